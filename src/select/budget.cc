#include "select/budget.h"

#include <algorithm>

namespace pith {
namespace {

constexpr std::size_t kDefaultSentences = 5;
constexpr std::size_t kDefaultShare = 3;  // a third of the words

}  // namespace

Budget::Budget(const Length& length, std::size_t words, bool outline) {
  using Unit = Length::Unit;
  switch (length.unit) {
    case Unit::kDefault:
      if (!outline) sentences_left_ = kDefaultSentences;
      limit_ = std::max<std::size_t>(1, words / kDefaultShare);
      first_is_free_ = true;
      break;
    case Unit::kSentences:
      sentences_left_ = length.amount;
      break;
    case Unit::kWords:
      limit_ = length.amount;
      may_cross_ = !length.at_most;
      hard_ = length.at_most;
      break;
    case Unit::kPercent:
      limit_ = words / 100 * length.amount + words % 100 * length.amount / 100;
      may_cross_ = !length.at_most;
      hard_ = length.at_most;
      break;
    case Unit::kCharacters:
      limit_ = length.amount;
      counts_characters_ = true;
      hard_ = true;
      break;
  }
}

bool Budget::is_met() const { return sentences_left_ == 0 || used_ >= limit_; }

bool Budget::admits(const Cost& cost) const {
  if (is_met() || cost.sentences > sentences_left_) return false;
  if (first_is_free_ && used_ == 0 && cost.sentences == 1) return true;
  const std::size_t amount = this->amount(cost);
  const std::size_t left = limit_ - used_;
  if (amount <= left) return true;
  return may_cross_ && amount - left < left;
}

bool Budget::bears(const Cost& cost) const {
  if (admits(cost)) return true;
  return !hard_ && cost.sentences <= sentences_left_;
}

void Budget::take(const Cost& cost) {
  used_ += amount(cost);
  if (sentences_left_ != kUnbounded) sentences_left_ -= cost.sentences;
}

std::size_t Budget::amount(const Cost& cost) const {
  if (!counts_characters_) return cost.words;
  return cost.characters + (used_ > 0 ? 1 : 0);  // a blank before all but the first
}

}  // namespace pith
