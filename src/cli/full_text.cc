#include "cli/full_text.h"

#include <algorithm>
#include <utility>

#include "fetch/fetch_all.h"

namespace pith::cli {
namespace {

constexpr std::size_t kTeaserWords = 150;
constexpr std::size_t kMostPages = 500;  // a run

std::size_t words_in(const Document& document) { return reading_time(document).words; }

// "... the harbour board said on […]"
bool breaks_off(const Document& document) {
  std::string_view text = document.text;
  while (!text.empty() &&
         (text.back() == ' ' || text.back() == '\n' || text.back() == ']' || text.back() == ')'))
    text.remove_suffix(1);
  return text.ends_with("…") || text.ends_with("...");
}

// The article on the page, in the item's place; what the feed states of it stands.
void take_article(Fetched page, const Inputs& inputs, DigestItem* item) {
  ReadOptions options = inputs.options;
  options.name = page.url;
  options.charset = page.charset;
  options.language_hint = item->document.language.tag();
  Result<Reading> reading = read(page.bytes, options);
  if (!reading || words_in(reading->document) <= words_in(item->document)) return;
  Document& article = reading->document;
  Document& teaser = item->document;
  article.id = std::move(teaser.id);
  article.url = std::move(teaser.url);
  article.site = std::move(teaser.site);
  if (!teaser.title.empty()) article.title = std::move(teaser.title);
  if (!teaser.published.empty()) article.published = std::move(teaser.published);
  if (!teaser.author.empty()) article.author = std::move(teaser.author);
  teaser = std::move(article);
}

}  // namespace

std::size_t fetch_full_texts(const Inputs& inputs, Progress* progress,
                             std::vector<DigestItem>* items) {
  std::vector<std::size_t> wanting;
  std::vector<FetchRequest> requests;
  for (std::size_t i = 0; i < items->size() && requests.size() < kMostPages; ++i) {
    const Document& document = (*items)[i].document;
    if (!is_web_address(document.url)) continue;
    if (words_in(document) >= kTeaserWords && !breaks_off(document)) continue;
    wanting.push_back(i);
    requests.push_back({document.url, inputs.fetch});
  }
  auto pages = fetch_all(requests, {.progress = [&](std::size_t done) {
                           progress->show(done, requests.size(), "articles");
                         }});
  std::size_t failed = 0;
  for (std::size_t i = 0; i < wanting.size(); ++i) {
    if (pages[i])
      take_article(*std::move(pages[i]), inputs, &(*items)[wanting[i]]);
    else
      ++failed;
  }
  return failed;
}

}  // namespace pith::cli
