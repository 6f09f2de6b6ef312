#include "rank/keywords.h"

#include <algorithm>

#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

Summary summary_of(const std::string& body, const char* language = "en", std::size_t n = 5) {
  ReadOptions read_options;
  read_options.language = Language::named(language);
  Options options;
  options.keywords = n;
  return summarize(read(body, read_options)->document, options);
}

std::string keywords_of(const std::string& body, const char* language = "en", std::size_t n = 5) {
  std::string out;
  for (const Keyword& keyword : summary_of(body, language, n).keywords)
    out += (out.empty() ? "" : ", ") + keyword.text;
  return out;
}

const std::string kLevy =
    "The Harbour Authority of Brede wants a new harbour levy. A harbour levy of two marks would "
    "pay for "
    "the breakwater, the Harbour Authority says. Fishermen reject the harbour levy because the "
    "breakwater helps ferries alone. Ferries paid no harbour levies before. The council of Brede "
    "will vote on the levy on Thursday.";

TEST_CASE("phrases that stay together are one keyword, in their commonest form") {
  const Summary summary = summary_of(kLevy);
  REQUIRE(summary.keywords.size() == 5);
  CHECK(summary.keywords[0].score == 1);
  const auto levy = std::ranges::find(summary.keywords, "harbour levy", &Keyword::text);
  REQUIRE(levy != summary.keywords.end());
  CHECK(levy->count == 4);
  for (std::size_t i = 1; i < summary.keywords.size(); ++i) {
    CHECK(summary.keywords[i].score <= summary.keywords[i - 1].score);
    CHECK(summary.keywords[i].score > 0);
  }
  const std::string all = keywords_of(kLevy, "en", 8);
  CHECK_THAT(all, Catch::Contains("Harbour Authority"));
  CHECK_THAT(all, Catch::Contains("breakwater"));
  CHECK_THAT(all, !Catch::Contains(" the"));
}

TEST_CASE("a name may come once; what is behind a comma or a stop word is another phrase") {
  CHECK_THAT(keywords_of("Ilse Marwitz opened the mill. Nobody else came.", "en", 2),
             Catch::Contains("Ilse Marwitz"));
  CHECK_THAT(keywords_of("Mills, dams and mills; dams, mills. Mills, dams.", "en", 3),
             !Catch::Contains("Mills dams") && !Catch::Contains("mills dams"));
}

TEST_CASE("hyphens stay, line breaks do not") {
  CHECK_THAT(keywords_of("A state-owned\nmill closed. Another state-owned mill opened.", "en", 3),
             Catch::Contains("state-owned mill"));
}

TEST_CASE("no keywords where there are no words, and never more than asked for") {
  CHECK(keywords_of("").empty());
  CHECK(keywords_of("It was so. It was not.", "en", 5).empty());
  CHECK(keywords_of(kLevy, "en", 0).empty());
  CHECK(summary_of(kLevy, "en", 2).keywords.size() == 2);
}

TEST_CASE("keywords are counted words of the text, none within another, whatever the text") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 200));
  Random random(seed);
  const std::string text = random_text(10, &random);
  CAPTURE(seed, text);
  const Reading reading = read(text).value();
  Options options;
  options.keywords = 12;
  const Summary summary = summarize(reading.document, options);
  double last = 1;
  for (const Keyword& keyword : summary.keywords) {
    CAPTURE(keyword.text);
    CHECK(keyword.count > 0);
    CHECK(keyword.score <= last);
    last = keyword.score;
    const std::string first_word = keyword.text.substr(0, keyword.text.find_first_of(" -"));
    CHECK(reading.document.text.find(first_word) != std::string::npos);
  }
}

}  // namespace
}  // namespace pith
