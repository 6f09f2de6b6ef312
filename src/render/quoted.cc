#include "render/quoted.h"

#include <algorithm>

namespace pith {
namespace {

// "" for a summary of one.
std::string source_of(const Summary& summary, const Excerpt& excerpt) {
  if (summary.sources.size() < 2) return {};
  const Source& source = summary.sources.at(excerpt.document);
  return source.id.empty() ? source.title : source.id;
}

// True if `excerpt` is the clause right behind `before`.
bool follows(const Excerpt& excerpt, const Excerpt& before) {
  return excerpt.document == before.document && !excerpt.begins_sentence && !before.ends_sentence &&
         excerpt.span.begin == before.span.end + before.joint.size();
}

}  // namespace

std::vector<Quoted> quoted(const Summary& summary, Order order) {
  std::vector<Excerpt> excerpts = summary.excerpts;
  if (order == Order::kRank) std::ranges::sort(excerpts, {}, &Excerpt::rank);
  std::vector<Quoted> lines;
  const Excerpt* before = nullptr;
  const auto leave_open = [&] {
    if (before != nullptr && !before->ends_sentence) lines.back().text += " …";
  };
  for (const Excerpt& excerpt : excerpts) {
    if (before != nullptr && follows(excerpt, *before)) {
      lines.back().text += before->joint + excerpt.text;
    } else {
      leave_open();
      lines.push_back({(excerpt.begins_sentence ? "" : "… ") + excerpt.text,
                       source_of(summary, excerpt), excerpt.section, excerpt.document});
    }
    before = &excerpt;
  }
  leave_open();
  return lines;
}

std::vector<std::size_t> headings_above(const Summary& summary, std::size_t section,
                                        std::size_t before) {
  std::vector<std::size_t> above;
  if (section == before) return above;
  above.push_back(section);
  const std::size_t shown = before < summary.sections.size() && before < section ? before + 1 : 0;
  for (std::size_t i = section; i-- > shown;) {
    const SummarySection& whole = summary.sections[i];
    const SummarySection& part = summary.sections[above.back()];
    if (whole.document != part.document) break;
    if (whole.level > 0 && whole.level < part.level) above.push_back(i);
  }
  std::ranges::reverse(above);
  return above;
}

}  // namespace pith
