// PDFs: tests/pdf has three, made by tests/pdf/make from texts that the tests compare with what was
// read.

#include "read/pdf/pdf.h"

#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/unicode.h"
#include "catch.h"
#include "read/plain/plain.h"
#include "temporary_folder.h"

namespace pith {
namespace {

const std::filesystem::path kFolder = std::filesystem::path(PITH_SOURCE_DIR) / "tests/pdf";

std::string bytes_of(const std::string& name) {
  const Result<std::string> bytes = read_bytes(kFolder / name);
  REQUIRE(bytes);
  return *bytes;
}

// PATH with one folder in it, for the life of a test.
class OnlyPath {
 public:
  explicit OnlyPath(const std::filesystem::path& folder) : before_(std::getenv("PATH")) {
    ::setenv("PATH", folder.c_str(), 1);
  }
  OnlyPath(const OnlyPath&) = delete;
  OnlyPath& operator=(const OnlyPath&) = delete;
  ~OnlyPath() { ::setenv("PATH", before_.c_str(), 1); }

 private:
  std::string before_;
};

bool is_installed() {
  const Result<PdfText> pdf = pdf_text(bytes_of("article.pdf"));
  if (pdf || pdf.error().code != Error::Code::kUnsupported) return true;
  WARN("pdftotext is not installed");
  return false;
}

std::string one_line(std::string_view text) {
  std::string line = std::string(trim(text));
  std::string out;
  for (const char c : line) {
    const char shown = c == '\n' || c == '\f' || c == '\v' ? ' ' : c;
    if (shown != ' ' || !out.ends_with(' ')) out += shown;
  }
  return out;
}

// The paragraphs of a source, "^[note]" as the number of the note.
std::vector<std::string> paragraphs_of(const std::string& name) {
  const std::string source = bytes_of("make/" + name) + "\n\n";
  std::vector<std::string> all;
  std::size_t notes = 0;
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t end = source.find("\n\n", at);
    std::string block = source.substr(at, end - at);
    at = source.find_first_not_of('\n', end);
    if (block.find_first_of("#|!=") == 0) continue;
    for (std::size_t note = block.find("^["); note != std::string::npos; note = block.find("^[")) {
      block.replace(note, block.find(']', note) + 1 - note, std::to_string(++notes));
    }
    all.push_back(one_line(block));
  }
  return all;
}

Document document_of(const std::string& name) {
  const Result<PdfText> pdf = pdf_text(bytes_of(name));
  REQUIRE(pdf);
  Document document;
  document.text = pdf->text;
  document.blocks = split_blocks(document.text, &document.gaps);
  return document;
}

// What summaries are quoted from, a paragraph a line.
std::string quotable(const Document& document) {
  std::string all;
  for (const Block& block : document.blocks) {
    if (block.kind != BlockKind::kParagraph && block.kind != BlockKind::kItem) continue;
    all += one_line(text_of(document, block.span)) + ' ';
  }
  return all;
}

TEST_CASE("what a PDF states of itself") {
  if (!is_installed()) return;
  struct Case {
    const char* name;
    const char* title;
    const char* author;
  };
  const Case cases[] = {
      {"article.pdf", "The Price of a Drop: Monthly Bills and the Demand for Water",
       "Ada Marsh, Jon Reyes"},
      {"bill.pdf", "", ""},    // "untitled"
      {"report.pdf", "", ""},  // "Microsoft Word - state_of_network_v7.docx", "jmarsh"
  };
  for (const Case& c : cases) {
    INFO(c.name);
    const Result<PdfText> pdf = pdf_text(bytes_of(c.name));
    REQUIRE(pdf);
    CHECK(pdf->title == c.title);
    CHECK(pdf->author == c.author);
    CHECK(pdf->published == "2026-04-21T10:30:00+02:00");
    CHECK(pdf->text.find('\f') != std::string::npos);
  }
}

TEST_CASE("two columns, footnotes and running heads: the text as it was written, in order") {
  if (!is_installed()) return;
  const Document document = document_of("article.pdf");
  std::string written;
  for (const std::string& paragraph : paragraphs_of("article.txt")) written += paragraph + ' ';
  CHECK(quotable(document) == written);
}

TEST_CASE("a report with cover, contents, headers, tables, a figure and footnotes") {
  if (!is_installed()) return;
  const Document document = document_of("report.pdf");
  std::string written;
  for (const std::string& paragraph : paragraphs_of("report.txt")) written += paragraph + ' ';
  CHECK(quotable(document) == written);
}

TEST_CASE("a bill with numbered lines") {
  if (!is_installed()) return;
  const Document document = document_of("bill.pdf");
  std::string written;
  const std::string source = bytes_of("make/bill.txt");
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t end = source.find('\n', at);
    std::string line = source.substr(at, end - at);
    at = end + 1;
    if (line.starts_with("# ")) continue;
    written += (line.starts_with("= ") ? line.substr(2) : line) + ' ';
  }
  CHECK(quotable(document) == written);
}

