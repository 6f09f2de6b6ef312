#include "base/unicode.h"
#include "pith/digest.h"

namespace pith {
namespace {

constexpr double kWordsPerMinute = 240;
constexpr double kCharactersPerMinute = 500;
constexpr std::size_t kLettersPerWord = 5;  // where words are not set apart

// What is written without blanks is an alphabet before the radicals of Chinese, and behind them characters.
bool is_character(char32_t c) { return is_unspaced(c) && c >= 0x2E80; }

}  // namespace

ReadingTime reading_time(std::string_view text) {
  std::size_t words = 0;
  std::size_t characters = 0;
  std::size_t letters = 0;  // of scripts without blanks
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, &at);
    const bool is_part = is_letter(c) || is_digit(c);
    const bool spaced = is_part && !is_unspaced(c);
    // An apostrophe or a hyphen in a word does not end it.
    if (spaced && !in_word) ++words;
    if (is_part && is_character(c)) ++characters;
    if (is_part && !spaced && !is_character(c)) ++letters;
    in_word =
        spaced || (in_word && (c == U'\'' || c == U'’' || c == U'-' || c == U'.' || c == U','));
  }
  words += (letters + kLettersPerWord - 1) / kLettersPerWord;
  return {words + characters, static_cast<double>(words) / kWordsPerMinute +
                                  static_cast<double>(characters) / kCharactersPerMinute};
}

ReadingTime reading_time(const Document& document) {
  if (document.blocks.empty()) return reading_time(document.text);
  ReadingTime sum;
  for (const Block& block : document.blocks)
    if (is_content(block.kind)) sum += reading_time(block.span.of(document.text));
  return sum;
}

}  // namespace pith
