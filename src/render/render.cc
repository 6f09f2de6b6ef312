// A Summary as text, JSON or Markdown.

#include <algorithm>
#include <limits>

#include "base/display.h"
#include "pith/pith.h"
#include "render/escape.h"
#include "render/json.h"
#include "render/quoted.h"

namespace pith {
namespace {

constexpr std::size_t kNoSection = std::numeric_limits<std::size_t>::max();

// The title, a blank line, the sentences; as much of that as there is.
std::string below_title(const std::string& title, const std::string& sentences) {
  if (title.empty()) return sentences;
  return title + '\n' + (sentences.empty() ? "" : '\n' + sentences);
}

// What to write of a heading, and of a sentence.
struct Form {
  std::string (*heading)(const SummarySection& section);
  std::string (*sentence)(const Quoted& quoted, bool under_heading);
  std::string (*keywords)(const std::vector<Keyword>& keywords);
};

std::string text_heading(const SummarySection& section) { return plain_line(section.heading); }

std::string text_sentence(const Quoted& quoted, bool under_heading) {
  const std::string source = plain_line(quoted.source);
  return (under_heading ? "  " : "") + plain_line(quoted.text) +
         (source.empty() ? "" : " [" + source + "]");
}

std::string text_keywords(const std::vector<Keyword>& keywords) {
  std::string out;
  for (const Keyword& keyword : keywords)
    out += (out.empty() ? "" : ", ") + plain_line(keyword.text);
  return "Keywords: " + out;
}

std::string markdown_heading(const SummarySection& section) {
  const int level = std::clamp(section.level + 1, 2, 6);
  return std::string(static_cast<std::size_t>(level), '#') + ' ' + markdown_line(section.heading);
}

std::string markdown_sentence(const Quoted& quoted, bool) {
  const std::string source = markdown_line(quoted.source);
  return "- " + markdown_line(quoted.text) + (source.empty() ? "" : " (" + source + ")");
}

std::string markdown_keywords(const std::vector<Keyword>& keywords) {
  std::string out;
  for (const Keyword& keyword : keywords)
    out += (out.empty() ? "" : ", ") + markdown_line(keyword.text);
  return "**Keywords:** " + out;
}

std::string lines_of(const Summary& summary, Order order, const Form& form) {
  const bool headings = summary.options.by_section && order == Order::kDocument;
  std::string out;
  std::size_t section = kNoSection;
  for (const Quoted& line : quoted(summary, order)) {
    if (headings) {
      for (const std::size_t i : headings_above(summary, line.section, section)) {
        const std::string heading = form.heading(summary.sections[i]);
        if (summary.sections[i].heading.empty()) continue;
        out += (out.empty() ? "" : "\n") + heading + "\n";
        out += order == Order::kDocument && i == line.section ? "\n" : "";
      }
      section = line.section;
    }
    const bool under = headings && !summary.sections[line.section].heading.empty();
    out += form.sentence(line, under) + '\n';
  }
  if (!summary.keywords.empty())
    out += (out.empty() ? "" : "\n") + form.keywords(summary.keywords) + '\n';
  return out;
}

std::string render_text(const Summary& summary, const RenderOptions& options) {
  return below_title(
      options.title ? plain_line(summary.title) : "",
      lines_of(summary, options.order, {text_heading, text_sentence, text_keywords}));
}

std::string render_markdown(const Summary& summary, const RenderOptions& options) {
  const std::string title = markdown_line(summary.title);
  return below_title(
      title.empty() ? "" : "# " + title,
      lines_of(summary, options.order, {markdown_heading, markdown_sentence, markdown_keywords}));
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
      std::ranges::sort(by_rank.excerpts, {}, &Excerpt::rank);
      return render_json(by_rank, json_string(summary.id));
    }
  }
  return {};
}

}  // namespace pith
