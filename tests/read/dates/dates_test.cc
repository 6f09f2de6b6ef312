#include "read/dates/dates.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

std::string read_as(std::string_view text) {
  const std::optional<Date> date = parse_date(text);
  return date ? rfc3339(*date) : "none";
}

struct Case {
  std::string_view text;
  std::string_view read;  // as RFC 3339, or "none"
};

void check_all(std::initializer_list<Case> cases) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(read_as(c.text) == c.read);
  }
}

TEST_CASE("dates of ISO 8601") {
  check_all({
      {"2026-05-03", "2026-05-03"},
      {"  2026-05-03\n", "2026-05-03"},
      {"2026-5-3", "2026-05-03"},
      {"2026/05/03", "2026-05-03"},
      {"2026.05.03", "2026-05-03"},
      {"2026. 5. 3.", "2026-05-03"},
      {"20260503", "2026-05-03"},
      {"2026-05-03T08:30:00Z", "2026-05-03T08:30:00Z"},
      {"2026-05-03t08:30:00z", "2026-05-03T08:30:00Z"},
      {"2026-05-03 08:30:00", "2026-05-03T08:30:00Z"},
      {"2026-05-03T08:30", "2026-05-03T08:30:00Z"},
      {"2026-05-03T08", "2026-05-03T08:00:00Z"},
      {"2026-05-03T8:05:09Z", "2026-05-03T08:05:09Z"},
      {"2026-05-03T08:30:00.123Z", "2026-05-03T08:30:00Z"},
      {"2026-05-03T08:30:00,999999999+02:00", "2026-05-03T08:30:00+02:00"},
      {"2026-05-03T08:30:00:684Z", "2026-05-03T08:30:00Z"},
      {"2026-05-03T08:30:00+02:00", "2026-05-03T08:30:00+02:00"},
      {"2026-05-03T08:30:00+0200", "2026-05-03T08:30:00+02:00"},
      {"2026-05-03T08:30:00+02", "2026-05-03T08:30:00+02:00"},
      {"2026-05-03T08:30:00+2:00", "2026-05-03T08:30:00+02:00"},
      {"2026-05-03T08:30:00 -03:30", "2026-05-03T08:30:00-03:30"},
      {"2026-05-03T08:30:00\u221203:30", "2026-05-03T08:30:00-03:30"},
      {"2026-05-03T08:30:00-00:00", "2026-05-03T08:30:00Z"},
      {"2026-05-03T08:30:00+14:00", "2026-05-03T08:30:00+14:00"},
      {"2026-05-03T08:30:00-12:00", "2026-05-03T08:30:00-12:00"},
      {"20260503T083000Z", "2026-05-03T08:30:00Z"},
      {"20260503T0830+0200", "2026-05-03T08:30:00+02:00"},
      {"20260503T083000.5-05", "2026-05-03T08:30:00-05:00"},
      {"20260503 083000", "2026-05-03T08:30:00Z"},
      {"20260503083000", "2026-05-03T08:30:00Z"},
      {"202605030830", "2026-05-03T08:30:00Z"},
      {"D:20260503083000+02'00'", "2026-05-03T08:30:00+02:00"},
      {"D:20260503083000Z", "2026-05-03T08:30:00Z"},
      {"2026-05-03Z", "2026-05-03"},
      {"2026-05-03+02:00", "2026-05-03"},
      {"2026-05-03-05:00", "2026-05-03"},
      {"2026-05-03T24:00:00Z", "2026-05-04T00:00:00Z"},
      {"2026-12-31T24:00+01:00", "2027-01-01T00:00:00+01:00"},
      {"2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"},
      {"0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00+14:00"},
      {"9999-12-31T23:59:59-12:00", "9999-12-31T23:59:59-12:00"},
      {"2024-02-29", "2024-02-29"},
      {"2000-02-29", "2000-02-29"},
      {"1777797000", "2026-05-03T08:30:00Z"},
      {"1777797000123", "2026-05-03T08:30:00Z"},
  });
}

