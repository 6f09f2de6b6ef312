#include "base/unicode.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

constexpr char32_t kEnd = 0x110000;

bool is_surrogate(char32_t c) { return c >= 0xD800 && c < 0xE000; }

std::string utf8(char32_t c) {
  std::string out;
  append_code_point(c, &out);
  return out;
}

struct Repaired {
  std::string text;
  std::size_t replaced = 0;
  bool operator==(const Repaired&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Repaired& repaired) {
  return out << Catch::StringMaker<std::string>::convert(repaired.text) << ", " << repaired.replaced
             << " replaced";
}

Repaired repair(std::string bytes) {
  Repaired out;
  const bool clean = is_clean_utf8(bytes);
  out.text = repair_utf8(std::move(bytes), &out.replaced);
  CHECK(clean == (out.replaced == 0));
  return out;
}

// Table 3-7 of the Unicode standard: which bytes may follow each other. The bytes from the front of
// `bytes` that one of its rows goes along with, and whether that is the whole row.
std::pair<std::size_t, bool> longest_match(std::string_view bytes) {
  using Range = std::pair<unsigned, unsigned>;
  constexpr Range kTrail = {0x80, 0xBF};
  static const std::vector<std::vector<Range>> kTable = {
      {{0x01, 0x7F}},  // NUL is well-formed, but repaired too
      {{0xC2, 0xDF}, kTrail},
      {{0xE0, 0xE0}, {0xA0, 0xBF}, kTrail},
      {{0xE1, 0xEC}, kTrail, kTrail},
      {{0xED, 0xED}, {0x80, 0x9F}, kTrail},
      {{0xEE, 0xEF}, kTrail, kTrail},
      {{0xF0, 0xF0}, {0x90, 0xBF}, kTrail, kTrail},
      {{0xF1, 0xF3}, kTrail, kTrail, kTrail},
      {{0xF4, 0xF4}, {0x80, 0x8F}, kTrail, kTrail},
  };
  std::pair<std::size_t, bool> best = {0, false};
  for (const auto& row : kTable) {
    std::size_t n = 0;
    while (n < row.size() && n < bytes.size()) {
      const unsigned byte = static_cast<unsigned char>(bytes[n]);
      if (byte < row[n].first || byte > row[n].second) break;
      ++n;
    }
    best = std::max(best, {n, n == row.size()});
  }
  return best;
}

Repaired repair_by_table(std::string_view bytes) {
  Repaired out;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  while (!bytes.empty()) {
    const auto [size, whole] = longest_match(bytes);
    out.text += whole ? bytes.substr(0, size) : "\uFFFD";
    if (!whole) ++out.replaced;
    bytes.remove_prefix(std::max<std::size_t>(size, 1));
  }
  return out;
}

// The code points for which `property` holds between ASCII's ends, and some beyond, as text.
std::string where(bool (*property)(char32_t), std::u32string_view among) {
  std::string out;
  for (const char32_t c : among) {
    if (property(c)) out += utf8(c);
  }
  return out;
}

}  // namespace

TEST_CASE("repair puts U+FFFD in place of each maximal subpart") {
  const std::vector<std::pair<std::string, Repaired>> rows = {
      {"", {"", 0}},
      {"Vaduz, 3 \u00B0C", {"Vaduz, 3 \u00B0C", 0}},
      {"\xEF\xBB\xBFVaduz", {"Vaduz", 0}},
      {"\xEF\xBB\xBF\xEF\xBB\xBF", {"\uFEFF", 0}},  // one is a mark, two are a mark and a text
      {"a\xEF\xBB\xBF", {"a\uFEFF", 0}},
      {"\xEF\xBB", {"\uFFFD", 1}},
      {"M\xFCller", {"M\uFFFDller", 1}},
      {std::string("a\0b", 3), {"a\uFFFDb", 1}},
      {"\xC0\xAF", {"\uFFFD\uFFFD", 2}},                                  // overlong
      {"\xE0\x80\x80", {"\uFFFD\uFFFD\uFFFD", 3}},                        // overlong
      {"\xED\xA0\x80", {"\uFFFD\uFFFD\uFFFD", 3}},                        // a surrogate
      {"\xF4\x90\x80\x80", {"\uFFFD\uFFFD\uFFFD\uFFFD", 4}},              // above U+10FFFF
      {"\xE2\x82", {"\uFFFD", 1}},                                        // cut at the end
      {"\xF0\x9F\x98 \xE2\x82z", {"\uFFFD \uFFFDz", 2}},                  // cut in the middle
      {"\x61\xF1\x80\x80\xE1\x80\xC2\x62", {"a\uFFFD\uFFFD\uFFFDb", 3}},  // the standard's example
  };
  for (const auto& [bytes, repaired] : rows) CHECK(repair(bytes) == repaired);
}

