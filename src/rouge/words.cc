#include "rouge/words.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "language/data.h"
#include "rouge/nltk_stem.h"

namespace pith {
namespace {

std::string primary(const std::string& language) {
  return language.substr(0, language.find_first_of("-_"));
}

bool is_english(const std::string& language) { return primary(language) == "en"; }

// ROUGE-1.5.5 stems English by Porter's first algorithm; Snowball's "english" is his second.
std::string stemmer_of(const std::string& language) {
  return is_english(language) ? "porter" : primary(language);
}

// The first `count` words by white space, without what is behind them; `*found`: how many there were.
std::string_view first_words(std::string_view text, std::size_t count, std::size_t* found) {
  *found = 0;
  std::size_t at = skip_space(text, 0);
  while (at < text.size()) {
    ++*found;
    while (at < text.size()) {
      std::size_t behind = at;
      if (is_space(next_code_point(text, &behind))) break;
      at = behind;
    }
    if (*found == count) return text.substr(0, at);
    at = skip_space(text, at);
  }
  return text;
}

std::string_view first_bytes(std::string_view text, std::size_t count) {
  while (count > 0 && count < text.size() && is_trail(text[count])) --count;
  return text.substr(0, count);
}

}  // namespace

RougeWords::RougeWords(const RougeOptions& options)
    : options_(options),
      by_nltk_(is_english(options.language) && options.stemmer == RougeStemmer::kNltk),
      snowball_(options.stem ? stemmer_of(options.language) : ""),
      shortest_stemmed_(is_english(options.language) ? 4 : 1) {
  if (!options.drop_stop_words) return;
  stop_words_.insert(options.stop_words.begin(), options.stop_words.end());
  if (!options.stop_words.empty()) return;
  for (std::string& word : Language::named(options.language).data().stop_words.words()) {
    stop_words_.insert(std::move(word));
  }
}

std::vector<WordNumbers> RougeWords::sentences(std::span<const std::string> text) {
  std::vector<WordNumbers> out;
  std::size_t used = 0;  // words, or bytes
  const std::size_t most = options_.words > 0 ? options_.words : options_.bytes;
  for (const std::string& whole : text) {
    if (most > 0 && used >= most) break;
    std::string_view sentence = whole;
    if (options_.words > 0) {
      std::size_t found = 0;
      sentence = first_words(sentence, most - used, &found);
      used += found;
    } else if (options_.bytes > 0) {
      sentence = first_bytes(sentence, std::min(most - used, sentence.size()));
      used += whole.size();
    }
    out.emplace_back();
    append(sentence, &out.back());
  }
  return out;
}

void RougeWords::append(std::string_view sentence, WordNumbers* out) {
  for (std::size_t at = 0; at < sentence.size();) {
    const char32_t c = next_code_point(sentence, &at);
    if (!is_letter(c) && !is_digit(c)) {
      append_word(out);
    } else if (is_unspaced(c)) {
      append_word(out);
      append_code_point(c, &word_);
      append_word(out);
    } else {
      append_code_point(c, &word_);
    }
  }
  append_word(out);
}

void RougeWords::append_word(WordNumbers* out) {
  if (word_.empty()) return;
  const WordNumber found = number(word_);
  if (found != kStopWord) out->push_back(found);
  word_.clear();
}

WordNumber RougeWords::number(const std::string& word) {
  constexpr std::size_t kLongestFolded = 1024;  // bytes: folding is quadratic in marks out of order
  const auto known = by_spelling_.find(word);
  if (known != by_spelling_.end()) return known->second;
  std::string small = word.size() <= kLongestFolded ? fold(word) : word;
  WordNumber number = kStopWord;
  if (!stop_words_.contains(small)) {
    if (options_.stem && count_code_points(small) >= shortest_stemmed_) {
      small = by_nltk_ ? nltk_stem(small) : snowball_.stem(small);
    }
    number =
        by_stem_.emplace(std::move(small), static_cast<WordNumber>(by_stem_.size())).first->second;
  }
  return by_spelling_.emplace(word, number).first->second;
}

}  // namespace pith
