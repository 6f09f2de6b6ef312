#include "fetch/private_address.h"

#include <netinet/in.h>

#include <random>

#include "catch.h"

namespace pith {
namespace {

struct Case {
  const char* address;
  bool is_public;
};

// The last address before each range, its first, its last, and the first behind it.
constexpr Case kBorders[] = {
    {"0.0.0.0", false},
    {"0.255.255.255", false},
    {"1.0.0.0", true},
    {"9.255.255.255", true},
    {"10.0.0.0", false},
    {"10.255.255.255", false},
    {"11.0.0.0", true},
    {"100.63.255.255", true},
    {"100.64.0.0", false},
    {"100.127.255.255", false},
    {"100.128.0.0", true},
    {"126.255.255.255", true},
    {"127.0.0.0", false},
    {"127.0.0.1", false},
    {"127.255.255.255", false},
    {"128.0.0.0", true},
    {"169.253.255.255", true},
    {"169.254.0.0", false},
    {"169.254.169.254", false},
    {"169.254.255.255", false},
    {"169.255.0.0", true},
    {"172.15.255.255", true},
    {"172.16.0.0", false},
    {"172.31.255.255", false},
    {"172.32.0.0", true},
    {"191.255.255.255", true},
    {"192.0.0.0", false},
    {"192.0.0.255", false},
    {"192.0.1.0", true},
    {"192.0.1.255", true},
    {"192.0.2.0", false},
    {"192.0.2.255", false},
    {"192.0.3.0", true},
    {"192.88.98.255", true},
    {"192.88.99.0", false},
    {"192.88.99.255", false},
    {"192.88.100.0", true},
    {"192.167.255.255", true},
    {"192.168.0.0", false},
    {"192.168.255.255", false},
    {"192.169.0.0", true},
    {"198.17.255.255", true},
    {"198.18.0.0", false},
    {"198.19.255.255", false},
    {"198.20.0.0", true},
    {"198.51.99.255", true},
    {"198.51.100.0", false},
    {"198.51.100.255", false},
    {"198.51.101.0", true},
    {"203.0.112.255", true},
    {"203.0.113.0", false},
    {"203.0.113.255", false},
    {"203.0.114.0", true},
    {"223.255.255.255", true},
    {"224.0.0.0", false},
    {"239.255.255.255", false},
    {"240.0.0.0", false},
    {"255.255.255.255", false},
    {"::", false},
    {"::1", false},
    {"::2", false},
    {"::127.0.0.1", false},
    {"::8.8.8.8", false},
    {"::fffe:ffff:ffff", false},
    {"::ffff:0.0.0.0", false},
    {"::ffff:10.1.2.3", false},
    {"::ffff:8.8.8.8", true},
    {"::ffff:169.254.169.254", false},
    {"::1:0:0:0", false},
    {"::ffff:0:8.8.8.8", false},
    {"64:ff9a:ffff:ffff:ffff:ffff:ffff:ffff", false},
    {"64:ff9b::8.8.8.8", true},
    {"64:ff9b::192.168.1.1", false},
    {"64:ff9b::127.0.0.1", false},
    {"64:ff9b::1:808:808", false},
    {"64:ff9b:1::8.8.8.8", false},
    {"100::1", false},
    {"1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", false},
    {"2000::", true},
    {"2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff", true},
    {"2001::", false},
    {"2001:0:53aa:64c:0:0:0:1", false},
    {"2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff", false},
    {"2001:200::", true},
    {"2001:4860:4860::8888", true},
    {"2001:db7:ffff:ffff:ffff:ffff:ffff:ffff", true},
    {"2001:db8::", false},
    {"2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", false},
    {"2001:db9::", true},
    {"2001:ffff:ffff:ffff:ffff:ffff:ffff:ffff", true},
    {"2002::", false},
    {"2002:7f00:1::", false},
    {"2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff", false},
    {"2003::", true},
    {"3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff", true},
    {"3fff::", false},
    {"3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff", false},
    {"3fff:1000::", true},
    {"3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", true},
    {"4000::", false},
    {"fc00::", false},
    {"fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", false},
    {"fd00:ec2::254", false},
    {"fe80::1", false},
    {"febf:ffff::", false},
    {"fec0::1", false},
    {"ff02::1", false},
    {"ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", false},
};

struct Literal {
  const char* host;
  const char* address;  // "" for a name
};

constexpr Literal kLiterals[] = {
    {"10.0.0.1", "10.0.0.1"},
    {"[::1]", "::1"},
    {"::1", "::1"},
    {"[fe80::1%25eth0]", "fe80::1"},
    {"fe80::1%eth0", "fe80::1"},
    {"[::FFFF:127.0.0.1]", "127.0.0.1"},
    {"127.1", "127.0.0.1"},
    {"127.1.", "127.0.0.1"},
    {"0x7f000001", "127.0.0.1"},
    {"0177.0.0.1", "127.0.0.1"},
    {"2130706433", "127.0.0.1"},
    {"0", "0.0.0.0"},
    {"", ""},
    {".", ""},
    {"[]", ""},
    {"[", ""},
    {"example.org", ""},
    {"127.0.0.1.example.org", ""},
    {"1.2.3.4.5", ""},
    {"256.0.0.1", ""},
    {"10.0.0.1 x", ""},
    {"deadbeef", ""},
    {"::1::", ""},
};

}  // namespace

TEST_CASE("which addresses are public, at the borders of each range") {
  for (const Case& row : kBorders) {
    INFO(row.address);
    const auto address = literal_address(row.address);
    REQUIRE(address);
    CHECK(is_public(*address) == row.is_public);
  }
}

TEST_CASE("an IPv4 address is judged alike, also mapped and behind NAT64") {
  std::mt19937 random(20260503);
  for (int i = 0; i < 20'000; ++i) {
    const std::string four = std::to_string(random() % 256) + "." + std::to_string(random() % 256) +
                             "." + std::to_string(random() % 256) + "." +
                             std::to_string(random() % 256);
    INFO(four);
    const auto plain = literal_address(four);
    const auto mapped = literal_address("[::ffff:" + four + "]");
    const auto translated = literal_address("[64:ff9b::" + four + "]");
    REQUIRE((plain && mapped && translated));
    CHECK(*plain == *mapped);
    CHECK(to_text(*plain) == four);
    CHECK(is_public(*plain) == is_public(*translated));
  }
}

TEST_CASE("hosts that are addresses") {
  for (const Literal& row : kLiterals) {
    INFO(row.host);
    const auto address = literal_address(row.host);
    CHECK((address ? to_text(*address) : "") == row.address);
  }
}

TEST_CASE("prefixes bit by bit") {
  const IpAddress zero{};
  for (unsigned bit = 0; bit < 128; ++bit) {
    IpAddress other{};
    other[bit / 8] = static_cast<std::uint8_t>(0x80U >> bit % 8);
    for (unsigned bits = 0; bits <= 128; ++bits) {
      INFO(bit << " " << bits);
      CHECK(same_prefix(zero, other, bits) == (bits <= bit));
    }
  }
}

TEST_CASE("other families than IPv4 and IPv6 have no address, nor do short ones") {
  sockaddr_storage storage{};
  const auto* generic = reinterpret_cast<const sockaddr*>(&storage);
  storage.ss_family = AF_UNIX;
  CHECK_FALSE(ip_address(generic, sizeof storage));
  storage.ss_family = AF_INET6;
  CHECK_FALSE(ip_address(generic, sizeof(sockaddr_in)));
  CHECK(ip_address(generic, sizeof(sockaddr_in6)) == IpAddress{});
  storage.ss_family = AF_INET;
  CHECK_FALSE(ip_address(generic, 4));
  CHECK(ip_address(generic, sizeof(sockaddr_in)) == literal_address("0.0.0.0"));
}

}  // namespace pith
