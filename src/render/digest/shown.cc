#include "render/digest/shown.h"

#include <map>
#include <set>

#include "base/unicode.h"
#include "render/digest/labels.h"
#include "render/digest/moment.h"
#include "render/digest/shown_story.h"
#include "render/link.h"
#include "render/markup.h"

namespace pith {
namespace {

// Fewer stories, or sections, are seen at one glance without a list.
constexpr std::size_t kFewStories = 3;
constexpr std::size_t kFewSections = 2;

// Letters and digits of a key, made unique.
class Anchors {
 public:
  std::string of(const Story& story) {
    std::string anchor = "story-";
    for (const char c : story.key) {
      if (is_ascii_alphanumeric(c)) anchor += c;
    }
    // A hyphen cannot come from a key, so a counted anchor is not another story's.
    const std::size_t times = ++taken_[anchor];
    return times == 1 ? anchor : anchor + '-' + std::to_string(times);
  }

 private:
  std::map<std::string, std::size_t> taken_;
};

// By their names in the order in which these come first.
std::vector<ShownSection> sections_of(const Digest& digest, const std::optional<Moment>& made) {
  std::vector<ShownSection> sections;
  std::map<std::string, std::size_t> places;
  Anchors anchors;
  for (std::size_t i = 0; i < digest.stories.size(); ++i) {
    const Story& story = digest.stories[i];
    const auto [place, added] = places.emplace(shown_line(story.section), sections.size());
    if (added)
      sections.push_back({"section-" + std::to_string(sections.size() + 1), place->first, {}, {}});
    ShownSection& section = sections[place->second];
    ShownStory shown = shown_story(story, made);
    shown.place = i;
    shown.anchor = anchors.of(story);
    (story.brief ? section.brief : section.told).push_back(std::move(shown));
  }
  std::size_t number = 0;
  for (ShownSection& section : sections) {
    if (section.name.empty() && sections.size() > 1) section.name = labels::kOther;
    for (ShownStory& story : section.told) story.number = ++number;
  }
  return sections;
}

// Different ones, by what they are called.
std::size_t count_sources(const Digest& digest) {
  std::set<std::string> names;
  for (const Story& story : digest.stories) {
    for (const StoryDocument& document : story.documents) names.insert(source_name(document));
  }
  names.erase("");
  return names.size();
}

bool is_long(const std::vector<ShownSection>& sections) {
  std::size_t told = 0;
  for (const ShownSection& section : sections) told += section.told.size();
  return told > kFewStories || sections.size() > kFewSections;
}

std::vector<Failure> failures_of(const Digest& digest) {
  std::vector<Failure> failures;
  for (const DigestSource& source : digest.sources) {
    const std::string why = shown_line(source.failure);
    if (why.empty()) continue;
    std::string name = shown_line(source.name);
    if (name.empty()) name = shown_line(source.url);
    if (name.empty()) name = labels::kUntitled;
    failures.push_back({std::move(name), safe_link(source.url), why});
  }
  return failures;
}

}  // namespace

ShownDigest shown(const Digest& digest) {
  const std::optional<Moment> made = moment_of(digest.until);
  ShownDigest shown;
  shown.title = shown_line(digest.title);
  if (shown.title.empty()) shown.title = labels::kDigest;
  shown.made = shown_moment(digest.until, std::nullopt);
  shown.window = labels::window(shown_moment(digest.since, made), shown.made);
  shown.empty = digest.stories.empty();
  if (!shown.empty) {
    shown.counts = labels::stories_from(digest.stories.size(), count_sources(digest));
    const std::string reading = shown_minutes(digest.minutes);
    if (!reading.empty()) shown.reading = labels::to_read(reading);
    const std::string saved = shown_minutes(digest.minutes_saved);
    if (!saved.empty() && digest.minutes_saved >= 0.5) shown.saved = labels::saved(saved);
  }
  for (const std::string& phrase : digest.keywords) {
    std::string line = shown_line(phrase);
    if (!line.empty()) shown.phrases.push_back(std::move(line));
  }
  shown.sections = sections_of(digest, made);
  shown.failures = failures_of(digest);
  shown.contents = is_long(shown.sections);
  return shown;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

}  // namespace pith
