#include "contestants.h"

#include <simdjson.h>

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>

#include "icu.h"
#include "pith/batch.h"
#include "reference/naive.h"

namespace pith::bench {
namespace {

// Entries of models/TAG/stop_words.txt; "#" begins a comment.
naive::Language naive_language(const std::string& tag) {
  naive::Language language{tag, {}};
  std::ifstream file(std::string(PITH_MODELS) + "/" + tag + "/stop_words.txt");
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line.front() != '#') language.stop_words.insert(line);
  }
  return language;
}

bool summarize_naively(const Article& article) {
  static std::map<std::string, naive::Language> languages;
  const std::string& tag = article.documents.front().language.tag();
  auto found = languages.find(tag);
  if (found == languages.end()) found = languages.emplace(tag, naive_language(tag)).first;
  return !naive::summarize(article.text, found->second).empty();
}

bool copy(const Article& article) {
  static std::vector<char> into(std::size_t{1} << 26U);
  if (article.text.size() > into.size()) return false;
  std::memcpy(into.data(), article.text.data(), article.text.size());
  return into[article.text.size() - 1] == article.text.back();
}

bool summarize_documents(const Article& article) {
  return !summarize(article.documents).excerpts.empty();
}

bool answer_record(const Article& article, const ReadOptions& options) {
  // The record's own statement is out of reach by this name.
  const RecordOptions how{.names = {.language = "/stated/nowhere"}};
  const RecordSummary summary = summarize_record(article.record, 1, {}, options, how);
  return !summary.failed && summary.json.size() > 100;
}

}  // namespace

std::vector<Article> articles_of(const std::vector<std::string>& records) {
  std::vector<Article> articles;
  for (const std::string& record : records) {
    auto documents = read_record(record);
    if (!documents || documents->empty()) {
      std::cerr << "no record: " << record.substr(0, 80) << '\n';
      std::exit(1);
    }
    Article article{record, std::move(*documents), {}, {}};
    for (const Document& document : article.documents) article.text += document.text;
    if (article.text.empty()) continue;
    article.stated.language = article.documents.front().language;
    articles.push_back(std::move(article));
  }
  return articles;
}

std::vector<Contestant> contestants() {
  const auto sentences = std::make_shared<IcuBreaks>(UBRK_SENTENCE);
  const auto words = std::make_shared<IcuBreaks>(UBRK_WORD);
  return {
      {"memcpy", copy},
      {"utf8", [](const Article& a) { return simdjson::validate_utf8(a.text); }},
      {"icu",
       [=](const Article& a) { return sentences->count(a.text) + words->count(a.text) > 1; }},
      {"naive", summarize_naively},
      {"summarize", summarize_documents},
      {"record", [](const Article& a) { return answer_record(a, a.stated); }},
      {"record-unstated", [](const Article& a) { return answer_record(a, {}); }},
  };
}

}  // namespace pith::bench
