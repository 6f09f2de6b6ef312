#include "read/metadata/byline.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "read/metadata/author_name.h"
#include "read/metadata/page_values.h"

namespace pith {
namespace {

using Index = HtmlTree::Index;

constexpr std::size_t kLongestByline = 120;  // bytes, of an element that is called so
constexpr std::size_t kLongestName = 60;     // bytes, of a name that is only shown
constexpr std::size_t kMostTries = 300;      // short texts that are looked at
constexpr Index kNearNodes = 12;             // between two authors of one byline

// Small words that names have, and what stands between two names.
bool is_particle(std::string_view word) {
  static constexpr std::string_view kParticles[] = {
      "de",  "der", "den", "del", "della", "di",  "da",  "do",  "dos", "das", "du", "des",
      "la",  "le",  "van", "von", "zu",    "ten", "ter", "af",  "av",  "bin", "al", "el",
      "und", "and", "et",  "y",   "e",     "en",  "og",  "och", "i",   "&"};
  return std::ranges::find(kParticles, word) != std::end(kParticles);
}

// Two to eight words that names could have: capitals, particles between them.
bool is_like_name(std::string_view text) {
  std::size_t words = 0;
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const bool capital = is_upper(peek(text, at));
    if (!capital && (words == 0 || !is_particle(text.substr(at, end - at)))) return false;
    ++words;
    capitals += capital ? 1U : 0U;
    at = skip_space(text, end);
  }
  return words <= 8 && capitals >= 2 && text.size() <= kLongestName &&
         text.find_first_of("?!:;\"") == std::string_view::npos && !text.ends_with('.');
}

// "so sharing works": no name begins like that, unless it is that of a user.
bool is_phrase(std::string_view text) {
  return is_lower(peek(text, 0)) && text.find(' ') != std::string_view::npos &&
         !is_particle(text.substr(0, text.find(' ')));
}

bool has(std::string_view names, std::string_view name) {
  return names.find(name) != std::string_view::npos;
}

// How sure it is that an element holds an author: 3 stated, 2 called a name of one, 1 something of
// one, 0 no.
int author_rank(const HtmlTree& tree, Index i) {
  const std::string_view itemprop = tree.attribute(i, Attribute::kItemprop);
  if (itemprop.starts_with("author") || itemprop == "creator") return 3;
  if (has(tree.attribute(i, Attribute::kRel), "author")) return 3;
  std::string names(tree.attribute(i, Attribute::kClass).substr(0, 500));
  names += ' ';
  names += tree.attribute(i, Attribute::kId).substr(0, 100);
  names = lower_ascii(names);
  if (names.size() < 2) return 0;
  if (has(" " + names + " ", " fn ")) return 2;  // hCard: "formatted name"
  for (const std::string_view name :
       {"byline-name", "byline__name", "author-name", "author__name", "author_name", "authorname",
        "byline-author", "author-link", "post-author", "entry-author", "article-author",
        "article__author", "autor-name", "name-author", "username"}) {
    if (has(names, name)) return 2;
  }
  for (const std::string_view name : {"byline", "author", "autor", "auteur", "submitted"}) {
    if (has(names, name)) return 1;
  }
  return 0;
}

// The name in an element; in one that says more, that of itemprop=name.
std::string name_in(const HtmlTree& tree, Index element) {
  if (const std::string_view content = tree.attribute(element, Attribute::kContent);
      !content.empty()) {
    return author_name(content);
  }
  const Index end = std::min<Index>(tree.end_of(element), element + 40);
  for (Index i = element + 1; i < end; ++i) {
    if (!has(tree.attribute(i, Attribute::kItemprop), "name")) continue;
    std::string name = author_name(tree.attribute(i, Attribute::kContent));
    if (name.empty()) name = author_name(shown_text(tree, i, kLongestByline), true);
    if (!name.empty()) return name;
  }
  std::string name = author_name(shown_text(tree, element, kLongestByline), true);
  return name.size() <= kLongestName ? name : std::string{};
}

// A name behind "By" in a text that nothing marks as a byline.
std::string labelled_name(const HtmlTree& tree, std::span<const Index> own) {
  std::size_t tries = 0;
  for (const Index i : own) {
    const Index text = i + 1;
    if (tries >= kMostTries) break;
    if (text >= tree.end_of(i) || !tree.is_text(text)) continue;
    const std::string_view opening = trim(tree.text(text));
    if (opening.empty() || opening.size() > kLongestByline) continue;
    const bool alone = label_size(std::string(opening) + " x") == opening.size() + 1;
    if (label_size(opening) == 0 && !alone) continue;
    ++tries;
    const std::string line = shown_text(tree, i, kLongestByline);
    const std::string name = author_name(line, true);
    if (label_size(line) > 0 && is_like_name(name)) return name;
  }
  return {};
}

}  // namespace

std::string author_shown(const HtmlTree& tree, std::span<const Index> own) {
  int best = 0;
  std::size_t tries[4] = {};
  Index last = 0;  // behind the last name that was taken
  std::vector<std::string> names;
  for (const Index i : own) {
    const int rank = author_rank(tree, i);
    if (rank == 0 || rank < best || tries[rank]++ > kMostTries) continue;
    // Of one rank the first counts, and those that stand beside it.
    if (rank == best && (rank < 3 || i < last || i - last > kNearNodes || names.size() > 9))
      continue;
    std::string name = name_in(tree, i);
    if (name.empty() || (rank < 3 && is_phrase(name))) continue;
    if (rank > best) names.clear();
    best = rank;
    last = tree.end_of(i);
    names.push_back(std::move(name));
  }
  return best == 0 ? labelled_name(tree, own) : joined_authors(names);
}

}  // namespace pith
