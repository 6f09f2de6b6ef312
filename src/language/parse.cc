// The files of models/<tag>/: lines, `#` comments, and words between blanks. Formats:
// models/README.md.

#include <algorithm>
#include <array>
#include <utility>

#include "base/unicode.h"
#include "language/data.h"

namespace pith {
namespace {

// Calls `take(line)` with each line that holds something, comments and outer blanks cut off, until
// one call gives an error text; that becomes the file's error.
template <typename Take>
Result<void> for_each_line(std::string_view contents, std::string_view where, Take take) {
  if (contents.starts_with(kByteOrderMark)) contents.remove_prefix(kByteOrderMark.size());
  std::size_t number = 0;
  while (!contents.empty()) {
    const std::size_t end = contents.find('\n');
    const std::string_view whole = contents.substr(0, end);
    contents.remove_prefix(end == std::string_view::npos ? contents.size() : end + 1);
    ++number;
    std::string wrong;
    if (is_clean_utf8(whole)) {
      const std::string_view line = trim(whole.substr(0, whole.find('#')));
      if (!line.empty()) wrong = take(line);
    } else {
      wrong = "this line is not UTF-8 text";
    }
    if (!wrong.empty()) {
      return tl::unexpected(
          Error{Error::Code::kBadModel,
                std::string(where) + ":" + std::to_string(number) + ": " + wrong});
    }
  }
  return {};
}

// Cuts the first word off `line`.
std::string_view take_word(std::string_view* line) {
  const std::size_t end = line->find_first_of(" \t");
  const std::string_view word = line->substr(0, end);
  *line = end == std::string_view::npos ? std::string_view{} : trim(line->substr(end));
  return word;
}

Result<void> parse_words(std::string_view contents, std::string_view where, StringSet* words) {
  return for_each_line(contents, where, [&](std::string_view line) -> std::string {
    const std::string word = fold(line);
    if (word.empty() || word.find_first_of(" \t") != std::string::npos) {
      return "one word a line is expected";
    }
    words->insert(word);
    return {};
  });
}

Result<void> parse_abbreviations(std::string_view contents, std::string_view where,
                                 Abbreviations* out) {
  const std::array<std::pair<std::string_view, StringSet*>, 9> sections = {
      {{"[never]", &out->never},
       {"[maybe]", &out->maybe},
       {"[number]", &out->number},
       {"[closing]", &out->closing},
       {"[zone]", &out->zone},
       {"[ordinal]", &out->ordinal},
       {"[label]", &out->label},
       {"[saying]", &out->saying},
       {"[particle]", &out->particle}}};
  StringSet* section = nullptr;
  return for_each_line(contents, where, [&](std::string_view line) -> std::string {
    if (line.front() == '[') {
      std::string known;
      for (const auto& [name, set] : sections) {
        if (line == name) {
          section = set;
          return {};
        }
        known += ' ' + std::string(name);
      }
      return "unknown section " + std::string(line) + "; there are" + known;
    }
    if (section == nullptr) return "an abbreviation before the first [section]";
    while (!line.empty()) section->insert(take_word(&line));
    return {};
  });
}

Result<void> parse_clutter(std::string_view contents, std::string_view where,
                           std::vector<ClutterPhrase>* out) {
  using Kind = ClutterPhrase::Kind;
  constexpr std::array<std::pair<std::string_view, Kind>, 4> kKinds = {{{"line", Kind::kLine},
                                                                        {"byline", Kind::kByline},
                                                                        {"tail", Kind::kTail},
                                                                        {"notice", Kind::kNotice}}};
  return for_each_line(contents, where, [&](std::string_view line) -> std::string {
    const std::string_view word = take_word(&line);
    for (const auto& [name, kind] : kKinds) {
      if (word != name) continue;
      std::string phrase = fold_line(line);
      if (phrase.empty()) return "a phrase is missing after " + std::string(word);
      out->push_back({kind, std::move(phrase)});
      return {};
    }
    return "unknown kind " + std::string(word) + "; there are line, byline, tail, notice";
  });
}

Result<void> parse_openings(std::string_view contents, std::string_view where,
                            std::vector<SentenceOpening>* out) {
  Result<void> read = for_each_line(contents, where, [&](std::string_view line) -> std::string {
    const std::string_view word = take_word(&line);
    if (word != "leans" && word != "stands")
      return "unknown kind " + std::string(word) + "; there are leans and stands";
    std::string phrase = fold_line(line);
    if (phrase.empty()) return "a phrase is missing after " + std::string(word);
    out->push_back({word == "leans", std::move(phrase)});
    return {};
  });
  std::ranges::stable_sort(*out, {}, &SentenceOpening::text);
  return read;
}

Result<void> parse_clitics(std::string_view contents, std::string_view where,
                           Language::Data* data) {
  return for_each_line(contents, where, [&](std::string_view line) -> std::string {
    const std::string_view word = take_word(&line);
    std::string clitic = fold(line);
    if (clitic.empty() || (word != "prefix" && word != "suffix")) {
      return "expected: prefix TEXT, or suffix TEXT";
    }
    (word == "prefix" ? data->prefixes : data->suffixes).push_back(std::move(clitic));
    return {};
  });
}

}  // namespace

Result<void> parse_model_file(std::string_view file, std::string_view contents,
                              std::string_view where, Language::Data* data) {
  if (file == "stop_words.txt") return parse_words(contents, where, &data->stop_words);
  if (file == "starters.txt") return parse_words(contents, where, &data->starters);
  if (file == "abbreviations.txt") {
    return parse_abbreviations(contents, where, &data->abbreviations);
  }
  if (file == "clutter.txt") return parse_clutter(contents, where, &data->clutter);
  if (file == "openings.txt") return parse_openings(contents, where, &data->openings);
  if (file == "clitics.txt") return parse_clitics(contents, where, data);
  return {};
}

}  // namespace pith
