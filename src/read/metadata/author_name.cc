#include "read/metadata/author_name.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/unicode.h"
#include "read/dates/dates.h"
#include "read/metadata/page_values.h"

namespace pith {
namespace {

constexpr std::size_t kLongestAuthor = 200;  // bytes, of all names
constexpr std::size_t kLongestLabel = 32;    // bytes, of kLabels

// What stands before a name, folded. The longer ones first, so that the whole of it goes.
constexpr std::string_view kLabels[] = {
    // clang-format off
    "zeige alle beiträge von", "alle beiträge von", "view all posts by", "posts by",
    "ein kommentar von", "ein beitrag von", "ein artikel von", "veröffentlicht von",
    "eingestellt von", "geschrieben von", "erstellt von", "gepostet von", "verfasst von", "text von", "fotos und text",
    "published by", "reported by", "written by", "posted by", "story by", "words by", "text by",
    "publicado por", "escrito por", "publié par", "écrit par", "scritto da", "a cura di",
    "geplaatst door", "skriven av", "tekst av", "autorin", "autoren", "authors", "auteur", "author",
    "autore", "autor", "автор", "door", "von", "par", "por", "by", "作者", "文"};
// clang-format on

// Those that are names too unless they are written small: "di Ada Marsh", "Di Stefano".
constexpr std::array<std::string_view, 4> kSmallLabels = {"di ", "da ", "av ", "af "};

bool is_nobody(std::string_view name) {
  static constexpr std::string_view kNobody[] = {
      "admin",     "administrator", "author",         "null",      "undefined", "none",
      "no author", "unknown",       "user",           "webmaster", "false",     "follow author",
      "posted",    "written",       "veröffentlicht", "publisher"};
  const std::string folded = fold(name);
  return std::ranges::find(kNobody, folded) != std::end(kNobody) ||
         std::ranges::find(kLabels, folded) != std::end(kLabels);
}

bool is_address(std::string_view word) {
  const std::string small = lower_ascii(word);
  return small.find('@') != std::string::npos || small.find("[at]") != std::string::npos ||
         small.find("://") != std::string::npos || small.find("www.") != std::string::npos ||
         small.find(".com/") != std::string::npos;
}

// The last word before `end`, without the blank between.
std::string_view last_word(std::string_view text) {
  const std::size_t blank = text.rfind(' ');
  return blank == std::string_view::npos ? text : text.substr(blank + 1);
}

std::string_view trim_marks(std::string_view text) {
  constexpr std::string_view kMarks = " ,;:|/-(";
  while (!text.empty() && kMarks.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  while (!text.empty() && kMarks.find(text.front()) != std::string_view::npos)
    text.remove_prefix(1);
  return text;
}

// A shown name without what follows it: other details, and a date, which begins with a number or
// with the name of a month or day before one.
std::string_view without_details(std::string_view text) {
  for (const std::string_view mark :
       {" | ", " • ", " · ", " – ", " — ", " - ", " // ", " am ", " on ", "\u2022", "|"}) {
    if (const std::size_t at = text.find(mark); at != std::string_view::npos && at > 0)
      text = text.substr(0, at);
  }
  std::size_t number = text.find_first_of("0123456789");
  while (number != std::string_view::npos && number > 0 && text[number - 1] != ' ')
    number = text.find_first_of("0123456789", number + 1);
  if (number == std::string_view::npos) return trim_marks(text);
  text = trim(text.substr(0, number));
  // "Ada Marsh Stand: 3. Mai", "Ada Marsh Fr, 3. Mai"
  const std::size_t size = last_word(text).size();
  if (size < text.size() && (text.ends_with(':') || (text.ends_with(',') && size <= 4)))
    text.remove_suffix(size);
  text = trim_marks(text);
  for (int words = 0; words < 2; ++words) {  // "Sunday, May"
    const std::string_view word = last_word(text);
    const std::string month = std::string(trim_marks(word)) + " 1, 2020";
    const bool day = word.size() > 3 && word.ends_with(',') && words == 1;
    if (word.size() == text.size() || (!day && !parse_date(month))) break;
    text = text.substr(0, text.size() - word.size() - 1);
    if (!text.ends_with(',')) break;
  }
  return trim_marks(text);
}

}  // namespace

std::size_t label_size(std::string_view text) {
  const std::string opening = fold(head_of(text, kLongestLabel));
  for (const std::string_view label : kLabels) {
    const bool border = text.size() > label.size() && !is_trail(text[label.size()]);
    if (!border || !opening.starts_with(label)) continue;
    // Letters and capitals of the labels have the same size: none else is as long.
    if (fold(text.substr(0, label.size())) != label) continue;
    std::size_t at = label.size();
    const bool ascii = is_ascii(label.back());
    const bool glued = ascii && text[at - 1] == label.back() && is_upper(peek(text, at));
    if (glued) return at;  // "Author" and "Ada Marsh" of two elements
    const bool colon = text[at] == ':' || text.substr(at).starts_with("：");
    if (!colon && text[at] != ' ') continue;
    if (colon) at += text[at] == ':' ? 1 : std::string_view("：").size();
    return skip_space(text, at);
  }
  for (const std::string_view label : kSmallLabels) {
    if (text.starts_with(label)) return label.size();
  }
  return 0;
}

std::string author_name(std::string_view value, bool shown) {
  const std::string plain = plain_value(value);
  std::string_view name = trim(plain);
  for (int labels = 0; labels < 3; ++labels) name.remove_prefix(label_size(name));
  name = trim_marks(shown ? without_details(name) : name);
  if (is_address(name)) {  // "Ada Marsh ada@example.org"
    std::string words;
    for (std::size_t at = 0; at < name.size();) {
      const std::size_t end = std::min(name.find(' ', at), name.size());
      const std::string_view word = name.substr(at, end - at);
      if (!is_address(word)) words += (words.empty() ? "" : " ") + std::string(word);
      at = end + 1;
    }
    return words.find('/') == std::string::npos && has_word(words) && !is_nobody(words)
               ? words
               : std::string{};
  }
  return has_word(name) && name.size() <= kLongestAuthor && !is_nobody(name) ? std::string(name)
                                                                             : std::string{};
}

std::string joined_authors(std::span<const std::string> values) {
  std::vector<std::string> names;
  std::string out;
  for (const std::string& value : values) {
    std::string name = author_name(value);
    if (name.empty() || std::ranges::find(names, name) != names.end()) continue;
    if (out.size() + name.size() + 2 > kLongestAuthor) break;
    out += (out.empty() ? "" : ", ") + name;
    names.push_back(std::move(name));
  }
  return out;
}

}  // namespace pith
