#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/display.h"
#include "base/unicode.h"
#include "catch.h"
#include "pith/inspect.h"
#include "pith/pith.h"
#include "random_text.h"

namespace pith {
namespace {

// Sentences in reading order, with their ranks from 1.
struct Quoted {
  std::string text;
  std::size_t rank;
};

Summary summary_of(std::string title, const std::vector<Quoted>& sentences) {
  Summary summary;
  summary.title = std::move(title);
  for (const Quoted& sentence : sentences) {
    Excerpt excerpt;
    excerpt.text = sentence.text;
    excerpt.index = summary.excerpts.size();
    excerpt.rank = sentence.rank;
    summary.excerpts.push_back(excerpt);
  }
  return summary;
}

const Summary& vote() {
  static const Summary kVote = summary_of(
      "Harbour vote", {{"The port stays.", 2}, {"Ferries\nwill run.", 3}, {"*Nobody* left.", 1}});
  return kVote;
}

std::vector<std::string> texts(const std::string& json) {
  std::vector<std::string> out;
  const auto summary = nlohmann::json::parse(json);
  for (const auto& sentence : summary["sentences"]) out.push_back(sentence["text"]);
  return out;
}

void check_harmless(const std::string& out) {
  for (std::size_t at = 0; at < out.size();) {
    const char32_t c = next_code_point(out, &at);
    if (is_control(c) && c != '\n' && c != '\t') FAIL_CHECK("control in " << out);
  }
}

}  // namespace

TEST_CASE("text: a sentence a line, in either order, with a title if wanted") {
  CHECK(render(vote(), Output::kText) == "The port stays.\nFerries will run.\n*Nobody* left.\n");
  CHECK(render(vote(), Output::kText, {Order::kRank}) ==
        "*Nobody* left.\nThe port stays.\nFerries will run.\n");
  CHECK(render(vote(), Output::kText, {Order::kDocument, true}) ==
        "Harbour vote\n\nThe port stays.\nFerries will run.\n*Nobody* left.\n");
  CHECK(render(summary_of("", {{"Ice.", 1}}), Output::kText, {Order::kRank, true}) == "Ice.\n");
}

TEST_CASE("Markdown: the title and a list, escaped, in either order") {
  CHECK(render(vote(), Output::kMarkdown) ==
        "# Harbour vote\n\n- The port stays.\n- Ferries will run.\n- \\*Nobody\\* left.\n");
  CHECK(render(vote(), Output::kMarkdown, {Order::kRank}) ==
        "# Harbour vote\n\n- \\*Nobody\\* left.\n- The port stays.\n- Ferries will run.\n");
  CHECK(render(summary_of("", {{"1. Ice.", 1}}), Output::kMarkdown) == "- 1\\. Ice.\n");
}

TEST_CASE("JSON: sentences verbatim, in either order") {
  using Texts = std::vector<std::string>;
  CHECK(texts(render(vote(), Output::kJson)) ==
        Texts{"The port stays.", "Ferries\nwill run.", "*Nobody* left."});
  CHECK(texts(render(vote(), Output::kJson, {Order::kRank})) ==
        Texts{"*Nobody* left.", "The port stays.", "Ferries\nwill run."});
}

TEST_CASE("nothing to show is shown as nothing") {
  CHECK(render({}, Output::kText) == "");
  CHECK(render({}, Output::kMarkdown) == "");
  const Summary title_only = summary_of("Harbour vote", {});
  CHECK(render(title_only, Output::kText) == "");
  CHECK(render(title_only, Output::kText, {Order::kDocument, true}) == "Harbour vote\n");
  CHECK(render(title_only, Output::kMarkdown) == "# Harbour vote\n");
  const Summary no_title = summary_of(" \a", {{"Ice.", 1}});  // no more than controls
  CHECK(render(no_title, Output::kText, {Order::kDocument, true}) == "Ice.\n");
  CHECK(render(no_title, Output::kMarkdown) == "- Ice.\n");
}

TEST_CASE("whatever is in it, a summary comes out as lines without controls") {
  constexpr std::u32string_view kPieces =
      U"ab. #-1\n\r\t\a\b\x1B\x7F\u0085\u009B\u2028\u202E\u2067\u5927\"\\";
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 200));
  Random random(seed);
  const auto text = [&] {
    std::string out = "x";
    for (std::size_t i = random.below(20); i > 0; --i) append_code_point(random.of(kPieces), &out);
    return out;
  };
  Summary summary = summary_of(text(), {{text(), 2}, {text(), 1}});
  summary.id = text();
  summary.warnings = {text()};
  CAPTURE(seed, summary.title, summary.excerpts[0].text, summary.excerpts[1].text);
  for (const Order order : {Order::kDocument, Order::kRank}) {
    for (const Output output : {Output::kText, Output::kJson, Output::kMarkdown}) {
      const std::string out = render(summary, output, {order, true});
      check_harmless(out);
      CHECK(out.ends_with('\n'));
      CHECK_FALSE(out.ends_with("\n\n"));
      CHECK(std::ranges::count(out, '\n') == (output == Output::kJson ? 1 : 4));
    }
  }
  check_harmless(explain(summary));

  const Document document{.title = text(), .text = text(), .blocks = {}};
  const std::vector<Span> all = {{0, document.text.size()}};
  for (const Output output : {Output::kText, Output::kJson}) {
    check_harmless(render_article(document, output));
    check_harmless(render_sentences(document, all, output));
    check_harmless(render_words(document, split_words(document), output));
    check_harmless(render_scores(summary.excerpts, output));
  }
}

