// Words cut at a line's end. Shown as the paragraph that is read: what is in a gap is left out.

#include "read/plain/hyphens.h"

#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "read/plain/plain.h"

namespace pith {
namespace {

// The first block of the text without its gaps, line breaks as "/".
std::string read_as(std::string_view text) {
  std::vector<Span> gaps;
  const std::vector<Block> blocks = split_blocks(text, &gaps);
  std::string row;
  std::size_t at = blocks.front().span.begin;
  for (const Span& gap : gaps) {
    if (gap.end > blocks.front().span.end) break;
    row += text.substr(at, gap.begin - at);
    at = gap.end;
  }
  row += text.substr(at, blocks.front().span.end - at);
  for (char& c : row) c = c == '\n' ? '/' : c;
  return row;
}

TEST_CASE("what else the text has decides") {
  struct Case {
    std::string_view text;
    std::string_view read;
  };
  const std::vector<Case> cases = {
      // The word without hyphen stands elsewhere, or neither part does.
      {"The council put the imple-\nmentation off. Its implementation is late.",
       "The council put the implementation off. Its implementation is late."},
      {"The council put the imple-\n    mentation off until the year after.",
       "The council put the implementation off until the year after."},
      // The word with it does, or a part does.
      {"The wards want more self-\ngovernment, and self-government they got.",
       "The wards want more self-government, and self-government they got."},
      {"The mayor is well-\nknown, and the hall is known to all of them.",
       "The mayor is well-known, and the hall is known to all of them."},
      // Other cuts tell how this text is set.
      {"The water-\nway is shut, the water-\nfront too. A waterway is a way, waterfronts a front: "
       "a way, a ferry-\nboat goes.",
       "The waterway is shut, the waterfront too. A waterway is a way, waterfronts a front: a way, "
       "a ferryboat goes."},
      // Names, numbers, single letters keep it.
      {"The council met the Franco-\nGerman envoys at the old hall.",
       "The council met the Franco-German envoys at the old hall."},
      {"The levy of the years 2010-\n2012 was cut by the council.",
       "The levy of the years 2010-2012 was cut by the council."},
      {"The council held an e-\nvote on the levy of the harbour.",
       "The council held an e-vote on the levy of the harbour."},
      // U+2010 is a hyphen; U+00AD is only there to break.
      {"The council put the imple\u2010\nmentation off until the year after.",
       "The council put the implementation off until the year after."},
      {"The council called a break\u00AD\nfast, not a break, and no fast.",
       "The council called a breakfast, not a break, and no fast."},
      // A dash is no hyphen.
      {"The council voted for the levy -\nand then it left the hall.",
       "The council voted for the levy -/and then it left the hall."},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(read_as(c.text) == c.read);
  }
}

TEST_CASE("no cuts, no gaps") { CHECK(hyphen_gaps("well-known", {}).empty()); }

}  // namespace
}  // namespace pith
