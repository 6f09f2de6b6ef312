// Sentence boundaries. A row is the text with its boundaries drawn in: " | " stands for a boundary
// at a blank, "|" for one where no blank is.

#include "text/sentences.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

// "It met. | It voted." -> "It met. It voted.".
std::string without_marks(std::string_view row) {
  std::string text;
  for (std::size_t at = 0; at < row.size(); ++at) {
    if (row.substr(at).starts_with(" | ")) {
      text += ' ';
      at += 2;
    } else if (row[at] != '|') {
      text += row[at];
    }
  }
  return text;
}

std::vector<Span> sentences_of(std::string_view text, const Language& language) {
  std::vector<Span> sentences;
  append_sentences(text, {0, text.size()}, language.data(), &sentences);
  return sentences;
}

std::string marked(std::string_view text, const Language& language) {
  std::string row;
  std::size_t end = 0;
  for (const Span& sentence : sentences_of(text, language)) {
    if (!row.empty()) row += sentence.begin > end ? " | " : "|";
    row += sentence.of(text);
    end = sentence.end;
  }
  return row;
}

const Language& english() {
  static const Language kEnglish = Language::named("en");
  return kEnglish;
}

using Rows = std::vector<std::string_view>;

void check(const Rows& rows, const Language& language = english()) {
  for (const std::string_view row : rows) CHECK(marked(without_marks(row), language) == row);
}

TEST_CASE("sentences end at . ! ? before a capital") {
  check({
      "The council met. | It voted.",
      "Who pays? | Nobody knows.",
      "Stop the clock! | The vote is not over.",
      "The bill passed.",
      "Rents rose. | Wages did not. | Prices fell.",
      "He said yes. | 21 members agreed.",
      "Turnout fell to 41 percent. | 2019 was better.",
      "Costs doubled. | \u00C9mile Roux resigned.",
  });
}

TEST_CASE("a small letter goes on in the sentence") {
  check({
      "The firm Yahoo! was sold twice.",
      "She asked what now? adding that it was late.",
      "The film Oh no! won no prize.",
      "He asked \"Why?\" and left.",
      "Voters in the village of St. pölten stayed home.",
  });
}

TEST_CASE("titles and ranks do not end a sentence") {
  check({
      "Sen. Marsh left early. | Rep. Okoye stayed.",
      "Mr. Dunmore and Mrs. Vale met Dr. Li. | They agreed.",
      "Gov. Ines Arroyo vetoed it. | Lt. Gov. Pratt did not.",
      "Gen. Tamsin Roe and Col. Abel Finch testified.",
      "The Rev. Carol Haines prayed. | Prof. Osei spoke.",
      "Maj. Gen. Ruiz retired. | His deputy did not.",
      "Messrs. Cole and Byrne own the land.",
      "Defense Sec. Arlo Finch flew to Oslo. | He met nobody.",
      "The pact Marsh v. Tull was cited. | It held.",
      "The debate was Hill vs. Lowland. | Hill won.",
  });
}

TEST_CASE("initials belong to the name behind them") {
  check({
      "J. T. Morvan spoke first. | Nobody answered.",
      "The aide, George W. Pell, resigned. | He was 51.",
      "Sen. J. Marsh and Rep. K. L. Tull met.",
      "A letter from E. M. Carver arrived. | It was short.",
      "They chose Plan B. | The rest waited.",
      "They chose Plan B. | Voters did not.",
      "He lacked vitamin C. | It showed.",
      "Witness A. Novak testified for an hour.",
      "Theresa M. May resigned. | Her party did not.",
  });
}

TEST_CASE("dotted abbreviations end a sentence only before a word that can open one") {
  check({
      "The U.S. Senate met. | It voted.",
      "He left the U.S. | The Senate met without him.",
      "He lived in the U.K. | However, he paid taxes at home.",
      "The U.N. Security Council met. | The U.S. abstained.",
      "She works in Washington, D.C. | The House is there.",
      "She works in D.C. | The House is there.",
      "Washington, D.C. Mayor Lena Ortiz agreed.",
      "H.R. 4521 passed. | S. 12 did not.",
      "H.R. 4521 passed the House by 221 votes.",
      "Under S.Con.Res. 33 the cap rises.",
      "See P.L. 107-226 and H.Rept. 118-22 for details.",
      "It amends 42 U.S.C. 1395 and 45 C.F.R. 160.",
      "The E.U. Commission objected. | The U.K. did not.",
      "Troops from the U.S.A. landed. | They left.",
      "She earned a Ph.D. | Then she ran for office.",
      "Ana Pohl, Ph.D. of Lund, agreed.",
      "Guests, e.g. Marsh, i.e. the senator, stayed.",
      "Experts (e.g. Dr. Li) disagreed. | They left.",
      "The trade route dates to 300 B.C. | It was never paved.",
      "The U.S. First Lady spoke. | The U.S. May figures were better.",
      "See bbc.com. | Marsh said so there.",
      "The H.Con.Res. failed. | The Senate tried again.",
  });
}