TEST_CASE("dates of mails, feeds and programs") {
  check_all({
      {"Sun, 03 May 2026 08:30:00 GMT", "2026-05-03T08:30:00Z"},
      {"Sun, 03 May 2026 08:30:00 +0200", "2026-05-03T08:30:00+02:00"},
      {"Sun, 3 May 2026 08:30 +0200 (CEST)", "2026-05-03T08:30:00+02:00"},
      {"sUN, 03 mAY 2026 08:30:00 gmt", "2026-05-03T08:30:00Z"},
      {"Sun,03 May 2026 8:30:00 z", "2026-05-03T08:30:00Z"},
      {"Sun , 3 May 2026 08:30:00 UT", "2026-05-03T08:30:00Z"},
      {"Sun (day of rest), 3(rd) May(day (and all)) 2026()08:30 EST(\\) )",
       "2026-05-03T08:30:00-05:00"},
      {"03 May 2026\t08:30:00   UTC", "2026-05-03T08:30:00Z"},
      {"Fri, 03 May 2026 08:30:00 GMT", "2026-05-03T08:30:00Z"},
      {"Zondag, 03 May 2026 08:30:00 GMT", "2026-05-03T08:30:00Z"},
      {"\u0412\u0441, 03 May 2026 08:30:00 GMT", "2026-05-03T08:30:00Z"},
      {"Sunday, 03-May-26 08:30:00 GMT", "2026-05-03T08:30:00Z"},
      {"Sun, 03-May-2026 08:30:00 GMT", "2026-05-03T08:30:00Z"},
      {"Sun May  3 08:30:00 2026", "2026-05-03T08:30:00Z"},
      {"Sun May  3 08:30:00 CEST 2026", "2026-05-03T08:30:00+02:00"},
      {"Sun May 03 08:30:00 +0000 2026", "2026-05-03T08:30:00Z"},
      {"Sun May 03 2026 08:30:00 GMT+0200 (Central European Summer Time)",
       "2026-05-03T08:30:00+02:00"},
      {"03/May/2026:08:30:00 +0200", "2026-05-03T08:30:00+02:00"},
      {"3 May 26 08:30 GMT", "2026-05-03T08:30:00Z"},
      {"3 May 49", "2049-05-03"},
      {"3 May 50", "1950-05-03"},
      {"3 May 99", "1999-05-03"},
      {"3 May 126", "2026-05-03"},
      {"3 May 2026 08:30 GMT+2", "2026-05-03T08:30:00+02:00"},
      {"3 May 2026 08:30 UTC+05:30", "2026-05-03T08:30:00+05:30"},
      {"3 May 2026 08:30 GMT -0700", "2026-05-03T08:30:00-07:00"},
      {"3 May 2026 08:30 +0200 CEST", "2026-05-03T08:30:00+02:00"},
      {"3 May 2026 24:00", "2026-05-04T00:00:00Z"},
  });
}

TEST_CASE("named zones of dates") {
  for (const Case& c : {Case{"UT", "Z"},        Case{"WET", "Z"},       Case{"BST", "+01:00"},
                        Case{"CET", "+01:00"},  Case{"MEZ", "+01:00"},  Case{"CEST", "+02:00"},
                        Case{"MESZ", "+02:00"}, Case{"EEST", "+03:00"}, Case{"MSK", "+03:00"},
                        Case{"IST", "+05:30"},  Case{"JST", "+09:00"},  Case{"ACST", "+09:30"},
                        Case{"AEST", "+10:00"}, Case{"NZDT", "+13:00"}, Case{"NST", "-03:30"},
                        Case{"EST", "-05:00"},  Case{"EDT", "-04:00"},  Case{"CST", "-06:00"},
                        Case{"CDT", "-05:00"},  Case{"MST", "-07:00"},  Case{"MDT", "-06:00"},
                        Case{"PST", "-08:00"},  Case{"pDt", "-07:00"},  Case{"HST", "-10:00"},
                        Case{"ET", "-04:00"},   Case{"PT", "-07:00"},   Case{"Q", "Z"},
                        Case{"XYZT", "Z"}}) {
    CAPTURE(c.text);
    const std::string time = "3 May 2026 08:30:00 " + std::string(c.text);
    CHECK(read_as(time) == "2026-05-03T08:30:00" + std::string(c.read));
  }
  check_all({
      {"March 7, 2026 8:30 am ET", "2026-03-07T08:30:00-05:00"},
      {"March 8, 2026 8:30 am ET", "2026-03-08T08:30:00-04:00"},
      {"October 31, 2026 8:30 am ET", "2026-10-31T08:30:00-04:00"},
      {"November 1, 2026 8:30 am ET", "2026-11-01T08:30:00-05:00"},
      {"8:30 am ET, March 8, 2026", "2026-03-08T08:30:00-04:00"},
      {"3 May 2026 08:30 xyzt", "none"},
      {"3 May 2026 08:30 ABCDEF", "none"},
      {"3 May 2026 XYZ", "none"},
      {"3 May 2026 8:30 PMEST", "none"},
      {"3 May 2026 08:30 Europe/Berlin", "none"},
  });
}

