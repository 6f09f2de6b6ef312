#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.h"
#include "language/data.h"
#include "pith/inspect.h"
#include "temporary_folder.h"

namespace pith {
namespace {

bool knows_nothing(const Language& language) {
  const Language::Data& data = language.data();
  const Abbreviations& abbreviations = data.abbreviations;
  return data.stop_words.empty() && data.starters.empty() && data.clutter.empty() &&
         data.prefixes.empty() && data.suffixes.empty() && abbreviations.never.empty() &&
         abbreviations.maybe.empty() && abbreviations.number.empty() &&
         abbreviations.ordinal.empty();
}

std::string term(std::string_view tag, const std::string& word) {
  Document document;
  document.language = Language::named(tag);
  document.text = word;
  const std::vector<Word> words = split_words(document);
  return words.empty() ? "(none)" : words.front().term;
}

void check_failure(const Result<Language>& language, Error::Code code, const std::string& message) {
  REQUIRE_FALSE(language);
  CHECK(language.error().code == code);
  CHECK(language.error().message == message);
}

}  // namespace

TEST_CASE("a default language is unknown and knows nothing") {
  CHECK(Language().tag() == "und");
  CHECK(knows_nothing(Language()));
}

TEST_CASE("a language is named by the first part of its tag") {
  const std::vector<std::pair<std::string_view, std::string_view>> rows = {
      {"en", "en"},
      {"EN", "en"},
      {"en-US", "en"},
      {"en_GB", "en"},
      {"pt-BR", "pt"},
      {"zh-Hant", "zh"},
      {"zh-Hant-TW", "zh"},
      {"yue", "yue"},
      {"xx", "xx"},
      {"und", "und"},
      {"und-Latn", "und"},
      {"", "und"},
      {"-", "und"},
      {"e", "und"},
      {"x-klingon", "und"},
      {"e2", "und"},
      {" en", "und"},
      {"en ", "und"},
      {"englisch", "englisch"},
      {"languages", "und"},
      {"por", "pt"},
      {"POR-br", "pt"},
      {"deu", "de"},
      {"nb", "nb"},
      {"nn-NO", "nn"},
      {"nob", "nb"},
      {"nno", "nn"},
      {"nor", "no"},
      {"../../etc", "und"},
      {"\xC3\xA9", "und"},
      {"\xFF", "und"},
      {"en.UTF-8", "und"},
  };
  for (const auto& [tag, primary] : rows) {
    CAPTURE(tag);
    CHECK(Language::named(tag).tag() == primary);
  }
}

TEST_CASE("English comes with data, however it is named") {
  for (const std::string_view tag : {"en", "EN-gb"}) {
    const Language english = Language::named(tag);
    CHECK(english.data().stop_words.contains("the"));
    CHECK(english.data().abbreviations.never.contains("dr"));
    CHECK_FALSE(english.data().clutter.empty());
  }
}

TEST_CASE("both written forms of Norwegian have its data and their own tags") {
  for (const std::string_view tag : {"nb", "nn", "no"}) {
    CAPTURE(tag);
    const Language norwegian = Language::named(tag);
    CHECK(norwegian.tag() == tag);
    CHECK(norwegian.data().stop_words == Language::named("no").data().stop_words);
    CHECK_FALSE(norwegian.data().stop_words.empty());
    CHECK(&Language::named(tag).data() == &norwegian.data());  // parsed once
  }
}

TEST_CASE("a language without data knows its name, and its stemmer if Snowball has one") {
  CHECK(knows_nothing(Language::named("xx")));
  CHECK(term("xx", "elections") == "elections");
  CHECK(term("und", "elections") == "elections");
  CHECK(term("en", "elections") == "elect");
  CHECK(term("fi", "vaaleissa") == "vaale");
  CHECK(term("ru", "\u0432\u044B\u0431\u043E\u0440\u044B") == "\u0432\u044B\u0431\u043E\u0440");
}

TEST_CASE("the language that a text is in") {
  const std::vector<std::pair<std::string_view, std::string_view>> rows = {
      {"en", "The council voted on Tuesday to close the old bridge, which the river had damaged."},
      {"pt",
       "O parlamento aprovou ontem o or\u00E7amento, que n\u00E3o prev\u00EA novos impostos."},
      {"de", "Der Landtag hat gestern beschlossen, dass die alte Br\u00FCcke geschlossen wird."},
      {"ru",
       "\u0421\u043E\u0432\u0435\u0442 \u0440\u0435\u0448\u0438\u043B \u0437\u0430\u043A"
       "\u0440\u044B\u0442\u044C \u0441\u0442\u0430\u0440\u044B\u0439 \u043C\u043E\u0441"
       "\u0442, \u043A\u043E\u0442\u043E\u0440\u044B\u0439 \u0431\u044B\u043B \u043F\u043E"
       "\u0432\u0440\u0435\u0436\u0434\u0451\u043D."},
      {"ja",
       "\u8B70\u4F1A\u306F\u706B\u66DC\u65E5\u306B\u53E4\u3044\u6A4B\u3092\u9589\u3058\u308B"
       "\u3053\u3068\u3092\u6C7A\u3081\u307E\u3057\u305F\u3002"},
      {"zh",
       "\u8BAE\u4F1A\u661F\u671F\u4E8C\u51B3\u5B9A\u5173\u95ED\u8FD9\u5EA7\u65E7\u6865\uFF0C"
       "\u56E0\u4E3A\u6D2A\u6C34\u635F\u574F\u4E86\u6865\u58A9\u3002"},
      {"he",
       "\u05D4\u05DB\u05E0\u05E1\u05EA \u05D0\u05D9\u05E9\u05E8\u05D4 \u05D0\u05EA "
       "\u05D4\u05EA\u05E7\u05E6\u05D9\u05D1 \u05DC\u05E9\u05E0\u05D4 \u05D4\u05D1\u05D0"
       "\u05D4 \u05DC\u05D0\u05D7\u05E8 \u05D3\u05D9\u05D5\u05DF \u05D0\u05E8\u05D5\u05DA."},
      {"und", ""},
      {"und", "12, 14; 2019."},
      {"und", "\u16A0\u16A2\u16A6\u16A8\u16B1\u16B2 \u16A0\u16A2\u16A6\u16A8\u16B1\u16B2"},
  };
  for (const auto& [tag, text] : rows) {
    CAPTURE(text);
    CHECK(Language::of(text).tag() == tag);
  }
}

TEST_CASE("a hint decides where the text does not, for a text that is read too") {
  struct Case {
    std::string_view text, hint, tag;
  };
  const std::vector<Case> cases = {
      {"Marsh", "", "und"},
      {"Marsh", "fi", "fi"},
      {"Marsh", "pt-BR", "pt"},
      {"Marsh", "por", "pt"},
      {"Marsh", "und", "und"},
      {"Marsh", "no such tag", "und"},
      {"Marsh", "\xFF", "und"},
      {"4 5 6", "sv", "sv"},
      {"", "sv", "sv"},
      {"The council voted on Tuesday to close the old bridge, which the river had damaged.", "de",
       "en"},
  };
  for (const auto& [text, hint, tag] : cases) {
    CAPTURE(text, hint);
    CHECK(Language::of(text, hint).tag() == tag);
    ReadOptions options;
    options.language_hint = hint;
    CHECK(read(text, options).value().document.language.tag() == tag);
    options.language = Language::named("hu");  // what is stated comes first
    CHECK(read(text, options).value().document.language.tag() == "hu");
  }
}

TEST_CASE("a long text is recognized by its beginning, wherever that is cut") {
  std::string text;
  while (text.size() < (1U << 16U) + 100) {
    text += "O parlamento aprovou ontem o or\u00E7amento, que n\u00E3o prev\u00EA novos impostos. ";
  }
  for (std::size_t i = 0; i < 8; ++i) CHECK(Language::of(std::string(i, ' ') + text).tag() == "pt");
}

TEST_CASE("a language is loaded from a folder in place of the built-in one") {
  const TemporaryFolder folder;
  (void)folder.with("en/stop_words.txt", "ye\nolde\n");
  (void)folder.with("en/notes.txt", "[none] of our business");
  (void)folder.with("eo/clitics.txt", "");
  const Result<Language> english = Language::load(folder.path(), "en-US");
  REQUIRE(english);
  CHECK(english->tag() == "en");
  CHECK(english->data().stop_words == StringSet{"ye", "olde"});
  CHECK(english->data().clutter.empty());
  CHECK(Language::named("en").data().stop_words.contains("the"));

  const Result<Language> esperanto = Language::load(folder.path(), "eo");
  REQUIRE(esperanto);
  CHECK(esperanto->tag() == "eo");
  CHECK(knows_nothing(*esperanto));
}

TEST_CASE("models/ as a folder says the same as what is built in") {
  const std::string tag = GENERATE("en", "de", "fr", "pl", "zh");
  const std::filesystem::path models = std::filesystem::path(PITH_SOURCE_DIR) / "models";
  const Result<Language> loaded = Language::load(models, tag);
  REQUIRE(loaded);
  const Language::Data& a = loaded->data();
  const Language built_in = Language::named(tag);
  const Language::Data& b = built_in.data();
  CAPTURE(tag);
  CHECK(a.stop_words == b.stop_words);
  CHECK(a.starters == b.starters);
  CHECK(a.abbreviations.never == b.abbreviations.never);
  CHECK(a.clutter.size() == b.clutter.size());
  CHECK(!b.openings.empty());
  CHECK(a.openings.size() == b.openings.size());
  CHECK(a.prefixes == b.prefixes);
  CHECK(a.suffixes == b.suffixes);
}

TEST_CASE("a folder that cannot be loaded is told by its path") {
  const TemporaryFolder folder;
  const auto file = folder.with("xx/clutter.txt", "line see also\nsee also\n");
  check_failure(Language::load(folder.path(), "xx"), Error::Code::kBadModel,
                file.string() + ":2: unknown kind see; there are line, byline, tail, notice");
  const std::string missing = (folder.path() / "yy").string();
  check_failure(Language::load(folder.path(), "yy-ZZ"), Error::Code::kNotFound,
                missing +
                    ": no such folder; it would hold the data of \"yy\" (see "
                    "models/README.md)");
  const auto directory = folder.path() / "zz" / "starters.txt";
  std::filesystem::create_directories(directory);
  check_failure(Language::load(folder.path(), "zz"), Error::Code::kUnreadable,
                directory.string() + ": this is a directory; name the files in it");
}

}  // namespace pith
