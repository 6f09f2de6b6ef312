// THE pipeline. Read it first: segment, weigh, rank, choose, quote. Each line is a stage, each
// stage a folder. One article, the articles of a story and a whole feed go the same way.

#include <algorithm>
#include <utility>

#include "pith/inspect.h"
#include "pith/pith.h"
#include "rank/rank.h"
#include "rank/tfidf.h"
#include "select/select.h"
#include "text/analysis.h"

namespace pith {
namespace {

Excerpt quote(std::span<const Document> documents, const Sentence& sentence,
              const Factors& factors) {
  const Document& document = documents[sentence.document];
  return {.document = sentence.document,
          .span = sentence.span,
          .text = text_of(document, sentence.span),
          .index = sentence.position,
          .words = sentence.words,
          .rank = 0,
          .score = factors.product(),
          .factors = factors};
}

}  // namespace

Summary summarize(std::span<const Document> documents, const Options& options) {
  const Analysis text = analyse(documents);
  const Vectors vectors = weigh(text);
  const Ranking ranking = rank(options.method, text, vectors);
  Selection selection = select(text, vectors, ranking, options);

  const auto excerpt = [&](const Pick& pick) {
    Factors factors = ranking.factors[pick.sentence];
    factors.novelty = pick.novelty;
    return quote(documents, text.sentences[pick.sentence], factors);
  };
  Summary summary;
  summary.options = options;
  summary.sentences = text.sentences.size();
  for (const Sentence& sentence : text.sentences) summary.words += sentence.words;
  if (!documents.empty()) {
    summary.id = documents.front().id;
    summary.title = documents.front().title;
    summary.url = documents.front().url;
    summary.language = documents.front().language.tag();
  }
  for (const Document& document : documents) {
    summary.sources.push_back({document.id, document.title, document.url});
  }
  for (const Pick& pick : selection.picks) {
    summary.excerpts.push_back(excerpt(pick));
    summary.excerpts.back().rank = summary.excerpts.size();
  }
  std::ranges::sort(summary.excerpts, {},
                    [](const Excerpt& e) { return std::pair(e.document, e.index); });
  for (const Pick& pick : selection.runners_up) summary.runners_up.push_back(excerpt(pick));
  summary.warnings = ranking.warnings;
  std::ranges::move(selection.warnings, std::back_inserter(summary.warnings));
  return summary;
}

Summary summarize(const Document& document, const Options& options) {
  return summarize(std::span(&document, 1), options);
}

std::vector<Excerpt> score_sentences(std::span<const Document> documents, Method method) {
  const Analysis text = analyse(documents);
  const Ranking ranking = rank(method, text, weigh(text));
  std::vector<Excerpt> scored;
  for (std::size_t i = 0; i < text.sentences.size(); ++i) {
    scored.push_back(quote(documents, text.sentences[i], ranking.factors[i]));
  }
  return scored;
}

}  // namespace pith
