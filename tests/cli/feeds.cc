#include "cli/feeds.h"

namespace pith {

using Json = nlohmann::json;

std::string rss(const std::string& title, const std::vector<NewsItem>& items) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>" +
      title + "</title>\n";
  for (const NewsItem& item : items) {
    out += "<item><title>" + item.title + "</title><link>" + item.link +
           "</link><guid isPermaLink=\"false\">" + item.id + "</guid><dc:date>" + item.date +
           "</dc:date><description>" + item.text + "</description></item>\n";
  }
  return out + "</channel></rss>\n";
}

std::string atom(const std::string& title, const std::vector<NewsItem>& items) {
  std::string out =
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>" + title + "</title><id>urn:feed</id>\n";
  for (const NewsItem& item : items) {
    out += "<entry><id>" + item.id + "</id><title>" + item.title + "</title><link href=\"" +
           item.link + "\"/><published>" + item.date + "</published><updated>" + item.date +
           "</updated><content>" + item.text + "</content></entry>\n";
  }
  return out + "</feed>\n";
}

std::string json_feed(const std::string& title, const std::vector<NewsItem>& items) {
  Json feed = {
      {"version", "https://jsonfeed.org/version/1.1"}, {"title", title}, {"items", Json::array()}};
  for (const NewsItem& item : items) {
    feed["items"].push_back({{"id", item.id},
                             {"title", item.title},
                             {"url", item.link},
                             {"date_published", item.date},
                             {"content_text", item.text}});
  }
  return feed.dump();
}

std::multiset<std::string> ids_in(const Json& digest) {
  std::multiset<std::string> ids;
  for (const Json& story : digest["stories"])
    for (const Json& document : story["documents"]) ids.insert(document["id"].get<std::string>());
  return ids;
}

Json story_with(const Json& digest, const std::string& id) {
  for (const Json& story : digest["stories"])
    for (const Json& document : story["documents"])
      if (document["id"] == id) return story;
  return nullptr;
}

}  // namespace pith
