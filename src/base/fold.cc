// What words are compared by (base/unicode.h). Most characters fold one by one, by a table; ICU is
// asked only where one is taken apart, put together with another or left out: 12 instructions a byte
// of Vietnamese, and 5 of ASCII, where ICU needs 60 for the whole.

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <cstdint>
#include <cstring>

#include "base/fold_table.h"
#include "base/unicode.h"

namespace pith {
namespace {

constexpr std::size_t kWord = sizeof(std::uint64_t);
constexpr std::uint64_t kOnes = 0x0101010101010101;
constexpr std::uint64_t kHighs = 0x80 * kOnes;

// Eight bytes at once. REQUIRES: ASCII.
std::uint64_t lower_eight(std::uint64_t bytes) {
  const std::uint64_t from_a = bytes + (0x80 - 'A') * kOnes;  // the high bit: 'A' or behind
  const std::uint64_t behind_z = bytes + (0x80 - 'Z' - 1) * kOnes;
  return bytes | (from_a & ~behind_z & kHighs) >> 2U;  // 0x20
}

// Appends up to eight bytes of `text`, folded, if they are ASCII; says how many.
std::size_t append_ascii(std::string_view text, std::string* out) {
  std::uint64_t bytes = 0;
  std::size_t size = kWord;
  if (text.size() >= kWord) {
    std::memcpy(&bytes, text.data(), kWord);  // one instruction, with a size that is known
  } else {
    size = text.size();
    std::memcpy(&bytes, text.data(), size);
  }
  if ((bytes & kHighs) != 0) return 0;
  bytes = lower_eight(bytes);
  out->append(reinterpret_cast<const char*>(&bytes), size);
  return size;
}

void append_by_icu(std::string_view text, std::string* out) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const std::size_t begin = out->size();
  icu::StringByteSink<std::string> sink(out);
  normalizer->normalizeUTF8(0,
                            icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())),
                            sink, nullptr, status);
  constexpr std::string_view kTypographic = "\u2019";
  for (std::size_t at = out->find(kTypographic, begin); at != std::string::npos;
       at = out->find(kTypographic, at + 1)) {
    out->replace(at, kTypographic.size(), "'");
  }
}

// Where the next character stands that folds by itself, or text.size().
std::size_t skip_others(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at;
    if (fold_alone(next_code_point(text, &next)) != 0) break;
    at = next;
  }
  return at;
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t last = 0;    // the last character that was folded by itself ...
  std::size_t folded = 0;  // ... and where it went
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t ascii = append_ascii(text.substr(at), &out); ascii > 0) {
      at += ascii;
      last = at - 1;
      folded = out.size() - 1;
      continue;
    }
    std::size_t next = at;
    if (const char32_t c = fold_alone(next_code_point(text, &next)); c != 0) {
      last = at;
      folded = out.size();
      append_code_point(c, &out);
      at = next;
    } else {  // with the one before, which it may change
      at = skip_others(text, next);
      out.resize(folded);
      append_by_icu(text.substr(last, at - last), &out);
      last = at;
      folded = out.size();
    }
  }
  return out;
}

std::string fold_line(std::string_view text) {
  std::string line = fold(text);
  char* const bytes = line.data();
  const std::size_t size = line.size();
  std::size_t kept = 0;
  bool blank = true;  // nothing was kept, or a blank was last
  for (std::size_t at = 0; at < size;) {
    if (const char byte = bytes[at]; byte > ' ' && byte <= '~') {
      bytes[kept++] = bytes[at++];
      blank = false;
      continue;
    }
    const std::size_t begin = at;
    if (is_space(next_code_point(line, &at))) {
      if (!blank) bytes[kept++] = ' ';
      blank = true;
      continue;
    }
    for (std::size_t i = begin; i < at; ++i) bytes[kept++] = bytes[i];
    blank = false;
  }
  if (blank && kept > 0) --kept;
  line.resize(kept);
  return line;
}

}  // namespace pith
