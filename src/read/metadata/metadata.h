// Internal. What a page says of itself.

#ifndef PITH_READ_METADATA_METADATA_H_
#define PITH_READ_METADATA_METADATA_H_

#include <string>
#include <string_view>

#include "read/html/tree.h"

namespace pith {

// Each on one line, without controls, entities and tags; "" where nothing is stated.
struct Metadata {
  std::string title;      // without the name of the site; up to 300 bytes
  std::string author;     // names, ", " between; up to 200 bytes
  std::string published;  // as Document::published; of changes only if nothing else is known
  std::string site;
  std::string url;       // canonical; absolute, http or https
  std::string language;  // BCP 47: the language in small letters, the region in capitals: "pt-BR"
  std::string description;
  // The article's text as JSON-LD gives it, with its line breaks, entities and tags; not one line.
  std::string body;
};

// From JSON-LD, then OpenGraph and article:*, Dublin Core and other <meta>, microdata, bylines,
// <time>, <link>, <h1>, <title>; of a date also the address. `url` is where the page is from, or
// "": addresses are resolved against it, and the root of a site is not believed to be a page below
// it. Linear.
[[nodiscard]] Metadata metadata_of(const HtmlTree& tree, std::string_view url);

}  // namespace pith

#endif  // PITH_READ_METADATA_METADATA_H_
