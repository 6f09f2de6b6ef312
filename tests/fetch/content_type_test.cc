#include "fetch/content_type.h"

#include "catch.h"

namespace pith {
namespace {

struct Case {
  const char* header;
  const char* type;
  const char* charset;
};

constexpr Case kCases[] = {
    {"text/html", "text/html", ""},
    {"text/html; charset=utf-8", "text/html", "utf-8"},
    {"Text/HTML;Charset=\"ISO-8859-1\"", "text/html", "ISO-8859-1"},
    {" text/html ; charset = windows-1251 ", "text/html", "windows-1251"},
    {"text/plain; charset='koi8-r'", "text/plain", "koi8-r"},
    {"text/plain; format=flowed; charset=utf-8; delsp=yes", "text/plain", "utf-8"},
    {"text/html; charset=gbk; charset=utf-8", "text/html", "gbk"},
    {"text/html; charset=; charset=utf-8", "text/html", "utf-8"},
    {"text/html; charset; charset=utf-8", "text/html", "utf-8"},
    {"text/html; title=\"a; charset=koi8-r\"; charset=big5", "text/html", "big5"},
    {"text/html; title=\"a\\\"; charset=koi8-r\"; charset=big5", "text/html", "big5"},
    {"text/html; charset=\"utf\\-8\"", "text/html", "utf-8"},
    {"text/html; charset=\"utf-8", "text/html", "utf-8"},
    {"text/html; charset=\"", "text/html", ""},
    {"text/html; charset=\"\\", "text/html", ""},
    {"text/html; charset=\"utf-8\" junk; x=y", "text/html", "utf-8"},
    {"text/html; charset=utf 8", "text/html", ""},
    {"text/html; charset=utf-8\x1b[2J", "text/html", ""},
    {"text/html; xcharset=utf-8", "text/html", ""},
    {"text/html;;; charset=utf-8;", "text/html", "utf-8"},
    {"application/xhtml+xml", "application/xhtml+xml", ""},
    {"application/PDF; qs=0.001", "application/pdf", ""},
    {"charset=utf-8", "", "utf-8"},
    {"html; charset=utf-8", "", "utf-8"},
    {"text/", "", ""},
    {"/html", "", ""},
    {"text/ht ml", "", ""},
    {"text/html, text/plain", "", ""},
    {"", "", ""},
    {";", "", ""},
    {"=", "", ""},
};

}  // namespace

TEST_CASE("content types") {
  for (const Case& row : kCases) {
    INFO(row.header);
    const ContentType got = parse_content_type(row.header);
    CHECK(got.type == row.type);
    CHECK(got.charset == row.charset);
  }
}

}  // namespace pith
