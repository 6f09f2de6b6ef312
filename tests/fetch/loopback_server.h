// A web server on this machine, for tests: answers are scripts by path.
//
//   LoopbackServer server;
//   server.page("/dam", "<p>The dam held.</p>");
//   server.redirect("/old", "/dam");
//   fetch(server.address("/old"), {.allow_private = true});

#ifndef PITH_TESTS_FETCH_LOOPBACK_SERVER_H_
#define PITH_TESTS_FETCH_LOOPBACK_SERVER_H_

#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace pith {

class LoopbackServer {
 public:
  struct Request {
    std::string line;                                          // "GET /dam HTTP/1.1"
    std::string target;                                        // "/dam?page=2"
    std::vector<std::pair<std::string, std::string>> headers;  // names in small letters

    // The header with this name in small letters, or "".
    [[nodiscard]] std::string header(std::string_view name) const;
  };

  // To the client. Both return false when the client has gone or the server is about to end: then
  // the script returns.
  class Connection {
   public:
    explicit Connection(int socket) : socket_(socket) {}
    bool send(std::string_view bytes);          // NOLINT(modernize-use-nodiscard)
    bool wait(std::chrono::milliseconds time);  // NOLINT(modernize-use-nodiscard)

   private:
    int socket_;
  };

  // Sends what it likes; the connection is closed behind it. May run on several threads at once.
  using Script = std::function<void(const Request&, Connection*)>;

  // Listens on a free port of `host`: "127.0.0.1", another address of 127.0.0.0/8, or "::1".
  explicit LoopbackServer(const std::string& host = "127.0.0.1");
  LoopbackServer(const LoopbackServer&) = delete;
  LoopbackServer& operator=(const LoopbackServer&) = delete;
  // Cuts open connections, and waits for the scripts.
  ~LoopbackServer();

  // False where the host cannot be listened on: no IPv6.
  [[nodiscard]] bool is_up() const { return listener_ >= 0; }
  [[nodiscard]] int port() const { return port_; }
  // "http://127.0.0.1:40123/dam"
  [[nodiscard]] std::string address(std::string_view path) const;

  // What answers for a path ("?..." is cut off), from now on. A path without one gets a 404.
  void on(const std::string& path, Script script);
  void page(const std::string& path, const std::string& body,
            const std::string& type = "text/html; charset=utf-8");
  void redirect(const std::string& path, const std::string& to, int status = 302);
  void raw(const std::string& path, const std::string& bytes);

  // So far, in the order they came.
  [[nodiscard]] std::vector<Request> requests() const;

 private:
  void accept_all();
  void serve(int socket);
  // Keeps the request; its script, or none.
  Script note(const Request& request);

  std::string host_;
  int listener_ = -1;
  int port_ = 0;
  std::thread acceptor_{};
  mutable std::mutex mutex_{};  // guards what follows
  bool ending_ = false;
  std::map<std::string, Script> scripts_{};
  std::vector<int> sockets_{};
  std::vector<std::thread> threads_{};
  std::vector<Request> requests_{};
};

// "HTTP/1.1 200 OK", a Content-Length and the body.
std::string http_answer(const std::string& body, const std::string& more_headers = "",
                        const std::string& status = "200 OK");

}  // namespace pith

#endif  // PITH_TESTS_FETCH_LOOPBACK_SERVER_H_
