// A digest as one page that needs nothing from elsewhere.

#include "base/markup.h"
#include "render/digest/html_sections.h"
#include "render/digest/labels.h"
#include "render/digest/outputs.h"
#include "render/digest/page_style.h"
#include "render/markup.h"

namespace pith {
namespace {

// Nothing is loaded and nothing is run, whatever got into the page.
constexpr std::string_view kPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

// Code points, so that the moment behind it is seen where windows and bookmarks cut their titles.
constexpr std::size_t kLongestTitle = 40;

std::string page_head(const ShownDigest& digest) {
  const std::string title = joined({clipped(digest.title, kLongestTitle), digest.made}, " – ");
  return "<!DOCTYPE html>\n<html lang=\"" + std::string(labels::kLanguage) +
         "\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"" +
         std::string(kPolicy) +
         "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         "<meta name=\"color-scheme\" content=\"light dark\">\n"
         "<meta name=\"referrer\" content=\"no-referrer\">\n<title>" +
         escaped_markup(title) + "</title>\n<style>" + std::string(page_style()) +
         "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#stories\">" +
         escaped_markup(labels::kSkip) + "</a>\n";
}

std::string entry_of(std::string_view anchor, const std::string& text,
                     std::string_view attributes = "") {
  return "<a href=\"#" + std::string(anchor) + '"' + std::string(attributes) + '>' +
         escaped_markup(text) + "</a>";
}

std::string headlines_of(const ShownSection& section) {
  std::string items;
  for (const ShownStory& story : section.told) {
    items +=
        "<li>" + entry_of(story.anchor, story.headline, html_language(story.language)) + "</li>\n";
  }
  if (items.empty()) return {};
  return "<ol start=\"" + std::to_string(section.told.front().number) + "\">\n" + items + "</ol>\n";
}

std::string contents_of(const ShownDigest& digest) {
  if (!digest.contents) return {};
  std::string list;
  for (const ShownSection& section : digest.sections) {
    const std::string headlines = headlines_of(section);
    list += section.name.empty()
                ? headlines
                : "<li>" + entry_of(section.anchor, section.name, R"( dir="auto")") +
                      (headlines.empty() ? "" : '\n' + headlines) + "</li>\n";
  }
  if (headline_level(digest) == 3) list = "<ul>\n" + list + "</ul>\n";
  return "<nav class=\"contents\" aria-labelledby=\"contents\">\n<h2 id=\"contents\">" +
         escaped_markup(labels::kContents) + "</h2>\n" + list + "</nav>\n";
}

std::string failures_of(const ShownDigest& digest, const HtmlForm& form) {
  const std::string failures = html_failures(digest.failures, form);
  if (failures.empty()) return {};
  return "<section class=\"note\" aria-labelledby=\"failures\">\n" + failures + "</section>\n";
}

}  // namespace

std::string digest_page(const Digest& digest) {
  const ShownDigest page = shown(digest);
  const HtmlForm form{.dress = Dress::kPage};
  return page_head(page) + "<header>\n" + html_head(page, form) + "</header>\n" +
         contents_of(page) + "<main id=\"stories\">\n" + html_sections(page, form) +
         failures_of(page, form) + "</main>\n<footer class=\"footer\">\n<p>" + html_footer(page) +
         "</p>\n</footer>\n</body>\n</html>\n";
}

}  // namespace pith
