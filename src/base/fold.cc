// What words are compared by (base/unicode.h). Most characters fold one by one, by a table, and what
// stays as it is is copied at once; ICU is asked only where a character is taken apart, put together
// with another or left out. It takes half of the instructions that ICU takes for all of it, in
// languages with many letters beside ASCII's.

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <algorithm>
#include <cstdint>

#include "base/fold_table.h"
#include "base/unicode.h"

namespace pith {
namespace {

// True if the text begins or ends within a code point, as some that is only compared does. Costs
// four bytes at most.
bool is_cut(std::string_view text) {
  if (is_trail(text.front())) return true;
  std::size_t lead = text.size() - 1;
  while (is_trail(text[lead])) --lead;
  const auto byte = static_cast<unsigned char>(text[lead]);
  const std::size_t size = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
  return text.size() - lead != size;
}

bool is_folded_ascii(char byte) { return is_ascii(byte) && (byte < 'A' || byte > 'Z'); }

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
  if (std::ranges::all_of(text, is_ascii)) return lower_ascii(text);
  std::string out;
  out.reserve(text.size());
  if (is_cut(text)) {
    append_by_icu(text, &out);
    return out;
  }
  std::size_t same = 0;    // from here to `at` nothing changes, and nothing was copied yet
  std::size_t last = 0;    // where nothing is left to copy: the last character ...
  std::size_t folded = 0;  // ... and where it went
  for (std::size_t at = 0; at < text.size();) {
    if (is_folded_ascii(text[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, &at);
    const char32_t alone = c < 0x80 ? c + ('a' - 'A') : fold_alone(c);
    if (alone == c) continue;
    if (alone != 0) {
      out.append(text, same, begin - same);
      last = begin;
      folded = out.size();
      append_code_point(alone, &out);
    } else {  // with the one before, which it may change
      if (same < begin) {
        last = begin;
        previous_code_point(text, &last);
        out.append(text, same, last - same);
      } else {
        out.resize(folded);
      }
      at = skip_others(text, at);
      append_by_icu(text.substr(last, at - last), &out);
      last = at;
      folded = out.size();
    }
    same = at;
  }
  out.append(text, same);
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
