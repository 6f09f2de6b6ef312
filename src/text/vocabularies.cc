#include "text/vocabularies.h"

#include <algorithm>

namespace pith {
namespace {

constexpr std::size_t kMostKept = 8;

}  // namespace

Vocabulary& Vocabularies::start(const Language& language, TermForm form) {
  const auto known = std::ranges::find_if(known_, [&](const Known& k) {
    return &k.language.data() == &language.data() && k.form == form;
  });
  if (known != known_.end()) {
    std::rotate(known_.begin(), known, known + 1);
  } else {
    if (known_.size() == kMostKept) known_.pop_back();
    known_.insert(known_.begin(),
                  {language, form, std::make_unique<Vocabulary>(language.data(), form)});
  }
  Vocabulary& vocabulary = *known_.front().vocabulary;
  vocabulary.start();
  return vocabulary;
}

}  // namespace pith
