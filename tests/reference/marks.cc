#include "reference/marks.h"

namespace pith::reference {

std::size_t next_mark(std::string_view text, std::size_t at, bool blanks) {
  constexpr std::string_view kMarks = ".!?;:()[]";
  for (; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0xC0 || kMarks.find(text[at]) != std::string_view::npos) break;
    if (blanks && byte <= ' ') break;
  }
  return at;
}

std::vector<Span> sentences(std::string_view text, const Span& block,
                            const Language::Data& language) {
  std::vector<Span> sentences;
  append_sentences(text, block, language, next_mark, &sentences);
  return sentences;
}

}  // namespace pith::reference
