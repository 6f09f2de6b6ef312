// A digest as an Atom feed (RFC 4287).

#include "base/markup.h"
#include "base/unicode.h"
#include "pith/pith.h"
#include "render/digest/html_sections.h"
#include "render/digest/labels.h"
#include "render/digest/moment.h"
#include "render/digest/outputs.h"
#include "render/markup.h"

namespace pith {
namespace {

constexpr HtmlForm kForm{.dress = Dress::kFeed};
constexpr std::string_view kTag = "tag:pith,2026:";  // RFC 4151

std::string element(std::string_view name, const std::string& content,
                    std::string_view attributes = "") {
  return "<" + std::string(name) + std::string(attributes) + '>' + content + "</" +
         std::string(name) + ">\n";
}

// What may stand in a tag URI: letters and digits, the rest percent-encoded.
std::string slug(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const bool plain = is_ascii_alphanumeric(c) || c == '-' || c == '.' || c == '_';
    const auto byte = static_cast<unsigned char>(c);
    out += plain ? std::string(1, c) : std::string{'%', kHex[byte >> 4U], kHex[byte & 0xFU]};
  }
  return out;
}

// A moment with a clock, as Atom has it; a day begins at its midnight in UTC.
std::string atom_moment(Moment moment) {
  moment.timed = true;
  return machine_moment(moment);
}

// When the digest was made; what states no moment is as old as moments are, so that the feed is valid.
std::string updated_of(const Digest& digest) {
  const std::optional<Moment> made = moment_of(digest.until);
  return made ? atom_moment(*made) : "1970-01-01T00:00:00Z";
}

std::string digest_id(const ShownDigest& digest) {
  return std::string(kTag) + "digest/" + slug(digest.title);
}

std::string head_of(const Digest& digest, const ShownDigest& shown) {
  return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
         "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" +
         std::string(labels::kLanguage) + "\">\n" + element("id", digest_id(shown)) +
         element("title", escaped_markup(shown.title)) + element("updated", updated_of(digest)) +
         element("author", "<name>pith</name>") +
         element("generator", "pith", " version=\"" + escaped_markup(version()) + '"');
}

std::string content_of(const std::string& html) {
  return element("content", escaped_markup(html), R"( type="html")");
}

std::string link_of(std::string_view relation, const std::string& url) {
  return url.empty() ? ""
                     : "<link rel=\"" + std::string(relation) + "\" href=\"" + escaped_markup(url) +
                           "\"/>\n";
}

std::string story_entry(const Digest& digest, const Story& story, const ShownStory& shown,
                        const std::string& section) {
  std::string out = element("id", std::string(kTag) + "story/" + slug(shown.anchor.substr(6))) +
                    element("title", escaped_markup(shown.headline)) +
                    element("updated", updated_of(digest));
  if (!story.documents.empty()) {
    const StoryDocument& best = story.documents.front();
    if (const std::optional<Moment> moment = moment_of(best.published); moment)
      out += element("published", atom_moment(*moment));
    const std::string author = shown_line(best.author);
    const std::string& name = author.empty() ? shown.source : author;
    if (!name.empty()) out += element("author", element("name", escaped_markup(name)));
  }
  out += link_of("alternate", shown.url);
  for (const Mention& mention : shown.also) out += link_of("related", mention.url);
  if (!section.empty()) out += "<category term=\"" + escaped_markup(section) + "\"/>\n";
  return element("entry", '\n' + out + content_of(html_story_body(shown, kForm)));
}

}  // namespace

std::string digest_atom(const Digest& digest) {
  const ShownDigest whole = shown(digest);
  const std::optional<Moment> made = moment_of(digest.until);
  const std::string day = made ? day_of(*made) : whole.made;
  HtmlForm form = kForm;
  ShownDigest content = whole;
  content.title.clear();  // it is the entry's
  const std::string html = html_head(content, form) + html_sections(content, form) +
                           html_failures(content.failures, form) + "<p>" + html_footer(content) +
                           "</p>\n";
  const std::string entry =
      element("id", digest_id(whole) + '/' +
                        slug(made ? machine_moment(*made).substr(0, 10) : whole.made)) +
      element("title", escaped_markup(joined({whole.title, day}, ", "))) +
      element("updated", updated_of(digest)) + content_of(html);
  return head_of(digest, whole) + element("entry", '\n' + entry) + "</feed>\n";
}

std::string digest_atom_stories(const Digest& digest) {
  const ShownDigest whole = shown(digest);
  std::string entries;
  for (const ShownSection& section : whole.sections) {
    for (const std::vector<ShownStory>* stories : {&section.told, &section.brief}) {
      for (const ShownStory& story : *stories)
        entries += story_entry(digest, digest.stories[story.place], story, section.name);
    }
  }
  return head_of(digest, whole) + entries + "</feed>\n";
}

}  // namespace pith
