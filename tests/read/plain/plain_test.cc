// Lines to blocks. Blocks are shown as "H Budget | P It met,/then voted. | I - a tax": headings,
// paragraphs, items, a line break inside as "/".

#include "read/plain/plain.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

std::string shown(std::string_view text) {
  std::string row;
  for (const Block& block : split_blocks(text)) {
    if (!row.empty()) row += " | ";
    row += block.kind == BlockKind::kHeading ? "H " : block.kind == BlockKind::kItem ? "I " : "P ";
    for (const char c : block.span.of(text)) row += c == '\n' ? '/' : c;
  }
  return row;
}

TEST_CASE("a blank line or a form feed ends a paragraph") {
  CHECK(shown("") == "");
  CHECK(shown(" \n\t\n\u3000\n") == "");
  CHECK(shown("It met.") == "P It met.");
  CHECK(shown("  It met.  \n\n\n  It voted.\n") == "P It met. | P It voted.");
  CHECK(shown("It met.\n \t \nIt voted.") == "P It met. | P It voted.");
  CHECK(shown("The levy that the council of ministers\fwants failed.") ==
        "P The levy that the council of ministers | P wants failed.");
}

TEST_CASE("every line end counts") {
  for (const std::string_view end : {"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\v"}) {
    CAPTURE(end);
    const std::string blank = std::string(end) + std::string(end);
    CHECK(shown("It met." + blank + "It voted." + blank) == "P It met. | P It voted.");
    const std::string text = "Budget" + std::string(end) + "The council met on Monday and voted.";
    CHECK(shown(text) == "H Budget | P The council met on Monday and voted.");
  }
}

TEST_CASE("lines that were wrapped by hand are one paragraph") {
  // A bill at 72 columns.
  CHECK(shown("The Secretary shall submit to the Committee on Rivers and Harbors a plan\n"
              "for the repair of each dam that the Corps has found to be unsafe. The\n"
              "plan shall name the costs.") ==
        "P The Secretary shall submit to the Committee on Rivers and Harbors a plan/"
        "for the repair of each dam that the Corps has found to be unsafe. The/"
        "plan shall name the costs.");
  // A mail at 60; a sentence ends at a line's end, and the next word would not have fitted.
  CHECK(shown("Dear colleagues, the vote on the ferry terminal is tomorrow.\n"
              "Representatives of all nine wards are asked to come early so\n"
              "that the count can begin at ten.") ==
        "P Dear colleagues, the vote on the ferry terminal is tomorrow./"
        "Representatives of all nine wards are asked to come early so/"
        "that the count can begin at ten.");
  // The next line begins with a capital, but is no new sentence.
  CHECK(shown("The motion, which was brought by the member for the city of Port\n"
              "Ellery, was seconded by all nine of the members who were there on\n"
              "time.") ==
        "P The motion, which was brought by the member for the city of Port/"
        "Ellery, was seconded by all nine of the members who were there on/time.");
  CHECK(shown("it was\nlate.") == "P it was/late.");
  CHECK(shown("The cost of the dam, he said, rose to\n(in today's crowns) nine million.") ==
        "P The cost of the dam, he said, rose to/(in today's crowns) nine million.");
}

TEST_CASE("lines that had room for more are paragraphs of their own") {
  CHECK(shown("The council met on Monday to vote on the levy.\n"
              "It failed.\n"
              "The mayor left the hall without a word to the crowd outside it.") ==
        "P The council met on Monday to vote on the levy. | P It failed. | "
        "P The mayor left the hall without a word to the crowd outside it.");
  // No line goes on with a small letter: this was not wrapped.
  CHECK(shown("Harbour levy fails by one vote\nHarbour levy fails | Lowland Ledger") ==
        "P Harbour levy fails by one vote | P Harbour levy fails | Lowland Ledger");
  const std::string wide(30, 'x');
  const std::string line = "Nobody " + wide + ' ' + wide + ' ' + wide + ' ' + wide + " came";
  CHECK(shown(line + ".\n" + line + ".") == "P " + line + ". | P " + line + ".");
}

