#include "render/digest/lines.h"

#include <algorithm>

#include "base/display.h"
#include "base/unicode.h"

namespace pith {
namespace {

constexpr std::size_t kColumns = 80;

// No line begins with a mark, and none ends with an opening one.
bool may_break(char32_t before, char32_t after, std::size_t width) {
  const bool begins = (is_unspaced(after) && is_letter(after)) || is_opener(after);
  return width == 2 && begins && !is_opener(before);
}

// Line breaks in a word that is wider than `width` columns, where its script allows them.
std::string broken(std::string_view word, std::size_t width) {
  std::string out;
  std::size_t from = 0;       // of the line
  std::size_t chance = 0;     // the last place on the line where it may end
  std::size_t used = 0;       // columns of the line so far
  std::size_t at_chance = 0;  // the same up to `chance`
  char32_t before = 0;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(word, &at);
    const std::size_t columns = display_width(word.substr(begin, at - begin));
    if (begin > from && may_break(before, c, columns)) {
      chance = begin;
      at_chance = used;
    }
    used += columns;
    before = c;
    if (used <= width || chance <= from) continue;
    out.append(word.substr(from, chance - from)) += '\n';
    from = chance;
    used -= at_chance;
  }
  return out.append(word.substr(from));
}

}  // namespace

std::string block(std::string_view line, std::string_view indent, std::string_view first) {
  if (line.empty()) return {};
  const std::size_t width = kColumns - indent.size();
  const std::string lines = wrap(line, width);
  std::string out(first.empty() ? indent : first);
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = lines.find('\n', at);
    for (const char c : broken(std::string_view(lines).substr(at, end - at), width)) {
      if (out.ends_with('\n')) out += indent;
      out += c;
    }
    out += '\n';
    at = end + 1;
    if (at < lines.size()) out += indent;
  }
  return out;
}

std::string ruled(std::string_view line, char rule) {
  const std::string lines = block(line);
  std::size_t width = 0;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = lines.find('\n', at);
    width = std::max(width, display_width(std::string_view(lines).substr(at, end - at)));
    at = end + 1;
  }
  return lines + std::string(std::min(width, kColumns), rule) + '\n';
}

}  // namespace pith
