#include "text/blocks.h"

#include "base/markers.h"
#include "base/spans.h"
#include "text/sentences.h"

namespace pith {

BlockWorth worth_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::kParagraph:
    case BlockKind::kItem:
    case BlockKind::kSentence:
    case BlockKind::kQuote:
      return BlockWorth::kText;
    case BlockKind::kHeading:
    case BlockKind::kTable:
    case BlockKind::kCaption:
    case BlockKind::kCode:
      return BlockWorth::kHeading;
    default:
      return BlockWorth::kRest;
  }
}

Blocks::Blocks(const Document& document)
    : given_(document.blocks), whole_{{0, document.text.size()}, BlockKind::kParagraph} {}

void append_sentences(const Gapless& body, BlockKind kind, const Language::Data& language,
                      std::vector<Span>* sentences) {
  if (kind != BlockKind::kSentence) {
    append_sentences(body.text(), body.span(), language, sentences);
    return;
  }
  const Span given = trimmed(body.text(), body.span());
  if (given.size() > 0) sentences->push_back(given);
}

Span without_bullet(std::string_view text, const Span& sentence, BlockKind kind, bool first) {
  const std::string_view body = sentence.of(text);
  std::size_t size = bullet_size(body);
  if (kind == BlockKind::kItem && first) {
    const Marker marker = leading_marker(body);
    if (marker.kind == Marker::Kind::kDash) size = marker.size;
  }
  return {sentence.begin + (size < body.size() ? size : 0), sentence.end};
}

}  // namespace pith
