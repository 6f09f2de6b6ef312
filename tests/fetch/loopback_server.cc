#include "fetch/loopback_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <optional>

namespace pith {
namespace {

constexpr std::size_t kMostRequest = 64U << 10U;

// A listening socket, or -1.
int listen_on(const std::string& host, int* port) {
  sockaddr_storage address{};
  socklen_t size = sizeof(sockaddr_in);
  sockaddr_in four{};
  sockaddr_in6 six{};
  if (inet_pton(AF_INET, host.c_str(), &four.sin_addr) == 1) {
    four.sin_family = AF_INET;
    std::memcpy(&address, &four, sizeof four);
  } else if (inet_pton(AF_INET6, host.c_str(), &six.sin6_addr) == 1) {
    six.sin6_family = AF_INET6;
    std::memcpy(&address, &six, sizeof six);
    size = sizeof six;
  } else {
    return -1;
  }
  const int listener = ::socket(address.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (listener < 0) return -1;
  auto* generic = reinterpret_cast<sockaddr*>(&address);  // how sockets are spoken to
  if (::bind(listener, generic, size) != 0 || ::listen(listener, 64) != 0 ||
      ::getsockname(listener, generic, &size) != 0) {
    ::close(listener);
    return -1;
  }
  std::memcpy(&four, &address, sizeof four);
  *port = ntohs(four.sin_port);  // in the same place for IPv6
  return listener;
}

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == text.npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin));
}

LoopbackServer::Request parse_request(std::string_view head) {
  LoopbackServer::Request request;
  for (std::size_t at = 0; at < head.size();) {
    const std::size_t end = std::min(head.find('\n', at), head.size());
    const std::string_view line = head.substr(at, end - at);
    at = end + 1;
    const std::size_t colon = line.find(':');
    if (request.line.empty()) {
      request.line = trimmed(line);
    } else if (colon != line.npos) {
      std::string name = trimmed(line.substr(0, colon));
      for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      request.headers.emplace_back(std::move(name), trimmed(line.substr(colon + 1)));
    }
  }
  const std::size_t begin = std::min(request.line.find(' '), request.line.size() - 1) + 1;
  request.target = request.line.substr(begin, request.line.find(' ', begin) - begin);
  return request;
}

// Nothing when what comes is no request.
std::optional<LoopbackServer::Request> read_request(int socket) {
  std::string head;
  std::array<char, 4096> buffer{};
  while (head.find("\r\n\r\n") == head.npos) {
    const ssize_t got = ::recv(socket, buffer.data(), buffer.size(), 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0 || head.size() > kMostRequest) return std::nullopt;
    head.append(buffer.data(), static_cast<std::size_t>(got));
    if (head.front() < 'A' || head.front() > 'Z') {  // a TLS client says hello
      return std::nullopt;
    }
  }
  return parse_request(head);
}

}  // namespace

std::string LoopbackServer::Request::header(std::string_view name) const {
  for (const auto& [key, value] : headers) {
    if (key == name) return value;
  }
  return {};
}

bool LoopbackServer::Connection::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool LoopbackServer::Connection::wait(std::chrono::milliseconds time) {
  pollfd poll{socket_, POLLIN | POLLRDHUP, 0};
  return ::poll(&poll, 1, static_cast<int>(time.count())) == 0;
}

LoopbackServer::LoopbackServer(const std::string& host) : host_(host) {
  listener_ = listen_on(host, &port_);
  if (is_up()) acceptor_ = std::thread([this] { accept_all(); });
}

LoopbackServer::~LoopbackServer() {
  if (!is_up()) return;
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
    for (const int socket : sockets_) ::shutdown(socket, SHUT_RDWR);
  }
  ::shutdown(listener_, SHUT_RDWR);  // accept returns
  acceptor_.join();
  for (std::thread& thread : threads_) thread.join();
  for (const int socket : sockets_) ::close(socket);
  ::close(listener_);
}

void LoopbackServer::accept_all() {
  for (;;) {
    const int socket = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    if (socket < 0 && (errno == EINTR || errno == ECONNABORTED)) continue;
    if (socket < 0) return;
    const std::lock_guard lock(mutex_);
    sockets_.push_back(socket);
    if (ending_) return;
    threads_.emplace_back([this, socket] { serve(socket); });
  }
}

void LoopbackServer::serve(int socket) {
  if (const auto request = read_request(socket)) {
    const Script script = note(*request);
    Connection connection(socket);
    if (script) {
      script(*request, &connection);
    } else {
      connection.send(http_answer("nothing here", "", "404 Not Found"));
    }
  }
  // Closed at the end: until then its number must not be given to another.
  ::shutdown(socket, SHUT_RDWR);
}

LoopbackServer::Script LoopbackServer::note(const Request& request) {
  const std::lock_guard lock(mutex_);
  requests_.push_back(request);
  const auto script = scripts_.find(request.target.substr(0, request.target.find('?')));
  return script == scripts_.end() ? Script() : script->second;
}

std::string LoopbackServer::address(std::string_view path) const {
  const bool six = host_.find(':') != host_.npos;
  return "http://" + (six ? "[" + host_ + "]" : host_) + ":" + std::to_string(port_) +
         std::string(path);
}

void LoopbackServer::on(const std::string& path, Script script) {
  const std::lock_guard lock(mutex_);
  scripts_[path] = std::move(script);
}

void LoopbackServer::page(const std::string& path, const std::string& body,
                          const std::string& type) {
  raw(path, http_answer(body, type.empty() ? "" : "Content-Type: " + type + "\r\n"));
}

void LoopbackServer::redirect(const std::string& path, const std::string& to, int status) {
  raw(path, http_answer("gone on", "Location: " + to + "\r\n", std::to_string(status) + " Moved"));
}

void LoopbackServer::raw(const std::string& path, const std::string& bytes) {
  on(path, [bytes](const Request&, Connection* connection) { connection->send(bytes); });
}

std::vector<LoopbackServer::Request> LoopbackServer::requests() const {
  const std::lock_guard lock(mutex_);
  return requests_;
}

std::string http_answer(const std::string& body, const std::string& more_headers,
                        const std::string& status) {
  return "HTTP/1.1 " + status +
         "\r\nConnection: close\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
         more_headers + "\r\n" + body;
}

}  // namespace pith