TEST_CASE("firms and suffixes end a sentence only before a word that can open one") {
  check({
      "Acme Inc. Chairman Lee resigned. | Shares fell.",
      "He sued Acme Inc. | The court agreed.",
      "Harbour Co. Ltd. bid first. | Nobody else did.",
      "Martin Vale Jr. won. | His father lost.",
      "The seat went to Martin Vale Jr. | He is 34.",
      "The seat went to Martin Vale Sr. | He is 80.",
      "The paper is by Tull et al. | The council paid for it.",
      "Marsh et al. v. Tull et al. was settled. | They paid.",
      "So said 12 F.3d 45 (2d Cir. 1999). | So did others.",
      "MARTIN VALE JR. WON. | HIS FATHER LOST.",
      "They sell pipes, pumps, etc. | The state buys them.",
      "The study by Tull et al. was cited. | It is old.",
      "Mid-Lowland Corp. Vice President Amy Dahl quit.",
      "The plant is on Harbour Blvd. | It is closed.",
  });
}

TEST_CASE("place names keep their abbreviations") {
  check({
      "St. Petersburg is cold. | Mt. Rainier is colder.",
      "Ft. Bragg closed. | The town protested.",
      "The senator from Springfield, Ill. | She won.",
      "The road from Mt. Airy to St. Clair flooded.",
      "He lives at 10 Bank St. | The police are next door.",
      "The wall is 10 ft. | The dam is 40 ft. high.",
  });
}

TEST_CASE("months, sections and numbers keep what they count") {
  check({
      "On Jan. 3 the House met. | It adjourned on Feb. 9.",
      "The law expires Dec. 31. | It may be renewed.",
      "Article No. 14 failed. | Art. 7 passed.",
      "See Sec. 2(a) of the act. | It defines income.",
      "Sec. 2.1(a) applies. | Sec. IV does not.",
      "See pp. 12-14 and vol. 3, ch. 2, fig. 5.",
      "The answer was no. | I left.",
      "No. | I was not there.",
      "See Art. II of the treaty. | Art. I is void.",
      "That is the rule. | 12 members broke it.",
      "The act is 124 Stat. 119. | The Stat. volume is lost.",
      "The vote was in Sept. | The count was in Oct.",
      "He was born c. 1870 near Oslo.",
      "Under SEC. 301 the fund closes.",
      "Title II. of the act was cut.",
      "It cost $3.5 million. | It was worth 2.7.",
      "Turnout was 61.5%. | It had been 58.",
      "Prices rose to 1.234.567 crowns. | Wages fell.",
      "The law took effect in 1998. | It ends in 2030.",
      "Version 2.1.3 was shipped. | Version 3.0 was not.",
      "Only 12 of them voted in ward 7. | Ward 8 was closed.",
  });
}

TEST_CASE("times of day") {
  check({
      "The vote began at 9:30 p.m. | The count took all night.",
      "The vote is at 9:30 p.m. Monday in the old hall.",
      "Polls close at 8 p.m. Eastern time.",
      "She lost at 8 p.m. | Marsh conceded.",
      "At 5 a.m. Marsh conceded.",
      "It ended at 4 a.m. | Nobody cheered.",
      "Doors open at 7 A.M. | The hearing starts at 8 A.M.",
      "He called at 6 p.m. on Friday. | She did not answer.",
  });
}

