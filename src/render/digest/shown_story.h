// Internal. One story as it is shown.

#ifndef PITH_RENDER_DIGEST_SHOWN_STORY_H_
#define PITH_RENDER_DIGEST_SHOWN_STORY_H_

#include <optional>
#include <string>

#include "render/digest/moment.h"
#include "render/digest/shown.h"

namespace pith {

// What a document's source is called: its name, if need be shortened, else the host of its address, else "".
[[nodiscard]] std::string source_name(const StoryDocument& document);

// Without anchor and number. `made` is when the digest was: its zone goes without saying.
[[nodiscard]] ShownStory shown_story(const Story& story, const std::optional<Moment>& made);

}  // namespace pith

#endif  // PITH_RENDER_DIGEST_SHOWN_STORY_H_
