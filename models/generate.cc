// Writes models/ as a .cc of tables, with the parser and the sets that the library itself uses: what
// src/language/built_in.h reads. Run by the build:
//
//   pith_models MODELS OUT

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "language/built_in.h"

namespace pith {
namespace {

namespace fs = std::filesystem;

// What is in `folder`, by name: folders have no order of their own.
std::vector<fs::path> entries_of(const fs::path& folder) {
  std::vector<fs::path> entries;
  for (const auto& entry : fs::directory_iterator(folder)) entries.push_back(entry.path());
  std::ranges::sort(entries);
  return entries;
}

bool parse_folder(const fs::path& folder, Language::Data* data) {
  for (const fs::path& path : entries_of(folder)) {
    if (path.extension() != ".txt") continue;
    std::ifstream in(path, std::ios::binary);
    const std::string contents{std::istreambuf_iterator<char>(in), {}};
    const auto done = parse_model_file(path.filename().string(), contents, path.string(), data);
    if (!done) std::fprintf(stderr, "%s\n", done.error().message.c_str());
    if (!done) return false;
  }
  return true;
}

std::string list(std::initializer_list<std::size_t> numbers) {
  std::string out;
  for (const std::size_t number : numbers) out += (out.empty() ? "" : ",") + std::to_string(number);
  return "{" + out + "}";
}

// The parts of the file that is written.
class Tables {
 public:
  void add(const std::string& tag, Language::Data* data) {
    std::string row = "    {{\"" + tag + "\"}, {{";
    for (const StringSet* set : sets_of(data)) row += add(*set) + ",";
    row += "}}, ";
    std::vector<std::string> phrases;
    for (const ClutterPhrase& phrase : data->clutter) {
      phrases.push_back(entry(phrase.text, static_cast<std::size_t>(phrase.kind)));
    }
    row += add(phrases) + ", ";
    phrases.clear();
    for (const SentenceOpening& opening : data->openings) {
      phrases.push_back(entry(opening.text, opening.leans ? 1 : 0));
    }
    row += add(phrases) + ", " + add_clitics(data->prefixes) + ", ";
    rows_ += row + add_clitics(data->suffixes) + "},\n";
  }

  [[nodiscard]] std::string file() const {
    return "// Made by models/generate.cc. Do not edit.\n"
           "#include \"language/built_in.h\"\n\n"
           "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n\n"
           "namespace pith {\nnamespace {\n\n"
           "constexpr char kText[] =\n" +
           text_ +
           ";\n\n"
           "constexpr StringSet::Slot kSlots[] = {\n" +
           slots_ +
           "};\n\n"
           "constexpr BuiltInPhrase kPhrases[] = {\n" +
           phrases_ +
           "};\n\n"
           "constexpr BuiltInLanguage kLanguages[] = {\n" +
           rows_ +
           "};\n\n"
           "}  // namespace\n\n"
           "BuiltIns built_ins() { return {kText, kSlots, kPhrases, kLanguages}; }\n\n"
           "}  // namespace pith\n";
  }

 private:
  // Where the text begins, with what nobody reads behind it: a literal is made of lines.
  std::size_t put(std::string_view text) {
    text_ += "    \"";
    for (const char c : text)
      text_ += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    text_ += "\"\n";
    text_size_ += text.size();
    return text_size_ - text.size();
  }

  std::string add(const StringSet& set) {
    const StringSet::Table table = set.table();
    const std::size_t first = slot_count_;
    for (std::size_t i = 0; i < table.capacity; ++i) {
      const StringSet::Slot& slot = table.slots[i];
      slots_ += slot.size == 0 ? "{}" : list({put({table.text + slot.at, slot.size}), slot.size});
      slots_ += i % 8 == 7 ? ",\n" : ",";
    }
    slot_count_ += table.capacity;
    return list({first, table.capacity, table.size});
  }

  std::string entry(std::string_view text, std::size_t kind) {
    return "    " + list({put(text), text.size(), kind}) + ",\n";
  }

  std::string add(const std::vector<std::string>& entries) {
    for (const std::string& entry : entries) phrases_ += entry;
    phrase_count_ += entries.size();
    return list({phrase_count_ - entries.size(), entries.size()});
  }

  std::string add_clitics(const std::vector<std::string>& clitics) {
    std::vector<std::string> entries;
    for (const std::string& clitic : clitics) entries.push_back(entry(clitic, 0));
    return add(entries);
  }

  std::string text_;
  std::string slots_;
  std::string phrases_;
  std::string rows_;
  std::size_t text_size_ = 0;
  std::size_t slot_count_ = 0;
  std::size_t phrase_count_ = 0;
};

int generate(const fs::path& models, const fs::path& out) {
  Tables tables;
  for (const fs::path& folder : entries_of(models)) {
    if (!fs::is_directory(folder)) continue;
    Language::Data data;
    if (!parse_folder(folder, &data)) return 1;
    tables.add(folder.filename().string(), &data);
  }
  std::ofstream file(out, std::ios::binary);
  file << tables.file();
  return file.flush() ? 0 : 1;
}

}  // namespace
}  // namespace pith

int main(int argc, char** argv) { return argc == 3 ? pith::generate(argv[1], argv[2]) : 2; }
