// Internal. Documents as sentences and terms: all that the later stages know of a text.

#ifndef PITH_TEXT_ANALYSIS_H_
#define PITH_TEXT_ANALYSIS_H_

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "pith/pith.h"
#include "text/blocks.h"
#include "text/clauses.h"
#include "text/vocabularies.h"
#include "text/words.h"

namespace pith {

// What a summary may quote: a sentence, or a clause of a long one.
struct Sentence {
  Span span;  // into its document's text
  std::uint32_t document = 0;
  std::uint32_t index = 0;     // 0, 1, 2, ... in its document; clauses of a sentence share theirs
  std::uint32_t position = 0;  // the same, or counted in its section: what a place is worth
  std::uint32_t section = 0;   // index into Analysis::sections
  std::uint32_t words = 0;
  std::uint32_t characters = 0;  // code points
  std::size_t terms_begin = 0;   // [terms_begin, terms_end) into Analysis::terms
  std::size_t terms_end = 0;
  bool opens_block = false;     // it is the first of its paragraph or item
  bool begins_sentence = true;  // false: a clause with something left out before it
  bool ends_sentence = true;    // false: one with something left out behind it
};

// A heading and what stands under it, up to the next.
struct Section {
  std::uint32_t document = 0;
  Span heading{};  // empty: what stands before the first heading
  int level = 0;   // of the heading, 1 to 6; 0 where the text does not say
};

// Words that somebody asks for, as terms.
struct Phrase {
  std::vector<TermIndex> terms;      // without stop words, and without words that no sentence has
  std::vector<std::string> unknown;  // words that no sentence has: then none has the phrase
};

struct Analysis {
  std::vector<Sentence> sentences;  // by document, then by place
  std::vector<Section> sections;    // by document, then by place
  std::vector<TermIndex> terms;     // of all sentences, one after the other, with repeats
  // One a term: how many words of its sentence right before it are no terms; 255 for more.
  std::vector<std::uint8_t> skipped;
  std::vector<TermIndex> title;   // terms of all titles that occur in a sentence, with repeats
  std::vector<Span> places;       // of each of `terms`, in its document's text; if asked for
  std::size_t vocabulary = 0;     // terms are in [0, vocabulary)
  std::vector<std::string> keys;  // of each term (Stemmer::key); if asked for
  bool has_stop_words = false;    // the language has a stop list, so terms carry meaning
  bool has_focus = false;         // AnalysisOptions::focus is not empty
  Phrase focus;
  std::vector<Phrase> must_include;
  std::vector<Phrase> exclude;

  [[nodiscard]] std::span<const TermIndex> terms_of(const Sentence& sentence) const {
    return std::span(terms).subspan(sentence.terms_begin,
                                    sentence.terms_end - sentence.terms_begin);
  }
};

struct AnalysisOptions {
  bool places = false;      // Analysis::places is filled
  bool clauses = false;     // long sentences are cut into clauses (text/clauses.h)
  bool by_section = false;  // positions begin anew with each section
  bool keys = false;        // Analysis::keys is filled
  TermForm form = TermForm::kStem;
  std::string_view focus{};
  std::span<const std::string> must_include{};
  std::span<const std::string> exclude{};
};

// Finds the sentences that a summary may quote: those of paragraphs and items; those of headings where
// there is nothing else, and those of the title or even of clutter where there is not even that, so
// that text in is at least one sentence out. Sentences without a letter or digit do not count.
// Words are looked up in the language of the first document. Linear in the text.
//
// Keep one for many texts: it keeps its memory, and what it learned of words.
class Analyser {
 public:
  // Valid until the next call.
  const Analysis& analyse(std::span<const Document> documents, const AnalysisOptions& options = {});
  // What analyse() gave last.
  [[nodiscard]] Analysis take() { return std::move(analysis_); }

 private:
  void clear();
  void add(const Document& document, std::uint32_t number, BlockWorth worth);
  void add_block(const Document& document, const Block& block);
  void open_section(const Section& section);
  void add_sentence(const Gapless& body, const Span& span, bool cuts);
  void add_clause(const Gapless& body, const Clause& clause);
  void add_terms(const Gapless& body, std::span<const Span> words);
  void finish(std::span<const Document> documents);
  void add_title(std::string_view title);
  Phrase phrase(std::string_view text);

  Vocabularies vocabularies_;
  WordBreaker breaker_;
  Analysis analysis_;

  Vocabulary* vocabulary_ = nullptr;  // this text's
  AnalysisOptions options_;           // the same
  std::uint32_t document_ = 0;        // under way
  std::uint32_t index_ = 0;
  std::uint32_t position_ = 0;
  bool opens_block_ = false;
  std::vector<Span> spans_;                // reused
  std::vector<Span> words_;                // reused
  std::vector<Clause> clauses_;            // reused
  std::vector<ByteTable::Key> spellings_;  // reused
};

// The same once.
[[nodiscard]] Analysis analyse(std::span<const Document> documents,
                               const AnalysisOptions& options = {});

}  // namespace pith

#endif  // PITH_TEXT_ANALYSIS_H_