TEST_CASE("dates written out") {
  check_all({
      {"May 3, 2026", "2026-05-03"},
      {"MAY 3 2026", "2026-05-03"},
      {"May 3rd, 2026", "2026-05-03"},
      {"the 3rd of May 2026", "2026-05-03"},
      {"June 1st 2026", "2026-06-01"},
      {"Sept. 2, 2026", "2026-09-02"},
      {"Sunday, May 3, 2026 at 8:30 pm EDT", "2026-05-03T20:30:00-04:00"},
      {"May 3, 2026 8:30 am EST", "2026-05-03T08:30:00-05:00"},
      {"May 3, 2026 | 8:30 p.m.", "2026-05-03T20:30:00Z"},
      {"May 3, 2026 8 a.m. CT", "2026-05-03T08:00:00-05:00"},
      {"May 3, 2026 8:30PM", "2026-05-03T20:30:00Z"},
      {"May 3, 2026 12:30 am", "2026-05-03T00:30:00Z"},
      {"May 3, 2026 12:30 pm", "2026-05-03T12:30:00Z"},
      {"May 3, 2026 13:30 PM", "2026-05-03T13:30:00Z"},
      {"May 3, 2026 00:30 AM", "2026-05-03T00:30:00Z"},
      {"8:30 PM, May 3, 2026", "2026-05-03T20:30:00Z"},
      {"08:30, 3 May 2026", "2026-05-03T08:30:00Z"},
      {"2026 May 3", "2026-05-03"},
      {"3-May-2026", "2026-05-03"},
      {"Published: Sunday, May 3, 2026", "2026-05-03"},
      {"Last updated May 3, 2026", "2026-05-03"},
      {"3. Mai 2026", "2026-05-03"},
      {"Sonntag, den 3. Mai 2026 um 17:21 Uhr", "2026-05-03T17:21:00Z"},
      {"So, 3. Mai 2026, 17.21 Uhr", "2026-05-03T17:21:00Z"},
      {"am 3. M\u00E4rz 2026 17 Uhr", "2026-03-03T17:00:00Z"},
      {"3. M\u00C4RZ 2026", "2026-03-03"},
      {"3. Ma\u0308rz 2026", "2026-03-03"},
      {"3. J\u00E4nner 2026", "2026-01-03"},
      {"Ver\u00F6ffentlicht am 26. Oktober 2026", "2026-10-26"},
      {"Stand: 03.05.2026, 17:21 Uhr", "2026-05-03T17:21:00Z"},
      {"Mi., 06.05.2026 - 14:30", "2026-05-06T14:30:00Z"},
      {"le 3 mai 2026 \u00E0 17h21", "2026-05-03T17:21:00Z"},
      {"mar. 5 mai 2026", "2026-05-05"},
      {"1er f\u00E9vrier 2026", "2026-02-01"},
      {"15 ao\u00FBt 2026 \u00E0 9 h 05", "2026-08-15T09:05:00Z"},
      {"25 D\u00C9C. 2026", "2026-12-25"},
      {"domingo, 3 de mayo de 2026", "2026-05-03"},
      {"mar, 5 mayo 2026", "2026-05-05"},
      {"Viernes 1 de Mayo de 2026 a las 07:46hrs.", "2026-05-01T07:46:00Z"},
      {"3 de mar\u00E7o de 2026, 05:34 h", "2026-03-03T05:34:00Z"},
      {"ter\u00E7a-feira, 1\u00BA de setembro de 2026 \u00E0s 17h21", "2026-09-01T17:21:00Z"},
      {"3 maggio 2026 alle ore 17:21", "2026-05-03T17:21:00Z"},
      {"luned\u00EC 6 luglio 2026", "2026-07-06"},
      {"zondag 3 mei 2026 om 17:21 uur", "2026-05-03T17:21:00Z"},
      {"3 mrt. 2026", "2026-03-03"},
      {"3 maja 2026 11:22", "2026-05-03T11:22:00Z"},
      {"1 wrze\u015Bnia 2026", "2026-09-01"},
      {"2026年5月3日", "2026-05-03"},
      {"2026年05月03日 08:30", "2026-05-03T08:30:00Z"},
      {"2026年5月3日星期日 下午8:30", "2026-05-03T20:30:00Z"},
      {"2026年5月3日（日）午後8時30分", "2026-05-03T20:30:00Z"},
      {"2026年5月3日 日曜日 8時30分5秒", "2026-05-03T08:30:05Z"},
      {"２０２６年５月３日", "2026-05-03"},
      {"2026년 5월 3일 일요일 오후 8시 30분", "2026-05-03T20:30:00Z"},
      {"2026. 5. 3. 오전 8:30", "2026-05-03T08:30:00Z"},
  });
}

