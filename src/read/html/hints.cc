#include "read/html/hints.h"

#include <array>
#include <string>
#include <unordered_map>

namespace pith {
namespace {

struct Vocabulary {
  Hints hints;
  std::string_view words;  // divided by blanks; two words joined by '-' must follow each other
};

// Words of class names and ids. A name is cut into words at '-', '_', and before capitals.
constexpr std::array kVocabulary = {
    Vocabulary{hint::kNavigation,
               "nav navbar navigation menu submenu breadcrumb breadcrumbs crumb crumbs pagination "
               "pager paging pagenavi topbar skip skiplink sitemap toc navi subnav prev-next "
               "next-prev post-navigation article-nav next-post next-story nextstory next-article "
               "prev-post previous-post"},
    Vocabulary{hint::kFooter, "footer foot colophon copyright legal imprint disclaimer footnav"},
    Vocabulary{hint::kHeader, "masthead header topnav siteheader"},
    Vocabulary{hint::kSide,
               "sidebar sidebars side rail sidecol widgets rightcol "
               "right-column left-column right-rail aside"},
    Vocabulary{hint::kShare,
               "share sharing shares social socials sharebar sharedaddy addthis "
               "addtoany shareaholic follow toolbar tools print-link tweet-button "
               "fb-like sociable bookmark bookmarks socialmedia"},
    Vocabulary{hint::kRelated,
               "related recommended recommendation recommendations recommend recirc recirculation "
               "teaser teasers promo promos promotion trending popular outbrain taboola zergnet "
               "most-read mostread read-more readmore more-stories more-news more-from up-next "
               "upnext read-next also-read see-also you-may also-like latest-news similar "
               "crosslinks relatedposts yarpp jp-relatedposts linkbox moreon"},
    Vocabulary{hint::kComments,
               "comment comments commentlist comment-list disqus respond reply replies discussion "
               "livefyre kommentare kommentar commentaires comentarios trackback trackbacks "
               "pingback usercomments commentform comment-form"},
    Vocabulary{hint::kAd,
               "ad ads advert adverts advertisement advertising sponsor sponsored "
               "sponsors dfp adsense adslot banner banners anzeige werbung publicidad "
               "adbox adv affiliate"},
    Vocabulary{hint::kOverlay,
               "cookie cookies consent gdpr modal popup overlay lightbox "
               "cookiebar cookiebanner dialog tooltip"},
    Vocabulary{hint::kSignUp,
               "newsletter newsletters subscribe subscription signup sign-up login "
               "register regwall donate donation optin mailchimp cta appstore appstores"},
    Vocabulary{hint::kMeta,
               "byline author authors meta metadata dateline timestamp tags tag taglist tagcloud "
               "topics categories category postmeta postinfo article-info post-info entry-date "
               "post-date pubdate pub-date rating ratings submitted views counter"},
    Vocabulary{hint::kCaption,
               "caption captions credit credits gallery slideshow carousel "
               "wp-caption imagecaption photo-credit image-credit"},
    Vocabulary{hint::kHidden,
               "visually-hidden sr-only visuallyhidden noprint "
               "screen-reader no-print hidden-print displaynone offscreen"},
    Vocabulary{hint::kBody,
               "articlebody article-body article-content articlecontent article-text articletext "
               "story-body storybody story-content story-text storytext post-content postcontent "
               "post-body postbody post-text entry-content entrycontent entry-body entry-text "
               "content-body body-content text-body blog-content blogpost-content news-body "
               "news-content newstext page-content main-text maintext body-text bodytext "
               "body-copy articulo-cuerpo article-main article-copy rich-text richtext"},
    Vocabulary{hint::kArticle,
               "article story post entry hentry hnews blogpost blog-post artikel "
               "articulo beitrag main-content maincontent"},
    Vocabulary{hint::kBio,
               "author-bio authorbio bio about-author author-box postprofile userprofile "
               "author-info authorbox "
               "author-description vcard author-profile about-the"},
    Vocabulary{hint::kSummary,
               "standfirst lead lede intro teaser-text summary subtitle subheadline "
               "subhead deck dek chapeau excerpt kicker abstract"},
    Vocabulary{hint::kPicture,
               "image images img photo foto bild picture pic video thumb thumbnail "
               "visual"},
    Vocabulary{hint::kFact, "factbox infobox pullquote pull-quote callout"},
};

using Words = std::unordered_map<std::string_view, Hints>;

const Words& vocabulary() {
  static const Words kWords = [] {
    Words words;
    for (const Vocabulary& entry : kVocabulary) {
      std::string_view rest = entry.words;
      while (!rest.empty()) {
        const std::size_t size = std::min(rest.find(' '), rest.size());
        words[rest.substr(0, size)] |= entry.hints;
        rest.remove_prefix(std::min(size + 1, rest.size()));
      }
    }
    return words;
  }();
  return kWords;
}

const std::unordered_map<std::string_view, Hints>& roles() {
  static const std::unordered_map<std::string_view, Hints> kRoles = {
      {"navigation", hint::kNavigation}, {"banner", hint::kHeader},
      {"contentinfo", hint::kFooter},    {"complementary", hint::kSide},
      {"search", hint::kNavigation},     {"menu", hint::kNavigation},
      {"menubar", hint::kNavigation},    {"toolbar", hint::kShare},
      {"dialog", hint::kOverlay},        {"alertdialog", hint::kOverlay},
      {"tooltip", hint::kOverlay},       {"article", hint::kArticle},
      {"main", hint::kArticle},          {"tablist", hint::kNavigation},
      {"listbox", hint::kNavigation},    {"note", hint::kSide}};
  return kRoles;
}

Hints of_itemprop(std::string_view value) {
  static const std::unordered_map<std::string_view, Hints> kProperties = {
      {"articleBody", hint::kBody},      {"text", hint::kBody},
      {"author", hint::kMeta},           {"datePublished", hint::kMeta},
      {"dateModified", hint::kMeta},     {"publisher", hint::kMeta},
      {"keywords", hint::kMeta},         {"comment", hint::kComments},
      {"breadcrumb", hint::kNavigation}, {"caption", hint::kCaption},
      {"description", hint::kSummary}};
  const auto found = kProperties.find(value);
  return found == kProperties.end() ? 0 : found->second;
}

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || is_capital(c) || (static_cast<unsigned char>(c) >= 0x80);
}

// Before these a word says that there is something, or nothing, of the kind elsewhere:
// "has-sidebar", "no-comments".
bool is_condition(std::string_view word) {
  return word == "no" || word == "has" || word == "with" || word == "without" || word == "not" ||
         word == "show" || word == "js";
}

// Names that mean something only as a whole, or by how they begin.
Hints of_whole_name(std::string_view name) {
  if (name == "hidden" || name == "hide" || name == "invisible" || name == "d-none" ||
      name == "is-hidden") {
    return hint::kHidden;
  }
  if (name == "widget" || name.starts_with("widget_") || name.starts_with("widget-")) {
    return hint::kSide;
  }
  return 0;
}

// One name: its words, and each two of them. A part of an article that is named after it ("post-meta")
// is no article.
Hints of_name(std::string_view name) {
  const Words& words = vocabulary();
  Hints hints = of_whole_name(name);
  std::string pair;       // the word before, '-', this word
  std::size_t begin = 0;  // of this word in pair
  bool condition = false;
  for (std::size_t at = 0; at < name.size();) {
    if (!is_word(name[at])) {
      ++at;
      continue;
    }
    pair.erase(0, begin);
    if (!pair.empty()) pair += '-';
    begin = pair.size();
    do {
      pair += small(name[at++]);
    } while (at < name.size() && is_word(name[at]) &&
             !(is_capital(name[at]) && !is_capital(name[at - 1])));
    const std::string_view word = std::string_view(pair).substr(begin);
    if (!condition) {
      if (const auto found = words.find(word); found != words.end()) hints |= found->second;
      if (begin > 0) {
        if (const auto found = words.find(pair); found != words.end()) hints |= found->second;
      }
    }
    condition = is_condition(word);
  }
  return (hints & ~(hint::kArticle | hint::kBody | hint::kSummary)) == 0 ? hints
                                                                         : hints & ~hint::kArticle;
}

// What a page is about stands among the classes of WordPress' articles: "tag-advertising".
bool is_topic(std::string_view name) {
  return name.starts_with("category-") || name.starts_with("tag-");
}

Hints of_names(std::string_view names) {
  const bool topics = names.find("hentry") != std::string_view::npos ||
                      names.find("status-publish") != std::string_view::npos;
  Hints hints = 0;
  constexpr std::string_view kBlanks = " \t\n\r\f";
  for (std::size_t at = names.find_first_not_of(kBlanks); at != std::string_view::npos;
       at = names.find_first_not_of(kBlanks, at)) {
    const std::size_t end = std::min(names.find_first_of(kBlanks, at), names.size());
    const std::string_view name = names.substr(at, end - at);
    if (!topics || !is_topic(name)) hints |= of_name(name);
    at = end;
  }
  return hints;
}

}  // namespace

Hints hints_of(const HtmlTree& tree, HtmlTree::Index element) {
  Hints hints = of_names(tree.attribute(element, Attribute::kClass)) |
                of_name(tree.attribute(element, Attribute::kId)) |
                of_itemprop(tree.attribute(element, Attribute::kItemprop));
  if (const auto role = roles().find(tree.attribute(element, Attribute::kRole));
      role != roles().end()) {
    hints |= role->second;
  }
  if (tree.attribute(element, Attribute::kRel) == "author") hints |= hint::kMeta;
  return hints;
}

bool is_hidden(const HtmlTree& tree, HtmlTree::Index element) {
  if (tree.has(element, Attribute::kHidden)) return true;
  if (tree.has(element, Attribute::kPlaceholder)) return true;  // AMP: until something is loaded
  if (tree.attribute(element, Attribute::kAriaHidden) == "true") return true;
  std::string style;
  for (const char c : tree.attribute(element, Attribute::kStyle)) {
    if (c != ' ') style += small(c);
  }
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

}  // namespace pith
