#include "read/feed/values.h"

#include <string>

#include "catch.h"

namespace pith {
namespace {

struct Row {
  const char* given;
  const char* wanted;
};

TEST_CASE("feed values: HTML on one line") {
  const Row row = GENERATE(values<Row>({
      {"Dam opens", "Dam opens"},
      {" Dam\n  opens ", "Dam opens"},
      {"<b>Dam</b> opens", "Dam opens"},
      {"un<em>do</em>ne", "undone"},
      {"Dam<br>opens<p>late", "Dam opens late"},
      {"5 < 7 and 9 > 8", "5 < 7 and 9 > 8"},
      {"Vector<int> explained", "Vector<int> explained"},
      {"Why &lt;blink&gt; died", "Why <blink> died"},
      {"Tom &amp; Ann&#8217;s", "Tom & Ann\xE2\x80\x99s"},
      {"a<script>alert(1)</script>b", "ab"},
      {"a<style>p{}</style>b", "ab"},
      {"a<script>never closed", "a"},
      {"a<!-- no -->b", "ab"},
      {"a<!-- open >b", "ab"},
      {"a <img src=x onerror=y>b", "a b"},
      {"<", "<"},
      {"", ""},
  }));
  CAPTURE(row.given);
  CHECK(one_line(row.given) == row.wanted);
}

TEST_CASE("feed values: a tag of HTML makes HTML") {
  for (const char* html : {"<p>a", "a<br/>b", "x</b>", "<article>", "<A HREF='x'>y</A>"})
    CHECK(has_tags(html));
  for (const char* text : {"", "a < b", "Vector<int>", "<", "<p", "&lt;p&gt;"})
    CHECK_FALSE(has_tags(text));
}

TEST_CASE("feed values: authors") {
  const Row row = GENERATE(values<Row>({
      {"Ada Marsh", "Ada Marsh"},
      {"ada@lowland.example (Ada Marsh)", "Ada Marsh"},
      {"Ada Marsh (ada@lowland.example)", "Ada Marsh"},
      {"Ada Marsh <ada@lowland.example>", "Ada Marsh"},
      {"ada@lowland.example", "ada@lowland.example"},
      {"ada@lowland.example ()", "ada@lowland.example"},
      {"(ada@lowland.example)", "ada@lowland.example"},
      {"Ada Marsh (editor)", "Ada Marsh (editor)"},
      {" ", ""},
  }));
  CAPTURE(row.given);
  CHECK(author_named(row.given) == row.wanted);
}

TEST_CASE("feed values: dates and languages") {
  CHECK(date_stated(" Tue, 24 Nov 2026 08:30:00 +0100 ") == "2026-11-24T08:30:00+01:00");
  CHECK(date_stated("2026-11-24") == "2026-11-24");
  CHECK(date_stated("yesterday").empty());
  CHECK(date_stated(std::string(1000, '1')).empty());
  CHECK(language_stated(" en-us ") == "en-us");
  CHECK(language_stated("pt_BR") == "pt_BR");
  for (const char* none : {"", "e", "English (US)", "en us", "../../x"})
    CHECK(language_stated(none).empty());
}

TEST_CASE("feed values: base64") {
  CHECK(base64_decoded(" RGFt\n IG9wZW5z ") == "Dam opens");
  CHECK(base64_decoded("").empty());
}

}  // namespace
}  // namespace pith
