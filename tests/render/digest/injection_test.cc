// Whatever a feed says comes out as text.

#include <md4c.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/display.h"
#include "base/unicode.h"
#include "catch.h"
#include "pith/digest.h"
#include "random_text.h"
#include "render/digest/elements.h"
#include "render/digest/outputs.h"
#include "render/digest/sample.h"
#include "render/markup.h"

namespace pith {
namespace {

const std::vector<std::string> kPayloads = {
    "<script>alert(1)</script>",
    "</title></head><body><img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "' onmouseover='alert(1)",
    "</style><script>alert(1)</script>",
    "--><!--<?php echo 1 ?>]]>",
    "<![CDATA[<b>bold</b>]]>",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#x3C;b&#x3E; &unknown;",
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "\x01 JaVaScRiPt:alert(1)",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "https://a.example/\" onclick=\"alert(1)",
    "https://a.example/>)](javascript:alert(1))",
    "[x](javascript:alert(1)) ![y](https://a.example/pixel.gif)",
    "](<javascript:alert(1)>)\n\n<b>raw</b>",
    "# heading\n\n* item\n1. one\n---\n> quote\n```\ncode\n```",
    "<javascript:alert(1)> <https://a.example> <desk@a.example>",
    "\x1B]8;;https://evil.example\x07link\x1B]8;;\x07 \x1B[2J \xC2\x9B"
    "31m",
    "\u202Egpj.exe \u2067 unclosed \u202B too",
    "a\xFF\xC0\x80 b\xE2\x80",
    std::string("nul\0byte", 8),
    "\xEF\xBF\xBE\xEF\xBF\xBF",
    "{{7*7}} ${7*7} %s %n",
    std::string(400, '<'),
    std::string(500, ' ') + "x",
    "2026-11-26T08:30:00Z\"><b>",
    "../../etc/passwd",
};

const std::vector<DigestOutput> kOutputs = {
    DigestOutput::kText, DigestOutput::kMarkdown, DigestOutput::kJson,       DigestOutput::kHtml,
    DigestOutput::kMail, DigestOutput::kAtom,     DigestOutput::kAtomStories};

void check_text(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, &at);
    const bool steers = (is_control(c) && c != U'\n') || c == 0x202D || c == 0x202E;
    if (steers) FAIL("a control character at " << at);
  }
}

void check_markdown(const std::string& markdown) {
  struct Seen {
    bool good = true;
  } seen;
  MD_PARSER parser{};
  parser.enter_block = [](MD_BLOCKTYPE type, void*, void* data) {
    if (type == MD_BLOCK_HTML || type == MD_BLOCK_CODE) static_cast<Seen*>(data)->good = false;
    return 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* data) {
    auto* const found = static_cast<Seen*>(data);
    if (type == MD_SPAN_IMG) found->good = false;
    if (type != MD_SPAN_A) return 0;
    const MD_ATTRIBUTE& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
    const std::string_view link(href.text, href.size);
    if (!link.starts_with("https://") && !link.starts_with("http://") &&
        !link.starts_with("mailto:"))
      found->good = false;
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR*, MD_SIZE, void* data) {
    if (type == MD_TEXT_HTML || type == MD_TEXT_ENTITY) static_cast<Seen*>(data)->good = false;
    return 0;
  };
  for (const unsigned dialect : {unsigned{MD_DIALECT_COMMONMARK}, unsigned{MD_DIALECT_GITHUB}}) {
    parser.flags = dialect;
    REQUIRE(md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &seen) == 0);
    CHECK(seen.good);
  }
}

void check_atom(const std::string& atom) {
  const auto feed = xml_elements(atom);
  REQUIRE(feed);
  for (const Element& content : called(*feed, "content")) {
    const std::string html = "<div>" + content.text + "</div>";
    check_allowed(html_elements(html));
  }
  for (const std::string& link : links_of(*feed))
    CHECK((link.starts_with("https://") || link.starts_with("http://") ||
           link.starts_with("mailto:")));
}

// Strings in JSON are as they came, but for controls.
void check_json(const std::string& json) {
  CHECK_FALSE(any_code_point(json, [](char32_t c) { return is_control(c) && c != U'\n'; }));
  CHECK(json.find('\n') == json.size() - 1);
  CHECK(nlohmann::json::parse(json).is_object());
}

