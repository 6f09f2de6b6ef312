// What bytes are taken for. A row is bytes, a name, a format.

#include "read/format.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

std::string format(std::string_view bytes, std::string_view file = "") {
  return std::string(name(format_of(bytes, file)));
}

// As UTF-16, without a byte order mark.
std::string utf16(std::string_view ascii, bool big_endian) {
  std::string out;
  for (const char c : ascii) out += big_endian ? std::string{'\0', c} : std::string{c, '\0'};
  return out;
}

const std::string kRain = "Rain fell on the hills for a week, and the river rose.\n";

std::string page(std::string_view open) {
  return std::string(open) + "<title>Rain</title></head><body><p>" + kRain + "</p></body></html>\n";
}

TEST_CASE("format: pages") {
  for (const std::string_view open : {
           "<!DOCTYPE html><html><head>",
           "<!doctype HTML>\n<head>",
           "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\" \"strict.dtd\"><html><head>",
           "<html lang=\"de\"><head>",
           "<HTML><HEAD>",
           "<head>",
           "<body class=x>",
           "<html\nxmlns='http://www.w3.org/1999/xhtml'><head>",
           " \r\n\t\n<html><head>",
           "\xEF\xBB\xBF<html><head>",
           "<!-- saved on a rainy day -->\n<!-- twice --><html><head>",
           "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html PUBLIC \"x\" \"y\"><html>",
           "<?xml version='1.0'?><html><head>",
           "<?php echo 1; ?><html><head>",
           "<!DOCTYPE rain SYSTEM 'x' [<!ENTITY a '<b>'>]><html><head>",
       }) {
    CAPTURE(open);
    const std::string bytes = page(open);
    CHECK(format(bytes) == "html");
    CHECK(opens_like_page(bytes));
    CHECK(!foreign(bytes));
    // Whatever the file is called.
    for (const std::string_view file : {"rain.txt", "rain.md", "rain.eml", "rain.pdf"}) {
      CHECK(format(bytes, file) == "html");
    }
    if (static_cast<unsigned char>(bytes[0]) == 0xEF) continue;
    for (const bool big : {false, true}) {
      const std::string mark = big ? "\xFE\xFF" : "\xFF\xFE";
      CHECK(format(utf16(bytes, big)) == "html");
      CHECK(format(mark + utf16(bytes, big)) == "html");
      CHECK(!foreign(mark + utf16(bytes, big)));
    }
  }
  CHECK(format("<!-- " + std::string(100'000, 'x') + " -->" + page("<html><head>")) == "html");
}

TEST_CASE("format: pages behind something else") {
  for (const std::string_view junk : {"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n",
                                      "Warning: no cache in /srv/rain.php, line 7\n",
                                      "\xEF\xBB\xBF\xEF\xBB\xBF", "=== archived on 3 May ===\n"}) {
    std::string bytes = std::string(junk) + page("<!DOCTYPE html><html><head>");
    bytes.insert(bytes.find(kRain), kRain + kRain + kRain);
    CAPTURE(bytes);
    CHECK(format(bytes) == "html");
    CHECK(!opens_like_page(bytes));
    CHECK(format(bytes, "rain.md") == "markdown");  // which may show a page
  }
}

TEST_CASE("format: pieces of pages, and texts that begin with something like one") {
  const std::vector<std::pair<std::string_view, std::string_view>> rows = {
      {"<p>Rain fell.</p>", "html"},
      {"<p>Rain fell.", "html"},
      {"<p>\nRain fell.\n<p>\nIt rained on.", "html"},
      {"<P CLASS=lead>Rain fell.</P>", "html"},
      {"<p> Rain fell. </p> <p> It rained on. </p>", "html"},
      {"<div id=x> Rain fell. </div>", "html"},
      {"<article><h1>Rain</h1>\n", "html"},
      {"<!-- 3 May --><h2>Rain</h2>It fell.", "html"},
      {"<meta charset=utf-8>Rain fell.", "html"},
      {"<title>Rain</title>It fell.", "html"},
      {"<table><tr><td>Rain</td></tr></table>", "html"},
      {"<b>Rain</b> fell.<br>It rained on.", "html"},
      {"<a href='/'>Home</a><p>Rain fell.", "html"},
      {"\xEF\xBB\xBF\n<blockquote>Rain fell.</blockquote>", "html"},
      {"<?xml version='1.0'?><report><para>Rain fell.</para></report>", "html"},
      {"<TEI xmlns='http://www.tei-c.org/ns/1.0'><p>Rain fell.</p></TEI>", "html"},
      {"<angry> she said, and left.", "text"},
      {"<p> and <div> are tags of HTML.", "text"},
      {"<p>, <div> and <table> are tags of HTML.", "text"},
      {"<p> and </p> stand around a paragraph.", "text"},
      {"<html> is the root of every page.", "text"},
      {"<body>, says the standard, is where text is.", "text"},
      {"<b>Note</b> that rain fell.\nIt rained on.", "text"},
      {"<i>Rain</i>", "text"},
      {"<rain> fell </rain>", "text"},
      {"<ada@a.example> wrote:\nRain fell. <br> </p>", "text"},
      {"<3 is a heart. <br> </p>", "text"},
      {"< p >Rain</p>", "text"},
      {"<p", "text"},
      {"<", "text"},
      {"<!-- a note to self -->\nRain fell.", "text"},
      {"<!-- never closed", "text"},
      {"<?xml", "text"},
      {"Rain fell <b>here</b>.<p>It rained on.</p>", "text"},
      {"a < b and c > d", "text"},
  };
  for (const auto& [bytes, what] : rows) {
    CAPTURE(bytes);
    CHECK(format(bytes) == what);
    CHECK(!opens_like_page(bytes));
    CHECK(!foreign(bytes));
  }
  // A text about pages that shows one.
  const std::string shows = kRain + "Every page has this form:\n\n" + page("<html><head>");
  CHECK(format(shows + kRain) == "text");
  CHECK(format(kRain + kRain + kRain + shows + kRain + kRain) == "text");
  std::string goes_on = shows;
  for (int i = 0; i < 40; ++i) goes_on += kRain;
  CHECK(format(goes_on) == "text");
}

TEST_CASE("format: PDF") {
  CHECK(format("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj") == "pdf");
  CHECK(format("%PDF-2.0\r1 0 obj") == "pdf");
  CHECK(format("%PDF-1.7", "rain.txt") == "pdf");
  CHECK(format("%PDF-1.4%\xE2\xE3") == "pdf");
  CHECK(format("\n\r\n%PDF-1.4\n1 0 obj\nstartxref\n9\n%%EOF\n") == "pdf");
  CHECK(format("HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n%\xE2\xE3\xCF\xD3\n1 0 obj") == "pdf");
  CHECK(format(std::string(1019, ' ') + "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n") == "pdf");
  CHECK(format(std::string(1025, ' ') + "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n") == "text");
  for (const std::string_view text :
       {"%PDF-1.7 is what such a file begins with.", "%PDF- and a number", "%PDF",
        "A file begins so:\n\n%PDF-1.4\n1 0 obj\n\nand goes on.", "rain.pdf"}) {
    CAPTURE(text);
    CHECK(format(text, "rain.pdf") == "text");
  }
}

TEST_CASE("format: mails, and texts that begin as one") {
  const std::vector<std::pair<std::string_view, std::string_view>> rows = {
      {"From: Ada <ada@a.example>\r\nMessage-ID: <1@a.example>\r\nSubject: Rain\r\n\r\nIt fell.",
       "mail"},
      {"Return-Path: <ada@a.example>\nReceived: from a.example\n\tby b.example; Tue, 3 May\n\nRain",
       "mail"},
      {"MIME-Version: 1.0\nContent-Type: text/plain\n\nRain", "mail"},
      {"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nSubject: "
       "Rain\r\n"
       "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"x\"\r\n\r\n--x\r\n",
       "mail"},
      {"From ada@a.example Tue May  3 10:00:00 2022\nFrom: ada@a.example\nMessage-Id: <2>\n\nRain",
       "mail"},
      {"From: ada@a.example\nTo: jon@b.example\nSubject: Rain\nDate: Tue, 3 May 2022\n\nIt fell.",
       "mail"},
      {"From: ada@a.example (Ada)\nSubject: Rain\nOrganization: Hills\nLines: 2\n\nIt fell.",
       "mail"},
      {"X-Mailer: 7\nfrom: a\n\n", "mail"},
      {"Date: 3 May\nSubject: Water\n\nIt fell.", "text"},
      {"From: The Minister\nTo: All\nDate: 3 May 2022\nSubject: Rain\n\nIt fell.", "text"},
      {"From: ada@a.example\nSubject: Rain\n\nIt fell.", "text"},
      {"From: ada@a.example\nRain fell.\nSubject: Rain\nDate: 3 May\n", "text"},
      {"Received: three letters.\n\nAll of them were about rain.", "text"},
      {"Rain: a report\nFrom: ada@a.example\nMessage-ID and Date follow.", "text"},
      {"From here the river is wide.\nSubject: to floods.", "text"},
      {"From: ada@a.example", "text"},
      {"\nFrom: ada@a.example\nMessage-ID: <1@a.example>\n\nIt fell.", "text"},
      {"Note: the rain. From: ada@a.example Message-ID: <1@a.example>", "text"},
  };
  for (const auto& [bytes, what] : rows) {
    CAPTURE(bytes);
    CHECK(format(bytes) == what);
    CHECK(!foreign(bytes));
  }
  // A header that is longer than what is looked at, and one line of it than all that.
  const std::string mail = "Received: from a.example\nMessage-ID: <1@a.example>\n";
  CHECK(format(mail + "X-Rain: " + std::string(100'000, 'x') + "\n\nIt fell.") == "mail");
  for (std::size_t shift = 0; shift < 20; ++shift) {  // wherever the head is cut off
    std::string fields = mail + "X: " + std::string(shift, 'x') + '\n';
    for (int i = 0; i < 2000; ++i) fields += "X-Rain-Fell: yes\n";
    CHECK(format(fields + "\nIt fell.") == "mail");
  }
}

TEST_CASE("format: what the name says where the bytes do not") {
  const std::vector<std::pair<std::string_view, std::string_view>> rows = {
      {"rain.md", "markdown"},
      {"notes/rain.MARKDOWN", "markdown"},
      {"rain.mkd.gz", "markdown"},
      {"rain.md.zst", "markdown"},
      {"https://a.example/rain.md?raw=1#top", "markdown"},
      {"https://a.example/rain?file=x.md", "text"},
      {"https://a.example/rain#x.md", "text"},
      {"https://rain.md", "text"},  // Moldova
      {"https://rain.md/", "text"},
      {"https://rain.md/a", "text"},
      {"md", "text"},
      {".md", "text"},
      {"rain.md/a", "text"},
      {"rain.md.bak", "text"},
      {"what?.md", "markdown"},
      {"rain.txt", "text"},
      {"rain.html", "text"},  // there is no markup in it
      {"rain.eml", "text"},   // nor a header
      {"rain.pdf", "text"},
      {"", "text"},
      {"/", "text"},
      {"a://", "text"},
  };
  for (const auto& [file, what] : rows) {
    CAPTURE(file);
    CHECK(format(kRain, file) == what);
  }
  for (const std::string_view file : {"a.html", "a.HTM", "a.xhtml", "https://a.example/a.php?x=1",
                                      "a.shtml", "a.aspx", "a.html.gz"}) {
    CAPTURE(file);
    CHECK(format("Rain fell.<br>It rained on.", file) == "html");
    CHECK(format("Rain fell on <b>hills</b>.", file) == "html");
    CHECK(format("Rain < hail, hail > rain.", file) == "text");
  }
  CHECK(format("Rain fell.<br>It rained on.", "a.txt") == "text");
  CHECK(format("<p align=center>Rain</p>\n\n# It fell", "README.md") == "markdown");
  CHECK(format("<p align=center>Rain</p>\n\n# It fell", "rain.txt") == "html");
  for (const std::string_view file : {"a.eml", "a.mht", "a.MHTML"}) {
    CHECK(format("Subject: Rain\n\nIt fell.", file) == "mail");
    CHECK(format("From: The Minister\n\nIt fell.", file) == "mail");
    CHECK(format("Dear Ada,\nit fell: the rain.", file) == "text");
  }
}

TEST_CASE("format: Markdown by its front matter, and texts with a rule on top") {
  const std::vector<std::pair<std::string_view, std::string_view>> rows = {
      {"---\ntitle: Rain\n---\n\n# It fell", "markdown"},
      {"\xEF\xBB\xBF---\r\nlayout: post\r\ntags:\r\n  - rain\r\n- hail\r\n# no\r\n\r\n---\r\nIt "
       "fell.",
       "markdown"},
      {"---\nRain fell.\n---\nIt rained on.", "text"},
      {"---\nRain: it fell.\n---\nIt rained on.", "text"},
      {"---\ntitle: Rain\n\nIt fell.", "text"},
      {"---\n---\n", "text"},
      {"---\n", "text"},
      {"----\ntitle: Rain\n----\n", "text"},
      {"# Rain\n\n* It fell.\n* It **rained** on.\n", "text"},
      {"Rain\n====\n\nIt [fell](https://a.example).\n", "text"},
  };
  for (const auto& [bytes, what] : rows) {
    CAPTURE(bytes);
    CHECK(format(bytes) == what);
  }
}

// The message, or "".
std::string refusal(std::string_view bytes) {
  const std::optional<Error> error = foreign(bytes);
  if (!error) return "";
  CHECK(error->code == Error::Code::kUnsupported);
  CHECK(error->message.starts_with("this is "));
  return error->message;
}

TEST_CASE("foreign: kinds that are not read, with what they are and what to try") {
  const std::string tar = "rain.txt" + std::string(249, '\0') + "ustar  " + std::string(250, '\0');
  const std::string odt = "PK\x03\x04" + std::string(26, '\0') +
                          "mimetypeapplication/vnd.oasis.opendocument.textPK\x03\x04";
  const std::string epub =
      "PK\x03\x04" + std::string(26, '\0') + "mimetypeapplication/epub+zipPK\x03\x04";
  const std::string docx = "PK\x03\x04" + std::string(900, '\0') + "word/document.xml" +
                           std::string(40, '\0') + "PK\x05\x06";
  const std::vector<std::pair<std::string, std::string_view>> rows = {
      {"PK\x03\x04\x14", "zip archive"},
      {odt, "libreoffice"},
      {docx, "libreoffice"},
      {epub, "EPUB"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "libreoffice"},
      {"{\\rtf1\\ansi Rain}", "RTF"},
      {"%!PS-Adobe-3.0\n", "ps2pdf"},
      {std::string("\xFD"
                   "7zXZ\0\0"sv),
       "xz -dc"},
      {"BZh91AY&SY\x12", "bzip2 -dc"},
      {"7z\xBC\xAF\x27\x1C", "7z"},
      {tar, "tar -xf"},
      {std::string("SQLite format 3\0\x10"sv), "sqlite3"},
      {"\x7F"
       "ELF\x02",
       "program"},
      {std::string("MZ\x90\0\x03"sv), "program"},
      {std::string("\xCA\xFE\xBA\xBE\0\0"sv), "program"},
      {"\x89PNG\r\n\x1A\n", "OCR"},
      {"\xFF\xD8\xFF\xE0", "OCR"},
      {std::string("GIF89a\x01\0\x01"sv), "OCR"},
      {std::string("RIFF\x24\0\0\0WEBPVP8 "sv), "OCR"},
      {std::string("\0\0\0\x1C"
                   "ftypavif"sv),
       "OCR"},
      {std::string("\0\0\0\x18"
                   "ftypmp42"sv),
       "sound"},
      {std::string("RIFF\x24\0\0\0WAVEfmt "sv), "sound"},
      {std::string("ID3\x03\0\0"sv), "sound"},
      {std::string("OggS\0\x02"sv), "sound"},
      {std::string("\xFF\xFB\x90\x64\0"sv), "sound"},
      {std::string("wOF2\0\x01\0\0"sv), "font"},
      {"<rss version=\"2.0\"><channel>", "feed"},
      {"<?xml version='1.0'?>\n<!-- x --><feed xmlns='http://www.w3.org/2005/Atom'>", "feed"},
      {"<?xml version='1.0'?><a:feed xmlns:a='http://www.w3.org/2005/Atom'>", "feed"},
      {"<rdf:RDF xmlns:rdf='x' xmlns='http://purl.org/rss/1.0/'>", "feed"},
      {"\xFF\xFE" + utf16("<?xml version='1.0'?><rss version='2.0'>", false), "feed"},
      {"<?xml version='1.0'?><opml version='2.0'>", "OPML"},
      {"<?xml version='1.0'?><urlset xmlns='x'>", "addresses"},
      {"<svg xmlns='http://www.w3.org/2000/svg'>", "picture"},
  };
  for (const auto& [bytes, what] : rows) {
    CAPTURE(bytes.substr(0, 80));
    CHECK_THAT(refusal(bytes), Catch::Contains(std::string(what)));
  }
}

TEST_CASE("foreign: no text is refused for the letters that it begins with") {
  for (const std::string_view text : {"BZh is the mark of bzip2.",
                                      "MZ are the initials of an engineer.",
                                      "GIF89a came two years later.",
                                      "RIFF holds sound.",
                                      "ID3 tags are notes on songs.",
                                      "OggS, fLaC and MThd are marks.",
                                      "PK is the mark of zip.",
                                      "The ftyp box comes first.",
                                      "The ftyp box\x02 is there.",
                                      "BMW built it.",
                                      "PAR1 is a mark.",
                                      "wOFF is a font.",
                                      "%!PS begins PostScript.",
                                      "SQLite format 3 is a file format.",
                                      "{\\rtf is how RTF begins.",
                                      "7z is an archiver.",
                                      "Rar! cried the lion.",
                                      "II* and MM* are marks.",
                                      "OTTO reigned from 962.",
                                      "<rss> is the root of a feed.",
                                      "<feed> the cat, says the note.",
                                      "<svg> draws.",
                                      "<opml> lists feeds.",
                                      "\xEF\xBB\xBFRain fell.",
                                      "\x1B[1mRain\x1B[0m fell.",
                                      "Rain fell.\f\v\r\n",
                                      "\xFF\xFEI\0t\0",
                                      "\xFE\xFF\0I\0t",
                                      "I\0t\0 \0",
                                      ""}) {
    CAPTURE(text);
    CHECK(refusal(text).empty());
    CHECK(format(text) == "text");
  }
}

TEST_CASE("format_hint: data that is read as plain text") {
  for (const std::string_view text :
       {R"({"id": 1, "text": "Rain fell."})", "\n{\"text\" : \"Rain\"}\n{\"text\": \"Hail\"}\n",
        R"({"documents":["Rain fell."]} )", "{\"html\":\"<p>Rain\"}\r\n"}) {
    CAPTURE(text);
    CHECK_THAT(format_hint(text), Catch::Contains("pith batch FILE"));
  }
  for (const std::string_view text :
       {R"({"rain": 7})", "{\n  \"text\": \"Rain\"\n}", R"([{"text": "Rain"}])",
        R"({"text is": "what"})", R"({"a": "text"})"}) {
    CAPTURE(text);
    CHECK(format_hint(text) == "this looks like JSON, and is read as plain text");
  }
  for (const std::string_view text :
       {"", "{", "[", "{\"", "{Rain} fell.", "{\"Rain\" fell.}", "[\"Rain\", \"hail\"]",
        "[1] Rain fell.", "Rain {\"text\": \"fell\"}", "{}", "{ \"a\" }"}) {
    CAPTURE(text);
    CHECK(format_hint(text).empty());
  }
}

TEST_CASE("format: random bytes have one, and a text with a word in front is text") {
  const std::uint64_t seed = 11;
  CAPTURE(seed);
  Random random(seed);
  const std::vector<std::string> pieces = {
      "<",       ">",    "html",       "p",       "/",   "!--",  "-->",
      "<?xml",   "?>",   "<!doctype",  " html>",  "rss", "\n",   " ",
      ":",       "From", "---",        "%PDF-1.", "{\"", "text", "\0"s,
      "\xFF",    "\xFE", "PK\x03\x04", "[",       "]",   "=",    "Message-ID: ",
      "</html>", "a"};
  for (int round = 0; round < 20000; ++round) {
    std::string bytes;
    for (std::size_t i = random.below(12); i > 0; --i) bytes += random.of(pieces);
    if (format_of(bytes, "") == Format::kAuto) FAIL_CHECK(bytes);
    (void)foreign(bytes);
    (void)format_hint(bytes);
    (void)opens_like_page(bytes);
    const std::string text = "Rain fell. " + bytes;
    CAPTURE(text);
    if (foreign(text)) FAIL_CHECK("refused");
    const bool pdf = bytes.find("%PDF-") != std::string::npos;
    const bool inside = bytes.find("</html") != std::string::npos;
    if (!pdf && !inside && format_of(text, "") != Format::kText) FAIL_CHECK("no text");
  }
}

}  // namespace
}  // namespace pith
