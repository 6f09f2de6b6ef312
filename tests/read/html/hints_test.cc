#include "read/html/hints.h"

#include <string>
#include <string_view>

#include "catch.h"

namespace pith {
namespace {

// "nav meta", in the order of the bits; "" for none.
std::string shown(Hints hints) {
  constexpr const char* kNames[] = {
      "nav",  "foot",    "head",   "side", "share",   "rel", "comment", "ad",   "over", "signup",
      "meta", "caption", "hidden", "body", "article", "bio", "summary", "fact", "pic"};
  std::string out;
  for (std::size_t bit = 0; bit < std::size(kNames); ++bit) {
    if ((hints >> bit & 1U) != 0) out += (out.empty() ? "" : " ") + std::string(kNames[bit]);
  }
  return out;
}

Hints hints_in(const std::string& attributes) {
  const HtmlTree tree = HtmlTree::parse("<div " + attributes + ">x</div>");
  for (HtmlTree::Index i = 0; i < tree.size(); ++i) {
    if (tree.tag(i) == Tag::kDiv) return hints_of(tree, i);
  }
  return 0;
}

struct Case {
  std::string_view name;
  std::string_view hints;
};

TEST_CASE("names of classes") {
  const Case cases[] = {
      {"", ""},
      {"c1 x7", ""},
      {"nav", "nav"},
      {"main-nav", "nav"},
      {"MainNav", "nav"},
      {"mainNav", "nav"},
      {"main_nav", "nav"},
      {"nav2", "nav"},
      {"NAVBAR", "nav"},
      {"canvas", ""},
      {"navy-blue", ""},
      {"breadcrumbs", "nav"},
      {"prev-next", "nav"},
      {"next", ""},
      {"prev", ""},
      {"site-footer", "foot"},
      {"siteFooter", "foot"},
      {"football", ""},
      {"masthead", "head"},
      {"sidebar", "side"},
      {"inside", ""},
      {"has-sidebar", ""},
      {"no-sidebar", ""},
      {"with-sidebar left", ""},
      {"widget widget_text", "side"},
      {"widget-area", "side"},
      {"share-bar", "share"},
      {"shareholders", ""},
      {"related-stories", "rel"},
      {"most-read", "rel"},
      {"most popular", "rel"},
      {"read", ""},
      {"read-more", "rel"},
      {"comments", "comment"},
      {"comment-list", "comment"},
      {"commentary", ""},
      {"no-comments", ""},
      {"kommentare", "comment"},
      {"comentarios", "comment"},
      {"ad", "ad"},
      {"ad-slot", "ad"},
      {"adSlot", "ad"},
      {"adobe", ""},
      {"shadow", ""},
      {"header-ad", "head ad"},
      {"leadership", ""},
      {"cookie-banner", "ad over"},
      {"newsletter-signup", "signup"},
      {"byline", "meta"},
      {"entry-date", "meta"},
      {"date", ""},
      {"tags", "meta"},
      {"stage", ""},
      {"wp-caption", "caption"},
      {"photo-credit", "caption pic"},
      {"sr-only", "hidden"},
      {"screen-reader-text", "hidden"},
      {"hidden", "hidden"},
      {"hidden-xs", ""},
      {"d-none", "hidden"},
      {"article-body", "body article"},
      {"articleBody", "body article"},
      {"story__body", "body article"},
      {"entry-content", "body article"},
      {"post-content", "body article"},
      {"content", ""},
      {"article", "article"},
      {"hentry", "article"},
      {"post", "article"},
      {"poster", ""},
      {"post-meta", "meta"},
      {"article-footer", "foot"},
      {"article__share", "share"},
      {"main-content", "article"},
      {"author-bio", "meta bio"},
      {"standfirst", "summary"},
      {"article-lead", "article summary"},
      {"pull-quote", "fact"},
      {"picture", "pic"},
      {"image-gallery", "caption pic"},
      {"article related", "rel article"},
      {"\u6587\u7AE0", ""},
      {"men\u00FC", ""},
      // What a WordPress article is about is no part of the page.
      {"post hentry category-advertising tag-comments", "article"},
      {"post status-publish category-sidebar", "article"},
      {"category-advertising", "ad meta"},
      {"tag-comments", "comment meta"},
      // Blanks of all kinds, and many.
      {"  nav\tfooter\n\nad ", "nav foot ad"},
      {"---", ""},
      {"_", ""},
      {"-nav-", "nav"},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    CHECK(shown(hints_in("class=\"" + std::string(c.name) + '"')) == c.hints);
  }
}

TEST_CASE("other attributes") {
  const Case cases[] = {
      {"id=comments", "comment"},
      {"id=post-412", "article"},
      {"id='article-nav' class=top", "nav"},
      {"role=navigation", "nav"},
      {"role=banner", "head"},
      {"role=contentinfo", "foot"},
      {"role=complementary", "side"},
      {"role=dialog", "over"},
      {"role=main", "article"},
      {"role=presentation", ""},
      {"itemprop=articleBody", "body"},
      {"itemprop=author", "meta"},
      {"itemprop=comment", "comment"},
      {"itemprop=name", ""},
      {"rel=author", "meta"},
      {"rel=nofollow", ""},
      {"title=sidebar", ""},
      {"role=article class=ad id=footer", "foot ad article"},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    CHECK(shown(hints_in(std::string(c.name))) == c.hints);
  }
}

TEST_CASE("what is hidden") {
  struct Hidden {
    std::string_view attributes;
    bool hidden;
  };
  const Hidden cases[] = {
      {"hidden", true},
      {"hidden=''", true},
      {"aria-hidden=true", true},
      {"aria-hidden=false", false},
      {"style='display:none'", true},
      {"style='color: red; DISPLAY : None'", true},
      {"style='visibility: hidden'", true},
      {"style='display: block'", false},
      {"style=''", false},
      {"class=hidden", false},  // by its name only
      {"", false},
  };
  for (const Hidden& c : cases) {
    INFO(c.attributes);
    const HtmlTree tree = HtmlTree::parse("<div " + std::string(c.attributes) + ">x</div>");
    HtmlTree::Index div = 0;
    while (tree.tag(div) != Tag::kDiv) ++div;
    CHECK(is_hidden(tree, div) == c.hidden);
  }
}

}  // namespace
}  // namespace pith
