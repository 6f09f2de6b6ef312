#include "text/words.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <stdexcept>
#include <string>

#include "base/unicode.h"

namespace pith {
namespace {

// ICU fails only when it has no memory or no data: nothing that a caller could mend.
void check(UErrorCode status) {
  if (U_FAILURE(status) != 0) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
}

bool is_word(std::string_view piece) {
  for (std::size_t at = 0; at < piece.size();) {
    const char32_t c = next_code_point(piece, &at);
    if (is_letter(c) || is_digit(c)) return true;
  }
  return false;
}

}  // namespace

struct WordBreaker::Icu {
  UBreakIterator* breaks = nullptr;
  UText text = UTEXT_INITIALIZER;
};

WordBreaker::WordBreaker() : icu_(std::make_unique<Icu>()) {
  UErrorCode status = U_ZERO_ERROR;
  icu_->breaks = ubrk_open(UBRK_WORD, "", nullptr, 0, &status);
  check(status);
}

WordBreaker::~WordBreaker() {
  ubrk_close(icu_->breaks);
  utext_close(&icu_->text);
}

void WordBreaker::find(std::string_view text, const Span& span, std::vector<Span>* words) {
  words->clear();
  const std::string_view body = span.of(text);
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&icu_->text, body.data(), static_cast<std::int64_t>(body.size()), &status);
  ubrk_setUText(icu_->breaks, &icu_->text, &status);
  check(status);
  std::int32_t begin = ubrk_first(icu_->breaks);
  for (std::int32_t end = ubrk_next(icu_->breaks); end != UBRK_DONE;
       end = ubrk_next(icu_->breaks)) {
    const Span piece{static_cast<std::size_t>(begin), static_cast<std::size_t>(end)};
    if (is_word(piece.of(body)))
      words->push_back({span.begin + piece.begin, span.begin + piece.end});
    begin = end;
  }
}

}  // namespace pith
