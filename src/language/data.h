// Internal. The data of one language, as models/README.md describes its files.

#ifndef PITH_LANGUAGE_DATA_H_
#define PITH_LANGUAGE_DATA_H_

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "language/string_set.h"
#include "pith/pith.h"

namespace pith {

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

// Entries are without their last stop. One in lower case stands for the capitalised word too, one
// with a capital only for itself.
struct Abbreviations {
  StringSet never;     // no sentence ends with it
  StringSet maybe;     // a sentence ends with it when a sentence starter follows
  StringSet number;    // no sentence ends with it before a digit or a roman numeral
  StringSet closing;   // a sentence ends with it before a capital, but for a zone: "a.m"
  StringSet zone;      // words that go on behind these: "9 a.m. Monday", "9 a.m. Eastern"
  StringSet ordinal;   // words before which "3." is an ordinal
  StringSet label;     // words behind which a single capital is no initial: "Plan B."
  StringSet saying;    // verbs behind a quotation and a name: '"Will it pass?" Marsh asked.'
  StringSet particle;  // words that go on a name behind an initial: "J. de Vries"
};

// A phrase that gives clutter away; folded as fold_line does.
struct ClutterPhrase {
  enum class Kind { kLine, kByline, kTail, kNotice };
  Kind kind;
  std::string text;
};

// How a sentence may begin; folded as fold_line does.
struct SentenceOpening {
  bool leans;  // on the sentence before: "however", "he"; false: it stands alone: "this week"
  std::string text;
};

struct Language::Data {
  std::string tag = "und";
  StringSet stop_words;  // folded; empty: words are weighed so that it does without (rank/tfidf.h)
  StringSet starters;    // folded
  Abbreviations abbreviations;
  std::vector<ClutterPhrase> clutter;
  std::vector<SentenceOpening> openings;  // sorted by text
  std::vector<std::string> prefixes;      // elided articles and the like: "l'"
  std::vector<std::string> suffixes;      // "'s"
};

// Adds what one file says. `file` is its name without folder, `where` names it in an error. Files
// of other names are none of ours and ignored. Errors: kBadModel.
[[nodiscard]] Result<void> parse_model_file(std::string_view file, std::string_view contents,
                                            std::string_view where, Language::Data* data);

// Whose data and stemmer a language uses: both written forms of Norwegian share theirs.
[[nodiscard]] std::string_view data_of(std::string_view tag);

}  // namespace pith

#endif  // PITH_LANGUAGE_DATA_H_
