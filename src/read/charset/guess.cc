#include "read/charset/guess.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <memory>
#include <string>

namespace pith {
namespace {

constexpr std::size_t kSample = 8000;  // what ICU's detector looks at
constexpr std::string_view kBreaks = "<>\r\n";

unsigned code(char c) { return static_cast<unsigned char>(c); }
std::size_t one_if(bool condition) { return condition ? 1 : 0; }
bool is_high(char c) { return code(c) >= 0x80; }

// The lines and runs between tags that are not all ASCII, so that markup and English do not drown
// them. A run is cut short before its first such byte and behind its last, never inside a
// character.
std::string sample_of(std::string_view bytes) {
  constexpr std::size_t kBefore = 100;
  constexpr std::size_t kBehind = 400;
  std::string out;
  for (std::size_t at = 0; at < bytes.size() && out.size() < kSample;) {
    const auto high = static_cast<std::size_t>(
        std::find_if(bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.end(), is_high) -
        bytes.begin());
    if (high == bytes.size()) break;
    std::size_t begin = std::max(at, high < kBefore ? 0 : high - kBefore);
    for (std::size_t i = high; i > begin; --i) {
      if (kBreaks.find(bytes[i - 1]) != std::string_view::npos) {
        begin = i;
        break;
      }
    }
    std::size_t end = high;
    while (end < bytes.size() && kBreaks.find(bytes[end]) == std::string_view::npos &&
           (end < high + kBehind || code(bytes[end]) >= 0x30) && end < begin + kSample) {
      ++end;
    }
    out.append(bytes.substr(begin, end - begin));
    out += '\n';
    at = end;
  }
  out.resize(std::min(out.size(), kSample));
  return out;
}

// TIS-620. Vowels above and below need a consonant before them, tones that or such a vowel, and the
// five vowels that are written first a consonant behind them: by that alone Thai is known.
bool is_thai(std::string_view sample) {
  const auto is_consonant = [](unsigned c) { return c >= 0xA1 && c <= 0xCE; };
  const auto is_vowel = [](unsigned c) { return c == 0xD1 || (c >= 0xD4 && c <= 0xDA); };
  std::size_t high = 0;
  std::size_t marks = 0;
  std::size_t wrong = 0;
  unsigned before = 0xA1;  // the sample may begin inside a word
  for (std::size_t i = 0; i < sample.size(); ++i) {
    const unsigned c = code(sample[i]);
    const unsigned next = i + 1 < sample.size() ? code(sample[i + 1]) : 0xA1;
    const bool is_tone = c >= 0xE7 && c <= 0xEE;
    const bool is_first = c >= 0xE0 && c <= 0xE4;
    const bool is_unassigned = (c >= 0x80 && c <= 0x9F) || (c >= 0xDB && c <= 0xDE) || c >= 0xFC;
    high += one_if(c >= 0x80);
    marks += one_if(is_vowel(c) || is_tone || is_first);
    wrong += one_if(is_unassigned || (is_first && !is_consonant(next)) ||
                    (is_vowel(c) && !is_consonant(before)) ||
                    (is_tone && !is_consonant(before) && !is_vowel(before)));
    before = c;
  }
  return marks >= 5 && marks * 6 >= high && marks * 2 <= high && wrong * 20 <= marks;
}

// The letters that windows-1254 has in place of Icelandic ones, in words without the vowels that
// Icelandic is full of.
bool is_turkish(std::string_view sample) {
  constexpr std::string_view kTurkish = "\xD0\xDD\xDE\xF0\xFD\xFE";            // Ğ İ Ş ğ ı ş
  constexpr std::string_view kUsual = "\xC7\xD6\xDC\xE2\xE7\xEE\xF6\xFB\xFC";  // Ç Ö Ü â ç î ö û ü
  std::size_t turkish = 0;
  std::size_t others = 0;
  for (const char c : sample) {
    if (code(c) < 0xC0) continue;
    if (kTurkish.find(c) != std::string_view::npos) {
      ++turkish;
    } else if (kUsual.find(c) == std::string_view::npos) {
      ++others;
    }
  }
  return turkish >= 3 && others * 10 <= turkish;
}

std::vector<Guess> guesses_of_icu(std::string_view sample) {
  std::vector<Guess> out;
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&error),
                                                                            &ucsdet_close);
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &error);
  // KOI8-U's letters in place of box drawings, which ICU does not tell apart.
  const bool has_ukrainian =
      sample.find_first_of("\xA4\xA6\xA7\xAD\xB4\xB6\xB7\xBD") != std::string_view::npos;
  std::int32_t found = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &found, &error);
  if (U_FAILURE(error)) return out;
  for (std::int32_t i = 0; i < found; ++i) {
    const char* name = ucsdet_getName(matches[i], &error);
    const int confidence = ucsdet_getConfidence(matches[i], &error);
    if (U_FAILURE(error) || name == nullptr) return out;
    const Charset* charset = charset_labelled(name);
    if (name == std::string_view("KOI8-R") && has_ukrainian) charset = &charset_named("KOI8-U");
    if (charset == nullptr) continue;  // EBCDIC, ISO-2022-KR
    if (charset->kind == Charset::Kind::kByte || charset->kind == Charset::Kind::kMulti) {
      out.push_back({charset, confidence});
    }
  }
  return out;
}

}  // namespace

std::vector<Guess> guess_charset(std::string_view bytes) {
  constexpr int kSure = 80;  // of several bytes a character: Thai comes to 50, Korean to 100
  const std::string sample = sample_of(bytes);
  std::vector<Guess> out = guesses_of_icu(sample);
  const bool is_multi = !out.empty() && out.front().charset->kind == Charset::Kind::kMulti &&
                        out.front().confidence >= kSure;
  if (is_multi) return out;
  if (is_thai(sample)) {
    out.insert(out.begin(), {&charset_named("windows-874"), 100});
  } else if (is_turkish(sample)) {
    out.insert(out.begin(), {&charset_named("windows-1254"), 100});
  }
  return out;
}

}  // namespace pith
