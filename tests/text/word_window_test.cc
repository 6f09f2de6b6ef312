#include "text/word_window.h"

#include <array>
#include <bit>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/unicode.h"
#include "catch.h"
#include "random_text.h"
#include "reference/words.h"
#include "text/random_string.h"
#include "text/words.h"

namespace pith {
namespace {

std::vector<Span> found(std::string_view text, const Span& span) {
  static WordBreaker breaker;  // opening ICU takes longer than all the rest
  breaker.start(text);
  std::vector<Span> words;
  breaker.find(span, &words);
  return words;
}

TEST_CASE("a window knows the words that are whole in it") {
  const std::string_view text = "It met on 3.5 l'\u00E9tat.";
  const WordWindow window = word_window(text, {0, text.size()});
  CHECK(window.begins == (1U << 0U | 1U << 3U | 1U << 7U | 1U << 10U | 1U << 14U));
  CHECK(window.ends == (1U << 2U | 1U << 6U | 1U << 9U | 1U << 13U | 1U << 21U));
  CHECK(window.size == text.size());
  CHECK_FALSE(window.hard);
}

TEST_CASE("a window ends where the rules are more than masks can say") {
  struct Row {
    std::string_view text;
    std::size_t size;
    bool cut;  // the last word has no end
  };
  const std::vector<Row> rows = {
      {"dam \u6C34", 4, false},       {"dam\u6C34", 3, true},     {"the dam.\u0301x", 8, true},
      {"the \u05D0", 4, false},       {"a\u2019\u05D0", 1, true}, {"a\u2019\u0301", 1, true},
      {"\uD55C", 0, false},           {"dam _a", 4, false},       {"dam\u202F!", 3, true},
      {"x\u200D\U0001F600", 4, true}, {"\u00A9", 0, false},       {"\u0E2A", 0, false},
  };
  for (const auto& [text, size, cut] : rows) {
    CAPTURE(text);
    const WordWindow window = word_window(text, {0, text.size()});
    CHECK(window.size == size);
    CHECK(window.hard);
    CHECK(std::popcount(window.begins) - std::popcount(window.ends) == (cut ? 1 : 0));
  }
}

TEST_CASE("words are the same across windows' edges, wherever these fall") {
  const std::string tail =
      "don't 1,234.5; it\u2019s l\u2019\u00E9tat \u0447\u0442\u043E e\u0301a a.b 3.b a_1 __ \u2026 "
      "\u201Cwww.port.example\u201D, jo@port.example AT&T C++ 12:30 1\u00A0234";
  for (std::size_t filler = 0; filler < 70; ++filler) {
    const std::string text = std::string(filler, filler % 2 == 0 ? ' ' : 'a') + tail;
    CAPTURE(text);
    CHECK(found(text, {0, text.size()}) == reference::words(text, {0, text.size()}));
  }
}

TEST_CASE("a pictograph that is a letter is joined to what stands before") {
  for (const std::string before : {"", "a", "C++", ".", "  ", "\n", "- ", "\u0301", "\u201C"}) {
    for (const std::size_t marks : {0U, 1U, 2U, 40U}) {
      std::string text = "dam " + before;
      for (std::size_t i = 0; i < marks; ++i) text += "\u0301";
      text += "\u200D\u24C2x dam";
      CAPTURE(text);
      CHECK(found(text, {0, text.size()}) == reference::words(text, {0, text.size()}));
    }
  }
}

TEST_CASE("what stands around a span counts for nothing") {
  const std::string_view text = "don't 1.5 l\u2019eau @dam";
  CHECK(found(text, {0, 4}) == std::vector<Span>{{0, 3}});
  CHECK(found(text, {4, 5}) == std::vector<Span>{{4, 5}});
  CHECK(found(text, {6, 8}) == std::vector<Span>{{6, 7}});
  CHECK(found(text, {8, 14}) == std::vector<Span>{{8, 9}, {10, 11}});
  CHECK(found(text, {19, 22}) == std::vector<Span>{{19, 22}});
}

// Strings of all classes between words of ASCII, so that windows begin and end anywhere in them.
std::string random_line(Random* random) {
  static constexpr std::array<std::string_view, 14> kWords = {
      "dam", " ", " the ", ", ", ". ",     "'",   "http://a.example",
      "@",   "#", "3,5",   "_",  "\u2019", "C++", "&"};
  std::string text;
  for (std::size_t parts = 1 + random->below(12); parts > 0; --parts) {
    if (random->percent(30)) {
      text += random_string(random);
    } else {
      text += random->of(kWords);
    }
  }
  return text;
}

TEST_CASE("words of random lines are those of the rules, one by one") {
  constexpr std::uint64_t kSeed = 31;
  Random random(kSeed);
  for (std::size_t i = 0; i < fuzz_strings(100'000); ++i) {
    const std::string text = random_line(&random);
    Span span{random.percent(50) ? 0 : random.below(text.size() + 1), text.size()};
    if (random.percent(30)) span.end = span.begin + random.below(text.size() - span.begin + 1);
    const auto inside = [&](std::size_t at) {
      return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80;
    };
    while (inside(span.begin)) --span.begin;
    while (inside(span.end)) ++span.end;
    if (found(text, span) == reference::words(text, span)) continue;
    CAPTURE(kSeed, i, text, span.begin, span.end);
    CHECK(found(text, span) == reference::words(text, span));
  }
}

TEST_CASE("words of texts are those of the rules, one by one") {
  std::size_t texts = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(PITH_SOURCE_DIR "/benchmarks/corpus")) {
    if (!entry.is_regular_file()) continue;
    const std::string text = read_bytes(entry.path()).value();
    CAPTURE(entry.path().string());
    const bool same = found(text, {0, text.size()}) == reference::words(text, {0, text.size()});
    CHECK(same);
    ++texts;
  }
  CHECK(texts >= 4);
}

}  // namespace
}  // namespace pith
