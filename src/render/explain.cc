// The five factors of each sentence as a table.

#include <algorithm>
#include <array>
#include <charconv>

#include "base/display.h"
#include "base/unicode.h"
#include "pith/pith.h"

namespace pith {
namespace {

constexpr std::size_t kBeginning = 40;  // columns of the sentence that are shown

std::string fixed(double value) {
  std::array<char, 400> digits{};
  auto* const end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                  std::chars_format::fixed, 3)
                        .ptr;
  return {digits.data(), end};
}

std::string right(const std::string& text, std::size_t width) {
  return (text.size() < width ? std::string(width - text.size(), ' ') : " ") + text;
}

std::string beginning(std::string_view text) {
  std::string line = plain_line(text);
  std::size_t columns = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = at;
    next_code_point(line, &at);
    columns += display_width(std::string_view(line).substr(begin, at - begin));
    // Once more a plain line: what the cut leaves open is closed.
    if (columns > kBeginning) return plain_line(line.substr(0, begin)) + "…";
  }
  return line;
}

// "2", "3 for 2" (quoted since 2 leans on it), "-" (not chosen).
std::string rank_of(const Excerpt& excerpt) {
  if (excerpt.rank == 0) return "-";
  const std::string rank = std::to_string(excerpt.rank);
  return excerpt.quoted_for == 0 ? rank : rank + " for " + std::to_string(excerpt.quoted_for);
}

std::string row(const Excerpt& excerpt, bool focus) {
  const Factors& f = excerpt.factors;
  std::string line = right(rank_of(excerpt), 8);
  line += right(std::to_string(excerpt.index + 1), 10);
  line += right(std::to_string(excerpt.words), 7);
  line += right(fixed(excerpt.score), 9);
  line += right(fixed(f.centrality), 10);
  line += right(fixed(f.position), 11);
  line += right(fixed(f.title), 8);
  line += right(fixed(f.length), 9);
  if (focus) line += right(fixed(f.focus), 8);
  line += right(fixed(f.novelty), 10);
  std::string near;
  for (const Neighbour& neighbour : excerpt.neighbours) {
    near += (near.empty() ? "" : " ") + std::to_string(neighbour.index + 1);
  }
  return line + right(near.empty() ? "-" : near, 15) + "  " + beginning(excerpt.text) + '\n';
}

}  // namespace

std::string explain(const Summary& summary) {
  std::vector<Excerpt> rows = summary.excerpts;
  std::ranges::sort(rows, {}, &Excerpt::rank);
  rows.insert(rows.end(), summary.runners_up.begin(), summary.runners_up.end());
  const bool focus =
      std::ranges::any_of(rows, [](const Excerpt& row) { return row.factors.focus != 1; });
  std::string table = "    rank  sentence  words    score = central * position * title * length";
  table += std::string(focus ? " * focus" : "") + " * novelty        most like\n";
  for (const Excerpt& excerpt : rows) table += row(excerpt, focus);
  return table;
}

}  // namespace pith
