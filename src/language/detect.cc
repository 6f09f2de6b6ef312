// Which language a text is in: CLD2 (quadgrams, naive Bayes) over the first 64 KB, which is more
// than it needs. It is never asked about invalid UTF-8, at which it would stop.

#include <cstdio>  // CLD2's header needs FILE and does not include it
//
#include <cld2/public/compact_lang_det.h>

#include <string>

#include "base/unicode.h"
#include "language/data.h"

namespace pith {
namespace {

constexpr std::size_t kSampleBytes = 1U << 16U;

std::string_view sample(std::string_view text) {
  if (text.size() <= kSampleBytes) return text;
  std::size_t end = kSampleBytes;
  previous_code_point(text, &end);  // the one that may be cut
  return text.substr(0, end);
}

}  // namespace

std::string detect_language(std::string_view text) {
  text = sample(text);
  bool reliable = false;
  const CLD2::Language language = CLD2::DetectLanguage(text.data(), static_cast<int>(text.size()),
                                                       /*is_plain_text=*/true, &reliable);
  if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return "und";
  const std::string code = CLD2::LanguageCode(language);
  const std::string primary = code.substr(0, code.find('-'));
  // CLD2 has two codes that ISO 639 has withdrawn, and one for a script of no certain language.
  if (primary == "iw") return "he";
  if (primary == "jw") return "jv";
  return primary == "xx" ? "und" : primary;
}

}  // namespace pith