TEST_CASE("a short line that ends as no sentence does is a heading") {
  const std::string body = "\n\nThe council met on Monday and voted for the budget.";
  const std::string paragraph = " | P The council met on Monday and voted for the budget.";
  for (const std::string heading :
       {"Budget", "The water levy, explained", "BUDGET OF THE CITY.", "II. Shortcomings",
        "2. Money", "Section 5", "Who pays", "\u201CNot my dam\u201D", "预算"}) {
    CHECK(shown(heading + body) == "H " + heading + paragraph);
  }
  for (const std::string line : {"It failed.", "Who pays?", "Never!", "it failed",
                                 "The mayor said,", "The council wants:", "\u201CNot my dam.\u201D",
                                 "The levy \u2014", "预算通过了。", "会议指出：",
                                 "The council, which had met on Monday in the old hall, voted for "
                                 "a new levy on the water"}) {
    CHECK(shown(line + body) == "P " + line + paragraph);
  }
}

TEST_CASE("so is one of a few lines whose words have capitals") {
  const std::string prose =
      "The council met on Monday and\nvoted for the levy of the harbour, which\nnobody had asked "
      "for.";
  const std::string body = "\n\n" + prose;
  std::string shown_prose = prose;
  std::ranges::replace(shown_prose, '\n', '/');
  for (const std::string heading :
       {"Financing the Levy of the Harbour and\nthe Dues of Members",
        "Issues for the Council in the Harbour\nDispute of Last Winter"}) {
    std::string line = heading;
    std::ranges::replace(line, '\n', '/');
    CHECK(shown(heading + body) == "H " + line + " | P " + shown_prose);
  }
  for (const std::string text :
       {"Marsh and Tull met the council in the old\nhall of the Harbour Commission",
        "Financing the Levy of the Harbour and\nthe Dues of Members."}) {
    CHECK(shown(text + body).starts_with("P "));
  }
}

TEST_CASE("a label at the head of a wrapped line may be a reference") {
  CHECK(shown("The Secretary shall, not later than the day named in subsection\n"
              "(h) of this section, submit a plan.") ==
        "P The Secretary shall, not later than the day named in subsection/"
        "(h) of this section, submit a plan.");
  CHECK(shown("The plan shall name the costs of the repair of each dam; and\n"
              "(2) the harbours that it serves.") ==
        "P The plan shall name the costs of the repair of each dam; and | "
        "I (2) the harbours that it serves.");
  CHECK(shown("The plan, which is due in May, shall name for each of the dams\n"
              "the costs of\n(a) repair, and\n(b) closure.") ==
        "P The plan, which is due in May, shall name for each of the dams/the costs of | "
        "I (a) repair, and | I (b) closure.");
}

TEST_CASE("items of lists") {
  const std::string body = "The council voted on these.\n";
  const auto items = [&](std::string_view lines) {
    const std::string row = shown(body + std::string(lines));
    const std::string_view head = "P The council voted on these. | ";
    return row.starts_with(head) ? row.substr(head.size()) : row;
  };
  CHECK(items("\u2022 a levy\n\u2022 a fee.") == "I \u2022 a levy | I \u2022 a fee.");
  CHECK(items("- a levy\n- a fee") == "I - a levy | I - a fee");
  CHECK(items("* A levy.\n* A fee.") == "I * A levy. | I * A fee.");
  CHECK(items("1. a levy;\n2. a fee;") == "I 1. a levy; | I 2. a fee;");
  CHECK(items("(a) a levy\n(b) a fee") == "I (a) a levy | I (b) a fee");
  CHECK(items("iv) A levy, and.\nv) A fee.") == "I iv) A levy, and. | I v) A fee.");
  CHECK(items("- a levy that\nwas cut\n- a fee") == "I - a levy that/was cut | I - a fee");
  CHECK(shown("- A levy.\n\n- A fee.") == "I - A levy. | I - A fee.");
  // One dash amid a sentence is a dash.
  CHECK(shown("The council met on Monday in the old hall of the\n- by then dark - city.") ==
        "P The council met on Monday in the old hall of the/- by then dark - city.");
  CHECK(shown("The council wants:\n- a levy") == "P The council wants: | I - a levy");
}

