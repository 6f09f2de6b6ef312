// Feeds of the tests' own, and what a digest made of them.

#ifndef PITH_TESTS_CLI_FEEDS_H_
#define PITH_TESTS_CLI_FEEDS_H_

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

namespace pith {

struct NewsItem {
  std::string id{};
  std::string title{};
  std::string link{};
  std::string date{};  // RFC 3339
  std::string text{};  // without markup
};

// RSS 2.0 with guids that are no links, Atom 1.0, JSON Feed 1.1.
std::string rss(const std::string& title, const std::vector<NewsItem>& items);
std::string atom(const std::string& title, const std::vector<NewsItem>& items);
std::string json_feed(const std::string& title, const std::vector<NewsItem>& items);

// The ids of all documents of a digest as JSON.
std::multiset<std::string> ids_in(const nlohmann::json& digest);

// The story that has this document; null if none has.
nlohmann::json story_with(const nlohmann::json& digest, const std::string& id);

}  // namespace pith

#endif  // PITH_TESTS_CLI_FEEDS_H_
