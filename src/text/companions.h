// Internal. What must be quoted with a sentence so that it can be understood, and no quotation is torn.

#ifndef PITH_TEXT_COMPANIONS_H_
#define PITH_TEXT_COMPANIONS_H_

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "pith/pith.h"
#include "text/analysis.h"

namespace pith {

// Sentences [begin, end) of an Analysis that are quoted together or not at all.
struct Unit {
  std::size_t begin = 0;
  std::size_t end = 0;
  // The first of them leans on a sentence that would make the unit too long.
  bool leans = false;

  [[nodiscard]] std::size_t size() const { return end - begin; }
  friend bool operator==(const Unit&, const Unit&) = default;
};

// A unit has no more sentences than this.
inline constexpr std::size_t kLargestUnit = 3;

// Finds units when they are asked for, each once. Both arguments must outlive their use.
class Companions {
 public:
  Companions(std::span<const Document> documents, const Analysis& text) { start(documents, text); }
  Companions() = default;

  // Another text; what was allocated for the one before is used again.
  void start(std::span<const Document> documents, const Analysis& text);

  // The unit of sentence `i`. First the rest of a quotation that its paragraph begins before it or ends
  // behind it: marks that have no partner within reach are left alone. Then, while the first sentence
  // leans on the one before (text/openings.h), that one; the first of a section leans on nothing. Looks at
  // a few sentences around: the cost does not grow with the text.
  [[nodiscard]] Unit of(std::size_t i);

 private:
  // With the gaps in it, which hold no marks and hardly begin a sentence: a view, not a copy.
  [[nodiscard]] std::string_view text_of(std::size_t i) const;
  [[nodiscard]] Unit find(std::size_t i);
  [[nodiscard]] bool continues(std::size_t i) const;
  [[nodiscard]] bool leans(std::size_t i) const;
  // True if quotation marks stand in sentence `i`; its text is searched once.
  [[nodiscard]] bool has_marks(std::size_t i);
  [[nodiscard]] Unit quotation_around(std::size_t i);

  enum class Marks : unsigned char { kUnknown, kNone, kSome };

  std::span<const Document> documents_{};
  const Analysis* text_ = nullptr;
  std::vector<Unit> units_;   // by sentence; empty ones are not known yet
  std::vector<Marks> marks_;  // by sentence
};

}  // namespace pith

#endif  // PITH_TEXT_COMPANIONS_H_
