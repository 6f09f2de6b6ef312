#include "read/metadata/metadata.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/display.h"
#include "base/unicode.h"
#include "read/metadata/author_name.h"
#include "read/metadata/byline.h"
#include "read/metadata/json_ld.h"
#include "read/metadata/page_date.h"
#include "read/metadata/page_title.h"
#include "read/metadata/page_values.h"

namespace pith {
namespace {

using Index = HtmlTree::Index;

constexpr std::size_t kLongestAddress = 2000;      // bytes
constexpr std::size_t kLongestSite = 100;          // bytes
constexpr std::size_t kLongestDescription = 1000;  // bytes

bool is_web(std::string_view address) {
  return address.starts_with("http://") || address.starts_with("https://");
}

// Where the path of an address begins: "https://example.org" ends there.
std::size_t path_begin(std::string_view address) {
  const std::size_t host = address.find("//");
  if (host == std::string_view::npos) return address.size();
  return std::min(address.find_first_of("/?#", host + 2), address.size());
}

bool is_root(std::string_view address) {
  const std::string_view path = address.substr(path_begin(address));
  return path.empty() || path == "/";
}

// `address` as seen from `base`, without dots resolved: pages that state themselves do not use any.
std::string resolved(std::string_view address, std::string_view base) {
  if (is_web(address)) return std::string(address);
  if (address.empty() || address.starts_with('#')) return {};
  if (address.starts_with("//"))
    return (base.starts_with("http:") ? "http:" : "https:") + std::string(address);
  const std::size_t colon = address.find(':');
  const bool scheme = colon != std::string_view::npos && colon < address.find_first_of("/?#");
  if (!is_web(base) || scheme || address.starts_with("..")) return {};
  const std::string_view page = base.substr(0, base.find_first_of("?#"));
  const std::size_t path = path_begin(page);
  if (address.starts_with('/')) return std::string(page.substr(0, path)) + std::string(address);
  const std::size_t folder = page.rfind('/');
  if (folder == std::string_view::npos || folder < path)
    return std::string(page) + '/' + std::string(address);
  return std::string(page.substr(0, folder + 1)) + std::string(address);
}

std::string url_of(const HtmlTree& tree, const PageValues& meta, const JsonLd* article,
                   std::string_view page) {
  std::vector<std::string_view> stated;
  for (Index i = 0; i < tree.size(); ++i) {
    if (tree.tag(i) != Tag::kLink) continue;
    if (lower_ascii(trim(tree.attribute(i, Attribute::kRel))) == "canonical")
      stated.push_back(tree.attribute(i, Attribute::kHref));
    if (stated.size() > 2) break;
  }
  for (const std::string_view name : {"og:url", "twitter:url"}) {
    const std::vector<std::string_view>& values = meta.all(name);
    if (!values.empty()) stated.push_back(values.front());
  }
  if (article != nullptr) stated.push_back(article->url);
  for (const std::string_view value : stated) {
    if (value.size() > kLongestAddress) continue;
    const std::string address = resolved(trim(value), page);
    const bool wrong = is_root(address) && !is_root(page) && !page.empty();
    const bool odd = address.find(' ') != std::string::npos || plain_line(address) != address;
    if (!address.empty() && !wrong && !odd && path_begin(address) > 8) return address;
  }
  return {};
}

// A language tag in the spelling of BCP 47: "pt-BR" of "pt_br"; "" for what is none.
std::string language_tag(std::string_view stated) {
  std::string_view rest = trim(stated.substr(0, stated.find_first_of(",;")));
  std::string tag;
  bool first = true;
  while (!rest.empty()) {
    const std::size_t mark = std::min(rest.find_first_of("-_"), rest.size());
    std::string part = lower_ascii(rest.substr(0, mark));
    rest.remove_prefix(std::min(mark + 1, rest.size()));
    const bool letters = std::ranges::all_of(part, [](char c) { return c >= 'a' && c <= 'z'; });
    const bool digits = std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
    if (first) {
      if (!letters || part.size() < 2 || part.size() > 3) return {};
      for (const std::string_view none : {"zxx", "und", "mul", "mis", "xx"}) {
        if (part == none) return {};
      }
      tag = part;
    } else if (letters && part.size() == 4) {  // a script: zh-Hant
      part[0] = static_cast<char>(part[0] - ('a' - 'A'));
      tag += '-' + part;
    } else if ((letters && part.size() == 2) || (digits && part.size() == 3)) {
      for (char& c : part) {
        if (c >= 'a') c = static_cast<char>(c - ('a' - 'A'));
      }
      return tag + '-' + part;
    } else {
      return tag;
    }
    first = false;
  }
  return tag;
}

std::string language_of(const HtmlTree& tree, const PageValues& meta, const JsonLd* article) {
  std::vector<std::string> stated;
  for (Index i = 0; i < tree.size(); ++i) {
    if (tree.tag(i) != Tag::kHtml && tree.tag(i) != Tag::kBody) continue;
    stated.emplace_back(tree.attribute(i, Attribute::kLang));
    stated.emplace_back(tree.attribute(i, Attribute::kXmlLang));
    if (stated.size() > 8 || tree.tag(i) == Tag::kBody) break;
  }
  stated.push_back(meta.first({"content-language", "dc:language", "dcterms:language", "language",
                               "citation_language", "inlanguage"}));
  if (article != nullptr) stated.push_back(article->language);
  stated.push_back(meta.first({"og:locale"}));
  for (const std::string& value : stated) {
    if (std::string tag = language_tag(value); !tag.empty()) return tag;
  }
  return {};
}

std::vector<std::string> copies(const std::vector<std::string_view>& views) {
  return {views.begin(), views.end()};
}

// "Ada Marsh" of "The Lowland Ledger - Ada Marsh" and the like.
std::string without_site(std::string author, const TitleSources& sources) {
  for (const std::string_view mark : {" - ", " | ", " – ", " — "}) {
    const std::size_t at = author.find(mark);
    if (at == std::string::npos) continue;
    const std::string left = author.substr(0, at);
    const std::string right = author.substr(at + mark.size());
    if (is_site(left, sources.sites, sources.url)) return right;
    if (is_site(right, sources.sites, sources.url)) return left;
  }
  return author;
}

// The names that metadata state; those of the site itself, and of firms, only if a page names
// nobody.
std::string author_of(const HtmlTree& tree, std::span<const Index> own, const PageValues& meta,
                      const JsonLd* article, const TitleSources& sources,
                      const std::string& title) {
  std::vector<std::vector<std::string>> stated;
  if (article != nullptr) stated.push_back(article->authors);
  for (const std::string_view name :
       {"citation_author", "article:author", "article:author_name", "og:article:author",
        "dc:creator", "dcterms:creator", "dc:creator:name", "author", "parsely-author",
        "sailthru:author", "byl", "og:author", "dc:author", "cxenseparse:author",
        "twitter:creator"}) {
    stated.push_back(copies(meta.all(name)));
  }
  std::string weak;
  for (const std::vector<std::string>& names : stated) {
    std::string joined = without_site(joined_authors(names), sources);
    if (joined.empty()) continue;
    if (!is_site(joined, sources.sites, sources.url)) return joined;
    if (weak.empty()) weak = std::move(joined);
  }
  std::string shown = author_shown(tree, own);
  if (shown.empty()) shown = author_shown(tree, own_elements(tree, true));
  if (key_of(shown) == key_of(title)) shown.clear();  // a name of something else
  if (!shown.empty() && !is_site(shown, sources.sites, sources.url)) return shown;
  if (weak.empty() && article != nullptr) weak = joined_authors(article->author_firms);
  return weak.empty() ? shown : weak;
}

// The object that is about the page's article: an article before a page, then one at the page's
// address, one whose title is in the page's, and the first.
const JsonLd* best_of(const std::vector<JsonLd>& objects, std::string_view url,
                      std::string_view page_title) {
  const JsonLd* best = nullptr;
  int most = -1;
  const std::string page = key_of(page_title);
  for (const JsonLd& object : objects) {
    int value = object.kind == JsonLd::Kind::kArticle ? 4 : 0;
    if (!url.empty() && object.url == url) value += 2;
    const std::string key = key_of(shortened(plain_value(object.title), 1000));
    if (!key.empty() && page.find(key) != std::string::npos) value += 1;
    if (object.title.empty() && object.body.empty() && object.published.empty()) value -= 3;
    if (value > most) {
      most = value;
      best = &object;
    }
  }
  return best;
}

}  // namespace

Metadata metadata_of(const HtmlTree& tree, std::string_view url) {
  const PageValues meta(tree);
  const std::vector<Index> own = own_elements(tree);
  const std::vector<JsonLd> objects = json_ld_of(tree);

  TitleSources sources;
  sources.url = url;
  sources.page = shortened(page_title(tree), 1000);
  sources.headlines = headlines_of(tree, own);
  const std::string canonical = url_of(tree, meta, nullptr, url);
  JsonLd article;
  if (const JsonLd* best = best_of(objects, canonical.empty() ? url : canonical, sources.page))
    article = *best;

  Metadata out;
  out.site = meta.first({"og:site_name"});
  sources.sites = {out.site, plain_value(article.site),
                   meta.first({"application-name", "citation_journal_title", "dc:publisher",
                               "dcterms:publisher", "apple-mobile-web-app-title", "twitter:site"})};
  for (const std::string& site : sources.sites) {
    if (out.site.empty()) out.site = site;
  }
  out.site = shortened(out.site, kLongestSite);
  sources.stated = {plain_value(article.title),
                    meta.first({"og:title"}),
                    meta.first({"citation_title"}),
                    meta.first({"dc:title", "dcterms:title"}),
                    meta.first({"headline", "parsely-title", "sailthru:title"}),
                    meta.first({"twitter:title", "title"})};
  if (sources.headlines.empty() || !article.name.empty())
    sources.stated.push_back(plain_value(article.name));
  for (std::string& title : sources.stated) title = shortened(std::move(title), 1000);
  out.title = article_title(sources);
  out.author = author_of(tree, own, meta, &article, sources, out.title);
  out.published = published_of(tree, own, meta, &article, canonical.empty() ? url : canonical);
  out.url = canonical.empty() ? url_of(tree, meta, &article, url) : canonical;
  out.language = language_of(tree, meta, &article);
  out.description = meta.first({"og:description", "description", "twitter:description",
                                "dc:description", "dcterms:description"});
  if (out.description.empty()) out.description = plain_value(article.description);
  out.description = shortened(out.description, kLongestDescription);
  out.body = std::move(article.body);
  return out;
}

}  // namespace pith
