// What the program saw, stage by stage: for `pith inspect` and for whoever wonders why.

#ifndef PITH_INSPECT_H_
#define PITH_INSPECT_H_

#include <span>
#include <string>
#include <vector>

#include "pith/pith.h"

namespace pith {

// Every sentence of the document in reading order, with the bullets of items, and those of titles,
// headings and left-out blocks too (but not of kFurniture): what summaries draw from is a part of it.
[[nodiscard]] std::vector<Span> split_sentences(const Document& document);

// A word and what it is compared by.
struct Word {
  Span span{};
  std::string term{};  // folded, clitics cut, stemmed; empty for stop words and single letters
};

// The words of all these sentences.
[[nodiscard]] std::vector<Word> split_words(const Document& document);

// Every sentence that could be chosen, in reading order, with its factors before anything is chosen
// (novelty 1).
[[nodiscard]] std::vector<Excerpt> score_sentences(std::span<const Document> documents,
                                                   Method method = Method::kPith);

// The same for people (kText: lines) and programs (kJson: one JSON value on a line). kMarkdown is
// as kText.
//
//   article    every block with its kind, also those left out
//              [{"kind", "kept", "offset", "length", "text"}]
//   sentences  a sentence a line
//              ["...", ...]
//   words      a word a line: the word, a tab, its term
//              [{"offset", "length", "text", "term"}]
//   scores     a table of factors
//              [{as a Sentence of src/render/SCHEMA.md}]
[[nodiscard]] std::string render_article(const Document& document, Output output);
[[nodiscard]] std::string render_sentences(const Document& document,
                                           std::span<const Span> sentences, Output output);
[[nodiscard]] std::string render_words(const Document& document, std::span<const Word> words,
                                       Output output);
[[nodiscard]] std::string render_scores(std::span<const Excerpt> scored, Output output);

}  // namespace pith

#endif  // PITH_INSPECT_H_
