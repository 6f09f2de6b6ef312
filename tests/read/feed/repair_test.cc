#include "read/feed/repair.h"

#include <string>
#include <string_view>

#include "base/unicode.h"
#include "catch.h"
#include "random_text.h"
#include "read/feed/xml.h"

namespace pith {
namespace {

constexpr std::string_view kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

std::string repaired(std::string_view text) {
  std::string out = well_formed_xml(text).text;
  REQUIRE(out.starts_with(kDeclaration));
  return out.substr(kDeclaration.size());
}

TEST_CASE("XML that is right stays byte for byte as it is") {
  const std::string text = GENERATE(
      as<std::string>(), "<rss version='2.0'><a  b = \"c\" /></rss>",
      "<a>x &amp; y &#233; &#x2019; &lt;p&gt;</a>", "<a><![CDATA[<b> & ]]><!-- c --><?php d ?></a>",
      "<x:a xmlns:x=\"urn:x\" x:y='>'>\n\tz\r\n</x:a>", "<a xml:lang=\"en\"><B/>\xE4\xB8\xAD</a>");
  CHECK(repaired(text) == text);
  CHECK(well_formed_xml(text).warnings.empty());
}

TEST_CASE("XML that is wrong is put right, with a word about it") {
  struct Row {
    const char* wrong;
    const char* right;
  };
  const Row row = GENERATE(values<Row>({
      {"\n  <?xml version=\"1.0\"?><a/>", "<a/>"},
      {"junk<a/>junk", "<a/>"},
      {"<a>x & y</a>", "<a>x &amp; y</a>"},
      {"<a>caf&eacute;&nbsp;x</a>", "<a>caf&#233;&#160;x</a>"},
      {"<a>&unheard;</a>", "<a>&amp;unheard;</a>"},
      {"<a>it&#146;s</a>", "<a>it&#8217;s</a>"},
      {"<a>&#8;x\x08y</a>", "<a>&amp;#8;xy</a>"},
      {"<a>don\xC2\x92t</a>", "<a>don\xE2\x80\x99t</a>"},
      {"<a>1 < 2</a>", "<a>1 &lt; 2</a>"},
      {"<a>x ]]> y</a>", "<a>x ]]&gt; y</a>"},
      {"<a><b>x<br>y</b><c/></a>", "<a><b>x<br/>y</b><c/></a>"},
      {"<a><b>x<i>y</b><c/></a>", "<a><b>x<i>y</i></b><c/></a>"},
      {"<a>x</b></a>", "<a>x</a>"},
      {"<a><pubDate>x</pubdate></a>", "<a><pubDate>x</pubDate></a>"},
      {"<a b=c d e='1' e='2'/>", "<a b=\"c\" d=\"\" e='1'/>"},
      {"<a b='x<y & z'/>", "<a b='x&lt;y &amp; z'/>"},
      {"<a><b", "<a></a>"},
      {"<a><b>x", "<a><b>x</b></a>"},
      {"<a><![CDATA[x", "<a><![CDATA[x]]></a>"},
      {"<a><!-- x -- y --></a>", "<a></a>"},
      {"<a><!-- x", "<a>&lt;!-- x</a>"},
      {"<a><![CDATA[]]\x01>]]></a>", "<a><![CDATA[]]>]]&gt;</a>"},
      {"<a><!-- -\x01- --></a>", "<a></a>"},
      {"<a/><b>x</b>", "<a/>"},
      {"<a><dc:b/></a>", "<a xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:b/></a>"},
      {"<a xmlns:q=''><q:b/></a>", "<a xmlns:q=\"urn:undeclared:q\"><q:b/></a>"},
      {"<a><x:y:z/></a>", "<a xmlns:x=\"urn:undeclared:x\"><x:y_z/></a>"},
      {"<r><item>1<item>2</item></r>", "<r><item>1</item><item>2</item></r>"},
      {"<!DOCTYPE a [<!ENTITY me \"Ada &amp; Co\">]><a>&me;</a>", "<a>Ada &amp; Co</a>"},
      {"<!DOCTYPE a SYSTEM 'http://a.example/'><a>x</a>", "<a>x</a>"},
      {"<!DOCTYPE a [<!ENTITY f SYSTEM 'file:///etc/hostname'>]><a>&f;</a>", "<a>&amp;f;</a>"},
      {"<!DOCTYPE a [<!ENTITY b '<i>&b;'>]><a>&b;</a>", "<a>&amp;b;</a>"},
      {"no markup", ""},
      {"", ""},
  }));
  CAPTURE(row.wrong);
  CHECK(repaired(row.wrong) == row.right);
}

TEST_CASE("XML: what is told of repairs") {
  const auto told = [](std::string_view text) { return well_formed_xml(text).warnings; };
  CHECK(told("<a>x & y</a>") == std::vector<std::string>{"1 & that is no reference taken as text"});
  CHECK(told("<a><b>x") ==
        std::vector<std::string>{"it ends in the middle; what there is of it was read"});
  CHECK(told("<a>&eacute;&eacute;</a>") ==
        std::vector<std::string>{"2 names of HTML that XML does not know (as &nbsp;) replaced"});
}

TEST_CASE("XML: where elements stand is true, also behind a declaration that was put in") {
  const WellFormed xml = well_formed_xml("<a><dc:b>x<c/></dc:b></a>");
  REQUIRE(xml.elements.size() == 3);
  CHECK(xml.elements[1].outer.of(xml.text) == "<dc:b>x<c/></dc:b>");
  CHECK(xml.elements[1].inner.of(xml.text) == "x<c/>");
  CHECK(xml.elements[2].outer.of(xml.text) == "<c/>");
}

TEST_CASE("XML: entities grow to no more than a mebibyte") {
  const std::string value(10'000, 'x');
  std::string text = "<!DOCTYPE a [<!ENTITY big \"" + value + "\">]><a>";
  for (int i = 0; i < 10'000; ++i) text += "&big;";
  CHECK(repaired(text + "</a>").size() < (std::size_t{2} << 20U));
}

// Whatever comes, libxml2 finds nothing to object to, and as many elements as were written.
void check_sound(const std::string& text) {
  const WellFormed xml = well_formed_xml(text);
  bool sound = true;
  const XmlTree tree = XmlTree::parse(xml.text, &sound);
  CAPTURE(text, xml.text);
  CHECK((sound || xml.elements.empty()));
  std::size_t elements = 0;
  for (XmlTree::Index i = 1; i < tree.size(); ++i) elements += tree.is_text(i) ? 0U : 1U;
  CHECK(elements == xml.elements.size());
  CHECK(well_formed_xml(xml.text).text == xml.text);  // and there is nothing more to repair
}

TEST_CASE("XML: random soup becomes well-formed, once and for all") {
  static const std::vector<std::string> kPieces = {"<a>",
                                                   "</a>",
                                                   "<b c='d'>",
                                                   "</b>",
                                                   "<item>",
                                                   "</item>",
                                                   "<br>",
                                                   "<x:y z:w=1>",
                                                   "</x:y>",
                                                   "<!--",
                                                   "-->",
                                                   "<![CDATA[",
                                                   "]]>",
                                                   "<?p ",
                                                   "?>",
                                                   "&amp;",
                                                   "&nbsp;",
                                                   "&x;",
                                                   "&#1;",
                                                   "&",
                                                   "<",
                                                   ">",
                                                   "\"",
                                                   "'",
                                                   "=",
                                                   "/",
                                                   " ",
                                                   "word",
                                                   "\x01",
                                                   "\xC2\x80",
                                                   "\xEF\xBF\xBF",
                                                   "<q xmlns:q='u' q:r=\"&quot;\"/>",
                                                   "]]",
                                                   "<!DOCTYPE [",
                                                   "<b c='1' c=2 d>",
                                                   "xmlns='",
                                                   "<xmlns:a>",
                                                   "<xml:b xml:c='d'>",
                                                   "\r\n",
                                                   "--",
                                                   "<a b=\"<\">"};
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 400));
  CAPTURE(seed);
  Random random(seed);
  std::string text = random.percent(70) ? "<root>" : "";
  for (std::size_t n = random.below(60); n > 0; --n) text += random.of(kPieces);
  check_sound(text);
}

}  // namespace
}  // namespace pith
