// What ICU says of a character, asked property by property: the oracle of the compiled-in tables,
// and what make_tables.cc writes them from.

#ifndef PITH_TESTS_REFERENCE_ICU_TABLES_H_
#define PITH_TESTS_REFERENCE_ICU_TABLES_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace pith::icu_tables {

// The tables are of Unicode 15.0. With an ICU of another version only characters that both know are
// compared, and not those whose properties were changed in between, which are listed in the .cc.
[[nodiscard]] bool is_comparable(char32_t c);

// As base/character.h.
[[nodiscard]] std::uint16_t character_bits(char32_t c);
// As text/word_class.h.
[[nodiscard]] std::uint8_t word_class_byte(char32_t c);

// As base/fold_table.h.
[[nodiscard]] std::uint16_t fold_step(char32_t c);
// All of a text, by ICU, with the typographic apostrophe made straight.
[[nodiscard]] std::string fold(std::string_view text);

}  // namespace pith::icu_tables

#endif  // PITH_TESTS_REFERENCE_ICU_TABLES_H_
