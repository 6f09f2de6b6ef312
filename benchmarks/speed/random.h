// Chance for made-up texts, the same on every run and with every library.

#ifndef PITH_BENCHMARKS_SPEED_RANDOM_H_
#define PITH_BENCHMARKS_SPEED_RANDOM_H_

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iterator>

namespace pith::bench {

// SplitMix64 (Steele, Lea & Flood 2014), as the standard's distributions differ by library. Seeds in a
// row give sequences that have nothing in common.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  // Uniform in [0, 1).
  double next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = (state_ ^ state_ >> 30U) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ mixed >> 27U) * 0x94D049BB133111EBU;
    return static_cast<double>((mixed ^ mixed >> 31U) >> 11U) * 0x1p-53;
  }
  // From 0 to n - 1.
  std::size_t below(std::size_t n) {
    return static_cast<std::size_t>(next() * static_cast<double>(n));
  }
  bool percent(int chance) { return next() * 100 < chance; }
  // From 0 to n - 1, with a chance in proportion to 1 / (rank + shift): Zipf's law, as Mandelbrot
  // mended it.
  std::size_t zipf(std::size_t n, double shift = 1) {
    const double last = static_cast<double>(n) / shift + 1;
    return static_cast<std::size_t>((std::pow(last, next()) - 1) * shift);
  }

  template <typename Range>
  const auto& of(const Range& range) {
    return range[below(std::size(range))];
  }

 private:
  std::uint64_t state_;
};

}  // namespace pith::bench

#endif  // PITH_BENCHMARKS_SPEED_RANDOM_H_
