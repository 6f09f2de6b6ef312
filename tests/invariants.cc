#include "invariants.h"

#include <algorithm>
#include <set>

#include "base/unicode.h"

namespace pith {
namespace {

using Place = std::pair<std::size_t, std::size_t>;  // document, offset
Place place_of(const Excerpt& excerpt) { return {excerpt.document, excerpt.span.begin}; }

bool is_border(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80;
}

std::string fault_of(const Excerpt& excerpt, std::span<const Document> documents) {
  if (excerpt.document >= documents.size()) return "an excerpt of no document";
  const Document& document = documents[excerpt.document];
  const std::string_view text = document.text;
  const Span& span = excerpt.span;
  if (span.begin >= span.end || span.end > text.size()) return "an excerpt outside its document";
  if (text_of(document, span) != excerpt.text) return "an excerpt that is no quotation";
  for (const Block& block : document.blocks) {
    const bool meets = block.span.begin < span.end && span.begin < block.span.end;
    if (!meets) continue;
    if (span.begin < block.span.begin || span.end > block.span.end) return "half of a block";
  }
  for (const Span& gap : document.gaps) {
    if (gap.begin <= span.begin && span.begin < gap.end) return "an excerpt that begins in a gap";
    if (gap.begin < span.end && span.end <= gap.end) return "an excerpt that ends in a gap";
  }
  if (!is_border(text, span.begin) || !is_border(text, span.end)) return "half a code point";
  if (excerpt.words == 0) return "an excerpt without a word";
  const Factors& f = excerpt.factors;
  if (excerpt.score != f.centrality * f.position * f.title * f.length * f.focus * f.novelty) {
    return "a score that is not the product of its factors";
  }
  if (!(excerpt.score >= 0) || f.novelty > 1) return "a score out of range";
  return "";
}

bool has_word(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, &at);
    if (is_letter(c) || is_digit(c)) return true;
  }
  return false;
}

// Furniture is quoted only where no document has anything better.
std::string fault_of_furniture(const Summary& summary, std::span<const Document> documents) {
  const auto is_of_furniture = [&](const Excerpt& excerpt) {
    return std::ranges::any_of(documents[excerpt.document].blocks, [&](const Block& block) {
      return block.kind == BlockKind::kFurniture && block.span.begin < excerpt.span.end &&
             excerpt.span.begin < block.span.end;
    });
  };
  if (std::ranges::none_of(summary.excerpts, is_of_furniture)) return "";
  for (const Document& document : documents) {
    for (const Block& block : document.blocks) {
      const bool text = block.kind == BlockKind::kParagraph || block.kind == BlockKind::kItem ||
                        block.kind == BlockKind::kHeading || block.kind == BlockKind::kSentence;
      if (text && has_word(block.span.of(document.text))) return "an excerpt of page furniture";
    }
  }
  return "";
}

std::string fault_of_order(const Summary& summary) {
  std::set<std::size_t> ranks;
  std::set<Place> places;
  for (const Excerpt& excerpt : summary.excerpts) {
    if (excerpt.quoted_for > summary.excerpts.size() || excerpt.quoted_for == excerpt.rank)
      return "quoted for what is not quoted";
    if (excerpt.section >= summary.sections.size()) return "a section that is not there";
    if (!places.empty() && place_of(excerpt) <= *places.rbegin()) return "not in reading order";
    places.insert(place_of(excerpt));
    ranks.insert(excerpt.rank);
  }
  if (ranks.size() != summary.excerpts.size()) return "two excerpts of one rank";
  if (!ranks.empty() && (*ranks.begin() != 1 || *ranks.rbegin() != ranks.size())) {
    return "ranks that are not 1, 2, 3";
  }
  double last = 0;
  for (std::size_t i = 0; i < summary.runners_up.size(); ++i) {
    const Excerpt& excerpt = summary.runners_up[i];
    if (excerpt.rank != 0) return "a runner-up with a rank";
    if (!places.insert(place_of(excerpt)).second) return "a runner-up that is quoted already";
    if (i > 0 && excerpt.score > last) return "runners-up that are not best first";
    last = excerpt.score;
  }
  if (summary.runners_up.size() > summary.options.runners_up) return "too many runners-up";
  return "";
}

