// Slow and obvious oracles of the classical methods: their definitions, written out.

#ifndef PITH_TESTS_REFERENCE_CLASSICS_H_
#define PITH_TESTS_REFERENCE_CLASSICS_H_

#include <Eigen/Core>
#include <vector>

#include "rank/tfidf.h"
#include "text/analysis.h"

namespace pith::classics {

// The whole singular value decomposition of the dense 0/1 matrix.
[[nodiscard]] Eigen::VectorXd lsa(const Vectors& vectors);

// Sentences as strings of S (significant) and . (not), cut at five dots.
[[nodiscard]] Eigen::VectorXd luhn(const Analysis& text);

// All terms and all sentences looked at for every pick, however many there are.
[[nodiscard]] std::vector<std::size_t> sumbasic(const Analysis& text);

}  // namespace pith::classics

#endif  // PITH_TESTS_REFERENCE_CLASSICS_H_
