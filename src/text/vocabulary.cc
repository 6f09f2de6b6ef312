#include "text/vocabulary.h"

namespace pith {

void Vocabulary::start() {
  numbers_.clear();
  if (++text_ == 0) {  // after four thousand million texts
    local_.clear();
    text_ = 1;
  }
}

void Vocabulary::finish() {
  cache_.trim();
  if (cache_.size() > 0) return;
  local_ = {};
  numbers_ = {};
}

TermIndex Vocabulary::find(std::string_view word) {
  const std::uint32_t number = cache_.of(word);
  if (number == kNoTerm || number >= local_.size() || local_[number].text != text_) return kNoTerm;
  return local_[number].term;
}

std::vector<std::string> Vocabulary::keys() const {
  std::vector<std::string> keys;
  keys.reserve(numbers_.size());
  for (const std::uint32_t number : numbers_) keys.push_back(cache_.key(number));
  return keys;
}

}  // namespace pith
