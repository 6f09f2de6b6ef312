// A digest as the HTML of a mail: one column, a style in each element, and a limit.

#include <algorithm>
#include <vector>

#include "base/markup.h"
#include "render/digest/html_sections.h"
#include "render/digest/labels.h"
#include "render/digest/mail_fit.h"
#include "render/digest/outputs.h"
#include "render/markup.h"

namespace pith {
namespace {

constexpr std::size_t kLongestLink = 1000;  // bytes; the address of a page that is meant for people
constexpr std::size_t kLongestLine = 600;   // code points of a sentence
constexpr std::size_t kLongestPreview = 140;  // code points, as much as a list of mails shows
constexpr std::size_t kLongestTitle = 70;     // the same of its window
constexpr std::size_t kMostFailures = 20;
constexpr std::size_t kMostPhrases = 20;

constexpr HtmlForm kForm{.dress = Dress::kMail, .level = 3, .longest_link = kLongestLink};

void clip(std::string* line, std::size_t most) { *line = clipped(*line, most); }

// No single text fills the mail.
void clip_story(ShownStory* story) {
  clip(&story->source, kLongestPreview);
  if (story->phrases.size() > kMostPhrases) story->phrases.resize(kMostPhrases);
  for (std::string& phrase : story->phrases) clip(&phrase, kLongestPreview);
  for (Mention& mention : story->also) clip(&mention.name, kLongestPreview);
  for (Passage& passage : story->passages) {
    clip(&passage.source.name, kLongestPreview);
    for (std::string& sentence : passage.sentences) clip(&sentence, kLongestLine);
  }
}

ShownDigest clipped_digest(ShownDigest digest) {
  clip(&digest.title, kLongestPreview);
  clip(&digest.window, kLongestPreview);
  clip(&digest.made, kLongestPreview);
  if (digest.phrases.size() > kMostPhrases) digest.phrases.resize(kMostPhrases);
  for (std::string& phrase : digest.phrases) clip(&phrase, kLongestPreview);
  for (Failure& failure : digest.failures) {
    clip(&failure.name, kLongestPreview);
    clip(&failure.why, kLongestLine);
  }
  for (ShownSection& section : digest.sections) {
    clip(&section.name, kLongestPreview);
    for (ShownStory& story : section.told) clip_story(&story);
    for (ShownStory& story : section.brief) clip_story(&story);
  }
  return digest;
}

// What a list of mails shows of this one.
std::string preview_of(const ShownDigest& digest) {
  std::vector<std::string> headlines = {digest.counts};
  for (const ShownSection& section : digest.sections) {
    for (const ShownStory& story : section.told) headlines.push_back(story.headline);
    for (const ShownStory& story : section.brief) headlines.push_back(story.headline);
  }
  headlines.resize(std::min<std::size_t>(headlines.size(), 4));
  const std::string preview =
      digest.empty ? std::string(labels::kNothing) : joined(headlines, " · ");
  return "<div style=\"display:none;max-height:0;overflow:hidden\">" +
         escaped_markup(clipped(preview, kLongestPreview)) + "</div>\n";
}

std::string mail_of(const ShownDigest& digest, std::size_t left_out) {
  const std::string rest = left_out > 0 ? labels::and_more(left_out) : std::string();
  return "<!DOCTYPE html>\n<html lang=\"" + std::string(labels::kLanguage) +
         "\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         "<meta name=\"color-scheme\" content=\"light dark\">\n"
         "<meta name=\"supported-color-schemes\" content=\"light dark\">\n<title>" +
         escaped_markup(clipped(digest.title, kLongestTitle)) +
         "</title>\n<style>:root { color-scheme: light dark; }\n"
         "body { background: Canvas; color: CanvasText; }</style>\n</head>\n"
         "<body style=\"margin:0;padding:0\">\n" +
         preview_of(digest) +
         "<main>\n<div style=\"max-width:600px;margin:0 auto;padding:24px "
         "16px;box-sizing:border-box;"
         "font-family:Georgia,'Times New "
         "Roman',serif;line-height:1.5;overflow-wrap:break-word\">\n" +
         html_head(digest, kForm) + html_sections(digest, kForm) +
         html_element("p", Role::kNote, kForm, rest) +
         html_element("div", Role::kNote, kForm,
                      html_failures(digest.failures, kForm, kMostFailures)) +
         html_element("p", Role::kFooter, kForm, html_footer(digest)) +
         "</div>\n</main>\n</body>\n</html>\n";
}

}  // namespace

std::string digest_mail(const Digest& digest) {
  const ShownDigest whole = clipped_digest(shown(digest));
  const MailSizes sizes = mail_sizes(whole, kForm);
  // What stands around the stories is known when it is written; each time the room for them is less.
  for (std::size_t room = kLargestMail;;) {
    const MailFit fit = fitted(whole, sizes, room);
    std::string mail = mail_of(fit.digest, fit.left_out);
    if (mail.size() <= kLargestMail || room == 0) return mail;
    room -= std::min(room, mail.size() - kLargestMail + 100);
  }
}

}  // namespace pith
