// The form of a file, line by line.

#include "df/header.h"

#include <array>

#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

TEST_CASE("df: a header is read as it was written") {
  const auto header = GENERATE(values<DfHeader>({
      {0, "en", DfKind::kTerms, "0123456789abcdef", 0},
      {1, "und", DfKind::kWords, "ffffffffffffffff", 0},
      {18'446'744'073'709'551'615U, "zh", DfKind::kTerms, "0000000000000000", 5},
  }));
  const std::string line = print_header(header);
  CAPTURE(line);
  REQUIRE(line.ends_with('\n'));
  const auto parsed = parse_header(std::string_view(line).substr(0, line.size() - 1), "x.df");
  REQUIRE(parsed);
  CHECK(*parsed == header);
}

TEST_CASE("df: both readers of lines agree on all of them") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 20));
  CAPTURE(seed);
  Random random(seed);
  constexpr std::array<std::string_view, 14> kPieces = {
      "\t",   "\t",   "\t", "7", "12", "0", "a", "bcd", "levitation", "\u00E9t\u00E9",
      "\x01", "\x7F", "\r", " "};
  std::size_t good = 0;
  for (int i = 0; i < 3000; ++i) {
    std::string line;
    for (std::size_t n = random.below(7); n > 0; --n) line += random.of(kPieces);
    if (random.percent(30)) line = "levi\t" + std::to_string(1 + random.below(20));
    const std::string last = random.percent(50) ? "" : "bcd";
    const std::string with_more = line + "\nnext\t1\n";
    DfLine slow;
    DfLine quick;
    const bool is_good = parse_line(line, last, 12, &slow).empty();
    const char* begin = with_more.data();
    const char* next = next_line(begin, begin + with_more.size(), last, 12, &quick);
    CAPTURE(line, last);
    REQUIRE(is_good == (next != nullptr));
    // Cut off before its LF it is none.
    DfLine cut;
    CHECK(next_line(begin, begin + line.size(), last, 12, &cut) == nullptr);
    if (!is_good) continue;
    ++good;
    CHECK(next == begin + line.size() + 1);
    CHECK(quick.term == slow.term);
    CHECK(quick.count == slow.count);
  }
  CHECK(good > 100);
}

}  // namespace
}  // namespace pith
