#include "render/digest/dress.h"

namespace pith {
namespace {

std::string_view class_of(Role role) {
  switch (role) {
    case Role::kTitle:
      return R"( class="title")";
    case Role::kWindow:
      return R"( class="window")";
    case Role::kSection:
      return R"( class="section")";
    case Role::kStory:
      return R"( class="story")";
    case Role::kHeadline:
      return R"( class="headline")";
    case Role::kMeta:
      return R"( class="meta")";
    case Role::kFollows:
      return R"( class="follows")";
    case Role::kQuote:
      return R"( class="quote")";
    case Role::kPassage:
    case Role::kBrief:
    case Role::kNoteHeading:
      return "";
    case Role::kCite:
      return R"( class="cite")";
    case Role::kPhrases:
      return R"( class="phrases")";
    case Role::kAlso:
      return R"( class="also")";
    case Role::kBriefHeading:
      return R"( class="brief-heading")";
    case Role::kBriefList:
      return R"( class="brief")";
    case Role::kNote:
      return R"( class="note")";
    case Role::kFooter:
      return R"( class="footer")";
  }
  return "";
}

// No colours but those of the client, so that light and dark are its own; no meaning in the style.
std::string_view style_of(Role role) {
  switch (role) {
    case Role::kTitle:
      return R"( style="margin:0 0 4px;font-size:28px;line-height:1.2")";
    case Role::kWindow:
      return R"( style="margin:0 0 4px;font-size:14px")";
    case Role::kSection:
      return R"( style="margin:36px 0 0;padding-top:12px;border-top:2px solid #808080;font-size:15px;letter-spacing:1px")";
    case Role::kStory:
      return R"( style="margin:28px 0 0")";
    case Role::kHeadline:
      return R"( style="margin:0 0 4px;font-size:20px;line-height:1.3")";
    case Role::kMeta:
    case Role::kFollows:
    case Role::kPhrases:
    case Role::kAlso:
      return R"( style="margin:0 0 6px;font-size:14px")";
    case Role::kQuote:
      return R"( style="margin:0 0 8px")";
    case Role::kPassage:
      return R"( style="margin:0 0 8px;font-size:16px")";
    case Role::kCite:
      return R"( style="font-size:14px")";
    case Role::kBriefHeading:
      return R"( style="margin:28px 0 8px;font-size:16px")";
    case Role::kBriefList:
      return R"( style="margin:0;padding:0 0 0 18px")";
    case Role::kBrief:
    case Role::kNoteHeading:
      return R"( style="margin:0 0 8px;font-size:15px")";
    case Role::kNote:
      return R"( style="margin:32px 0 0;padding-top:12px;border-top:1px solid #808080;font-size:14px")";
    case Role::kFooter:
      return R"( style="margin:24px 0 0;padding-top:12px;border-top:1px solid #808080;font-size:13px")";
  }
  return "";
}

}  // namespace

std::string_view dressed(Role role, Dress dress) {
  if (dress == Dress::kPage) return class_of(role);
  return dress == Dress::kMail ? style_of(role) : "";
}

}  // namespace pith
