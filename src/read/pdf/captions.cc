#include "read/pdf/captions.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/unicode.h"

namespace pith {
namespace {

// Folded.
constexpr std::array<std::string_view, 27> kPictures = {
    "figure",
    "fig.",
    "table",
    "chart",
    "graph",
    "map",
    "exhibit",
    "abbildung",
    "abb.",
    "tabelle",
    "tab.",
    "karte",
    "tableau",
    "graphique",
    "carte",
    "figura",
    "tabla",
    "tabela",
    "tabella",
    "cuadro",
    "quadro",
    "gr\u00E1fico",
    "gr\u00E1fica",
    "grafico",
    "\u0440\u0438\u0441.",
    "\u0440\u0438\u0441\u0443\u043D\u043E\u043A",
    "\u0442\u0430\u0431\u043B\u0438\u0446\u0430"};
constexpr std::array<std::string_view, 15> kSmallPrint = {
    "source",    "sources",     "note",
    "notes",     "quelle",      "quellen",
    "anmerkung", "anmerkungen", "fuente",
    "fuentes",   "fonte",       "fontes",
    "nota",      "notas",       "\u0438\u0441\u0442\u043E\u0447\u043D\u0438\u043A"};
constexpr std::size_t kLongestWord = 24;   // bytes
constexpr std::size_t kLongestNumber = 8;  // bytes: "12", "A-1", "2.3", "XVII"

bool is_number(std::string_view word) {
  if (word.empty() || word.size() > kLongestNumber) return false;
  const bool roman = word.find_first_not_of("IVXL") == std::string_view::npos;
  const bool marks = all_code_points(word, [](char32_t c) {
    return is_digit(c) || c == '-' || c == '.' || c == 0x2013 || (c >= 'A' && c <= 'Z') ||
           (c >= 'a' && c <= 'd');
  });
  return roman || (marks && any_code_point(word, is_digit));
}

bool is_one_of(std::string_view word, const auto& words) {
  return word.size() <= kLongestWord && std::ranges::find(words, fold(word)) != words.end();
}

}  // namespace

bool is_caption(std::string_view block) {
  const std::size_t blank = block.find_first_of(" \n");
  const std::string_view first = block.substr(0, blank);
  if (first.empty() || !is_upper(peek(first, 0))) return false;
  if (first.ends_with(':')) return is_one_of(first.substr(0, first.size() - 1), kSmallPrint);
  if (blank == std::string_view::npos || !is_one_of(first, kPictures)) return false;
  const std::string_view rest = block.substr(blank + 1);
  const std::string_view label = rest.substr(0, rest.find_first_of(" \n:|"));
  const std::string_view name = label.ends_with('.') ? label.substr(0, label.size() - 1) : label;
  if (!is_number(name)) return false;
  if (label.ends_with('.') || label.size() == rest.size()) return true;
  const std::size_t mark = skip_space(rest, label.size());
  const char32_t c = peek(rest, mark);
  return rest[label.size()] == '\n' || c == ':' || c == '|' || c == '-' || c == 0x2013 ||
         c == 0x2014;
}

}  // namespace pith
