// What scraped and pasted pages leave around an article, told by the phrases of
// models/<tag>/clutter.txt. A block is left out whole, and stays in the document with its kind, so
// that it can be shown.

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "read/plain.h"

namespace pith {
namespace {

using Kind = ClutterPhrase::Kind;

constexpr std::size_t kBylineWords = 8;
constexpr std::size_t kBylineBlocks = 8;    // a byline stands near the top
constexpr std::size_t kTailExtraWords = 3;  // "Leave a Comment (12 so far)"
constexpr std::size_t kNoticeBytes = 800;   // a longer paragraph is prose about cookies

std::size_t count_words(std::string_view folded) {
  return folded.empty() ? 0 : static_cast<std::size_t>(std::ranges::count(folded, ' ')) + 1;
}

// True if `phrase` stands at `at` and no letter or digit touches it.
bool stands_at(std::string_view text, std::string_view phrase, std::size_t at) {
  const auto is_word = [](char32_t c) { return is_letter(c) || is_digit(c); };
  std::size_t before = at;
  if (at > 0 && is_word(peek(phrase, 0)) && is_word(previous_code_point(text, &before)))
    return false;
  std::size_t last = phrase.size();
  const char32_t end = previous_code_point(phrase, &last);
  const std::size_t after = at + phrase.size();
  return after == text.size() || !is_word(end) || !is_word(peek(text, after));
}

bool opens_with(std::string_view text, std::string_view phrase) {
  return text.starts_with(phrase) && stands_at(text, phrase, 0);
}

bool contains(std::string_view text, std::string_view phrase) {
  for (std::size_t at = text.find(phrase); at != std::string_view::npos;
       at = text.find(phrase, at + 1)) {
    if (stands_at(text, phrase, at)) return true;
  }
  return false;
}

struct Place {
  bool near_top;  // where bylines stand: below the title, so not first unless prose follows at once
  bool second_half;  // where tails stand
};

Place place_of(const Document& document, std::size_t i) {
  const std::vector<Block>& blocks = document.blocks;
  const bool below_title =
      i > 0 || (blocks.size() > 1 && ends_like_sentence(blocks[1].span.of(document.text)));
  return {i < kBylineBlocks && below_title, 2 * blocks[i].span.begin >= document.text.size()};
}

// What the phrases say of a block; kParagraph for "nothing".
BlockKind judge(std::string_view folded, bool sentence, const Place& place,
                const std::vector<ClutterPhrase>& phrases) {
  for (const ClutterPhrase& phrase : phrases) {
    switch (phrase.kind) {
      case Kind::kLine:
        if (opens_with(folded, phrase.text)) return BlockKind::kPointer;
        break;
      case Kind::kByline:
        if (place.near_top && !sentence && opens_with(folded, phrase.text) &&
            count_words(folded) <= kBylineWords) {
          return BlockKind::kByline;
        }
        break;
      case Kind::kTail:
        if (place.second_half && !sentence && opens_with(folded, phrase.text) &&
            count_words(folded) <= count_words(phrase.text) + kTailExtraWords) {
          return BlockKind::kTail;
        }
        break;
      case Kind::kNotice:
        if (contains(folded, phrase.text)) return BlockKind::kNotice;
        break;
    }
  }
  return BlockKind::kParagraph;
}

}  // namespace

void mark_clutter(const Language::Data& language, Document* document) {
  const std::string_view text = document->text;
  bool tail = false;
  for (std::size_t i = 0; i < document->blocks.size(); ++i) {
    Block& block = document->blocks[i];
    if (tail && is_content(block.kind)) block.kind = BlockKind::kTail;
    if (!is_content(block.kind) || block.span.size() > kNoticeBytes) continue;
    const std::string_view line = block.span.of(text);
    const BlockKind kind =
        judge(fold_line(line), ends_like_sentence(line), place_of(*document, i), language.clutter);
    if (kind != BlockKind::kParagraph) block.kind = kind;
    tail = tail || kind == BlockKind::kTail;
  }
}

}  // namespace pith
