// The Markdown of a digest as a parser reads it.

#include <md4c.h>

#include <set>
#include <string>
#include <vector>

#include "catch.h"
#include "pith/digest.h"
#include "render/digest/sample.h"
#include "render/link.h"

namespace pith {
namespace {

struct Parsed {
  std::vector<std::string> links{};
  std::vector<unsigned> levels{};  // of the headings
  std::string text{};
  bool html = false;
};

Parsed read_markdown(const std::string& markdown) {
  Parsed parsed;
  MD_PARSER parser{};
  parser.flags = MD_DIALECT_COMMONMARK;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
    auto* const to = static_cast<Parsed*>(data);
    if (type == MD_BLOCK_H) to->levels.push_back(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
    return 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE, void*, void* data) {
    static_cast<Parsed*>(data)->text += '\n';
    return 0;
  };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* data) {
    if (type != MD_SPAN_A) return 0;
    const MD_ATTRIBUTE& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
    static_cast<Parsed*>(data)->links.emplace_back(href.text, href.size);
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
    auto* const to = static_cast<Parsed*>(data);
    to->html = to->html || type == MD_TEXT_HTML;
    to->text.append(text, size);
    return 0;
  };
  REQUIRE(md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &parsed) == 0);
  return parsed;
}

}  // namespace

TEST_CASE("the links of the Markdown are those of the digest, with parentheses encoded") {
  const Digest digest = sample_digest();
  std::set<std::string> expected;
  for (const Story& story : digest.stories) {
    for (std::size_t i = 0; i < story.documents.size() && i < 6; ++i)
      expected.insert(safe_link(story.documents[i].url));
  }
  for (const DigestSource& source : digest.sources) {
    if (!source.failure.empty()) expected.insert(safe_link(source.url));
  }
  expected.erase("");
  REQUIRE(expected.erase("https://wire.example/a(1)/budget") == 1);
  expected.insert("https://wire.example/a%281%29/budget");
  const Parsed parsed = read_markdown(render(digest, DigestOutput::kMarkdown));
  CHECK(std::set<std::string>(parsed.links.begin(), parsed.links.end()) == expected);
  CHECK_FALSE(parsed.html);
}

TEST_CASE("headings of the Markdown go down one level at a time") {
  for (const Digest& digest : {sample_digest(), empty_digest(), small_digest(), Digest{}}) {
    const Parsed parsed = read_markdown(render(digest, DigestOutput::kMarkdown));
    unsigned last = 0;
    for (const unsigned level : parsed.levels) {
      CHECK(level <= last + 1);
      last = level;
    }
    CHECK(parsed.levels.front() == 1);
  }
}

TEST_CASE("a reader of the Markdown sees what was written") {
  const Parsed parsed = read_markdown(render(sample_digest(), DigestOutput::kMarkdown));
  for (const char* line :
       {"How <script>alert(1)</script> & \"quotes\" broke *our* [feed](x) (Ada & Bob's <Blog>) "
        "– For a week our titles held `<b>` tags that no reader's program showed.",
        "Also covered by: Radio Westmark (updated), Northern Wire, The Evening Gazette (copy)",
        "Also covered by: Meridian Post, Daily Lantern, Science Desk, Harbour FM, The "
        "Plainsman, and 3 more",
        "Continues: Ferry to Little Holm out of service after engine fire",
        "市は二十五日、港の防潮堤が来年四月に完成すると発表した。工事は三年前に始まり、"}) {
    CHECK_THAT(parsed.text, Catch::Contains(line));
  }
}

}  // namespace pith
