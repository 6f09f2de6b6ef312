// What is left out of an English article, and, more important, what is not: each text is put into a
// report as a paragraph of its own, and the kind that it gets is looked at.

#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "read/plain/plain.h"

namespace pith {
namespace {

std::vector<std::string_view> kinds(const std::vector<Block>& blocks) {
  std::vector<std::string_view> names;
  for (const Block& block : blocks) names.push_back(name(block.kind));
  return names;
}

Document read_article(const std::vector<std::string>& paragraphs) {
  Document document;
  for (const std::string& paragraph : paragraphs) document.text += paragraph + "\n\n";
  document.blocks = split_blocks(document.text);
  mark_clutter(Language::named("en").data(), &document);
  return document;
}

std::vector<std::string> report() {
  return {"Harbour levy fails by one vote",
          "The council of Port Ellery rejected the harbour levy on Monday.",
          "Nine of its members had spoken for more than three hours.",
          "The mayor had called the levy the only way to save the ferry.",
          "Farmers from the valley had come to the hall to protest.",
          "They pay for the dam already, and said that this was enough.",
          "A second vote would need the consent of the province.",
          "The ferry will run until March, the company said.",
          "After that, nobody knows."};
}

enum Place : std::size_t { kTop = 1, kFirstHalf = 3, kEnd = 8 };

std::string_view kind_of(std::string_view paragraph, Place place) {
  std::vector<std::string> paragraphs = report();
  const std::size_t at = place;
  paragraphs.insert(paragraphs.begin() + static_cast<std::ptrdiff_t>(at), std::string(paragraph));
  const Document document = read_article(paragraphs);
  REQUIRE(document.blocks.size() == paragraphs.size());
  CHECK(document.blocks[at - 1].kind == split_blocks(document.text)[at - 1].kind);
  return name(document.blocks[at].kind);
}

TEST_CASE("a report without clutter is left alone") {
  const Document document = read_article(report());
  CHECK(kinds(document.blocks) == kinds(split_blocks(document.text)));
}

TEST_CASE("bylines stand near the top") {
  for (const std::string_view line :
       {"by admin", "By Ana Pohl and Ed Marsh", "Published 3 May", "Posted on 3 May 2021 by desk",
        "Updated 5 hours ago", "Written by Ana Pohl", "Last modified: 2021-05-03"}) {
    CAPTURE(line);
    CHECK(kind_of(line, kTop) == "byline");
    CHECK(kind_of(line, kEnd) != "byline");
  }
  // First of all, it is a byline if prose follows at once; before a headline it is a headline too.
  CHECK(read_article({"By Ana Pohl", "The council met. It voted."}).blocks[0].kind ==
        BlockKind::kByline);
  CHECK(read_article({"By hook or by crook", "Levy fails", "The council met on Monday. It voted."})
            .blocks[0]
            .kind == BlockKind::kHeading);
  CHECK(read_article({"By one vote, council kills levy", "The council met on Monday. It voted."})
            .blocks[0]
            .kind == BlockKind::kHeading);
}

TEST_CASE("lines that lead elsewhere") {
  for (const std::string_view line :
       {"See also: Marsh quits", "See also the report on tariffs.",
        "See also the report on tariffs. It was written by two of our own.",
        "Read more: What the levy means for you.", "RELATED: Marsh quits.",
        "Photo: The ferry at dusk. It was built in 1950.", "Source: Ministry of Rivers.",
        "Image caption The ferry at dusk. It was built in 1950.", "Follow us on Facebook.",
        "Click here to read the whole letter.", "Tags: levy, ferry, council.",
        "- Read more: Marsh quits."}) {
    CAPTURE(line);
    CHECK(kind_of(line, kFirstHalf) == "pointer");
    CHECK(kind_of(line, kEnd) == "pointer");
  }
}

TEST_CASE("notices") {
  for (const std::string_view line :
       {"This website uses cookies to improve your experience. We'll assume you're ok with this, "
        "but you can opt-out if you wish.",
        "We use cookies and similar means to keep the site safe. See our cookie policy.",
        "\u00A9 2021 Lowland Ledger. All rights reserved.", "All rights reserved.",
        "Copyright 2021 Lowland Ledger. All rights reserved.",
        "Your email address will not be published. Required fields are marked *",
        "This site uses Akismet to reduce spam. Learn how your comment data is processed.",
        "You must be logged in to post a comment.",
        "Thank you for reading. Subscribe to our newsletter."}) {
    CAPTURE(line);
    CHECK(kind_of(line, kFirstHalf) == "notice");
    CHECK(kind_of(line, kEnd) == "notice");
  }
}

TEST_CASE("the tail of a page is left out with all that follows") {
  for (const std::string_view line :
       {"You may also like", "YOU MIGHT ALSO LIKE:", "Leave a Comment",
        "Leave a Comment (12 so far)", "Related articles", "Most read in Politics",
        "Comments (3)"}) {
    CAPTURE(line);
    std::vector<std::string> paragraphs = report();
    paragraphs.insert(paragraphs.end() - 2, std::string(line));
    const Document late = read_article(paragraphs);
    for (std::size_t i = 0; i < late.blocks.size(); ++i) {
      CAPTURE(i);
      CHECK((late.blocks[i].kind == BlockKind::kTail) == (i >= 7));
    }
    CHECK(kind_of(line, kFirstHalf) == "heading");  // links amid the article: it goes on
  }
  CHECK(kind_of("Leave a comment, he told the clerk, and I will read it.", kEnd) == "paragraph");
  CHECK(kind_of("More from less: how the farmers of the valley adapt", kEnd) == "heading");
}

TEST_CASE("reporting that says what clutter says is kept") {
  for (const std::string_view prose :
       {"By Friday the council had counted all the votes.",
        "By 2019, wages had fallen by a third.",
        "Published in 1998, the report led to the fall of the mayor.",
        "Updated figures are due in June.",
        "The minister said the law was clear; see also the ruling on the dam.",
        "Sponsored by Sen. Marsh, the bill would cap rents in the harbour.",
        "Advertisement spending by the campaigns rose by 12 percent.",
        "Filed under seal, the complaint names two senators.",
        "Posted in Kabul since May, the diplomat had warned of the attack.",
        "Related stories of abuse came from the camps in the north.",
        "Also read into the record was a letter from the governor.",
        "Getty Images sued the campaign for its use of two photos.",
        "Share this burden, the minister told the voters, or lose the dam.",
        "Sign up for the draft is voluntary, but few dare to refuse.",
        "Subscribe to his theory or not, the senator has the votes.",
        "Watch the harbour, he said, and you will see the trucks.",
        "Listen to the farmers, the bishop told the council.",
        "Photos of the dam, taken in May, show cracks.",
        "Sources close to the mayor said that she would resign.",
        "Image matters, the adviser wrote, more than the budget.",
        "The court held that the terms of use of the site were void.",
        "The company's terms of service let it sell what voters type, lawmakers said.",
        "The regulator fined the firm for its cookie policy.",
        "\u201CWe use cookies to fight fraud,\u201D a spokesman said.",
        "The firm apologized. \"We use cookies to fight fraud,\" it said.",
        "The site of the ministry uses cookies to follow voters, the report found.",
        "Each month 40,000 people sign up to receive food stamps.",
        "The state keeps all rights reserved to it by the treaty.",
        "Recommended spending is lower than last year.",
        "Skip to 2030, and the dam will be empty.",
        "Jump to conclusions, and you lose the case."}) {
    CAPTURE(prose);
    CHECK(kind_of(prose, kTop) == "paragraph");
    CHECK(kind_of(prose, kFirstHalf) == "paragraph");
    CHECK(kind_of(prose, kEnd) == "paragraph");
  }
}

TEST_CASE("long paragraphs are kept") {
  std::string prose =
      "The committee heard three experts on the law on Tuesday, and all of them "
      "agreed that it was too weak to protect the voters of the province.";
  CHECK(kind_of(prose + " All rights reserved.", kEnd) == "notice");
  prose += " The senator from Port Ellery, who had written most of it, did not answer.";
  CHECK(kind_of(prose + " All rights reserved.", kEnd) == "paragraph");
  CHECK(kind_of("Listen: " + prose, kEnd) == "paragraph");
  std::string cookies = "We use cookies, the ministry admits in a report.";
  for (int i = 0; i < 6; ++i) cookies += ' ' + prose;
  CHECK(kind_of(cookies, kFirstHalf) == "paragraph");
}

TEST_CASE("without phrases nothing is clutter") {
  Document document;
  document.text = "By admin\n\nIt met.\n\nSee also: the ferry\n\nLeave a Comment\n\nNo.";
  document.blocks = split_blocks(document.text);
  mark_clutter(Language().data(), &document);
  CHECK(kinds(document.blocks) == kinds(split_blocks(document.text)));
}

}  // namespace
}  // namespace pith
