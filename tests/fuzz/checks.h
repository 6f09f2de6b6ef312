// What must hold for a Document that any reader made: aborts where it does not.

#ifndef PITH_TESTS_FUZZ_CHECKS_H_
#define PITH_TESTS_FUZZ_CHECKS_H_

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "pith/pith.h"

namespace pith {

inline void insist(bool holds) {
  if (!holds) std::abort();
}

// The bytes that a fuzzer gives, as a reader gets them: valid UTF-8 without NUL.
inline std::string clean_text(const std::uint8_t* data, std::size_t size) {
  std::size_t replaced = 0;
  return repair_utf8(std::string(reinterpret_cast<const char*>(data), size), &replaced);
}

inline bool is_border(std::string_view text, std::size_t at) {
  return at == text.size() || !is_trail(text[at]);
}

// Blocks in order, trimmed, each with a word, on code point borders, in clean text that ends with
// the last.
inline void check_blocks(const Document& document) {
  const std::string_view text = document.text;
  insist(is_clean_utf8(text));
  std::size_t end = 0;
  for (const Block& block : document.blocks) {
    const Span span = block.span;
    insist(span.begin >= end && span.begin < span.end && span.end <= text.size());
    insist(is_border(text, span.begin) && is_border(text, span.end));
    insist(trim(span.of(text)) == span.of(text) && has_word(span.of(text)));
    insist(block.level >= 0 && (block.kind != BlockKind::kHeading || block.level <= 6));
    end = span.end;
  }
  insist(end == text.size());
}

inline void check_lines(std::initializer_list<std::string_view> lines) {
  for (const std::string_view line : lines) {
    insist(is_clean_utf8(line) && line.find('\n') == std::string_view::npos);
  }
}

}  // namespace pith

#endif  // PITH_TESTS_FUZZ_CHECKS_H_
