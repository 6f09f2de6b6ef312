// Most bytes of a text are letters, and most of what begins with a byte beyond ASCII is a letter too. The
// first two bytes of a character tell which 64 (beyond U+FFFF: 4,096) it is one of, and few such groups hold
// a mark. Which do is a table of 64 times 64 bits. A test asks for every code point if that holds.

#include "text/marks.h"

#include <array>
#include <cstdint>

#include "base/byte_scan.h"

namespace pith {
namespace {

constexpr std::string_view kAscii = ".!?;:()[]";

// Marks of two bytes: « » and terminators, the Greek question mark among them.
constexpr auto kShort = std::to_array<std::uint32_t>(
    {0xAB, 0xBB, 0x37E, 0x589, 0x61D, 0x61E, 0x61F, 0x6D4, 0x700, 0x701, 0x702, 0x7F9});
// The first of each group of 64 characters of three bytes with a terminator, one of 「 」 『 』 （ ）, or the
// Ethiopic word space.
constexpr auto kGroups = std::to_array<std::uint32_t>(
    {0x0800, 0x0940, 0x1040, 0x1340, 0x1640, 0x1700, 0x17C0, 0x1800, 0x1940, 0x1A80, 0x1B40,
     0x1C00, 0x1C40, 0x2000, 0x2040, 0x2E00, 0x2E40, 0x3000, 0xA4C0, 0xA600, 0xA6C0, 0xA840,
     0xA8C0, 0xA900, 0xA9C0, 0xAA40, 0xAAC0, 0xABC0, 0xFE40, 0xFF00, 0xFF40});
// The same of four bytes, in groups of 4,096.
constexpr auto kLargeGroups =
    std::to_array<std::uint32_t>({0x10000, 0x11000, 0x16000, 0x1B000, 0x1D000});

// Bit s of entry l: characters that begin with the bytes 0xC0 + l and 0x80 + s may be marks.
constexpr std::array<std::uint64_t, 64> make_beginnings() {
  std::array<std::uint64_t, 64> table{};
  const auto add = [&](std::uint32_t lead, std::uint32_t second) {
    table[lead & 0x3FU] |= std::uint64_t{1} << (second & 0x3FU);
  };
  for (const std::uint32_t c : kShort) add(0xC0 | c >> 6U, c);
  for (const std::uint32_t c : kGroups) add(0xE0 | c >> 12U, c >> 6U);
  for (const std::uint32_t c : kLargeGroups) add(0xF0 | c >> 18U, c >> 12U);
  return table;
}
constexpr std::array<std::uint64_t, 64> kBeginnings = make_beginnings();

constexpr std::array<bool, 128> make_ascii() {
  std::array<bool, 128> table{};
  for (const char c : kAscii) table[static_cast<std::size_t>(c)] = true;
  return table;
}
constexpr std::array<bool, 128> kIsAsciiMark = make_ascii();

bool is_mark(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return kIsAsciiMark[lead];
  if (lead < 0xC0) return false;
  const auto second = static_cast<unsigned char>(text[at + 1]);
  return (kBeginnings[lead & 0x3FU] >> (second & 0x3FU) & 1U) != 0;
}

// Some bytes among which all marks are, by their first byte: beyond ASCII not the leads of Latin, Greek and
// Cyrillic letters and of Han.
constexpr auto kMayBeMark = [](const auto& bytes) {
  const auto ascii = bytes.is('.') | bytes.is('!') | bytes.is('?') | bytes.is(':', 0xFE) |
                     bytes.is('(', 0xFE) | bytes.is(0x59, 0xF9);  // Y [ ] _
  if (bytes.is_ascii()) return ascii;
  const auto han = bytes.is(0xE4, 0xFC) | bytes.is(0xE8, 0xFE);
  return ascii | bytes.is(0xC2) | bytes.is(0xCD) | (bytes.within(0xD6, 0xFF) - han);
};

}  // namespace

std::size_t next_mark(std::string_view text, std::size_t at, bool blanks) {
  if (!blanks) {
    return find_byte(text, at, kMayBeMark, [&](std::size_t i) { return is_mark(text, i); });
  }
  return find_byte(
      text, at, [](const auto& bytes) { return kMayBeMark(bytes) | bytes.within(0, ' '); },
      [&](std::size_t i) {
        return static_cast<unsigned char>(text[i]) <= ' ' || is_mark(text, i);
      });
}

}  // namespace pith