TEST_CASE("dates of numbers") {
  check_all({
      {"03.05.2026", "2026-05-03"},
      {"3.5.2026", "2026-05-03"},
      {"3. 5. 2026", "2026-05-03"},
      {"31.12.2026 17.21", "2026-12-31T17:21:00Z"},
      {"12.31.2026", "2026-12-31"},
      {"25/12/2026", "2026-12-25"},
      {"12/25/2026 8:30 PM", "2026-12-25T20:30:00Z"},
      {"25-12-2026", "2026-12-25"},
      {"12-25-2026", "2026-12-25"},
      {"05/05/2026", "2026-05-05"},
      {"03/05/2026", "none"},
      {"03-05-2026", "none"},
      {"3/5/2026 08:30", "none"},
      {"03.05.26", "none"},
      {"28.09.15", "none"},
      {"13/13/2026", "none"},
      {"03-05/2026", "none"},
      {"26-05-03", "none"},
      {"1.2.3.4", "none"},
      {"3.5.2026.1", "none"},
  });
}

TEST_CASE("what is no date") {
  for (const std::string_view text : {"",
                                      " ",
                                      "2026",
                                      "2026-05",
                                      "May 2026",
                                      "May 26",
                                      "3 May",
                                      "May 3, 8 pm",
                                      "May 3, 10 pm",
                                      "Sunday",
                                      "08:30",
                                      "2026-W18-7",
                                      "2026-123",
                                      "2026-0503",
                                      "-2026-05-03",
                                      "+2026-05-03",
                                      "12026-05-03",
                                      "0000-01-01",
                                      "2026-00-03",
                                      "2026-05-00",
                                      "2026-13-01",
                                      "2026-06-31",
                                      "31 June 2026",
                                      "0 May 2026",
                                      "2025-02-29",
                                      "1900-02-29",
                                      "99999999",
                                      "20261301",
                                      "2026-05-03T25:00:00Z",
                                      "2026-05-03T24:01:00Z",
                                      "2026-05-03T08:60:00Z",
                                      "2026-05-03T08:30:61Z",
                                      "25:30:20 2026-05-03",
                                      "20260503250000",
                                      "9999-12-31T24:00:00Z",
                                      "2026-05-03T",
                                      "2026-05-03T08:30:00+15:00",
                                      "2026-05-03T08:30:00-13:00",
                                      "2026-05-03T08:30:00+02:60",
                                      "2026-05-03T08:30:00+",
                                      "2026-05-03T08:30:00+2",
                                      "2026-05-03T08:30:00 02:00",
                                      "2026-05-03/2026-05-10",
                                      "2026-05-03 2026-05-10",
                                      "2026-05-03 08:30 09:30",
                                      "May 3 - 10, 2026",
                                      "3 - 10 May 2026",
                                      "3 May - 4 June 2026",
                                      "May 3, 2026 8:30-9:45",
                                      "May 3, 2026 18:00-19:30",
                                      "May 3, 2026 8:30 am - 9:45 am",
                                      "May 3, 2026 14 am",
                                      "May 3, 2026 pm",
                                      "Sun, 3 May 2026 08:30:00 GMT by the editor",
                                      "3 May 2026 (unclosed",
                                      "3 May 2026)",
                                      "3 May 2026!",
                                      "3 Mayor 2026",
                                      "5 hours ago",
                                      "yesterday",
                                      "http://example.org/2026/05/03",
                                      "start=2026-05-03",
                                      "PT0H3M42S",
                                      "4155550123",
                                      "0123456789",
                                      "123456789",
                                      "12345678901234567890",
                                      "{{post_date}}",
                                      "2026-05-03\xFF",
                                      "2026年5月",
                                      "令和8年5月3日"}) {
    CAPTURE(text);
    CHECK(read_as(text) == "none");
  }
}

TEST_CASE("dates of more than 100 bytes are refused") {
  const std::string date = "2026-05-03";
  CHECK(read_as(date + std::string(90, ' ')) == date);
  CHECK(read_as(date + std::string(91, ' ')) == "none");
  CHECK(read_as(std::string(100, '(')) == "none");
  CHECK(read_as(date + std::string(45, '(') + std::string(45, ')')) == date);
}

