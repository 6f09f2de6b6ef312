#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.h"
#include "pith/pith.h"
#include "temporary_folder.h"

namespace pith {
namespace {

using namespace std::string_view_literals;

Reading must_read(std::string_view bytes, const ReadOptions& options = {}) {
  Result<Reading> reading = read(bytes, options);
  REQUIRE(reading);
  return *std::move(reading);
}

TEST_CASE("bytes of another kind are refused with what to try") {
  const std::vector<std::pair<std::string_view, std::string_view>> kinds = {
      {"PK\x03\x04\x14", "export it as text"},
      {"\x7F"
       "ELF\x02",
       "not a text"},
      {"<?xml version='1.0'?>\n<rss version='2.0'>", "the articles"},
      {"\x89PNG\r\n\x1A\n", "OCR"},
  };
  for (const auto& [bytes, hint] : kinds) {
    CAPTURE(hint);
    const Result<Reading> reading = read(bytes);
    REQUIRE_FALSE(reading);
    CHECK(reading.error().code == Error::Code::kUnsupported);
    CHECK_THAT(reading.error().message, Catch::Contains(std::string(hint)));
  }
}

TEST_CASE("what only resembles another kind is a text") {
  for (const std::string_view text :
       {"PDF files are read by few.", "PK won the vote.", "The <html> tag is old.",
        "%PDF is how such a file begins."}) {
    CHECK(must_read(text).document.text == text);
  }
}

TEST_CASE("the text is repaired, and offsets are into what it became") {
  const Reading reading = must_read("\xEF\xBB\xBFIt \xFFmet \u00E9t\u00E9.\n\nIt\0voted.\n"sv);
  CHECK(reading.document.text == "It \uFFFDmet \u00E9t\u00E9.\n\nIt\uFFFDvoted.\n");
  CHECK(reading.warnings ==
        std::vector<std::string>{"2 byte sequences that are not UTF-8 replaced by U+FFFD"});
  REQUIRE(reading.document.blocks.size() == 2);
  CHECK(reading.document.blocks[0].span.of(reading.document.text) == "It \uFFFDmet \u00E9t\u00E9.");
  CHECK(reading.document.blocks[1].span.of(reading.document.text) == "It\uFFFDvoted.");

  CHECK(must_read("It \xC3met \u00E9t\u00E9.").warnings ==
        std::vector<std::string>{"1 byte sequence that is not UTF-8 replaced by U+FFFD"});
  CHECK(must_read("It met.").warnings.empty());
}

TEST_CASE("nothing in, nothing out, and no error") {
  for (const std::string_view text : {"", "\xEF\xBB\xBF", " \n\t\n"}) {
    const Reading reading = must_read(text);
    CHECK(reading.document.blocks.empty());
    CHECK(reading.document.title.empty());
    CHECK(reading.document.language.tag() == "und");
    CHECK(reading.warnings.empty());
  }
}

TEST_CASE("the language is stated or recognized") {
  const std::string_view german =
      "Der Stadtrat hat am Montag über die neue Abgabe auf das Wasser abgestimmt. Die Mehrheit der "
      "Abgeordneten war dagegen, und der Bürgermeister verließ den Saal.";
  CHECK(must_read(german).document.language.tag() == "de");
  CHECK(must_read(german, {.language = Language::named("fr")}).document.language.tag() == "fr");
  CHECK(must_read("0 1 2 3").document.language.tag() == "und");
}

TEST_CASE("the title is stated or found") {
  const std::string_view text =
      "Harbour levy fails\n\nThe council met on Monday. It voted against the levy.\n";
  CHECK(must_read(text).document.title == "Harbour levy fails");
  CHECK(must_read(text, {.title = "Dam opens"}).document.title == "Dam opens");
  CHECK(must_read(text, {.title = ""}).document.title == "Harbour levy fails");
  const Reading broken = must_read("It met.", {.title = "Dam \xF0"});
  CHECK(broken.document.title == "Dam \uFFFD");
  CHECK(broken.warnings.size() == 1);
}

TEST_CASE("a byline on top is no title") {
  const Reading reading = must_read(
      "By Ana Pohl\n\nThe council met on Monday, and voted against the levy of the harbour.\n",
      {.language = Language::named("en")});
  CHECK(reading.document.title.empty());
}

TEST_CASE("files") {
  const TemporaryFolder folder;
  const std::filesystem::path path = folder.with("report.txt", "It met.");
  const Result<Reading> reading = read_file(path);
  REQUIRE(reading);
  CHECK(reading->document.text == "It met.");
  CHECK(reading->document.id == path.string());

  const std::filesystem::path pdf = folder.with("report.pdf", "%PDF-1.7");
  CHECK(read_file(pdf).error().code == Error::Code::kDamaged);
  CHECK(read_file(pdf).error().message.starts_with(pdf.string() + ": this is a broken PDF"));
  CHECK(read_file(folder.path() / "none.txt").error().code == Error::Code::kNotFound);
  CHECK(read_file(folder.path()).error().code == Error::Code::kUnreadable);
}

TEST_CASE("kinds of blocks have names") {
  CHECK(name(BlockKind::kParagraph) == "paragraph");
  CHECK(name(BlockKind::kHeading) == "heading");
  CHECK(name(BlockKind::kItem) == "item");
  CHECK(name(BlockKind::kTitle) == "title");
  CHECK(name(BlockKind::kTitleCopy) == "title copy");
  CHECK(name(BlockKind::kByline) == "byline");
  CHECK(name(BlockKind::kPointer) == "pointer");
  CHECK(name(BlockKind::kTail) == "tail");
  CHECK(name(BlockKind::kNotice) == "notice");
}

}  // namespace
}  // namespace pith
