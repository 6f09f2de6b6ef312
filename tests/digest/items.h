// Items of feeds, for the tests of grouping.

#ifndef PITH_TESTS_DIGEST_ITEMS_H_
#define PITH_TESTS_DIGEST_ITEMS_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "digest/features.h"
#include "digest/stories.h"
#include "pith/pith.h"

namespace pith {

inline Document item(std::string title, std::string text, std::string_view language = "en") {
  Document document;
  document.title = std::move(title);
  document.text = std::move(text);
  document.language = Language::named(language);
  return document;
}

// The story of each document.
inline std::vector<std::size_t> stories_of(const std::vector<Document>& documents) {
  std::vector<Features> features;
  for (const Document& document : documents) features.push_back(features_of(document));
  std::vector<StoryItem> items;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    items.push_back({&features[i], documents[i].language.tag()});
  }
  return group_stories(items);
}

}  // namespace pith

#endif  // PITH_TESTS_DIGEST_ITEMS_H_
