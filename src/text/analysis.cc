#include "text/analysis.h"

#include "base/unicode.h"
#include "text/blocks.h"
#include "text/words.h"

namespace pith {
namespace {

constexpr std::uint8_t kMostSkipped = 255;

class Analyser {
 public:
  explicit Analyser(const Language::Data& language) : vocabulary_(language) {
    analysis_.has_stop_words = !language.stop_words.empty();
  }

  // Adds the sentences of one document's blocks of the given worth.
  void add(const Document& document, std::uint32_t number, BlockWorth worth) {
    std::uint32_t position = 0;
    for (const Block& block : blocks_of(document)) {
      if (worth_of(block.kind) != worth) continue;
      const Gapless body(document, block.span);
      breaker_.start(body.text().substr(0, body.span().end));
      spans_.clear();
      append_sentences(body, block.kind, document.language.data(), &spans_);
      for (const Span& span : spans_) {
        const Span sentence =
            without_bullet(body.text(), span, block.kind, &span == &spans_.front());
        if (add_sentence(body, sentence, number, position)) ++position;
      }
    }
  }

  Analysis finish(std::span<const Document> documents) {
    for (const Document& document : documents) {
      breaker_.start(document.title);
      breaker_.find({0, document.title.size()}, &words_);
      for (const Span& word : words_) {
        const TermIndex term = vocabulary_.find(word.of(document.title));
        if (term != kNoTerm) analysis_.title.push_back(term);
      }
    }
    analysis_.vocabulary = vocabulary_.size();
    return std::move(analysis_);
  }

  [[nodiscard]] bool empty() const { return analysis_.sentences.empty(); }

 private:
  bool add_sentence(const Gapless& body, const Span& span, std::uint32_t document,
                    std::uint32_t position) {
    const std::string_view text = body.text();
    breaker_.find(span, &words_);
    if (words_.empty()) return false;
    Sentence sentence;
    sentence.span = body.source(span);
    sentence.document = document;
    sentence.position = position;
    sentence.words = static_cast<std::uint32_t>(words_.size());
    sentence.characters = static_cast<std::uint32_t>(count_code_points(span.of(text)));
    sentence.terms_begin = analysis_.terms.size();
    std::uint8_t skipped = 0;
    for (const Span& word : words_) {
      const TermIndex term = vocabulary_.intern(word.of(text));
      if (term == kNoTerm) {
        if (skipped < kMostSkipped) ++skipped;
        continue;
      }
      analysis_.terms.push_back(term);
      analysis_.skipped.push_back(skipped);
      skipped = 0;
    }
    sentence.terms_end = analysis_.terms.size();
    analysis_.sentences.push_back(sentence);
    return true;
  }

  Vocabulary vocabulary_;
  WordBreaker breaker_;
  Analysis analysis_;
  std::vector<Span> spans_;  // reused
  std::vector<Span> words_;  // reused
};

}  // namespace

Analysis analyse(std::span<const Document> documents) {
  if (documents.empty()) return {};
  Analyser analyser(documents.front().language.data());
  for (const BlockWorth worth : {BlockWorth::kText, BlockWorth::kHeading, BlockWorth::kRest}) {
    for (std::size_t i = 0; i < documents.size(); ++i) {
      analyser.add(documents[i], static_cast<std::uint32_t>(i), worth);
    }
    if (!analyser.empty()) break;
  }
  return analyser.finish(documents);
}

}  // namespace pith
