// Writes the table of detect_marks.h: run while pith is built, with the name of the file to write.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "language/detect_marks.h"
#include "language/detect_words.h"

namespace pith {
namespace {

using Set = std::vector<unsigned>;  // of languages

std::uint64_t key_of(MarkKey::Kind kind, std::string_view mark) {
  MarkKey key(kind);
  if (kind == MarkKey::Kind::kEnding) {
    for (std::size_t i = mark.size(); i-- > 0;) key.add(mark[i]);
  } else {
    for (const char c : mark) key.add(c);
  }
  return key.value();
}

// "-ing" is an ending.
std::uint64_t key_of(std::string_view word) {
  return word.starts_with('-') ? key_of(MarkKey::Kind::kEnding, word.substr(1))
                               : key_of(MarkKey::Kind::kWord, word);
}

struct Collected {
  std::vector<std::string_view> tags;
  std::map<std::uint64_t, Set> owners;  // by key, without the bits that are not kept

  void add(std::uint64_t key) {
    owners[key >> Marks::kSetBits].push_back(static_cast<unsigned>(tags.size() - 1));
  }
  void add(const LanguageWords& language) {
    tags.push_back(language.tag);
    for (std::size_t at = 0; at < language.letters.size();) {
      const std::size_t begin = at;
      next_code_point(language.letters, &at);
      add(key_of(MarkKey::Kind::kLetter, language.letters.substr(begin, at - begin)));
    }
    for (std::size_t at = 0; at < language.words.size();) {
      const std::size_t end = std::min(language.words.find(' ', at), language.words.size());
      add(key_of(language.words.substr(at, end - at)));
      at = end + 1;
    }
  }
};

std::string quoted(std::string_view tag) { return '"' + std::string(tag) + '"'; }

std::string exact(double value) {
  char text[40];
  std::snprintf(text, sizeof text, "%a", value);
  return text;
}

template <typename Range, typename ToText>
void write(std::string_view type, std::string_view name, const Range& range, ToText to_text,
           std::ostream* out) {
  *out << "constexpr " << type << ' ' << name << "[] = {";
  std::size_t count = 0;
  for (const auto& value : range) *out << (count++ % 12 == 0 ? "\n" : "") << to_text(value) << ',';
  *out << "};\n";
}

void write(const Collected& all, std::ostream* out) {
  std::map<Set, std::size_t> sets;  // with their numbers
  std::vector<std::size_t> ends = {0};
  std::vector<unsigned> members;
  std::vector<std::uint64_t> slots(std::size_t{1} << Marks::kSlotBits);
  for (const auto& [key, owners] : all.owners) {
    const auto [set, is_new] = sets.try_emplace(owners, ends.size());
    if (is_new) {
      members.insert(members.end(), owners.begin(), owners.end());
      ends.push_back(members.size());
    }
    std::size_t i = Marks::home(key << Marks::kSetBits);
    while (slots[i] != 0) i = Marks::next(i);
    slots[i] = key << Marks::kSetBits | set->second;
  }
  std::vector<double> worth = {0};
  const auto languages = static_cast<double>(all.tags.size());
  for (std::size_t i = 1; i <= all.tags.size(); ++i)
    worth.push_back(std::log2(languages / static_cast<double>(i)));

  const auto number = [](auto value) { return std::to_string(value); };
  *out << "// Made of detect_words_*.cc by make_marks.cc.\n"
          "#include \"language/detect_marks.h\"\n\nnamespace pith {\nnamespace {\n\n";
  write(
      "std::uint64_t", "kSlots", slots, [&](auto slot) { return number(slot) + 'U'; }, out);
  write("std::uint16_t", "kSetEnds", ends, number, out);
  write("std::uint8_t", "kMembers", members, number, out);
  write("double", "kWorth", worth, exact, out);
  write("std::string_view", "kTags", all.tags, quoted, out);
  *out << "\n}  // namespace\n\n"
          "constexpr Marks kMarks = {kSlots, kSetEnds, kMembers, kWorth, kTags};\n\n}\n";
}

}  // namespace
}  // namespace pith

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  pith::Collected all;
  for (const auto languages : {pith::western_words(), pith::other_words()}) {
    for (const pith::LanguageWords& language : languages) all.add(language);
  }
  std::ofstream out(argv[1]);
  pith::write(all, &out);
  return out.flush() ? 0 : 1;
}
