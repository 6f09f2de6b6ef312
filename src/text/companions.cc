#include "text/companions.h"

#include "text/openings.h"
#include "text/quotes.h"

namespace pith {

void Companions::start(std::span<const Document> documents, const Analysis& text) {
  documents_ = documents;
  text_ = &text;
  units_.assign(text.sentences.size(), Unit{});
  marks_.assign(text.sentences.size(), Marks::kUnknown);
}

std::string_view Companions::text_of(std::size_t i) const {
  const Sentence& sentence = text_->sentences[i];
  return sentence.span.of(documents_[sentence.document].text);
}

// True if sentence `i` stands in the paragraph of the one before it.
bool Companions::continues(std::size_t i) const {
  return i < text_->sentences.size() && i > 0 && !text_->sentences[i].opens_block;
}

bool Companions::leans(std::size_t i) const {
  const Sentence& sentence = text_->sentences[i];
  if (!sentence.begins_sentence || i == 0) return false;
  const Sentence& before = text_->sentences[i - 1];
  return before.document == sentence.document && before.section == sentence.section &&
         leans_back(text_of(i), documents_[sentence.document].language.data());
}

bool Companions::has_marks(std::size_t i) {
  if (marks_[i] == Marks::kUnknown) {
    const std::string_view text = text_of(i);
    marks_[i] = next_quotation_mark(text, 0) < text.size() ? Marks::kSome : Marks::kNone;
  }
  return marks_[i] == Marks::kSome;
}

// From the sentence that opens a quotation over `i`, or over its end, to the one that closes it.
Unit Companions::quotation_around(std::size_t i) {
  std::size_t first = i;
  while (continues(first) && i - first + 1 < kLargestUnit) --first;
  for (std::size_t begin = first; begin <= i; ++begin) {
    QuoteDepth quotes;
    for (std::size_t end = begin; end < begin + kLargestUnit; ++end) {
      if (end > begin && !continues(end)) break;
      if (has_marks(end)) quotes.read(text_of(end));
      if (quotes.closed_too_much()) break;
      if (quotes.depth() > 0) continue;
      if (end >= i) return {begin, end + 1};
      break;  // closed before `i`
    }
  }
  return {i, i + 1};
}

Unit Companions::of(std::size_t i) {
  if (units_[i].size() == 0) units_[i] = find(i);
  return units_[i];
}

Unit Companions::find(std::size_t i) {
  Unit unit = quotation_around(i);
  while (leans(unit.begin)) {
    const Unit before = quotation_around(unit.begin - 1);
    if (unit.end - before.begin > kLargestUnit) {
      unit.leans = true;
      break;
    }
    unit.begin = before.begin;
  }
  return unit;
}

}  // namespace pith
