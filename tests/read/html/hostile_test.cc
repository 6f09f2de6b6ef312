// Pages that are made to break a reader, on a stack of 256 KB, as threads of servers have it.
// Anything that is not linear runs into CTest's timeout.

#include <pthread.h>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "invariants.h"
#include "read/html/html.h"

namespace pith {
namespace {

// Under sanitizers the pages are smaller and, as frames are larger there, the stack is not.
#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t kSmaller = 20;
constexpr std::size_t kStack = 2048 * 1024;  // bytes
#else
constexpr std::size_t kSmaller = 1;
constexpr std::size_t kStack = 256 * 1024;  // bytes
#endif

void run_on_small_stack(const std::function<void()>& work) {
  pthread_attr_t attributes;
  REQUIRE(pthread_attr_init(&attributes) == 0);
  REQUIRE(pthread_attr_setstacksize(&attributes, kStack) == 0);
  std::function<void()> copy = work;
  const auto run = [](void* self) -> void* {
    (*static_cast<std::function<void()>*>(self))();
    return nullptr;
  };
  pthread_t thread{};
  REQUIRE(pthread_create(&thread, &attributes, run, &copy) == 0);
  REQUIRE(pthread_join(thread, nullptr) == 0);
  pthread_attr_destroy(&attributes);
}

std::string repeat(std::string_view piece, std::size_t times) {
  std::string out;
  out.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

// Each piece with its number in the place of '#'.
std::string count(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) {
    for (const char c : piece) {
      if (c == '#') {
        out += std::to_string(i);
      } else {
        out += c;
      }
    }
  }
  return out;
}

std::size_t count_of(std::string_view word, std::string_view text) {
  std::size_t n = 0;
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + word.size())) {
    ++n;
  }
  return n;
}

constexpr std::string_view kProse =
    "<p>The town council of Brede approved a levy on container ships last Saturday, by eleven "
    "votes to ten, after a sitting that began at noon.</p>";

struct Hostile {
  const char* name;
  std::size_t words;  // how often "dam" is said, for each of n
  std::size_t n;
  std::function<std::string(std::size_t)> make;
};

std::string deep(std::string_view open, std::string_view close, std::size_t n) {
  return repeat(open, n) + repeat(close, n) + "<p>end";
}

