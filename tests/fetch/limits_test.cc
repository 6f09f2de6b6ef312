// Limits: of size, of time, of headers.

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <string>

#include "catch.h"
#include "fetch/checks.h"
#include "fetch/fetch.h"
#include "fetch/loopback_server.h"
#include "packed.h"

namespace pith {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using Code = Error::Code;
using Connection = LoopbackServer::Connection;
using Request = LoopbackServer::Request;

}  // namespace

TEST_CASE("more than was allowed is not read") {
  LoopbackServer server;
  FetchOptions options = here();
  options.most_bytes = 100'000;
  server.page("/most", std::string(100'000, 'x'));
  const Result<Fetched> most = fetch(server.address("/most"), options);
  REQUIRE(most);
  CHECK(most->bytes.size() == 100'000);

  server.page("/one-more", std::string(100'001, 'x'));
  server.raw("/huge", "HTTP/1.1 200 OK\r\nContent-Length: 9000000000000\r\n\r\nx");
  server.on("/endless", [](const Request&, Connection* connection) {
    connection->send(kChunked);
    while (connection->send(chunk(std::string(10'000, 'x')))) {
    }
  });
  server.on("/to-close", [](const Request&, Connection* connection) {
    connection->send("HTTP/1.1 200 OK\r\n\r\n");
    while (connection->send(std::string(10'000, 'x'))) {
    }
  });
  const std::string bomb = gzip(std::string(20'000'000, '\0'));
  REQUIRE(bomb.size() < 50'000);
  server.raw("/bomb", http_answer(bomb, "Content-Encoding: gzip\r\n"));
  server.raw("/bombs", http_answer(gzip(bomb), "Content-Encoding: gzip, gzip\r\n"));
  for (const char* path : {"/one-more", "/huge", "/endless", "/to-close", "/bomb", "/bombs"}) {
    check_failure(server.address(path), options, Code::kTooLarge, "larger than 100000 bytes");
  }
  options.most_bytes = std::size_t{2} << 20U;
  check_failure(server.address("/bomb"), options, Code::kTooLarge, "larger than 2 MiB");
}

TEST_CASE("headers without end") {
  LoopbackServer server;
  server.on("/many", [](const Request&, Connection* connection) {
    connection->send("HTTP/1.1 200 OK\r\n");
    while (connection->send("X-Filler: " + std::string(1000, 'x') + "\r\n")) {
    }
  });
  server.on("/long", [](const Request&, Connection* connection) {
    connection->send("HTTP/1.1 200 OK\r\nX-Filler: ");
    while (connection->send(std::string(10'000, 'x'))) {
    }
  });
  server.on("/interim", [](const Request&, Connection* connection) {
    while (connection->send("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n")) {
    }
  });
  for (const char* path : {"/many", "/long", "/interim"}) {
    check_failure(server.address(path), here(), Code::kUnreachable, "headers have no end");
  }
}

TEST_CASE("what is too slow is given up") {
  LoopbackServer server;
  FetchOptions options = here();
  options.timeout = seconds{1};
  const auto drip = [](const Request&, Connection* connection) {
    connection->send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
    while (connection->send("x") && connection->wait(milliseconds{20})) {
    }
  };
  server.on("/drip", drip);
  server.on("/mute",
            [](const Request&, Connection* connection) { connection->wait(milliseconds{60'000}); });
  server.on("/slow-loop", [](const Request&, Connection* connection) {
    connection->wait(milliseconds{400});
    connection->send(http_answer("", "Location: /slow-loop\r\n", "302 Found"));
  });
  for (const char* path : {"/drip", "/mute", "/slow-loop"}) {
    check_failure(server.address(path), options, Code::kUnreachable, "longer than 1 second");
  }
}

TEST_CASE("a host that does not answer at all") {
  // A listener that accepts nothing, and whose queue is full.
  const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* generic = reinterpret_cast<sockaddr*>(&address);
  REQUIRE(::bind(listener, generic, size) == 0);
  REQUIRE(::listen(listener, 0) == 0);
  REQUIRE(::getsockname(listener, generic, &size) == 0);
  std::array<int, 4> clients{};
  for (int& client : clients) {
    client = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    (void)::connect(client, generic, size);
  }
  FetchOptions options = here();
  options.timeout = seconds{1};
  check_failure("http://127.0.0.1:" + std::to_string(ntohs(address.sin_port)) + "/", options,
                Code::kUnreachable, "it does not answer; check the address");
  for (const int client : clients) ::close(client);
  ::close(listener);
}

}  // namespace pith
