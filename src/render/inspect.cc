// The stages of pith/inspect.h as text and JSON.

#include "pith/inspect.h"

#include "base/display.h"
#include "render/json.h"
#include "render/json_writer.h"

namespace pith {
namespace {

bool is_kept(BlockKind kind) { return is_content(kind) || kind == BlockKind::kTitle; }

std::string padded(std::string_view text, std::size_t width) {
  return std::string(text) + std::string(width - std::min(width, text.size()), ' ');
}

JsonObject& add_span(const Span& span, const Document& document, JsonObject* object) {
  return object->add("offset", span.begin)
      .add("length", span.size())
      .add("text", text_of(document, span));
}

}  // namespace

std::string render_article(const Document& document, Output output) {
  if (output == Output::kJson) {
    return json_array(document.blocks,
                      [&](const Block& block) {
                        JsonObject object;
                        object.add("kind", name(block.kind)).add("kept", is_kept(block.kind));
                        return add_span(block.span, document, &object).str();
                      }) +
           '\n';
  }
  std::string out = "title: " + (document.title.empty() ? "(none)" : plain_line(document.title)) +
                    "\nlanguage: " + document.language.tag() + "\n\n";
  for (const Block& block : document.blocks) {
    out += is_kept(block.kind) ? "  " : "- ";  // a minus marks what was left out
    out += padded(name(block.kind), 12) + plain_line(text_of(document, block.span)) + '\n';
  }
  return out;
}

std::string render_sentences(const Document& document, std::span<const Span> sentences,
                             Output output) {
  if (output == Output::kJson) {
    return json_array(
               sentences,
               [&](const Span& span) { return json_string(plain_line(text_of(document, span))); }) +
           '\n';
  }
  std::string out;
  for (const Span& span : sentences) out += plain_line(text_of(document, span)) + '\n';
  return out;
}

std::string render_pieces(std::string_view text, std::span<const Span> pieces) {
  return json_array(pieces, [&](const Span& piece) { return json_string(piece.of(text)); }) + '\n';
}

std::string render_words(const Document& document, std::span<const Word> words, Output output) {
  if (output == Output::kJson) {
    return json_array(words,
                      [&](const Word& word) {
                        JsonObject object;
                        add_span(word.span, document, &object).add("term", word.term);
                        return object.str();
                      }) +
           '\n';
  }
  std::string out;
  for (const Word& word : words) {
    out += plain_line(text_of(document, word.span)) + '\t' + plain_line(word.term) + '\n';
  }
  return out;
}

std::string render_scores(std::span<const Excerpt> scored, Output output) {
  if (output == Output::kJson) return json_array(scored, excerpt_json) + '\n';
  Summary all;
  all.runners_up.assign(scored.begin(), scored.end());
  return explain(all);
}

}  // namespace pith
