#include "random_text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace pith {
namespace {

constexpr std::array<std::string_view, 24> kWords = {
    "council",  "harbour", "levy",     "ferry",   "budget",    "the",     "a",      "voted",
    "minister", "tariff",  "said",     "farmers", "reservoir", "against", "report", "U.S.",
    "Dr. Osei", "H.R. 21", "per cent", "3.5",     "não",       "école",   "Straße", "ministry's"};

constexpr std::array<std::string_view, 8> kForeign = {"港口委员会昨天批准了新的收费标准。",
                                                      "議会は水道料金の値上げを可決した。",
                                                      "สภาเมืองอนุมัติงบประมาณท่าเรือแล้ว",
                                                      "वित्त मंत्री ने बजट पेश किया।",
                                                      "Совет одобрил новый тариф на воду.",
                                                      "وافق المجلس على الميزانية الجديدة.",
                                                      "Die Abgeordneten stimmten am 3. Oktober ab.",
                                                      "Yes."};

constexpr std::array<std::string_view, 8> kStray = {
    "...", "?!", "\"", " (see ", "\xFF\xC3", std::string_view("\0", 1), "\u202E", "\u0301"};

std::string random_sentence(Random* random) {
  if (random->percent(12)) return std::string(random->of(kForeign));
  std::string sentence;
  const std::size_t words = random->percent(5) ? 60 : 1 + random->below(18);
  for (std::size_t i = 0; i < words; ++i) {
    if (i > 0) sentence += random->percent(4) ? '\n' : ' ';
    sentence += random->of(kWords);
  }
  if (sentence[0] >= 'a' && sentence[0] <= 'z') sentence[0] = static_cast<char>(sentence[0] - 32);
  if (random->percent(5)) sentence.insert(sentence.size() / 2, random->of(kStray));
  return sentence + (random->percent(90) ? "." : random->percent(50) ? "?" : "");
}

}  // namespace

Analysis analysis_of(std::span<const Line> lines, const std::vector<TermIndex>& title) {
  Analysis text;
  text.has_stop_words = true;
  text.title = title;
  text.sections.emplace_back();
  TermIndex least = 0;
  for (const TermIndex term : title) least = std::max(least, term + 1);
  for (const Line& line : lines) {
    Sentence sentence;
    sentence.index = sentence.position = static_cast<std::uint32_t>(text.sentences.size());
    sentence.words = line.words;
    sentence.characters = 5 * line.words;
    sentence.terms_begin = text.terms.size();
    text.terms.insert(text.terms.end(), line.terms.begin(), line.terms.end());
    sentence.terms_end = text.terms.size();
    text.skipped.resize(text.terms.size(), 0);
    text.sentences.push_back(sentence);
    for (const TermIndex term : line.terms) least = std::max(least, term + 1);
  }
  text.vocabulary = least;
  return text;
}

Analysis random_analysis(std::size_t n, Random* random) {
  const std::size_t common = 2 + random->below(30);  // terms that most sentences draw from
  std::vector<Line> lines;
  for (std::size_t i = 0; i < n; ++i) {
    Line line;
    if (i > 0 && random->percent(15)) {
      line = random->of(lines);
    } else if (random->percent(8)) {
      line.words = 1 + static_cast<std::uint32_t>(random->below(5));  // stop words alone
    } else if (random->percent(8)) {
      line = {{static_cast<TermIndex>(common + i)}, 1};  // as isolated as can be
    } else {
      const std::size_t terms = random->percent(5) ? 80 : 1 + random->below(8);
      for (std::size_t k = 0; k < terms; ++k) {
        const bool own = random->percent(10);
        line.terms.push_back(static_cast<TermIndex>(own ? common + i : random->below(common)));
      }
      if (random->percent(70)) line.terms.push_back(0);
      line.words = static_cast<std::uint32_t>(line.terms.size() + random->below(12));
    }
    lines.push_back(line);
  }
  std::vector<TermIndex> title;
  for (std::size_t k = random->below(4); k > 0; --k) {
    title.push_back(static_cast<TermIndex>(random->below(common)));
  }
  Analysis text = analysis_of(lines, title);
  text.has_stop_words = random->percent(50);
  const std::size_t documents = 1 + random->below(3);
  for (std::size_t i = 0; i < n; ++i) {
    const std::size_t document = i * documents / n;
    const bool same = i > 0 && text.sentences[i - 1].document == document;
    text.sentences[i].document = static_cast<std::uint32_t>(document);
    text.sentences[i].position = same ? text.sentences[i - 1].position + 1 : 0;
    text.sentences[i].characters += static_cast<std::uint32_t>(random->below(20));
  }
  return text;
}

std::string random_text(std::size_t paragraphs, Random* random) {
  std::string text;
  std::vector<std::string> said;
  for (std::size_t i = random->below(paragraphs + 1); i > 0; --i) {
    if (random->percent(15)) text += "The levy, explained\n\n";
    if (random->percent(10)) text += "- ";
    for (std::size_t k = 1 + random->below(6); k > 0; --k) {
      const bool again = !said.empty() && random->percent(15);
      said.push_back(again ? random->of(said) : random_sentence(random));
      text += said.back() + ' ';
    }
    text += random->percent(80) ? "\n\n" : "\n";
  }
  return text;
}

}  // namespace pith
