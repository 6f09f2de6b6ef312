// A Summary as text, JSON or Markdown.

#include <algorithm>

#include "base/display.h"
#include "pith/pith.h"
#include "render/escape.h"
#include "render/json.h"

namespace pith {
namespace {

std::vector<Excerpt> ordered(const Summary& summary, Order order) {
  std::vector<Excerpt> excerpts = summary.excerpts;
  if (order == Order::kRank) std::ranges::sort(excerpts, {}, &Excerpt::rank);
  return excerpts;
}

std::string render_text(const Summary& summary, const RenderOptions& options) {
  std::string out;
  if (options.title && !summary.title.empty()) out += plain_line(summary.title) + "\n\n";
  for (const Excerpt& excerpt : ordered(summary, options.order))
    out += plain_line(excerpt.text) + '\n';
  return out;
}

std::string render_markdown(const Summary& summary, const RenderOptions& options) {
  std::string out;
  if (!summary.title.empty()) out += "# " + markdown_line(summary.title) + "\n\n";
  for (const Excerpt& excerpt : ordered(summary, options.order)) {
    out += "- " + markdown_line(excerpt.text) + '\n';
  }
  return out;
}

}  // namespace

std::string render(const Summary& summary, Output output, const RenderOptions& options) {
  switch (output) {
    case Output::kText:
      return render_text(summary, options);
    case Output::kMarkdown:
      return render_markdown(summary, options);
    case Output::kJson: {
      if (options.order == Order::kDocument) return render_json(summary, json_string(summary.id));
      Summary by_rank = summary;
      by_rank.excerpts = ordered(summary, options.order);
      return render_json(by_rank, json_string(summary.id));
    }
  }
  return {};
}

}  // namespace pith
