#include "read/feed/namespaces.h"

#include <algorithm>
#include <array>

#include "read/feed/tags.h"

namespace pith {
namespace {

struct Named {
  std::string_view text;
  Space space;
};

constexpr auto kAddresses = std::to_array<Named>({
    {"", Space::kCore},
    {"http://backend.userland.com/rss", Space::kCore},
    {"http://backend.userland.com/rss2", Space::kCore},
    {"http://backend.userland.com/rss2.1", Space::kCore},
    {"http://backend.userland.com/rss091", Space::kCore},
    {"http://blogs.law.harvard.edu/tech/rss", Space::kCore},
    {"http://channel.netscape.com/rdf/simple/0.9", Space::kCore},
    {"http://cyber.law.harvard.edu/rss", Space::kCore},
    {"http://my.netscape.com/rdf/simple/0.9", Space::kCore},
    {"http://my.netscape.com/publish/formats/rss-0.91.dtd", Space::kCore},
    {"http://purl.org/net/rss1.1#", Space::kCore},
    {"http://purl.org/rss/1.0", Space::kCore},
    {"http://purl.org/rss/2.0", Space::kCore},
    {"http://www.rssboard.org/rss-specification", Space::kCore},
    {"http://example.com/newformat#", Space::kAtom},
    {"http://example.com/necho", Space::kAtom},
    {"http://purl.org/atom/ns#", Space::kAtom},
    {"http://purl.org/echo", Space::kAtom},
    {"uri/of/echo/namespace#", Space::kAtom},
    {"http://purl.org/pie", Space::kAtom},
    {"http://www.w3.org/2005/atom", Space::kAtom},
    {"https://www.w3.org/2005/atom", Space::kAtom},
    {"http://purl.org/rss/1.0/modules/content", Space::kContent},
    {"http://purl.org/dc/elements/1.0", Space::kDublinCore},
    {"http://purl.org/dc/elements/1.1", Space::kDublinCore},
    {"http://purl.org/dc/terms", Space::kDublinCore},
    {"http://rssnamespace.org/feedburner/ext/1.0", Space::kFeedburner},
    {"http://www.itunes.com/dtds/podcast-1.0.dtd", Space::kItunes},
    {"http://search.yahoo.com/mrss", Space::kMedia},
    {"http://www.w3.org/1999/02/22-rdf-syntax-ns#", Space::kRdf},
    {"http://www.w3.org/1999/xhtml", Space::kXhtml},
    {"http://www.w3.org/xml/1998/namespace", Space::kXml},
    {"http://example.com/dtds/podcast-1.0.dtd", Space::kItunes},
});

constexpr auto kPrefixes = std::to_array<Named>({
    {"atom", Space::kAtom},
    {"atom10", Space::kAtom},
    {"atom03", Space::kAtom},
    {"a10", Space::kAtom},
    {"content", Space::kContent},
    {"dc", Space::kDublinCore},
    {"dcterms", Space::kDublinCore},
    {"feedburner", Space::kFeedburner},
    {"itunes", Space::kItunes},
    {"media", Space::kMedia},
    {"rdf", Space::kRdf},
    {"rss", Space::kCore},
    {"xhtml", Space::kXhtml},
    {"xml", Space::kXml},
    {"body", Space::kXhtml},
});

struct Usual {
  std::string_view prefix;
  std::string_view address;
};
constexpr auto kUsual = std::to_array<Usual>({
    {"atom", "http://www.w3.org/2005/Atom"},
    {"content", "http://purl.org/rss/1.0/modules/content/"},
    {"dc", "http://purl.org/dc/elements/1.1/"},
    {"dcterms", "http://purl.org/dc/terms/"},
    {"feedburner", "http://rssnamespace.org/feedburner/ext/1.0"},
    {"itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"},
    {"media", "http://search.yahoo.com/mrss/"},
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"slash", "http://purl.org/rss/1.0/modules/slash/"},
    {"svg", "http://www.w3.org/2000/svg"},
    {"sy", "http://purl.org/rss/1.0/modules/syndication/"},
    {"wfw", "http://wellformedweb.org/CommentAPI/"},
    {"xhtml", "http://www.w3.org/1999/xhtml"},
    {"xlink", "http://www.w3.org/1999/xlink"},
});

}  // namespace

Space space_of(std::string_view uri, std::string_view prefix) {
  if (uri.ends_with('/')) uri.remove_suffix(1);
  for (const Named& named : kAddresses) {
    if (same_name(named.text, uri) && (!uri.empty() || prefix.empty())) return named.space;
  }
  for (const Named& named : kPrefixes) {
    if (same_name(named.text, prefix)) return named.space;
  }
  return Space::kOther;
}

std::string usual_namespace(std::string_view prefix) {
  for (const Usual& usual : kUsual) {
    if (same_name(usual.prefix, prefix)) return std::string(usual.address);
  }
  return "urn:undeclared:" + std::string(prefix);
}

}  // namespace pith
