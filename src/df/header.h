// Internal. The form of a file of document frequencies, line by line (pith/df.h).

#ifndef PITH_DF_HEADER_H_
#define PITH_DF_HEADER_H_

#include <string>
#include <string_view>

#include "pith/df.h"

namespace pith {

// A longer term is not counted.
inline constexpr std::size_t kLongestTerm = 1024;  // bytes

// Can stand in a file: not empty, not too long, no control character (below U+0020).
[[nodiscard]] bool is_countable(std::string_view term);

// The header with its LF.
[[nodiscard]] std::string print_header(const DfHeader& header);

// `line` is without its LF. Errors: kUnsupported; the message opens with `name`:1.
[[nodiscard]] Result<DfHeader> parse_header(std::string_view line, const std::string& name);

struct DfLine {
  std::string_view term{};
  std::uint64_t count = 0;
};

// "" if `line`, without its LF, is one and can stand behind one with the term `last` in a file of so
// many documents, or what is wrong with it. The term is a part of `line`.
[[nodiscard]] std::string_view parse_line(std::string_view line, std::string_view last,
                                          std::uint64_t documents, DfLine* parsed);

// The line that begins at `at`, if parse_line finds nothing wrong with it; returns where the next one begins. Else,
// and where no LF ends it before `end`, nullptr. For millions of lines: one pass, eight bytes at a time.
[[nodiscard]] const char* next_line(const char* at, const char* end, std::string_view last,
                                    std::uint64_t documents, DfLine* parsed);

// kDamaged: "name:number: what".
[[nodiscard]] Error line_error(const std::string& name, std::size_t number, std::string_view what);

inline constexpr std::string_view kTorn =
    "the file is cut off in this line; count or copy it once more";

}  // namespace pith

#endif  // PITH_DF_HEADER_H_
