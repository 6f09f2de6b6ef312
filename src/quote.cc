#include "quote.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "language/data.h"
#include "rank/neighbours.h"
#include "text/blocks.h"

namespace pith {
namespace {

constexpr std::size_t kMostNamed = 100;
constexpr std::size_t kTooShort = 3;  // sentences

// The sections of these excerpts and those that they are part of, numbered anew.
class SectionNumbers {
 public:
  SectionNumbers(std::span<const Document> documents, const Analysis& text)
      : documents_(documents), text_(text), used_(text.sections.size(), false) {}

  void use(std::size_t section) {
    used_[section] = true;
    const Section* part = &text_.sections[section];
    for (std::size_t i = section; i-- > 0 && part->level > 1;) {
      const Section& whole = text_.sections[i];
      if (whole.document != part->document) break;
      if (whole.level == 0 || whole.level >= part->level) continue;
      used_[i] = true;
      part = &whole;
    }
  }

  // Renumbers Excerpt::section.
  void finish(Summary* summary) const {
    std::vector<std::size_t> number(used_.size(), 0);
    for (std::size_t i = 0; i < used_.size(); ++i) {
      if (!used_[i]) continue;
      const Section& section = text_.sections[i];
      number[i] = summary->sections.size();
      summary->sections.push_back({section.document,
                                   text_of(documents_[section.document], section.heading),
                                   section.level});
    }
    for (auto* excerpts : {&summary->excerpts, &summary->runners_up}) {
      for (Excerpt& excerpt : *excerpts) excerpt.section = number[excerpt.section];
    }
  }

 private:
  std::span<const Document> documents_;
  const Analysis& text_;
  std::vector<bool> used_;
};

// Bytes of blocks that are quoted from, and of tables.
struct Sizes {
  std::size_t text = 0;
  std::size_t tables = 0;
};

Sizes sizes_of(std::span<const Document> documents) {
  Sizes sizes;
  for (const Document& document : documents) {
    for (const Block& block : document.blocks) {
      if (block.kind == BlockKind::kTable) sizes.tables += block.span.size();
      if (worth_of(block.kind) == BlockWorth::kText) sizes.text += block.span.size();
    }
  }
  return sizes;
}

}  // namespace

Excerpt excerpt_of(std::span<const Document> documents, const Analysis& text, std::size_t i,
                   const Factors& factors) {
  const Sentence& sentence = text.sentences[i];
  const Document& document = documents[sentence.document];
  Excerpt excerpt;
  excerpt.document = sentence.document;
  excerpt.span = sentence.span;
  excerpt.text = text_of(document, sentence.span);
  excerpt.index = sentence.index;
  excerpt.begins_sentence = sentence.begins_sentence;
  excerpt.ends_sentence = sentence.ends_sentence;
  if (!sentence.ends_sentence)
    excerpt.joint = text_of(document, {sentence.span.end, text.sentences[i + 1].span.begin});
  excerpt.section = sentence.section;
  excerpt.words = sentence.words;
  excerpt.score = factors.product();
  excerpt.factors = factors;
  return excerpt;
}

Summary quote(std::span<const Document> documents, const Analysis& text, const Ranking& ranking,
              const Selection& selection, const Options& options) {
  Summary summary;
  summary.options = options;
  for (const Sentence& sentence : text.sentences) {
    if (sentence.begins_sentence) ++summary.sentences;
    summary.words += sentence.words;
  }
  if (!documents.empty()) {
    summary.id = documents.front().id;
    summary.title = documents.front().title;
    summary.url = documents.front().url;
    summary.language = documents.front().language.tag();
  }
  for (const Document& document : documents) {
    summary.sources.push_back({document.id, document.title, document.url});
  }

  SectionNumbers sections(documents, text);
  const auto excerpt = [&](const Pick& pick) {
    Factors factors = ranking.factors[pick.sentence];
    factors.novelty = pick.novelty;
    sections.use(text.sentences[pick.sentence].section);
    return excerpt_of(documents, text, pick.sentence, factors);
  };
  std::map<std::size_t, std::size_t> rank_of;  // by sentence
  for (const Pick& pick : selection.picks) rank_of.emplace(pick.sentence, rank_of.size() + 1);
  for (const Pick& pick : selection.picks) {
    summary.excerpts.push_back(excerpt(pick));
    summary.excerpts.back().rank = rank_of.at(pick.sentence);
    if (pick.quoted_for != pick.sentence)
      summary.excerpts.back().quoted_for = rank_of.at(pick.quoted_for);
  }
  for (const Pick& pick : selection.runners_up) summary.runners_up.push_back(excerpt(pick));
  std::ranges::sort(summary.excerpts, {},
                    [](const Excerpt& e) { return std::tuple(e.document, e.span.begin); });
  sections.finish(&summary);
  return summary;
}

void name_neighbours(const Analysis& text, const Vectors& vectors, const Selection& selection,
                     Summary* summary) {
  const std::size_t most = summary->options.neighbours;
  if (most == 0 || selection.picks.empty()) return;
  Neighbours neighbours(vectors);
  const auto fill = [&](std::size_t sentence, Excerpt* excerpt) {
    for (const Near& near : neighbours.of(sentence, most)) {
      const Sentence& other = text.sentences[near.sentence];
      excerpt->neighbours.push_back({other.document, other.index, near.cosine});
    }
  };
  for (Excerpt& excerpt : summary->excerpts) {
    if (excerpt.rank <= kMostNamed) fill(selection.picks[excerpt.rank - 1].sentence, &excerpt);
  }
  for (std::size_t i = 0; i < std::min(kMostNamed, summary->runners_up.size()); ++i) {
    fill(selection.runners_up[i].sentence, &summary->runners_up[i]);
  }
}

std::vector<std::string> warnings(std::span<const Document> documents, const Analysis& text,
                                  const Ranking& ranking, const Selection& selection) {
  std::vector<std::string> out = ranking.warnings;
  out.insert(out.end(), selection.warnings.begin(), selection.warnings.end());
  if (text.sentences.empty()) return out;
  if (text.sentences.size() <= kTooShort && selection.picks.size() == text.sentences.size()) {
    out.push_back("this is the whole text: it has no more than " +
                  std::to_string(text.sentences.size()) +
                  (text.sentences.size() == 1 ? " sentence" : " sentences"));
  }
  const Language& language = documents.front().language;
  if (language.tag() == "und") {
    out.emplace_back(
        "the language was not recognized: words are compared as they are written; "
        "say which it is with --language");
  } else if (!text.has_stop_words) {
    out.push_back("little is known of the language " + language.tag() +
                  ": words are compared without a list of the common ones");
  }
  const Sizes sizes = sizes_of(documents);
  if (sizes.tables > sizes.text) out.emplace_back("most of this is tables, which are not quoted");
  return out;
}

}  // namespace pith
