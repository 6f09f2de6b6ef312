#include "cli/suggest.h"

#include <algorithm>

namespace pith::cli {
namespace {

// Optimal string alignment, the full table: words are short.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      d[i][j] = std::min(
          {d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1] ? 1U : 0U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.size()][b.size()];
}

}  // namespace

std::string suggest(std::string_view typed, const std::vector<std::string>& known) {
  std::string best;
  std::size_t least = std::min<std::size_t>(2, typed.size() / 3) + 1;
  if (typed.size() > 64) return best;
  for (const std::string& word : known) {
    const std::size_t edits = distance(typed, word);
    if (edits < least) {
      least = edits;
      best = word;
    }
  }
  return best;
}

}  // namespace pith::cli
