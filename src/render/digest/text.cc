// A digest as plain text, 80 columns wide.

#include <algorithm>

#include "pith/pith.h"
#include "render/digest/labels.h"
#include "render/digest/lines.h"
#include "render/digest/outputs.h"
#include "render/digest/sentences.h"
#include "render/digest/shown.h"

namespace pith {
namespace {

std::string labelled(std::string_view label, const std::string& content) {
  return content.empty() ? "" : std::string(label) + ": " + content;
}

std::string also_line(const std::vector<Mention>& also) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(also.size(), kNamed); ++i) {
    const std::string marks = joined({also[i].copy ? std::string(labels::kCopy) : "",
                                      also[i].updated ? std::string(labels::kUpdated) : ""},
                                     ", ");
    names.push_back(also[i].name + (marks.empty() ? "" : " (" + marks + ")"));
  }
  if (also.size() > kNamed) names.push_back(labels::and_more(also.size() - kNamed));
  return labelled(labels::kAlsoCovered, joined(names, ", "));
}

std::string story_text(const ShownStory& story) {
  const std::string number = std::to_string(story.number) + ". ";
  const std::string indent(number.size(), ' ');
  std::string out = block(story.headline, indent, number) +
                    block(joined({story.source, story.published, story.reading,
                                  story.updated ? std::string(labels::kUpdated) : ""},
                                 " · "),
                          indent) +
                    block(labelled(labels::kContinues, story.follows), indent) +
                    block(story.url, indent);
  for (const Passage& passage : story.passages) {
    const std::string& source = passage.source.name;
    out += '\n' +
           block(together(passage.sentences) + (source.empty() ? "" : " [" + source + "]"), indent);
  }
  const std::string last =
      block(labelled(labels::kKeyPhrases, joined(story.phrases, ", ")), indent) +
      block(also_line(story.also), indent);
  return out + (last.empty() ? "" : '\n' + last);
}

std::string brief_text(const ShownStory& story) {
  std::string line = story.headline + (story.source.empty() ? "" : " [" + story.source + "]");
  if (!story.passages.empty()) line += " – " + together(story.passages.front().sentences);
  return block(line, "  ", "- ") + block(story.url, "  ");
}

std::string section_text(const ShownSection& section) {
  std::string out;
  if (!section.name.empty()) out += '\n' + ruled(section.name, '-');
  for (const ShownStory& story : section.told) out += '\n' + story_text(story);
  if (section.brief.empty()) return out;
  out += '\n' + std::string(labels::kInBrief) + ":\n\n";
  for (const ShownStory& story : section.brief) out += brief_text(story);
  return out;
}

std::string contents_text(const ShownDigest& digest) {
  if (!digest.contents) return {};
  std::string out = '\n' + std::string(labels::kContents) + ":\n\n";
  for (const ShownSection& section : digest.sections) {
    for (const ShownStory& story : section.told) {
      const std::string number = std::to_string(story.number) + ". ";
      const std::string indent(number.size() + 2, ' ');
      out += block(story.headline, indent, "  " + number);
    }
  }
  return out;
}

std::string failures_text(const ShownDigest& digest) {
  if (digest.failures.empty()) return {};
  std::string out =
      '\n' + labels::counted(digest.failures.size(), labels::kSourcesNotRead) + ":\n\n";
  for (const Failure& failure : digest.failures)
    out += block(failure.name + ": " + failure.why, "  ", "- ");
  return out;
}

}  // namespace

std::string digest_text(const Digest& digest) {
  const ShownDigest whole = shown(digest);
  std::string out = ruled(whole.title, '=') + block(whole.window) +
                    block(joined({whole.counts, whole.reading, whole.saved}, " · ")) +
                    block(labelled(labels::kKeyPhrases, joined(whole.phrases, ", "))) +
                    contents_text(whole);
  if (whole.empty) out += '\n' + std::string(labels::kNothing) + '\n';
  for (const ShownSection& section : whole.sections) out += section_text(section);
  return out + failures_text(whole) + '\n' + labels::made(version(), whole.made) + '\n' +
         std::string(labels::kMadeOf) + '\n';
}

}  // namespace pith
