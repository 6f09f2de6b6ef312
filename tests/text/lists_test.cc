// Lists that run on in a line.

#include "text/lists.h"

#include <string>
#include <string_view>

#include "catch.h"

namespace pith {
namespace {

// The text with "|" where an item begins that is not its first.
std::string marked(std::string_view text) {
  InlineList list;
  list.see_sentence(text, 0);
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at > 0 && text[at - 1] == ' ' && list.open() && list.continues(text, at)) {
      out += '|';
      list.see_sentence(text, at);
    }
    out += text[at];
  }
  return out;
}

void check(const std::string& row) {
  std::string text = row;
  std::erase(text, '|');
  CHECK(marked(text) == row);
}

TEST_CASE("items in all their dress") {
  check("1. Mend the dam |2. Pave the road |3. Paint the bridge");
  check("1) Mend the dam |2) Pave the road");
  check("1.) Mend the dam |2.) Pave the road");
  check("(1) Mend the dam |(2) Pave the road");
  check("a. Mend the dam |b. Pave the road");
  check("a. here it is |b. another |c. one more");
  check("(A) Mend the dam |(B) Pave the road");
  check("(i) Mend the dam |(ii) Pave the road |(iii) Rest |(iv) Go home");
  check("\u2022 9. Mend the dam |\u2022 10. Pave the road");
  check("\u20439. Mend the dam |\u204310. Pave the road");
}

TEST_CASE("what only looks like a list") {
  check("9. Mend the dam 10. Pave the road");  // does not begin at one
  check("1. Mend the dam 3. Pave the road");   // leaves one out
  check("1. Mend the dam 2) Pave the road");   // other dress
  check("1. Mend the dam in 2. days");         // no capital
  check("1. Mend the dam 2.5 Pave the road");  // a number
  check("(a) the costs and (b) the sites");
  check("A. Smith and B. Jones met");  // names
  check("I. Newton and II. Pope met");
  check("Mend 1. The dam 2. The road");
}

TEST_CASE("labels end at z and xx") {
  check("(a) One |(b) Two (d) Four");
  InlineList list;
  list.see_sentence("(z) Last (a) First", 0);
  CHECK_FALSE(list.open());
}

}  // namespace
}  // namespace pith
