// Texts of any length for the benchmarks.

#ifndef PITH_BENCHMARKS_SPEED_REPORT_H_
#define PITH_BENCHMARKS_SPEED_REPORT_H_

#include <cstddef>
#include <string>

namespace pith::bench {

// A text of `sentences` sentences of 8 to 31 words, five to a paragraph. Words are drawn by Zipf's
// law from a vocabulary that grows with the square root of the length (Heaps' law), so that graphs
// are about as dense as those of real reports. The same on every run.
[[nodiscard]] std::string make_report(std::size_t sentences);

// The contents of benchmarks/corpus/`name`; stops the program when it is not there.
[[nodiscard]] std::string corpus(const std::string& name);

}  // namespace pith::bench

#endif  // PITH_BENCHMARKS_SPEED_REPORT_H_