TEST_CASE("a date says what was written") {
  const std::optional<Date> day = parse_date("2026-05-03");
  REQUIRE(day);
  CHECK_FALSE(day->has_time);
  CHECK(day->time.time_since_epoch().count() == 1777766400);
  const std::optional<Date> moment = parse_date("2026-05-03T10:30:00+02:00");
  REQUIRE(moment);
  CHECK(moment->has_time);
  CHECK(moment->time.time_since_epoch().count() == 1777797000);
  CHECK(moment->offset == std::chrono::minutes(120));
}

// ---- By an independent writer -------------------------------------------------------------------

struct Moment {
  int year, month, day, hour, minute, second;
};

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }
int days_in(int year, int month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// `number` in at least `width` digits.
std::string padded(int number, std::size_t width) {
  std::string digits = std::to_string(number);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

constexpr std::array<std::array<std::string_view, 12>, 9> kMonthNames = {{
    {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
    {"January", "February", "March", "April", "May", "June", "July", "August", "September",
     "October", "November", "December"},
    {"Januar", "Februar", "M\u00E4rz", "April", "Mai", "Juni", "Juli", "August", "September",
     "Oktober", "November", "Dezember"},
    {"janvier", "f\u00E9vrier", "mars", "avril", "mai", "juin", "juillet", "ao\u00FBt", "septembre",
     "octobre", "novembre", "d\u00E9cembre"},
    {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
     "octubre", "noviembre", "diciembre"},
    {"janeiro", "fevereiro", "mar\u00E7o", "abril", "maio", "junho", "julho", "agosto", "setembro",
     "outubro", "novembro", "dezembro"},
    {"gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
     "ottobre", "novembre", "dicembre"},
    {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
     "oktober", "november", "december"},
    {"stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia",
     "wrze\u015Bnia", "pa\u017Adziernika", "listopada", "grudnia"},
}};

// Pattern letters: Y M D numbers of full width, d m without zeros, N month's name, h i s time, H and
// P of twelve hours, Z zone. All else stands for itself.
std::string written(std::string_view pattern, const Moment& m, std::size_t language,
                    std::string_view zone) {
  std::string out;
  for (const char letter : pattern) {
    switch (letter) {
      case 'Y':
        out += padded(m.year, 4);
        break;
      case 'M':
        out += padded(m.month, 2);
        break;
      case 'm':
        out += padded(m.month, 1);
        break;
      case 'D':
        out += padded(m.day, 2);
        break;
      case 'd':
        out += padded(m.day, 1);
        break;
      case 'N':
        out += kMonthNames[language][static_cast<std::size_t>(m.month - 1)];
        break;
      case 'h':
        out += padded(m.hour, 2);
        break;
      case 'i':
        out += padded(m.minute, 2);
        break;
      case 's':
        out += padded(m.second, 2);
        break;
      case 'H':
        out += padded(m.hour % 12 == 0 ? 12 : m.hour % 12, 1);
        break;
      case 'P':
        out += m.hour < 12 ? "AM" : "PM";
        break;
      case 'Z':
        out += zone;
        break;
      default:
        out += letter;
    }
  }
  return out;
}

TEST_CASE("random moments in all formats are read back") {
  struct Zone {
    std::string_view written, read;
  };
  constexpr Zone kZones[] = {{"Z", "Z"},           {"+02:00", "+02:00"}, {"-0330", "-03:30"},
                             {"+05", "+05:00"},    {" GMT", "Z"},        {" PDT", "-07:00"},
                             {" +1245", "+12:45"}, {" UTC+3", "+03:00"}};
  constexpr std::string_view kPatterns[] = {
      "Y-M-DTh:i:sZ",     "Y-M-D h:i:sZ",    "YMDThisZ",         "Y/m/d h:i:sZ",
      "Y.M.D h:i:sZ",     "D.M.Y, h:i:sZ",   "Y-M-DTh:i:s.250Z", "d N Y h:i:sZ",
      "xx, d N Y h:i:sZ", "D-N-Y h:i:sZ",    "N d, Y h:i:sZ",    "N d, Y H:i:s P Z",
      "N d h:i:sZ Y",     "h:i:sZ, d. N Y",  "H:i:sP Z, N d Y",  "D/N/Y:h:i:sZ",
      "Y N d h.i.sZ",     "d. N Y - h:i:sZ", "YMDhisZ",          "(xx) d (x) N Y h:i:sZ"};
  const std::uint64_t seed = 20260503;
  INFO("seed " << seed);
  Random random(seed);
  for (int round = 0; round < 20000; ++round) {
    Moment m{};
    m.year = 1 + static_cast<int>(random.below(9999));
    m.month = 1 + static_cast<int>(random.below(12));
    m.day = 1 + static_cast<int>(random.below(static_cast<std::size_t>(days_in(m.year, m.month))));
    m.hour = static_cast<int>(random.below(24));
    m.minute = static_cast<int>(random.below(60));
    m.second = static_cast<int>(random.below(60));
    const Zone& zone = random.of(kZones);
    const std::string text =
        written(random.of(kPatterns), m, random.below(kMonthNames.size()), zone.written);
    const std::string expected = written("Y-M-DTh:i:sZ", m, 0, zone.read);
    if (read_as(text) == expected) continue;
    CAPTURE(text);
    CHECK(read_as(text) == expected);
  }
}

TEST_CASE("all days of 1900 to 2100 in all languages") {
  std::int64_t day_number = -25567;  // of 1900-01-01, days since 1970-01-01
  constexpr std::string_view kPatterns[] = {"Y-M-D", "d.m.Y",  "YMD",
                                            "d N Y", "N d, Y", "Y年m月d日"};
  std::size_t wrong = 0;
  for (int year = 1900; year <= 2100; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= days_in(year, month); ++day, ++day_number) {
        const Moment m{year, month, day, 0, 0, 0};
        const std::size_t language = static_cast<std::size_t>(day_number + 25567) % 9;
        for (const std::string_view pattern : kPatterns) {
          const std::string text = written(pattern, m, language, "");
          const std::optional<Date> date = parse_date(text);
          const bool is_right = date && !date->has_time &&
                                date->time.time_since_epoch().count() == day_number * 86400 &&
                                rfc3339(*date) == written("Y-M-D", m, 0, "");
          if (is_right || ++wrong > 10) continue;
          CAPTURE(text);
          CHECK(is_right);
        }
      }
    }
  }
  CHECK(wrong == 0);
  CHECK(day_number == 47847);  // 2101-01-01
}

TEST_CASE("slashes are read when one reading only is a day") {
  for (int first = 0; first <= 40; ++first) {
    for (int second = 0; second <= 40; ++second) {
      const auto is_day = [](int day, int month) {
        return month >= 1 && month <= 12 && day >= 1 && day <= days_in(2026, month);
      };
      const bool european = is_day(first, second);
      const bool american = is_day(second, first);
      std::string expected = "none";
      if (european && (!american || first == second)) {
        expected = "2026-" + padded(second, 2) + "-" + padded(first, 2);
      } else if (american && !european) {
        expected = "2026-" + padded(first, 2) + "-" + padded(second, 2);
      }
      const std::string text = padded(first, 1) + "/" + padded(second, 1) + "/2026";
      CAPTURE(text);
      CHECK(read_as(text) == expected);
    }
  }
}

TEST_CASE("whatever is read as a date is written so that it is read again") {
  const std::uint64_t seed = 3052026;
  INFO("seed " << seed);
  Random random(seed);
  constexpr std::string_view kParts[] = {
      "2026",     "26",       "5",          "03",        "31",     "12",   "08",     "30",
      "0830",     "20260503", "1777797000", "999",       "-",      "/",    ".",      ",",
      ":",        "+",        "'",          " ",         " ",      " ",    "T",      "Z",
      "am",       "p.m.",     "May",        "mar",       "Sun",    "de",   "GMT",    "EST",
      "QX",       "(x)",      "(",          "\\",        "年",     "月",   "日",     "時",
      "分",       "下午",     "3rd",        "h",         "\u2013", "\xFF", "\u00A0", "24:00",
      "23:59:60", "+0200",    "2026-05-03", "3 May 2026"};
  std::size_t found = 0;
  for (int round = 0; round < 200000; ++round) {
    std::string text;
    for (std::size_t parts = 1 + random.below(9); parts > 0; --parts) text += random.of(kParts);
    const std::optional<Date> date = parse_date(text);
    if (!date) continue;
    ++found;
    if (parse_date(rfc3339(*date)) == date) continue;
    CAPTURE(text, rfc3339(*date));
    CHECK(parse_date(rfc3339(*date)) == date);
  }
  CHECK(found > 1000);
}

}  // namespace
}  // namespace pith
