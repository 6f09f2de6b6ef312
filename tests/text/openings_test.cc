#include "text/openings.h"

#include "catch.h"

namespace pith {
namespace {

struct Example {
  const char* language;
  const char* sentence;
  bool leans;
};
std::ostream& operator<<(std::ostream& out, const Example& example) {
  return out << example.language << ": " << example.sentence;
}

TEST_CASE("what a sentence opens with says whether it can stand alone") {
  const Example example = GENERATE(values<Example>({
      {"en", "He said the dikes would hold.", true},
      {"en", "\u201cHe said so\u201d, she wrote.", true},
      {"en", "However, the council voted against it.", true},
      {"en", "HOWEVER, THE COUNCIL VOTED.", true},
      {"en", "This would cost nine million.", true},
      {"en", "For example, ferries pay no levy.", true},
      {"en", "This week the ferries stay in port.", false},
      {"en", "This report describes the levy.", false},
      {"en", "Herring is scarce this year.", false},
      {"en", "Theory and practice differ.", false},
      {"en", "Still waters run deep.", false},
      {"en", "Still, nobody moved.", true},
      {"en", "It is time to decide on the levy.", false},
      {"en", "It was founded in 1931.", true},
      {"en", "The council met on Monday.", false},
      {"en", "", false},
      {"en", "\"", false},
      {"de", "Er sagte, die Deiche hielten.", true},
      {"de", "Allerdings fehlt das Geld.", true},
      {"de", "Diese Woche tagt der Rat.", false},
      {"de", "Die Regierung legte den Haushalt vor.", false},
      {"fr", "Cependant, le conseil a voté contre.", true},
      {"fr", "Il a promis une réponse.", true},
      {"fr", "Il y a deux ans, la digue a cédé.", false},
      {"es", "Sin embargo, el consejo votó en contra.", true},
      {"pt", "No entanto, o conselho votou contra.", true},
      {"zh", "但是，会议没有结束。", true},
      {"zh", "他表示堤坝会坚持住。", true},
      {"zh", "省政府昨天公布了预算。", false},
      {"vi", "Tuy nhiên, hội đồng không đồng ý.", true},
      {"und", "However, the council voted against it.", false},
  }));
  CAPTURE(example);
  CHECK(leans_back(example.sentence, Language::named(example.language).data()) == example.leans);
}

}  // namespace
}  // namespace pith
