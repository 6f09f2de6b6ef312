#include "text/openings.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "base/unicode.h"
#include "catch.h"
#include "random_text.h"
#include "text/neighbours.h"

namespace pith {
namespace {

struct Example {
  const char* language;
  const char* sentence;
  bool leans;
};
std::ostream& operator<<(std::ostream& out, const Example& example) {
  return out << example.language << ": " << example.sentence;
}

TEST_CASE("what a sentence opens with says whether it can stand alone") {
  const Example example = GENERATE(values<Example>({
      {"en", "He said the dikes would hold.", true},
      {"en", "\u201cHe said so\u201d, she wrote.", true},
      {"en", "However, the council voted against it.", true},
      {"en", "HOWEVER, THE COUNCIL VOTED.", true},
      {"en", "This would cost nine million.", true},
      {"en", "For example, ferries pay no levy.", true},
      {"en", "This week the ferries stay in port.", false},
      {"en", "This report describes the levy.", false},
      {"en", "Herring is scarce this year.", false},
      {"en", "Theory and practice differ.", false},
      {"en", "Still waters run deep.", false},
      {"en", "Still, nobody moved.", true},
      {"en", "It is time to decide on the levy.", false},
      {"en", "It was founded in 1931.", true},
      {"en", "The council met on Monday.", false},
      {"en", "", false},
      {"en", "\"", false},
      {"de", "Er sagte, die Deiche hielten.", true},
      {"de", "Allerdings fehlt das Geld.", true},
      {"de", "Diese Woche tagt der Rat.", false},
      {"de", "Die Regierung legte den Haushalt vor.", false},
      {"fr", "Cependant, le conseil a voté contre.", true},
      {"fr", "Il a promis une réponse.", true},
      {"fr", "Il y a deux ans, la digue a cédé.", false},
      {"es", "Sin embargo, el consejo votó en contra.", true},
      {"pt", "No entanto, o conselho votou contra.", true},
      {"zh", "但是，会议没有结束。", true},
      {"zh", "他表示堤坝会坚持住。", true},
      {"zh", "省政府昨天公布了预算。", false},
      {"vi", "Tuy nhiên, hội đồng không đồng ý.", true},
      {"und", "However, the council voted against it.", false},
  }));
  CAPTURE(example);
  CHECK(leans_back(example.sentence, Language::named(example.language).data()) == example.leans);
}

constexpr const char* kLanguages[] = {"en", "de", "fr", "ru", "vi", "zh", "ja", "ar", "hi", "th"};

TEST_CASE("openings stand in the order of their bytes, as the search takes for granted") {
  for (const char* tag : kLanguages) {
    const Language language = Language::named(tag);
    CAPTURE(tag);
    CHECK(language.data().openings.size() > 50);
    CHECK(std::ranges::is_sorted(language.data().openings, {}, &SentenceOpening::text));
  }
}

// As text/openings.h says it: all of the beginning folded, and held against every phrase.
bool leans_back_plainly(std::string_view sentence, const Language::Data& language) {
  while (!sentence.empty() && is_opener(peek(sentence, 0))) {
    std::size_t at = 0;
    next_code_point(sentence, &at);
    sentence.remove_prefix(skip_space(sentence, at));
  }
  const std::string line = fold_line(piece_at(sentence, 0));
  const auto is_word = [](char32_t c) { return is_letter(c) || is_digit(c); };
  std::size_t longest = 0;
  bool leans = false;
  for (const SentenceOpening& opening : language.openings) {
    const std::size_t size = opening.text.size();
    if (size <= longest || !line.starts_with(opening.text)) continue;
    std::size_t last = size;
    const char32_t before = previous_code_point(line, &last);
    if (is_word(before) && !is_unspaced(before) && is_word(peek(line, size))) continue;
    longest = size;
    leans = opening.leans;
  }
  return leans;
}

TEST_CASE("openings are found as by holding each phrase against the sentence") {
  constexpr std::string_view kPieces[] = {" ",      "  ",     "\u00A0", "\u2003", ",",  ", ",
                                          "\"",     "(",      "\u0301", "’",      "'",  "s",
                                          "THE ",   "\n",     "Ä",      "я",      "会", "\uFB01",
                                          "\u00A8", "\u00AD", "1",      "𝐇e ",    "ａ"};
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 3000));
  Random random(seed);
  const Language language = Language::named(random.of(kLanguages));
  const auto& openings = language.data().openings;
  std::string sentence;
  for (std::size_t n = random.below(5); n > 0; --n) {
    if (random.percent(50)) sentence += random.of(kPieces);
    if (random.percent(70)) sentence += random.of(openings).text;
    if (random.percent(50)) sentence += ' ';
  }
  if (!sentence.empty() && sentence[0] >= 'a' && sentence[0] <= 'z')
    sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
  CAPTURE(seed, language.tag(), sentence);
  CHECK(leans_back(sentence, language.data()) == leans_back_plainly(sentence, language.data()));
}

TEST_CASE("a long beginning is looked at no further than its first bytes") {
  const Language english = Language::named("en");
  for (const std::string_view piece :
       {" ", "\u00A0", "\uFDFA", "\u00AD", "however ", "\"", "he", "É"}) {
    std::string sentence;
    for (int i = 0; i < 200; ++i) {
      CAPTURE(piece, i);
      REQUIRE(leans_back(sentence + "however, it", english.data()) ==
              leans_back_plainly(sentence + "however, it", english.data()));
      sentence += piece;
    }
  }
}

}  // namespace
}  // namespace pith
