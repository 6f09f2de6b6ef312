// Internal. Methods from before the graphs, as their papers have them; none looks at pairs of
// sentences.

#ifndef PITH_RANK_CLASSICS_H_
#define PITH_RANK_CLASSICS_H_

#include <Eigen/Core>
#include <vector>

#include "rank/tfidf.h"
#include "text/analysis.h"

namespace pith {

// Luhn, "The Automatic Creation of Literature Abstracts", IBM Journal 2(2), 1958. A cluster is a
// stretch of a sentence that begins and ends with a significant word and has no more than four
// others in a row in between; its worth is (significant words)^2 / (all words). A sentence is worth
// its best cluster, 0 without one.
//
// Luhn leaves open what is significant: not too common, not too rare. Here the too common are the
// stop list's (without a list nothing is), and the too rare are the terms that stand in the text
// less than twice, or less often than the average term, which grows with the text. O(terms); equal
// sentences have equal scores, as in lsa.
[[nodiscard]] Eigen::VectorXd luhn(const Analysis& text);

// Latent semantic analysis after Steinberger & Jezek, "Using Latent Semantic Analysis in Text
// Summarization and Summary Evaluation", ISIM 2004: with X = U S V' the singular value
// decomposition of the sentences, a score is a sentence's length in the strongest dimensions,
// sqrt(sum over k of u_ik^2 s_k^2), those whose s_k is at least half of s_1. (Gong & Liu, SIGIR
// 2001, take the best sentence of each dimension instead: one that is second in all is never taken,
// and how many dimensions count depends on how long the summary is to be.) X is 1 where a weight of
// `rows` is above 0, one of the usual weightings; rows of unit length would not have the lengths
// that the score is about.
//
// At most eight dimensions, as half of s_1 may keep hundreds in a long text. Dimensions of the same
// strength are kept or left together, since no basis among them is better than another; where that
// leaves none, all count. Scores are rounded to six digits behind the point: ties stay ties.
// At most 60 passes over X: O(entries of X) time, 256 bytes for each distinct term.
[[nodiscard]] Eigen::VectorXd lsa(const Vectors& vectors);

// SumBasic: Nenkova & Vanderwende, "The Impact of Frequency on Summarization", MSR-TR-2005-101.
// Each term has a probability, its share of all terms. Again and again: of the sentences with the
// most probable term the one with the highest mean probability of its distinct terms is taken, and
// the probabilities of these terms are squared. Ties go to the term that was met first, then to the
// earlier sentence. All sentences, in the order in which they are taken without a budget: one that
// a budget refuses later has squared its probabilities all the same.
//
// O(terms log terms): the search is broken off after a bounded number of steps, or when every
// probability is 0 in double precision, which in long texts is after some thousands of sentences;
// what is left then follows by its mean, then by its place.
[[nodiscard]] std::vector<std::size_t> sumbasic(const Analysis& text);

}  // namespace pith

#endif  // PITH_RANK_CLASSICS_H_
