#include "text/term_cache.h"

#include <utility>

namespace pith {
namespace {

constexpr std::size_t kMostSpellings = std::size_t{1} << 16U;  // 3 MB of slots

}  // namespace

void TermCache::trim() {
  if (by_spelling_.size() <= kMostSpellings) return;
  by_spelling_.clear();
  by_key_.clear();
  keys_ = {};
}

std::uint32_t TermCache::work_out(std::string_view word) {
  std::string key = stemmer_.key(word);
  if (key.empty()) return kNoTerm;
  std::uint32_t& number = by_key_[key];
  if (number == ByteTable::kUnset) {
    number = static_cast<std::uint32_t>(keys_.size());
    keys_.push_back(std::move(key));
  }
  return number;
}

}  // namespace pith
