// Internal. A line of JSON as text, made ready for a parser that is stricter than we want to be.

#ifndef PITH_READ_RECORD_TEXT_H_
#define PITH_READ_RECORD_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pith {

// What simdjson wants to have room for behind the bytes that it parses.
inline constexpr std::size_t kJsonPadding = 64;

// `json` with each number replaced by its place in `*numbers`, in which they stand as they came. A
// number is nothing to us but an id to echo, and simdjson refuses those beyond 64 bits or a double.
// What is no number by RFC 8259, section 6, stays as it is, to be refused. Linear.
[[nodiscard]] std::string with_numbers_aside(std::string_view json,
                                             std::vector<std::string_view>* numbers);

// `json` with \ufffd in place of each escape that is half of a surrogate pair without the other
// half: Python writes those, and RFC 8259, section 8.2, lets everybody treat them as they like.
// `*replaced` grows by their number. Linear.
[[nodiscard]] std::string with_whole_pairs(std::string_view json, std::size_t* replaced);

// Where the member of an object, or the entry of an array, that begins at `at` ends: at a comma or
// what closes the object. `json` is valid JSON. Linear, and no deeper for deep nesting.
[[nodiscard]] std::size_t end_of_member(std::string_view json, std::size_t at);

// Valid JSON without the white space between its tokens, and harmless on a terminal: DEL and C1,
// which a string may hold as they are, are escaped. All else is as it came. Linear.
[[nodiscard]] std::string on_one_line(std::string_view json);

}  // namespace pith

#endif  // PITH_READ_RECORD_TEXT_H_
