// Internal. IP addresses, and which of them are on the public Internet.

#ifndef PITH_FETCH_PRIVATE_ADDRESS_H_
#define PITH_FETCH_PRIVATE_ADDRESS_H_

#include <sys/socket.h>

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace pith {

// An IPv6 address in network order; an IPv4 address as ::ffff:a.b.c.d (RFC 4291, 2.5.5.2).
using IpAddress = std::array<std::uint8_t, 16>;
using AddressTest = std::function<bool(const IpAddress&)>;

// Of a socket address of `size` bytes; nothing for other families than IPv4 and IPv6.
[[nodiscard]] std::optional<IpAddress> ip_address(const sockaddr* address, std::size_t size);

// Of a URL's host, with or without brackets: "[fe80::1%25eth0]" (the zone is dropped), "10.0.0.1",
// also what inet_aton takes ("127.1", "0x7f000001", with a dot behind it). Nothing for names.
[[nodiscard]] std::optional<IpAddress> literal_address(std::string_view host);

// "10.0.0.1", "fe80::1".
[[nodiscard]] std::string to_text(const IpAddress& address);

// True if the first `bits` bits of both are the same; 0 to 128, IPv4's begin at 96.
[[nodiscard]] bool same_prefix(const IpAddress& a, const IpAddress& b, unsigned bits);

// False for what IANA's registries of special-purpose addresses set aside: this machine, private
// and carrier networks, link-local (with the metadata services of clouds), documentation,
// multicast. Of IPv6 only 2000::/3 is allotted, so all else is no public address, but for IPv4
// inside it: mapped addresses and NAT64 (RFC 6052), which are judged by the IPv4 address.
[[nodiscard]] bool is_public(const IpAddress& address);

}  // namespace pith

#endif  // PITH_FETCH_PRIVATE_ADDRESS_H_
