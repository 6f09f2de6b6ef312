#include "read/metadata/page_title.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/display.h"
#include "base/unicode.h"
#include "read/metadata/page_values.h"
#include "read/plain/plain.h"
#include "read/title_words.h"

namespace pith {
namespace {

constexpr std::size_t kLongestTitle = 300;  // bytes
constexpr std::size_t kMostHeadlines = 20;  // <h1> that are looked at
constexpr std::size_t kSiteNameWidth = 30;  // columns
constexpr std::size_t kShortestKicker = 5;  // bytes of letters: more than "The"
constexpr double kSame = 0.5;               // of the words of the shorter of two titles
constexpr std::array<std::string_view, 11> kMarks = {" | ", " - ",  " – ", " — ", " » ", " « ",
                                                     " · ", " :: ", " • ", " : ", ": "};

// How much of the shorter one is in the other: 1 all, 0 nothing.
double shared(const TitleWords& a, const TitleWords& b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  return shorter == 0 ? 0 : static_cast<double>(shared_words(a, b)) / static_cast<double>(shorter);
}

// The host of an address without "www.".
std::string_view host_name(std::string_view url) {
  const std::size_t begin = url.find("//");
  if (begin == std::string_view::npos) return {};
  std::string_view host = url.substr(begin + 2);
  host = host.substr(0, host.find_first_of("/?#:"));
  if (host.starts_with("www.")) host.remove_prefix(4);
  return host;
}

// The title without a part at an end that is the site's name.
std::string_view without_named_site(std::string_view title, const TitleSources& sources) {
  for (int cuts = 0; cuts < 3; ++cuts) {
    std::string_view rest;
    for (const std::string_view mark : kMarks) {
      const std::size_t last = title.rfind(mark);
      const std::size_t first = title.find(mark);
      if (last == std::string_view::npos) continue;
      const std::string_view right = title.substr(last + mark.size());
      const std::string_view left = title.substr(0, first);
      if (is_site(right, sources.sites, sources.url))
        rest = title.substr(0, last);
      else if (is_site(left, sources.sites, sources.url))
        rest = title.substr(first + mark.size());
      if (has_word(rest)) break;
      rest = {};
    }
    if (rest.empty()) break;
    title = trim(rest);
  }
  return title;
}

// True for "_" and "::" that code has too: my_levy, std::vector. As a mark "_" stands beside a
// blank or a script without blanks, "::" behind a blank.
bool is_inside_word(std::string_view title, std::size_t at, std::string_view mark) {
  if (mark != "_" && mark != "::") return false;
  std::size_t before = at;
  const char32_t left = at > 0 ? previous_code_point(title, &before) : U' ';
  const char32_t right = peek(title, at + mark.size());
  const auto apart = [](char32_t c) { return c == 0 || is_space(c) || is_unspaced(c); };
  return mark == "_" ? !apart(left) && !apart(right) : !is_space(left);
}

// Cuts a title at the marks that part breadcrumbs and names of sites from it: a short part at the
// end is dropped while a wider one is there, and one at the front if one is twice as wide.
std::string_view without_short_ends(std::string_view title) {
  constexpr std::array<std::string_view, 6> kStrong = {"|", "_", "»", "«", "::", "›"};
  // A quotation has both guillemets: «Dam» opens.
  const bool quotes =
      title.find("«") != std::string_view::npos && title.find("»") != std::string_view::npos;
  std::vector<std::string_view> parts;
  bool underlines = false;  // are put before sites, not behind sections
  std::size_t begin = 0;
  for (std::size_t at = 0; at < title.size();) {
    std::size_t size = 0;
    for (const std::string_view mark : kStrong) {
      const bool guillemet = mark == "»" || mark == "«";
      if (title.compare(at, mark.size(), mark) != 0 || (quotes && guillemet)) continue;
      if (is_inside_word(title, at, mark)) continue;
      size = mark.size();
      underlines = underlines || mark == "_";
    }
    if (size > 0) {
      parts.push_back(trim(title.substr(begin, at - begin)));
      begin = at + size;
    }
    at += size > 0 ? size : 1;
  }
  parts.push_back(trim(title.substr(begin)));
  std::erase_if(parts, [](std::string_view part) { return !has_word(part); });
  if (parts.size() < 2 || parts.size() > 10) return title;
  std::vector<std::size_t> widths;
  for (const std::string_view part : parts) widths.push_back(display_width(part));
  const std::size_t widest = std::ranges::max(widths);
  std::size_t first = 0;
  std::size_t last = parts.size() - 1;
  const auto is_shorter = [&] {
    return underlines ? widths[last] <= 2 * widths[first] : widths[last] < widest;
  };
  while (last > first && widths[last] <= kSiteNameWidth && is_shorter()) --last;
  while (!underlines && first < last && widths[first] <= kSiteNameWidth &&
         2 * widths[first] <= widest) {
    ++first;
  }
  const char* const end = parts[last].data() + parts[last].size();
  return {parts[first].data(), static_cast<std::size_t>(end - parts[first].data())};
}

// "Dam opens after long delay - Lowland Net" -> the left side: a short name with a capital, behind
// a longer text.
std::string_view without_last_part(std::string_view title) {
  for (const std::string_view mark : {" - ", " – ", " — ", " · ", " • "}) {
    const std::size_t at = title.rfind(mark);
    if (at == std::string_view::npos) continue;
    const std::string_view left = trim(title.substr(0, at));
    const std::string_view right = trim(title.substr(at + mark.size()));
    const bool name = !right.empty() && !is_lower(peek(right, 0)) &&
                      !any_code_point(right, [](char32_t c) { return is_digit(c); }) &&
                      display_width(right) <= kSiteNameWidth && !ends_like_sentence(right);
    if (name && display_width(left) > display_width(right) && title_words(left).size() >= 3)
      return left;
  }
  return title;
}

std::string cleaned(std::string_view title, const TitleSources& sources) {
  while (title.ends_with(" |") || title.ends_with(" -") || title.ends_with(" ::"))
    title = trim(title.substr(0, title.rfind(' ')));
  return std::string(without_short_ends(without_named_site(trim(title), sources)));
}

// The headline that says most nearly what the page's other titles say.
std::string best_headline(const TitleSources& sources) {
  std::vector<TitleWords> titles;
  const std::string page = cleaned(sources.page, sources);
  for (const std::string& stated : sources.stated) titles.push_back(title_words(stated));
  titles.push_back(title_words(page));
  const TitleWords whole = title_words(sources.page);
  std::string best;
  double most = kSame;
  for (const std::string& headline : sources.headlines) {
    const std::string_view rest = without_named_site(headline, sources);
    const bool site = is_site(headline, sources.sites, sources.url) ||
                      (rest.size() < headline.size() && title_words(rest).size() < 3);
    if (site) continue;
    const TitleWords words = title_words(headline);
    double value = 0;
    for (const TitleWords& title : titles) {
      const bool much = 3 * words.size() >= title.size();  // "Home" is in many titles
      if (much) value = std::max(value, shared(words, title));
    }
    // At a tie the longer one: "Dam opens" and "Dam opens after all".
    if (value > most || (value == most && !best.empty() && headline.size() > best.size())) {
      best = headline;
      most = value;
    }
  }
  return best;
}

// `headline` without what else stands in the same <h1>, as the name of a series or a date: where
// metadata or <title> are its end and have three words.
std::string without_kicker(const std::string& headline, const TitleSources& sources) {
  const std::string key = key_of(headline);
  for (std::size_t i = 0; i <= sources.stated.size(); ++i) {
    const bool page = i == sources.stated.size();
    const std::string title = cleaned(page ? sources.page : sources.stated[i], sources);
    const std::string end = key_of(title);
    if (end.size() + kShortestKicker <= key.size() && key.ends_with(end) &&
        title_words(title).size() >= 3)
      return title;
  }
  return headline;
}

}  // namespace

bool is_site(std::string_view name, std::span<const std::string> sites, std::string_view url) {
  const std::string key = key_of(name);
  if (key.empty()) return false;
  for (const std::string& site : sites) {
    if (key == key_of(site)) return true;
  }
  const std::string_view host = host_name(url);
  if (host.empty()) return false;
  return key == key_of(host) || key == key_of(host.substr(0, host.rfind('.'))) ||
         key == key_of(host.substr(0, host.find('.')));
}

std::string page_title(const HtmlTree& tree) {
  for (HtmlTree::Index i = 0; i < tree.size(); ++i) {
    // A drawing has titles of its own.
    if (tree.tag(i) == Tag::kSvg) i = tree.end_of(i) - 1;
    if (tree.tag(i) != Tag::kTitle) continue;
    if (std::string title = plain_value(tree.text_below(i)); !title.empty()) return title;
  }
  return {};
}

std::vector<std::string> headlines_of(const HtmlTree& tree, std::span<const HtmlTree::Index> own) {
  std::vector<std::string> headlines;
  std::size_t seen = 0;
  for (const HtmlTree::Index i : own) {
    if (tree.tag(i) != Tag::kH1) continue;
    if (++seen > kMostHeadlines) break;
    std::string text = shown_text(tree, i, kLongestTitle);
    if (has_word(text)) headlines.push_back(std::move(text));
  }
  return headlines;
}

std::string article_title(const TitleSources& sources) {
  std::string title = without_kicker(best_headline(sources), sources);
  for (const std::string& stated : sources.stated) {
    if (!title.empty()) break;
    if (has_word(stated) && !is_site(stated, sources.sites, sources.url)) title = stated;
  }
  if (title.empty()) {
    title = sources.page;
    const std::string cut = cleaned(title, sources);
    if (cut.size() == title.size()) title = without_last_part(title);
  }
  if (!has_word(title) && !sources.headlines.empty()) title = sources.headlines.front();
  return shortened(cleaned(title, sources), kLongestTitle);
}

}  // namespace pith
