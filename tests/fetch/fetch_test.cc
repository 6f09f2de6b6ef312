#include "fetch/fetch.h"

#include <array>
#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "catch.h"
#include "fetch/checks.h"
#include "fetch/environment.h"
#include "fetch/loopback_server.h"
#include "packed.h"

namespace pith {
namespace {

using Code = Error::Code;
using Connection = LoopbackServer::Connection;
using Request = LoopbackServer::Request;

constexpr const char* kPage = "<p>The dam held. Two roads stayed closed.</p>";

}  // namespace

TEST_CASE("a page is fetched, with its type and charset") {
  LoopbackServer server;
  server.page("/dam", kPage, "Text/HTML; Charset=\"windows-1251\"");
  const Result<Fetched> fetched = fetch(server.address("/dam?page=2#top"), here());
  REQUIRE(fetched);
  CHECK(fetched->bytes == kPage);
  CHECK(fetched->url == server.address("/dam?page=2"));
  CHECK(fetched->type == "text/html");
  CHECK(fetched->charset == "windows-1251");
}

TEST_CASE("the request says who asks, what for, and nothing else") {
  LoopbackServer server;
  server.raw("/dam", http_answer(kPage, "Set-Cookie: id=7\r\n"));
  server.raw("/old",
             http_answer("", "Set-Cookie: id=7; Path=/\r\nLocation: /dam\r\n", "302 Found"));
  REQUIRE(fetch(server.address("/old"), here()));
  const std::vector<Request> requests = server.requests();
  REQUIRE(requests.size() == 2);
  const Request& request = requests[1];
  CHECK(request.line == "GET /dam HTTP/1.1");
  CHECK(request.header("user-agent") == "pith/" + std::string(version()) + " (+summarizer)");
  CHECK(request.header("accept").starts_with("text/html"));
  CHECK(contains(request.header("accept"), "application/pdf"));
  CHECK(request.header("accept-encoding") == "gzip, deflate");
  CHECK(request.header("host") == "127.0.0.1:" + std::to_string(server.port()));
  CHECK(request.headers.size() == 4);
}

TEST_CASE("bodies come as they are, however they are framed and packed") {
  LoopbackServer server;
  const std::string body("The dam held.\r\n\0\xFF\xFE end", 20);
  const std::string packed = gzip(body);
  server.page("/length", body);
  server.raw("/close", "HTTP/1.0 200 OK\r\n\r\n" + body);
  server.raw("/chunks", kChunked + chunk(body.substr(0, 3)) + chunk(body.substr(3)) + chunk(""));
  server.raw("/gzip", http_answer(packed, "Content-Encoding: gzip\r\n"));
  server.raw("/continue", "HTTP/1.1 100 Continue\r\n\r\n" + http_answer(body));
  server.raw("/hints", "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + http_answer(body));
  for (const char* path : {"/length", "/close", "/chunks", "/gzip", "/continue", "/hints"}) {
    INFO(path);
    const Result<Fetched> fetched = fetch(server.address(path), here());
    INFO((fetched ? "" : fetched.error().message));
    REQUIRE(fetched);
    CHECK(fetched->bytes == body);
  }
  CHECK(fetch(server.address("/close"), here())->type.empty());
  CHECK(fetch(server.address("/close"), here())->charset.empty());
  // A file that is a gzip file stays one.
  server.page("/file.gz", packed, "application/gzip");
  CHECK(fetch(server.address("/file.gz"), here())->bytes == packed);
}

TEST_CASE("IPv6") {
  LoopbackServer server("::1");
  if (!server.is_up()) {
    WARN("skipped: no IPv6 here");
    return;
  }
  server.page("/dam", kPage);
  const Result<Fetched> fetched = fetch(server.address("/dam"), here());
  REQUIRE(fetched);
  CHECK(fetched->url == server.address("/dam"));
  check_failure(server.address("/dam"), {}, Code::kUnreachable, "this is ::1, an address of this");
  CHECK(server.requests().size() == 1);
}

TEST_CASE("answers without a page") {
  std::atomic<std::size_t> sent = 0;  // outlives the server
  LoopbackServer server;
  const struct {
    const char* status;
    Code code;
    const char* part;
  } rows[] = {
      {"204 No Content", Code::kNoText, "no page (status 204)"},
      {"200 OK", Code::kNoText, "empty page"},
      {"206 Partial Content", Code::kUnreachable, "only a part of the page (status 206)"},
      {"300 Multiple Choices", Code::kUnreachable, "leads nowhere (status 300)"},
      {"304 Not Modified", Code::kUnreachable, "(status 304)"},
      {"400 Bad Request", Code::kUnreachable, "(status 400)"},
      {"401 Unauthorized", Code::kUnreachable, "asks for a password (status 401); save the page"},
      {"403 Forbidden", Code::kUnreachable, "refuses it (status 403); save the page"},
      {"404 Not Found", Code::kUnreachable, "no such page (status 404); check the spelling"},
      {"410 Gone", Code::kUnreachable, "the page is gone (status 410)"},
      {"429 Slow Down", Code::kUnreachable, "(status 429); wait"},
      {"451 Unavailable", Code::kUnreachable, "legal reasons (status 451)"},
      {"500 Oops", Code::kUnreachable, "the server failed (status 500); try again later"},
      {"503 Oops", Code::kUnreachable, "(status 503); try again later"},
      {"302 Found", Code::kUnreachable, "leads nowhere (status 302)"},
  };
  for (const auto& row : rows) {
    const std::string path = "/" + std::string(row.status, 3);
    server.raw(path, http_answer("", "", row.status));
    check_failure(server.address(path), here(), row.code, row.part);
  }
  server.raw("/error", http_answer(kPage, "", "404 Not Found"));
  check_failure(server.address("/error"), here(), Code::kUnreachable, "no such page");
  // What comes behind the headers of such an answer does not matter.
  server.raw("/torn", "HTTP/1.1 404 Not Found\r\nContent-Length: 100\r\n\r\nhalf");
  check_failure(server.address("/torn"), here(), Code::kUnreachable, "no such page");
  server.on("/endless", [&sent](const Request&, Connection* connection) {
    connection->send("HTTP/1.1 404 Not Found\r\n\r\n");
    while (sent < 100'000'000 && connection->send(std::string(10'000, 'x'))) sent += 10'000;
  });
  check_failure(server.address("/endless"), here(), Code::kUnreachable, "no such page");
  CHECK(sent < 100'000'000);
}

TEST_CASE("servers that are none, and connections that break off") {
  LoopbackServer server;
  server.raw("/nothing", "");
  server.raw("/ssh", "SSH-2.0-OpenSSH_9.2\r\n");
  server.raw("/status", "HTTP/1.1 abc\r\n\r\n");
  server.raw("/torn", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
  server.raw("/chunks", kChunked + chunk("half"));
  server.raw("/size", kChunked + std::string("xyz\r\nhalf\r\n0\r\n\r\n"));
  server.raw("/unpacked", http_answer("no gzip at all", "Content-Encoding: gzip\r\n"));
  server.raw("/encoding", http_answer("x", "Content-Encoding: rot13\r\n"));
  const std::string header = gzip("").substr(0, 10);  // \xFF behind it is no kind of block
  server.raw("/damaged",
             http_answer(header + std::string(20, '\xFF'), "Content-Encoding: gzip\r\n"));
  const struct {
    const char* path;
    const char* part;
  } rows[] = {
      {"/nothing", "closed without an answer; try again"},
      {"/ssh", "is no web server"},
      {"/status", "is no web server"},
      {"/torn", "broke off after 4 bytes; try again"},
      {"/chunks", "broke off after 4 bytes; try again"},
      {"/size", "broke off after 0 bytes; try again"},
      {"/unpacked", "cannot be unpacked"},
      {"/encoding", "cannot be unpacked"},
      {"/damaged", "cannot be unpacked"},
  };
  for (const auto& row : rows) {
    check_failure(server.address(row.path), here(), Code::kUnreachable, row.part);
  }
  const NoProxies environment;
  std::string refused;
  {
    const LoopbackServer gone;
    refused = gone.address("/");
  }
  check_failure(refused, here(), Code::kUnreachable,
                "the connection was refused; check the address");
  check_failure("http://no-such-host.invalid/", here(), Code::kUnreachable, "no such host");
}

TEST_CASE("eight threads fetch at once") {
  LoopbackServer server;
  server.redirect("/old", "/page");
  server.on("/page", [](const Request& request, Connection* connection) {
    connection->send(http_answer("The dam held at " + request.target));
  });
  std::array<int, 8> good{};
  std::vector<std::thread> threads;
  for (std::size_t thread = 0; thread < good.size(); ++thread) {
    threads.emplace_back([&, thread] {
      for (int i = 0; i < 10; ++i) {
        const std::string path =
            i % 3 == 0 ? "/old" : "/page?" + std::to_string(thread) + "-" + std::to_string(i);
        const Result<Fetched> fetched = fetch(server.address(path), here());
        const std::string target = i % 3 == 0 ? "/page" : path;
        good[thread] += fetched && fetched->bytes == "The dam held at " + target;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const int count : good) CHECK(count == 10);
}

}  // namespace pith
