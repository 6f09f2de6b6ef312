// The digest: group, rank, tell, arrange. A story goes through the same pipeline as an article
// (summarize.cc).

#include "pith/digest.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/display.h"
#include "base/unicode.h"
#include "digest/copies.h"
#include "digest/features.h"
#include "digest/follow_up.h"
#include "digest/hash.h"
#include "digest/identity.h"
#include "digest/store.h"
#include "digest/stories.h"
#include "pith/memory.h"

namespace pith {
namespace {

// A story before it is told.
struct Draft {
  std::vector<std::size_t> items{};  // ascending
  std::string follows{};
  double score = 0;
  std::size_t sources = 0;
  bool brief = false;
};

// What is known of the items one by one.
struct Survey {
  std::span<const DigestItem> items;
  std::vector<Features> features{};
  std::vector<std::size_t> copy_of{};  // the first item with its text, or itself
  std::vector<ReadingTime> times{};

  [[nodiscard]] bool is_copy(std::size_t item) const { return copy_of[item] != item; }
};

// By name; an article of no source is one of its own.
std::string source_of(const DigestItem& item, std::size_t place) {
  if (!item.document.site.empty()) return item.document.site;
  return item.feed.empty() ? std::to_string(place) : item.feed;
}

Survey survey(std::span<const DigestItem> items) {
  Survey out{items};
  std::vector<Fingerprints> fingerprints;
  for (const DigestItem& item : items) {
    out.features.push_back(features_of(item.document));
    out.times.push_back(reading_time(item.document));
    fingerprints.push_back(fingerprints_of(item.document));
  }
  out.copy_of = find_copies(fingerprints);
  return out;
}

// Its score: by how many tell it, whether it is new, and how much there is to read. One source counts 1, three 2, seven 3;
// a source with a copy half; what goes on from an earlier digest half; a few lines half of what a page has.
void score(const Survey& survey, Draft* draft) {
  constexpr double kFullPage = 200;  // words
  std::set<std::string> sources;
  std::set<std::string> copying;
  std::size_t words = 0;
  for (const std::size_t i : draft->items) {
    (survey.is_copy(i) ? copying : sources).insert(source_of(survey.items[i], i));
    words = std::max(words, survey.times[i].words);
  }
  std::erase_if(copying, [&](const std::string& name) { return sources.contains(name); });
  draft->sources = sources.size();
  const double coverage =
      std::log2(1 + static_cast<double>(sources.size()) + static_cast<double>(copying.size()) / 2);
  const double novelty = draft->follows.empty() ? 1 : 0.5;
  const double weight = 0.5 + 0.5 * std::min(1.0, static_cast<double>(words) / kFullPage);
  draft->score = coverage * novelty * weight;
}

// The stories of the items, as they begin. What was told nearly so before is left out.
std::vector<Draft> group(const Survey& survey, const Memory* memory) {
  std::vector<StoryItem> items;
  for (std::size_t i = 0; i < survey.items.size(); ++i) {
    items.push_back({&survey.features[i], survey.items[i].document.language.tag()});
  }
  std::vector<std::size_t> story_of = group_stories(items);
  std::vector<std::vector<std::size_t>> stories(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    story_of[i] = story_of[survey.copy_of[i]];  // a copy is where its original is
    stories[story_of[i]].push_back(i);
  }
  std::erase_if(stories, [](const auto& story) { return story.empty(); });
  std::vector<FollowUp> earlier(stories.size());
  if (memory != nullptr) earlier = follow_ups(items, stories, memory->store().told());
  std::vector<Draft> drafts;
  for (std::size_t s = 0; s < stories.size(); ++s) {
    // What was edited is wanted again; it goes on from itself.
    if (std::ranges::any_of(stories[s], [&](std::size_t i) { return survey.items[i].updated; }))
      earlier[s] = {};
    if (earlier[s].is_repeat) continue;
    Draft draft{.items = std::move(stories[s]), .follows = std::move(earlier[s].headline)};
    score(survey, &draft);
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

// The best first; those of equal score as they came. Says which of them are told at length.
void rank(const DigestOptions& options, std::vector<Draft>* drafts) {
  std::erase_if(*drafts, [&](const Draft& draft) { return draft.score < options.least_score; });
  std::ranges::stable_sort(*drafts, std::ranges::greater{}, &Draft::score);
  std::size_t told = 0;
  for (Draft& draft : *drafts) {
    const bool shared = draft.items.size() > 1;
    draft.brief = told >= options.stories;
    told += shared && !draft.brief;
    draft.brief = draft.brief || !shared;
  }
  for (Draft& draft : *drafts) {
    if (told >= std::min(options.at_least, options.stories)) break;
    if (draft.items.size() > 1) continue;
    draft.brief = false;
    ++told;
  }
}

// One sentence in brief; else as many as an item of that size has.
Options summary_options(const DigestOptions& options, const Draft& draft, std::size_t words) {
  Options out = options.summary;
  if (draft.brief) {
    out.length = sentences(1);
  } else if (out.length.unit == Length::Unit::kDefault) {
    out.length = item_length(words);
  }
  // Sources of one story all begin with what happened.
  constexpr double kNoveltyPower = 3;
  if (draft.items.size() > 1) out.novelty_power = std::max(out.novelty_power, kNoveltyPower);
  constexpr std::size_t kKeywords = 5;
  if (out.keywords == 0 && !draft.brief) out.keywords = kKeywords;
  return out;
}

// Of these items together. Texts are copied only where there are several.
Summary summary(const Survey& survey, const std::vector<std::size_t>& items,
                const Options& options) {
  if (items.size() == 1) return summarize(survey.items[items.front()].document, options);
  std::vector<Document> documents;
  documents.reserve(items.size());
  for (const std::size_t i : items) documents.push_back(survey.items[i].document);
  return summarize(documents, options);
}

// Puts the documents from which the best sentences are first: who says it best is the one to read.
void put_best_first(Summary* summary, std::vector<std::size_t>* items) {
  const std::size_t count = items->size();
  std::vector<std::size_t> best(count, summary->excerpts.size() + 1);  // rank of the best sentence
  for (const Excerpt& excerpt : summary->excerpts)
    best[excerpt.document] = std::min(best[excerpt.document], excerpt.rank);
  std::vector<std::size_t> order(count);
  for (std::size_t i = 0; i < count; ++i) order[i] = i;
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return best[i]; });
  std::vector<std::size_t> place(count);
  std::vector<std::size_t> moved;
  std::vector<Source> sources;
  for (std::size_t i = 0; i < count; ++i) {
    place[order[i]] = i;
    moved.push_back((*items)[order[i]]);
    sources.push_back(std::move(summary->sources[order[i]]));
  }
  *items = std::move(moved);
  summary->sources = std::move(sources);
  const auto remap = [&](std::vector<Excerpt>* excerpts) {
    for (Excerpt& excerpt : *excerpts) {
      excerpt.document = place[excerpt.document];
      for (Neighbour& neighbour : excerpt.neighbours)
        neighbour.document = place[neighbour.document];
    }
  };
  remap(&summary->excerpts);
  remap(&summary->runners_up);
  for (SummarySection& section : summary->sections) section.document = place[section.document];
  std::ranges::stable_sort(summary->excerpts, {}, &Excerpt::document);
}

// What stands above a text without a title: how it begins.
std::string headline(const Document& document) {
  constexpr std::size_t kColumns = 80;
  constexpr std::size_t kBytes = 1000;  // enough for these, in any script
  if (!document.title.empty()) return document.title;
  std::string line = plain_line(head_of(document.text, kBytes));
  if (display_width(line) <= kColumns) return line;
  const std::string wrapped = wrap(line, kColumns);
  return wrapped.substr(0, wrapped.find('\n')) + " …";
}

std::string key_of(const DigestItem& item) {
  std::uint64_t hash = key_hash(item);
  std::string key(16, '0');
  for (std::size_t i = key.size(); i-- > 0; hash >>= 4U) key[i] = "0123456789abcdef"[hash & 0xFU];
  return key;
}

StoryDocument story_document(const Survey& survey, std::size_t i) {
  const DigestItem& item = survey.items[i];
  const Document& document = item.document;
  return {.item = i,
          .id = document.id,
          .title = document.title,
          .url = document.url,
          .source = document.site,
          .author = document.author,
          .published = document.published,
          .language = document.language.tag(),
          .words = survey.times[i].words,
          .minutes = survey.times[i].minutes,
          .copy = survey.is_copy(i),
          .updated = item.updated};
}

Story tell(const Survey& survey, const DigestOptions& options, Draft draft) {
  std::vector<std::size_t> originals;
  std::vector<std::size_t> copies;
  std::size_t words = 0;
  for (const std::size_t i : draft.items) {
    (survey.is_copy(i) ? copies : originals).push_back(i);
    if (!survey.is_copy(i)) words += survey.times[i].words;
  }
  Story story;
  story.key = key_of(survey.items[draft.items.front()]);
  story.summary = summary(survey, originals, summary_options(options, draft, words));
  // What is said once is no phrase of a story, and one word alone says little.
  std::vector<Keyword>& keywords = story.summary.keywords;
  std::erase_if(keywords, [](const Keyword& keyword) { return keyword.count < 2; });
  if (keywords.size() < 2) keywords.clear();
  put_best_first(&story.summary, &originals);
  const DigestItem& best = survey.items[originals.front()];
  story.title = headline(best.document);
  story.section = best.section;
  for (const std::size_t i : originals) story.documents.push_back(story_document(survey, i));
  for (const std::size_t i : copies) story.documents.push_back(story_document(survey, i));
  story.sources = draft.sources;
  story.score = draft.score;
  story.brief = draft.brief;
  story.follows = std::move(draft.follows);
  return story;
}

// By section in the order in which they first come among the items; in one, stories at length first.
void arrange(std::span<const DigestItem> items, std::vector<Story>* stories) {
  std::map<std::string, std::size_t> places;
  for (const DigestItem& item : items) places.try_emplace(item.section, places.size());
  std::ranges::stable_sort(*stories, {}, [&](const Story& story) {
    return std::pair(places.at(story.section), story.brief);
  });
}

// The first phrase of each story, those of most stories first, then as the stories stand.
std::vector<std::string> phrases(const std::vector<Story>& stories) {
  constexpr std::size_t kMost = 8;
  std::vector<std::string> out;
  for (const Story& story : stories) {
    if (story.summary.keywords.empty() || out.size() == kMost) continue;
    const std::string& phrase = story.summary.keywords.front().text;
    if (std::ranges::find(out, phrase) == out.end()) out.push_back(phrase);
  }
  return out;
}

double minutes_of(const Story& story) {
  ReadingTime time = reading_time(story.title);
  for (const Excerpt& excerpt : story.summary.excerpts) time += reading_time(excerpt.text);
  return time.minutes;
}

}  // namespace

Length item_length(std::size_t words) {
  return sentences(std::clamp<std::size_t>(words / 40, 1, 3));
}

Digest digest(std::span<const DigestItem> items, const DigestOptions& options,
              const Memory* memory) {
  const Survey surveyed = survey(items);
  std::vector<Draft> drafts = group(surveyed, memory);
  rank(options, &drafts);
  Digest out{.title = options.title.empty() ? "Digest" : options.title,
             .since = options.since,
             .until = options.until,
             .sources = options.sources};
  for (Draft& draft : drafts) out.stories.push_back(tell(surveyed, options, std::move(draft)));
  arrange(items, &out.stories);
  out.keywords = phrases(out.stories);
  double all = 0;
  for (const Story& story : out.stories) {
    out.minutes += minutes_of(story);
    out.documents += story.documents.size();
    for (const StoryDocument& document : story.documents) all += document.minutes;
  }
  out.minutes_saved = std::max(0.0, all - out.minutes);
  return out;
}

}  // namespace pith
