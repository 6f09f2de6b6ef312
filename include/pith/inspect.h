// What the program saw, stage by stage: for `pith inspect` and for whoever wonders why.

#ifndef PITH_INSPECT_H_
#define PITH_INSPECT_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pith/pith.h"

namespace pith {

// Every sentence of the document in reading order, with the bullets of items, and those of titles,
// headings and left-out blocks too (but not of kFurniture): what summaries draw from is a part of it.
[[nodiscard]] std::vector<Span> split_sentences(const Document& document);

// The plain boundaries of Unicode's annex UAX #29 (version 15), without language or layout: pieces
// that together are the text, blanks and marks among them. Words of scripts without blanks are cut
// by ICU's dictionaries. REQUIRES: valid UTF-8.
[[nodiscard]] std::vector<Span> uax29_words(std::string_view text);
[[nodiscard]] std::vector<Span> uax29_sentences(std::string_view text);

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
// Pieces of `text` as they are, as a JSON array of strings on a line.
[[nodiscard]] std::string render_pieces(std::string_view text, std::span<const Span> pieces);
[[nodiscard]] std::string render_words(const Document& document, std::span<const Word> words,
                                       Output output);
[[nodiscard]] std::string render_scores(std::span<const Excerpt> scored, Output output);

}  // namespace pith

#endif  // PITH_INSPECT_H_
