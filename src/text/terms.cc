#include "text/terms.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "text/tokens.h"

namespace pith {
namespace {

// A longer "word" is compared as it is. Stemming would say nothing of it; folding takes quadratic
// time where combining marks stand out of order by the thousand (UAX #15, section 13).
constexpr std::size_t kStemmedBytes = 64;
constexpr std::size_t kFoldedBytes = 1024;

bool is_one_of(std::string_view tag, std::initializer_list<std::string_view> tags) {
  return std::ranges::find(tags, tag) != tags.end();
}

bool folds_further(std::string_view tag) {
  return is_one_of(tag, {"tr", "az", "el", "ar", "fa", "ur", "he", "ro"});
}

// I is the capital of dotless i, which casefolding takes for that of i.
std::string with_turkish_i(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, &at);
    if (c == 'I' && peek(word, at) == 0x0307) {  // I and a dot above: decomposed
      next_code_point(word, &at);
      out += 'i';
    } else {
      append_code_point(c == 'I' ? U'\u0131' : c == 0x0130 ? U'i' : c, &out);
    }
  }
  return out;
}

constexpr char32_t kDropped = 0;

char32_t without_tonos(char32_t c) {
  constexpr std::u32string_view kWith = U"\u03AC\u03AD\u03AE\u03AF\u03CC\u03CD\u03CE\u0390\u03B0";
  constexpr std::u32string_view kBare = U"\u03B1\u03B5\u03B7\u03B9\u03BF\u03C5\u03C9\u03CA\u03CB";
  const std::size_t at = kWith.find(c);
  return at == std::u32string_view::npos ? c : kBare[at];
}

char32_t arabic(char32_t c, bool persian) {
  if (c == 0x0640 || (c >= 0x064B && c <= 0x0652) || c == 0x0670)
    return kDropped;  // tatweel, marks
  if (!persian) return c == 0x0622 || c == 0x0623 || c == 0x0625 || c == 0x0671 ? U'\u0627' : c;
  if (c == 0x0643) return U'\u06A9';
  return c == 0x064A || c == 0x0649 ? U'\u06CC' : c;
}

char32_t hebrew(char32_t c) {  // no points and accents; maqaf and paseq are punctuation
  const bool point =
      c >= 0x0591 && c <= 0x05C7 && c != 0x05BE && c != 0x05C0 && c != 0x05C3 && c != 0x05C6;
  return point ? kDropped : c;
}

char32_t romanian(char32_t c) {  // a comma below is written as a cedilla, as Snowball expects it
  return c == 0x0219 ? U'\u015F' : c == 0x021B ? U'\u0163' : c;
}

char32_t fold_letter(char32_t c, std::string_view tag) {
  if (tag == "el") return without_tonos(c);
  if (tag == "ar") return arabic(c, false);
  if (tag == "fa" || tag == "ur") return arabic(c, true);
  if (tag == "he") return hebrew(c);
  if (tag == "ro") return romanian(c);
  return c;
}

bool is_single_letter(std::string_view word) {
  std::size_t at = 0;
  return !word.empty() && !is_unspaced(next_code_point(word, &at)) && at == word.size();
}

bool is_stemmed(std::string_view word) {
  if (word.size() > kStemmedBytes) return false;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, &at);
    if (!is_letter(c) && c != '\'') return false;
  }
  return true;
}

// Whether single commas or stops group digits. Where blanks do, or the habit varies: neither.
bool groups_digits(char separator, std::string_view tag) {
  if (separator == ',') {
    return is_one_of(tag, {"en", "zh", "ja", "ko", "th", "he", "hi", "bn", "ta", "ne", "ga", "ur"});
  }
  return is_one_of(tag, {"de", "es", "it", "pt", "nl", "tr", "id", "da", "el", "ro", "vi", "ca",
                         "eu", "gl", "hr", "sr", "sl", "az"});
}

std::size_t count_digits(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
  return end - at;
}

}  // namespace

std::string fold_term(std::string_view word, std::string_view tag) {
  if (!folds_further(tag)) return fold(word);
  if (tag == "tr" || tag == "az") return fold(with_turkish_i(word));
  const std::string folded = fold(word);
  std::string out;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = fold_letter(next_code_point(folded, &at), tag);
    if (c != kDropped) append_code_point(c, &out);
  }
  return out;
}

std::string ungrouped(std::string_view number, std::string_view tag) {
  std::size_t at = count_digits(number, 0);
  if (at < 1 || at > 3) return std::string(number);
  const std::string_view separator = number.substr(at, 1);
  if (separator.find_first_of(",.' ") != 0) return std::string(number);
  std::string digits(number, 0, at);
  std::size_t groups = 0;
  while (number.substr(at).starts_with(separator) && count_digits(number, at + 1) == 3) {
    digits += number.substr(at + 1, 3);
    at += 4;
    ++groups;
  }
  const bool decimal = separator == "," || separator == ".";
  const bool sure = groups > 1 || !decimal || groups_digits(separator[0], tag);
  if (groups == 0 || !sure) return std::string(number);
  const std::string_view rest = number.substr(at);
  const bool fraction = (rest.starts_with(',') || rest.starts_with('.')) &&
                        count_digits(rest, 1) + 1 == rest.size() && !rest.starts_with(separator);
  return rest.empty() || fraction ? digits += rest : std::string(number);
}

Stemmer::Stemmer(const Language::Data& language, TermForm form)
    : language_(language),
      form_(form),
      tag_(language.tag, 0, language.tag.find('-')),
      prefixes_(language.prefixes),
      suffixes_(language.suffixes),
      snowball_(tag_) {
  if (!folds_further(tag_)) return;
  for (const std::string& word : language.stop_words.words())
    stop_words_.insert(fold_term(word, tag_));
  for (std::string& clitic : prefixes_) clitic = fold_term(clitic, tag_);
  for (std::string& clitic : suffixes_) clitic = fold_term(clitic, tag_);
}

bool Stemmer::is_stop_word(std::string_view folded) const {
  return stop_words_.contains(folded) || language_.stop_words.contains(folded);
}

// "l'état" -> "état", "senate's" -> "senate": the longest clitic at either end, unless it is all.
std::string_view Stemmer::without_clitics(std::string_view word) const {
  const auto cut = [&](const std::vector<std::string>& clitics, bool front) {
    if (word.empty()) return;
    std::size_t longest = 0;
    for (const std::string& clitic : clitics) {
      if (clitic.empty() || (front ? clitic.front() != word.front() : clitic.back() != word.back()))
        continue;
      const bool there = front ? word.starts_with(clitic) : word.ends_with(clitic);
      if (there && clitic.size() < word.size()) longest = std::max(longest, clitic.size());
    }
    front ? word.remove_prefix(longest) : word.remove_suffix(longest);
  };
  cut(prefixes_, true);
  cut(suffixes_, false);
  return word;
}

std::string Stemmer::key(std::string_view word) const {
  if (word.size() > kFoldedBytes) return std::string(word);
  if (word.starts_with('#')) word.remove_prefix(1);
  std::string folded = fold_term(word, tag_);
  if (form_ == TermForm::kWord) return std::string(without_clitics(folded));
  if (is_stop_word(folded)) return {};
  if (folded.empty() || is_address(folded)) return folded;
  const std::string_view bare = without_clitics(folded);
  if (is_single_letter(bare) || is_stop_word(bare)) return {};
  if (bare.front() >= '0' && bare.front() <= '9') return ungrouped(bare, tag_);
  return is_stemmed(bare) ? snowball_.stem(bare) : std::string(bare);
}

}  // namespace pith