TEST_CASE("wrapped lines of scripts without blanks") {
  CHECK(shown("港口委员会昨天批准了新的收费标准，新标准\n从明年一月起实行。市长说，收入将用于修\n堤"
              "坝。") ==
        "P 港口委员会昨天批准了新的收费标准，新标准/从明年一月起实行。市长说，收入将用于修/堤坝。");
  CHECK(shown("港口委员会昨天批准了新的收费标准。\n新标准从明年一月起实行，市长说了话。") ==
        "P 港口委员会昨天批准了新的收费标准。 | P 新标准从明年一月起实行，市长说了话。");
}

TEST_CASE("headings that hold most of the text are none") {
  CHECK(shown("The river\n\nThe hill\n\nThe bell") == "P The river | P The hill | P The bell");
  CHECK(shown("so the committee met again\n\nSo nobody came\n\nYes I was there and saw it") ==
        "P so the committee met again | P So nobody came | P Yes I was there and saw it");
  CHECK(shown("BUDGET\n\nIt failed on Monday.") == "H BUDGET | P It failed on Monday.");
}

TEST_CASE("a very long line is a paragraph") {
  std::string line = "The";
  for (int i = 0; i < 20000; ++i) line += " levy";
  CHECK(shown(line) == "P " + line);
  CHECK(shown("Budget\n" + line + "\nBudget") == "H Budget | P " + line + " | H Budget");
}

// Any order of these pieces may come up in a file.
std::string random_lines(Random* random) {
  static const std::vector<std::string_view> kPieces = {
      "The council", "voted",  "it",     "BUDGET", "Dr.",       "1. ", "(a) ", "- ",
      "- ",          "• ",     ".",      ",",      ":",         "?",   "。",   "\u201D",
      "港口",        "委员会", "สภา",    "\u0301", "\n",        "\n",  "\n",   "\n\n",
      "\r",          "\r\n",   "\f",     "\v",     "\t",        " ",   " ",    "\u00A0",
      "\u3000",      "\u0085", "\u2028", "\u2029", "\U0001F600"};
  std::string text;
  for (std::size_t n = random->below(60); n > 0; --n) text += random->of(kPieces);
  return text;
}

TEST_CASE("blocks and the white space between them are the text") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 2000));
  Random random(seed);
  const std::string text = random_lines(&random);
  CAPTURE(seed, text);
  std::size_t end = 0;
  for (const Block& block : split_blocks(text)) {
    const std::string_view body = block.span.of(text);
    REQUIRE(block.span.begin >= end);
    REQUIRE(trim(std::string_view(text).substr(end, block.span.begin - end)).empty());
    REQUIRE(!body.empty());
    REQUIRE(trim(body) == body);
    std::size_t replaced = 0;
    REQUIRE(repair_utf8(std::string(body), &replaced) == body);
    REQUIRE((is_content(block.kind) || block.kind == BlockKind::kFurniture));
    end = block.span.end;
  }
  REQUIRE(trim(std::string_view(text).substr(end)).empty());
}

TEST_CASE("ends of sentences, quotes and brackets behind them") {
  for (const std::string_view text :
       {"It met.", "Why?", "No!\u201D", "(It met.) ", "开会了。", "«Non.\u00A0»", "so\u2026"}) {
    CAPTURE(text);
    CHECK(ends_like_sentence(text));
  }
  for (const std::string_view text :
       {"", " ", "Budget", "It met,", "It met:", "\u201CNo\u201D", ".5"}) {
    CAPTURE(text);
    CHECK_FALSE(ends_like_sentence(text));
  }
}

}  // namespace
}  // namespace pith
