#include "text/caseless.h"

#include "base/byte_scan.h"
#include "base/markers.h"
#include "base/unicode.h"
#include "text/neighbours.h"
#include "text/stops.h"

namespace pith {
namespace {

std::size_t next_stop(std::string_view text, std::size_t at) {
  return find_byte(text, at, [](auto byte) { return byte.is('.') | byte.is('!') | byte.is('?'); });
}

}  // namespace

bool is_caseless(std::string_view text, std::size_t block, const Language::Data& language) {
  const Marker marker = leading_marker(piece_at(text, block));
  std::size_t small = is_lower(peek(word_behind(text, block + marker.size), 0)) ? 1 : 0;
  std::size_t capital = 2 * (1 - small);
  for (std::size_t at = next_stop(text, block); at < text.size(); at = next_stop(text, at + 1)) {
    const std::size_t gap = skip_space(text, at + 1);
    if (gap == at + 1) continue;
    const char32_t next = peek(word_behind(text, gap), 0);
    if (is_upper(next)) ++capital;
    if (!is_lower(next)) continue;
    const std::string_view word = word_before(text, block, at, language);
    if (word.empty() || any_code_point(word, is_digit) || counts(word, language)) continue;
    if (!is_abbreviation(word, language)) ++small;
  }
  return small > capital;
}

}  // namespace pith
