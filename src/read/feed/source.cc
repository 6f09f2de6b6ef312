#include "read/feed/source.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "pith/feed.h"
#include "read/charset/charset.h"
#include "read/feed/json_feed.h"
#include "read/feed/tags.h"
#include "read/format.h"
#include "read/unpack.h"

namespace pith {
namespace {

constexpr std::size_t kOpening = 4096;  // bytes

tl::unexpected<Error> failed(Error::Code code, std::string message) {
  return tl::unexpected(Error{code, std::move(message)});
}

// The first bytes as text, however they are coded: marks and zeros (UTF-16, UTF-32) left out.
std::string opening_text(std::string_view bytes) {
  std::string out;
  for (const char c : bytes.substr(0, kOpening)) {
    if (c != '\0') out += c;
  }
  for (const std::string_view mark :
       {kByteOrderMark, std::string_view("\xFF\xFE"), std::string_view("\xFE\xFF")}) {
    if (out.starts_with(mark)) out.erase(0, mark.size());
  }
  return out;
}

std::string_view without_blanks(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

std::string_view behind(std::string_view mark, std::string_view text) {
  const std::size_t at = text.find(mark);
  return at == std::string_view::npos ? std::string_view{} : text.substr(at + mark.size());
}

// The first tag, behind declarations and comments; "" if text stands there.
std::string_view at_root(std::string_view text) {
  for (;;) {
    text = without_blanks(text);
    if (text.starts_with("<!--")) {
      text = behind("-->", text);
    } else if (text.starts_with("<?")) {
      text = behind(">", text);
    } else if (text.starts_with("<!")) {
      const bool subset = text.find('[') < text.find('>');
      text = subset ? behind(">", behind("]", text)) : behind(">", text);
    } else {
      return text;
    }
  }
}

// The root's name without its prefix, and whether it says more than that.
struct Root {
  std::string_view name{};
  bool plain = true;  // no attribute
};
Root root_of(std::string_view text) {
  text = at_root(text);
  if (!text.starts_with('<')) return {};
  const MarkupTag tag = tag_at(text, 0);
  const std::string_view name = tag.name.of(text);
  return {name.substr(name.find(':') + 1), tag.attributes.empty()};
}

}  // namespace

Result<FeedSource> source_of(std::string_view bytes, std::string_view charset) {
  if (is_packed(bytes)) {
    const Result<std::string> unpacked = unpack_all(bytes);
    if (!unpacked) return tl::unexpected(unpacked.error());
    return source_of(*unpacked, charset);
  }
  if (bytes.size() > kMostUnpacked) {
    return failed(Error::Code::kTooLarge, "a feed of more than 256 MiB");
  }
  if (is_pdf(bytes)) return failed(Error::Code::kUnsupported, "this is a PDF, not a feed");
  FeedSource source;
  if (without_blanks(opening_text(bytes)).starts_with('{')) {
    source.json = true;
    Decoded decoded = to_utf8(std::string(bytes), charset);
    source.warnings = repair_warnings(decoded);
    source.text = repaired_json(std::move(decoded.text), &source.warnings);
    return source;
  }
  Decoded decoded = to_utf8(std::string(bytes), charset, Markup::kXml);
  source.warnings = repair_warnings(decoded);
  source.text = std::move(decoded.text);
  if (source.text.find('<') != std::string::npos) return source;
  if (trim(source.text).empty())
    return failed(Error::Code::kDamaged, "there is nothing in it, where a feed should be");
  if (const std::optional<Error> error = foreign(bytes)) return tl::unexpected(*error);
  return failed(Error::Code::kUnsupported, "this is text, not a feed");
}

Error no_feed(std::string_view text) {
  const std::string_view name = root_of(text).name;
  const auto unsupported = [](std::string message) {
    return Error{Error::Code::kUnsupported, std::move(message)};
  };
  if (looks_like_opml(text))
    return unsupported("this is a list of feeds (OPML), not a feed; give one of its addresses");
  if (opens_like_page(text) || same_name(name, "html"))
    return unsupported(
        "this is a web page, not a feed; look for the address of its feed: \"RSS\" or \"Atom\"");
  if (name.empty()) return unsupported("this is no feed: no RSS, Atom or JSON Feed");
  return unsupported("this is XML, but no feed: it opens with <" + std::string(name.substr(0, 40)) +
                     ">");
}

bool looks_like_feed(std::string_view bytes) {
  const std::string opening = opening_text(bytes);
  const std::string_view text = without_blanks(opening);
  if (text.starts_with('{'))
    return text.find("jsonfeed.org/version/") != std::string_view::npos ||
           text.find("jsonfeed.org\\/version\\/") != std::string_view::npos;
  const Root root = root_of(text);
  if (same_name(root.name, "rss") || same_name(root.name, "rdf")) return true;
  const bool declared = text.starts_with("<?xml");
  return (same_name(root.name, "feed") || same_name(root.name, "channel")) &&
         (declared || !root.plain);
}

bool looks_like_opml(std::string_view bytes) {
  return same_name(root_of(opening_text(bytes)).name, "opml");
}

}  // namespace pith