// The cost of the excerpts chosen before `rank` in the unit of the length.
std::size_t cost_before(const Summary& summary, std::size_t rank) {
  const bool characters = summary.options.length.unit == Length::Unit::kCharacters;
  std::size_t cost = 0;
  for (const Excerpt& excerpt : summary.excerpts) {
    if (excerpt.rank >= rank) continue;
    cost +=
        characters ? count_code_points(excerpt.text) + (excerpt.rank > 1 ? 1 : 0) : excerpt.words;
  }
  return cost;
}

// The rank of the first of those that were chosen together, last of all.
std::size_t first_of_last_unit(const Summary& summary) {
  std::size_t first = summary.excerpts.size();
  const auto unit_of = [&](std::size_t rank) {
    for (const Excerpt& excerpt : summary.excerpts) {
      if (excerpt.rank == rank) return excerpt.quoted_for == 0 ? rank : excerpt.quoted_for;
    }
    return rank;
  };
  const std::size_t last = unit_of(first);
  while (first > 1 && unit_of(first - 1) == last) --first;
  return first;
}

std::string fault_of_length(const Summary& summary) {
  using Unit = Length::Unit;
  const Length& length = summary.options.length;
  const std::size_t count = summary.excerpts.size();
  const std::size_t cost = cost_before(summary, count + 1);
  const bool hard =
      length.unit == Unit::kCharacters ||
      (length.at_most && (length.unit == Unit::kWords || length.unit == Unit::kPercent));
  if (count == 0) {
    if (summary.sentences == 0) return "";
    const bool may_be_all_excluded = !summary.options.exclude.empty();
    if (!hard && !may_be_all_excluded) return "nothing quoted";
    return summary.warnings.empty() ? "nothing quoted, and no word about it" : "";
  }
  if (length.unit == Unit::kDefault) {
    if (summary.options.by_section) return "";
    if (count > 5) return "more than five sentences";
    return count > 1 && cost > summary.words / 3 ? "more than a third of the words" : "";
  }
  if (length.unit == Unit::kSentences) {
    return count > std::max<std::size_t>(1, length.amount) ? "too many sentences" : "";
  }
  const std::size_t limit =
      length.unit == Unit::kPercent ? summary.words * length.amount / 100 : length.amount;
  if (cost <= limit) return "";
  if (hard) return "a limit crossed";
  const std::size_t before = cost_before(summary, first_of_last_unit(summary));
  const bool forced = count == 1 && !summary.warnings.empty();
  return forced || (before < limit && cost - limit < limit - before) ? ""
                                                                     : "too far from the length";
}

}  // namespace

std::string broken_promise(const Document& document) {
  const std::string_view text = document.text;
  std::size_t end = 0;
  for (const Block& block : document.blocks) {
    const Span& span = block.span;
    if (span.begin < end || span.begin >= span.end) return "blocks that are not in order";
    if (span.end > text.size()) return "a block outside the text";
    if (!is_border(text, span.begin) || !is_border(text, span.end)) return "half a code point";
    end = span.end;
  }
  end = 0;
  auto block = document.blocks.begin();
  for (const Span& gap : document.gaps) {
    if (gap.begin < end || gap.begin >= gap.end) return "gaps that are not in order";
    if (!is_border(text, gap.begin) || !is_border(text, gap.end)) return "half a code point";
    end = gap.end;
    while (block != document.blocks.end() && block->span.end <= gap.begin) ++block;
    if (block == document.blocks.end() || gap.begin <= block->span.begin ||
        gap.end >= block->span.end) {
      return "a gap that is not inside a block";
    }
  }
  return "";
}

std::string broken_promise(const Summary& summary, std::span<const Document> documents) {
  for (const auto* excerpts : {&summary.excerpts, &summary.runners_up}) {
    for (const Excerpt& excerpt : *excerpts) {
      if (const std::string fault = fault_of(excerpt, documents); !fault.empty()) return fault;
    }
  }
  if (const std::string fault = fault_of_order(summary); !fault.empty()) return fault;
  if (const std::string fault = fault_of_furniture(summary, documents); !fault.empty()) {
    return fault;
  }
  if (std::ranges::count(summary.warnings, std::string{}) > 0) return "an empty warning";
  return fault_of_length(summary);
}

}  // namespace pith
