#include "select/outline.h"

#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

// Sections of so many words, each with any number of sentences to give: whose turn it is, up to ten times.
std::string turns(const std::vector<std::uint32_t>& words, bool brief) {
  Analysis text;
  for (std::uint32_t section = 0; section < words.size(); ++section) {
    text.sections.push_back({0, {}, 1});
    Sentence sentence;
    sentence.section = section;
    sentence.words = words[section];
    if (words[section] > 0) text.sentences.push_back(sentence);
  }
  Turns turns(text, brief);
  std::string out;
  for (int i = 0; i < 10; ++i) {
    const auto section = turns.next();
    if (!section) break;
    out += (out.empty() ? "" : " ") + std::to_string(*section);
    turns.again(*section);
  }
  return out;
}

TEST_CASE("every section comes once, the longest first, then by what is left of their claims") {
  CHECK(turns({10, 30, 20}, false) == "1 2 0 1 2 1 1 2 0 1");
  CHECK(turns({10, 10}, false) == "0 1 0 1 0 1 0 1 0 1");
  CHECK(turns({10, 0, 20}, false).substr(0, 5) == "2 0 2");
  CHECK(turns({}, false).empty());
}

TEST_CASE("in brief no section has more than two turns, and only the long ones two") {
  CHECK(turns({10, 30, 20}, true) == "1 2 0 1");
  CHECK(turns({10, 10}, true) == "0 1");
  CHECK(turns({10, 60, 90}, true) == "2 1 0 2 1");
}

}  // namespace
}  // namespace pith
