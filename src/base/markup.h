// Internal. Text as HTML and XML both have it.

#ifndef PITH_BASE_MARKUP_H_
#define PITH_BASE_MARKUP_H_

#include <string>
#include <string_view>

namespace pith {

// & < > and " as references that HTML and XML share: fit for text, and for values in double quotes.
[[nodiscard]] std::string escaped_markup(std::string_view text);

}  // namespace pith

#endif  // PITH_BASE_MARKUP_H_
