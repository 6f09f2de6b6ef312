// Internal. A vocabulary for each language that was met lately.

#ifndef PITH_TEXT_VOCABULARIES_H_
#define PITH_TEXT_VOCABULARIES_H_

#include <memory>
#include <vector>

#include "pith/pith.h"
#include "text/vocabulary.h"

namespace pith {

// What is known of words is kept for some languages, so that records in several of them, one after
// the other, do not begin anew each time.
class Vocabularies {
 public:
  // The vocabulary of a text to come, without terms yet. Valid until the next call.
  Vocabulary& start(const Language& language, TermForm form);

 private:
  struct Known {
    Language language;  // keeps the data that the vocabulary looks into
    TermForm form;
    std::unique_ptr<Vocabulary> vocabulary;
  };
  std::vector<Known> known_;  // the latest first
};

}  // namespace pith

#endif  // PITH_TEXT_VOCABULARIES_H_
