#include "text/tokens.h"

#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "text/shown_words.h"
#include "text/words.h"

namespace pith {
namespace {

TEST_CASE("a URL is one word, without the marks of its sentence") {
  CHECK(shown("See https://osmira.example/a-b?c=1&d=2#e.") ==
        "See|https://osmira.example/a-b?c=1&d=2#e");
  CHECK(shown("(http://osmira.example/port)") == "http://osmira.example/port");
  CHECK(shown("(see http://osmira.example/Port_(city)), and") ==
        "see|http://osmira.example/Port_(city)|and");
  CHECK(shown("\u201Cwww.osmira.example\u201D met") == "www.osmira.example|met");
  CHECK(shown("'HTTP://OSMIRA.EXAMPLE/'!? No") == "HTTP://OSMIRA.EXAMPLE/|No");
  CHECK(shown("[ftp://osmira.example/a[1]]; b") == "ftp://osmira.example/a[1]|b");
  CHECK(shown("www.4th.example/\u00F6l, www. www") == "www.4th.example/\u00F6l|www|www");
  CHECK(shown("http://osmira.example\u6C34") == "http://osmira.example|\u6C34");
  CHECK(shown("http:// and http://. www..a") == "http|and|http|www|a");
  CHECK(shown("http") == "http");
  CHECK(shown("xhttp://a.example") == "xhttp|a.example");
}

TEST_CASE("an e-mail address is one word") {
  CHECK(shown("Write to jo.osei-b+x@port.osmira.example.") ==
        "Write|to|jo.osei-b+x@port.osmira.example");
  CHECK(shown("mailto:jo@my-port.example") == "mailto|jo@my-port.example");
  CHECK(shown("jo@port at 3@5") == "jo|port|at|3|5");
  CHECK(shown("jo@port.c1 jo@-.ab jo@") == "jo|port.c1|jo|ab|jo");
}

TEST_CASE("tags and names keep their mark") {
  CHECK(shown("#Harbour_vote @clerk's \"@clerk\"") == "#Harbour_vote|@clerk's|@clerk");
  CHECK(shown("#1 @2 # a @ b C#a &#x41;") == "1|2|a|b|C|a|x41");
  CHECK(shown("#\u6C34") == "\u6C34");
}

TEST_CASE("times and ratios are one word") {
  CHECK(shown("at 12:30, 12:30:15, 9:05pm, 3:1; a:b 1:a") ==
        "at|12:30|12:30:15|9:05pm|3:1|a|b|1|a");
}

TEST_CASE("blanks that do not break group digits") {
  CHECK(shown("1\u00A0234\u00A0567 crowns") == "1\u00A0234\u00A0567|crowns");
  CHECK(shown("10\u202F000,5 and 1\u2009234.") == "10\u202F000,5|and|1\u2009234");
  CHECK(shown("10 000") == "10|000");
  CHECK(shown("10\u00A000 2024\u00A0100 5\u00A0km 10\u00A0000,5\u00A0000") ==
        "10|00|2024|100|5|km|10\u00A0000,5|000");
  CHECK(shown("1.5\u00A0200 1\u00A0234\u202F567") == "1.5|200|1\u00A0234\u202F567");
}

TEST_CASE("a narrow blank is no part of a word") {
  CHECK(shown("oui\u202F! non\u202F") == "oui|non");
  CHECK(shown("5\u202Fkm\u202F\u202Fau_sud \u202F.") == "5|km|au_sud");
  CHECK(shown("a\u202Fwww.osmira.example/b\u202Fc") == "a|www.osmira.example/b|c");
}

TEST_CASE("capitals around an ampersand are one word") {
  CHECK(shown("AT&T's R&D, Q&A") == "AT&T's|R&D|Q&A");
  CHECK(shown("salt&pepper; Osmira&Sons; A & B; A&1") == "salt|pepper|Osmira|Sons|A|B|A|1");
}

TEST_CASE("a letter may have marks behind") {
  CHECK(shown("C++, C# and c++.") == "C++|C#|and|c++");
  CHECK(shown("a# C#1 AB++ 1++") == "a|C|1|AB|1");
}

TEST_CASE("parts of compounds stay words, what UAX #29 joins stays one") {
  CHECK(shown("the Franco-German COVID-19 and/or co-operation") ==
        "the|Franco|German|COVID|19|and|or|co|operation");
  CHECK(shown("budget.final.pdf bbc.co.uk O'Brien 1,234.5 1.234,5 $5 10%") ==
        "budget.final.pdf|bbc.co.uk|O'Brien|1,234.5|1.234,5|5|10");
  CHECK(shown("co\u00ADoperate") == "co\u00ADoperate");
}

TEST_CASE("hostile texts are cut in linear time") {
  for (const std::string_view part :
       {"a@",        "a-",     "a.b@c.de-", "http://.", "www.",   "http://a(", "1\u00A0",
        "123\u00A0", "1:",     "#@",        "A&",       "&#",     "a'",        "a.",
        "1,",        "\u0301", "a\u0301.",  "\u05D0'",  "\u200D", "\u6C34@",   "\u30A0",
        "\u6C34 a ", "_",      "@a.",       "C++"}) {
    std::string text;
    while (text.size() < 300'000) text += part;
    WordBreaker breaker;
    breaker.start(text);
    std::vector<Span> words;
    CAPTURE(part);
    breaker.find({0, text.size()}, &words);  // quadratic would be minutes
    std::size_t end = 0;
    bool ordered = true;
    for (const Span& word : words) {
      ordered = ordered && word.begin >= end && word.begin < word.end;
      end = word.end;
    }
    CHECK(ordered);
  }
}

TEST_CASE("addresses are known by their form") {
  for (const std::string_view token : {"http://a.example", "WWW.a.example", "jo@a.example"}) {
    CHECK(is_address(token));
  }
  for (const std::string_view token : {"", "@jo", "www", "a.example"})
    CHECK_FALSE(is_address(token));
}

}  // namespace
}  // namespace pith
