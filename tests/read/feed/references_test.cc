#include "read/feed/references.h"

#include <string>

#include "base/markup.h"
#include "catch.h"

namespace pith {
namespace {

TEST_CASE("references: each known one becomes its character, once") {
  struct Row {
    const char* text;
    const char* plain;
  };
  const Row row = GENERATE(values<Row>({
      {"Vell &amp; Sons", "Vell & Sons"},
      {"caf\xC3\xA9 &eacute;", "caf\xC3\xA9 \xC3\xA9"},
      {"&#233;&#xE9;&#Xe9;", "\xC3\xA9\xC3\xA9\xC3\xA9"},
      {"it&#146;s", "it\xE2\x80\x99s"},  // Windows' apostrophe
      {"&apos;&quot;", "'\""},
      {"&amp;lt;", "&lt;"},
      {"AT&T", "AT&T"},
      {"a & b", "a & b"},
      {"&;", "&;"},
      {"&#;", "&#;"},
      {"&#x;", "&#x;"},
      {"&#0;&#8;&#xD800;&#xFFFF;&#x110000;&#99999999999;",
       "&#0;&#8;&#xD800;&#xFFFF;&#x110000;&#99999999999;"},
      {"&unheard;", "&unheard;"},
      {"&amp", "&amp"},
      {"", ""},
  }));
  CAPTURE(row.text);
  CHECK(without_references(row.text) == row.plain);
}

TEST_CASE("references: what is escaped reads back as it was") {
  for (const std::string text : {"a < b & c > \"d\"", "&amp;", "", "]]>", "\xE4\xB8\xAD"}) {
    CHECK(without_references(escaped_markup(text)) == text);
    CHECK(escaped_markup(text).find('<') == std::string::npos);
  }
}

}  // namespace
}  // namespace pith
