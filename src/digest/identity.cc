#include "digest/identity.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/unicode.h"
#include "digest/hash.h"

namespace pith {
namespace {

// Seeds, so that an id is never taken for a link.
constexpr std::uint64_t kIdSeed = 1;
constexpr std::uint64_t kLinkSeed = 2;
constexpr std::uint64_t kTextSeed = 3;

constexpr std::size_t kFewestLetters = 40;  // of title and text: less says nothing

// Appends the letters and digits of `text`.
void append_letters(std::string_view text, std::string* out) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, &at);
    if (is_letter(c) || is_digit(c)) out->append(text.substr(begin, at - begin));
  }
}

bool counts_clicks(std::string_view parameter) {
  static constexpr std::array<std::string_view, 12> kNames = {
      "fbclid", "gclid",  "dclid", "msclkid", "yclid", "igshid",
      "mc_cid", "mc_eid", "cmpid", "ncid",    "ocid",  "at_medium"};
  const std::string name = lower_ascii(parameter.substr(0, parameter.find('=')));
  return name.starts_with("utm_") || std::ranges::find(kNames, name) != kNames.end();
}

// "?a=1&utm_source=rss" -> "?a=1"
std::string query_of(std::string_view query) {
  std::string out;
  for (std::size_t begin = 0; begin < query.size();) {
    const std::size_t end = std::min(query.find('&', begin), query.size());
    const std::string_view parameter = query.substr(begin, end - begin);
    if (!parameter.empty() && !counts_clicks(parameter)) {
      out += out.empty() ? '?' : '&';
      out += parameter;
    }
    begin = end + 1;
  }
  return out;
}

std::string host_of(std::string_view authority) {
  authority = authority.substr(
      authority.find('@') == std::string_view::npos ? 0 : authority.rfind('@') + 1);
  std::string host = lower_ascii(authority.substr(0, authority.find(':')));
  for (const std::string_view prefix : {"www.", "m.", "amp."})
    if (host.starts_with(prefix)) return host.substr(prefix.size());
  return host;
}

// How often each key stands in a feed: what stands there twice tells no item apart.
class Counts {
 public:
  void add(const std::string& feed, std::string_view key) { ++counts_[{feed, std::string(key)}]; }
  [[nodiscard]] bool is_unique(const std::string& feed, std::string_view key) const {
    return counts_.at({feed, std::string(key)}) == 1;
  }

 private:
  std::map<std::pair<std::string, std::string>, std::size_t> counts_;
};

std::uint64_t id_hash(const DigestItem& item) {
  return hash_of(hash_of(item.feed, kIdSeed), hash_of(item.document.id, kIdSeed));
}

// Of title and text.
struct Letters {
  std::uint64_t hash = 0;
  bool tell_apart = false;  // there is a text, and enough of both
};

Letters letters_of(const Document& document) {
  std::string letters;
  append_letters(fold(document.title), &letters);
  const std::size_t title = letters.size();
  letters += ' ';
  append_letters(fold(document.text), &letters);
  return {hash_of(letters, kTextSeed),
          count_code_points(letters) >= kFewestLetters && letters.size() > title + 1};
}

}  // namespace

std::string canonical_link(std::string_view url) {
  const std::size_t begin = url.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  url = url.substr(begin, url.find_last_not_of(" \t\r\n") + 1 - begin);
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  const std::string name = lower_ascii(url.substr(0, scheme));
  if (name != "http" && name != "https") return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find('#'));
  const std::size_t end = std::min(url.find_first_of("/?"), url.size());
  const std::size_t mark = std::min(url.find('?'), url.size());
  std::string_view path = url.substr(end, mark - end);
  while (path.ends_with('/')) path.remove_suffix(1);
  const std::string query = mark < url.size() ? query_of(url.substr(mark + 1)) : "";
  if (path.empty() && query.empty()) return {};
  return host_of(url.substr(0, end)) + std::string(path) + query;
}

std::uint64_t key_hash(const DigestItem& item) {
  if (!item.document.id.empty()) return id_hash(item);
  const std::string link = canonical_link(item.document.url);
  return link.empty() ? letters_of(item.document).hash : hash_of(link, kLinkSeed);
}

std::vector<Identity> identities(std::span<const DigestItem> items) {
  Counts ids;
  Counts links;
  std::vector<std::string> canonical;
  for (const DigestItem& item : items) {
    canonical.push_back(canonical_link(item.document.url));
    ids.add(item.feed, item.document.id);
    links.add(item.feed, canonical.back());
  }
  std::vector<Identity> out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const DigestItem& item = items[i];
    Identity identity;
    if (!item.document.id.empty() && ids.is_unique(item.feed, item.document.id))
      identity.id = id_hash(item);
    if (!canonical[i].empty() && links.is_unique(item.feed, canonical[i]))
      identity.link = hash_of(canonical[i], kLinkSeed);
    const Letters letters = letters_of(item.document);
    identity.text = letters.hash;
    if (letters.tell_apart) identity.content = letters.hash;
    out.push_back(identity);
  }
  return out;
}

std::vector<std::size_t> distinct_items(std::span<const DigestItem> items) {
  const std::vector<Identity> identified = identities(items);
  std::map<std::pair<std::string, std::uint64_t>, std::size_t> places;  // in `kept`
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Identity& identity = identified[i];
    std::vector<std::pair<std::string, std::uint64_t>> keys;
    for (const auto& key : {identity.id, identity.link})
      if (key) keys.emplace_back("", *key);
    // Two feeds with one text are two sources of it; a feed with one text twice is not.
    if (!items[i].feed.empty() && identity.content)
      keys.emplace_back(items[i].feed, *identity.content);
    std::size_t place = kept.size();
    for (const auto& key : keys)
      if (const auto found = places.find(key); found != places.end())
        place = std::min(place, found->second);
    if (place == kept.size()) {
      kept.push_back(i);
    } else if (items[i].document.text.size() > 2 * items[kept[place]].document.text.size()) {
      kept[place] = i;  // the teaser of an aggregator came before the article
    }
    for (const auto& key : keys) places.try_emplace(key, place);
  }
  std::ranges::sort(kept);
  return kept;
}

}  // namespace pith
