#include "base/unicode.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "base/byte_scan.h"

namespace pith {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// Eight bytes at once, in whatever order the processor has them: one instruction a byte and less.
constexpr std::size_t kWord = sizeof(std::uint64_t);
constexpr std::uint64_t kOnes = 0x0101010101010101;

std::uint64_t eight_bytes(std::string_view text, std::size_t at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, text.data() + at, kWord);
  return bytes;
}

// The first byte that repair would change, or bytes.size().
std::size_t first_fault(std::string_view bytes) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto size = static_cast<std::int64_t>(bytes.size());
  constexpr std::int64_t kStep = 16;  // what is not ASCII seldom stands alone
  for (std::int64_t i = 0; i < size;) {
    i = static_cast<std::int64_t>(find_byte(bytes, static_cast<std::size_t>(i), [](auto byte) {
      return byte.is(0) | byte.within(0x80, 0xFF);
    }));
    for (const std::int64_t end = std::min(size, i + kStep); i < end;) {
      const std::int64_t begin = i;
      UChar32 c = 0;
      U8_NEXT(data, i, size, c);
      if (c <= 0) return static_cast<std::size_t>(begin);
    }
  }
  return bytes.size();
}

}  // namespace

bool is_clean_utf8(std::string_view bytes) { return first_fault(bytes) == bytes.size(); }

std::string repair_utf8(std::string bytes, std::size_t* replaced) {
  *replaced = 0;
  if (bytes.starts_with(kByteOrderMark)) bytes.erase(0, kByteOrderMark.size());
  const std::size_t fault = first_fault(bytes);
  if (fault == bytes.size()) return bytes;

  std::string out(bytes, 0, fault);
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto size = static_cast<std::int64_t>(bytes.size());
  for (auto i = static_cast<std::int64_t>(fault); i < size;) {
    const std::int64_t begin = i;
    UChar32 c = 0;
    U8_NEXT(data, i, size, c);
    if (c <= 0) {  // U8_NEXT steps over one maximal subpart and gives -1
      out += kReplacement;
      ++*replaced;
    } else {
      out.append(bytes, static_cast<std::size_t>(begin), static_cast<std::size_t>(i - begin));
    }
  }
  return out;
}

void append_code_point(char32_t c, std::string* out) {
  const auto put = [&](char32_t byte) {
    *out += static_cast<char>(static_cast<unsigned char>(byte));
  };
  const auto trail = [&](unsigned shift) { put(0x80U | (c >> shift & 0x3FU)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0U | c >> 6U);
    trail(0);
  } else if (c < 0x10000) {
    put(0xE0U | c >> 12U);
    trail(6);
    trail(0);
  } else {
    put(0xF0U | c >> 18U);
    trail(12);
    trail(6);
    trail(0);
  }
}

std::size_t count_code_points(std::string_view text) {
  constexpr std::uint64_t kNotAscii = 0x80 * kOnes;
  const auto trails_of = [](std::uint64_t some) {
    const std::uint64_t found = (some >> 7U) & (~some >> 6U) & kOnes;  // 10xxxxxx
    return static_cast<std::size_t>(found * kOnes >> 56U);             // their sum
  };
  std::size_t trails = 0;
  std::size_t at = 0;
  for (; at + 2 * kWord <= text.size(); at += 2 * kWord) {
    const std::uint64_t first = eight_bytes(text, at);
    const std::uint64_t second = eight_bytes(text, at + kWord);
    if (((first | second) & kNotAscii) != 0) trails += trails_of(first) + trails_of(second);
  }
  for (; at < text.size(); ++at) trails += is_trail(text[at]) ? 1U : 0U;
  return text.size() - trails;
}

bool has_word(std::string_view text) {
  return any_code_point(text,
                        [](char32_t c) { return has_character_bit(c, kLetterBit | kDigitBit); });
}

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at;
    if (!is_space(next_code_point(text, &next))) break;
    at = next;
  }
  return at;
}

std::string_view trim(std::string_view text) {
  const std::size_t begin = skip_space(text, 0);
  std::size_t end = text.size();
  while (end > begin) {
    std::size_t before = end;
    if (!is_space(previous_code_point(text, &before))) break;
    end = before;
  }
  return text.substr(begin, end - begin);
}

std::string_view head_of(std::string_view text, std::size_t size) {
  if (text.size() <= size) return text;
  while (size > 0 && is_trail(text[size])) --size;
  return text.substr(0, size);
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return out;
}

}  // namespace pith
