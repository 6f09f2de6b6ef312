// Internal. Texts as numbers of words, for ROUGE.

#ifndef PITH_ROUGE_WORDS_H_
#define PITH_ROUGE_WORDS_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "pith/rouge.h"
#include "text/snowball.h"

namespace pith {

using WordNumber = std::uint32_t;
using WordNumbers = std::vector<WordNumber>;

// Gives each distinct word a number. Each distinct spelling is stemmed once.
class RougeWords {
 public:
  explicit RougeWords(const RougeOptions& options);

  // The words of each sentence, after the text was cut to the length that the options name.
  [[nodiscard]] std::vector<WordNumbers> sentences(std::span<const std::string> text);

 private:
  void append(std::string_view sentence, WordNumbers* out);
  void append_word(WordNumbers* out);  // word_, which is empty then
  [[nodiscard]] WordNumber number(const std::string& word);

  static constexpr WordNumber kStopWord = 0xFFFFFFFF;

  RougeOptions options_;
  std::unordered_set<std::string> stop_words_;
  bool by_nltk_;  // in place of snowball_
  Snowball snowball_;
  std::size_t shortest_stemmed_;  // characters; in English ROUGE-1.5.5 leaves those of three alone
  std::unordered_map<std::string, WordNumber> by_spelling_;
  std::unordered_map<std::string, WordNumber> by_stem_;
  std::string word_;
};

}  // namespace pith

#endif  // PITH_ROUGE_WORDS_H_
