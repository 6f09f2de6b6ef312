// One article in every wrapping that pith reads: told by content, by name, or by --input-format.

#include <array>
#include <string>
#include <vector>

#include "catch.h"
#include "cli/program.h"
#include "packed.h"

namespace pith {
namespace {

const std::string kPdf = PITH_SOURCE_DIR "/tests/pdf/";

const std::string kFirst =
    "The café at the lock was sold to its waiters on Monday, for one mark and a promise.";
const std::string kSecond = "They will keep it open in winter, when the boats lie still.";
const std::string kBoth = kFirst + "\n" + kSecond + "\n";

// "é" of UTF-8 as another charset has it.
std::string with_e(std::string text, const std::string& e) {
  for (std::size_t at = text.find("é"); at != std::string::npos; at = text.find("é", at + e.size()))
    text.replace(at, 2, e);
  return text;
}

std::string utf16(const std::string& text) {
  std::string out = "\xFF\xFE";
  for (const char c : with_e(text, "\xE9")) out += {c, '\0'};
  return out;
}

std::string page(const std::string& head = "") {
  return "<!doctype html><html><head>" + head + "</head><body><nav><a href=/>Home</a></nav><p>" +
         kFirst + " " + kSecond + "</p></body></html>";
}

TEST_CASE("formats: an article is the same in every wrapping") {
  struct Case {
    std::string name, bytes;
  };
  const std::string text = kFirst + " " + kSecond + "\n";
  const auto row = GENERATE_COPY(values<Case>({
      {"note.txt", text},
      {"note", text},
      {"marked.txt", "\xEF\xBB\xBF" + text},
      {"wide.txt", utf16(text)},
      {"note.gz", gzip(text)},
      {"note.txt.zst", zstd(text)},
      {"page.html", page()},
      {"page.txt", page()},  // content first, name second
      {"page.html.gz", gzip(page())},
      {"old.html", with_e(page("<meta charset=iso-8859-1>"), "\xE9")},
      {"lying.html", page("<meta charset=iso-8859-1>")},
      {"note.md", "_" + kFirst + "_ " + kSecond + "\n"},
      {"note.md.gz", gzip("**" + kFirst + "** " + kSecond + "\n")},
      {"front.txt", "---\ntitle: Sold\n---\n\n*" + kFirst + "* " + kSecond + "\n"},
      {"mail.eml",
       "From: Ada Marsh <ada@lock.example>\r\nSubject: =?utf-8?q?Caf=C3=A9?=\r\n"
       "Content-Type: text/plain; charset=iso-8859-1\r\n"
       "Content-Transfer-Encoding: quoted-printable\r\n\r\n" +
           with_e(kFirst, "=E9") + "\r\n" + kSecond + "\r\n"},
  }));
  const Sandbox box;
  box.write(row.name, row.bytes);
  const Outcome outcome = box.run({row.name, "--percent", "100", "-q"});
  CAPTURE(row.name, shown(outcome));
  CHECK(outcome.status == 0);
  CHECK(outcome.out == kBoth);
  CHECK(outcome.err.empty());
}

TEST_CASE("formats: --input-format is obeyed") {
  const std::string page_text = page();
  const auto as = [](const std::string& format, const std::string& bytes) {
    return Sandbox().run({"extract", "--input-format", format}, {.input = bytes});
  };
  CHECK_THAT(as("text", page_text).out, Catch::Contains("<nav>"));
  CHECK(as("html", "Rain <b>fell</b> & snow came.").out == "Rain fell & snow came.\n");
  CHECK(as("markdown", "Rain *fell*.").out == "Rain fell.\n");
  CHECK(as("text", "Rain *fell*.").out == "Rain *fell*.\n");
  CHECK(as("auto", page_text).out == kFirst + " " + kSecond + "\n");
  const Outcome no_pdf = as("pdf", "Rain fell.");
  CHECK(no_pdf.status == 1);
  CHECK_THAT(no_pdf.err, Catch::Contains("this is a broken PDF"));
  const Outcome unknown = as("word", "Rain fell.");
  CHECK(unknown.status == 2);
  CHECK_THAT(unknown.err, Catch::Contains("markdown"));
}

TEST_CASE("formats: PDFs are summarized without their furniture") {
  const Sandbox box;
  const Outcome bill = box.run({kPdf + "bill.pdf", "--percent", "100"});
  CAPTURE(shown(bill));
  CHECK(bill.status == 0);
  CHECK(bill.err.empty());
  CHECK_THAT(bill.out, Catch::Contains("This Act may be cited as"));
  for (const std::string& line : lines_of(bill.out)) {
    CAPTURE(line);
    CHECK_FALSE((line.front() >= '0' && line.front() <= '9'));  // no line number
  }
  const std::string report = box.run({kPdf + "report.pdf", "--percent", "100"}).out;
  CHECK_THAT(report, Catch::Contains("212,000 people in three counties."));
  CHECK_THAT(report, !Catch::Contains("....") && !Catch::Contains("Page "));
}

TEST_CASE("formats: what cannot be read says what to try") {
  struct Case {
    std::string name, bytes, said;
  };
  const auto row = GENERATE_COPY(values<Case>({
      {"torn.gz", gzip(kBoth).substr(0, 30), "torn.gz: "},
      {"twice.gz", gzip(gzip(kBoth)), "packed twice; unpack it first"},
      {"bomb.gz", gzip(gzip(std::string(1U << 20U, ' '))), "packed twice"},
      {"picture.png", "\x89PNG\r\n\x1a\n", "picture.png: this is "},
      {"feed.xml", "<?xml version='1.0'?><rss version='2.0'><channel/></rss>", "feed"},
      {"records.jsonl", "{\"id\": 1, \"text\": \"Rain fell. It was wet.\"}\n", "pith batch FILE"},
  }));
  const Sandbox box;
  box.write(row.name, row.bytes);
  const Outcome outcome = box.run({row.name});
  CAPTURE(row.name, shown(outcome));
  CHECK(outcome.status == (row.name == "records.jsonl" ? 0 : 1));
  CHECK_THAT(outcome.err, Catch::Contains(row.said));
  CHECK(is_harmless(outcome.err));
  CHECK_THAT(box.run({kPdf + "scanned.pdf"}).err, Catch::Contains("no text layer"));
  CHECK_THAT(box.run({kPdf + "locked.pdf"}).err, Catch::Contains("locked by a password"));
}

}  // namespace
}  // namespace pith
