#include "base/markup.h"

#include "catch.h"

namespace pith {

TEST_CASE("text for HTML and XML") {
  CHECK(escaped_markup("a & b < c > d \" e ' f") == "a &amp; b &lt; c &gt; d &quot; e ' f");
  CHECK(escaped_markup("&amp;") == "&amp;amp;");
  CHECK(escaped_markup("日本") == "日本");
  CHECK(escaped_markup("").empty());
}

}  // namespace pith
