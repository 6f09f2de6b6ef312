#include "quote.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "language/data.h"
#include "rank/neighbours.h"
#include "text/blocks.h"
#include "text/companions.h"

namespace pith {
namespace {

constexpr std::size_t kMostNamed = 100;
constexpr std::size_t kTooShort = 3;  // sentences

constexpr std::size_t kUnused = 0xFFFFFFFF;
constexpr std::size_t kUsed = kUnused - 1;

// Brings `*items` to a size; what is over goes to `*spare`, from where it comes back, strings and all.
template <typename Item>
void resize(std::size_t size, std::vector<Item>* items, std::vector<Item>* spare) {
  while (items->size() > size) {
    spare->push_back(std::move(items->back()));
    items->pop_back();
  }
  while (items->size() < size && !spare->empty()) {
    items->push_back(std::move(spare->back()));
    spare->pop_back();
  }
  items->resize(size);
}

// text_of() into a string that there is.
void set_text(const Document& document, const Span& span, std::string* text) {
  if (document.gaps.empty())
    text->assign(span.of(document.text));
  else
    *text = text_of(document, span);
}

void set_excerpt(std::span<const Document> documents, const Analysis& text, std::size_t i,
                 const Factors& factors, Excerpt* excerpt) {
  const Sentence& sentence = text.sentences[i];
  const Document& document = documents[sentence.document];
  excerpt->document = sentence.document;
  excerpt->span = sentence.span;
  set_text(document, sentence.span, &excerpt->text);
  excerpt->index = sentence.index;
  excerpt->begins_sentence = sentence.begins_sentence;
  excerpt->ends_sentence = sentence.ends_sentence;
  excerpt->joint.clear();
  if (!sentence.ends_sentence) {
    set_text(document, {sentence.span.end, text.sentences[i + 1].span.begin}, &excerpt->joint);
  }
  excerpt->section = sentence.section;
  excerpt->words = sentence.words;
  excerpt->rank = excerpt->quoted_for = 0;
  excerpt->score = factors.product();
  excerpt->factors = factors;
  excerpt->neighbours.clear();
}

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

// What a sentence was quoted for was picked with it: it stands at most a unit away.
std::size_t rank_of(const Selection& selection, std::size_t pick) {
  const std::size_t wanted = selection.picks[pick].quoted_for;
  for (std::size_t i = pick - std::min(pick, kLargestUnit); i < selection.picks.size(); ++i) {
    if (selection.picks[i].sentence == wanted) return i + 1;
  }
  return 0;
}

}  // namespace

Excerpt excerpt_of(std::span<const Document> documents, const Analysis& text, std::size_t i,
                   const Factors& factors) {
  Excerpt excerpt;
  set_excerpt(documents, text, i, factors, &excerpt);
  return excerpt;
}

void Quoter::quote(std::span<const Document> documents, const Analysis& text,
                   const Ranking& ranking, const Selection& selection, const Options& options,
                   Summary* summary) {
  summary->options = options;
  summary->keywords.clear();
  summary->warnings.clear();
  summary->sentences = summary->words = 0;
  for (const Sentence& sentence : text.sentences) {
    if (sentence.begins_sentence) ++summary->sentences;
    summary->words += sentence.words;
  }
  set_sources(documents, summary);
  number_.assign(text.sections.size(), kUnused);
  set_excerpts(documents, text, ranking, selection, summary);
  set_sections(documents, text, summary);
}

void Quoter::set_sources(std::span<const Document> documents, Summary* summary) {
  static const Document kNone;
  const Document& first = documents.empty() ? kNone : documents.front();
  summary->id = first.id;
  summary->title = first.title;
  summary->url = first.url;
  summary->language = documents.empty() ? "" : first.language.tag();
  resize(documents.size(), &summary->sources, &sources_);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    summary->sources[i].id = documents[i].id;
    summary->sources[i].title = documents[i].title;
    summary->sources[i].url = documents[i].url;
  }
}

void Quoter::set_excerpts(std::span<const Document> documents, const Analysis& text,
                          const Ranking& ranking, const Selection& selection, Summary* summary) {
  const auto set = [&](const Pick& pick, Excerpt* excerpt) {
    Factors factors = ranking.factors[pick.sentence];
    factors.novelty = pick.novelty;
    use_section(text, text.sentences[pick.sentence].section);
    set_excerpt(documents, text, pick.sentence, factors, excerpt);
  };
  resize(selection.picks.size(), &summary->excerpts, &excerpts_);
  for (std::size_t i = 0; i < selection.picks.size(); ++i) {
    Excerpt& excerpt = summary->excerpts[i];
    set(selection.picks[i], &excerpt);
    excerpt.rank = i + 1;
    if (selection.picks[i].quoted_for != selection.picks[i].sentence)
      excerpt.quoted_for = rank_of(selection, i);
  }
  resize(selection.runners_up.size(), &summary->runners_up, &excerpts_);
  for (std::size_t i = 0; i < selection.runners_up.size(); ++i) {
    set(selection.runners_up[i], &summary->runners_up[i]);
  }
  std::ranges::sort(summary->excerpts, {},
                    [](const Excerpt& e) { return std::tuple(e.document, e.span.begin); });
}

// Marks it, and those that it is a part of.
void Quoter::use_section(const Analysis& text, std::size_t section) {
  number_[section] = kUsed;
  const Section* part = &text.sections[section];
  for (std::size_t i = section; i-- > 0 && part->level > 1;) {
    const Section& whole = text.sections[i];
    if (whole.document != part->document) break;
    if (whole.level == 0 || whole.level >= part->level) continue;
    number_[i] = kUsed;
    part = &whole;
  }
}

// Those that are used, numbered anew.
void Quoter::set_sections(std::span<const Document> documents, const Analysis& text,
                          Summary* summary) {
  std::size_t count = 0;
  for (std::size_t& number : number_) {
    if (number == kUsed) number = count++;
  }
  resize(count, &summary->sections, &sections_);
  for (std::size_t i = 0; i < number_.size(); ++i) {
    if (number_[i] == kUnused) continue;
    const Section& section = text.sections[i];
    SummarySection& out = summary->sections[number_[i]];
    out.document = section.document;
    out.level = section.level;
    set_text(documents[section.document], section.heading, &out.heading);
  }
  for (auto* excerpts : {&summary->excerpts, &summary->runners_up}) {
    for (Excerpt& excerpt : *excerpts) excerpt.section = number_[excerpt.section];
  }
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
