// Internal. What stands in a feed's fields, made fit to be shown and compared.

#ifndef PITH_READ_FEED_VALUES_H_
#define PITH_READ_FEED_VALUES_H_

#include <string>
#include <string_view>

namespace pith {

// HTML as plain text on one line, for titles and names. Only what is a tag of HTML is one: "a < b", and the
// <int> of "Vector<int>", are text.
[[nodiscard]] std::string one_line(std::string_view html);

// True if a tag of HTML opens or closes in it.
[[nodiscard]] bool has_tags(std::string_view text);

// "Ada Marsh" of "ada@lowland.example (Ada Marsh)", "Ada Marsh <ada@lowland.example>", "Ada Marsh
// (ada@lowland.example)"; an address where there is nothing else.
[[nodiscard]] std::string author_named(std::string_view text);

// RFC 3339, or "" for what is no date.
[[nodiscard]] std::string date_stated(std::string_view text);

// "pt-BR" of "pt_BR" is left so; "" of what is no tag of BCP 47.
[[nodiscard]] std::string language_stated(std::string_view text);

// Bytes of base64; what is none is passed over.
[[nodiscard]] std::string base64_decoded(std::string_view text);

}  // namespace pith

#endif  // PITH_READ_FEED_VALUES_H_
