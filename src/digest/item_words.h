// Internal. The words of an item, as numbers, in their order.

#ifndef PITH_DIGEST_ITEM_WORDS_H_
#define PITH_DIGEST_ITEM_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pith/pith.h"

namespace pith {

// "pt" of "pt-BR", in small letters: what two items must have in common.
[[nodiscard]] std::string primary_language(std::string_view tag);

struct ItemWord {
  std::uint64_t hash = 0;  // of the folded word and the language, by hash.h
  bool capital = false;    // written with a capital, and not as the first word of a sentence
  bool follows = false;    // the word before it stands in the same text and script
};

// The first words of title and content together, no more than `most`; `*title` is how many of them are the
// title's. A word is a run of letters and digits; where a script sets no blanks, each two characters
// that follow each other. Linear in what it looks at.
[[nodiscard]] std::vector<ItemWord> item_words(const Document& document, std::size_t most,
                                               std::size_t* title);

}  // namespace pith

#endif  // PITH_DIGEST_ITEM_WORDS_H_
