#include "rank/postings.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace pith {

Lists distinct_terms(const Analysis& text) {
  Lists lists;
  lists.entries.reserve(text.terms.size());
  std::vector<TermIndex> terms;
  for (const Sentence& sentence : text.sentences) {
    const auto all = text.terms_of(sentence);
    terms.assign(all.begin(), all.end());
    std::ranges::sort(terms);
    std::ranges::unique_copy(terms, std::back_inserter(lists.entries));
    lists.starts.push_back(lists.entries.size());
  }
  return lists;
}

Lists sentences_with(const Lists& terms, std::size_t vocabulary) {
  Lists lists;
  lists.starts.assign(vocabulary + 1, 0);
  for (const TermIndex term : terms.entries) ++lists.starts[term + 1];
  std::partial_sum(lists.starts.begin(), lists.starts.end(), lists.starts.begin());
  lists.entries.resize(terms.entries.size());
  std::vector<std::size_t> next = lists.starts;
  for (std::size_t i = 0; i + 1 < terms.starts.size(); ++i) {
    for (const TermIndex term : terms.of(i)) {
      lists.entries[next[term]++] = static_cast<std::uint32_t>(i);
    }
  }
  return lists;
}

}  // namespace pith