TEST_CASE(
    "what is left out of a sentence is an ellipsis, and clauses that follow each other are one") {
  Summary summary = summary_of("", {{"They met", 1}, {"they sat", 2}, {"they left.", 3}});
  for (Excerpt& excerpt : summary.excerpts) excerpt.index = 0;
  summary.excerpts[0].span = {0, 8};
  summary.excerpts[0].joint = "; ";
  summary.excerpts[0].ends_sentence = false;
  summary.excerpts[1].span = {10, 18};
  summary.excerpts[1].joint = "; ";
  summary.excerpts[1].begins_sentence = summary.excerpts[1].ends_sentence = false;
  summary.excerpts[2].span = {30, 40};
  summary.excerpts[2].begins_sentence = false;
  CHECK(render(summary, Output::kText) == "They met; they sat …\n… they left.\n");
  CHECK(render(summary, Output::kMarkdown) == "- They met; they sat …\n- … they left.\n");
  summary.excerpts.erase(summary.excerpts.begin());
  CHECK(render(summary, Output::kText) == "… they sat …\n… they left.\n");
}

TEST_CASE("by section: headings above what stands under them, once, and keywords last") {
  Summary summary = summary_of(
      "Ferry",
      {{"It failed.", 1}, {"The door leaked.", 2}, {"So did she.", 3}, {"Pay *more*.", 4}});
  summary.options.by_section = true;
  summary.sections = {{0, "", 0}, {0, "What failed", 2}, {0, "The ship", 3}, {0, "Options", 2}};
  summary.excerpts[1].section = summary.excerpts[2].section = 2;
  summary.excerpts[3].section = 3;
  summary.keywords = {{"bow door", 1, 3}, {"ferry", 0.5, 2}};
  CHECK(render(summary, Output::kText, {Order::kDocument, true}) ==
        "Ferry\n\nIt failed.\n\nWhat failed\n\nThe ship\n\n  The door leaked.\n  So did she.\n\n"
        "Options\n\n  Pay *more*.\n\nKeywords: bow door, ferry\n");
  CHECK(render(summary, Output::kMarkdown) ==
        "# Ferry\n\n- It failed.\n\n### What failed\n\n#### The ship\n\n- The door leaked.\n"
        "- So did she.\n\n### Options\n\n- Pay \\*more\\*.\n\n**Keywords:** bow door, ferry\n");
  CHECK_THAT(render(summary, Output::kText, {Order::kRank, false}), !Catch::Contains("Options"));
}

TEST_CASE("the table of reasons: chosen by rank, then the others") {
  Summary summary = summary_of(
      "", {{"The port stays open to the ferries of both islands.", 2}, {"It will\npay.", 1}});
  summary.excerpts[0].words = 10;
  summary.excerpts[0].factors = {.centrality = 1.25, .title = 2, .novelty = 0.5};
  summary.excerpts[0].score = 1.25;
  summary.runners_up = {summary.excerpts[1]};
  summary.runners_up[0].rank = 0;
  summary.runners_up[0].index = 11;
  summary.runners_up[0].neighbours = {{0, 4, 0.5}, {0, 1, 0.25}};
  CHECK(explain(summary) ==
        "    rank  sentence  words    score = central * position * title * length * novelty        "
        "most like\n"
        "       1         2      0    0.000     1.000      1.000   1.000    1.000     1.000        "
        "      -  It will pay.\n"
        "       2         1     10    1.250     1.250      1.000   2.000    1.000     0.500        "
        "      -  The port stays open to the ferries of bo\u2026\n"
        "       -        12      0    0.000     1.000      1.000   1.000    1.000     1.000        "
        "    5 2  It will pay.\n");
  summary.excerpts[0].quoted_for = 1;
  summary.excerpts[0].factors.focus = 2;
  const std::string table = explain(summary);
  CHECK(table.find(" * length * focus * novelty") != std::string::npos);
  CHECK(table.find("\n 2 for 1 ") != std::string::npos);
  CHECK(table.find("   2.000     0.500 ") != std::string::npos);
}

TEST_CASE("a sentence is cut by its columns, and closed behind the cut") {
  const auto beginning = [](const std::string& text) {
    const std::string table = explain(summary_of("", {{text, 1}}));
    const std::size_t at = table.rfind(" -  ") + 4;
    return table.substr(at, table.size() - 1 - at);
  };
  const std::string forty(40, 'x');
  CHECK(beginning(forty) == forty);
  CHECK(beginning(forty + "y") == forty + "\u2026");
  CHECK(beginning("\u2067" + forty + "y\u2069") == "\u2067" + forty + "\u2069\u2026");
  std::string wide;
  for (int i = 0; i < 20; ++i) wide += "\u5927";
  CHECK(beginning(wide) == wide);
  CHECK(beginning("x" + wide) == "x" + wide.substr(0, wide.size() - 3) + "\u2026");
}

}  // namespace pith