TEST_CASE("repair goes by the standard's table") {
  constexpr std::array<unsigned char, 28> kBytes = {
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBB, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF,
      0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xF8, 0xFE, 0xFF};
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 2000));
  Random random(seed);
  std::string bytes;
  for (std::size_t i = seed % 24; i > 0; --i) bytes += static_cast<char>(random.of(kBytes));
  CAPTURE(seed, Catch::StringMaker<std::string>::convert(bytes));
  const Repaired repaired = repair(bytes);
  CHECK(repaired == repair_by_table(bytes));
  if (!repaired.text.starts_with("\uFEFF")) CHECK(repair(repaired.text) == Repaired{repaired.text});
}

TEST_CASE("one bad byte is found wherever it stands") {
  for (std::size_t size = 1; size < 40; ++size) {
    for (std::size_t at = 0; at < size; ++at) {
      std::string text(size, 'a');
      CHECK(is_clean_utf8(text));
      for (const char bad : {'\0', '\x80', '\xC3', '\xFF'}) {
        text[at] = bad;
        CAPTURE(size, at);
        CHECK_FALSE(is_clean_utf8(text));
        CHECK(repair(text) == repair_by_table(text));
      }
      text.replace(at, 1, "\u00E9");
      CHECK(is_clean_utf8(text));
    }
  }
}

TEST_CASE("code points are counted byte by byte or eight bytes at once") {
  constexpr std::u32string_view kSome = U"aZ \u00E9\u0416\u6C34\u2019\U0001F600";
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 100));
  Random random(seed);
  std::string text;
  std::size_t count = 0;
  for (; text.size() < seed; ++count) {
    append_code_point(kSome[random.below(kSome.size())], &text);
  }
  CAPTURE(seed, text);
  CHECK(count_code_points(text) == count);
}

TEST_CASE("every code point goes in and comes out the same, forwards and backwards") {
  std::size_t wrong = 0;
  for (char32_t c = 0; c < kEnd; ++c) {
    if (is_surrogate(c)) continue;
    const std::string text = "x" + utf8(c) + "\u00E9";
    std::size_t front = 1;
    std::size_t back = text.size() - 2;
    const bool same = next_code_point(text, &front) == c && front == text.size() - 2 &&
                      previous_code_point(text, &back) == c && back == 1 && peek(text, 1) == c &&
                      count_code_points(text) == 3;
    if (!same || (c > 0 && repair(text) != Repaired{text})) ++wrong;
  }
  CHECK(wrong == 0);
  CHECK(peek("", 0) == 0);
  CHECK(peek("dam", 3) == 0);
  CHECK(count_code_points("") == 0);
}