TEST_CASE("quotes and brackets behind the stop belong to the sentence") {
  check({
      "\"We lost.\" | The room was silent.",
      "He said \"No.\" | Then he left.",
      "He shouted \"No!\" | Then he left.",
      "\u201CWe lost.\u201D | The room was silent.",
      "\u201CWho paid?\u201D she asked. | Nobody knew.",
      "\"We lost,\" she said. | \"We will be back.\"",
      "\"It passed.\" | \"It failed.\"",
      "He called it \"a farce\". | Others agreed.",
      "He called it 'a farce.' | Others agreed.",
      "(The mayor was absent.) | The deputy spoke.",
      "The mayor was absent (she was ill). | The deputy spoke.",
      "The plan (it was new. It was harsh) failed. | It cost her the seat.",
      "The plan (which he called new.) failed.",
      "She left (:-( was her answer. | Nobody laughed.",
      "He left (at nine.) | She stayed.",
      "(Wages fell. | Rents rose.) | Nobody noticed.",
      "It rose. | (Wages fell.) | Nobody noticed.",
      "The rule [it is new.] | It is harsh.",
      "Did he say \"I quit\"? | He did.",
      "Did he say \"I quit!\"? | He did.",
      "He spoke of \u201Cthe St. Clair plan\u201D. | Few listened.",
      "\"One.\" | \"Two.\"",
  });
}

TEST_CASE("runs of stops and ellipses") {
  check({
      "Really?! | Yes.",
      "What?? | Nothing!!!",
      "He paused... and went on.",
      "He paused... | Then he went on.",
      "He paused . . . Then he left.",
      "He paused. . . . | Then he left.",
      "I... | I do not know.",
      "He paused\u2026 | Then he went on.",
      "He paused . . . and went on.",
      "The sum is ... 300 crowns.",
      "... And so it ended. | They left.",
      "\"I wonder...\" she said.",
      "The fight (...) went on. | It ended.",
  });
}

TEST_CASE("a blank that is missing behind the stop") {
  check({
      "It was late, he said.|The council went home.",
      "\u201CWe lost.\u201D|The room was silent.",
      "They met in Oslo.|Marsh (D-Mass.) was late.",
      "It failed!|The mayor cheered.",
      "Visit www.lowland.gov for more. | It is free.",
      "See https://vote.lowland.gov/Results.html. | It lists all wards.",
      "Write to Ana.Pohl@lowland.gov or call. | She answers.",
      "The file Budget.Final.xlsx was leaked. | It was real.",
      "He runs Node.js and lowland.net at home.",
      "She works for Booking.com. | It pays well.",
      "J.T.Morvan spoke.",
  });
}

TEST_CASE("notes belong to the sentence before them") {
  check({
      "The dam leaked.[3] | It was old.",
      "The dam leaked.[3][14] | It was old.",
      "The dam[2] leaked. | It was old.",
      "The dam leaked. [3] | It was old.",
      "The dam leaked.\" [3] | It was old.",
      "The act says so. | [Emphasis added.] | It is clear.",
  });
}

TEST_CASE("an enumerator is no sentence") {
  check({
      "1. The council met. | It voted.",
      "Three things matter. | 1. The dam leaks. | 2. The town is poor.",
      "II. Shortcomings of the plan.",
      "a. The council met. | It voted.",
      "A. The council met. | It voted.",
      "iv. The council met. | It voted.",
      "(a) The fund is closed. | (b) The board is dissolved.",
      "1) Close the fund. | 2) Dissolve the board.",
      "1.) Close the fund. | 2.) Dissolve the board.",
      "Under sec. (a) The fund is closed.",
  });
}

TEST_CASE("dashes, symbols and capitals") {
  check({
      "The talks failed. | \u2014 The mayor left.",
      "The cost? | $40 million.",
      "It cost approx. $40 million. | $9 million is missing.",
      "It broke 42 U.S.C. \u00A7 1395 and 5 C.F.R. \u00A7\u00A7 2-4. | \u00A7 3 is void.",
      "He left. | #2 took over.",
      "THE COUNCIL MET. | IT VOTED.",
      "MR. DUNMORE SPOKE. | MRS. VALE DID NOT.",
      "THE U.S. SENATE MET. | THE HOUSE DID NOT.",
      "They met \u2013 at last. | It was late.",
      "He said \u201CNo.\u201D \u2014 and left.",
      "\"No!\" -- she said. | He nodded.",
      "He moved to San Francisco, CA. | She stayed.",
      "The Jeopardy! host voted.",
  });
}

