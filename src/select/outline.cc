#include "select/outline.h"

namespace pith {

Turns::Turns(const Analysis& text, bool brief)
    : brief_(brief), words_(text.sections.size(), 0), had_(text.sections.size(), 0) {
  double all = 0;
  double filled = 0;
  for (const Sentence& sentence : text.sentences) {
    if (words_[sentence.section] == 0) ++filled;
    words_[sentence.section] += sentence.words;
    all += sentence.words;
  }
  mean_ = filled > 0 ? all / filled : 0;
  for (std::size_t section = 0; section < words_.size(); ++section) {
    if (words_[section] > 0) turns_.push({true, words_[section], section});
  }
}

std::optional<std::size_t> Turns::next() {
  if (turns_.empty()) return std::nullopt;
  const std::size_t section = turns_.top().section;
  turns_.pop();
  return section;
}

void Turns::again(std::size_t section) {
  const int had = ++had_[section];
  if (brief_ && (had >= 2 || words_[section] <= mean_)) return;
  turns_.push({false, words_[section] / (2 * had + 1), section});
}

}  // namespace pith
