// Not part of the library: the pipeline that one writes first. ICU finds sentences and words, each word
// becomes a string that is folded, looked up and stemmed, the graph is a matrix that is written down.
// Good code for what it is, and nothing of pith in it: the figure that pith's speed is compared with,
// and an oracle from the text to the scores.

#ifndef PITH_TESTS_REFERENCE_NAIVE_H_
#define PITH_TESTS_REFERENCE_NAIVE_H_

#include <Eigen/Core>
#include <Eigen/SparseCore>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace pith::naive {

struct Language {
  std::string tag = "en";  // for ICU and Snowball
  std::unordered_set<std::string> stop_words{};
};

struct Sentence {
  std::size_t index = 0;  // the how-manieth of the text, from 0
  double score = 0;       // PageRank: those of a text sum to 1
  std::string text{};
};

// The best `count` sentences of a text in UTF-8, the best first. Time and memory grow with the square of
// the number of sentences.
[[nodiscard]] std::vector<Sentence> summarize(std::string_view text, const Language& language,
                                              std::size_t count = 5);

// PageRank with d = 0.85 on symmetric weights, to an L1 change below `tolerance`. What has no edge
// hands its weight on to all.
[[nodiscard]] Eigen::VectorXd pagerank(const Eigen::SparseMatrix<double>& weights,
                                       double tolerance = 1e-6);

}  // namespace pith::naive

#endif  // PITH_TESTS_REFERENCE_NAIVE_H_
