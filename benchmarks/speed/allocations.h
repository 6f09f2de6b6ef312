// How often this program has called operator new: linking allocations.cc replaces it.

#ifndef PITH_BENCHMARKS_SPEED_ALLOCATIONS_H_
#define PITH_BENCHMARKS_SPEED_ALLOCATIONS_H_

#include <cstddef>

namespace pith::bench {

// What C libraries take by malloc is not in it. Not for threads.
[[nodiscard]] std::size_t allocations();

}  // namespace pith::bench

#endif  // PITH_BENCHMARKS_SPEED_ALLOCATIONS_H_
