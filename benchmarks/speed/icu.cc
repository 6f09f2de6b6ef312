#include "icu.h"

#include <unicode/utext.h>

#include <cstdint>
#include <cstdlib>

namespace pith::bench {

IcuBreaks::IcuBreaks(UBreakIteratorType type) {
  UErrorCode status = U_ZERO_ERROR;
  breaks_.reset(ubrk_open(type, "", nullptr, 0, &status));
  if (U_FAILURE(status)) std::abort();
}

std::size_t IcuBreaks::count(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  UText view = UTEXT_INITIALIZER;
  utext_openUTF8(&view, text.data(), static_cast<std::int64_t>(text.size()), &status);
  ubrk_setUText(breaks_.get(), &view, &status);
  if (U_FAILURE(status)) std::abort();
  std::size_t count = 0;
  while (ubrk_next(breaks_.get()) != UBRK_DONE) ++count;
  utext_close(&view);
  return count;
}

}  // namespace pith::bench
