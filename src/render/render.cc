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

// The title, a blank line, the sentences; as much of that as there is.
std::string below_title(const std::string& title, const std::string& sentences) {
  if (title.empty()) return sentences;
  return title + '\n' + (sentences.empty() ? "" : '\n' + sentences);
}

std::string render_text(const Summary& summary, const RenderOptions& options) {
  std::string out;
  for (const Excerpt& excerpt : ordered(summary, options.order)) {
    out += plain_line(excerpt.text) + '\n';
  }
  return below_title(options.title ? plain_line(summary.title) : "", out);
}

std::string render_markdown(const Summary& summary, const RenderOptions& options) {
  std::string out;
  for (const Excerpt& excerpt : ordered(summary, options.order)) {
    out += "- " + markdown_line(excerpt.text) + '\n';
  }
  const std::string title = markdown_line(summary.title);
  return below_title(title.empty() ? "" : "# " + title, out);
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
