// Internal. Which of the titles that a page has is the article's.

#ifndef PITH_READ_METADATA_PAGE_TITLE_H_
#define PITH_READ_METADATA_PAGE_TITLE_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "read/html/tree.h"

namespace pith {

struct TitleSources {
  std::vector<std::string> stated;  // by metadata, the best first; one line each, some perhaps ""
  std::string page;                 // <title>
  std::vector<std::string> headlines;  // <h1>
  std::vector<std::string> sites;      // names of the site
  std::string_view url;                // of the page, or ""
};

// The headline that a reader sees, if metadata or <title> say much the same; else what metadata
// state, else <title>, else a headline: without the name of the site. No more than 300 bytes.
[[nodiscard]] std::string article_title(const TitleSources& sources);

// True if `name` is one of `sites` or the host's, but for case, blanks and marks.
[[nodiscard]] bool is_site(std::string_view name, std::span<const std::string> sites,
                           std::string_view url);

// The first <title>, and the <h1>s of `own` (own_elements), 20 at most.
[[nodiscard]] std::string page_title(const HtmlTree& tree);
[[nodiscard]] std::vector<std::string> headlines_of(const HtmlTree& tree,
                                                    std::span<const HtmlTree::Index> own);

}  // namespace pith

#endif  // PITH_READ_METADATA_PAGE_TITLE_H_
