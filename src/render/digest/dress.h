// Internal. The three looks of the same HTML: a page styles classes, a mail styles each element, a feed leaves it to its
// reader.

#ifndef PITH_RENDER_DIGEST_DRESS_H_
#define PITH_RENDER_DIGEST_DRESS_H_

#include <string>
#include <string_view>

namespace pith {

enum class Dress { kPage, kMail, kFeed };

// What an element is, not what it looks like.
enum class Role {
  kTitle,     // of the digest
  kWindow,    // and the counts
  kSection,   // a heading
  kStory,     // the box around one
  kHeadline,  // told at length
  kMeta,      // source, date, reading time
  kFollows,
  kQuote,  // the box of the sentences
  kPassage,
  kCite,
  kPhrases,
  kAlso,
  kBriefHeading,
  kBriefList,
  kBrief,
  kNoteHeading,
  kNote,  // what could not be read
  kFooter,
};

// ` class="story"`, ` style="margin:0"` or nothing.
[[nodiscard]] std::string_view dressed(Role role, Dress dress);

}  // namespace pith

#endif  // PITH_RENDER_DIGEST_DRESS_H_
