#include "report.h"

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

#include "random.h"

namespace pith::bench {
namespace {

// A pronounceable word that no other number has.
std::string word(std::size_t number) {
  constexpr std::string_view kConsonants = "bdfgklmnprstvz";
  constexpr std::string_view kVowels = "aeiou";
  std::string out;
  do {
    out += kConsonants[number % kConsonants.size()];
    number /= kConsonants.size();
    out += kVowels[number % kVowels.size()];
    number /= kVowels.size();
  } while (number > 0);
  return out + "ng";  // so that none is an abbreviation, as "gen" and "sen" are
}

}  // namespace

std::string make_report(std::size_t sentences) {
  Random random(2026);
  const double vocabulary = 200 + 40 * std::sqrt(static_cast<double>(sentences));
  std::string text = "Report of the commission\n\n";
  for (std::size_t i = 0; i < sentences; ++i) {
    const auto words = static_cast<std::size_t>(8 + 24 * random.next());
    for (std::size_t k = 0; k < words; ++k) {
      // Zipf: the logarithm of the rank is uniform.
      const auto rank = static_cast<std::size_t>(std::pow(vocabulary, random.next()));
      std::string next = word(rank);
      if (k == 0) next[0] = static_cast<char>(next[0] - 'a' + 'A');
      text += next;
      text += k + 1 < words ? " " : ". ";
    }
    if (i % 5 == 4) text += "\n\n";
  }
  return text;
}

std::string corpus(const std::string& name) {
  const std::string path = std::string(PITH_CORPUS) + "/" + name;
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::cerr << path << ": cannot be read\n";
    std::exit(1);
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace pith::bench
