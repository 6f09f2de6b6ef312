// Porter 1980, "An algorithm for suffix stripping", step by step. What NLTK adds says so; nothing else
// is known to differ.

#include "rouge/nltk_stem.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

namespace pith {
namespace {

struct Rule {
  std::string_view suffix;
  std::string_view replacement;
};

// NLTK: words that are their own stems, and others whose stems are stated.
constexpr std::array<std::string_view, 9> kKept = {"sky",  "news",    "inning", "outing", "canning",
                                                   "howe", "proceed", "exceed", "succeed"};
constexpr std::array<Rule, 7> kIrregular = {{{"skies", "sky"},
                                             {"dying", "die"},
                                             {"lying", "lie"},
                                             {"tying", "tie"},
                                             {"innings", "inning"},
                                             {"outings", "outing"},
                                             {"cannings", "canning"}}};

constexpr std::array<Rule, 19> kStep2 = {{{"ational", "ate"},
                                          {"tional", "tion"},
                                          {"enci", "ence"},
                                          {"anci", "ance"},
                                          {"izer", "ize"},
                                          {"bli", "ble"},
                                          {"entli", "ent"},
                                          {"eli", "e"},
                                          {"ousli", "ous"},
                                          {"ization", "ize"},
                                          {"ation", "ate"},
                                          {"ator", "ate"},
                                          {"alism", "al"},
                                          {"iveness", "ive"},
                                          {"fulness", "ful"},
                                          {"ousness", "ous"},
                                          {"aliti", "al"},
                                          {"iviti", "ive"},
                                          {"biliti", "ble"}}};

constexpr std::array<Rule, 7> kStep3 = {{{"icate", "ic"},
                                         {"ative", ""},
                                         {"alize", "al"},
                                         {"iciti", "ic"},
                                         {"ical", "ic"},
                                         {"ful", ""},
                                         {"ness", ""}}};

constexpr std::array<std::string_view, 19> kStep4 = {
    "al",  "ance", "ence", "er",  "ic",  "able", "ible", "ant", "ement", "ment",
    "ent", "ion",  "ou",   "ism", "ate", "iti",  "ous",  "ive", "ize"};

// 'v' for a vowel, 'c' for a consonant; y is a vowel behind a consonant.
std::string shape_of(std::string_view word) {
  constexpr std::string_view kVowels = "aeiou";
  std::string shape;
  for (const char c : word) {
    const bool vowel_y = c == 'y' && shape.ends_with('c');
    shape += vowel_y || kVowels.find(c) != std::string_view::npos ? 'v' : 'c';
  }
  return shape;
}

// Porter's m: how often a consonant follows a vowel.
std::size_t measure(std::string_view stem) {
  const std::string shape = shape_of(stem);
  std::size_t count = 0;
  for (std::size_t i = 1; i < shape.size(); ++i)
    count += static_cast<std::size_t>(shape[i - 1] == 'v' && shape[i] == 'c');
  return count;
}

// Porter's *o: "hop", which has lost an e when "ing" is cut off. NLTK: "us" too.
bool is_short(std::string_view stem) {
  const std::string shape = shape_of(stem);
  if (shape == "vc") return true;
  return shape.ends_with("cvc") && std::string_view("wxy").find(stem.back()) == std::string::npos;
}

bool ends_double(std::string_view word) {
  return word.size() >= 2 && word.back() == word[word.size() - 2] && shape_of(word).back() == 'c';
}

std::string_view without(std::string_view word, std::size_t letters) {
  return word.substr(0, word.size() - letters);
}

// Of the rules the first whose suffix the word has, where a syllable is before it.
void apply(std::span<const Rule> rules, std::string* word) {
  const auto rule =
      std::ranges::find_if(rules, [&](const Rule& r) { return word->ends_with(r.suffix); });
  if (rule == rules.end()) return;
  const std::string_view stem = without(*word, rule->suffix.size());
  if (measure(stem) > 0) word->replace(stem.size(), rule->suffix.size(), rule->replacement);
}

// Plurals. NLTK: "ties" becomes "tie", not "ti".
void step_1a(std::string* word) {
  const bool cut_two = word->ends_with("sses") || (word->ends_with("ies") && word->size() != 4);
  if (word->ends_with('s') && (cut_two || !word->ends_with("ss")))
    word->resize(word->size() - (cut_two ? 2 : 1));
}

void step_1b(std::string* word) {
  if (word->ends_with("ied")) {  // NLTK
    word->resize(word->size() - (word->size() == 4 ? 1 : 2));
    return;
  }
  if (word->ends_with("eed")) {
    if (measure(without(*word, 3)) > 0) word->pop_back();
    return;
  }
  const std::size_t suffix = word->ends_with("ed") ? 2 : word->ends_with("ing") ? 3 : 0;
  if (suffix == 0) return;
  const std::string_view stem = without(*word, suffix);
  if (shape_of(stem).find('v') == std::string::npos) return;
  word->resize(stem.size());
  const bool cut_e = word->ends_with("at") || word->ends_with("bl") || word->ends_with("iz");
  if (!cut_e && ends_double(*word)) {
    if (std::string_view("lsz").find(word->back()) == std::string::npos) word->pop_back();
  } else if (cut_e || (measure(*word) == 1 && is_short(*word))) {
    *word += 'e';
  }
}

// NLTK: "enjoy" keeps its y, "fly" does not.
void step_1c(std::string* word) {
  if (word->size() > 2 && word->ends_with('y') && shape_of(without(*word, 1)).ends_with('c'))
    word->back() = 'i';
}

void step_2(std::string* word) {
  // NLTK: what "alli" became has its turn again.
  while (word->ends_with("alli") && measure(without(*word, 4)) > 0) word->resize(word->size() - 2);
  // NLTK: the l belongs to the stem, so that "geologi" is as "archaeologi".
  if (word->ends_with("logi")) {
    if (measure(without(*word, 3)) > 0) word->pop_back();
  } else if (word->ends_with("fulli")) {  // NLTK
    if (measure(without(*word, 5)) > 0) word->resize(word->size() - 2);
  } else {
    apply(kStep2, word);
  }
}

void step_4(std::string* word) {
  const auto* suffix =
      std::ranges::find_if(kStep4, [&](std::string_view s) { return word->ends_with(s); });
  if (suffix == kStep4.end()) return;
  const std::string_view stem = without(*word, suffix->size());
  const bool may_go = *suffix != "ion" || stem.ends_with('s') || stem.ends_with('t');
  if (may_go && measure(stem) > 1) word->resize(stem.size());
}

void step_5(std::string* word) {
  if (word->ends_with('e')) {
    const std::string_view stem = without(*word, 1);
    const std::size_t m = measure(stem);
    if (m > 1 || (m == 1 && !is_short(stem))) word->pop_back();
  }
  if (word->ends_with("ll") && measure(without(*word, 1)) > 1) word->pop_back();
}

}  // namespace

std::string nltk_stem(std::string_view word) {
  const auto* known = std::ranges::find(kIrregular, word, &Rule::suffix);
  if (known != kIrregular.end()) return std::string(known->replacement);
  std::string stem(word);
  if (stem.size() <= 2 || std::ranges::find(kKept, word) != kKept.end()) return stem;
  step_1a(&stem);
  step_1b(&stem);
  step_1c(&stem);
  step_2(&stem);
  apply(kStep3, &stem);
  step_4(&stem);
  step_5(&stem);
  return stem;
}

}  // namespace pith
