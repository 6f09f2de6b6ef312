// The evidence of words, against a map of marks that is filled as one would by hand.

#include "language/detect_evidence.h"

#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "catch.h"
#include "language/detect_marks.h"
#include "language/detect_words.h"
#include "random_text.h"

namespace pith {
namespace {

using Points = std::map<std::string, double>;  // by language

// The languages of each mark: of "ing" as a word, "-ing" as an ending, "=\u00E4" as a letter.
std::map<std::string, std::set<std::string>> all_marks(std::size_t* languages) {
  std::map<std::string, std::set<std::string>> marks;
  for (const auto group : {western_words(), other_words()}) {
    for (const LanguageWords& language : group) {
      const std::string tag(language.tag);
      ++*languages;
      for (std::size_t at = 0; at < language.letters.size();) {
        const std::size_t begin = at;
        next_code_point(language.letters, &at);
        marks['=' + std::string(language.letters.substr(begin, at - begin))].insert(tag);
      }
      for (std::size_t at = 0; at < language.words.size();) {
        const std::size_t end = std::min(language.words.find(' ', at), language.words.size());
        marks[std::string(language.words.substr(at, end - at))].insert(tag);
        at = end + 1;
      }
    }
  }
  return marks;
}

Points slow_points(std::string_view text) {
  std::size_t languages = 0;
  static const auto marks = all_marks(&languages);
  static const auto count = static_cast<double>(languages);
  Points points;
  const auto add = [&](const std::string& mark, double share) {
    const auto found = marks.find(mark);
    if (found == marks.end()) return;
    const double worth = std::log2(count / static_cast<double>(found->second.size()));
    for (const std::string& tag : found->second) points[tag] += share * worth;
  };
  std::vector<std::string> word;  // its letters
  const auto add_word = [&] {
    std::string whole;
    for (const std::string& letter : word) whole += letter;
    if (!word.empty()) add(whole, 1);
    for (std::size_t size = 2; size <= 5 && size < word.size(); ++size) {
      std::string ending = "-";
      for (std::size_t i = word.size() - size; i < word.size(); ++i) ending += word[i];
      add(ending, 0.25);
    }
    word.clear();
  };
  const std::string folded = fold(text);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(folded, &at);
    if (is_letter(c)) {
      word.push_back(folded.substr(begin, at - begin));
      if (c >= 0x80) add('=' + word.back(), 0.35);
    } else {
      add_word();
    }
  }
  add_word();
  return points;
}

void check_points(std::string_view text) {
  Points slow = slow_points(text);
  CAPTURE(text);
  for (const Evidence::Points& language : weigh_words(text).languages) {
    const double points = slow[std::string(language.tag)];
    if (language.points != points)
      FAIL_CHECK(language.tag << " " << language.points << " " << points);
  }
}

}  // namespace

TEST_CASE("words and endings and letters give their points") {
  for (const std::string_view text :
       {"", "a", "the", "The dam, the ferry and the levies: nothing was voted on quickly.",
        "Die L\u00F6sung war m\u00F6glich, sagte er.",
        "L'\u00E9t\u00E9 dernier, elle n'\u00E9tait pas l\u00E0.", "Dam\u2019n", "ing -ing =ing",
        "\u0412 \u0433\u043E\u0440\u043E\u0434\u0435", "\u5927\u575D"}) {
    check_points(text);
  }
}

TEST_CASE("each mark is found, with all its languages") {
  std::size_t languages = 0;
  for (const auto& [mark, tags] : all_marks(&languages)) {
    const bool bare = mark[0] != '-' && mark[0] != '=';
    MarkKey key(bare             ? MarkKey::Kind::kWord
                : mark[0] == '-' ? MarkKey::Kind::kEnding
                                 : MarkKey::Kind::kLetter);
    const std::string name = mark.substr(bare ? 0 : 1);
    if (mark[0] == '-') {
      for (std::size_t i = name.size(); i-- > 0;) key.add(name[i]);
    } else {
      for (const char c : name) key.add(c);
    }
    std::set<std::string> found;
    for (const std::uint8_t language : kMarks.owners(key.value()))
      found.emplace(kMarks.tags[language]);
    CAPTURE(mark);
    CHECK(found == tags);
  }
  CHECK(kMarks.tags.size() == languages);
}

TEST_CASE("random texts of marks give their points") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 40));
  Random random(seed);
  std::size_t replaced = 0;
  std::string text = repair_utf8(random_text(4, &random), &replaced);
  for (std::size_t i = 0; i < 60; ++i) {
    const auto group = random.percent(50) ? western_words() : other_words();
    const std::string_view words = random.of(group).words;
    const std::size_t at = words.find(' ', random.below(words.size()));
    if (at == std::string_view::npos) continue;
    text += words.substr(at, words.find(' ', at + 1) - at);
    if (random.percent(30)) text += random.percent(50) ? "." : "ungen";
  }
  CAPTURE(seed);
  check_points(text);
}

}  // namespace pith
