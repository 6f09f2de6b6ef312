#include "fetch/transfer.h"

#include <sys/socket.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "fetch/proxy.h"
#include "pith/pith.h"

namespace pith {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kConnectTime{10'000};
// Slower than this many bytes a second for so many seconds is given up.
constexpr long kLowSpeed = 16;
constexpr long kLowSpeedSeconds = 20;
constexpr std::size_t kMostHeaders = std::size_t{256} << 10U;
// Of the body of a redirect or an error, which is read only to keep the connection.
constexpr std::size_t kMostIgnored = std::size_t{64} << 10U;
constexpr const char* kAcceptPage =
    "Accept: text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.9, "
    "text/markdown;q=0.9, application/xml;q=0.8, */*;q=0.5";
constexpr const char* kAcceptFeed =
    "Accept: application/atom+xml, application/rss+xml, application/feed+json, "
    "application/rdf+xml, "
    "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.3";

struct State {
  CURL* handle;
  const AddressTest* allowed;
  const TransferLimits* limits;
  Transfer* transfer;
  std::size_t headers = 0;  // bytes
  std::size_t ignored = 0;  // bytes
};

bool is_success(long status) { return status >= 200 && status < 300; }

curl_socket_t open_socket(void* data, curlsocktype, curl_sockaddr* address) {
  const auto& state = *static_cast<State*>(data);
  // A proxy was chosen by whoever runs this.
  if (state.transfer->proxy.empty()) {
    const std::optional<IpAddress> ip = ip_address(&address->addr, address->addrlen);
    if (!ip || !(*state.allowed)(*ip)) {
      state.transfer->refused = ip;
      return CURL_SOCKET_BAD;
    }
  }
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

// Called a line at a time, also for 100 Continue and the like; a blank line ends them.
std::size_t take_header(const char* line, std::size_t, std::size_t size, void* data) {
  auto& state = *static_cast<State*>(data);
  state.headers += size;
  if (state.headers > kMostHeaders) return 0;
  const std::string_view text(line, size);
  if (text == "\r\n" || text == "\n") {
    long status = 0;
    curl().easy_getinfo(state.handle, CURLINFO_RESPONSE_CODE, &status);
    state.transfer->answered = status >= 200;
    state.transfer->status = status;
  }
  return size;
}

// Gets the body with Content-Encoding undone: a bomb ends here.
std::size_t take_body(const char* bytes, std::size_t, std::size_t size, void* data) {
  auto& state = *static_cast<State*>(data);
  Transfer& transfer = *state.transfer;
  if (!is_success(transfer.status)) {
    state.ignored += size;
    return state.ignored > kMostIgnored ? 0 : size;
  }
  if (size > state.limits->bytes - transfer.body.size()) {
    transfer.too_large = true;
    return 0;
  }
  transfer.body.append(bytes, size);
  return size;
}

void set_up(CURL* handle, State* state) {
  const auto set = [handle](CURLoption option, auto value) {
    curl().easy_setopt(handle, option, value);
  };
  set(CURLOPT_PROTOCOLS_STR, "http,https");
  set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  set(CURLOPT_FOLLOWLOCATION, 0L);  // done by hand: each address is looked at
  set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
  set(CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_NOPROXY, "");  // decided by proxy_for
  set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  set(CURLOPT_ACCEPT_ENCODING, "gzip, deflate");
  set(CURLOPT_LOW_SPEED_LIMIT, kLowSpeed);
  set(CURLOPT_LOW_SPEED_TIME, kLowSpeedSeconds);
  set(CURLOPT_OPENSOCKETFUNCTION, &open_socket);
  set(CURLOPT_OPENSOCKETDATA, state);
  set(CURLOPT_HEADERFUNCTION, &take_header);
  set(CURLOPT_HEADERDATA, state);
  set(CURLOPT_WRITEFUNCTION, &take_body);
  set(CURLOPT_WRITEDATA, state);
  const std::string agent = "pith/" + std::string(version()) + " (+summarizer)";
  set(CURLOPT_USERAGENT, agent.c_str());
  // As OpenSSL's own programs and curl have it.
  const char* certificates = std::getenv("SSL_CERT_FILE");
  if (certificates != nullptr && *certificates != '\0') set(CURLOPT_CAINFO, certificates);
}

void set_limits(CURL* handle, const TransferLimits& limits) {
  const milliseconds connect = std::min(kConnectTime, limits.time);
  curl().easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(connect.count()));
  curl().easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(limits.time.count()));
  curl().easy_setopt(handle, CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(limits.bytes));
}

// A header of the answer without the blanks around it, or "".
std::string header(CURL* handle, const char* name) {
  curl_header* found = nullptr;
  if (curl().easy_header(handle, name, 0, CURLH_HEADER, -1, &found) != CURLHE_OK) return {};
  const std::string_view value = found->value;
  const std::size_t begin = std::min(value.find_first_not_of(" \t\r\n"), value.size());
  const std::size_t end = value.find_last_not_of(" \t\r\n") + 1;
  return std::string(value.substr(begin, std::max(begin, end) - begin));
}

using Headers = std::unique_ptr<curl_slist, decltype(&::curl_slist_free_all)>;

// What a server said is sent back only as it can stand in a header: on one line, and not without end.
bool is_sendable(const std::string& value) {
  constexpr std::size_t kLongest = 1024;
  return !value.empty() && value.size() <= kLongest &&
         std::ranges::none_of(value, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

Headers headers_of(const TransferRequest& request) {
  curl_slist* list =
      curl().slist_append(nullptr, request.wanted == Wanted::kFeed ? kAcceptFeed : kAcceptPage);
  const auto add = [&list](const char* name, const std::string& value) {
    if (is_sendable(value)) list = curl().slist_append(list, (name + value).c_str());
  };
  add("If-None-Match: ", request.known.etag);
  add("If-Modified-Since: ", request.known.last_modified);
  return {list, curl().slist_free_all};
}

void note_outcome(CURL* handle, Transfer* transfer) {
  const auto number = [handle](CURLINFO what) {
    long value = 0;
    curl().easy_getinfo(handle, what, &value);
    return value;
  };
  transfer->proxy_status = number(CURLINFO_HTTP_CONNECTCODE);
  transfer->system_error = number(CURLINFO_OS_ERRNO);
  transfer->certificate = number(CURLINFO_SSL_VERIFYRESULT);
  curl_off_t connect_time = 0;
  curl().easy_getinfo(handle, CURLINFO_CONNECT_TIME_T, &connect_time);
  transfer->connected = connect_time > 0;
  if (transfer->result == CURLE_FILESIZE_EXCEEDED) transfer->too_large = true;
  const char* type = nullptr;
  curl().easy_getinfo(handle, CURLINFO_CONTENT_TYPE, &type);
  if (type != nullptr) transfer->type = type;
  transfer->location = header(handle, "Location");
  transfer->validators = {header(handle, "ETag"), header(handle, "Last-Modified")};
}

CURL* new_handle() {
  static const CURLcode ready = curl().global_init(CURL_GLOBAL_DEFAULT);  // once, for all threads
  return ready == CURLE_OK ? curl().easy_init() : nullptr;
}

}  // namespace

Client::Client(AddressTest allowed)
    : allowed_(std::move(allowed)), curl_(new_handle(), curl().easy_cleanup) {}

Transfer Client::get(const WebAddress& address, const TransferRequest& request,
                     const TransferLimits& limits) {
  Transfer transfer;
  CURL* handle = curl_.get();
  if (handle == nullptr) {
    transfer.result = CURLE_FAILED_INIT;
    return transfer;
  }
  transfer.proxy = proxy_for(address);
  State state{handle, &allowed_, &limits, &transfer};
  curl().easy_reset(handle);  // keeps connections
  set_up(handle, &state);
  set_limits(handle, limits);
  const Headers headers = headers_of(request);
  curl().easy_setopt(handle, CURLOPT_HTTPHEADER, headers.get());
  curl().easy_setopt(handle, CURLOPT_PROXYHEADER, nullptr);
  curl().easy_setopt(handle, CURLOPT_HEADEROPT, static_cast<long>(CURLHEADER_SEPARATE));
  curl().easy_setopt(handle, CURLOPT_PROXY, transfer.proxy.c_str());
  curl().easy_setopt(handle, CURLOPT_URL, address.url.c_str());
  transfer.result = curl().easy_perform(handle);
  note_outcome(handle, &transfer);
  curl().easy_reset(handle);  // `state` ends here, the connections do not
  return transfer;
}

}  // namespace pith
