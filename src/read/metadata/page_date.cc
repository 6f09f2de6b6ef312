#include "read/metadata/page_date.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/unicode.h"
#include "read/dates/dates.h"

namespace pith {
namespace {

using Index = HtmlTree::Index;

constexpr std::size_t kMostDates = 50;    // of one kind that are looked at
constexpr std::size_t kLongestDate = 80;  // bytes, of a text that shows one
constexpr int kFirstYear = 1990;          // of an address
constexpr std::chrono::sys_days kFirstShown = std::chrono::year(1990) / 1 / 1;  // of a text

// Collects dates: the first one with a time, else the first one, but a time of another day counts
// for nothing.
class Dates {
 public:
  void add(std::string_view text) {
    text = trim(text);
    if (text.empty() || (best_ && best_->has_time)) return;
    const std::optional<Date> date = parse_date(text);
    if (!date) return;
    if (!best_) {
      best_ = date;
      return;
    }
    const auto apart = date->time - best_->time;  // a day in one zone is half of it in another
    if (date->has_time && apart < std::chrono::hours(38) && apart > -std::chrono::hours(14))
      best_ = date;
  }
  [[nodiscard]] std::string best() const { return best_ ? rfc3339(*best_) : std::string{}; }

 private:
  std::optional<Date> best_;
};

bool has(std::string_view names, std::string_view name) {
  return names.find(name) != std::string_view::npos;
}

// The first date in a short text: "Posted on May 3, 2026 by Ada", "3. Mai 2026 | Allgemein". Runs
// of up to 8 words are tried, the longer ones first.
std::string date_within(std::string_view line) {
  constexpr std::size_t kMostWords = 8;
  if (line.empty() || line.find_first_of("0123456789") == std::string_view::npos) return {};
  std::vector<std::size_t> begins;
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at < line.size();) {
    begins.push_back(at);
    ends.push_back(std::min(line.find(' ', at), line.size()));
    at = skip_space(line, ends.back());
  }
  for (std::size_t first = 0; first < begins.size(); ++first) {
    for (std::size_t last = std::min(first + kMostWords, begins.size()); last > first; --last) {
      std::string_view run = line.substr(begins[first], ends[last - 1] - begins[first]);
      while (!run.empty() && has(",;|-(", run.substr(run.size() - 1))) run.remove_suffix(1);
      while (!run.empty() && has("(|-", run.substr(0, 1))) run.remove_prefix(1);
      const bool number = run.find_first_not_of("0123456789") == std::string_view::npos;
      const std::optional<Date> date = number ? std::nullopt : parse_date(trim(run));
      if (date && date->time >= kFirstShown) return rfc3339(*date);
    }
  }
  return {};
}

// "2026-05-03" of https://example.org/2026/05/03/dam, .../20260503-dam and .../2026-05-03/dam.
std::string date_of_address(std::string_view url) {
  const std::size_t host = url.find("//");
  if (host == std::string_view::npos) return {};
  const auto number = [&](std::size_t at, std::size_t size) {
    int value = 0;
    for (std::size_t i = at; i < at + size; ++i) {
      if (i >= url.size() || url[i] < '0' || url[i] > '9') return -1;
      value = value * 10 + (url[i] - '0');
    }
    return value;
  };
  for (std::size_t at = url.find('/', host + 2); at < std::min<std::size_t>(url.size(), 1000);
       ++at) {
    const bool begins = has("/-_", url.substr(at, 1)) && number(at + 1, 4) >= kFirstYear;
    if (!begins || number(at + 1, 4) > 2100) continue;
    const std::string_view mark = url.substr(std::min(at + 5, url.size()), 1);
    const std::size_t gap = mark == "/" || mark == "-" || mark == "_" ? 1 : 0;
    const std::size_t month = at + 5 + gap;
    const std::size_t day = month + 2 + gap;
    if (number(month, 2) < 1 || number(day, 2) < 1 || number(day + 2, 1) >= 0) continue;
    if (gap == 1 && url.substr(month + 2, 1) != mark) continue;
    const std::string text = std::string(url.substr(at + 1, 4)) + '-' +
                             std::string(url.substr(month, 2)) + '-' +
                             std::string(url.substr(day, 2));
    if (const std::optional<Date> date = parse_date(text)) return rfc3339(*date);
  }
  return {};
}

// How sure it is that an element holds the date: 4 stated, 3 called published, 2 <time>, 1 called a
// date, 0 no; -1 when it was changed.
int date_rank(const HtmlTree& tree, Index i) {
  const std::string_view itemprop = tree.attribute(i, Attribute::kItemprop);
  if (has(itemprop, "datePublished")) return 4;
  std::string names(tree.attribute(i, Attribute::kClass).substr(0, 500));
  names += ' ';
  names += tree.attribute(i, Attribute::kId).substr(0, 100);
  names = lower_ascii(names);
  for (const std::string_view name : {"update", "modifi", "changed", "comment", "event"}) {
    if (has(names, name)) return -1;
  }
  if (has(itemprop, "dateModified")) return -1;
  const bool time = tree.tag(i) == Tag::kTime;
  for (const std::string_view name : {"publish", "pubdate", "pub-date", "pub_date", "pub date",
                                      "entry-date", "post-date", "article-date", "date-header"}) {
    if (has(names, name)) return 3;
  }
  if (time) return 2;
  for (const std::string_view name : {"date", "datum", "fecha", "posted", "publi", "timestamp",
                                      "time", "meta", "byline", "dateline", "author"}) {
    if (has(names, name)) return 1;
  }
  return 0;
}

std::string date_in(const HtmlTree& tree, Index element, bool stated) {
  Dates dates;
  dates.add(tree.attribute(element, Attribute::kDatetime));
  dates.add(tree.attribute(element, Attribute::kContent));
  if (dates.best().empty() || stated) {
    dates.add(tree.attribute(element, Attribute::kTitle));
  }
  if (std::string date = dates.best(); !date.empty()) return date;
  return date_within(shown_text(tree, element, kLongestDate));
}

struct ShownDate {
  int rank = 0;
  std::string date;
};

ShownDate shown_date(const HtmlTree& tree, std::span<const Index> own) {
  ShownDate best;
  std::size_t tries[5] = {};
  for (const Index i : own) {
    const int rank = date_rank(tree, i);
    if (rank <= best.rank || ++tries[rank] > kMostDates) continue;
    if (std::string date = date_in(tree, i, rank == 4); !date.empty()) best = {rank, date};
  }
  return best;
}

// A date in a short text close behind the headline.
std::string date_behind_headline(const HtmlTree& tree, std::span<const Index> own) {
  constexpr std::size_t kNear = 150;  // elements
  constexpr std::size_t kShort = 70;  // bytes
  std::size_t at = 0;
  while (at < own.size() && tree.tag(own[at]) != Tag::kH1) ++at;
  for (const std::size_t end = std::min(at + kNear, own.size()); at < end; ++at) {
    const std::string line = shown_text(tree, own[at], kShort);
    if (std::string date = date_within(line); !date.empty()) return date;
  }
  return {};
}

std::string stated_date(const PageValues& meta, const JsonLd* article) {
  Dates dates;
  if (article != nullptr) dates.add(article->published);
  for (const std::string_view name : {"article:published_time",
                                      "og:article:published_time",
                                      "datepublished",
                                      "og:published_time",
                                      "article:published",
                                      "article:published_date",
                                      "dcterms:issued",
                                      "dc:date:issued",
                                      "dcterms:created",
                                      "dc:date:created",
                                      "dc:created",
                                      "dcterms:date",
                                      "dc:date",
                                      "citation_publication_date",
                                      "citation_online_date",
                                      "citation_date",
                                      "prism:publicationdate",
                                      "parsely-pub-date",
                                      "sailthru:date",
                                      "pubdate",
                                      "publishdate",
                                      "publish-date",
                                      "publish_date",
                                      "published-date",
                                      "publication_date",
                                      "publication-date",
                                      "date:published",
                                      "article_date_original",
                                      "cxenseparse:recs:publishtime",
                                      "originalpublicationdate",
                                      "pdate",
                                      "ptime",
                                      "date",
                                      "datecreated"}) {
    for (const std::string_view value : meta.all(name)) dates.add(value);
  }
  return dates.best();
}

std::string changed_date(const PageValues& meta, const JsonLd* article) {
  Dates dates;
  if (article != nullptr) dates.add(article->modified);
  for (const std::string_view name :
       {"article:modified_time", "og:article:modified_time", "datemodified", "dcterms:modified",
        "dc:date:modified", "og:updated_time", "article:updated", "last-modified"}) {
    for (const std::string_view value : meta.all(name)) dates.add(value);
  }
  return dates.best();
}

}  // namespace

std::string published_of(const HtmlTree& tree, std::span<const Index> own, const PageValues& meta,
                         const JsonLd* article, std::string_view url) {
  if (std::string date = stated_date(meta, article); !date.empty()) return date;
  ShownDate shown = shown_date(tree, own);
  if (shown.rank < 2) {
    ShownDate elsewhere = shown_date(tree, own_elements(tree, true));
    if (elsewhere.rank > shown.rank) shown = std::move(elsewhere);
  }
  if (shown.rank == 4) return shown.date;
  if (std::string date = date_of_address(url); !date.empty()) {
    return shown.date.starts_with(date) ? shown.date : date;
  }
  if (!shown.date.empty()) return shown.date;
  if (std::string date = date_behind_headline(tree, own); !date.empty()) return date;
  return changed_date(meta, article);
}

}  // namespace pith
