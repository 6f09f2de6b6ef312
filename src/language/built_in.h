// Internal. The languages of models/ as numbers and one text: made at build time by
// models/generate.cc with the parser that reads a folder at run time, so that no start parses.

#ifndef PITH_LANGUAGE_BUILT_IN_H_
#define PITH_LANGUAGE_BUILT_IN_H_

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "language/data.h"

namespace pith {

// Offsets only: a pointer here would be a relocation at every start of the program.
struct BuiltInPhrase {
  std::uint32_t at;  // in BuiltIns::text
  std::uint32_t size;
  std::uint32_t kind;  // a ClutterPhrase::Kind; of an opening 1 if it leans; else 0
};

struct BuiltInLanguage {
  struct Set {
    std::uint32_t first;  // of BuiltIns::slots
    std::uint32_t capacity;
    std::uint32_t size;
  };
  struct Phrases {
    std::uint32_t first;  // of BuiltIns::phrases
    std::uint32_t count;
  };
  std::array<char, 12> tag;  // "en" and zeros
  std::array<Set, 11> sets;  // as sets_of() has them
  Phrases clutter;
  Phrases openings;
  Phrases prefixes;
  Phrases suffixes;
};

struct BuiltIns {
  const char* text;
  const StringSet::Slot* slots;
  const BuiltInPhrase* phrases;
  std::span<const BuiltInLanguage> languages;  // by tag
};
[[nodiscard]] BuiltIns built_ins();

// The sets of a language, in the order in which they are written and read.
[[nodiscard]] inline std::array<StringSet*, 11> sets_of(Language::Data* data) {
  Abbreviations& known = data->abbreviations;
  return {&data->stop_words, &data->starters, &known.never,   &known.maybe,
          &known.number,     &known.closing,  &known.zone,    &known.ordinal,
          &known.label,      &known.saying,   &known.particle};
}

// Null if the library has nothing on the language of `tag`.
[[nodiscard]] const BuiltInLanguage* find_built_in(std::string_view tag);

[[nodiscard]] std::shared_ptr<Language::Data> make_data(const BuiltInLanguage& language);

}  // namespace pith

#endif  // PITH_LANGUAGE_BUILT_IN_H_
