// A digest as the JSON of src/render/SCHEMA.md.

#include "render/json.h"

#include <cmath>

#include "base/unicode.h"
#include "render/digest/outputs.h"
#include "render/json_writer.h"

namespace pith {
namespace {

// Of bytes that need not be UTF-8.
std::string text_of(std::string_view text) {
  std::size_t replaced = 0;
  return is_clean_utf8(text) ? std::string(text) : repair_utf8(std::string(text), &replaced);
}

std::string text_json(std::string_view text) { return json_string(text_of(text)); }

// JSON has no infinity.
double finite(double value) { return std::isfinite(value) ? value : 0; }

std::string digest_source_json(const DigestSource& source) {
  return JsonObject()
      .raw("name", text_json(source.name))
      .raw("url", text_json(source.url))
      .add("items", source.items)
      .raw("failure", text_json(source.failure))
      .str();
}

std::string story_document_json(const StoryDocument& document) {
  return JsonObject()
      .raw("id", text_json(document.id))
      .raw("title", text_json(document.title))
      .raw("url", text_json(document.url))
      .raw("source", text_json(document.source))
      .raw("author", text_json(document.author))
      .raw("published", text_json(document.published))
      .raw("language", text_json(document.language))
      .add("words", document.words)
      .add("minutes", finite(document.minutes))
      .add("copy", document.copy)
      .add("updated", document.updated)
      .str();
}

std::string story_summary_json(const Summary& summary) {
  return JsonObject()
      .raw("sources", json_array(summary.sources, source_json))
      .raw("sentences", json_array(summary.excerpts, excerpt_json))
      .raw("sections", json_array(summary.sections, section_json))
      .str();
}

std::string story_json(const Story& story) {
  return JsonObject()
      .raw("key", text_json(story.key))
      .raw("title", text_json(story.title))
      .raw("section", text_json(story.section))
      .add("brief", story.brief)
      .add("score", finite(story.score))
      .add("sources", story.sources)
      .raw("follows", text_json(story.follows))
      .raw("documents", json_array(story.documents, story_document_json))
      .raw("summary", story_summary_json(story.summary))
      .raw("keywords", json_array(story.summary.keywords, keyword_json))
      .str();
}

}  // namespace

std::string digest_json(const Digest& digest) {
  return JsonObject()
             .add("schema", std::size_t{1})
             .raw("title", text_json(digest.title))
             .raw("since", text_json(digest.since))
             .raw("until", text_json(digest.until))
             .add("documents", digest.documents)
             .add("minutes", finite(digest.minutes))
             .add("minutes_saved", finite(digest.minutes_saved))
             .raw("keywords", json_array(digest.keywords, text_json))
             .raw("sources", json_array(digest.sources, digest_source_json))
             .raw("stories", json_array(digest.stories, story_json))
             .str() +
         '\n';
}

}  // namespace pith
