// Internal. Which blocks of a document are read, and what of them.

#ifndef PITH_TEXT_BLOCKS_H_
#define PITH_TEXT_BLOCKS_H_

#include <span>
#include <string_view>
#include <vector>

#include "base/gaps.h"
#include "language/data.h"
#include "pith/pith.h"

namespace pith {

enum class BlockWorth { kText, kHeading, kRest };

// Paragraphs and items are text; titles and clutter are the rest.
[[nodiscard]] BlockWorth worth_of(BlockKind kind);

// The document's blocks; one paragraph that is all of its text where it has none. A view: the document
// must outlive it.
class Blocks {
 public:
  explicit Blocks(const Document& document);
  [[nodiscard]] const Block* begin() const { return given_.empty() ? &whole_ : given_.data(); }
  [[nodiscard]] const Block* end() const {
    return given_.empty() ? &whole_ + 1 : given_.data() + given_.size();
  }

 private:
  std::span<const Block> given_;
  Block whole_;
};
[[nodiscard]] inline Blocks blocks_of(const Document& document) { return Blocks(document); }

// Appends the sentences of a block of the given kind, `body`, to `*sentences`: ranges of
// body.text(). A bullet belongs to the first.
void append_sentences(const Gapless& body, BlockKind kind, const Language::Data& language,
                      std::vector<Span>* sentences);

// The sentence without the bullet or dash that makes an item of it. A number stays: it is often
// said ("point 3").
[[nodiscard]] Span without_bullet(std::string_view text, const Span& sentence, BlockKind kind,
                                  bool first);

}  // namespace pith

#endif  // PITH_TEXT_BLOCKS_H_
