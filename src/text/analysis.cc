#include "text/analysis.h"

#include <utility>

#include "base/unicode.h"

namespace pith {
namespace {

constexpr std::uint8_t kMostSkipped = 255;

bool is_part_of(const Section& section, const Section& whole) {
  return section.document == whole.document && whole.level > 0 && section.level > whole.level;
}

}  // namespace

const Analysis& Analyser::analyse(std::span<const Document> documents,
                                  const AnalysisOptions& options) {
  clear();
  options_ = options;
  if (documents.empty()) return analysis_;
  const Language& language = documents.front().language;
  vocabulary_ = &vocabularies_.start(language, options.form);
  analysis_.has_stop_words = !language.data().stop_words.empty();
  for (const BlockWorth worth : {BlockWorth::kText, BlockWorth::kHeading, BlockWorth::kRest}) {
    for (std::size_t i = 0; i < documents.size(); ++i) {
      add(documents[i], static_cast<std::uint32_t>(i), worth);
    }
    if (!analysis_.sentences.empty()) break;
  }
  finish(documents);
  return analysis_;
}

void Analyser::clear() {
  analysis_.sentences.clear();
  analysis_.sections.clear();
  analysis_.terms.clear();
  analysis_.skipped.clear();
  analysis_.title.clear();
  analysis_.places.clear();
  analysis_.vocabulary = 0;
  analysis_.keys.clear();
  analysis_.has_stop_words = analysis_.has_focus = false;
  analysis_.focus = {};
  analysis_.must_include.clear();
  analysis_.exclude.clear();
}

// Adds the sentences of one document's blocks of the given worth.
void Analyser::add(const Document& document, std::uint32_t number, BlockWorth worth) {
  document_ = number;
  index_ = position_ = 0;
  open_section({number, {}, 0});
  for (const Block& block : blocks_of(document)) {
    if (block.kind == BlockKind::kHeading && worth == BlockWorth::kText)
      open_section({number, block.span, block.level});
    if (worth_of(block.kind) == worth) add_block(document, block);
  }
}

void Analyser::add_block(const Document& document, const Block& block) {
  const Gapless body(document, block.span);
  breaker_.start(body.text().substr(0, body.span().end));
  spans_.clear();
  append_sentences(body, block.kind, document.language.data(), &spans_);
  opens_block_ = true;
  for (const Span& span : spans_) {
    const Span sentence = without_bullet(body.text(), span, block.kind, &span == &spans_.front());
    add_sentence(body, sentence, options_.clauses && block.kind != BlockKind::kSentence);
  }
}

// A section without a sentence gives way to the next, unless that is a part of it.
void Analyser::open_section(const Section& section) {
  std::vector<Section>& sections = analysis_.sections;
  const auto& sentences = analysis_.sentences;
  const bool is_empty =
      !sections.empty() && (sentences.empty() || sentences.back().section + 1 < sections.size());
  if (is_empty && !is_part_of(section, sections.back())) sections.pop_back();
  sections.push_back(section);
  if (options_.by_section) position_ = 0;
}

void Analyser::add_sentence(const Gapless& body, const Span& span, bool cuts) {
  breaker_.find(span, &words_);
  if (words_.empty()) return;
  if (cuts)
    cut_into_clauses(body.text(), span, words_, &clauses_);
  else
    clauses_.assign(1, {span, 0, words_.size()});
  for (const Clause& clause : clauses_) add_clause(body, clause);
  ++index_;
  ++position_;
}

void Analyser::add_clause(const Gapless& body, const Clause& clause) {
  const std::string_view text = body.text();
  Sentence sentence;
  sentence.span = body.source(clause.span);
  sentence.document = document_;
  sentence.index = index_;
  sentence.position = position_;
  sentence.section = static_cast<std::uint32_t>(analysis_.sections.size() - 1);
  sentence.words = static_cast<std::uint32_t>(clause.end - clause.begin);
  sentence.characters = static_cast<std::uint32_t>(count_code_points(clause.span.of(text)));
  sentence.opens_block = std::exchange(opens_block_, false);
  sentence.begins_sentence = clause.begin == 0;
  sentence.ends_sentence = clause.end == words_.size();
  sentence.terms_begin = analysis_.terms.size();
  add_terms(body, std::span(words_).subspan(clause.begin, clause.end - clause.begin));
  sentence.terms_end = analysis_.terms.size();
  analysis_.sentences.push_back(sentence);
}

// Room for all is made at once, and what is not used given back.
void Analyser::add_terms(const Gapless& body, std::span<const Span> words) {
  Vocabulary& vocabulary = *vocabulary_;
  const char* const text = body.text().data();
  std::size_t end = analysis_.terms.size();
  analysis_.terms.resize(end + words.size());
  analysis_.skipped.resize(end + words.size());
  TermIndex* const terms = analysis_.terms.data();
  std::uint8_t* const skips = analysis_.skipped.data();
  std::uint8_t skipped = 0;
  if (spellings_.size() < words.size()) spellings_.resize(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    spellings_[i] = ByteTable::key({text + words[i].begin, words[i].size()});
    vocabulary.prefetch(spellings_[i]);
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Span& word = words[i];
    const TermIndex term = vocabulary.intern(spellings_[i], {text + word.begin, word.size()});
    if (term == kNoTerm) {
      if (skipped < kMostSkipped) ++skipped;
      continue;
    }
    terms[end] = term;
    skips[end++] = std::exchange(skipped, 0);
    if (options_.places) analysis_.places.push_back(body.source(word));
  }
  analysis_.terms.resize(end);
  analysis_.skipped.resize(end);
}

void Analyser::finish(std::span<const Document> documents) {
  for (const Document& document : documents) add_title(document.title);
  analysis_.has_focus = !options_.focus.empty();
  if (analysis_.has_focus) analysis_.focus = phrase(options_.focus);
  for (const std::string& words : options_.must_include)
    analysis_.must_include.push_back(phrase(words));
  for (const std::string& words : options_.exclude) analysis_.exclude.push_back(phrase(words));
  analysis_.vocabulary = vocabulary_->size();
  if (options_.keys) analysis_.keys = vocabulary_->keys();
  vocabulary_->finish();
}

void Analyser::add_title(std::string_view title) {
  breaker_.start(title);
  breaker_.find({0, title.size()}, &words_);
  for (const Span& word : words_) {
    const TermIndex term = vocabulary_->find(word.of(title));
    if (term != kNoTerm) analysis_.title.push_back(term);
  }
}

// The words of `text` that some sentence has.
Phrase Analyser::phrase(std::string_view text) {
  Phrase out;
  breaker_.start(text);
  breaker_.find({0, text.size()}, &words_);
  for (const Span& word : words_) {
    const TermIndex term = vocabulary_->find(word.of(text));
    if (term != kNoTerm)
      out.terms.push_back(term);
    else if (vocabulary_->is_term(word.of(text)))
      out.unknown.emplace_back(word.of(text));
  }
  return out;
}

Analysis analyse(std::span<const Document> documents, const AnalysisOptions& options) {
  Analyser analyser;
  analyser.analyse(documents, options);
  return analyser.take();
}

}  // namespace pith
