// Internal. "Did you mean ...?"

#ifndef PITH_CLI_SUGGEST_H_
#define PITH_CLI_SUGGEST_H_

#include <string>
#include <string_view>
#include <vector>

namespace pith::cli {

// The known word that is nearest to `typed` by edit distance with transpositions (Damerau 1964), if
// no more than two edits, and a third of its letters, are between them; else "". Ties go to the
// earlier.
[[nodiscard]] std::string suggest(std::string_view typed, const std::vector<std::string>& known);

}  // namespace pith::cli

#endif  // PITH_CLI_SUGGEST_H_
