// Internal. Words of scripts without blanks, by ICU's dictionaries.

#ifndef PITH_TEXT_DICTIONARY_H_
#define PITH_TEXT_DICTIONARY_H_

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "pith/pith.h"

namespace pith {

class IcuBreaker;

// ICU's word iterator, for pieces with characters that it has a dictionary for. It is opened when
// first needed: that costs some milliseconds once in a process, microseconds later.
class DictionaryBreaker {
 public:
  DictionaryBreaker();
  ~DictionaryBreaker();
  DictionaryBreaker(const DictionaryBreaker&) = delete;
  DictionaryBreaker& operator=(const DictionaryBreaker&) = delete;

  // What the pieces of the next calls are of.
  void start(std::string_view text);
  // Appends the words of `piece`, one behind the other. REQUIRES: pieces come in their order.
  void split(const Span& piece, std::vector<Span>* words);

 private:
  void open_window(const Span& piece);

  std::unique_ptr<IcuBreaker> icu_;
  std::string_view text_;
  std::size_t window_begin_ = 0;  // what of the text ICU was given
  std::size_t window_end_ = 0;
  std::size_t at_ = 0;  // the boundary at which it stands
};

}  // namespace pith

#endif  // PITH_TEXT_DICTIONARY_H_
