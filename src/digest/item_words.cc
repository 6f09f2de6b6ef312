#include "digest/item_words.h"

#include "base/unicode.h"
#include "digest/hash.h"

namespace pith {
namespace {

// What is longer is no word: it goes on as another one.
constexpr std::size_t kMostBytes = 200;

class Walk {
 public:
  Walk(const Document& document, std::size_t most)
      : seed_(hash_of(primary_language(document.language.tag()), 0)), most_(most) {}

  void add(std::string_view text) {
    follows_ = false;
    begins_ = true;
    for (std::size_t at = 0; at < text.size() && words_.size() < most_;) {
      const std::size_t begin = at;
      const char32_t c = next_code_point(text, &at);
      if (is_unspaced(c)) {
        add_characters(text, begin, &at);
      } else if (is_letter(c) || is_digit(c)) {
        while (at < text.size() && at - begin < kMostBytes && goes_on(text, at)) {
          next_code_point(text, &at);
        }
        add_word(text.substr(begin, at - begin), is_upper(c) && !begins_);
        begins_ = false;
      } else if (is_terminator(c) || is_line_end(c)) {
        begins_ = true;
      }
    }
  }

  std::vector<ItemWord> words_;

 private:
  static bool goes_on(std::string_view text, std::size_t at) {
    const char32_t c = next_code_point(text, &at);
    return (is_letter(c) || is_digit(c)) && !is_unspaced(c);
  }

  // The character at `begin` with the one behind it, and so on; one that stands alone is a word.
  void add_characters(std::string_view text, std::size_t begin, std::size_t* at) {
    std::size_t last = begin;
    follows_ = false;
    while (*at < text.size() && words_.size() < most_) {
      const std::size_t here = *at;
      std::size_t next = here;
      if (!is_unspaced(next_code_point(text, &next))) break;
      *at = next;
      add_word(text.substr(last, next - last), false);
      last = here;
    }
    if (last == begin) add_word(text.substr(begin, *at - begin), false);
    follows_ = false;
    begins_ = false;
  }

  void add_word(std::string_view word, bool capital) {
    words_.push_back({hash_of(fold(word), seed_), capital, follows_});
    follows_ = true;
  }

  std::uint64_t seed_;
  std::size_t most_;
  bool follows_ = false;
  bool begins_ = true;  // nothing of the sentence was seen yet
};

}  // namespace

std::string primary_language(std::string_view tag) { return fold(tag.substr(0, tag.find('-'))); }

std::vector<ItemWord> item_words(const Document& document, std::size_t most, std::size_t* title) {
  Walk walk(document, most);
  walk.add(document.title);
  *title = walk.words_.size();
  if (document.blocks.empty()) walk.add(document.text);
  for (const Block& block : document.blocks) {
    if (walk.words_.size() >= most) break;
    if (is_content(block.kind)) walk.add(text_of(document, block.span));
  }
  return std::move(walk.words_);
}

}  // namespace pith
