// Internal. Porter's stemmer as Python's NLTK extends it, which Google's rouge_score counts by.

#ifndef PITH_ROUGE_NLTK_STEM_H_
#define PITH_ROUGE_NLTK_STEM_H_

#include <string>
#include <string_view>

namespace pith {

// The stem that PorterStemmer of NLTK 3 gives in its default mode, NLTK_EXTENSIONS. `word` is English
// and in small letters; what is no ASCII letter counts as a consonant. Linear in the word.
[[nodiscard]] std::string nltk_stem(std::string_view word);

}  // namespace pith

#endif  // PITH_ROUGE_NLTK_STEM_H_
