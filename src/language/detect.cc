// Which language a text is in: two opinions, added up in points. CLD2 (quadgrams, naive Bayes)
// names one language, which gets points for that; the words, endings and letters of detect_words.h
// give points to many. Most points win.
//
// What each step is worth: accuracy on the 44 700 sentences of lingua's test data, mean over its 75
// languages, and over en de fr es ru zh it pt nl pl.
//   CLD2, only when it calls itself reliable, tables of libcld2      .7885  .9510
//   and when it does not (best effort)                               .7993  .9736
//   with the tables of libcld2_full, which know 175 languages        .9528  .9648
//   and words                                                        .9563  .9803
//   and endings                                                      .9570  .9808
//   and letters                                                      .9582  .9821
//   and less trust when CLD2 says English                            .9604  .9873
//   all this with the tables of libcld2                              .8792  .9848
// Which tables CLD2 has is a matter of linking: libcld2_full, if it comes before libcld2, puts its
// own in place of the small ones. Tried without gain: libexttextcat (.84 alone), choosing by words
// alone between languages that CLD2 mixes up.

#include "language/detect.h"

#include <cstdio>  // CLD2's header needs FILE and does not include it
//
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "language/detect_evidence.h"

namespace pith {
namespace {

// What each of the two opinions rests on. Words are conclusive long before.
constexpr std::size_t kSampleBytes = 1U << 14U;
constexpr std::size_t kWordBytes = 1U << 10U;
constexpr std::size_t kMinLetters = 3;
constexpr std::size_t kName = 2;  // words: so few may be a name, which is of no language

// What a language gets that CLD2, or the page itself, names.
struct Trust {
  double once;
  double per_word;
};
constexpr Trust kTrust = {6, 0.6};
// For one that detect_words.h does not have, as it cannot get points by its words.
constexpr Trust kTrustUnlisted = {8, 1};
// English is what CLD2 says of any ASCII that it does not know, and what templates of pages say.
constexpr Trust kTrustEnglish = {1.8, 0.18};
// Without CLD2's or the page's word: one that a third of the languages have would do.
constexpr double kMinPoints = 1.5;
// A little more than CLD2 gets, so that of two that nothing else speaks for the stated one wins.
constexpr double kHint = 1.01;

// The beginning of the text, up to `most` bytes.
std::string_view sample(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t end = most;
  previous_code_point(text, &end);  // the one that may be cut
  return text.substr(0, end);
}

struct Renamed {
  std::string_view from, to;
};
constexpr auto kRenamed = std::to_array<Renamed>({
    // Withdrawn from ISO 639, or of another part of it.
    {"iw", "he"},
    {"jw", "jv"},
    {"in", "id"},
    {"ji", "yi"},
    {"mo", "ro"},
    {"sh", "sr"},
    {"nb", "no"},
    {"fil", "tl"},
    // CLD2's: unknown, a script of no certain language ("xx-Goth"), Klingon and Pig Latin.
    {"un", "und"},
    {"xx", "und"},
    {"tlh", "und"},
    {"zzp", "und"},
});

// "pt-BR" -> "pt"; what is no tag -> "und".
std::string plain_tag(std::string_view tag) {
  std::string primary;
  for (const char c : tag.substr(0, tag.find_first_of("-_"))) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (lower < 'a' || lower > 'z') return "und";
    primary += lower;
  }
  const auto* renamed = std::ranges::find(kRenamed, primary, &Renamed::from);
  if (renamed != kRenamed.end()) return std::string(renamed->to);
  return primary.size() < 2 || primary.size() > 3 ? "und" : primary;
}

// CLD2 stops at invalid UTF-8; it never sees any.
std::string ask_cld2(std::string_view text) {
  const CLD2::CLDHints no_hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING,
                                   CLD2::UNKNOWN_LANGUAGE};
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percent{};
  std::array<double, 3> scores{};
  int letters = 0;
  bool reliable = false;
  const CLD2::Language language = CLD2::ExtDetectLanguageSummary(
      text.data(), static_cast<int>(text.size()), /*is_plain_text=*/true, &no_hints,
      CLD2::kCLDFlagBestEffort, languages.data(), percent.data(), scores.data(),
      /*resultchunkvector=*/nullptr, &letters, &reliable);
  return plain_tag(CLD2::LanguageCode(language));
}

// Adds what trust in `tag` is worth; of a language that is not yet there nothing else is known.
void trust(const std::string& tag, double share, Evidence* evidence) {
  if (tag == "und") return;
  auto found = std::ranges::find(evidence->languages, tag, &Evidence::Points::tag);
  const bool listed = found != evidence->languages.end();
  if (!listed) found = evidence->languages.insert(found, {tag, 0});
  const Trust& points = !listed ? kTrustUnlisted : tag == "en" ? kTrustEnglish : kTrust;
  found->points += share * (points.once + points.per_word * static_cast<double>(evidence->words));
}

}  // namespace

std::string detect_language(std::string_view text, std::string_view hint) {
  text = sample(text, kSampleBytes);
  std::string stated = plain_tag(hint);
  Evidence evidence = weigh_words(sample(text, kWordBytes));
  if (evidence.letters < kMinLetters) evidence = weigh_words(text);
  if (evidence.letters < kMinLetters) return stated;
  const auto points = [&] {
    return std::ranges::max_element(evidence.languages, {}, &Evidence::Points::points);
  };
  const std::string named = ask_cld2(text);
  const bool listed = std::ranges::count(evidence.languages, named, &Evidence::Points::tag) > 0;
  if (listed && evidence.words <= kName && points()->points == 0) return stated;
  trust(named, 1, &evidence);
  trust(stated, kHint, &evidence);
  const auto best = points();
  return best->points < kMinPoints ? "und" : std::string(best->tag);
}

}  // namespace pith
