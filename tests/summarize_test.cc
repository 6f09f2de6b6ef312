// The pipeline on small texts whose summary can be told by hand.

#include <algorithm>
#include <array>

#include "catch.h"
#include "invariants.h"
#include "pith/inspect.h"
#include "pith/pith.h"

namespace pith {
namespace {

Document english(std::string text, std::string title = "") {
  Document document;
  document.text = std::move(text);
  document.title = std::move(title);
  document.language = Language::named("en");
  return document;
}

// "One. | Two.", in reading order; runners-up behind ||.
std::string quoted(const Summary& summary) {
  std::string out;
  for (const Excerpt& excerpt : summary.excerpts) out += (out.empty() ? "" : " | ") + excerpt.text;
  for (const Excerpt& excerpt : summary.runners_up) out += " || " + excerpt.text;
  return out;
}

std::string quoted(const Document& document, const Options& options) {
  return quoted(summarize(document, options));
}

// The fourth sentence has a word in common with each of the others, which have none among them.
constexpr const char* kHub =
    "Fishermen blocked the northern road again on Monday. "
    "Parliament wants cheaper electricity for every household. "
    "Nurses marched through the capital last week. "
    "Fishermen, households and nurses all reject the levy. "
    "A bridge collapsed near the old mill yesterday.";

// The same with so many sentences that it is no item in brief.
const std::string kLongHub =
    std::string(kHub) +
    " Swimmers found a rare orchid beside Lake Orrin. Archaeologists dated three wooden bowls. "
    "Brewers complain about warm winters. Chess players gathered under umbrellas downtown.";

TEST_CASE("each method by what it is for") {
  CHECK(quoted(english(kHub), {Method::kLead, sentences(2)}) ==
        "Fishermen blocked the northern road again on Monday. | "
        "Parliament wants cheaper electricity for every household.");
  const Method method = GENERATE(Method::kPith, Method::kTextRank, Method::kLexRank, Method::kLuhn,
                                 Method::kSumBasic);
  CAPTURE(name(method));
  CHECK(quoted(english(kLongHub), {method, sentences(1)}) ==
        "Fishermen, households and nurses all reject the levy.");
}

TEST_CASE("an item in brief is told by its first sentences, not by its graph") {
  CHECK(quoted(english(kHub), {Method::kPith, sentences(1)}) ==
        "Fishermen blocked the northern road again on Monday.");
  for (const Excerpt& excerpt : score_sentences(std::vector{english(kHub)})) {
    CHECK(excerpt.factors.centrality == 1);
    CHECK(excerpt.factors.position == Approx(1 / (1 + double(excerpt.index)) + 0.15));
  }
}

TEST_CASE("position breaks the tie of sentences that are equally central") {
  const std::string twice = "The minister resigned over the ferry contract on Friday. ";
  const Document document = english(twice + "Ships were late. " + twice + "Nobody was hurt there.");
  const Summary summary = summarize(document, {Method::kPith, sentences(1)});
  CHECK(summary.excerpts.at(0).index == 0);
}

TEST_CASE("what is said twice is quoted once") {
  const Document document = english(
      "The assembly rejected the water tariff by a large majority. "
      "The assembly rejected the water tariff by a large majority. "
      "Farmers had warned of empty reservoirs for many months. "
      "The assembly meets again in early spring to vote.");
  CHECK(quoted(document, {Method::kPith, sentences(2)}).find("majority. | The assembly rejected") ==
        std::string::npos);
  const Summary textrank = summarize(document, {Method::kTextRank, sentences(2)});
  CHECK(textrank.excerpts.at(0).score == textrank.excerpts.at(1).score);
}

constexpr std::array kHearing = {
    "The committee opened its hearing on the harbour levy at nine.",
    "Its chair said that the levy had been drafted in haste.",
    "Captain Sorensen told members that ferries run at a loss already.",
    "He asked for two years of grace before any charge on passengers.",
    "The treasury put the yield of the levy at forty million a year.",
    "An auditor doubted the figure and called the model outdated.",
    "Dredging the outer basin would swallow most of the money.",
    "Two villages on the north shore depend on the smaller quay.",
    "Their mayors came by bus and waited for six hours.",
    "A fishing cooperative handed over four thousand signatures.",
    "The minister stayed away and sent a deputy from the budget office.",
    "The deputy read a statement and took no questions.",
    "Opposition members walked out shortly before lunch.",
    "They returned when the chair promised to publish the contracts.",
    "One contract names a dredging firm from the capital.",
    "Its owner is a cousin of the former transport secretary.",
    "The firm denies that family ties played any part.",
    "Insurance rates for small boats have doubled since the spring storm.",
    "A widow from Lower Quay described how her husband's boat was lost.",
    "Members listened in silence and thanked her.",
    "The port authority defended the new tariff as fair to all users.",
    "It would rise with the tonnage and spare rowing boats altogether.",
    "Economists from the university proposed a tax on fuel instead.",
    "Such a tax would need the consent of parliament.",
    "Hotel owners fear that visitors will choose the southern islands.",
    "Bookings for August have fallen by a tenth.",
    "The union of dock workers wants guarantees for night shifts.",
    "Its speaker threatened a strike in the first week of June.",
    "The committee will vote on the levy next Thursday.",
    "Whatever it decides, the upper house has the last word."};

Document hearing(const char* before, const char* between, const char* behind) {
  std::string text;
  for (std::size_t k = 0; k < 40; ++k) text += before;
  for (std::size_t i = 0; i < kHearing.size(); ++i) {
    text += std::string(kHearing[i]) + ' ';
    for (std::size_t k = i % 3 == 0 ? 2 : 1; k > 0; --k) text += between;
  }
  for (std::size_t k = 0; k < 40; ++k) text += behind;
  return english(text);
}

void check_without_yes(const Document& document) {
  REQUIRE(summarize(document).sentences == 70);
  for (std::size_t n = 1; n <= kHearing.size(); ++n) {
    const Summary summary = summarize(document, {Method::kPith, sentences(n)});
    CHECK(summary.excerpts.size() == n);
    for (const Excerpt& excerpt : summary.excerpts) CHECK(excerpt.text != "Yes.");
  }
}

// Forty of one kind are a clique: as central as can be, wherever they stand.
TEST_CASE("short exclamations are not chosen, however many there are") {
  check_without_yes(hearing("", "", "Yes. "));
  check_without_yes(hearing("", "Yes. ", ""));
  check_without_yes(hearing("Yes. ", "", ""));
}

TEST_CASE("several documents all begin at the beginning") {
  const std::vector<Document> documents = {
      english("Talks on the canal opened. Both sides smiled. Nothing was signed.", "Canal talks"),
      english("The canal will be widened. Work starts in May. It takes years.", "Canal plans")};
  const Summary summary = summarize(documents, {Method::kLead, sentences(3)});
  CHECK(quoted(summary) ==
        "Talks on the canal opened. | Both sides smiled. | The canal will be widened.");
  CHECK(summary.excerpts[0].rank == 1);
  CHECK(summary.excerpts[1].rank == 3);
  CHECK(summary.excerpts[2].rank == 2);
  CHECK(summary.excerpts[2].document == 1);
  CHECK(summary.excerpts[2].index == 0);
  CHECK(summary.title == "Canal talks");
  CHECK(summary.sentences == 6);
  CHECK(summary.words == 23);
  const std::vector<Excerpt> scored = score_sentences(documents, Method::kPith);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(scored[i].factors.position == scored[3 + i].factors.position);
  }
}

TEST_CASE("a sentence that only repeats the title is not quoted while there are others") {
  const std::string echo = "Assembly rejects the water tariff.";
  const std::string other = "Farmers had warned of empty reservoirs.";
  const std::string title = "Assembly rejects water tariff";
  CHECK(quoted(english(echo + ' ' + other, title), {Method::kPith, sentences(2)}) == other);
  CHECK(quoted(english(echo, title), {Method::kPith, sentences(2)}) == echo);
  CHECK(quoted(english(echo + ' ' + other), {Method::kPith, sentences(2)}) == echo + " | " + other);
  CHECK(quoted(english(echo + ' ' + other, title), {Method::kLead, sentences(1)}) == echo);
}

TEST_CASE(
    "headings are quoted only where there is nothing else, clutter only where not even that") {
  Document document = english("Costs of the canal\nThe canal is dear.\nShare this page");
  const Span heading{0, 18};
  const Span body{19, 37};
  const Span clutter{38, 53};
  const auto quoted_of = [&](std::vector<Block> blocks) {
    document.blocks = std::move(blocks);
    return quoted(document, {Method::kPith, sentences(9)});
  };
  CHECK(quoted_of({{heading, BlockKind::kHeading},
                   {body, BlockKind::kParagraph},
                   {clutter, BlockKind::kPointer}}) == "The canal is dear.");
  CHECK(quoted_of({{heading, BlockKind::kHeading}, {clutter, BlockKind::kPointer}}) ==
        "Costs of the canal");
  CHECK(quoted_of({{heading, BlockKind::kTitle}, {body, BlockKind::kItem}}) ==
        "The canal is dear.");
  CHECK(quoted_of({{clutter, BlockKind::kPointer}}) == "Share this page");
}

TEST_CASE("by default five sentences, at most a third of the words, at least one") {
  const auto count = [](int sentences) {
    std::string text;
    for (int i = 0; i < sentences; ++i) {
      text += "Speaker number " + std::to_string(i) + " praised the long awaited new bridge. ";
    }
    return summarize(english(text)).excerpts.size();
  };
  CHECK(count(40) == 5);
  CHECK(count(15) == 5);
  CHECK(count(9) == 3);
  CHECK(count(5) == 1);
  CHECK(count(1) == 1);
}

TEST_CASE("factors explain the score") {
  const std::string title = "The levy";
  const Summary summary = summarize(english(kHub, title), {Method::kPith, sentences(9)});
  REQUIRE(summary.excerpts.size() == 5);
  CHECK(summary.excerpts[0].factors.position == 1.15);
  CHECK(summary.excerpts[4].factors.position == Approx(0.35));
  CHECK(summary.excerpts[3].factors.title > summary.excerpts[2].factors.title);
  CHECK(summary.excerpts[4].factors.title == 1);
  CHECK(summary.excerpts[4].factors.length == 1);
  CHECK(summary.excerpts[4].factors.novelty == 1);  // shares no word with the rest
  for (const Excerpt& excerpt : summary.excerpts) {
    if (excerpt.rank == 1) CHECK(excerpt.factors.novelty == 1);
  }
  const std::vector<Excerpt> scored = score_sentences(std::vector{english(kHub, title)});
  for (std::size_t i = 0; i < scored.size(); ++i) {
    Factors before = summary.excerpts[i].factors;
    before.novelty = 1;
    CHECK(scored[i].score == before.product());
    CHECK(scored[i].text == summary.excerpts[i].text);
  }
  CHECK(explain(summary).find("  1.150  ") != std::string::npos);
}

TEST_CASE("runners-up are the best of the others") {
  const Summary summary = summarize(english(kHub), {Method::kLead, sentences(1), 2});
  CHECK(quoted(summary) ==
        "Fishermen blocked the northern road again on Monday. || "
        "Parliament wants cheaper electricity for every household. || "
        "Nurses marched through the capital last week.");
  CHECK(summarize(english(kHub), {Method::kPith, sentences(2), 99}).runners_up.size() == 3);
}

TEST_CASE("a limit that no sentence keeps") {
  const Document document = english(kHub);
  const Summary none = summarize(document, {Method::kPith, characters(10)});
  CHECK(none.excerpts.empty());
  CHECK(none.warnings == std::vector<std::string>{"no sentence is as short as that; the shortest "
                                                  "good one has 45 characters"});
  CHECK(quoted(document, {Method::kPith, characters(45)}) ==
        "Nurses marched through the capital last week.");
  const Summary near = summarize(document, {Method::kPith, words(2)});
  CHECK(quoted(near) == "Parliament wants cheaper electricity for every household.");
  CHECK(near.warnings.size() == 1);
}

TEST_CASE("no text has no summary") {
  for (const char* text : {"", " \n\n\t", "... !!! ---", "?"}) {
    CAPTURE(text);
    const Summary summary = summarize(english(text));
    CHECK(summary.excerpts.empty());
    CHECK(summary.sentences == 0);
    CHECK(summary.words == 0);
    CHECK(summary.warnings.empty());
    CHECK(score_sentences(std::vector{english(text)}).empty());
  }
  const Summary summary = summarize(std::span<const Document>{});
  CHECK(summary.excerpts.empty());
  CHECK(summary.language.empty());
}

TEST_CASE("an empty document among others does no harm") {
  const std::vector<Document> documents = {english(""), english(kLongHub), english("...")};
  const Summary summary = summarize(documents, {Method::kPith, sentences(1)});
  CHECK(quoted(summary) == "Fishermen, households and nurses all reject the levy.");
  CHECK(summary.excerpts.at(0).document == 1);
}

TEST_CASE("a language that nothing is known of") {
  Document document;
  document.text =
      "Bunge lilijadili bajeti ya bandari jana. Wavuvi walikataa ushuru mpya wa bandari. "
      "Mvua ilinyesha. Waziri wa bandari alisema ushuru utabaki.";
  CHECK(document.language.tag() == "und");
  const Method method = GENERATE(Method::kPith, Method::kTextRank, Method::kLexRank, Method::kLsa,
                                 Method::kLuhn, Method::kSumBasic, Method::kLead);
  const Summary summary = summarize(document, {method, sentences(2)});
  CAPTURE(name(method), quoted(summary));
  CHECK(summary.language == "und");
  CHECK(summary.excerpts.size() == 2);
  CHECK(broken_promise(summary, std::span(&document, 1)) == "");
  CHECK(quoted(summary).find("Mvua") == std::string::npos);
}

// Fourteen sentences, four of them about water.
const std::string kMixed =
    "The province of Osmira sat for three days. Roads were the first matter, and the longest. "
    "A new toll was voted down by nine to four. Schools will get 12 million marks. "
    "Farmers on the Osm asked for water rights in dry years. Nobody spoke against the schools. "
    "The water rights of the mills are older than the province. Two bridges will be closed in May. "
    "A judge said that rights to water cannot be sold. The ferry to Kessa stays as it is. "
    "Nurses asked for a higher wage. In April the wells of Talvik ran dry, and water came by "
    "truck. "
    "The museum will open on Sundays. The session ended with a song.";

TEST_CASE("focus: what is about it comes first, wherever it stands") {
  Options options{Method::kPith, sentences(3)};
  options.focus = "water rights";
  const Summary summary = summarize(english(kMixed), options);
  const std::string text = quoted(summary);
  CHECK_THAT(text, Catch::Contains("asked for water rights") &&
                       Catch::Contains("water rights of the mills") &&
                       Catch::Contains("rights to water"));
  CHECK(summary.warnings.empty());
  for (const Excerpt& excerpt : summary.excerpts) {
    CHECK(excerpt.factors.focus > 1);
    CHECK(excerpt.factors.position == 1);
    CHECK(excerpt.score == excerpt.factors.product());
  }
  options.focus = "zeppelin";
  const Summary none = summarize(english(kMixed), options);
  CHECK(none.warnings ==
        std::vector<std::string>{"no word of the focus is in the text: it has no effect"});
  CHECK(quoted(none) == quoted(english(kMixed), {Method::kPith, sentences(3)}));
  options.focus = "water zeppelin";
  CHECK(summarize(english(kMixed), options).warnings ==
        std::vector<std::string>{"the focus has a word that is not in the text: zeppelin"});
}

TEST_CASE("must include: the best sentence with each phrase, in any form") {
  Options options{Method::kPith, sentences(2)};
  options.must_include = {"museums", "the ferry"};
  CHECK(quoted(summarize(english(kMixed), options)) ==
        "The ferry to Kessa stays as it is. | The museum will open on Sundays.");
  options.must_include = {"zeppelin", "museum", "nurses", "ferry"};
  const Summary summary = summarize(english(kMixed), options);
  CHECK(summary.excerpts.size() == 2);
  CHECK(summary.warnings ==
        std::vector<std::string>{"no sentence has \"zeppelin\"",
                                 "there is no room for a sentence with \"ferry\""});
  options.must_include = {"rights water"};  // the words in this order
  CHECK_THAT(quoted(summarize(english(kMixed), options)), Catch::Contains("rights to water"));
  options.length = words(1);  // no limit, so it is crossed
  options.must_include = {"museum", "nurses"};
  CHECK(summarize(english(kMixed), options).excerpts.size() == 2);
  options.length = at_most(words(8));
  CHECK(summarize(english(kMixed), options).excerpts.size() == 1);
}

TEST_CASE("what is excluded: no sentence with it is quoted, even if nothing is left") {
  Options options{Method::kPith, sentences(14)};
  options.exclude = {"water", "schools"};
  const Summary summary = summarize(english(kMixed), options);
  CHECK(summary.excerpts.size() == 8);
  CHECK_THAT(quoted(summary), !Catch::Contains("water") && !Catch::Contains("chools"));
  options.exclude = {"levy", "fishermen", "electricity", "nurses", "bridge"};
  const Summary none = summarize(english(kHub), options);
  CHECK(none.excerpts.empty());
  CHECK(none.warnings == std::vector<std::string>{"every sentence has a word that is excluded"});
}

TEST_CASE("what leans on the sentence before comes with it, or not") {
  const std::string text =
      "The council of Brede met on Monday. It rejected the harbour levy of two marks. "
      "Ferries ran late. A storm closed the airfield. Shops stayed shut. Buses did not run. "
      "The museum of the harbour levy opened. Trains were full. Lamps went out.";
  Options options{Method::kPith, sentences(2)};
  const Summary readable = summarize(english(text, "Harbour levy rejected"), options);
  for (const Excerpt& excerpt : readable.excerpts) {
    CAPTURE(excerpt.text);
    if (excerpt.text.starts_with("It ")) CHECK(readable.excerpts[0].index == 0);
    if (excerpt.quoted_for != 0) CHECK(readable.excerpts[1].rank == excerpt.quoted_for);
  }
  options.length = sentences(1);  // no room for two
  CHECK_THAT(quoted(summarize(english(text, "Harbour levy rejected"), options)),
             !Catch::StartsWith("It "));
  options.style = Style::kFree;
  options.must_include = {"rejected"};
  CHECK_THAT(quoted(summarize(english(text, "Harbour levy rejected"), options)),
             Catch::StartsWith("It rejected"));
}

TEST_CASE("clauses of a long sentence are quoted by themselves, verbatim") {
  std::string text = "The assembly voted on the harbour levy, the ferry and the dikes of the Osm";
  for (int i = 0; i < 7; ++i)
    text += "; delegate number " + std::to_string(i + 1) +
            " spoke for the repair of the northern dikes and of the old bridge";
  text += ". ";
  const Document document = english(text + kMixed);
  const Summary summary = summarize(document, {Method::kPith, sentences(3)});
  CHECK(summary.sentences == 15);
  CHECK(broken_promise(summary, std::span(&document, 1)) == "");
  const Excerpt& first = summary.excerpts.at(0);
  CHECK(first.text == "The assembly voted on the harbour levy, the ferry and the dikes of the Osm");
  CHECK(first.begins_sentence);
  CHECK_FALSE(first.ends_sentence);
  CHECK(first.joint == "; ");
  CHECK_THAT(render(summary, Output::kText),
             Catch::StartsWith(first.text + "; delegate number 1 spoke"));
  Options whole{Method::kPith, sentences(3)};
  whole.style = Style::kFree;
  for (const Excerpt& excerpt : summarize(document, whole).excerpts) {
    CHECK(excerpt.begins_sentence);
    CHECK(excerpt.ends_sentence);
  }
}

Document report() {
  return read_file(PITH_SOURCE_DIR "/benchmarks/corpus/ferry-report.md").value().document;
}

TEST_CASE(
    "by section: every heading with text has a sentence, and parts stand under their wholes") {
  Options options;
  options.by_section = true;
  const Document document = report();
  const Summary summary = summarize(document, options);
  std::vector<std::string> headings;
  for (const SummarySection& section : summary.sections) headings.push_back(section.heading);
  CHECK(headings == std::vector<std::string>{"Introduction", "What failed", "The ship", "The berth",
                                             "The contract", "What it cost", "Options",
                                             "Recommendations"});
  std::vector<std::size_t> quoted_of(headings.size(), 0);
  for (const Excerpt& excerpt : summary.excerpts) ++quoted_of.at(excerpt.section);
  for (std::size_t i = 0; i < headings.size(); ++i) {
    CAPTURE(headings[i]);
    CHECK((quoted_of[i] == 0) == (headings[i] == "What failed"));
    CHECK(quoted_of[i] <= 3);
  }
  options.length = sentences(3);
  CHECK(summarize(document, options).excerpts.size() == 3);
  options.length = {};
  CHECK(summarize(english(kMixed), options).warnings ==
        std::vector<std::string>{"no headings were found: this is a summary of the whole"});
}

TEST_CASE("warnings: all of it, an unknown language, mostly tables") {
  const auto warnings = [](const Document& document, std::size_t n) {
    return summarize(document, {Method::kPith, sentences(n)}).warnings;
  };
  CHECK(warnings(english("Ferries ran late. A storm came."), 2) ==
        std::vector<std::string>{"this is the whole text: it has no more than 2 sentences"});
  CHECK(warnings(english("Ferries ran late. A storm came."), 1).empty());
  Document unknown = english("Bunge lilijadili bajeti. Wavuvi walikataa ushuru mpya.");
  unknown.language = Language();
  REQUIRE(warnings(unknown, 1).size() == 1);
  CHECK_THAT(warnings(unknown, 1)[0], Catch::StartsWith("the language was not recognized"));
  unknown.language = Language::named("sw");
  CHECK_THAT(warnings(unknown, 1)[0], Catch::StartsWith("little is known of the language sw"));
  Document table = english("Ferries ran late. A storm came. Year 2019 2020 2021 41 days, 12 days.");
  table.blocks = {{{0, 31}, BlockKind::kParagraph}, {{32, table.text.size()}, BlockKind::kTable}};
  CHECK(warnings(table, 1) ==
        std::vector<std::string>{"most of this is tables, which are not quoted"});
}

TEST_CASE("neighbours of what is quoted are named, as many as asked for") {
  Options options{Method::kPith, sentences(2), 1};
  options.neighbours = 2;
  options.focus = "water rights";
  const Summary summary = summarize(english(kMixed), options);
  for (const auto* excerpts : {&summary.excerpts, &summary.runners_up}) {
    for (const Excerpt& excerpt : *excerpts) {
      CHECK(excerpt.neighbours.size() == 2);
      for (const Neighbour& near : excerpt.neighbours) CHECK(near.index != excerpt.index);
    }
  }
}

}  // namespace
}  // namespace pith
