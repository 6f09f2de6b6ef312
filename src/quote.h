// Internal. The last stage: what was chosen, as a Summary.

#ifndef PITH_QUOTE_H_
#define PITH_QUOTE_H_

#include <span>
#include <string>
#include <vector>

#include "pith/pith.h"
#include "rank/rank.h"
#include "rank/tfidf.h"
#include "select/select.h"
#include "text/analysis.h"

namespace pith {

// Makes summaries in the memory of those before: keep one for many texts.
class Quoter {
 public:
  // Fills all but keywords, neighbours and warnings. What `*summary` held is gone.
  void quote(std::span<const Document> documents, const Analysis& text, const Ranking& ranking,
             const Selection& selection, const Options& options, Summary* summary);

 private:
  void set_sources(std::span<const Document> documents, Summary* summary);
  void set_excerpts(std::span<const Document> documents, const Analysis& text,
                    const Ranking& ranking, const Selection& selection, Summary* summary);
  void set_sections(std::span<const Document> documents, const Analysis& text, Summary* summary);
  void use_section(const Analysis& text, std::size_t section);

  std::vector<std::size_t> number_;  // by section: kUnused, kUsed, or its number in the summary
  std::vector<Excerpt> excerpts_;    // to be used again, as are the next two
  std::vector<SummarySection> sections_;
  std::vector<Source> sources_;
};

// Sentence `i` with its score; rank 0, section as in the Analysis.
[[nodiscard]] Excerpt excerpt_of(std::span<const Document> documents, const Analysis& text,
                                 std::size_t i, const Factors& factors);

// Fills Excerpt::neighbours, as many as the summary's options ask for; of more than a hundred excerpts for
// the first hundred in rank, and for as many runners-up, so that the cost stays linear in the text.
void name_neighbours(const Analysis& text, const Vectors& vectors, const Selection& selection,
                     Summary* summary);

// What the reader should know before trusting the summary, the stages' own warnings first.
[[nodiscard]] std::vector<std::string> warnings(std::span<const Document> documents,
                                                const Analysis& text, const Ranking& ranking,
                                                const Selection& selection);

}  // namespace pith

#endif  // PITH_QUOTE_H_
