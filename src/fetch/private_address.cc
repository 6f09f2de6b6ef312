#include "fetch/private_address.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <cstring>

namespace pith {
namespace {

constexpr unsigned kMappedBits = 96;

struct Range4 {
  std::uint32_t first;  // host order
  unsigned bits;
};

constexpr std::uint32_t v4(unsigned a, unsigned b, unsigned c, unsigned d) {
  return a << 24U | b << 16U | c << 8U | d;
}

// RFC 6890 and the registry that keeps it up to date.
constexpr std::array kNotPublic4{
    Range4{v4(0, 0, 0, 0), 8},        // this network; 0.0.0.0 reaches this machine
    Range4{v4(10, 0, 0, 0), 8},       // private
    Range4{v4(100, 64, 0, 0), 10},    // carriers' NAT
    Range4{v4(127, 0, 0, 0), 8},      // loopback
    Range4{v4(169, 254, 0, 0), 16},   // link-local
    Range4{v4(172, 16, 0, 0), 12},    // private
    Range4{v4(192, 0, 0, 0), 24},     // IETF protocols
    Range4{v4(192, 0, 2, 0), 24},     // documentation
    Range4{v4(192, 88, 99, 0), 24},   // 6to4 relays, given up
    Range4{v4(192, 168, 0, 0), 16},   // private
    Range4{v4(198, 18, 0, 0), 15},    // benchmarks
    Range4{v4(198, 51, 100, 0), 24},  // documentation
    Range4{v4(203, 0, 113, 0), 24},   // documentation
    Range4{v4(224, 0, 0, 0), 4},      // multicast
    Range4{v4(240, 0, 0, 0), 4},      // reserved, broadcast
};

struct Range6 {
  IpAddress first;
  unsigned bits;
};

// Inside 2000::/3.
constexpr std::array kNotPublic6{
    Range6{{0x20, 0x01, 0x00, 0x00}, 23},  // IETF protocols, Teredo
    Range6{{0x20, 0x01, 0x0D, 0xB8}, 32},  // documentation
    Range6{{0x20, 0x02}, 16},              // 6to4, which may hold a private IPv4 address
    Range6{{0x3F, 0xFF}, 20},              // documentation
};
constexpr Range6 kMapped{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF}, kMappedBits};
constexpr Range6 kNat64{{0x00, 0x64, 0xFF, 0x9B}, 96};
constexpr Range6 kAllotted{{0x20}, 3};

bool is_in(const IpAddress& address, const Range6& range) {
  return same_prefix(address, range.first, range.bits);
}

IpAddress mapped(const in_addr& address) {
  IpAddress out = kMapped.first;
  std::memcpy(out.data() + 12, &address, sizeof address);
  return out;
}

bool is_public4(const IpAddress& address) {
  const std::uint32_t value = v4(address[12], address[13], address[14], address[15]);
  return std::none_of(kNotPublic4.begin(), kNotPublic4.end(), [value](const Range4& range) {
    return (value ^ range.first) >> (32 - range.bits) == 0;
  });
}

}  // namespace

std::optional<IpAddress> ip_address(const sockaddr* address, std::size_t size) {
  if (address->sa_family == AF_INET && size >= sizeof(sockaddr_in)) {
    sockaddr_in in{};
    std::memcpy(&in, address, sizeof in);
    return mapped(in.sin_addr);
  }
  if (address->sa_family == AF_INET6 && size >= sizeof(sockaddr_in6)) {
    sockaddr_in6 in{};
    std::memcpy(&in, address, sizeof in);
    IpAddress out;
    std::memcpy(out.data(), &in.sin6_addr, out.size());
    return out;
  }
  return std::nullopt;
}

std::optional<IpAddress> literal_address(std::string_view host) {
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  host = host.substr(0, host.find('%'));
  while (host.ends_with('.')) host.remove_suffix(1);
  // inet_aton passes over what stands behind a blank.
  if (host.empty() || host.find_first_of(" \t\r\n\v\f") != host.npos) return std::nullopt;
  const std::string text(host);
  IpAddress out;
  if (inet_pton(AF_INET6, text.c_str(), out.data()) == 1) return out;
  in_addr four{};
  if (inet_aton(text.c_str(), &four) != 0) return mapped(four);
  return std::nullopt;
}

std::string to_text(const IpAddress& address) {
  std::array<char, INET6_ADDRSTRLEN> buffer{};
  if (is_in(address, kMapped)) {
    inet_ntop(AF_INET, address.data() + 12, buffer.data(), buffer.size());
  } else {
    inet_ntop(AF_INET6, address.data(), buffer.data(), buffer.size());
  }
  return buffer.data();
}

bool same_prefix(const IpAddress& a, const IpAddress& b, unsigned bits) {
  const std::size_t whole = bits / 8;
  if (!std::equal(a.begin(), a.begin() + whole, b.begin())) return false;
  const unsigned rest = bits % 8;
  return rest == 0 || (a[whole] ^ b[whole]) >> (8 - rest) == 0;
}

bool is_public(const IpAddress& address) {
  if (is_in(address, kMapped) || is_in(address, kNat64)) return is_public4(address);
  return is_in(address, kAllotted) &&
         std::none_of(kNotPublic6.begin(), kNotPublic6.end(),
                      [&](const Range6& range) { return is_in(address, range); });
}

}  // namespace pith
