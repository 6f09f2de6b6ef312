#include "read/format_markup.h"

#include <cstdint>
#include <string>
#include <string_view>

#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

using namespace std::string_view_literals;

}  // namespace

TEST_CASE("what may open with a tag") {
  for (const std::string_view bytes :
       {"<"sv, "<p>The dam"sv, " \n\t\r\f<html>"sv, "\xEF\xBB\xBF<html>"sv, "\xFF\xFE<\0h\0"sv,
        "\xFE\xFF\0<\0h"sv, "\0<\0h"sv}) {
    CAPTURE(bytes);
    CHECK(may_open_with_tag(bytes));
  }
  for (const std::string_view bytes :
       {""sv, " \n"sv, "The dam <b>holds</b>"sv, "\xEF\xBB\xBFThe dam"sv, "T\0h\0e\0"sv,
        "{\"a\":1}"sv, "\xC3\x89mile <p>"sv}) {
    CAPTURE(bytes);
    CHECK_FALSE(may_open_with_tag(bytes));
  }
}

TEST_CASE("bytes that cannot open with a tag are no page and no XML") {
  constexpr std::string_view kPieces[] = {"<",
                                          ">",
                                          "!doctype html",
                                          "html",
                                          "?xml?",
                                          "rss",
                                          "rss version='2'",
                                          "!--",
                                          "-->",
                                          " ",
                                          "\n",
                                          "\f",
                                          "\xEF\xBB\xBF",
                                          "\xFF\xFE",
                                          "\xFE\xFF",
                                          std::string_view("\0", 1),
                                          "body",
                                          "p",
                                          "/p",
                                          "The dam",
                                          "=",
                                          "[",
                                          "]"};
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 50));
  Random random(seed);
  std::size_t opening = 0;
  for (int i = 0; i < 200; ++i) {
    std::string bytes;
    for (std::size_t n = random.below(12); n > 0; --n) {
      bytes += random.percent(30) ? "<html>" : "";
      bytes += random.of(kPieces);
    }
    const std::string head = format_head(bytes);
    const bool markup = opening_of(head, {}) == Opening::kPage || !xml_root(head).empty();
    if (!markup) continue;
    ++opening;
    CAPTURE(seed, bytes);
    CHECK(may_open_with_tag(bytes));
  }
  CHECK(opening > 10);
}

TEST_CASE("the head of bytes") {
  CHECK(format_head("The DAM <P>\xC3\x89 [@`{") == "the dam <p>\xC3\x89 [@`{");
  CHECK(format_head("\xEF\xBB\xBFHtml") == "html");
  CHECK(format_head("\xFF\xFE<\0H\0"sv) == "<h");
  CHECK(format_head("\0<\0H"sv) == "<h");
  CHECK(format_head("ABCDEF", 3) == "abc");
  CHECK(format_head("").empty());
}

}  // namespace pith
