// What scraped and pasted pages leave around an article, told by the phrases of
// models/<tag>/clutter.txt. A block is left out whole, and stays in the document with its kind, so
// that it can be shown.

#include <algorithm>
#include <string>

#include "base/markers.h"
#include "base/unicode.h"
#include "read/clutter_filter.h"
#include "read/plain/plain.h"

namespace pith {
namespace {

using Kind = ClutterPhrase::Kind;

constexpr std::size_t kBylineWords = 8;
constexpr std::size_t kTopBylineSmall = 2;  // words: "By one vote, council kills levy" has more
constexpr std::size_t kBylineBlocks = 8;    // a byline stands near the top
constexpr std::size_t kTailExtraWords = 3;  // "Leave a Comment (12 so far)"
constexpr std::size_t kPointerWords = 40;
constexpr std::size_t kNoticeWords = 30;   // for the phrase to stand behind other sentences
constexpr std::size_t kNoticeBytes = 800;  // a longer paragraph is prose about cookies

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

// True if a sentence behind the first opens with `phrase`, and no quotation does.
bool opens_later_sentence(std::string_view text, std::string_view phrase) {
  for (std::size_t at = text.find(phrase); at != std::string_view::npos;
       at = text.find(phrase, at + 1)) {
    std::size_t before = at;
    if (at == 0 || is_opener(previous_code_point(text, &before))) continue;
    if (stands_at(text, phrase, at) && ends_like_sentence(text.substr(0, at))) return true;
  }
  return false;
}

// "Advertisement" alone says nothing when a sentence opens with it.
bool is_one_word(std::string_view phrase) {
  return phrase.find(' ') == std::string_view::npos && !phrase.ends_with(':');
}

// Words of more than three letters that open with a small one. A byline is names, and a headline
// has such words.
std::size_t count_small_words(std::string_view line) {
  std::size_t count = 0;
  for (std::size_t at = skip_space(line, 0); at < line.size(); at = skip_space(line, at)) {
    const bool small = is_lower(peek(line, at));
    std::size_t letters = 0;
    while (at < line.size() && !is_space(peek(line, at))) {
      if (is_letter(next_code_point(line, &at))) ++letters;
    }
    if (small && letters > 3) ++count;
  }
  return count;
}

struct Place {
  bool byline;  // where bylines stand: below the title, so not first unless prose follows at once
  bool tail;    // where tails stand: the second half
};

Place place_of(const Document& document, std::size_t i) {
  const std::vector<Block>& blocks = document.blocks;
  const auto body = [&](std::size_t block) { return blocks[block].span.of(document.text); };
  const bool below_title = i > 0 || (blocks.size() > 1 && ends_like_sentence(body(1)) &&
                                     count_small_words(body(0)) <= kTopBylineSmall);
  return {i < kBylineBlocks && below_title && blocks[i].kind != BlockKind::kItem,
          2 * blocks[i].span.begin >= document.text.size()};
}

// What the phrases say of a block; kParagraph for "nothing". To lose a paragraph of the article is
// worse than to keep a line of clutter, so in prose a phrase must open the block, or at least a
// sentence of a short one: reporters write of cookies and rights reserved too.
BlockKind judge(std::string_view folded, bool sentence, const Place& place,
                const std::vector<ClutterPhrase>& phrases) {
  const std::size_t words = count_words(folded);
  for (const ClutterPhrase& phrase : phrases) {
    switch (phrase.kind) {
      case Kind::kLine:
        if (words <= kPointerWords && opens_with(folded, phrase.text) &&
            !(sentence && is_one_word(phrase.text))) {
          return BlockKind::kPointer;
        }
        break;
      case Kind::kByline:
        if (place.byline && !sentence && opens_with(folded, phrase.text) && words <= kBylineWords) {
          return BlockKind::kByline;
        }
        break;
      case Kind::kTail:
        if (place.tail && !sentence && opens_with(folded, phrase.text) &&
            words <= count_words(phrase.text) + kTailExtraWords) {
          return BlockKind::kTail;
        }
        break;
      case Kind::kNotice:
        if (opens_with(folded, phrase.text) ||
            (words <= kNoticeWords && (sentence ? opens_later_sentence(folded, phrase.text)
                                                : contains(folded, phrase.text)))) {
          return BlockKind::kNotice;
        }
        break;
    }
  }
  return BlockKind::kParagraph;
}

}  // namespace

void mark_clutter(const Language::Data& language, Document* document) {
  const std::string_view text = document->text;
  const ClutterFilter filter(language.clutter);
  bool tail = false;
  for (std::size_t i = 0; i < document->blocks.size(); ++i) {
    Block& block = document->blocks[i];
    if (tail && is_content(block.kind)) block.kind = BlockKind::kTail;
    if (!is_content(block.kind) || block.span.size() > kNoticeBytes) continue;
    std::string_view line = block.span.of(text);
    if (block.kind == BlockKind::kItem) line.remove_prefix(leading_marker(line).size);
    const bool sentence = ends_like_sentence(line);
    if (!filter.may_hold(line, sentence)) continue;
    const BlockKind kind =
        judge(fold_line(line), sentence, place_of(*document, i), language.clutter);
    if (kind != BlockKind::kParagraph) block.kind = kind;
    tail = tail || kind == BlockKind::kTail;
  }
}

}  // namespace pith
