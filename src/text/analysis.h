// Internal. Documents as sentences and terms: all that the later stages know of a text.

#ifndef PITH_TEXT_ANALYSIS_H_
#define PITH_TEXT_ANALYSIS_H_

#include <cstdint>
#include <span>
#include <vector>

#include "pith/pith.h"
#include "text/terms.h"

namespace pith {

struct Sentence {
  Span span;  // into its document's text
  std::uint32_t document = 0;
  std::uint32_t position = 0;  // 0, 1, 2, ... in its document
  std::uint32_t words = 0;
  std::uint32_t characters = 0;  // code points
  std::size_t terms_begin = 0;   // [terms_begin, terms_end) into Analysis::terms
  std::size_t terms_end = 0;
};

struct Analysis {
  std::vector<Sentence> sentences;  // by document, then by place
  std::vector<TermIndex> terms;     // of all sentences, one after the other, with repeats
  // One a term: how many words of its sentence right before it are no terms; 255 for more.
  std::vector<std::uint8_t> skipped;
  std::vector<TermIndex> title;  // terms of all titles that occur in a sentence, with repeats
  std::size_t vocabulary = 0;    // terms are in [0, vocabulary)
  bool has_stop_words = false;   // the language has a stop list, so terms carry meaning

  [[nodiscard]] std::span<const TermIndex> terms_of(const Sentence& sentence) const {
    return std::span(terms).subspan(sentence.terms_begin,
                                    sentence.terms_end - sentence.terms_begin);
  }
};

// The sentences that a summary may quote: those of paragraphs and items; those of headings where
// there is nothing else, and those of the title or even of clutter where there is not even that, so
// that text in is at least one sentence out. Sentences without a letter or digit do not count.
// Words are looked up in the language of the first document. Linear in the text.
[[nodiscard]] Analysis analyse(std::span<const Document> documents);

}  // namespace pith

#endif  // PITH_TEXT_ANALYSIS_H_
