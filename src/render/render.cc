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

// Where a sentence of a summary of several texts is from: what the text is called, else its title.
// "" for a summary of one.
std::string source_of(const Summary& summary, const Excerpt& excerpt) {
  if (summary.sources.size() < 2) return {};
  const Source& source = summary.sources.at(excerpt.document);
  return source.id.empty() ? source.title : source.id;
}

// The title, a blank line, the sentences; as much of that as there is.
std::string below_title(const std::string& title, const std::string& sentences) {
  if (title.empty()) return sentences;
  return title + '\n' + (sentences.empty() ? "" : '\n' + sentences);
}

std::string render_text(const Summary& summary, const RenderOptions& options) {
  std::string out;
  for (const Excerpt& excerpt : ordered(summary, options.order)) {
    const std::string source = plain_line(source_of(summary, excerpt));
    out += plain_line(excerpt.text) + (source.empty() ? "" : " [" + source + "]") + '\n';
  }
  return below_title(options.title ? plain_line(summary.title) : "", out);
}

std::string render_markdown(const Summary& summary, const RenderOptions& options) {
  std::string out;
  for (const Excerpt& excerpt : ordered(summary, options.order)) {
    const std::string source = markdown_line(source_of(summary, excerpt));
    out += "- " + markdown_line(excerpt.text) + (source.empty() ? "" : " (" + source + ")") + '\n';
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
