// The filter may let blocks through that hold nothing; it must not hold back one that does.

#include "read/clutter_filter.h"

#include <unicode/normalizer2.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "catch.h"
#include "random_text.h"
#include "read/plain/plain.h"

namespace pith {
namespace {

using Phrases = std::vector<ClutterPhrase>;

const Phrases& phrases_of(std::string_view tag) { return Language::named(tag).data().clutter; }

std::string utf8(char32_t c) {
  std::string text;
  append_code_point(c, &text);
  return text;
}

// The oracle: some phrase stands where clutter.cc looks for it. Letters that touch it do not count.
bool holds(std::string_view folded, bool sentence, const Phrases& phrases) {
  return std::ranges::any_of(phrases, [&](const ClutterPhrase& phrase) {
    if (folded.starts_with(phrase.text)) return true;
    if (phrase.kind != ClutterPhrase::Kind::kNotice) return false;
    for (std::size_t at = folded.find(phrase.text); at != std::string_view::npos;
         at = folded.find(phrase.text, at + 1)) {
      if (!sentence || ends_like_sentence(folded.substr(0, at))) return true;
    }
    return false;
  });
}

// A line that folds into a phrase and whatever is put around it, in many spellings.
std::string spelled(std::string_view folded, Random* random) {
  std::string out;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = next_code_point(folded, &at);
    const bool plain = c > 0x20 && c < 0x7F;
    if (c == ' ' && random->percent(30)) {
      out += random->percent(50) ? "\u00A0 " : " \t";
    } else if (c >= 'a' && c <= 'z' && random->percent(30)) {
      out += static_cast<char>(c - 'a' + 'A');
    } else if (plain && random->percent(5)) {
      append_code_point(c + 0xFEE0, &out);  // the wide form
    } else {
      append_code_point(c, &out);
    }
    if (random->percent(3)) out += "\u00AD";
  }
  return out;
}

std::string random_line(const Phrases& phrases, Random* random) {
  constexpr std::string_view kPieces[] = {"",
                                          " ",
                                          ". ",
                                          "! ",
                                          "? \u201D ",
                                          "\u3002",
                                          "\u2488",
                                          " \u00AB ",
                                          "\u0301",
                                          "e",
                                          "The dam",
                                          ".\"",
                                          "...",
                                          "\u2026\u200B",
                                          "\u33C2 ",
                                          "\u00B4 ",
                                          ".\uFE0F",
                                          " \u00E9t\u00E9. ",
                                          "3.5 ",
                                          "\u0412\u043E\u0434\u0430. ",
                                          "\u5927\u575D\u3002",
                                          "\u00A8"};
  std::string line;
  for (std::size_t i = random->below(4); i > 0; --i) line += random->of(kPieces);
  if (random->percent(70)) line += spelled(random->of(phrases).text, random);
  for (std::size_t i = random->below(4); i > 0; --i) line += random->of(kPieces);
  return line;
}

}  // namespace

TEST_CASE("no line that holds a phrase is held back") {
  const std::string_view tag = GENERATE("en", "de", "fr", "ru", "zh", "ja", "th", "vi", "hi", "ar",
                                        "el", "ko", "he", "tr", "hy");
  const Phrases& phrases = phrases_of(tag);
  const ClutterFilter filter(phrases);
  REQUIRE(phrases.size() > 50);
  Random random(7);
  std::size_t held = 0;
  for (int i = 0; i < 3000; ++i) {
    const std::string line = random_line(phrases, &random);
    for (const bool sentence : {false, true}) {
      if (!holds(fold_line(line), sentence, phrases)) continue;
      ++held;
      CAPTURE(tag, i, line, sentence);
      CHECK(filter.may_hold(line, sentence));
    }
  }
  CHECK(held > 1000);
}

TEST_CASE("each phrase is let through, alone and behind a sentence") {
  const Phrases& phrases = phrases_of("en");
  const ClutterFilter filter(phrases);
  for (const ClutterPhrase& phrase : phrases) {
    CAPTURE(phrase.text);
    CHECK(filter.may_hold(phrase.text, true));
    if (phrase.kind != ClutterPhrase::Kind::kNotice) continue;
    CHECK(filter.may_hold("The ferry will run until March. " + phrase.text + " here.", true));
    CHECK(filter.may_hold("The ferry, " + phrase.text, false));
  }
}

TEST_CASE("most reporting is held back") {
  const ClutterFilter filter(phrases_of("en"));
  for (const std::string_view line :
       {"The council of Port Ellery rejected the harbour levy on Monday.",
        "Nine of its members had spoken. The mayor left the hall. Nobody followed.",
        "\u201CIt is over,\u201D she said. \u201CFor good.\u201D", "Harbour levy fails",
        "\u00C9mile paid 3.5 percent."}) {
    CAPTURE(line);
    CHECK_FALSE(filter.may_hold(line, ends_like_sentence(line)));
  }
}

TEST_CASE("what folding does to each code point is known") {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCCasefoldInstance(status);
  REQUIRE(U_SUCCESS(status));
  std::size_t apart = 0;
  for (char32_t c = 1; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    const std::string folded = fold(utf8(c));
    const auto closes = [](char32_t f) { return is_space(f) || is_closer(f) || is_terminator(f); };
    const bool terminator = any_code_point(folded, is_terminator);
    const bool closer = !any_code_point(folded, [&](char32_t f) { return !closes(f); });
    if (terminator && !may_fold_to_terminator(c)) FAIL_CHECK("no terminator: " << std::uint32_t{c});
    if (closer && !may_fold_to_closer(c)) FAIL_CHECK("no closer: " << std::uint32_t{c});
    if (!folds_apart(c)) continue;
    ++apart;
    if (nfkc->hasBoundaryBefore(static_cast<UChar32>(c)) == 0)
      FAIL_CHECK("not apart: " << std::uint32_t{c});
  }
  CHECK(apart > 30'000);
}

}  // namespace pith
