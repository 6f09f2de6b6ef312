#include "render/digest/shown_story.h"

#include <algorithm>
#include <set>

#include "render/digest/labels.h"
#include "render/link.h"
#include "render/markup.h"
#include "render/quoted.h"

namespace pith {
namespace {

constexpr std::size_t kLongestHeadline = 300;  // code points: a whole text is no headline
constexpr std::size_t kLongestSource =
    48;  // code points: feeds call themselves by what they are about

std::string headline_of(const Story& story) {
  for (const std::string& title :
       {story.title, story.documents.empty() ? "" : story.documents.front().title,
        story.summary.excerpts.empty() ? "" : story.summary.excerpts.front().text}) {
    std::string line = clipped(shown_line(title), kLongestHeadline);
    if (!line.empty()) return line;
  }
  return std::string(labels::kUntitled);
}

Mention mention_of(const StoryDocument& document) {
  return {source_name(document), safe_link(document.url), document.copy, document.updated};
}

// Which of the story's documents a source of its summary is; nullptr if none. Sources are the
// documents that are no copies; they are known by id or address, and else by their place.
const StoryDocument* document_of(const Story& story, std::size_t source) {
  if (source >= story.summary.sources.size()) return nullptr;
  const Source& wanted = story.summary.sources[source];
  std::vector<const StoryDocument*> originals;
  for (const StoryDocument& document : story.documents) {
    if (!wanted.id.empty() && document.id == wanted.id) return &document;
    if (!document.copy) originals.push_back(&document);
  }
  const auto same = std::ranges::find_if(originals, [&](const StoryDocument* document) {
    return !wanted.url.empty() && document->url == wanted.url;
  });
  if (same != originals.end()) return *same;
  return source < originals.size() ? originals[source] : nullptr;
}

// The source of a passage is named unless everything is quoted from the best source.
std::vector<Passage> passages_of(const Story& story) {
  const StoryDocument* const best = story.documents.empty() ? nullptr : &story.documents.front();
  std::vector<Passage> passages;
  const StoryDocument* last = nullptr;
  bool several = false;
  for (const Quoted& line : quoted(story.summary, Order::kDocument)) {
    const StoryDocument* const document = document_of(story, line.document);
    if (passages.empty() || document != last)
      passages.push_back({{}, document == nullptr ? Mention{} : mention_of(*document)});
    passages.back().sentences.push_back(shown_line(line.text));
    several = several || (document != nullptr && document != best);
    last = document;
  }
  if (!several) {
    for (Passage& passage : passages) passage.source = {};
  }
  return passages;
}

// The second article of one source is told by its headline.
std::vector<Mention> also_of(const Story& story) {
  std::vector<Mention> also;
  std::set<std::string> named;
  for (std::size_t i = 0; i < story.documents.size(); ++i) {
    Mention mention = mention_of(story.documents[i]);
    const std::string title = clipped(shown_line(story.documents[i].title), kLongestHeadline);
    const bool again = !named.insert(mention.name).second || mention.name.empty();
    if (i == 0) continue;
    if (again && !title.empty()) mention.name += (mention.name.empty() ? "" : ": ") + title;
    if (mention.name.empty()) mention.name = labels::kUntitled;
    also.push_back(std::move(mention));
  }
  return also;
}

}  // namespace

std::string source_name(const StoryDocument& document) {
  const std::string name = clipped(shown_line(document.source), kLongestSource);
  return name.empty() ? std::string(link_host(safe_link(document.url))) : name;
}

ShownStory shown_story(const Story& story, const std::optional<Moment>& made) {
  ShownStory shown;
  shown.headline = headline_of(story);
  shown.language = language_tag(story.summary.language);
  if (!story.documents.empty()) {
    const StoryDocument& best = story.documents.front();
    shown.url = safe_link(best.url);
    shown.source = source_name(best);
    shown.published = shown_moment(best.published, made);
    const std::optional<Moment> moment = moment_of(best.published);
    if (moment) shown.machine = machine_moment(*moment);
    shown.reading = shown_minutes(best.minutes);
    shown.updated = best.updated;
    if (!best.language.empty()) shown.language = language_tag(best.language);
  }
  shown.follows = clipped(shown_line(story.follows), kLongestHeadline);
  shown.passages = passages_of(story);
  // A headline that was made of the text's first words is not followed by them.
  if (story.brief && !shown.passages.empty() &&
      shown.passages.front().sentences.front() == shown.headline) {
    shown.passages.clear();
  }
  for (const Keyword& keyword : story.summary.keywords) {
    shown.phrases.push_back(shown_line(keyword.text));
  }
  std::erase(shown.phrases, "");
  shown.also = also_of(story);
  return shown;
}

}  // namespace pith
