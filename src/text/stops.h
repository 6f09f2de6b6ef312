// Internal. Is this full stop the end of a sentence, or part of an abbreviation, a number, a name?

#ifndef PITH_TEXT_STOPS_H_
#define PITH_TEXT_STOPS_H_

#include <string_view>

#include "language/data.h"

namespace pith {

// What stands around a full stop, openers and closers taken off.
struct StopContext {
  std::string_view prior{};    // the word before `word`; perhaps empty
  bool prior_stopped = false;  // a stop and a blank stand between them
  std::string_view word{};  // before the stop, inner stops kept: "Sen", "U.S", "14"; perhaps empty
  std::string_view next{};  // the word behind it: "Marsh", "The", "21"; not empty
  std::string_view rest{};  // what follows `next`, some bytes of it
  bool item = false;        // `next` is the label of a list item: "(b) The board ..."
  bool closed = false;      // a quote or bracket was closed between stop and `next`
  bool bracket = false;     // a bracket opens before `next`
  bool brief = false;       // no more than three words stand before the stop: "At 5 a.m. Mr. Smith"
};

// True if a sentence ends here. A `next` in small letters opens one only if it is a starter behind a
// long word, or if `caseless`: the text knows no capitals.
[[nodiscard]] bool stop_ends_sentence(const StopContext& context, const Language::Data& language,
                                      bool caseless = false);

// True if a stop behind `word` may be that of an abbreviation: a known one, one letter, or dotted.
[[nodiscard]] bool is_abbreviation(std::string_view word, const Language::Data& language);

// True if `word` is in one of the language's lists of abbreviations.
[[nodiscard]] bool is_known_abbreviation(std::string_view word, const Language::Data& language);

// True if `word` (any case) can open a sentence behind an abbreviation: "The", "However".
[[nodiscard]] bool is_starter(std::string_view word, const Language::Data& language);

// True if a single capital behind `word` is a label: "Plan", "Table".
[[nodiscard]] bool labels(std::string_view word, const Language::Data& language);

// True if `word` counts what stands behind it: "No", "Sec", "Art".
[[nodiscard]] bool counts(std::string_view word, const Language::Data& language);

}  // namespace pith

#endif  // PITH_TEXT_STOPS_H_