TEST_CASE("no summary of ten sentences has furniture in it") {
  if (!is_installed()) return;
  constexpr std::string_view kFurniture[] = {
      "Lowland Review", "Marsh and Reyes", "HR 4521", "Report 11",  "Page ",     "....",
      "Figure 1",       "Minutes of",      "Charter", "Substance ", "per 100 km"};
  for (const char* name : {"article.pdf", "bill.pdf", "report.pdf"}) {
    Document document = document_of(name);
    document.language = Language::named("en");
    const Summary summary = summarize(document, {.length = sentences(10)});
    CHECK(summary.excerpts.size() == 10);
    for (const Excerpt& excerpt : summary.excerpts) {
      INFO(name << ": " << excerpt.text);
      for (const std::string_view piece : kFurniture) {
        CHECK(excerpt.text.find(piece) == std::string::npos);
      }
    }
  }
}

TEST_CASE("files that have no text to give") {
  if (!is_installed()) return;
  struct Case {
    std::string bytes;
    Error::Code code;
    const char* hint;
  };
  const Case cases[] = {
      {bytes_of("locked.pdf"), Error::Code::kDamaged, "password"},
      {bytes_of("scanned.pdf"), Error::Code::kNoText, "ocrmypdf"},
      {bytes_of("report.pdf").substr(0, 5000), Error::Code::kDamaged, "broken"},
      {"%PDF-1.4\nno more than that", Error::Code::kDamaged, "broken"},
      {"", Error::Code::kDamaged, "broken"},
  };
  for (const Case& c : cases) {
    INFO(c.hint << ", " << c.bytes.size() << " bytes");
    const Result<PdfText> pdf = pdf_text(c.bytes);
    REQUIRE(!pdf);
    CHECK(pdf.error().code == c.code);
    CHECK(pdf.error().message.find(c.hint) != std::string::npos);
  }
}

TEST_CASE("bytes that were changed at random neither hang nor crash") {
  if (!is_installed()) return;
  const std::string whole = bytes_of("bill.pdf");
  unsigned state = 20260421;
  for (int round = 0; round < 20; ++round) {
    std::string bytes = whole;
    for (int i = 0; i < 30; ++i) {
      state = state * 1664525U + 1013904223U;
      bytes[state % bytes.size()] = static_cast<char>(state >> 24U);
    }
    INFO("round " << round);
    const Result<PdfText> pdf = pdf_text(bytes);
    CHECK((pdf || !pdf.error().message.empty()));
  }
}

TEST_CASE("how pdftotext may fail") {
  struct Case {
    const char* script;
    Error::Code code;
    const char* hint;
  };
  const Case cases[] = {
      {"exit 3", Error::Code::kDamaged, "permit"},
      {"exit 1", Error::Code::kDamaged, "broken"},
      {"echo Out of memory >&2; exit 1", Error::Code::kTooLarge, "memory"},
      {"kill -SEGV $$", Error::Code::kDamaged, "broken"},
      {"kill -XCPU $$", Error::Code::kTooLarge, "minute"},
      {"while :; do echo the mains of the county; done", Error::Code::kTooLarge, "64 MB"},
      {"printf '\\f\\f'", Error::Code::kNoText, "no text layer"},
  };
  const TemporaryFolder folder;
  for (const Case& c : cases) {
    INFO(c.script);
    const std::filesystem::path program =
        folder.with("pdftotext", "#!/bin/sh\n" + std::string(c.script) + "\n");
    std::filesystem::permissions(program, std::filesystem::perms::owner_all);
    const OnlyPath path(folder.path());
    const Result<PdfText> pdf = pdf_text("%PDF-1.4");
    REQUIRE(!pdf);
    CHECK(pdf.error().code == c.code);
    CHECK(pdf.error().message.find(c.hint) != std::string::npos);
  }
}

TEST_CASE("pdftotext alone, without pdfinfo; and neither") {
  const TemporaryFolder folder;
  {
    const OnlyPath path(folder.path());
    const Result<PdfText> pdf = pdf_text("%PDF-1.4");
    REQUIRE(!pdf);
    CHECK(pdf.error().code == Error::Code::kUnsupported);
    CHECK(pdf.error().message.find("poppler-utils") != std::string::npos);
  }
  // What is not UTF-8 is repaired.
  const auto program =
      folder.with("pdftotext", "#!/bin/sh\nprintf 'The mains \\377 leak.\\n\\f'\n");
  std::filesystem::permissions(program, std::filesystem::perms::owner_all);
  const OnlyPath path(folder.path());
  const Result<PdfText> pdf = pdf_text("%PDF-1.4");
  REQUIRE(pdf);
  CHECK(pdf->text == "The mains \uFFFD leak.\n\f");
  CHECK(pdf->title.empty());
}

}  // namespace
}  // namespace pith
