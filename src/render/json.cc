#include "render/json.h"

#include "render/json_writer.h"

namespace pith {
namespace {

std::string_view unit_name(Length::Unit unit) {
  switch (unit) {
    case Length::Unit::kDefault:
      return "default";
    case Length::Unit::kSentences:
      return "sentences";
    case Length::Unit::kWords:
      return "words";
    case Length::Unit::kPercent:
      return "percent";
    case Length::Unit::kCharacters:
      return "characters";
  }
  return "";
}

std::string options_json(const Options& options) {
  const Length& length = options.length;
  return JsonObject()
      .add("unit", unit_name(length.unit))
      .add("amount", length.amount)
      .add("at_most", length.at_most || length.unit == Length::Unit::kCharacters)
      .add("style", name(options.style))
      .add("focus", options.focus)
      .raw("must_include", json_array(options.must_include, json_string))
      .raw("exclude", json_array(options.exclude, json_string))
      .add("by_section", options.by_section)
      .str();
}

std::string neighbour_json(const Neighbour& neighbour) {
  return JsonObject()
      .add("document", neighbour.document)
      .add("index", neighbour.index)
      .add("cosine", neighbour.cosine)
      .str();
}

std::string statistics_json(const Summary& summary) {
  std::size_t words = 0;
  for (const Excerpt& excerpt : summary.excerpts) words += excerpt.words;
  return JsonObject()
      .add("sentences", summary.sentences)
      .add("words", summary.words)
      .add("summary_sentences", summary.excerpts.size())
      .add("summary_words", words)
      .str();
}

// How every record begins.
JsonObject opened(const std::string& id_json, std::string_view fields_json) {
  JsonObject record;
  record.add("schema", std::size_t{1}).raw("id", id_json);
  if (!fields_json.empty()) record.raw("fields", fields_json);
  return record;
}

}  // namespace

std::string section_json(const SummarySection& section) {
  return JsonObject()
      .add("document", section.document)
      .add("heading", section.heading)
      .add("level", static_cast<std::size_t>(section.level))
      .str();
}

std::string keyword_json(const Keyword& keyword) {
  return JsonObject()
      .add("text", keyword.text)
      .add("score", keyword.score)
      .add("count", keyword.count)
      .str();
}

std::string source_json(const Source& source) {
  return JsonObject().add("id", source.id).add("title", source.title).add("url", source.url).str();
}

std::string excerpt_json(const Excerpt& excerpt) {
  const Factors& f = excerpt.factors;
  JsonObject factors;
  factors.add("centrality", f.centrality)
      .add("position", f.position)
      .add("title", f.title)
      .add("length", f.length)
      .add("focus", f.focus)
      .add("novelty", f.novelty);
  return JsonObject()
      .add("text", excerpt.text)
      .add("document", excerpt.document)
      .add("index", excerpt.index)
      .add("offset", excerpt.span.begin)
      .add("length", excerpt.span.size())
      .add("begins_sentence", excerpt.begins_sentence)
      .add("ends_sentence", excerpt.ends_sentence)
      .add("section", excerpt.section)
      .add("words", excerpt.words)
      .add("rank", excerpt.rank)
      .add("quoted_for", excerpt.quoted_for)
      .add("score", excerpt.score)
      .raw("factors", factors.str())
      .raw("neighbours", json_array(excerpt.neighbours, neighbour_json))
      .str();
}

std::string render_json(const Summary& summary, const std::string& id_json,
                        std::string_view fields_json) {
  return opened(id_json, fields_json)
             .add("title", summary.title)
             .add("url", summary.url)
             .add("language", summary.language)
             .raw("sources", json_array(summary.sources, source_json))
             .add("method", name(summary.options.method))
             .raw("options", options_json(summary.options))
             .raw("sentences", json_array(summary.excerpts, excerpt_json))
             .raw("runners_up", json_array(summary.runners_up, excerpt_json))
             .raw("sections", json_array(summary.sections, section_json))
             .raw("keywords", json_array(summary.keywords, keyword_json))
             .raw("statistics", statistics_json(summary))
             .raw("warnings", json_array(summary.warnings, json_string))
             .str() +
         '\n';
}

std::string render_error(const std::string& id_json, std::string_view code,
                         std::string_view message, std::size_t line, std::string_view fields_json) {
  const std::string error =
      JsonObject().add("code", code).add("message", message).add("line", line).str();
  return opened(id_json, fields_json).raw("error", error).str() + '\n';
}

}  // namespace pith
