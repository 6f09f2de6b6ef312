// THE pipeline. Read it first: segment, weigh, rank, choose, quote. Each line is a stage, each
// stage a folder. One article, the articles of a story and a whole feed go the same way.

#include <optional>
#include <utility>

#include "pith/df.h"
#include "pith/inspect.h"
#include "pith/pith.h"
#include "quote.h"
#include "rank/keywords.h"
#include "rank/rank.h"
#include "rank/tfidf.h"
#include "select/select.h"
#include "text/analysis.h"
#include "text/companions.h"

namespace pith {
namespace {

// What the stages keep from one text to the next of a thread: their memory, and what they learned of
// words. So an article in a batch costs no allocation.
struct Workspace {
  Analyser analyser;
  Weigher weigher;
  Ranker ranker;
  Companions companions;
  Selector selector;
  Quoter quoter;
  KeywordFinder keyword_finder;
};
constexpr std::size_t kMostKept = std::size_t{1} << 20U;  // terms: more than that is given back

// The classics are as their papers say.
bool is_readable(const Options& options) {
  return options.method == Method::kPith && options.style == Style::kReadable;
}

AnalysisOptions analysis_options(const Options& options) {
  return {.places = options.keywords > 0,
          .clauses = is_readable(options),
          .by_section = options.by_section,
          .keys = options.df != nullptr,
          .focus = options.method == Method::kPith ? options.focus : std::string_view{},
          .must_include = options.must_include,
          .exclude = options.exclude};
}

// What the options' corpus says of the text's terms; nothing where it does not fit, and then why.
std::optional<Background> background_of(std::span<const Document> documents, const Analysis& text,
                                        const Options& options, std::string* misfit) {
  if (options.df == nullptr || documents.empty()) return std::nullopt;
  *misfit = options.df->misfit(documents.front().language);
  if (!misfit->empty()) return std::nullopt;
  Background background{options.df->header().documents, {}};
  background.df.reserve(text.keys.size());
  for (const std::string& key : text.keys) background.df.push_back(options.df->of(key));
  return background;
}

}  // namespace

void summarize(std::span<const Document> documents, const Options& options, Summary* summary) {
  thread_local std::optional<Workspace> kept;
  Workspace& stages = kept ? *kept : kept.emplace();
  const Analysis& text = stages.analyser.analyse(documents, analysis_options(options));
  std::string misfit;
  const std::optional<Background> background = background_of(documents, text, options, &misfit);
  const Vectors& vectors = stages.weigher.weigh(text, background ? &*background : nullptr);
  const Ranking& ranking = stages.ranker.rank(options.method, text, vectors);
  stages.companions.start(documents, text);
  const UnitOf unit_of = [&](std::size_t sentence) { return stages.companions.of(sentence); };
  const Selection& selection = stages.selector.select(text, vectors, ranking, options,
                                                      is_readable(options) ? unit_of : UnitOf{});

  stages.quoter.quote(documents, text, ranking, selection, options, summary);
  summary->keywords =
      stages.keyword_finder.find(documents, text, vectors, ranking, options.keywords);
  name_neighbours(text, vectors, selection, summary);
  summary->warnings = warnings(documents, text, ranking, selection);
  if (!misfit.empty())
    summary->warnings.push_back("the document frequencies are not used: " + misfit);
  if (text.terms.size() > kMostKept) kept.reset();
}

Summary summarize(std::span<const Document> documents, const Options& options) {
  Summary summary;
  summarize(documents, options, &summary);
  return summary;
}

Summary summarize(const Document& document, const Options& options) {
  return summarize(std::span(&document, 1), options);
}

std::vector<Excerpt> score_sentences(std::span<const Document> documents, Method method) {
  const Options options{.method = method};
  const Analysis text = analyse(documents, analysis_options(options));
  const Ranking ranking = rank(method, text, weigh(text));
  std::vector<Excerpt> scored;
  for (std::size_t i = 0; i < text.sentences.size(); ++i) {
    scored.push_back(excerpt_of(documents, text, i, ranking.factors[i]));
  }
  return scored;
}

}  // namespace pith
