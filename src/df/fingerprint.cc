#include <algorithm>

#include "base/hash.h"
#include "df/tag.h"
#include "text/analysis.h"

namespace pith {
namespace {

// To be raised when terms change in a way that the text below does not show.
constexpr std::string_view kTerms = "terms 1";

// What is cut, folded and stemmed in many ways. Any change of it is a change of every fingerprint.
constexpr std::string_view kProbe =
    "Governments' decisions happily failed the councillors, running quickly; nationalization.\n"
    "AT&T, C++ and U.S. firms paid 1,234.5 or 1.234,5, then 1\u00A0234\u00A0567 by 12:30pm.\n"
    "Write to desk@brede.example or see https://brede.example/a_b?c=1#d, \uFF21\uFF22 \uFB01nal "
    "#Levy.\n"
    "L'\u00E9tat n'a qu'aujourd'hui renouvel\u00E9 les n\u00E9gociations municipales, dell'acqua.\n"
    "Die Bundesl\u00E4nder haben Stra\u00DFenbr\u00FCcken und Geb\u00E4ude instandgesetzt, "
    "m\u00F6glicherweise.\n"
    "Los ayuntamientos aprobaron r\u00E1pidamente as decis\u00F5es e as constru\u00E7\u00F5es; "
    "comunit\u00E0.\n"
    "De gemeenten besloten; kommunernes beslutninger; kaupunginvaltuuston "
    "p\u00E4\u00E4t\u00F6ksist\u00E4.\n"
    "A k\u00E9pvisel\u0151knek hat\u00E1rozataik; prim\u0103riile hot\u0103r\u00E2rilor \u0219i "
    "\u021B\u0103rilor; udalbatzarretan.\n"
    "I\u015E\u0131k \u0130stanbul belediyelerinden; pemerintahannya; savivaldyb\u0117se; rialtais; "
    "ajuntaments.\n"
    "\u041F\u0440\u0430\u0432\u0438\u0442\u0435\u043B\u044C\u0441\u0442\u0432\u0430\u043C\u0438 "
    "\u043F\u0440\u0438\u043D\u044F\u0442\u044B \u0440\u0435\u0448\u0435\u043D\u0438\u044F\u0445. "
    "\u03A4\u03B1 \u03C3\u03C5\u03BC\u03B2\u03BF\u03CD\u03BB\u03B9\u03B1 "
    "\u03B1\u03C0\u03BF\u03C6\u03AC\u03C3\u03B9\u03C3\u03B1\u03BD.\n"
    "\u0627\u0644\u062D\u064F\u0643\u0648\u0645\u0629\u064F "
    "\u0648\u0627\u0644\u0623\u0639\u0636\u0627\u0621 "
    "\u06A9\u062A\u0627\u0628\u200C\u0647\u0627\u06CC. "
    "\u05D4\u05B7\u05DE\u05BC\u05D5\u05B9\u05E2\u05B8\u05E6\u05B8\u05D4.\n"
    "\u0938\u0930\u0915\u093E\u0930\u094B\u0902 \u0915\u0947 \u0928\u093F\u0930\u094D\u0923\u092F. "
    "\u0B85\u0BB0\u0B9A\u0BBE\u0B99\u0BCD\u0B95\u0BA4\u0BCD\u0BA4\u0BBF\u0BA9\u0BCD. "
    "\u0540\u0561\u0574\u0561\u0575\u0576\u0584\u0576\u0565\u0580\u056B.\n"
    "\u5E02\u8BAE\u4F1A\u6279\u51C6\u4E86\u6E2F\u53E3\u8D39\u3002"
    "\u5E02\u8B70\u4F1A\u306F\u6E2F\u306E\u6599\u91D1\u3092\u627F\u8A8D\u3057\u305F\u3002"
    "\uC2DC\uC758\uD68C\uAC00 \uC2B9\uC778\uD588\uB2E4. "
    "\u0E2A\u0E20\u0E32\u0E40\u0E21\u0E37\u0E2D\u0E07\u0E2D\u0E19\u0E38\u0E21\u0E31\u0E15\u0E34"
    "\u0E04\u0E48\u0E32\u0E17\u0E48\u0E32.\n";

class Hash {
 public:
  // Pieces do not run into each other.
  void add(std::string_view piece) { hash_ = fnv1a("\n", fnv1a(piece, hash_)); }

  // In whatever order they come.
  template <typename Strings>
  void add_all(std::string_view what, const Strings& strings) {
    add(what);
    std::vector<std::string_view> sorted(strings.begin(), strings.end());
    std::ranges::sort(sorted);
    for (const std::string_view piece : sorted) add(piece);
  }

  [[nodiscard]] std::string text() const {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string digits;
    for (unsigned shift = 64; shift > 0; shift -= 4) digits += kDigits[hash_ >> (shift - 4) & 15U];
    return digits;
  }

 private:
  std::uint64_t hash_ = kFnvStart;
};

}  // namespace

// Where sentences end is left out: it decides of no term but a token across such an end.
std::string tokenizer_fingerprint(const Language& language, DfKind kind) {
  const Language::Data& data = language.data();
  Hash hash;
  hash.add(kTerms);
  hash.add(name(kind));
  hash.add(df_tag(language));
  if (kind == DfKind::kTerms) hash.add_all("stop words", data.stop_words.words());
  hash.add_all("prefixes", data.prefixes);
  hash.add_all("suffixes", data.suffixes);
  hash.add("probe");
  Document probe;
  probe.language = language;
  probe.text = kProbe;
  const AnalysisOptions options{.keys = true, .form = term_form(kind)};
  for (const std::string& key : analyse(std::span(&probe, 1), options).keys) hash.add(key);
  return hash.text();
}

}  // namespace pith
