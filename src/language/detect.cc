// Which language a text is in: two opinions, added up in points (detect_choice.cc). CLD2 (quadgrams,
// naive Bayes) names one language, which gets points for that; the words, endings and letters of
// detect_words.h give points to many. Most points win. CLD2 is not asked where it cannot matter.
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
#include <optional>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "language/detect_choice.h"
#include "language/detect_evidence.h"

namespace pith {
namespace {

// What each of the two opinions rests on. Words are conclusive long before.
constexpr std::size_t kSampleBytes = 1U << 14U;
constexpr std::size_t kWordBytes = 1U << 10U;
constexpr std::size_t kMinLetters = 3;

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

}  // namespace

std::string detect_language(std::string_view text, std::string_view hint) {
  text = sample(text, kSampleBytes);
  const std::string stated = plain_tag(hint);
  Evidence evidence = weigh_words(sample(text, kWordBytes));
  if (evidence.letters < kMinLetters) evidence = weigh_words(text);
  if (evidence.letters < kMinLetters) return stated;
  if (std::optional<std::string> settled = settled_language(evidence, stated)) return *settled;
  return choose_language(evidence, ask_cld2(text), stated);
}

}  // namespace pith
