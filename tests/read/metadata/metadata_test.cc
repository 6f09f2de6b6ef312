// What a page says of itself: a page of one statement each, then which of several counts.

#include "read/metadata/metadata.h"

#include <string>
#include <string_view>

#include "base/unicode.h"
#include "catch.h"
#include "random_text.h"
#include "read/metadata/author_name.h"
#include "read/metadata/page_title.h"

namespace pith {
namespace {

Metadata of(std::string_view html, std::string_view url = {}) {
  return metadata_of(HtmlTree::parse(html), url);
}

struct Case {
  std::string_view html;
  std::string_view value;
};

TEST_CASE("titles") {
  const Case cases[] = {
      {"<title>Levy fails by a vote | The Lowland Ledger</title>", "Levy fails by a vote"},
      {"<title>Levy fails by a vote - Lowland Ledger</title>", "Levy fails by a vote"},
      {"<title>Levy fails - and nobody is to blame</title>", "Levy fails - and nobody is to blame"},
      {"<title>Politics | Levy fails by one vote in the council</title>",
       "Levy fails by one vote in the council"},
      {"<title>Home » News » Levy fails by one vote in the council</title>",
       "Levy fails by one vote in the council"},
      {"<title>«Nicht mit uns»: Verein klagt</title>", "«Nicht mit uns»: Verein klagt"},
      {"<title>Levy</title><h1>Site</h1>", "Levy"},
      {"<title>How to call my_levy from C</title>", "How to call my_levy from C"},
      {"<title>std::vector explained at last</title>", "std::vector explained at last"},
      {"<title>港口费率获批_要闻_港口在线新闻网</title>", "港口费率获批"},
      {"<meta property=og:site_name content=Ledger><title>Ledger: Levy fails</title>",
       "Levy fails"},
      {"<meta property=og:site_name content='The Ledger'><title>Levy fails — the ledger</title>",
       "Levy fails"},
      {"<meta property=og:title content='Why the levy failed'>", "Why the levy failed"},
      {"<meta name=DC.title content='Why the levy failed'>", "Why the levy failed"},
      {"<meta name=citation_title content='On levies'><title>Journal of Levies</title>",
       "On levies"},
      {"<meta property='x:title dc:title' content='On levies'>", "On levies"},
      {"<meta property=og:title content='Tom &amp;amp; Ann &lt;b&gt;win&lt;/b&gt;'>",
       "Tom & Ann win"},
      {"<meta property=og:title content='Levy\n\t fails\u202E'>", "Levy fails"},
      // The headline that is seen, rather than the one for search engines; not the site's name.
      {"<title>Levy fails in Lowland: all you need</title><meta property=og:title content='Levy "
       "fails in Lowland'><h1>The levy fails in Lowland</h1>",
       "The levy fails in Lowland"},
      {"<title>The Ledger: Levy fails by a vote</title><meta property=og:site_name content='The "
       "Ledger'><h1>The Ledger</h1><h2>Levy fails</h2>",
       "Levy fails by a vote"},
      {"<title>Levy fails by one vote</title><h1><span>Politics</span> Levy fails by one "
       "vote</h1>",
       "Levy fails by one vote"},
      {"<title>Ge\u00ADmein\u00ADderat lehnt ab</title>", "Gemeinderat lehnt ab"},
      {"<h1>Levy fails</h1><p>It failed.", "Levy fails"},
      {"<svg><title>Menu</title></svg><title>Levy fails</title>", "Levy fails"},
      {"<p>It failed.", ""},
      {"", ""},
  };
  for (const Case& c : cases) {
    INFO(c.html);
    CHECK(of(c.html).title == c.value);
  }
  CHECK(of("<title>Levy fails :: lowlandledger</title>", "https://www.lowlandledger.example/a/b")
            .title == "Levy fails");
  CHECK(of("<title>" + std::string(5000, 'x') + "</title>").title.size() == 300);
}

TEST_CASE("sites and hosts") {
  const std::string sites[] = {"The Lowland Ledger"};
  CHECK(is_site("the lowland-ledger", sites, ""));
  CHECK(is_site("Deich & Damm", {}, "https://deichdamm.example/levy"));
  CHECK(is_site("deichdamm.example", {}, "https://deichdamm.example/levy"));
  CHECK_FALSE(is_site("Levy", sites, "https://deichdamm.example/levy"));
  CHECK_FALSE(is_site("...", sites, ""));
}

TEST_CASE("names of authors") {
  const struct {
    std::string_view value;
    std::string_view stated;
    std::string_view shown;
  } cases[] = {
      {"Ada Marsh", "Ada Marsh", "Ada Marsh"},
      {"By Ada Marsh", "Ada Marsh", "Ada Marsh"},
      {"BY ADA MARSH", "ADA MARSH", "ADA MARSH"},
      {"Byron Marsh", "Byron Marsh", "Byron Marsh"},
      {"Von Ada Marsh", "Ada Marsh", "Ada Marsh"},
      {"Geschrieben von: Ada Marsh", "Ada Marsh", "Ada Marsh"},
      {"AuthorAda Marsh", "Ada Marsh", "Ada Marsh"},
      {"por Ana Lúcia", "Ana Lúcia", "Ana Lúcia"},
      {"Di Stefano", "Di Stefano", "Di Stefano"},
      {"di Ada Marsh", "Ada Marsh", "Ada Marsh"},
      {"作者：张伟", "张伟", "张伟"},
      {"Ada Marsh &lt;ada@ledger.example&gt;", "Ada Marsh", "Ada Marsh"},
      {"ada@ledger.example Ada Marsh", "Ada Marsh", "Ada Marsh"},
      {"ada@ledger.example", "", ""},
      {"https://ledger.example/staff/ada", "", ""},
      {"Ada &amp; Joost", "Ada & Joost", "Ada & Joost"},
      {"Posted by Ada Marsh on May 3, 2026", "Ada Marsh on May 3, 2026", "Ada Marsh"},
      {"Ada Marsh Feb 21, 2026", "Ada Marsh Feb 21, 2026", "Ada Marsh"},
      {"Ada Marsh Fr, 3. Mai 2026", "Ada Marsh Fr, 3. Mai 2026", "Ada Marsh"},
      {"Ada Marsh | 4 comments", "Ada Marsh | 4 comments", "Ada Marsh"},
      {"delta201", "delta201", "delta201"},
      {"admin", "", ""},
      {"Staff", "Staff", "Staff"},
      {"By", "", ""},
      {"Ｂｙ x", "Ｂｙ x", "Ｂｙ x"},  // folds to "by", of another size
      {"ſtory by x", "ſtory by x", "ſtory by x"},
      {" - ", "", ""},
  };
  for (const auto& c : cases) {
    INFO(c.value);
    CHECK(author_name(c.value) == c.stated);
    CHECK(author_name(c.value, true) == c.shown);
  }
  const std::string two[] = {"By Ada Marsh", "Ada Marsh", "http://x.example", "Joost Veldman"};
  CHECK(joined_authors(two) == "Ada Marsh, Joost Veldman");
  const std::vector<std::string> many(1000, std::string(90, 'a') + "b");
  CHECK(joined_authors(many).size() == 91);
}

TEST_CASE("authors of pages") {
  const Case cases[] = {
      {"<meta name=author content='Ada Marsh'>", "Ada Marsh"},
      {"<meta property=article:author content=https://fb.example/ada><meta name=author "
       "content=Ada>",
       "Ada"},
      {"<meta name=citation_author content='Marsh, Ada'><meta name=citation_author "
       "content='Veldman, Joost'>",
       "Marsh, Ada, Veldman, Joost"},
      {"<meta name=DC.creator content='Ada Marsh'>", "Ada Marsh"},
      {"<h1>Levy</h1><a rel='author nofollow' href=/ada>Ada Marsh</a>", "Ada Marsh"},
      {"<span itemprop=author itemscope><span itemprop=name>Ada Marsh</span> has written for "
       "us since she left school, mostly about water and what it costs those who live by it, and "
       "of dams</span>",
       "Ada Marsh"},
      {"<p><a itemprop=author>Ada Marsh</a> and <a itemprop=author>Joost Veldman</a>",
       "Ada Marsh, Joost Veldman"},
      {"<div class='story-byline'>By <b>Ada Marsh</b> | May 3, 2026</div>", "Ada Marsh"},
      {"<div class=byline>The council met on Monday, and after a debate of three hours that "
       "nobody had expected it voted the levy down by a single vote.</div>",
       ""},
      {"<h1>Levy</h1><p>By <i>Ada Marsh</i></p><p>It failed.", "Ada Marsh"},
      {"<h1>Levy</h1><p>By noon it had failed.</p>", ""},
      {"<h1>Abgabe</h1><p>Von der Anhörung zum Beschluss</p>", ""},
      {"<h1>Abgabe</h1><p>Von Lena van der Ohm und Ada Marsh</p>",
       "Lena van der Ohm und Ada Marsh"},
      {"<h1>Levy</h1><p class=author-tips>so sharing works</p>", ""},
      {"<h1>Levy</h1><p class=author>delta201</p>", "delta201"},
      {"<p class=author>Joost</p><p itemprop='author creator'>Ada Marsh</p>", "Ada Marsh"},
      {"<h1>Levy</h1><p>It failed.<div id=comments><b class=fn>Troll</b></div>", ""},
      {"<meta property=og:site_name content='The Ledger'><meta name=author content='The Ledger'>"
       "<p class=author>Ada Marsh",
       "Ada Marsh"},
      {"<meta property=og:site_name content='The Ledger'><meta name=author content='The Ledger'>",
       "The Ledger"},
      {"<meta property=og:site_name content='Ledger'><meta name=author content='Ledger - Ada M'>",
       "Ada M"},
      {"<script type=application/ld+json>{\"@type\":\"Article\",\"author\":{\"name\":\"Ada "
       "Marsh\"}}</script><meta name=author content=Joost>",
       "Ada Marsh"},
  };
  for (const Case& c : cases) {
    INFO(c.html);
    CHECK(of(c.html).author == c.value);
  }
}

TEST_CASE("dates of pages") {
  const Case cases[] = {
      {"<meta property=article:published_time content=2026-05-03T08:30:00+02:00>",
       "2026-05-03T08:30:00+02:00"},
      {"<meta name=date content=2026-05-03><meta property=article:modified_time "
       "content=2026-05-09>",
       "2026-05-03"},
      {"<meta name=DC.date.issued content=2026-05-03><meta name=pubdate content='2026-05-03 "
       "08:30'>",
       "2026-05-03T08:30:00Z"},
      {"<meta name=citation_publication_date content=2026/05/03>", "2026-05-03"},
      {"<meta property=article:modified_time content=2026-05-09>", "2026-05-09"},
      {"<meta name=date content=soon><time datetime=2026-05-03>Sunday</time>", "2026-05-03"},
      {"<span itemprop=datePublished content=2026-05-03>x</span><time datetime=2026-01-01>",
       "2026-05-03"},
      {"<time class=updated datetime=2026-05-09></time><time datetime=2026-05-03></time>",
       "2026-05-03"},
      {"<h1>Levy</h1><p class=entry-date>Posted on May 3, 2026 by Ada</p>", "2026-05-03"},
      {"<h1>Abgabe</h1><p>3. Mai 2026 | Politik</p>", "2026-05-03"},
      {"<h1>Levy</h1><p>It failed.<div class=comment><time datetime=2026-05-04></time></div>", ""},
      {"<h1>Levy</h1><p class=date>Born 3 May 1926</p>", ""},
  };
  for (const Case& c : cases) {
    INFO(c.html);
    CHECK(of(c.html).published == c.value);
  }
  const auto at = [](std::string_view url) { return of("<p>It failed.", url).published; };
  CHECK(at("https://ledger.example/2026/05/03/levy") == "2026-05-03");
  CHECK(at("https://ledger.example/news/2026-05-03-levy") == "2026-05-03");
  CHECK(at("https://ledger.example/20260503-levy") == "2026-05-03");
  CHECK(at("https://ledger.example/2026/05/levy").empty());
  CHECK(at("https://ledger.example/2026/13/03/levy").empty());
  CHECK(at("https://ledger.example/20260503123").empty());
}

TEST_CASE("languages of pages") {
  const Case cases[] = {
      {"<html lang=pt_br>", "pt-BR"},
      {"<html lang=EN>", "en"},
      {"<html xml:lang=de-at>", "de-AT"},
      {"<html lang=zh-hant-tw>", "zh-Hant-TW"},
      {"<html lang=es-419>", "es-419"},
      {"<html lang=x-default><meta http-equiv=content-language content='fr, en'>", "fr"},
      {"<html lang=zxx><meta property=og:locale content=nl_NL>", "nl-NL"},
      {"<html lang='{{ lang }}'><body lang=it>", "it"},
      {"<html lang=english>", ""},
      {"<script type=application/ld+json>{\"@type\":\"Article\",\"inLanguage\":\"sv\"}</script>",
       "sv"},
  };
  for (const Case& c : cases) {
    INFO(c.html);
    CHECK(of(c.html).language == c.value);
  }
}

TEST_CASE("addresses of pages") {
  const auto canonical = [](std::string_view href, std::string_view url) {
    return of("<link rel=canonical href='" + std::string(href) + "'>", url).url;
  };
  const std::string_view page = "https://ledger.example/news/levy.html?a=b/c";
  CHECK(canonical("https://ledger.example/levy", page) == "https://ledger.example/levy");
  CHECK(canonical("/levy", page) == "https://ledger.example/levy");
  CHECK(canonical("levy2.html", page) == "https://ledger.example/news/levy2.html");
  CHECK(canonical("//ledger.example/levy", page) == "https://ledger.example/levy");
  CHECK(canonical("levy", "https://ledger.example") == "https://ledger.example/levy");
  CHECK(canonical("https://ledger.example/", page).empty());
  CHECK(canonical("/", page).empty());
  CHECK(canonical("https://ledger.example/", "") == "https://ledger.example/");
  CHECK(canonical("/levy", "").empty());
  CHECK(canonical("javascript:void(0)", page).empty());
  CHECK(canonical("ftp://ledger.example/levy", page).empty());
  CHECK(canonical("../levy", page).empty());
  CHECK(canonical("", page).empty());
  CHECK(canonical("https://ledger.example/a b", page).empty());
  CHECK(canonical("https://ledger.example/" + std::string(3000, 'a'), page).empty());
  CHECK(of("<link rel=canonical href=/><meta property=og:url content=/levy>", page).url ==
        "https://ledger.example/levy");
}

TEST_CASE("of several articles in JSON-LD that of the page counts") {
  const Metadata metadata = of(R"(<title>Levy fails | Ledger</title>
      <meta property=og:site_name content=Ledger><meta name=description content='One vote.'>
      <script type=application/ld+json>[
        {"@type": "NewsArticle", "headline": "Dam opens", "author": "Lena Ohm"},
        {"@type": "NewsArticle", "headline": "Levy fails", "author": "Ada Marsh",
         "datePublished": "2026-05-03", "articleBody": "It failed.\nBy one vote."}]</script>)");
  CHECK(metadata.title == "Levy fails");
  CHECK(metadata.author == "Ada Marsh");
  CHECK(metadata.published == "2026-05-03");
  CHECK(metadata.site == "Ledger");
  CHECK(metadata.description == "One vote.");
  CHECK(metadata.body == "It failed.\nBy one vote.");
}

// Values on one line, without controls, of bounded size, whatever a page is.
TEST_CASE("the label before an author is looked for in whole characters") {
  for (std::size_t size = 20; size < 40; ++size) {
    CAPTURE(size);
    CHECK(label_size(std::string(size, 'a') + "\u00F6 Marsh") == 0);
    CHECK(label_size("By " + std::string(size, 'a') + "\u00F6 Marsh") == 3);
  }
}

TEST_CASE("any page gives values that are fit to be shown") {
  const std::string pieces[] = {"<h1>",
                                "</h1>",
                                "<title>",
                                "</title>",
                                "<meta name=author content='",
                                "'>",
                                "<p class=byline>",
                                "By ",
                                "Ada Marsh",
                                " | ",
                                " - ",
                                "»",
                                "::",
                                "May 3, 2026",
                                "<time datetime='",
                                "\n",
                                "&amp;lt;",
                                "\u202E",
                                "\x01",
                                "<link rel=canonical href='",
                                "http://x.example/",
                                "<meta property=og:title "
                                "content='",
                                "<script type=application/ld+json>",
                                "</script>",
                                "{\"@type\":\"Article\",",
                                "\"headline\":\"",
                                "\",",
                                "_",
                                "港口",
                                "<div class=comments>",
                                "</div>",
                                "\u00AD",
                                "<html lang='"};
  Random random(11);
  for (int round = 0; round < 2000; ++round) {
    std::string html;
    for (std::size_t n = random.below(40); n > 0; --n) html += random.of(pieces);
    INFO(html);
    const Metadata m = of(html, round % 2 == 0 ? "" : "https://ledger.example/a/b");
    CHECK(m.title.size() <= 300);
    CHECK(m.author.size() <= 200);
    for (const std::string& value : {m.title, m.author, m.published, m.site, m.url, m.language}) {
      CHECK(is_clean_utf8(value));
      CHECK(trim(value) == value);
      CHECK(value.find_first_of("\n\t\x01") == std::string::npos);
      CHECK(value.find("\u202E") == std::string::npos);
    }
    CHECK((m.url.empty() || m.url.starts_with("http")));
  }
}

TEST_CASE("hostile pages cost no more than their size") {
  const auto times = [](std::size_t n, std::string_view what) {
    std::string out;
    for (std::size_t i = 0; i < n; ++i) out += what;
    return out;
  };
  CHECK(of(times(100'000, "<meta name=author content='http://x.example'>")).author.empty());
  CHECK(of(times(50'000, "<h1>") + "Levy").title.empty());  // more nodes than a headline has
  CHECK(of(times(50'000, "<b class=byline>By 1 ")).author.empty());
  CHECK(of(times(50'000, "<time class=date>3 x 5")).published.empty());
  CHECK(of("<title>" + times(100'000, "a | ") + "</title>").title.size() <= 300);
  CHECK(of("<meta name=author content='" + times(100'000, "&lt;b&gt;") + "'>").author.empty());
  CHECK(of("<p>x", "https://x.example" + times(100'000, "/2026")).published.empty());
}

}  // namespace
}  // namespace pith
