// A Document's article as text, Markdown or JSON.

#include <algorithm>

#include "base/display.h"
#include "base/markers.h"
#include "pith/pith.h"
#include "render/escape.h"
#include "render/json_writer.h"

namespace pith {
namespace {

// Items of a list and rows of a table stand line below line.
bool joins(BlockKind kind, BlockKind before) {
  return kind == before && (kind == BlockKind::kItem || kind == BlockKind::kTable);
}

// "* Dam opens" -> "Dam opens"; a number stays, as people say "point 3".
std::string_view without_bullet(std::string_view text) {
  const Marker marker = leading_marker(text);
  const std::size_t size = marker.kind == Marker::Kind::kDash ? marker.size : bullet_size(text);
  return text.substr(std::min(size, text.size()));
}

// Cells stay apart: tabs are kept, all else is one line.
std::vector<std::string> cells_of(std::string_view row) {
  std::vector<std::string> cells;
  for (std::size_t at = 0; at <= row.size();) {
    const std::size_t tab = std::min(row.find('\t', at), row.size());
    cells.push_back(plain_line(row.substr(at, tab - at)));
    at = tab + 1;
  }
  return cells;
}

template <typename Write>
std::string joined(const std::vector<std::string>& cells, std::string_view mark, Write write) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    out += i > 0 ? mark : "";
    out += write(cells[i]);
  }
  return out;
}

// Lines as they are, each harmless.
std::string code_lines(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
    out += std::string(line.substr(0, indent)) + plain_line(line.substr(indent)) + '\n';
    at = end + 1;
  }
  return out;
}

std::string text_block(const std::string& body, const Block& block) {
  switch (block.kind) {
    case BlockKind::kItem:
      return "- " + plain_line(without_bullet(body)) + '\n';
    case BlockKind::kTable:
      return joined(cells_of(body), "\t", [](const std::string& cell) { return cell; }) + '\n';
    case BlockKind::kCode:
      return code_lines(body);
    default:
      return plain_line(body) + '\n';
  }
}

std::string markdown_table_row(const std::string& body, bool first) {
  const std::vector<std::string> cells = cells_of(body);
  std::string out = "| " + joined(cells, " | ", markdown_line) + " |\n";
  if (first) out += "| " + joined(cells, " | ", [](const auto&) { return "---"; }) + " |\n";
  return out;
}

// A fence longer than any in the code.
std::string fenced(const std::string& body) {
  std::string fence = "```";
  while (body.find(fence) != std::string::npos) fence += '`';
  return fence + '\n' + code_lines(body) + fence + '\n';
}

std::string markdown_block(const std::string& body, const Block& block, bool first) {
  switch (block.kind) {
    case BlockKind::kHeading:
      return std::string(static_cast<std::size_t>(std::clamp(block.level, 2, 6)), '#') + ' ' +
             markdown_line(body) + '\n';
    case BlockKind::kItem:
      return std::string(static_cast<std::size_t>(2 * (std::clamp(block.level, 1, 6) - 1)), ' ') +
             "- " + markdown_line(without_bullet(body)) + '\n';
    case BlockKind::kQuote:
      return "> " + markdown_line(body) + '\n';
    case BlockKind::kTable:
      return markdown_table_row(body, first);
    case BlockKind::kCaption:
      return "*" + markdown_line(body) + "*\n";
    case BlockKind::kCode:
      return fenced(body);
    default:
      return markdown_line(body) + '\n';
  }
}

// Each block of the article by `write(text, block, first of its run)`, with blank lines between.
template <typename Write>
std::string blocks_text(const Document& document, Write write) {
  std::string out;
  const Block* before = nullptr;
  for (const Block& block : document.blocks) {
    if (!is_content(block.kind)) continue;
    const bool run = before != nullptr && joins(block.kind, before->kind);
    if (before != nullptr && !run) out += '\n';
    out += write(text_of(document, block.span), block, !run);
    before = &block;
  }
  return out;
}

std::string render_text(const Document& document) {
  return blocks_text(document, [](const std::string& body, const Block& block, bool) {
    return text_block(body, block);
  });
}

std::string render_markdown(const Document& document) {
  const std::string title = markdown_line(document.title);
  const std::string body = blocks_text(document, markdown_block);
  return (title.empty() ? "" : "# " + title + '\n' + (body.empty() ? "" : "\n")) + body;
}

std::string render_json(const Document& document) {
  std::vector<Block> kept;
  std::ranges::copy_if(document.blocks, std::back_inserter(kept),
                       [](const Block& block) { return is_content(block.kind); });
  return JsonObject()
             .add("schema", std::size_t{1})
             .add("id", document.id)
             .add("title", document.title)
             .add("author", document.author)
             .add("published", document.published)
             .add("site", document.site)
             .add("url", document.url)
             .add("language", document.language.tag())
             .add("text", render_text(document))
             .raw("blocks", json_array(kept,
                                       [&](const Block& block) {
                                         return JsonObject()
                                             .add("kind", name(block.kind))
                                             .add("level", static_cast<std::size_t>(block.level))
                                             .add("text", text_of(document, block.span))
                                             .str();
                                       }))
             .str() +
         '\n';
}

}  // namespace

std::string render_document(const Document& document, Output output) {
  switch (output) {
    case Output::kText:
      return render_text(document);
    case Output::kMarkdown:
      return render_markdown(document);
    case Output::kJson:
      return render_json(document);
  }
  return {};
}

}  // namespace pith
