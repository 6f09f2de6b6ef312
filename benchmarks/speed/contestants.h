// The pipelines and limits that pith_gate compares, on articles. Of pith they use what is public, so
// that an earlier commit can be measured with the same files (compare.sh).

#ifndef PITH_BENCHMARKS_SPEED_CONTESTANTS_H_
#define PITH_BENCHMARKS_SPEED_CONTESTANTS_H_

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "pith/pith.h"

namespace pith::bench {

struct Article {
  std::string record{};  // a line of JSON
  std::vector<Document> documents{};
  std::string text{};    // of its documents: bytes are counted in it, whoever reads them
  ReadOptions stated{};  // its language
};

// The articles of records; a record that is none stops the program.
[[nodiscard]] std::vector<Article> articles_of(const std::vector<std::string>& records);

struct Contestant {
  std::string name{};
  // Does its work on an article; false: its answer is wrong.
  std::function<bool(const Article&)> run{};
};

// The limits first: ICU's pair of sentences and words is "icu".
[[nodiscard]] std::vector<Contestant> contestants();

}  // namespace pith::bench

#endif  // PITH_BENCHMARKS_SPEED_CONTESTANTS_H_