TEST_CASE("other languages and scripts, without language data") {
  const Rows rows = {
      "委员会开会了。|会议通过了预算！|谁付钱？|没有人知道。",
      "预算（第三版。未公开）通过了。|会议结束。",
      "他说：“我们输了。”|会场一片安静。",
      "知事は「認めない。」|会議は終わった。",
      "会議は終わった！|誰も話さなかった。",
      "परिषद की बैठक हुई। | बजट पारित हुआ।",
      "کونسل کا اجلاس ہوا۔ | بجٹ منظور ہوا۔",
      "اجتمع المجلس. | هل صوت؟ | نعم.",
      "Το συμβούλιο συνεδρίασε. | Ψήφισε.",
      "Խորհուրդը հավաքվեց։ | Այն քվեարկեց։",
      "Совет собрался. | Он проголосовал.",
      "¿Quién paga? | Nadie lo sabe. | ¡Basta! | Se acabó.",
      "Le conseil s'est réuni. | «\u00A0Non.\u00A0» | Il a voté.",
      "Ποιος πληρώνει; | Κανείς δεν ξέρει.",
      "Ήρθε ο δήμαρχος; αλλά δεν μίλησε.",
      "Der Rat tagte. | „Wir haben verloren.“ | Er stimmte ab.",
      "สภาประชุมเมื่อวานนี้ และลงมติ",
      "המועצה התכנסה. | היא הצביעה.",
      "위원회가 열렸다. | 예산이 통과되었다.",
      "ምክር ቤቱ ተሰበሰበ። | ድምጽ ሰጠ።",
  };
  check(rows, Language());
}

TEST_CASE("white space around sentences belongs to none") {
  const auto sentences = [](std::string_view text) {
    std::vector<std::string_view> shown;
    for (const Span& sentence : sentences_of(text, english())) shown.push_back(sentence.of(text));
    return shown;
  };
  using Shown = std::vector<std::string_view>;
  CHECK(sentences("") == Shown{});
  CHECK(sentences(" \t\n\u3000 ") == Shown{});
  CHECK(sentences("\n  It met.\t\n\n It voted.  \n") == Shown{"It met.", "It voted."});
  CHECK(sentences("It\nmet.\u00A0\u2003It\r\nvoted.") == Shown{"It\nmet.", "It\r\nvoted."});
  CHECK(sentences(".") == Shown{"."});
  CHECK(sentences("... ?! .") == Shown{"... ?! ."});
}

// Any order of these pieces may come up in a scraped page.
std::string random_block(Random* random) {
  static const std::vector<std::string_view> kPieces = {
      "The", "senator",   "Sen", "U.S",  "J",      "no",     "14",        "(a)", "ii",  "p.m",
      "It",  "\u00C9tat", ".",   ".",    ".",      "!",      "?",         "…",   "...", "。",
      "।",   "؟",         ";",   "πού;", " ",      " ",      " ",         "\n",  "\t",  "\u00A0",
      "\"",  "'",         "(",   ")",    "\u201C", "\u201D", "«",         "»",   "[3]", "[",
      "]",   "—",         "@",   "港口", "สภา",    "\u0301", "\U0001F600"};
  std::string block;
  for (std::size_t n = random->below(40); n > 0; --n) block += random->of(kPieces);
  return block;
}

TEST_CASE("sentences and the white space between them are the block") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 2000));
  Random random(seed);
  const std::string before = random_block(&random);
  const std::string block = random_block(&random);
  const std::string text = before + block + random_block(&random);
  const Span span{before.size(), before.size() + block.size()};
  const Language language = random.percent(50) ? english() : Language();
  CAPTURE(seed, text, span.begin, span.end);

  std::vector<Span> sentences;
  append_sentences(text, span, language.data(), &sentences);
  std::size_t end = span.begin;
  for (const Span& sentence : sentences) {
    REQUIRE(sentence.begin >= end);
    REQUIRE(trim(text.substr(end, sentence.begin - end)).empty());
    REQUIRE(sentence.end <= span.end);
    REQUIRE(!sentence.of(text).empty());
    REQUIRE(trim(sentence.of(text)) == sentence.of(text));
    std::size_t replaced = 0;
    REQUIRE(repair_utf8(std::string(sentence.of(text)), &replaced) == sentence.of(text));
    end = sentence.end;
  }
  REQUIRE(trim(text.substr(end, span.end - end)).empty());

  // What stands around the block is not looked at.
  std::vector<Span> alone = sentences_of(block, language);
  for (Span& sentence : alone) sentence = {sentence.begin + span.begin, sentence.end + span.begin};
  CHECK(alone == sentences);
}

}  // namespace
}  // namespace pith
