#include "render/digest/html_sections.h"

#include "base/markup.h"
#include "pith/pith.h"
#include "render/digest/labels.h"
#include "render/markup.h"

namespace pith {
namespace {

std::string section_html(const ShownSection& section, const HtmlForm& form) {
  const bool page = form.dress == Dress::kPage;
  const std::string heading = "h" + std::to_string(form.level);
  std::string out = html_element(
      "h2", Role::kSection, form, escaped_markup(section.name),
      page ? " id=\"" + section.anchor + "\" dir=\"auto\"" : std::string(R"( dir="auto")"));
  for (const ShownStory& story : section.told) out += html_story(story, form);
  if (!section.brief.empty()) {
    std::string lines;
    for (const ShownStory& story : section.brief) lines += html_brief(story, form);
    out += html_element(heading, Role::kBriefHeading, form, labels::kInBrief);
    out += html_element("ul", Role::kBriefList, form, '\n' + lines);
  }
  if (!page || section.name.empty()) return out;
  return "<section aria-labelledby=\"" + section.anchor + "\">\n" + out + "</section>\n";
}

}  // namespace

std::string html_head(const ShownDigest& digest, const HtmlForm& form) {
  std::string phrases;
  if (!digest.phrases.empty())
    phrases =
        std::string(labels::kKeyPhrases) + ": " + escaped_markup(joined(digest.phrases, ", "));
  return html_element("h1", Role::kTitle, form, escaped_markup(digest.title), R"( dir="auto")") +
         html_element("p", Role::kWindow, form, escaped_markup(digest.window)) +
         html_element(
             "p", Role::kWindow, form,
             escaped_markup(joined({digest.counts, digest.reading, digest.saved}, " · "))) +
         html_element("p", Role::kPhrases, form, phrases);
}

int headline_level(const ShownDigest& digest) {
  return digest.sections.empty() || digest.sections.front().name.empty() ? 2 : 3;
}

std::string html_sections(const ShownDigest& digest, HtmlForm form) {
  form.level = headline_level(digest);
  if (digest.empty) return html_element("p", Role::kPassage, form, labels::kNothing);
  std::string out;
  for (const ShownSection& section : digest.sections) out += section_html(section, form);
  return out;
}

std::string html_footer(const ShownDigest& digest) {
  return escaped_markup(labels::made(version(), digest.made)) + ' ' +
         escaped_markup(labels::kMadeOf);
}

}  // namespace pith
