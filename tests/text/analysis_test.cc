#include "text/analysis.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.h"

namespace pith {
namespace {

using enum BlockKind;

// A document of these blocks, a line each.
Document document_of(const std::vector<std::pair<BlockKind, std::string_view>>& blocks,
                     std::string_view title = {}) {
  Document document;
  document.language = Language::named("en");
  document.title = title;
  for (const auto& [kind, line] : blocks) {
    const std::size_t begin = document.text.size();
    document.text += line;
    document.blocks.push_back({{begin, document.text.size()}, kind});
    document.text += '\n';
  }
  return document;
}

// "0.0 It met. (2) | 0.1 It voted. (2)": document, position, text, words.
std::string shown(const std::vector<Document>& documents) {
  std::string row;
  for (const Sentence& sentence : analyse(documents).sentences) {
    if (!row.empty()) row += " | ";
    row += std::to_string(sentence.document) + '.' + std::to_string(sentence.position) + ' ';
    row += sentence.span.of(documents[sentence.document].text);
    row += " (" + std::to_string(sentence.words) + ')';
  }
  return row;
}

TEST_CASE("paragraphs and items are read, item by item without the bullet") {
  CHECK(
      shown({document_of({{kTitle, "Harbour levy"},
                          {kByline, "By Ana Pohl"},
                          {kHeading, "The vote"},
                          {kParagraph, "It met. It voted."},
                          {kItem, "\u2022 The levy failed."},
                          {kItem, "- So did the fee."},
                          {kItem, "3. The dam stays."},
                          {kPointer, "See also: the dam."},
                          {kNotice, "We use cookies."},
                          {kTail, "Read more."}})}) ==
      "0.0 It met. (2) | 0.1 It voted. (2) | 0.2 The levy failed. (3) | 0.3 So did the fee. (4) | "
      "0.4 3. The dam stays. (4)");
}

TEST_CASE("the words between terms are counted") {
  std::string second = "It met";
  for (int i = 0; i < 300; ++i) second += " and";
  second += " voted.";
  const Document document = document_of(
      {{kParagraph, "The levy of the harbour was not a success."}, {kParagraph, second}});
  const Analysis text = analyse({&document, 1});
  // levy, harbour, success; met, voted
  CHECK(text.skipped == std::vector<std::uint8_t>{1, 2, 3, 1, 255});
}

TEST_CASE("headings are read where there is no text, the rest where there is not even a heading") {
  CHECK(shown({document_of({{kTitle, "Harbour levy"}, {kHeading, "The vote"}, {kTail, "More"}})}) ==
        "0.0 The vote (2)");
  CHECK(shown({document_of({{kTitle, "Harbour levy"}, {kTail, "More"}})}) ==
        "0.0 Harbour levy (2) | 0.1 More (1)");
  CHECK(shown({document_of({{kParagraph, "***"}, {kHeading, "The vote"}})}) == "0.0 The vote (2)");
  // Text in any of the documents is enough.
  CHECK(shown({document_of({{kHeading, "The vote"}}), document_of({{kParagraph, "It met."}})}) ==
        "1.0 It met. (2)");
}

TEST_CASE("sentences without a word do not count") {
  CHECK(shown({document_of({{kParagraph, "It met. * * * It voted."}, {kParagraph, "-----"}})}) ==
        "0.0 It met. (2) | 0.1 * * * It voted. (2)");
  CHECK(shown({document_of({{kParagraph, "It met."}, {kParagraph, "?!"}, {kParagraph, "No."}})}) ==
        "0.0 It met. (2) | 0.1 No. (1)");
}

TEST_CASE("positions begin anew with each document") {
  CHECK(shown({document_of({{kParagraph, "It met."}, {kParagraph, "It voted."}}), Document{},
               document_of({{kParagraph, "No."}})}) ==
        "0.0 It met. (2) | 0.1 It voted. (2) | 2.0 No. (1)");
  CHECK(shown({}) == "");
  CHECK(shown({Document{}}) == "");
}

TEST_CASE("a document without blocks is one paragraph") {
  Document document;
  document.text = "It met. It voted.";
  CHECK(shown({document}) == "0.0 It met. (2) | 0.1 It voted. (2)");
}

TEST_CASE("characters are code points") {
  const std::vector<Document> documents = {document_of({{kParagraph, "\u00C9t\u00E9, 港口。"}})};
  CHECK(analyse(documents).sentences.at(0).characters == 8);
}

TEST_CASE("terms stand in reading order, with repeats") {
  const std::vector<Document> documents = {
      document_of({{kParagraph, "The senator voted for the levy. Senators' votes fell."}},
                  "Levy votes and a dam"),
      document_of({{kParagraph, "It is so. A levy, a levy!"}}, "The levy")};
  const Analysis analysis = analyse(documents);
  const auto terms = [&](std::size_t i) {
    const auto span = analysis.terms_of(analysis.sentences.at(i));
    return std::vector<TermIndex>(span.begin(), span.end());
  };
  using Terms = std::vector<TermIndex>;
  const TermIndex senator = 0;
  const TermIndex vote = 1;
  const TermIndex levy = 2;
  const TermIndex fall = 3;
  REQUIRE(analysis.sentences.size() == 4);
  CHECK(terms(0) == Terms{senator, vote, levy});
  CHECK(terms(1) == Terms{senator, vote, fall});
  CHECK(terms(2).empty());
  CHECK(terms(3) == Terms{levy, levy});
  CHECK(analysis.vocabulary == 4);
  // Of all titles; a word that no sentence has is left out.
  CHECK(analysis.title == Terms{levy, vote, levy});
}

TEST_CASE("whether the language has stop words is said") {
  std::vector<Document> documents = {document_of({{kParagraph, "It met."}})};
  CHECK(analyse(documents).has_stop_words);
  documents[0].language = Language();
  CHECK_FALSE(analyse(documents).has_stop_words);
}

}  // namespace
}  // namespace pith
