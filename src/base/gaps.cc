#include "base/gaps.h"

#include <algorithm>

namespace pith {

Gapless::Gapless(const Document& document, const Span& span) : text_(document.text), span_(span) {
  const auto first = std::ranges::partition_point(
      document.gaps, [&](const Span& gap) { return gap.end <= span.begin; });
  if (first == document.gaps.end() || first->begin >= span.end) return;
  std::size_t at = span.begin;
  const auto keep = [&](std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    kept_.push_back({copy_.size(), begin});
    copy_.append(document.text, begin, end - begin);
  };
  for (auto gap = first; gap != document.gaps.end() && gap->begin < span.end; ++gap) {
    keep(at, gap->begin);
    at = std::max(at, gap->end);
  }
  keep(at, span.end);
  text_ = copy_;
  span_ = {0, copy_.size()};
}

std::size_t Gapless::source_of(std::size_t at) const {
  if (kept_.empty()) return at;
  const auto behind =
      std::ranges::partition_point(kept_, [&](const Kept& piece) { return piece.at <= at; });
  const Kept& piece = *std::prev(behind);
  return piece.source + (at - piece.at);
}

Span Gapless::source(const Span& range) const {
  return {source_of(range.begin), source_of(range.end - 1) + 1};
}

std::string text_of(const Document& document, const Span& span) {
  const Gapless read(document, span);
  return std::string(read.span().of(read.text()));
}

}  // namespace pith
