#include "read/pdf/info.h"

#include <string_view>

#include "catch.h"

namespace pith {
namespace {

TEST_CASE("dates of PDFs") {
  struct Case {
    std::string_view stated;
    std::string_view date;
  };
  const Case cases[] = {
      {"D:20260503083000+02'00'", "2026-05-03T08:30:00+02:00"},
      {"D:20260503083000-05'30", "2026-05-03T08:30:00-05:30"},
      {"D:20260503083000+02", "2026-05-03T08:30:00+02:00"},
      {"D:20260503083000Z", "2026-05-03T08:30:00Z"},
      {"D:20260503083000Z00'00'", "2026-05-03T08:30:00Z"},
      {"20260503083000Z", "2026-05-03T08:30:00Z"},
      {"D:20260503083000", "2026-05-03"},  // in which zone?
      {"D:202605030830", "2026-05-03"},
      {"D:20260503", "2026-05-03"},
      {"D:20260503256000Z", "2026-05-03"},
      {"D:20260503083000+99'00'", "2026-05-03"},
      {"D:20240229", "2024-02-29"},
      {"D:20230229", ""},
      {"D:20261303", ""},
      {"D:202605", ""},
      {"D:2026", ""},
      {"D:00000503", ""},
      {"D:2026-05-03", ""},
      {"Tue May  5 08:30:00 2026", ""},
      {"", ""},
  };
  for (const Case& c : cases) {
    INFO(c.stated);
    CHECK(pdf_date(c.stated) == c.date);
  }
}

TEST_CASE("titles that somebody wrote, and others") {
  for (const std::string_view title :
       {"State of the Network 2025", "Untitled Lives", "Report on the Mains", "Water",
        "Состояние сети", "Slide rules of the county", "www.example.org and the county"}) {
    INFO(title);
    CHECK(is_pdf_title(title));
  }
  for (const std::string_view title :
       {"", "untitled", "Untitled-3", "Document1", "Microsoft Word - levy.docx", "levy_v3.indd",
        "Slide 1", "C:\\Papers\\levy v3.doc", "PowerPoint Presentation", "2026", "Layout 1",
        "file:///tmp/levy"}) {
    INFO(title);
    CHECK(!is_pdf_title(title));
  }
}

TEST_CASE("authors that are people, and others") {
  for (const std::string_view author : {"Ada Marsh", "Marsh", "ada marsh", "Ada Marsh, Jon Reyes",
                                        "渡辺", "Auditor of Ellery County"}) {
    INFO(author);
    CHECK(is_pdf_author(author));
  }
  for (const std::string_view author : {"", "jmarsh2", "Administrator", "user", "Owner", "1234"}) {
    INFO(author);
    CHECK(!is_pdf_author(author));
  }
}

TEST_CASE("lines of pdfinfo") {
  const PdfInfo info = parse_pdf_info(
      "Title:           Mains: a report\n"
      "Author:          Ada Marsh\n"
      "Author:          Somebody Else\n"
      "Creator:         Writer\n"
      "CreationDate:    D:20260503083000Z\n"
      "ModDate:         D:20270503083000Z\n"
      "Pages:           7\n");
  CHECK(info.title == "Mains: a report");
  CHECK(info.author == "Ada Marsh");
  CHECK(info.published == "2026-05-03T08:30:00Z");
  CHECK(parse_pdf_info("").title.empty());
  CHECK(parse_pdf_info("no colon\nTitle:").title.empty());
}

}  // namespace
}  // namespace pith
