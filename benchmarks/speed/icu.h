// What ICU alone needs to find boundaries: the limit that pith is measured against.

#ifndef PITH_BENCHMARKS_SPEED_ICU_H_
#define PITH_BENCHMARKS_SPEED_ICU_H_

#include <unicode/ubrk.h>

#include <cstddef>
#include <memory>
#include <string_view>

namespace pith::bench {

// Boundaries of one kind by the root locale, over UTF-8. Opened once, as ICU is used best.
class IcuBreaks {
 public:
  explicit IcuBreaks(UBreakIteratorType type);
  [[nodiscard]] std::size_t count(std::string_view text);

 private:
  struct Close {
    void operator()(UBreakIterator* breaks) const { ubrk_close(breaks); }
  };
  std::unique_ptr<UBreakIterator, Close> breaks_;
};

}  // namespace pith::bench

#endif  // PITH_BENCHMARKS_SPEED_ICU_H_
