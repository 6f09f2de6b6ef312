// Random strings of all that the rules for words tell apart.

#ifndef PITH_TESTS_TEXT_RANDOM_STRING_H_
#define PITH_TESTS_TEXT_RANDOM_STRING_H_

#include <array>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "random_text.h"

namespace pith {

// How many strings a test draws: PITH_FUZZ_STRINGS of the environment, or `usual`.
inline std::size_t fuzz_strings(std::size_t usual) {
  const char* wanted = std::getenv("PITH_FUZZ_STRINGS");
  return wanted == nullptr ? usual : std::strtoull(wanted, nullptr, 10);
}

// One string of up to 12 characters, drawn evenly from lists of all that the rules tell apart.
inline std::string random_string(Random* random) {
  static constexpr std::array<std::u32string_view, 26> kClasses = {
      U"\r",
      U"\n",
      U"\v\f\u0085\u2028\u2029",
      U"\u0301\u00AD\u0300\u064B\u093E\U0001F3FD\uFE0F\uFF9E",
      U"\u200E\u2060\u0600\uFEFF",
      U"\u200D",
      U"\U0001F1E9\U0001F1EA",
      U"\u30AB\u30FC\uFF76",
      U"\u6C34\u9884\u7B97\u3005\u303B\u3007\U00016FF0",
      U"\u306F\u3092\u305F",
      U"\uD55C\uAD6D\uC5B4",
      U"\u05D0\u05D1",
      U"abzAZ",
      U"\u00E9\u0436\u03B1\u0905\u1100\u1E9E\u0561\u10D0\u24C2\u2139",
      U"0129\u0663\u0967",
      U"_\u203F\u202F",
      U"'",
      U"\"",
      U".\u2018\u2019\u2024\uFE52\uFF07\uFF0E",
      U"\u00B7\u0387\u05F4\u2027\u055F",
      U":\uFE55\uFF1A",
      U",;\u037E\u0589\u060C\uFE10\uFF1B",
      U" \u2003\u3000",
      U"@$-\u2014\u00A9\u00A0\U0001F600\u231A\u3297\U00017000",
      U"\u0E2A\u0E20\u0E32\u0E2D\u0E31\u0E48\u0EA5\u0EB2\u1780\u17B6\u17D2\u1000\u102C\u103A",
      U"\u1950\u19A0\u1A20\uAA60\uAA80\U00011700\u17D4\u0E50\u0E46"};
  std::string text;
  const bool narrow = random->percent(30);  // few classes: longer pieces
  const std::array<std::size_t, 3> few = {random->below(26), random->below(26), random->below(26)};
  const std::size_t size = 1 + random->below(12);
  for (std::size_t i = 0; i < size; ++i) {
    const std::u32string_view list = kClasses[narrow ? few[random->below(3)] : random->below(26)];
    append_code_point(list[random->below(list.size())], &text);
  }
  return text;
}

}  // namespace pith

#endif  // PITH_TESTS_TEXT_RANDOM_STRING_H_
