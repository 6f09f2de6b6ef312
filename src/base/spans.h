// Internal. Ranges of a text and the pieces that they are of.

#ifndef PITH_BASE_SPANS_H_
#define PITH_BASE_SPANS_H_

#include <string_view>

#include "base/unicode.h"
#include "pith/pith.h"

namespace pith {

// Where `piece`, a view into `text`, stands in it.
[[nodiscard]] inline Span span_in(std::string_view text, std::string_view piece) {
  const auto begin = static_cast<std::size_t>(piece.data() - text.data());
  return {begin, begin + piece.size()};
}

// `span` without white space at its ends; empty if it holds nothing else.
[[nodiscard]] inline Span trimmed(std::string_view text, const Span& span) {
  return span_in(text, trim(span.of(text)));
}

}  // namespace pith

#endif  // PITH_BASE_SPANS_H_
