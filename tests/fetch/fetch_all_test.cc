#include "fetch/fetch_all.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <string>
#include <vector>

#include "catch.h"
#include "fetch/checks.h"
#include "fetch/loopback_server.h"

namespace pith {
namespace {

using Connection = LoopbackServer::Connection;
using Request = LoopbackServer::Request;

FetchRequest request(std::string url) { return {std::move(url), here()}; }

}  // namespace

TEST_CASE("many addresses: each has its answer in its place, whatever became of the others") {
  LoopbackServer one;
  LoopbackServer two("127.0.0.2");
  one.page("/dam", "<p>The dam held.</p>");
  two.page("/road", "<p>Two roads stayed closed.</p>");
  std::vector<std::size_t> progress;
  const auto answers = fetch_all({request(one.address("/dam")), request("no address at all"),
                                  request(two.address("/road")), request(one.address("/gone"))},
                                 {.pause = std::chrono::milliseconds{0},
                                  .progress = [&](std::size_t done) { progress.push_back(done); }});
  REQUIRE(answers.size() == 4);
  REQUIRE(answers[0]);
  CHECK(answers[0]->bytes == "<p>The dam held.</p>");
  CHECK_FALSE(answers[1]);
  REQUIRE(answers[2]);
  CHECK(answers[2]->bytes == "<p>Two roads stayed closed.</p>");
  CHECK_FALSE(answers[3]);
  CHECK(progress == std::vector<std::size_t>{1, 2, 3, 4});
  CHECK(fetch_all({}).empty());
}

TEST_CASE("many addresses: a host gets one request at a time") {
  LoopbackServer server;
  std::atomic<int> open = 0;
  std::atomic<int> most = 0;
  const auto script = [&](const Request&, Connection* connection) {
    const int now = ++open;
    int seen = most;
    while (now > seen && !most.compare_exchange_weak(seen, now)) {
    }
    connection->wait(std::chrono::milliseconds{20});
    --open;
    connection->send(http_answer("<p>The dam held.</p>"));
  };
  std::vector<FetchRequest> requests;
  for (int i = 0; i < 6; ++i) {
    const std::string path = "/" + std::to_string(i);
    server.on(path, script);
    requests.push_back(request(server.address(path)));
  }
  const auto answers = fetch_all(requests, {.pause = std::chrono::milliseconds{0}});
  CHECK(std::ranges::all_of(answers, [](const auto& answer) { return answer.has_value(); }));
  CHECK(most == 1);
}

TEST_CASE("what is known is asked for with its validators, and is not sent again") {
  LoopbackServer server;
  server.on("/feed", [](const Request& asked, Connection* connection) {
    const bool known = asked.header("if-none-match") == "\"v7\"";
    const std::string headers = "ETag: \"v7\"\r\nLast-Modified: Tue, 24 Nov 2026 06:00:00 GMT\r\n";
    connection->send(known ? http_answer("", headers, "304 Not Modified")
                           : http_answer("<rss/>", headers));
  });
  FetchOptions options = here();
  options.wanted = Wanted::kFeed;
  const Result<Fetched> first = fetch(server.address("/feed"), options);
  REQUIRE(first);
  CHECK(first->validators == Validators{"\"v7\"", "Tue, 24 Nov 2026 06:00:00 GMT"});
  CHECK_FALSE(first->unchanged);
  options.known = first->validators;
  const Result<Fetched> second = fetch(server.address("/feed"), options);
  REQUIRE(second);
  CHECK(second->unchanged);
  CHECK(second->bytes.empty());
  const Request asked = server.requests().back();
  CHECK(asked.header("if-modified-since") == "Tue, 24 Nov 2026 06:00:00 GMT");
  CHECK(asked.header("accept").starts_with("application/atom+xml"));
}

TEST_CASE("a server's validators cannot smuggle a header into the next request") {
  LoopbackServer server;
  server.page("/feed", "<rss/>");
  FetchOptions options = here();
  options.known = {"\"v7\"\r\nX-Evil: 1", std::string(5000, 'x')};
  REQUIRE(fetch(server.address("/feed"), options));
  const Request asked = server.requests().back();
  CHECK(asked.header("x-evil").empty());
  CHECK(asked.header("if-none-match").empty());
  CHECK(asked.header("if-modified-since").empty());
}

TEST_CASE("a 304 that nobody asked for is a failure") {
  LoopbackServer server;
  server.raw("/feed", http_answer("", "", "304 Not Modified"));
  CHECK_FALSE(fetch(server.address("/feed"), here()));
}

}  // namespace pith
