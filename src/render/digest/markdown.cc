// A digest as Markdown (CommonMark 0.30): no HTML, and no link but those that were checked.

#include <algorithm>

#include "pith/pith.h"
#include "render/digest/labels.h"
#include "render/digest/outputs.h"
#include "render/digest/sentences.h"
#include "render/digest/shown.h"
#include "render/escape.h"

namespace pith {
namespace {

// [text](<url>); the text alone without an address.
std::string link(const std::string& text, const std::string& url) {
  if (url.empty()) return markdown_line(text);
  std::string address;
  for (const char c : url) address += c == '(' ? "%28" : c == ')' ? "%29" : std::string(1, c);
  return '[' + markdown_line(text) + "](<" + address + ">)";
}

// A paragraph with a blank line before it.
std::string paragraph(const std::string& content) {
  return content.empty() ? "" : '\n' + content + '\n';
}

std::string heading(int level, const std::string& content) {
  return content.empty()
             ? ""
             : paragraph(std::string(static_cast<std::size_t>(level), '#') + ' ' + content);
}

std::string phrases_line(const std::vector<std::string>& phrases) {
  if (phrases.empty()) return {};
  return "**" + std::string(labels::kKeyPhrases) + ":** " + markdown_line(joined(phrases, ", "));
}

std::string marks_of(const Mention& mention) {
  const std::string marks = joined({mention.copy ? std::string(labels::kCopy) : "",
                                    mention.updated ? std::string(labels::kUpdated) : ""},
                                   ", ");
  return marks.empty() ? "" : " (" + marks + ")";
}

std::string also_line(const std::vector<Mention>& also) {
  if (also.empty()) return {};
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(also.size(), kNamed); ++i)
    names.push_back(link(also[i].name, also[i].url) + marks_of(also[i]));
  if (also.size() > kNamed) names.push_back(labels::and_more(also.size() - kNamed));
  return "**" + std::string(labels::kAlsoCovered) + ":** " + joined(names, ", ");
}

std::string meta_line(const ShownStory& story) {
  return markdown_line(joined({story.source, story.published, story.reading,
                               story.updated ? std::string(labels::kUpdated) : ""},
                              " · "));
}

std::string passage_line(const Passage& passage) {
  const Mention& source = passage.source;
  return "> " + markdown_line(together(passage.sentences)) +
         (source.name.empty() ? "" : " (" + link(source.name, source.url) + ")");
}

std::string story_markdown(const ShownStory& story, int level) {
  std::vector<std::string> passages;
  for (const Passage& passage : story.passages) passages.push_back(passage_line(passage));
  const std::string meta = meta_line(story);
  return heading(level, link(story.headline, story.url)) + paragraph(meta) +
         (story.follows.empty() ? ""
                                : paragraph("*" + std::string(labels::kContinues) + ":* " +
                                            markdown_line(story.follows))) +
         paragraph(joined(passages, "\n>\n")) + paragraph(phrases_line(story.phrases)) +
         paragraph(also_line(story.also));
}

std::string brief_markdown(const ShownStory& story) {
  std::string line = "- **" + link(story.headline, story.url) + "**";
  if (!story.source.empty()) line += " (" + markdown_line(story.source) + ")";
  if (!story.passages.empty())
    line += " – " + markdown_line(together(story.passages.front().sentences));
  return line + '\n';
}

std::string section_markdown(const ShownSection& section, int level) {
  std::string out = heading(2, markdown_line(section.name));
  for (const ShownStory& story : section.told) out += story_markdown(story, level);
  if (section.brief.empty()) return out;
  out += heading(level, std::string(labels::kInBrief)) + '\n';
  for (const ShownStory& story : section.brief) out += brief_markdown(story);
  return out;
}

std::string contents_markdown(const ShownDigest& digest) {
  if (!digest.contents) return {};
  std::string list;
  for (const ShownSection& section : digest.sections) {
    for (const ShownStory& story : section.told)
      list += std::to_string(story.number) + ". " + markdown_line(story.headline) + '\n';
  }
  return list.empty() ? "" : heading(2, std::string(labels::kContents)) + '\n' + list;
}

std::string failures_markdown(const ShownDigest& digest) {
  if (digest.failures.empty()) return {};
  std::string out =
      heading(2, labels::counted(digest.failures.size(), labels::kSourcesNotRead)) + '\n';
  for (const Failure& failure : digest.failures)
    out += "- " + link(failure.name, failure.url) + ": " + markdown_line(failure.why) + '\n';
  return out;
}

}  // namespace

std::string digest_markdown(const Digest& digest) {
  const ShownDigest whole = shown(digest);
  const bool sections = !whole.sections.empty() && !whole.sections.front().name.empty();
  std::string out = "# " + markdown_line(whole.title) + '\n' +
                    paragraph(markdown_line(whole.window)) +
                    paragraph(joined({whole.counts, whole.reading, whole.saved}, " · ")) +
                    paragraph(phrases_line(whole.phrases)) + contents_markdown(whole);
  if (whole.empty) out += paragraph(std::string(labels::kNothing));
  for (const ShownSection& section : whole.sections)
    out += section_markdown(section, sections ? 3 : 2);
  return out + failures_markdown(whole) + "\n---\n" +
         paragraph(markdown_line(labels::made(version(), whole.made)) + ' ' +
                   std::string(labels::kMadeOf));
}

}  // namespace pith
