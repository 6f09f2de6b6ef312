#include "render/digest/html_parts.h"

#include <algorithm>

#include "base/markup.h"
#include "render/digest/labels.h"
#include "render/digest/sentences.h"
#include "render/markup.h"

namespace pith {
namespace {

// Text of unknown direction inside a line of ours.
std::string isolated(std::string_view text, const HtmlForm& form) {
  if (text.empty()) return {};
  const bool page = form.dress == Dress::kPage;
  return (page ? "<bdi>" : R"(<span dir="auto">)") + escaped_markup(text) +
         (page ? "</bdi>" : "</span>");
}

std::string foreign(std::string_view text, const ShownStory& story) {
  return "<span" + html_language(story.language) + '>' + escaped_markup(text) + "</span>";
}

std::string labelled(std::string_view label, const std::string& content) {
  return escaped_markup(label) + ": " + content;
}

std::string meta_of(const ShownStory& story, const HtmlForm& form) {
  const bool timed = form.dress == Dress::kPage && !story.machine.empty();
  const std::string published = timed ? "<time datetime=\"" + escaped_markup(story.machine) +
                                            "\">" + escaped_markup(story.published) + "</time>"
                                      : escaped_markup(story.published);
  return joined({isolated(story.source, form), published, escaped_markup(story.reading),
                 story.updated ? std::string(labels::kUpdated) : ""},
                " · ");
}

std::string mention_html(const Mention& mention, const HtmlForm& form) {
  const std::string marks = joined({mention.copy ? std::string(labels::kCopy) : "",
                                    mention.updated ? std::string(labels::kUpdated) : ""},
                                   ", ");
  return html_link(mention.url, isolated(mention.name, form), form) +
         (marks.empty() ? "" : " (" + marks + ")");
}

std::string mentions_html(const std::vector<Mention>& also, std::size_t begin, std::size_t end,
                          const HtmlForm& form) {
  std::vector<std::string> names;
  for (std::size_t i = begin; i < end; ++i) names.push_back(mention_html(also[i], form));
  return joined(names, ", ");
}

std::string also_html(const std::vector<Mention>& also, const HtmlForm& form) {
  if (also.empty()) return {};
  const std::size_t named = std::min(also.size(), kNamed);
  const std::size_t more = also.size() - named;
  const bool folded = form.dress == Dress::kPage && more > 0;
  std::string line = labelled(labels::kAlsoCovered, mentions_html(also, 0, named, form));
  if (more > 0 && !folded) line += ", " + labels::and_more(more);
  std::string out = html_element("p", Role::kAlso, form, line);
  if (!folded) return out;
  const std::string rest = mentions_html(also, named, also.size(), form);
  return out + html_element("details", Role::kAlso, form,
                            "<summary>" + labels::and_more(more) + "</summary><p>" + rest + "</p>");
}

std::string passage_html(const Passage& passage, const ShownStory& story, const HtmlForm& form) {
  std::string text = escaped_markup(together(passage.sentences));
  if (!passage.source.name.empty()) {
    const std::string source =
        html_link(passage.source.url, isolated(passage.source.name, form), form);
    text += " — <cite" + std::string(dressed(Role::kCite, form.dress)) + '>' + source + "</cite>";
  }
  return html_element("p", Role::kPassage, form, text, html_language(story.language));
}

}  // namespace

std::string html_element(std::string_view tag, Role role, const HtmlForm& form,
                         std::string_view content, std::string_view attributes) {
  if (content.empty()) return {};
  std::string out = "<" + std::string(tag);
  out += dressed(role, form.dress);
  out += attributes;
  out += '>';
  out += content;
  return out + "</" + std::string(tag) + ">\n";
}

std::string html_link(const std::string& url, std::string_view content, const HtmlForm& form) {
  if (url.empty() || url.size() > form.longest_link) return std::string(content);
  // Mail programs open links as they see fit.
  const std::string_view relation =
      form.dress == Dress::kMail ? "" : R"( rel="noopener noreferrer nofollow")";
  return "<a href=\"" + escaped_markup(url) + '"' + std::string(relation) + '>' +
         std::string(content) + "</a>";
}

std::string html_language(std::string_view language) {
  const std::string lang =
      language == labels::kLanguage ? std::string() : " lang=\"" + escaped_markup(language) + '"';
  return lang + R"( dir="auto")";
}

std::string html_story(const ShownStory& story, const HtmlForm& form) {
  const std::string heading = "h" + std::to_string(form.level);
  std::string content = html_element(heading, Role::kHeadline, form,
                                     html_link(story.url, escaped_markup(story.headline), form),
                                     html_language(story.language)) +
                        html_story_body(story, form);
  if (form.dress == Dress::kFeed) return content;
  if (form.dress == Dress::kMail) return html_element("div", Role::kStory, form, '\n' + content);
  return html_element("article", Role::kStory, form, '\n' + content,
                      " id=\"" + escaped_markup(story.anchor) + '"');
}

std::string html_story_body(const ShownStory& story, const HtmlForm& form) {
  std::string quote;
  for (const Passage& passage : story.passages) quote += passage_html(passage, story, form);
  return html_element("p", Role::kMeta, form, meta_of(story, form)) +
         (story.follows.empty()
              ? ""
              : html_element("p", Role::kFollows, form,
                             labelled(labels::kContinues, foreign(story.follows, story)))) +
         (quote.empty() ? "" : html_element("blockquote", Role::kQuote, form, '\n' + quote)) +
         (story.phrases.empty()
              ? ""
              : html_element(
                    "p", Role::kPhrases, form,
                    labelled(labels::kKeyPhrases, foreign(joined(story.phrases, ", "), story)))) +
         also_html(story.also, form);
}

std::string html_brief(const ShownStory& story, const HtmlForm& form) {
  std::string line = html_link(story.url, foreign(story.headline, story), form);
  if (!story.source.empty())
    line += " <span" + std::string(dressed(Role::kCite, form.dress)) + ">(" +
            isolated(story.source, form) + ")</span>";
  if (!story.passages.empty())
    line += " – " + foreign(together(story.passages.front().sentences), story);
  const std::string id =
      form.dress == Dress::kPage ? " id=\"" + escaped_markup(story.anchor) + '"' : std::string();
  return html_element("li", Role::kBrief, form, line, id);
}

std::string html_failures(const std::vector<Failure>& failures, const HtmlForm& form,
                          std::size_t most) {
  if (failures.empty()) return {};
  std::string items;
  for (std::size_t i = 0; i < std::min(failures.size(), most); ++i) {
    const Failure& failure = failures[i];
    items += html_element("li", Role::kBrief, form,
                          html_link(failure.url, isolated(failure.name, form), form) + ": " +
                              isolated(failure.why, form));
  }
  if (failures.size() > most)
    items += html_element("li", Role::kBrief, form, labels::and_more(failures.size() - most));
  const std::string id = form.dress == Dress::kPage ? R"( id="failures")" : "";
  return html_element("h2", Role::kNoteHeading, form,
                      labels::counted(failures.size(), labels::kSourcesNotRead), id) +
         html_element("ul", Role::kBriefList, form, '\n' + items);
}

}  // namespace pith
