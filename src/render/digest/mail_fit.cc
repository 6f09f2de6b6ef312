#include "render/digest/mail_fit.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace pith {
namespace {

// A story that was told at length has one sentence on its line.
ShownStory line_of(ShownStory story) {
  if (story.passages.size() > 1) story.passages.resize(1);
  if (!story.passages.empty() && story.passages[0].sentences.size() > 1)
    story.passages[0].sentences.resize(1);
  return story;
}

std::size_t sum(const std::vector<std::size_t>& sizes) {
  return std::accumulate(sizes.begin(), sizes.end(), std::size_t{0});
}

// How many stories of each kind are shown.
struct Plan {
  std::size_t told = 0;
  std::size_t lines = 0;  // of those behind them
  std::size_t brief = 0;
};

Plan plan_of(const MailSizes& sizes, std::size_t room) {
  Plan plan;
  std::size_t lines = sum(sizes.lines) + sum(sizes.brief);  // of what is still to come
  std::size_t used = 0;
  for (; plan.told < sizes.told.size(); ++plan.told) {
    const std::size_t with = used + sizes.told[plan.told];
    const std::size_t others = lines - sizes.lines[plan.told];
    if (with + others > room && with > room / 2) break;
    used = with;
    lines = others;
  }
  const auto fits = [&](std::size_t size) {
    if (used + size > room) return false;
    used += size;
    return true;
  };
  for (std::size_t i = plan.told; i < sizes.lines.size() && fits(sizes.lines[i]); ++i) ++plan.lines;
  const bool all = plan.told + plan.lines == sizes.lines.size();
  for (; all && plan.brief < sizes.brief.size() && fits(sizes.brief[plan.brief]);) ++plan.brief;
  return plan;
}

// Takes the first of what is left of `count`.
bool take(std::size_t* count) {
  if (*count == 0) return false;
  --*count;
  return true;
}

}  // namespace

MailSizes mail_sizes(const ShownDigest& digest, const HtmlForm& form) {
  MailSizes sizes;
  for (const ShownSection& section : digest.sections) {
    for (const ShownStory& story : section.told) {
      sizes.told.push_back(html_story(story, form).size());
      sizes.lines.push_back(html_brief(line_of(story), form).size());
    }
    for (const ShownStory& story : section.brief)
      sizes.brief.push_back(html_brief(story, form).size());
  }
  return sizes;
}

MailFit fitted(const ShownDigest& digest, const MailSizes& sizes, std::size_t room) {
  Plan plan = plan_of(sizes, room);
  MailFit fit{digest, sizes.told.size() + sizes.brief.size() - plan.told - plan.lines - plan.brief};
  for (ShownSection& section : fit.digest.sections) {
    std::vector<ShownStory> told;
    std::vector<ShownStory> lines;
    for (ShownStory& story : section.told) {
      if (take(&plan.told)) {
        told.push_back(std::move(story));
      } else if (take(&plan.lines)) {
        lines.push_back(line_of(std::move(story)));
      }
    }
    for (ShownStory& story : section.brief) {
      if (take(&plan.brief)) lines.push_back(std::move(story));
    }
    section.told = std::move(told);
    section.brief = std::move(lines);
  }
  std::erase_if(fit.digest.sections, [](const ShownSection& section) {
    return section.told.empty() && section.brief.empty();
  });
  return fit;
}

}  // namespace pith
