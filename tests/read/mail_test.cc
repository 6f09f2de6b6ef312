// Messages and what of them is read.

#include "read/mail.h"

#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "catch.h"
#include "pith/pith.h"
#include "read/mime.h"

namespace pith {
namespace {

TEST_CASE("header text is decoded") {
  struct Case {
    std::string_view field, text;
  };
  const std::vector<Case> cases = {
      {"The levy stays", "The levy stays"},
      {"=?utf-8?Q?H=C3=A4fen_=26_Zoll?=", "Häfen & Zoll"},
      {"=?UTF-8?B?SMOkZmVu?=", "Häfen"},
      {"=?iso-8859-1?q?caf=E9?= au lait", "café au lait"},
      {"=?utf-8?q?The_?= =?utf-8?q?levy?=", "The levy"},
      {"=?utf-8?B?SMM=?= =?utf-8?B?pGZlbg==?=", "Häfen"},  // a letter cut in two
      {"=?iso-2022-jp?B?GyRCOUEkTjBGRmIbKEI=?=", "港の案内"},
      {"=?utf-8*en?q?levy?=", "levy"},
      {"=?broken", "=?broken"},
      {"a =?x?q?b", "a =?x?q?b"},
      {"two =?utf-8?q?words?= here", "two words here"},
      {"caf\xC3\xA9", "café"},
      {"caf\xE9 cr\xE8me", "café crème"},
  };
  for (const auto& [field, text] : cases) {
    CAPTURE(field);
    CHECK(header_text(field) == text);
  }
}

TEST_CASE("parameters of fields") {
  struct Case {
    std::string_view field, name, value;
  };
  const std::vector<Case> cases = {
      {"text/html; charset=utf-8", "charset", "utf-8"},
      {"text/html; Charset=\"UTF-8\"", "charset", "UTF-8"},
      {"multipart/mixed; boundary=\"a;b=c\"; x=y", "boundary", "a;b=c"},
      {"multipart/mixed; x=y; boundary=a", "boundary", "a"},
      {"text/plain; title*=utf-8''levy", "title", "levy"},
      {"text/plain", "charset", ""},
      {"text/plain; charset", "charset", ""},
      {"text/plain; charset=\"open", "charset", "open"},
  };
  for (const auto& [field, name, value] : cases) {
    CAPTURE(field);
    CHECK(parameter(field, name) == value);
  }
}

TEST_CASE("transfer encodings are undone, damage is borne") {
  struct Case {
    std::string_view encoding, body, text;
  };
  const std::vector<Case> cases = {
      {"7bit", "It met.", "It met."},
      {"quoted-printable", "caf=C3=A9 =\r\nopens", "café opens"},
      {"Quoted-Printable", "a=3Db =zz = \nend=", "a=b =zz end"},
      {"base64", "SXQg\r\nbWV0Lg==", "It met."},
      {"base64", "SXQg!!bWV0Lg", "It met."},
      {"unknown", "It met.", "It met."},
      {"", "It met.", "It met."},
  };
  for (const auto& [encoding, body, text] : cases) {
    CAPTURE(encoding, body);
    CHECK(transfer_decoded(body, encoding) == text);
  }
}

constexpr std::string_view kNewsletter =
    "Received: from mx.example.org by post.example.org; Mon, 4 May 2026 07:00:02 +0200\r\n"
    "From: \"Lowland Ledger\" <news@example.org>\r\n"
    "Subject: =?utf-8?Q?The_levy_stays:_harbour_dues_f=C3=BCr_2027?=\r\n"
    "Date: Mon, 4 May 2026 07:00:00 +0200\r\n"
    "MIME-Version: 1.0\r\n"
    "Content-Type: multipart/alternative;\r\n"
    " boundary=\"=_one\"\r\n"
    "\r\n"
    "This is a message in several parts.\r\n"
    "--=_one\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n"
    "\r\n"
    "The council kept the levy of the harbour on Monday.\r\n"
    "--=_one\r\n"
    "Content-Type: text/html; charset=iso-8859-1\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n"
    "\r\n"
    "<html><body><p>The council kept the levy of the caf=E9 on Monday, after a long=\r\n"
    " debate.</p></body></html>\r\n"
    "--=_one--\r\n"
    "epilogue\r\n";

TEST_CASE("of alternatives the page is read") {
  const Result<MailPart> part = mail_part(kNewsletter);
  REQUIRE(part);
  CHECK(part->format == Format::kHtml);
  CHECK(part->charset == "iso-8859-1");
  CHECK(part->title == "The levy stays: harbour dues für 2027");
  CHECK(part->author == "Lowland Ledger");
  CHECK(part->published == "2026-05-04T07:00:00+02:00");
  CHECK(part->bytes.find("after a long debate.") != std::string::npos);

  const Result<Reading> reading = read(kNewsletter);
  REQUIRE(reading);
  CHECK(reading->document.title == "The levy stays: harbour dues für 2027");
  CHECK(reading->document.text ==
        "The council kept the levy of the café on Monday, after a long debate.");
}

TEST_CASE("a page that is nothing but a picture gives way to the text") {
  const std::string mail =
      "From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n"
      "--b\nContent-Type: text/plain\n\nThe ferry is late.\n"
      "--b\nContent-Type: text/html\n\n<html><img src=\"http://x.y/count.gif\"></html>\n--b--\n";
  const Result<MailPart> part = mail_part(mail);
  REQUIRE(part);
  CHECK(part->format == Format::kText);
  CHECK(part->bytes == "The ferry is late.\n");
  CHECK(part->author == "a@example.org");
}

TEST_CASE("attachments are passed over, a forwarded message is read when there is nothing else") {
  const std::string forwarded =
      "Subject: Fwd\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
      "--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nNot "
      "this.\n"
      "--b\nContent-Type: message/rfc822\n\nSubject: Inner\n\nThe dam held.\n--b--\n";
  const Result<MailPart> part = mail_part(forwarded);
  REQUIRE(part);
  CHECK(part->bytes == "The dam held.\n");
  CHECK(part->title == "Fwd");
}

TEST_CASE("a saved page (MHTML) as Chromium writes it") {
  const std::string saved =
      "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/levy\r\n"
      "Subject: The levy\r\nDate: Mon, 4 May 2026 05:00:00 -0000\r\nMIME-Version: 1.0\r\n"
      "Content-Type: "
      "multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----Multi--x----\"\r\n\r\n\r\n"
      "------Multi--x----\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\n"
      "Content-Transfer-Encoding: quoted-printable\r\nContent-Location: "
      "https://example.org/levy\r\n\r\n"
      "<html><body><p>The levy of the harbour stays as it is.</p></body></html>\r\n"
      "------Multi--x----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: "
      "base64\r\n\r\niVBORw0K\r\n"
      "------Multi--x------\r\n";
  const Result<MailPart> part = mail_part(saved);
  REQUIRE(part);
  CHECK(part->format == Format::kHtml);
  CHECK(part->url == "https://example.org/levy");
  CHECK(part->author.empty());
  CHECK(part->title == "The levy");
}

TEST_CASE("plain messages") {
  struct Case {
    std::string mail, body;
  };
  const std::vector<Case> cases = {
      {"From: a@b.c\nSubject: x\n\nThe dam held.\n", "The dam held.\n"},
      {"From a@b.c Mon May  4 07:00:00 2026\nFrom: a@b.c\n\nThe dam held.\n", "The dam held.\n"},
      {"Content-Type: text/plain; format=flowed\n\nThe dam \nheld, \nhe said.\n-- \nA.\n",
       "The dam held, he said.\n-- \nA.\n"},
      {"Content-Type: text/plain; format=flowed; delsp=yes\n\nThe d \nam held.\n",
       "The dam held.\n"},
      {"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nNo end here.\n", "No end here.\n"},
      {"Content-Type: multipart/mixed; boundary=b\n\n--bb\n\nNo.\n--b\n\nYes.\n--b--\n", "Yes.\n"},
      {"Subject: a\n folded\nContent-Transfer-Encoding: base64\n\nVGhlIGRhbSBoZWxkLg==\n",
       "The dam held."},
  };
  for (const Case& c : cases) {
    CAPTURE(c.mail);
    const Result<MailPart> part = mail_part(c.mail);
    REQUIRE(part);
    CHECK(part->bytes == c.body);
  }
  for (const std::string_view nothing : {"Subject: x\n\n", "Content-Type: image/png\n\nabc",
                                         "Content-Type: multipart/mixed\n\nabc"}) {
    CAPTURE(nothing);
    const Result<MailPart> part = mail_part(nothing);
    REQUIRE_FALSE(part);
    CHECK(part.error().code == Error::Code::kNoText);
  }
}

TEST_CASE("hostile messages end") {
  std::string nested;
  for (int i = 0; i < 3'000; ++i) {
    const std::string mark = "b" + std::to_string(i);
    nested += "Content-Type: multipart/mixed; boundary=" + mark + "\n\n--" + mark + "\n";
  }
  std::string parts = "Content-Type: multipart/mixed; boundary=b\n\n";
  for (int i = 0; i < 100'000; ++i) parts += "--b\nContent-Type: message/rfc822\n\n\n";
  for (const std::string& mail :
       {nested, parts, "Subject: " + std::string(1'000'000, ' ') + "x\n\ny",
        "Subject: " + std::string(300'000, '=') + "?\n\ny", std::string(1'000'000, '\n')}) {
    static_cast<void>(mail_part(mail));
  }
  SUCCEED();
}

TEST_CASE("torn messages give clean fields") {
  for (std::size_t size = 0; size < kNewsletter.size(); ++size) {
    const Result<MailPart> part = mail_part(kNewsletter.substr(0, size));
    if (!part) continue;
    REQUIRE(is_clean_utf8(part->title));
    REQUIRE(is_clean_utf8(part->author));
  }
}

}  // namespace
}  // namespace pith
