#include "render/digest/shown.h"

#include <string>
#include <vector>

#include "catch.h"
#include "render/digest/sample.h"
#include "render/digest/sentences.h"
#include "render/digest/shown_story.h"

namespace pith {
namespace {

StoryDocument article(const std::string& source, const std::string& url,
                      const std::string& title = "Title") {
  StoryDocument document;
  document.id = url;
  document.title = title;
  document.source = source;
  document.url = url;
  return document;
}

Story story_of(const std::string& section, bool brief = false) {
  Story story;
  story.key = section + (brief ? "b" : "t");
  story.title = "In " + section;
  story.section = section;
  story.documents = {article("One", "https://one.example/")};
  story.brief = brief;
  return story;
}

std::vector<std::string> names(const std::vector<Mention>& mentions) {
  std::vector<std::string> names;
  for (const Mention& mention : mentions) names.push_back(mention.name);
  return names;
}

}  // namespace

TEST_CASE("sections come in the order of their first stories, and stories are numbered through") {
  Digest digest;
  digest.stories = {story_of("A"), story_of("A", true), story_of("B"), story_of("A"), story_of("")};
  const ShownDigest whole = shown(digest);
  REQUIRE(whole.sections.size() == 3);
  CHECK(whole.sections[0].name == "A");
  CHECK(whole.sections[0].told.size() == 2);
  CHECK(whole.sections[0].brief.size() == 1);
  CHECK(whole.sections[0].told[1].number == 2);
  CHECK(whole.sections[0].told[1].place == 3);
  CHECK(whole.sections[1].told[0].number == 3);
  CHECK(whole.sections[2].name == "Other stories");
  CHECK(whole.contents);
  digest.stories = {story_of("")};
  CHECK(shown(digest).sections.front().name.empty());
  CHECK_FALSE(shown(digest).contents);
}

TEST_CASE("counts are in words that fit") {
  Digest digest;
  CHECK(shown(digest).counts.empty());
  CHECK(shown(digest).title == "Digest");
  CHECK(shown(digest).window.empty());
  digest.stories = {story_of("A")};
  CHECK(shown(digest).counts == "1 story from 1 source");
  digest.stories.push_back(story_of("A"));
  digest.stories[1].documents.push_back(article("Two", ""));
  CHECK(shown(digest).counts == "2 stories from 2 sources");
  digest.stories[1].documents = {article("", "")};
  digest.stories[0].documents = {article("", "")};
  CHECK(shown(digest).counts == "2 stories");
  digest.minutes = 1;
  digest.minutes_saved = 0.2;
  CHECK(shown(digest).reading == "1 min to read");
  CHECK(shown(digest).saved.empty());
  digest.since = "2026-11-25";
  CHECK(shown(digest).window == "Since 25 November 2026");
  digest.until = "2026-11-26";
  CHECK(shown(digest).window == "25 November 2026 to 26 November 2026");
  digest.since = "";
  CHECK(shown(digest).window == "Until 26 November 2026");
}

TEST_CASE("the source of a passage is named unless all is of the best one") {
  Story story = story_of("A");
  story.documents = {article("One", "https://one.example/"),
                     article("Copy", "https://copy.example/"),
                     article("Two", "https://two.example/")};
  story.documents[1].copy = true;
  story.summary = summary_of(story.documents, {{0, "First."}, {0, "Second."}});
  ShownStory whole = shown_story(story, {});
  REQUIRE(whole.passages.size() == 1);
  CHECK(whole.passages[0].sentences == std::vector<std::string>{"First.", "Second."});
  CHECK(whole.passages[0].source.name.empty());
  // The second source of the summary is the third document: the one between is a copy.
  story.summary = summary_of(story.documents, {{0, "First."}, {1, "Second."}, {1, "Third."}});
  whole = shown_story(story, {});
  REQUIRE(whole.passages.size() == 2);
  CHECK(whole.passages[0].source.name == "One");
  CHECK(whole.passages[1].source.name == "Two");
  CHECK(whole.passages[1].source.url == "https://two.example/");
  CHECK(whole.passages[1].sentences.size() == 2);
}

TEST_CASE("a source that calls itself by what it is about is named in short") {
  CHECK(source_name(article("Dams Weekly is a paper with all that is new in dams and sluices",
                            "")) == "Dams Weekly is a paper with all that is new in…");
  CHECK(source_name(article("", "https://dams.example/7")) == "dams.example");
}

TEST_CASE("sources of a summary are found by id, by address, and else by place") {
  Story story = story_of("A");
  story.documents = {article("One", "https://one.example/"),
                     article("Two", "https://two.example/")};
  for (const Source& source : {Source{"https://two.example/", "", ""},
                               Source{"", "", "https://two.example/"}, Source{"other", "", ""}}) {
    story.summary = summary_of(story.documents, {{1, "Second."}});
    story.summary.sources[1] = source;
    const ShownStory whole = shown_story(story, {});
    REQUIRE(whole.passages.size() == 1);
    CHECK(whole.passages[0].source.name == "Two");
  }
}

TEST_CASE("other articles go by their source, a second one of a source by its headline too") {
  Story story = story_of("A");
  story.documents = {article("One", ""),          article("Two", ""),
                     article("Two", "", "Again"), article("", "https://host.example/x"),
                     article("", "", "Alone"),    article("", "", "")};
  CHECK(names(shown_story(story, {}).also) ==
        std::vector<std::string>{"Two", "Two: Again", "host.example", "Alone", "Untitled"});
}

TEST_CASE("a story without a headline has its first words, and these are not said twice") {
  Story story = story_of("A", true);
  story.title = story.documents[0].title = "";
  story.summary = summary_of(story.documents, {{0, "The tide came in early."}});
  CHECK(shown_story(story, {}).headline == "The tide came in early.");
  CHECK(shown_story(story, {}).passages.empty());
  story.summary = {};
  CHECK(shown_story(story, {}).headline == "Untitled");
  story.title = std::string(1000, 'x');
  CHECK(shown_story(story, {}).headline.size() == 299 + std::string("…").size());
  CHECK(shown_story(Story{}, {}).headline == "Untitled");
}

TEST_CASE("anchors are letters and digits, and different") {
  Digest digest;
  for (const std::string key : {"ab1", "ab1", "a-b1", "\" x=\"", "", "ab1"}) {
    Story story = story_of("A");
    story.key = key;
    digest.stories.push_back(story);
  }
  std::vector<std::string> anchors;
  const ShownDigest whole = shown(digest);
  for (const ShownStory& story : whole.sections.at(0).told) anchors.push_back(story.anchor);
  CHECK(anchors == std::vector<std::string>{"story-ab1", "story-ab1-2", "story-ab1-3", "story-x",
                                            "story-", "story-ab1-4"});
}

TEST_CASE("failures name what failed and why") {
  Digest digest;
  digest.sources = {{"One", "https://one.example/", 3, ""},
                    {"Two", "javascript:x", 0, "timed\nout"},
                    {"", "https://three.example/", 0, "gone"},
                    {"", "", 0, "unknown"}};
  const std::vector<Failure> failures = shown(digest).failures;
  REQUIRE(failures.size() == 3);
  CHECK(failures[0].why == "timed out");
  CHECK(failures[0].url.empty());
  CHECK(failures[1].name == "https://three.example/");
  CHECK(failures[2].name == "Untitled");
}

TEST_CASE("sentences stand together as their script has it") {
  CHECK(together({"One.", "Two."}) == "One. Two.");
  CHECK(together({"一。", "二！", "three"}) == "一。二！three");
  CHECK(together({"「一。」", "二"}) == "「一。」二");
  CHECK(together({"a"}) == "a");
  CHECK(together({}).empty());
}

}  // namespace pith
