// Headers, footers and page numbers. A line at the edge of a page is known by its key: the line
// without its numbers, or, for a bare page number, how far it is from the count of pages. A key
// that comes back on page after page, and seldom elsewhere, is furniture.

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

#include "base/unicode.h"
#include "read/plain/furniture.h"
#include "read/plain/page_number.h"
#include "read/plain/plain.h"

namespace pith {
namespace {

constexpr std::size_t kEdgeLines = 3;       // at the top and at the foot of a page
constexpr std::size_t kLongestLine = 200;   // bytes
constexpr std::size_t kLongestNumber = 40;  // bytes of "Page 3"
constexpr std::size_t kNear = 2;            // pages from one to the next: left and right may differ
constexpr std::size_t kNumbers = 2;         // bare numbers that count pages
constexpr std::size_t kCopies = 3;          // of a line on pages that form feeds part
constexpr std::size_t kCountedCopies = 4;   // on pages that are only told by their numbers
constexpr std::size_t kPlainCopies = 8;     // of a line without number, if no other counts pages

struct Key {
  std::string name;
  std::size_t enough = 0;  // so many in a row
  bool counts = false;     // the line has a number that is as far from the page's on each page
  bool named = false;      // "CRS-3": such numbers in the middle of pages do not speak against it
};

// How far a page number is from the count of pages, as a part of a key.
std::string distance(std::size_t number, std::size_t page) {
  constexpr std::size_t kMost = std::size_t{1} << 40;  // pages
  return "# " + std::to_string(number + kMost - page);
}

// "Report of 1994 on the harbour" -> "report of # on the harbour".
std::string without_numbers(std::string_view folded, bool* letters) {
  std::string key;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(folded, &at);
    if (is_digit(c)) {
      if (!key.ends_with('#')) key += '#';
    } else {
      *letters = *letters || is_letter(c);
      key += folded.substr(begin, at - begin);
    }
  }
  return key;
}

// "CRS-3" -> "crs-#".
std::string form_of(std::string_view body) {
  bool letters = false;
  return without_numbers(fold_line(body), &letters);
}

// The number that is the first or last word of a line.
std::optional<std::size_t> outer_number(std::string_view folded) {
  const std::size_t last = folded.rfind(' ');
  if (last == std::string_view::npos) return std::nullopt;
  if (const auto number = small_number(folded.substr(last + 1))) return number;
  return small_number(folded.substr(0, folded.find(' ')));
}

// The key of a line on the page-th page; not enough if it can be no furniture: behind a colon or a
// comma text goes on, and a sentence that comes back is a refrain.
Key key_of(std::string_view body, std::size_t page, std::size_t copies) {
  if (body.empty() || body.size() > kLongestLine) return {};
  if (const std::optional<PageNumber> number = page_number(body)) {
    const bool bare = number->form != PageNumber::Form::kNamed;
    return {distance(number->number, page), bare ? kNumbers : copies, true,
            !bare && names_page(body)};
  }
  bool letters = false;
  const std::string folded = fold_line(body);
  std::string name = without_numbers(folded, &letters);
  if (!letters || introduces(body) || ends_like_sentence(body)) return {};
  const std::optional<std::size_t> number = outer_number(folded);
  if (number) name += distance(*number, page);
  return {std::move(name), copies, number.has_value(), false};
}

// The keys that a line may come back by: "Report 14" with 14 as the page's number, or as it is.
std::vector<Key> keys_of(std::string_view body, std::size_t page, std::size_t copies) {
  std::vector<Key> keys;
  keys.push_back(key_of(body, page, copies));
  if (keys.front().enough == 0) return {};
  if (keys.front().counts && !page_number(body)) {
    keys.push_back({fold_line(body), copies, false, false});
  }
  return keys;
}

struct Count {
  std::size_t page = 0;     // where it was seen last
  std::size_t streak = 0;   // up to there
  std::size_t longest = 0;  // streak
  std::size_t edges = 0;    // lines with this key at the edges of pages
  std::size_t inside = 0;   // and elsewhere

  void see_edge(std::size_t p) {
    if (streak == 0 || p != page) streak = streak > 0 && p - page <= kNear ? streak + 1 : 1;
    page = p;
    longest = std::max(longest, streak);
    ++edges;
  }
};

// The lines of the page that stand at its edges, ascending.
std::vector<std::size_t> edges_of(const Page& page, const std::vector<TextLine>& lines) {
  std::vector<std::size_t> top;
  std::size_t at = page.begin;
  const auto is_edge = [&](std::size_t i) {
    return !lines[i].is_blank() && lines[i].role != TextLine::Role::kRule;
  };
  for (; at < page.end && top.size() < kEdgeLines; ++at) {
    if (is_edge(at)) top.push_back(at);
  }
  std::vector<std::size_t> foot;
  for (std::size_t end = page.end; end > at && foot.size() < kEdgeLines; --end) {
    if (is_edge(end - 1)) foot.push_back(end - 1);
  }
  top.insert(top.end(), foot.rbegin(), foot.rend());
  return top;
}

}  // namespace

void mark_edges(std::string_view text, const std::vector<Page>& pages, bool counted,
                std::vector<TextLine>* lines) {
  const std::size_t copies = counted ? kCountedCopies : kCopies;
  struct Edge {
    std::size_t line;
    Key key;
  };
  std::vector<Edge> edges;
  std::unordered_map<std::string, Count> counts;
  std::vector<bool> at_edge(lines->size());
  for (std::size_t p = 0; p < pages.size(); ++p) {
    for (const std::size_t i : edges_of(pages[p], *lines)) {
      for (Key& key : keys_of((*lines)[i].span.of(text), p, copies)) {
        counts[key.name].see_edge(p);
        at_edge[i] = true;
        edges.push_back({i, std::move(key)});
      }
    }
  }
  for (std::size_t p = 0; p < pages.size(); ++p) {
    for (std::size_t i = pages[p].begin; i < pages[p].end; ++i) {
      if (at_edge[i]) continue;
      for (const Key& key : keys_of((*lines)[i].span.of(text), p, copies)) {
        if (const auto found = counts.find(key.name); found != counts.end()) {
          ++found->second.inside;
        }
      }
    }
  }
  const auto comes_back = [&](const Edge& edge, std::size_t enough) {
    const Count& count = counts.at(edge.key.name);
    return count.longest >= enough && (edge.key.named || count.edges >= 4 * count.inside);
  };
  const bool numbered = counted || std::ranges::any_of(edges, [&](const Edge& edge) {
                          return edge.key.counts && comes_back(edge, edge.key.enough);
                        });
  std::unordered_map<std::string, std::size_t> named;  // "crs-#": how often at an edge
  for (const Edge& edge : edges) {
    const std::size_t enough = edge.key.counts || numbered ? edge.key.enough : kPlainCopies;
    // The first line of all is the title, from which the headers are made.
    const bool title = edge.line == edges.front().line && !edge.key.counts;
    if (!title && comes_back(edge, enough)) (*lines)[edge.line].role = TextLine::Role::kPage;
    if (edge.key.named) ++named[form_of((*lines)[edge.line].span.of(text))];
  }
  // What numbers pages so does it wherever it stands alone: a table may push it from the edge.
  for (TextLine& line : *lines) {
    const std::string_view body = line.span.of(text);
    if (body.empty() || body.size() > kLongestNumber || !names_page(body)) continue;
    const auto found = named.find(form_of(body));
    if (found != named.end() && found->second >= kNumbers && page_number(body)) {
      line.role = TextLine::Role::kPage;
    }
  }
}

}  // namespace pith