void check_harmless(const Digest& digest) {
  for (const DigestOutput output : kOutputs) {
    CAPTURE(static_cast<int>(output));
    const std::string out = render(digest, output);
    CHECK(is_clean_utf8(out));
    CHECK(out.ends_with('\n'));
    CHECK_FALSE(out.ends_with("\n\n"));
    switch (output) {
      case DigestOutput::kText:
        check_text(out);
        break;
      case DigestOutput::kMarkdown:
        check_text(out);
        check_markdown(out);
        break;
      case DigestOutput::kJson:
        check_json(out);
        break;
      case DigestOutput::kHtml:
      case DigestOutput::kMail:
        check_text(out);
        check_allowed(html_elements(out));
        break;
      case DigestOutput::kAtom:
      case DigestOutput::kAtomStories:
        check_atom(out);
        break;
    }
  }
}

// Small, with a story of each kind and all fields in use.
Digest one_of_each() {
  Digest digest = sample_digest();
  digest.stories = {digest.stories[0], digest.stories[1], digest.stories[2]};
  digest.stories[0].documents.resize(2);
  digest.stories[0].summary.excerpts.erase(digest.stories[0].summary.excerpts.begin());
  digest.stories[1].documents[0].author = "Mara Lind";
  digest.sources.erase(digest.sources.begin());
  digest.keywords.resize(1);
  return digest;
}

// Every text of a page, joined; the parser has undone the escapes.
std::string headlines_of(const std::string& page) {
  std::string all;
  for (const Element& element : html_elements(page)) {
    if (element.name == "h2" || element.name == "h3" || element.name == "li")
      all += element.text + '\n';
  }
  return all;
}

}  // namespace

TEST_CASE("no field of a digest can hold markup, a script or a steering character") {
  // Excerpts and key phrases are of texts that were read, which are valid UTF-8.
  // Alone each field has every third of the payloads, with all others all of them.
  Digest digest = one_of_each();
  const std::size_t fields = strings_of(&digest).size();
  for (std::size_t p = 0; p < kPayloads.size(); ++p) {
    const std::string& payload = kPayloads[p];
    CAPTURE(payload);
    for (std::size_t i = p % 3; i < fields; i += 3) {
      CAPTURE(i);
      Digest bad = one_of_each();
      std::string* const field = strings_of(&bad)[i];
      *field = is_clean_utf8(payload) ? payload : shown_line(payload);
      check_harmless(bad);
    }
    Digest all = sample_digest();
    for (std::string* const field : strings_of(&all))
      *field = is_clean_utf8(payload) ? payload : shown_line(payload);
    check_harmless(all);
  }
}

TEST_CASE("what is no UTF-8 comes out repaired, wherever digests state it themselves") {
  for (const std::string& payload : kPayloads) {
    Digest digest = one_of_each();
    digest.title = digest.since = digest.until = payload;
    digest.keywords = {payload};
    digest.sources = {{payload, payload, 1, payload}};
    for (Story& story : digest.stories) {
      story.key = story.title = story.section = story.follows = payload;
      for (StoryDocument& document : story.documents) {
        document.title = document.url = document.source = payload;
        document.author = document.published = document.language = payload;
      }
    }
    CAPTURE(payload);
    check_harmless(digest);
  }
}

TEST_CASE("markup is shown as it was written, not dropped") {
  for (const std::string& payload : kPayloads) {
    const std::string line = shown_line(payload);
    if (line.empty() || line.size() > 200) continue;
    Digest digest = one_of_each();
    for (Story& story : digest.stories) story.title = payload;
    CAPTURE(line);
    CHECK_THAT(headlines_of(render(digest, DigestOutput::kHtml)), Catch::Contains(line));
    CHECK_THAT(headlines_of(render(digest, DigestOutput::kMail)), Catch::Contains(line));
    const auto feed = xml_elements(render(digest, DigestOutput::kAtomStories));
    REQUIRE(feed);
    CHECK(called(*feed, "title").back().text == line);
  }
}

TEST_CASE("random bytes in all fields stay harmless") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 60));
  CAPTURE(seed);
  Random random(seed);
  Digest digest = random.below(2) == 0 ? one_of_each() : sample_digest();
  constexpr std::string_view kBytes = "<>&\"'()[]*_#`-.:/ \n\t\x01\x1B\\|~!ab1é\u202E\u2067日";
  for (std::string* const field : strings_of(&digest)) {
    std::string text;
    for (std::size_t i = random.below(40); i > 0; --i) text += kBytes[random.below(kBytes.size())];
    *field = random.below(3) == 0 ? shown_line(text) : *field + shown_line(text);
  }
  check_harmless(digest);
}

}  // namespace pith
