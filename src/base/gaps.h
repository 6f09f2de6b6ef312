// Internal. Text without its gaps: Document::gaps are ranges that are skipped in reading.

#ifndef PITH_BASE_GAPS_H_
#define PITH_BASE_GAPS_H_

#include <string>
#include <string_view>
#include <vector>

#include "pith/pith.h"

namespace pith {

// A range of a document as it is read. Without gaps in it, which is nearly always, this is a view of
// the document's text; else it holds a copy of the range that leaves them out. Linear in the range,
// and logarithmic in the number of gaps elsewhere.
class Gapless {
 public:
  Gapless(const Document& document, const Span& span);
  Gapless(const Gapless&) = delete;
  Gapless& operator=(const Gapless&) = delete;

  // Positions below are in this text.
  [[nodiscard]] std::string_view text() const { return text_; }
  // The range within text().
  [[nodiscard]] const Span& span() const { return span_; }

  // Where a range of text() stands in the document: from its first to behind its last character.
  // REQUIRES: not empty.
  [[nodiscard]] Span source(const Span& range) const;

 private:
  struct Kept {
    std::size_t at;      // in text()
    std::size_t source;  // the same character in the document
  };
  [[nodiscard]] std::size_t source_of(std::size_t at) const;

  std::string copy_;
  std::string_view text_;
  Span span_;
  std::vector<Kept> kept_;  // the first characters of what is between gaps; empty: a view
};

}  // namespace pith

#endif  // PITH_BASE_GAPS_H_
