#include "digest/cut.h"

namespace pith {

std::vector<std::size_t> cut_tree(std::span<const Cluster> clusters,
                                  const std::function<bool(const Cluster&)>& holds) {
  const std::size_t none = clusters.size();
  std::vector<std::size_t> story(clusters.size(), none);
  std::size_t items = 0;
  for (std::size_t c = clusters.size(); c-- > 0;) {  // a cluster before its parts
    const Cluster& cluster = clusters[c];
    if (cluster.items == 1) ++items;
    if (story[c] == none && (cluster.items == 1 || holds(cluster))) story[c] = cluster.first;
    if (cluster.items > 1) story[cluster.left] = story[cluster.right] = story[c];
  }
  story.resize(items);
  return story;
}

}  // namespace pith
