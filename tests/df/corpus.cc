#include "df/corpus.h"

#include <array>

namespace pith {

Document document_of(std::string_view text, std::string_view tag) {
  Document document;
  document.text = text;
  document.language = Language::named(tag);
  return document;
}

std::vector<Document> random_corpus(std::size_t n, Random* random) {
  constexpr std::array<std::string_view, 18> kCommon = {
      "the",          "of",        "Council",
      "councils",     "council's", "levy",
      "harbour",      "ferries",   "ferry",
      "1,200",        "1200",      "AT&T",
      "#levy",        "\u0130ris", "\u0434\u0430\u043C\u0431\u044B",
      "\u5927\u575D", "see:",      "https://brede.example/a"};
  constexpr std::array<std::string_view, 8> kSyllables = {"ba",  "ro",      "ken",          "mi",
                                                          "tul", "s\u00F8", "\u03B4\u03B5", "x"};
  std::vector<Document> documents;
  for (std::size_t i = 0; i < n; ++i) {
    std::string text;
    for (std::size_t words = 1 + random->below(60); words > 0; --words) {
      if (random->percent(60)) {
        text += random->of(kCommon);
      } else {
        for (std::size_t k = 1 + random->below(4); k > 0; --k) text += random->of(kSyllables);
      }
      text += random->percent(12) ? ". " : " ";
    }
    documents.push_back(document_of(text));
  }
  return documents;
}

std::string counted(std::span<const Document> documents, DfKind kind, std::string_view tag) {
  DfCounter counter(Language::named(tag), kind);
  for (const Document& document : documents) counter.add(document);
  std::string bytes;
  counter.write([&](std::string_view more) {
    bytes += more;
    return true;
  });
  return bytes;
}

std::string merged(const std::vector<std::string>& files, std::uint64_t least) {
  std::string bytes;
  const Result<void> done = merge_df(
      files,
      [&](std::string_view more) {
        bytes += more;
        return true;
      },
      least);
  return done ? bytes : "ERROR: " + done.error().message;
}

std::string file_of(std::uint64_t documents, const std::string& body) {
  return "#df v1 docs=" + std::to_string(documents) + " language=en of=terms tokenizer=" +
         tokenizer_fingerprint(Language::named("en"), DfKind::kTerms) + '\n' + body;
}

}  // namespace pith