const std::vector<Hostile>& hostile_pages() {
  using std::size_t;
  static const std::vector<Hostile> kPages = {
      {"nested <div>", 1, 1000000, [](size_t n) { return deep("<div>dam ", "</div>", n); }},
      {"nested <blockquote>", 1, 200000,
       [](size_t n) { return deep("<blockquote>dam ", "</blockquote>", n); }},
      {"nested lists", 1, 200000, [](size_t n) { return deep("<ul><li>dam ", "</li></ul>", n); }},
      {"nested tables", 1, 200000,
       [](size_t n) { return deep("<table><tr><td>dam ", "</td></tr></table>", n); }},
      {"nested <section> with class names", 1, 100000,
       [](size_t n) { return deep("<section class='sidebar a-b'>dam ", "</section>", n); }},
      {"nested <header> with prose", 0, 20000,
       [](size_t n) { return repeat("<header>" + std::string(kProse), n); }},
      {"nested <div> with class=article-body", 1, 100000,
       [](size_t n) { return deep("<div class=article-body>dam ", "</div>", n); }},
      {"open <div>", 1, 50000, [](size_t n) { return repeat("<div>dam ", n); }},
      {"open <b>, many </i>", 1, 200000,
       [](size_t n) { return repeat("<b>dam ", n) + repeat("</i>", n); }},
      {"open <font> and </b>", 1, 200000, [](size_t n) { return repeat("<font>dam </b>", n); }},
      {"open <a>", 1, 200000,
       [](size_t n) { return std::string(kProse) + repeat("<a href=x>dam ", n); }},
      {"crossed <b><i></b></i>", 1, 200000,
       [](size_t n) { return repeat("<b><i>dam </b></i>", n); }},
      {"open <b> across <p>", 1, 200000, [](size_t n) { return repeat("<p><b>dam ", n); }},
      {"end tags of nothing", 1, 300000, [](size_t n) { return repeat("</div></p>dam ", n); }},
      {"<li> without a list", 1, 1000000, [](size_t n) { return repeat("<li>dam ", n); }},
      {"a list of links", 1, 200000,
       [](size_t n) {
         return std::string(kProse) + "<ul>" + repeat("<li><a href=x>dam</a> a b c", n);
       }},
      {"tiles of unlike names", 1, 100000,
       [](size_t n) {
         return count("<div class=t#><a href=#>more</a><p>The dam of # was old.</div>", n);
       }},
      {"cells of one row", 1, 500000,
       [](size_t n) { return "<table><tr>" + repeat("<td>dam", n) + "</table>"; }},
      {"rows", 1, 300000,
       [](size_t n) { return "<table>" + repeat("<tr><td>dam<td>b", n) + "</table>"; }},
      {"headings", 1, 300000,
       [](size_t n) { return repeat("<h2>dam</h2>", n) + std::string(kProse); }},
      {"line breaks", 1, 500000, [](size_t n) { return repeat("dam<br>", n); }},
      {"16 MB of paragraphs", 0, 110000, [](size_t n) { return repeat(kProse, n); }},
      {"one paragraph of 10 MB", 1, 2500000, [](size_t n) { return repeat("dam ", n); }},
      {"bodies and footers", 0, 20000,
       [](size_t n) {
         return repeat(
             "<div class=article-body>" + std::string(kProse) + "</div><footer><p>dam</p></footer>",
             n);
       }},
      {"a tag with many attributes", 1, 300000,
       [](size_t n) { return "<p" + count(" a#=b", n) + ">" + repeat("dam ", n); }},
      {"a tag with one attribute again", 1, 300000,
       [](size_t n) { return "<p" + repeat(" class=b", n) + ">" + repeat("dam ", n); }},
      {"many names in a class", 1, 300000,
       [](size_t n) { return "<p class='" + count("c# nav-", n) + "'>" + repeat("dam ", n); }},
      {"one very long name", 1, 300000,
       [](size_t n) { return "<div class='" + repeat("aB-", n) + "'>" + repeat("dam ", n); }},
      {"a long style", 1, 300000,
       [](size_t n) { return "<p style='" + repeat("a : b;", n) + "'>" + repeat("dam ", n); }},
      {"a long class above many blocks", 1, 100000,
       [](size_t n) {
         return "<div class='" + repeat("a-b ", n) + "'>" + repeat("<p>dam</p>", n);
       }},
      {"many bodies below many boxes", 0, 20000,
       [](size_t n) {
         return repeat("<div>", 200) +
                repeat("<div class=article-body>" + std::string(kProse) + "</div>", n);
       }},
      {"open quotes", 0, 200000, [](size_t n) { return repeat("<a b=\"", n); }},
      {"open tags", 0, 500000, [](size_t n) { return repeat("<a ", n); }},
      {"less-than signs", 1, 500000, [](size_t n) { return repeat("< dam ", n); }},
      {"entities", 1, 300000, [](size_t n) { return repeat("&amp;&#146;&x; dam ", n); }},
      {"an entity without an end", 1, 500000,
       [](size_t n) { return "&" + repeat("a", n) + " " + repeat("dam ", n); }},
      {"a number without an end", 1, 500000,
       [](size_t n) { return "&#" + repeat("1", n) + "; " + repeat("dam ", n); }},
      {"comments", 1, 300000, [](size_t n) { return repeat("<!-- a -- b --> dam ", n); }},
      {"open comments", 0, 300000, [](size_t n) { return repeat("<!-- ", n); }},
      {"processing instructions", 1, 300000, [](size_t n) { return repeat("<?a b> dam ", n); }},
      {"an open script", 0, 300000, [](size_t n) { return "<script>" + repeat("</a> <b ", n); }},
      {"scripts", 1, 200000, [](size_t n) { return repeat("<script>a<b</script> dam ", n); }},
      {"JSON-LD, deep", 0, 300000,
       [](size_t n) {
         return "<script type=application/ld+json>" + repeat("{\"a\":[", n) + "</script>";
       }},
      {"JSON-LD, many", 0, 20000,
       [](size_t n) {
         return repeat("<script type=application/ld+json>{\"@type\":\"Article\"}</script>", n);
       }},
      {"<meta>", 1, 200000,
       [](size_t n) { return count("<meta name=author content='A B#'>", n) + repeat("dam ", n); }},
      {"<title>", 1, 100000, [](size_t n) { return repeat("<title>a</title>dam ", n); }},
      {"<body>", 1, 100000, [](size_t n) { return repeat("<body class=b>dam ", n); }},
      {"<form> and <select>", 0, 100000,
       [](size_t n) { return repeat("<form><select><option>dam", n); }},
      {"<svg> and <math>", 0, 100000, [](size_t n) { return repeat("<svg><math><mi>a", n); }},
      {"soft hyphens", 1, 1000000,
       [](size_t n) { return repeat("d\u00AD", n) + repeat("dam ", n); }},
      {"C1 controls", 1, 1000000, [](size_t n) { return repeat("\u0081", n) + repeat("dam ", n); }},
      {"CDATA", 0, 200000, [](size_t n) { return repeat("<![CDATA[ dam ]]>", n); }},
      {"bylines", 1, 100000,
       [](size_t n) { return repeat("<p class=byline>by Ada Marsh dam</p>", n); }},
      {"dates", 1, 100000,
       [](size_t n) { return repeat("<time datetime=2024-05-03>dam 3 May 2024</time>", n); }},
  };
  return kPages;
}

TEST_CASE("hostile pages are read on a small stack, and fragments keep their text") {
  const std::size_t which = GENERATE(range<std::size_t>(0, hostile_pages().size()));
  const Hostile& page = hostile_pages()[which];
  CAPTURE(page.name);
  const std::size_t n = page.n / kSmaller;
  const std::string html = page.make(n);
  Document document;
  Document fragment;
  run_on_small_stack([&] {
    std::string hint;
    read_html(html, "https://brede.example/levy", &document, &hint);
    Composer composer;
    compose_fragment(html, &composer);
    composer.finish(&fragment);
  });
  CHECK(broken_promise(document) == "");
  CHECK(broken_promise(fragment) == "");
  if (page.words > 0) {
    CHECK(count_of("dam", fragment.text) == n * page.words);
    CHECK(!document.blocks.empty());
  }
  CHECK(document.text.size() <= html.size() + 1000);
}

}  // namespace
}  // namespace pith
