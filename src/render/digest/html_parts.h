// Internal. The pieces that a page, a mail and an entry of a feed are made of. All are HTML, escaped.

#ifndef PITH_RENDER_DIGEST_HTML_PARTS_H_
#define PITH_RENDER_DIGEST_HTML_PARTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "render/digest/dress.h"
#include "render/digest/shown.h"

namespace pith {

struct HtmlForm {
  Dress dress = Dress::kPage;
  int level = 3;  // of the headlines: 2 in a digest without sections
  // Links longer than this are left out; bytes.
  std::size_t longest_link = static_cast<std::size_t>(-1);
};

// `<p class="meta">content</p>` and a line break; nothing without content.
[[nodiscard]] std::string html_element(std::string_view tag, Role role, const HtmlForm& form,
                                       std::string_view content, std::string_view attributes = "");

// A link around `content`, which is HTML; `content` alone without an address.
[[nodiscard]] std::string html_link(const std::string& url, std::string_view content,
                                    const HtmlForm& form);

// Text of another language: ` lang="pt" dir="auto"`.
[[nodiscard]] std::string html_language(std::string_view language);

[[nodiscard]] std::string html_story(const ShownStory& story, const HtmlForm& form);

// The same without its headline: what an entry of a feed holds.
[[nodiscard]] std::string html_story_body(const ShownStory& story, const HtmlForm& form);

// A story on one line, as an <li>.
[[nodiscard]] std::string html_brief(const ShownStory& story, const HtmlForm& form);

// "2 sources could not be read", and which, at most `most` of them; nothing if all were read.
[[nodiscard]] std::string html_failures(const std::vector<Failure>& failures, const HtmlForm& form,
                                        std::size_t most = static_cast<std::size_t>(-1));

}  // namespace pith

#endif  // PITH_RENDER_DIGEST_HTML_PARTS_H_
