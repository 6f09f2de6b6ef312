// Internal. What a page states of its article as JSON-LD (schema.org), in <script> elements.

#ifndef PITH_READ_METADATA_JSON_LD_H_
#define PITH_READ_METADATA_JSON_LD_H_

#include <string>
#include <vector>

#include "read/html/tree.h"

namespace pith {

// One object as stated, white space and entities untouched; "" where nothing is.
struct JsonLd {
  enum class Kind { kPage, kArticle };
  Kind kind = Kind::kPage;
  std::string title;
  std::string name;                       // where there is a headline too, else the title
  std::vector<std::string> authors;       // people and what has no type
  std::vector<std::string> author_firms;  // organizations that are given as authors
  std::string published;                  // a date in any form, or seconds since 1970
  std::string modified;
  std::string site;
  std::string url;
  std::string language;
  std::string description;
  std::string body;  // the text of the article
};

// The objects of the page whose type is a kind of article (schema.org: Article, NewsArticle,
// BlogPosting, Report, ...) or a WebPage, in document order: those at the top, in arrays, in
// @graph, mainEntity and mainEntityOfPage; not what is related, listed or part of them. Names that
// are given by @id are looked up in the whole page. Scripts are mended if they have to be
// (metadata/json_repair.h), else passed over. Linear.
[[nodiscard]] std::vector<JsonLd> json_ld_of(const HtmlTree& tree);

}  // namespace pith

#endif  // PITH_READ_METADATA_JSON_LD_H_
