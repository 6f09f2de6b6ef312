// Footnotes at the foot of a page. Their numbers count up through the text, and each is called on
// its page by a word that carries it: "... memorials.12".

#include <optional>
#include <unordered_map>

#include "base/unicode.h"
#include "read/furniture.h"
#include "read/page_number.h"

namespace pith {
namespace {

constexpr std::size_t kLeastNotes = 3;  // in the whole text, to believe that there are any
constexpr std::size_t kMissed = 3;      // notes that may be skipped where one was not seen

// "12 Ibid., p. 4", "12" -> 12: a number, and nothing or the beginning of a sentence behind it.
std::optional<std::size_t> note_number(std::string_view body) {
  std::size_t end = 0;
  while (end < body.size() && body[end] >= '0' && body[end] <= '9') ++end;
  if (end == 0 || end > 4) return std::nullopt;
  if (end < body.size()) {
    std::size_t at = skip_space(body, end);
    if (at == end || at == body.size()) return std::nullopt;
    const char32_t c = peek(body, at);
    const bool opens = is_upper(c) || is_opener(c) || is_digit(c) || c == 0xA7;
    if (!opens && !body.substr(at).starts_with("http")) return std::nullopt;
  }
  return small_number(body.substr(0, end));
}

// The notes that are called in the page's lines, each with the first line that does. A call stands
// right behind a letter, a stop or a closing mark, with no digit or letter behind it: "in 2025.12".
std::unordered_map<std::size_t, std::size_t> calls_of(std::string_view text,
                                                      const std::vector<TextLine>& lines,
                                                      const Page& page) {
  std::unordered_map<std::size_t, std::size_t> calls;
  for (std::size_t i = page.begin; i < page.end; ++i) {
    const std::string_view body = lines[i].span.of(text);
    char32_t before = 0;
    for (std::size_t at = 0; at < body.size();) {
      const std::size_t begin = at;
      const char32_t c = next_code_point(body, &at);
      if (c >= '0' && c <= '9') {
        while (at < body.size() && body[at] >= '0' && body[at] <= '9') ++at;
        const bool carried = is_letter(before) || is_terminator(before) || is_closer(before) ||
                             before == ',' || before == ';' || before == ':';
        const std::optional<std::size_t> number = small_number(body.substr(begin, at - begin));
        if (carried && number && !is_letter(peek(body, at))) {
          calls.try_emplace(*number, i);
        }
      }
      before = c;
    }
  }
  return calls;
}

struct Notes {
  std::size_t begin;  // the lines [begin, end)
  std::size_t end;
};

}  // namespace

void mark_notes(std::string_view text, const std::vector<Page>& pages,
                std::vector<TextLine>* lines) {
  std::vector<Notes> found;
  std::size_t next = 1;
  std::size_t notes = 0;
  for (const Page& page : pages) {
    std::size_t end = page.end;  // without the footer
    while (end > page.begin && ((*lines)[end - 1].is_blank() || (*lines)[end - 1].is_furniture())) {
      --end;
    }
    const auto calls = calls_of(text, *lines, page);
    std::size_t begin = page.begin;
    std::size_t number = 0;
    for (; begin < end; ++begin) {
      const TextLine& line = (*lines)[begin];
      if (line.is_blank() || line.is_furniture()) continue;
      number = note_number(line.span.of(text)).value_or(0);
      if (number < next || number > next + kMissed) continue;
      const auto call = calls.find(number);
      if (call != calls.end() && call->second < begin) break;
    }
    if (begin == end) continue;
    next = number;
    for (std::size_t i = begin; i < end; ++i) {
      if (note_number((*lines)[i].span.of(text)) != next) continue;
      ++next;
      ++notes;
    }
    found.push_back({begin, end});
  }
  if (notes < kLeastNotes) return;
  for (const Notes& area : found) {
    for (std::size_t i = area.begin; i < area.end; ++i) {
      if (!(*lines)[i].is_blank()) (*lines)[i].role = TextLine::Role::kPage;
    }
  }
}

}  // namespace pith
