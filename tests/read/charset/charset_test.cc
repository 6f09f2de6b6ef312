#include "read/charset/charset.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "catch.h"
#include "random_text.h"
#include "read/charset/labels.h"
#include "read/charset/prescan.h"

namespace pith {
namespace {

using namespace std::string_literals;

// The text in an encoding, by ICU's name of it.
std::string encoded(std::string_view text, const char* converter) {
  const icu::UnicodeString utf16 =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  std::string out(static_cast<std::size_t>(utf16.length()) * 8 + 8, '\0');
  out.resize(static_cast<std::size_t>(utf16.extract(
      0, utf16.length(), out.data(), static_cast<std::uint32_t>(out.size()), converter)));
  return out;
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

std::string name_of(std::string_view label) {
  const Charset* charset = charset_labelled(label);
  return charset != nullptr ? std::string(charset->name) : "none";
}

TEST_CASE("labels of encodings") {
  struct Case {
    std::string_view label;
    std::string_view name;
  };
  for (const Case& c : std::initializer_list<Case>{
           {"utf-8", "UTF-8"},
           {"UTF8", "UTF-8"},
           {" Utf-8\n", "UTF-8"},
           {"\"utf-8\"", "UTF-8"},
           {"unicode-1-1-utf-8", "UTF-8"},
           {"iso-8859-1", "windows-1252"},
           {"ISO8859-1", "windows-1252"},
           {"latin1", "windows-1252"},
           {"us-ascii", "windows-1252"},
           {"x-user-defined", "windows-1252"},
           {"iso-8859-9", "windows-1254"},
           {"iso-8859-11", "windows-874"},
           {"tis-620", "windows-874"},
           {"gb2312", "gb18030"},
           {"GBK", "gb18030"},
           {"big5-hkscs", "Big5"},
           {"x-sjis", "Shift_JIS"},
           {"shift_jis", "Shift_JIS"},
           {"ks_c_5601-1987", "EUC-KR"},
           {"euc-kr", "EUC-KR"},
           {"koi8-ru", "KOI8-U"},
           {"iso-8859-8-i", "ISO-8859-8"},
           {"utf-16", "UTF-16LE"},
           {"unicodefffe", "UTF-16BE"},
           {"866", "IBM866"},
           {"x-x-big5", "Big5"},
           {"utf-7", "none"},
           {"hz-gb-2312", "none"},
           {"iso-2022-kr", "none"},
           {"replacement", "none"},
           {"utf-88", "none"},
           {"", "none"},
           {" ", "none"},
           {"\xC3\xA9", "none"},
           {"iso-8859-1 but not really, as nobody calls it so", "none"},
       }) {
    CAPTURE(c.label);
    CHECK(name_of(c.label) == c.name);
  }
}

TEST_CASE("known bytes of each encoding") {
  struct Case {
    std::string_view stated;
    std::string bytes;
    std::string_view text;
  };
  for (const Case& c : std::initializer_list<Case>{
           {"iso-8859-1", "\x47\x72\xF6\xDF\x65\x20\x96\x20\x93\x35\x20\x80\x94", "Größe – “5 €”"},
           {"latin2", "\xA3\xF3\x64\xBC", "Łódź"},
           {"cp1250", "\x9F\x64\x9F\x62\xB3\x6F", "źdźbło"},
           {"l3", "\xE6\x65\x76\x61\x6C\x6F", "ĉevalo"},
           {"latin4", "\xBB\x69\x6D\x65\x6E\x65", "ģimene"},
           {"iso_8859-5", "\xB6\xE3\xDA", "Жук"},
           {"arabic", "\xD3\xE4\xC7\xE5", "سلام"},
           {"greek", "\xB9\xEB\xE9\xEF\xF2", "Ήλιος"},
           {"iso-8859-8-i", "\xF9\xEC\xE5\xED", "שלום"},
           {"iso-8859-9", "\xFD\xFE\xFD\xF0\xFD", "ışığı"},
           {"latin6", "\xBF", "ŋ"},
           {"iso-8859-13", "\xE0\xFE\x75\x6F\x6C\x61\x73", "ąžuolas"},
           {"iso-8859-14", "\xA8", "Ẁ"},
           {"iso-8859-15", "\xBD\x75\x76\x72\x65\x20\x35\x20\xA4", "œuvre 5 €"},
           {"iso-8859-16", "\xAA\x74\x69\x69\x6E\xFE\x65\x20\xA5\x64\x61\xB5", "Științe „da”"},
           {"koi8-r", "\xF0\xA3\xD4\xD2", "Пётр"},
           {"koi8-u", "\xA7\xD6\xC1\xCB", "їжак"},
           {"cp866", "\x8F\xF1\xE2\xE0", "Пётр"},
           {"macintosh", "\x47\x72\x9A\xA7\x65", "Größe"},
           {"x-mac-cyrillic", "\x8F\xDE\xF2\xF0", "Пётр"},
           {"tis-620", "\xC0\xD2\xC9\xD2\xE4\xB7\xC2", "ภาษาไทย"},
           {"tis-620", "\xC5\xBA", "ลบ"},  // valid UTF-8 by chance
           {"windows-1251", "\x80\xF3\xF0\x90\xE5\xE2\xE4\xE0\xED", "Ђурђевдан"},
           {"windows-1253", "\xA2\xED\xEF\xE9\xEE\xE7", "Άνοιξη"},
           {"windows-1255", "\xF9\xC8\xD1\xEC\xE5\xC9\xED", "שָׁלוֹם"},
           {"windows-1257", "\xD0\x69\x61\x75\x6C\x69\x61\x69", "Šiauliai"},
           {"windows-1258", "\xD0\xE0", "Đà"},
           {"gb2312", "\xBA\xBA\xD7\xD6", "汉字"},
           {"gbk", "\xA2\xE3\x95\x32\x82\x36", "€𠀀"},
           {"gbk", "\x80\x35", "€5"},
           {"gbk", "\xC4\xA3", "模"},  // valid UTF-8 by chance
           {"big5", "\xBA\x7E\xA6\x72", "漢字"},
           {"big5", "\xF9\xD6", "碁"},
           {"big5-hkscs", "\x94\xDC", "啫"},
           {"euc-jp", "\xB4\xC1\xBB\xFA\x8E\xB1", "漢字ｱ"},
           {"x-sjis", "\x8A\xBF\x8E\x9A\x83\x5C\x87\x40\xB1", "漢字ソ①ｱ"},
           {"iso-2022-jp", "\x1B\x24\x42\x34\x41\x3B\x7A\x24\x47\x24\x39\x1B\x28\x42", "漢字です"},
           {"ks_c_5601-1987", "\xC7\xD1\xB1\xDB\x8C\x63", "한글똠"},
           {"utf-16", "\x64\x00\xED\x00\x61\x00\x20\x00\x22\x6F"s, "día 漢"},
           {"utf-16be", "\x00\x64\x00\xED\x00\x61\x00\x20\x6F\x22"s, "día 漢"},
           // Windows' quotation marks in what is called ISO.
           {"iso-8859-2", "\x84\xB1\x94 \x85", "„ą” …"},
           {"iso-8859-5", "\x93\xD6\x94 \x97", "“ж” —"},
       }) {
    CAPTURE(c.stated, c.text);
    const Decoded out = to_utf8(c.bytes, c.stated);
    CHECK(out.text == c.text);
    CHECK(out.replaced == 0);
    CHECK(out.overruled.empty());
    CHECK_FALSE(out.guessed);
  }
}

TEST_CASE("bytes that stand for nothing become U+FFFD and are counted") {
  struct Case {
    std::string_view stated;
    std::string bytes;
    std::string_view text;
    std::size_t replaced;
  };
  for (const Case& c : std::initializer_list<Case>{
           {"utf-8", "a\0b"s, "a�b", 1},
           {"utf-8", "na\xC3\xAFve caf\xC3", "naïve caf�", 1},  // cut short
           {"utf-8", "\xE2\x82\xAC 5 \xE2\x82", "€ 5 �", 1},
           {"windows-1252", "\xE9t\xE9 \x81 \x9D", "été � �", 2},
           {"windows-1251", "\xE6\xF3\xEA \x98", "жук �", 1},
           {"iso-8859-7", "\xE1\xE2\xE3\xE4\xE5 \xFF", "αβγδε �", 1},
           {"windows-1252", "caf\xE9\0"s, "café�", 1},
           {"utf-16le", "a\0\xE9\0b\0\0\0c\0d"s, "aéb�c�", 2},
           {"utf-16le",
            "a\0\x34\xD8"
            "b\0c\0"s,
            "a�bc", 1},
       }) {
    CAPTURE(c.stated, c.text);
    const Decoded out = to_utf8(c.bytes, c.stated);
    CHECK(out.text == c.text);
    CHECK(out.replaced == c.replaced);
    CHECK(out.overruled.empty());
  }
  // A broken character does not swallow the letter or the bracket behind it.
  const std::string many = repeated("\xBA\xBA\xD7\xD6", 30);
  CHECK(to_utf8(many + "\xBA<b>", "gbk").text == repeated("汉字", 30) + "�<b>");
  CHECK(to_utf8(encoded(repeated("한글", 30), "windows-949") + "\xC9"
                                                               "Abc",
                "euc-kr")
            .text == repeated("한글", 30) + "�Abc");
  CHECK(to_utf8(many + "\xFF"
                       "abc",
                "euc-kr")
            .text.ends_with("abc"));
  CHECK(to_utf8(repeated("\x8A\xBF\x8E\x9A", 30) + "\x8A", "shift_jis").text ==
        repeated("漢字", 30) + "�");
}

TEST_CASE("byte order marks") {
  struct Case {
    std::string bytes;
    std::string_view charset;
    std::string_view text;
  };
  for (const Case& c : std::initializer_list<Case>{
           {"\xEF\xBB\xBFG\xC3\xB6teborg", "UTF-8", "Göteborg"},
           {"\xEF\xBB\xBF\xEF\xBB\xBFtwice", "UTF-8", "twice"},
           {"\xEF\xBB\xBF", "UTF-8", ""},
           {"\xFF\xFEG\0\xF6\0"s, "UTF-16LE", "Gö"},
           {"\xFE\xFF\0G\0\xF6"s, "UTF-16BE", "Gö"},
           {"\xFF\xFE\x22\x6F\x57\x5B", "UTF-16LE", "漢字"},
           {"\xFF\xFE\x3D\xD8\x00\xDE"s, "UTF-16LE", "😀"},
           {"\xFF\xFE\0\0G\0\0\0\0\xF6\x01\0"s, "UTF-32LE", "G\U0001F600"},
           {"\0\0\xFE\xFF\0\0\0G"s, "UTF-32BE", "G"},
           {"\xFF\xFE", "UTF-16LE", ""},
       }) {
    CAPTURE(c.charset, c.text);
    // The mark is stronger than what is stated.
    const Decoded out = to_utf8(c.bytes, "windows-1251");
    CHECK(out.charset == c.charset);
    if (c.charset != "UTF-32LE") CHECK(out.text == c.text);
    CHECK_FALSE(out.guessed);
  }
  // A mark of UTF-16 before text that never was.
  CHECK(to_utf8("\xFF\xFEThe harbour will open again in June.")
            .text.ends_with("The harbour will open again in June."));
  // A mark of UTF-8 before windows-1252.
  CHECK(to_utf8("\xEF\xBB\xBFUn caf\xE9 cr\xE8me, s'il vous pla\xEEt").text ==
        "Un café crème, s'il vous plaît");
}

TEST_CASE("declarations in the bytes") {
  struct Case {
    Markup markup;
    std::string bytes;
    std::string_view label;
  };
  const Markup html = Markup::kHtml;
  const Markup xml = Markup::kXml;
  for (const Case& c : std::initializer_list<Case>{
           {html, "<meta charset=gbk>", "gbk"},
           {html, "<META CharSet = 'GBK' >", "GBK"},
           {html, "<meta\ncharset=\"gbk\"/>", "gbk"},
           {html, "<meta/charset=gbk>", "gbk"},
           {html, "<meta name=x charset=gbk>", "gbk"},
           {html, "<metacharset=gbk>", ""},
           {html, "<meta charset=gbk charset=big5>", "gbk"},
           {html, "<meta charset=no-such><meta charset=gbk>", "gbk"},
           {html, "<meta charset=''>", ""},
           {html, "<meta charset>", ""},
           {html, "<meta charset=gbk", "gbk"},
           {html, "<html><head><title>a</title><meta charset=gbk>", "gbk"},
           {html, "<!-- <meta charset=big5> --><meta charset=gbk>", "gbk"},
           {html, "<!--><meta charset=gbk>", "gbk"},
           {html, "<!-- never closed <meta charset=gbk>", ""},
           {html, "<a title='<meta charset=big5>'><meta charset=gbk>", "gbk"},
           {html, "</a title='<meta charset=big5>'><meta charset=gbk>", "gbk"},
           {html, "<!doctype html><meta charset=gbk>", "gbk"},
           {html, "<p>a < b</p><meta charset=gbk>", "gbk"},
           {html, "<<<meta charset=gbk>", "gbk"},
           {html, "<meta http-equiv=Content-Type content='text/html; charset=gbk'>", "gbk"},
           {html, "<meta content='text/html;charset = \"gbk\"' http-equiv=content-type>", "gbk"},
           {html, "<meta http-equiv=content-type content='charset charset=gbk; x'>", "gbk"},
           {html, "<meta http-equiv=content-type content='charset=\"gbk'>", ""},
           {html, "<meta http-equiv=refresh content='text/html; charset=gbk'>", ""},
           {html, "<meta content='text/html; charset=gbk'>", ""},
           {html, "<meta name=description content='charset=gbk'>", ""},
           {html, "<?xml version='1.0' encoding='gbk'?><html>", "gbk"},
           {html, "<?xml version='1.0' encoding='gbk'?><meta charset=big5>", "big5"},
           {html, repeated("<!-- filler -->", 2000) + "<meta charset=gbk>", "gbk"},
           {html, repeated("<!-- filler -->", 5000) + "<meta charset=gbk>", ""},
           {html, "", ""},
           {html, "<", ""},
           {html, "<meta ", ""},
           {html, "<meta charset='gbk", "gbk"},
           {xml, "<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?>", "ISO-8859-2"},
           {xml, "\r\n <?xml version='1.0' encoding = 'gbk' standalone='yes' ?>", "gbk"},
           {xml, "<?xml version='1.0'?><a encoding='gbk'/>", ""},
           {xml, "<?xml encoding='no-such'?>", ""},
           {xml, "<?xml", ""},
           {xml, "<meta charset=gbk>", ""},
           {Markup::kNone, "<meta charset=gbk>", ""},
           {Markup::kNone, "<?xml encoding='gbk'?>", ""},
       }) {
    CAPTURE(c.bytes.substr(0, 100));
    CHECK(declared_charset(c.bytes, c.markup) == c.label);
  }
}

struct Language {
  std::string_view name;
  std::string_view text;
  std::vector<const char*> known;  // encodings that are recognized undeclared
  std::vector<const char*> others{};
};

const std::vector<Language>& languages() {
  static const std::vector<Language> all = {
      {"German",
       "Die Brücke über den Fluß wurde gestern für den Verkehr geöffnet, nachdem die Prüfer keine "
       "Mängel gefunden hatten.",
       {"windows-1252"},
       {"macintosh", "ISO-8859-15"}},
      {"French",
       "Le conseil a approuvé hier le budget de l’année prochaine, qui prévoit une hausse des "
       "dépenses consacrées aux écoles.",
       {"windows-1252"}},
      {"English",
       "The mayor’s office said the bridge won’t reopen before May. “We’re not done,” an engineer "
       "added.",
       {"windows-1252"}},
      {"Spanish",
       "El gobierno anunció ayer que la reforma de las pensiones entrará en vigor el próximo año. "
       "¿Quién pagará?",
       {"windows-1252"}},
      {"Icelandic",
       "Sveitarfélagið ákvað í gær að byggja nýja brú yfir ána. Íbúar þorpsins höfðu lengi beðið "
       "eftir því.",
       {"windows-1252"}},
      {"Swedish",
       "Kommunen beslöt i går att bygga en ny bro över ån. Invånarna har länge väntat på det, sade "
       "borgmästaren.",
       {"windows-1252"}},
      {"Turkish",
       "Belediye dün yaptığı açıklamada köprünün yeniden trafiğe açıldığını duyurdu.",
       {"windows-1254"}},
      {"Turkish, short",
       "Köprü dün sabah açıldı, şimdilik ağır araçlara kapalı.",
       {"windows-1254"}},
      {"Polish",
       "Rada miasta przyjęła wczoraj budżet na przyszły rok. Większość środków zostanie "
       "przeznaczona na remonty szkół i dróg.",
       {"windows-1250", "ISO-8859-2"}},
      {"Czech",
       "Zastupitelstvo včera schválilo rozpočet na příští rok. Většina peněz půjde na opravy škol "
       "a silnic.",
       {"windows-1250", "ISO-8859-2"}},
      {"Hungarian",
       "A városi tanács tegnap elfogadta a jövő évi költségvetést. A pénz nagy része az iskolák "
       "felújítására megy.",
       {"windows-1250", "ISO-8859-2"}},
      {"Lithuanian",
       "Savivaldybės taryba vakar patvirtino kitų metų biudžetą. Didžioji dalis lėšų bus skirta "
       "mokykloms.",
       {},
       {"windows-1257", "ISO-8859-13", "ISO-8859-4"}},
      {"Russian",
       "Городской совет вчера утвердил бюджет на следующий год. Большая часть средств пойдёт на "
       "ремонт школ.",
       {"windows-1251", "KOI8-R", "ISO-8859-5"},
       {"IBM866", "x-mac-cyrillic"}},
      {"Ukrainian",
       "Міська рада вчора затвердила бюджет на наступний рік. Більшість коштів піде на ремонт шкіл "
       "і доріг.",
       {"windows-1251", "KOI8-U"}},
      {"Bulgarian",
       "Общинският съвет прие вчера бюджета за следващата година. По-голямата част ще отиде за "
       "училища.",
       {"windows-1251"}},
      {"Greek",
       "Το δημοτικό συμβούλιο ενέκρινε χθες τον προϋπολογισμό του επόμενου έτους. Τα περισσότερα "
       "θα πάνε στα σχολεία.",
       {"ISO-8859-7"},
       {"windows-1253"}},
      {"Hebrew",
       "מועצת העיר אישרה אתמול את התקציב לשנה הבאה. רוב הכסף ילך לשיפוץ בתי ספר.",
       {"ISO-8859-8", "windows-1255"}},
      {"Arabic",
       "أقر مجلس المدينة أمس ميزانية العام المقبل. وسيذهب معظم المال إلى إصلاح المدارس والطرق.",
       {"windows-1256", "ISO-8859-6"}},
      {"Thai",
       "สภาเทศบาลอนุมัติงบประมาณปีหน้าเมื่อวานนี้ เงินส่วนใหญ่จะใช้ในการซ่อมแซมโรงเรียนและถนน",
       {"windows-874"}},
      {"Japanese",
       "市議会は昨日、来年度の予算を可決した。予算の大半は、老朽化した学校と道路の修繕に充てられる"
       "。",
       {"Shift_JIS", "EUC-JP"}},
      {"Chinese",
       "市议会昨天通过了明年的预算。大部分资金将用于修缮状况不佳的学校和道路。",
       {"GBK", "gb18030"}},
      {"Taiwanese",
       "市議會昨天通過了明年的預算。大部分資金將用於修繕狀況不佳的學校和道路。",
       {"Big5"},
       {"Big5-HKSCS"}},
      {"Korean",
       "시의회는 어제 내년도 예산을 통과시켰다. 예산의 대부분은 낡은 학교와 도로를 고치는 데 "
       "쓰인다.",
       {"windows-949"}},
      {"Korean, short", "시의회는 어제 내년도 예산을 통과시켰다.", {"windows-949"}},
      {"Vietnamese", "Hội đồng thành phố hôm qua đã thông qua ngân sách cho năm tới.", {}},
  };
  return all;
}

TEST_CASE("an encoding is recognized undeclared, in plain text and in a page") {
  for (const Language& language : languages()) {
    for (const char* converter : language.known) {
      CAPTURE(language.name, converter);
      const Decoded out = to_utf8(encoded(language.text, converter));
      CHECK(out.text == language.text);
      CHECK(out.replaced == 0);
      CHECK(out.guessed);
      CHECK(out.overruled.empty());
      const std::string page =
          repeated("<div class=\"teaser\"><a href=\"/n\">More</a></div>\n", 400) + "<p>" +
          std::string(language.text) + "</p>";
      CHECK(to_utf8(encoded(page, converter), {}, Markup::kHtml).text == page);
    }
  }
}

TEST_CASE("a true declaration is followed, by the protocol and in a page") {
  for (const Language& language : languages()) {
    std::vector<const char*> all = language.known;
    all.insert(all.end(), language.others.begin(), language.others.end());
    all.push_back("UTF-8");
    for (const char* converter : all) {
      CAPTURE(language.name, converter);
      const Decoded out = to_utf8(encoded(language.text, converter), converter);
      CHECK(out.text == language.text);
      CHECK_FALSE(out.guessed);
      CHECK(out.overruled.empty());
      const std::string page =
          "<meta charset=" + std::string(converter) + "><p>" + std::string(language.text);
      CHECK(to_utf8(encoded(page, converter), {}, Markup::kHtml).text == page);
    }
  }
}

TEST_CASE("a declaration that the bytes contradict loses no text") {
  const std::array lies = {"utf-8",      "iso-8859-1", "gbk",    "big5",  "shift_jis",
                           "iso-8859-2", "euc-jp",     "euc-kr", "utf-7", "nonsense"};
  for (const Language& language : languages()) {
    for (const std::string_view lie : lies) {
      CAPTURE(language.name, lie);
      // UTF-8 is UTF-8.
      const Decoded out = to_utf8(std::string(language.text), lie);
      CHECK(out.text == language.text);
      CHECK(out.charset == "UTF-8");
    }
    for (const char* converter : language.known) {
      CAPTURE(language.name, converter);
      const Decoded out = to_utf8(encoded(language.text, converter), "utf-8");
      CHECK(out.text == language.text);
      CHECK(out.overruled == "utf-8");
      CHECK(out.guessed);
    }
  }
}

TEST_CASE("a declaration for another script is seen through") {
  struct Case {
    std::string_view language;
    const char* converter;
    std::string_view lie;
  };
  for (const Case& c : std::initializer_list<Case>{
           {"Russian", "windows-1251", "iso-8859-1"},
           {"Russian", "KOI8-R", "iso-8859-1"},
           {"Greek", "ISO-8859-7", "iso-8859-1"},
           {"Arabic", "windows-1256", "windows-1252"},
           {"Japanese", "Shift_JIS", "iso-8859-1"},
           {"Japanese", "EUC-JP", "iso-8859-1"},
           {"Japanese", "EUC-JP", "shift_jis"},
           {"Japanese", "Shift_JIS", "euc-jp"},
           {"Chinese", "GBK", "iso-8859-1"},
           {"Chinese", "GBK", "big5"},
           {"Korean", "windows-949", "iso-8859-1"},
           {"French", "windows-1252", "gbk"},
           {"French", "windows-1252", "shift_jis"},
           {"French", "windows-1252", "windows-1251"},
           {"German", "windows-1252", "big5"},
           {"Polish", "ISO-8859-2", "euc-kr"},
           {"Russian", "windows-1251", "gbk"},
           {"Russian", "KOI8-R", "shift_jis"},
           {"Greek", "ISO-8859-7", "big5"},
           {"Hebrew", "windows-1255", "euc-kr"},
           {"Thai", "windows-874", "gbk"},
           {"Thai", "windows-874", "iso-8859-1"},
       }) {
    CAPTURE(c.language, c.converter, c.lie);
    const auto language = std::ranges::find(languages(), c.language, &Language::name);
    const Decoded out = to_utf8(encoded(language->text, c.converter), c.lie);
    CHECK(out.text == language->text);
    CHECK(out.overruled == c.lie);
  }
  // The page knows better than its server.
  const std::string page = "<meta charset=\"koi8-r\"><p>Совет утвердил бюджет на ремонт школ.";
  const Decoded out = to_utf8(encoded(page, "KOI8-R"), "ISO-8859-1", Markup::kHtml);
  CHECK(out.text == page);
  CHECK(out.overruled == "ISO-8859-1");
  CHECK_FALSE(out.guessed);
}

TEST_CASE("a page that says UTF-16 in ASCII is not in it") {
  const std::string page = "<meta charset=\"utf-16\"><p>Zürich";
  CHECK(to_utf8(page, {}, Markup::kHtml).text == page);
  CHECK(to_utf8(page, {}, Markup::kHtml).overruled.empty());
}

TEST_CASE("a protocol that says UTF-16 of text in single bytes is not believed") {
  for (const std::string_view stated : {"utf-16", "utf-16be", "utf-32"}) {
    const std::string text = "Un café crème, s'il vous plaît, et un thé.";
    CHECK(to_utf8(encoded(text, "windows-1252"), stated).text == text);
    CHECK(to_utf8(text, stated).text == text);
  }
  const std::string kana = "日本語の文章です";
  CHECK(to_utf8(encoded(kana, "UTF-16BE"), "utf-16be").text == kana);
}

TEST_CASE("ASCII is UTF-8 under every declaration") {
  for (const std::string_view stated : {"", "utf-8", "gbk", "shift_jis", "iso-2022-jp", "utf-16"}) {
    CAPTURE(stated);
    const Decoded out = to_utf8("The harbour opens in June. ~ \\ $", stated);
    CHECK(out.text == "The harbour opens in June. ~ \\ $");
    CHECK(out.charset == "UTF-8");
    CHECK(out.overruled.empty());
    CHECK_FALSE(out.guessed);
  }
  // Escape sequences mean something only where ISO-2022-JP is declared; UTF-7 never.
  CHECK(to_utf8("\x1B$B4A;z\x1B(B").text == "\x1B$B4A;z\x1B(B");
  CHECK(to_utf8("+AGE-", "utf-7").text == "+AGE-");
}

TEST_CASE("damage in one place leaves the rest") {
  const std::string text = repeated("Die Straße führt über die Brücke. ", 20);
  for (const std::string_view stated : {"", "utf-8", "iso-8859-1", "gbk"}) {
    CAPTURE(stated);
    const Decoded out = to_utf8(text +
                                    "K\xFC"
                                    "chenblogs " +
                                    text,
                                stated);
    CHECK(out.text == text + "K�chenblogs " + text);
    CHECK(out.replaced == 1);
    CHECK(out.charset == "UTF-8");
  }
  // A paragraph of UTF-8 in a page of another encoding.
  const std::string guest = " Ein Gruß aus Köln! ";
  const std::string russian = repeated("Городской совет утвердил бюджет. ", 20);
  const std::string bytes =
      encoded(russian, "windows-1251") + guest + encoded(russian, "windows-1251");
  const std::string read = to_utf8(bytes, "windows-1251").text;
  CHECK(read.starts_with(russian));
  CHECK(read.ends_with(russian));
  const std::string chinese = repeated("市议会昨天通过了明年的预算。", 20);
  const std::string mixed =
      encoded(chinese, "GBK") + "<p>caf\xE9 noir, th\xE9 vert</p>" + encoded(chinese, "GBK");
  CHECK(to_utf8(mixed, "gb2312").text.starts_with(chinese));
  CHECK(to_utf8(mixed, "gb2312").text.ends_with(chinese));
  CHECK(to_utf8(mixed).text.ends_with(chinese));
}

TEST_CASE("UTF-16 and UTF-32 are known by their zeros") {
  for (const Language& language : languages()) {
    for (const char* converter : {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
      CAPTURE(language.name, converter);
      const std::string text = "1.\n" + std::string(language.text) + "\n";
      const Decoded out = to_utf8(encoded(text, converter));
      CHECK(out.text == text);
      CHECK(out.charset == converter);
      CHECK_FALSE(out.guessed);
    }
  }
  // Thai with a single blank has a single zero; Korean has zeros in low halves too.
  const std::string thai = "สะพานเปิดแล้วเมื่อวานนี้ รถหนักยังผ่านไม่ได้";
  CHECK(to_utf8(encoded(thai, "UTF-16LE")).text == thai);
  CHECK(to_utf8(encoded(thai, "UTF-16BE")).text == thai);
  const std::string korean =
      "대학은 내년에 새 도서관을 짓고 기숙사를 고친다. 대표는 예산을 줄인다.";
  CHECK(to_utf8(encoded(korean, "UTF-16LE")).text == korean);
  CHECK(to_utf8(encoded(korean, "UTF-16BE")).text == korean);
  // Text with stray zeros is not.
  const std::string padded = "Report of the harbour\0\0\0\0and of the caf\xC3\xA9\0\0\0\0"s;
  CHECK(to_utf8(padded).charset == "UTF-8");
  CHECK(to_utf8(padded).replaced == 8);
  CHECK(to_utf8("ab\0\0cd\0\0caf\xE9 noir et th\xE9"s).text.starts_with("ab��cd"));
}

TEST_CASE("where nothing is sure it is windows-1252, and said to be a guess") {
  for (const std::string_view stated : {"", "utf-8", "nonsense"}) {
    const Decoded out = to_utf8("caf\xE9", stated);
    CHECK(out.text == "café");
    CHECK(out.charset == "windows-1252");
    CHECK(out.guessed);
  }
}

TEST_CASE("a few words in another script are not read as windows-1252") {
  for (const char* converter : {"windows-1251", "KOI8-R", "ISO-8859-5"}) {
    CAPTURE(converter);
    CHECK(to_utf8(encoded("Мост снова открыт.", converter)).text == "Мост снова открыт.");
  }
}

TEST_CASE("clean UTF-8 is moved") {
  std::string bytes = repeated("Über den Fluß. ", 1000);
  const char* before = bytes.data();
  CHECK(to_utf8(std::move(bytes), "iso-8859-1").text.data() == before);
}

TEST_CASE("random bytes under random declarations give clean UTF-8 and keep ASCII letters") {
  constexpr std::uint64_t kSeed = 20261125;
  CAPTURE(kSeed);
  Random random(kSeed);
  constexpr auto kStated = std::to_array<std::string_view>(
      {"", "utf-8", "iso-8859-1", "iso-8859-2", "windows-1251", "tis-620", "gbk", "big5",
       "shift_jis", "euc-jp", "euc-kr", "iso-2022-jp", "utf-16", "utf-16be", "utf-32", "nonsense"});
  const auto is_ascii_letter = [](char c) { return c > 0 && is_letter(static_cast<char32_t>(c)); };
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    const std::size_t size = random.below(200);
    const std::size_t high = random.below(100);
    for (std::size_t i = 0; i < size; ++i) {
      bytes += static_cast<char>(random.percent(high) ? 0x80 + random.below(128)
                                                      : random.below(random.percent(5) ? 32 : 127));
    }
    const std::string_view stated = random.of(kStated);
    CAPTURE(round, stated, bytes);
    const Decoded out = to_utf8(bytes, stated, random.percent(50) ? Markup::kHtml : Markup::kXml);
    REQUIRE(is_clean_utf8(out.text));
    REQUIRE_FALSE(out.text.starts_with(kByteOrderMark));
    const Charset* charset = charset_labelled(out.charset);
    REQUIRE(charset != nullptr);
    if (charset->kind == Charset::Kind::kUtf8 || charset->kind == Charset::Kind::kByte) {
      REQUIRE(std::ranges::count_if(out.text, is_ascii_letter) ==
              std::ranges::count_if(bytes, is_ascii_letter));
    }
  }
}

}  // namespace
}  // namespace pith
