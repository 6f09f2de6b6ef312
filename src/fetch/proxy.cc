#include "fetch/proxy.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "fetch/private_address.h"

namespace pith {
namespace {

// The first of the variables that is set and not empty.
std::string variable(std::initializer_list<const char*> names) {
  for (const char* name : names) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return value;
  }
  return {};
}

// "10.0.0.0/8", "fd00::/8", or one address.
bool is_in_block(const IpAddress& address, std::string_view block) {
  const std::size_t slash = block.find('/');
  const std::optional<IpAddress> first = literal_address(block.substr(0, slash));
  if (!first) return false;
  if (slash == block.npos) return *first == address;
  unsigned bits = 0;
  const char* end = block.data() + block.size();
  const auto [stop, error] = std::from_chars(block.data() + slash + 1, end, bits);
  if (error != std::errc() || stop != end || bits > 128) return false;
  if (block.find(':') == block.npos) bits = std::min(bits, 32U) + 96;
  return same_prefix(*first, address, bits);
}

// The name itself or one below it.
bool is_below(std::string_view host, std::string_view name) {
  while (name.starts_with('.')) name.remove_prefix(1);
  while (name.ends_with('.')) name.remove_suffix(1);
  if (name.empty() || host.size() < name.size()) return false;
  const std::string_view tail = host.substr(host.size() - name.size());
  const bool same = std::equal(tail.begin(), tail.end(), name.begin(), [](char a, char b) {
    return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
  });
  return same && (host.size() == name.size() || host[host.size() - name.size() - 1] == '.');
}

bool is_excepted(std::string_view host, std::string_view exceptions) {
  const std::optional<IpAddress> address = literal_address(host);
  while (host.ends_with('.')) host.remove_suffix(1);
  for (std::size_t at = 0; at < exceptions.size();) {
    const std::size_t end = std::min(exceptions.find_first_of(", \t", at), exceptions.size());
    const std::string_view entry = exceptions.substr(at, end - at);
    at = end + 1;
    if (entry == "*") return true;
    if (address ? is_in_block(*address, entry) : is_below(host, entry)) return true;
  }
  return false;
}

bool is_this_machine(std::string_view host) {
  const std::optional<IpAddress> address = literal_address(host);
  if (!address) return is_localhost(host);
  const std::string text = to_text(*address);
  return text == "::1" || text.starts_with("127.");
}

}  // namespace

std::string proxy_for(const WebAddress& address) {
  if (is_this_machine(address.host)) return {};
  if (is_excepted(address.host, variable({"no_proxy", "NO_PROXY"}))) return {};
  if (address.secure) return variable({"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"});
  return variable({"http_proxy", "all_proxy", "ALL_PROXY"});
}

}  // namespace pith