TEST_CASE("properties of code points") {
  constexpr std::u32string_view kSome =
      U"a Z_7\t\n\v\u00A0\u2003\u3000\u200B\u00E9\u00C9\u01C5\u0301\u0663\u00B2\u2160\u4E2D\u3042"
      U"\u0E01\u0905([{)]}<>\"'\u00AB\u00BB\u201C\u201D\u201E\u2018\u2019\u3008\u3009\uFF08\uFF09"
      U".!?;\u2026\u3002\u0964\u061F\uFF0E\uFF01\uAC00\u3001\u00AA";
  CHECK(where(is_space, kSome) == " \t\n\v\u00A0\u2003\u3000");
  CHECK(where(is_letter, kSome) ==
        "aZ\u00E9\u00C9\u01C5\u0301\u4E2D\u3042\u0E01\u0905\uAC00\u00AA");
  CHECK(where(is_digit, kSome) == "7\u0663");
  CHECK(where(is_upper, kSome) == "Z\u00C9\u01C5");
  CHECK(where(is_lower, kSome) == "a\u00E9\u00AA");
  CHECK(where(is_opener, kSome) == "([{\"'\u00AB\u201C\u201E\u2018\u3008\uFF08");
  CHECK(where(is_closer, kSome) == ")]}\"'\u00BB\u201C\u201D\u2019\u3009\uFF09");
  CHECK(where(is_terminator, kSome) == ".!?\u2026\u3002\u0964\u061F\uFF0E\uFF01");
  CHECK(where(is_unspaced, kSome) == "\u3000\u4E2D\u3042\u0E01\u3008\u3009\u3002\u3001");
}

TEST_CASE("white space is skipped and trimmed, whichever it is") {
  CHECK(skip_space("  \u3000dam", 1) == 5);
  CHECK(skip_space("dam", 1) == 1);
  CHECK(skip_space(" \t ", 0) == 3);
  CHECK(trim("\u00A0\n the dam \u2003") == "the dam");
  CHECK(trim("\u4E2D") == "\u4E2D");
  CHECK(trim(" \u3000\r\n") == "");
  CHECK(trim("") == "");
}

TEST_CASE("words are folded as NFKC_Casefold does, apostrophes made straight") {
  const std::vector<std::pair<std::string_view, std::string_view>> rows = {
      {"", ""},
      {"Senate's", "senate's"},
      {"Senate\u2019s", "senate's"},
      {"L\u2019\u00C9tat", "l'\u00E9tat"},
      {"E\u0301tat", "\u00E9tat"},  // composed
      {"STRASSE", "strasse"},
      {"Stra\u00DFe", "strasse"},
      {"\u1E9E", "ss"},                                          // capital sharp s
      {"\u0130zmir", "i\u0307zmir"},                             // dotted I keeps its dot
      {"Diyarbak\u0131r", "diyarbak\u0131r"},                    // dotless i stays what it is
      {"ISPARTA", "isparta"},                                    // and I is i in every language
      {"\u039F\u03B4\u03CC\u03C2", "\u03BF\u03B4\u03CC\u03C3"},  // final sigma
      {"o\uFB03ce", "office"},                                   // a ligature
      {"\uFF21\uFF22\uFF11", "ab1"},                             // full width
      {"co\u00ADoperate", "cooperate"},                          // a soft hyphen
      {"m\u00B2", "m2"},
      {"\u041C\u043E\u0441\u043A\u0432\u0430", "\u043C\u043E\u0441\u043A\u0432\u0430"},
      {"\u4E2D\u56FD", "\u4E2D\u56FD"},
  };
  for (const auto& [word, folded] : rows) CHECK(fold(word) == folded);
}

TEST_CASE("what is folded stays so") {
  std::vector<std::uint32_t> changed;
  for (char32_t c = 1; c < kEnd; ++c) {
    if (is_surrogate(c)) continue;
    const std::string folded = fold(utf8(c));
    if (fold(folded) != folded) changed.push_back(c);
  }
  CHECK(changed == std::vector<std::uint32_t>{});
}

TEST_CASE("lines are folded with each run of white space made one blank") {
  CHECK(fold_line("  See\u00A0\t ALSO:\r\n") == "see also:");
  CHECK(fold_line("Don\u2019t\u3000miss") == "don't miss");
  CHECK(fold_line(" \n ") == "");
  CHECK(fold_line("") == "");
}

}  // namespace pith
