// Reading across gaps.

#include "base/gaps.h"

#include <string>
#include <vector>

#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

Document with_gaps(std::string text, std::vector<Span> gaps) {
  Document document;
  document.text = std::move(text);
  document.gaps = std::move(gaps);
  return document;
}

TEST_CASE("a range without gaps is a view of the text") {
  const Document document = with_gaps("The coun-\ncil met.", {{8, 10}});
  const Gapless range(document, {10, 18});
  CHECK(range.text().data() == document.text.data());
  CHECK(range.span() == Span{10, 18});
  CHECK(range.source({11, 12}) == Span{11, 12});
}

TEST_CASE("gaps are skipped, and places found again") {
  const Document document = with_gaps("The coun-\ncil met.", {{8, 10}});
  CHECK(text_of(document, {0, 18}) == "The council met.");
  CHECK(text_of(document, {4, 13}) == "council");
  CHECK(text_of(document, {4, 8}) == "coun");
  CHECK(text_of(document, {9, 13}) == "cil");  // begins inside the gap
  CHECK(text_of(document, {8, 10}).empty());
  CHECK(text_of(document, {0, 0}).empty());

  const Gapless all(document, {0, 18});
  CHECK(all.source({4, 11}) == Span{4, 13});
  CHECK(all.source({4, 8}) == Span{4, 8});     // ends before the gap
  CHECK(all.source({8, 11}) == Span{10, 13});  // begins behind it
}

TEST_CASE("what is read is the text without the gaps, whatever they are") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 500));
  CAPTURE(seed);
  Random random(seed);
  std::string text;
  for (std::size_t i = 0; i < 30; ++i) text += static_cast<char>('A' + i);
  std::vector<Span> gaps;
  for (std::size_t at = random.below(4); at + 4 < text.size(); at += 1 + random.below(8)) {
    const std::size_t end = at + 1 + random.below(3);
    gaps.push_back({at, end});
    at = end;
  }
  const Document document = with_gaps(text, gaps);
  const std::size_t begin = random.below(text.size());
  const Span span{begin, begin + random.below(text.size() + 1 - begin)};

  std::string kept;
  for (std::size_t i = span.begin; i < span.end; ++i) {
    bool in_gap = false;
    for (const Span& gap : gaps) in_gap = in_gap || (gap.begin <= i && i < gap.end);
    if (!in_gap) kept += text[i];
  }
  CHECK(text_of(document, span) == kept);
  const Gapless range(document, span);
  for (std::size_t i = range.span().begin; i < range.span().end; ++i) {
    const Span source = range.source({i, i + 1});
    CHECK(source.of(text) == range.text().substr(i, 1));  // each letter is found again
  }
}

}  // namespace
}  // namespace pith
