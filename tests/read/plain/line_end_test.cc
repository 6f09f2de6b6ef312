#include "read/plain/line_end.h"

#include <cstdint>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

std::size_t slow_line_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const std::size_t begin = at;
    if (is_line_end(next_code_point(text, &at))) return begin;
  }
  return at;
}

// Lines of all lengths, with what begins as a line end does and is none.
std::string random_lines(std::size_t size, Random* random) {
  constexpr std::u32string_view kEnds = U"\n\v\f\r\u0085\u2028\u2029";
  constexpr std::u32string_view kOthers =
      U"\t\u000E\u00A0\u00B5\u00E9\u2019\u2027\u202A\u5927\U0001F600";
  std::string text;
  for (; size > 0; --size) {
    if (random->percent(3)) {
      append_code_point(random->of(kEnds), &text);
    } else if (random->percent(10)) {
      append_code_point(random->of(kOthers), &text);
    } else {
      text += random->percent(20) ? ' ' : 'a';
    }
  }
  return text;
}

}  // namespace

TEST_CASE("each end of a line is found, at every place in a block of sixteen") {
  for (const std::string_view end : {"\n", "\v", "\f", "\r", "\u0085", "\u2028", "\u2029"}) {
    for (std::size_t size = 0; size < 40; ++size) {
      const std::string text = std::string(size, 'x') + std::string(end) + std::string(9, 'y');
      CAPTURE(end, size);
      CHECK(find_line_end(text, 0) == size);
      CHECK(find_line_end(text, size + end.size()) == text.size());
    }
  }
  CHECK(find_line_end("", 0) == 0);
}

TEST_CASE("ends of lines are where each code point says so") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 300));
  Random random(seed);
  const std::string text = random_lines(seed, &random);
  CAPTURE(seed, text);
  for (std::size_t at = 0; at < text.size(); next_code_point(text, &at))
    CHECK(find_line_end(text, at) == slow_line_end(text, at));
}

TEST_CASE("blanks side by side are found wherever they are") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 300));
  Random random(seed);
  std::string text;
  while (text.size() < seed % 60)
    text += std::string(random.below(5), ' ') + "abc\u00A0"[random.below(5)];
  CAPTURE(seed, text);
  for (const unsigned count : {2U, 3U, 8U})
    CHECK(has_blanks(text, count) == (text.find(std::string(count, ' ')) != std::string::npos));
}

}  // namespace pith
