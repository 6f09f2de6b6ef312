#include "text/openings.h"

#include "base/unicode.h"
#include "text/neighbours.h"

namespace pith {
namespace {

// A phrase ends where a word does; in scripts without blanks, anywhere.
bool ends_at(std::string_view text, std::size_t at) {
  const char32_t behind = peek(text, at);
  std::size_t last = at;
  const char32_t before = previous_code_point(text, &last);
  const bool word = is_letter(before) || is_digit(before);
  return !word || is_unspaced(before) || !(is_letter(behind) || is_digit(behind));
}

}  // namespace

bool leans_back(std::string_view sentence, const Language::Data& language) {
  if (language.openings.empty()) return false;
  std::size_t begin = 0;
  while (begin < sentence.size() && is_opener(peek(sentence, begin))) {
    next_code_point(sentence, &begin);
    begin = skip_space(sentence, begin);
  }
  const std::string line = fold_line(piece_at(sentence, begin));
  const SentenceOpening* longest = nullptr;
  for (const SentenceOpening& opening : language.openings) {
    const bool longer = longest == nullptr || opening.text.size() > longest->text.size();
    if (longer && line.starts_with(opening.text) && ends_at(line, opening.text.size()))
      longest = &opening;
  }
  return longest != nullptr && longest->leans;
}

}  // namespace pith
