// The graph of LexRank with a threshold (Erkan & Radev 2004, section 3.2): its edges have to be
// found one by one, as no product of vectors gives them. Rows are met through an inverted index;
// what is kept is a list of neighbours a sentence. As in the paper's Figure 3, a sentence is a
// neighbour of itself.

#include <algorithm>
#include <memory>
#include <optional>

#include "rank/neighbours.h"
#include "rank/pagerank.h"

namespace pith {
namespace {

// How much may be spent on finding edges, for each edge that may be kept: a word that stands
// everywhere but links nothing would cost n^2 steps and leave no edge to count.
constexpr std::size_t kStepsAnEdge = 8;

// Neighbours of sentence i: [starts[i], starts[i + 1]) of `neighbours`, ascending.
struct Edges {
  std::vector<std::size_t> starts{0};
  std::vector<std::uint32_t> neighbours;
};

}  // namespace

std::optional<Graph> threshold_graph(const Vectors& vectors, double threshold,
                                     std::size_t most_edges) {
  Neighbours neighbours(vectors);
  if (neighbours.count_steps() / kStepsAnEdge > most_edges) return std::nullopt;
  const auto edges = std::make_shared<Edges>();
  const std::size_t n = vectors.size();
  for (std::size_t i = 0; i < n; ++i) {
    const std::size_t begin = edges->neighbours.size();
    for (const Near& near : neighbours.all(i)) {
      if (near.cosine > threshold)
        edges->neighbours.push_back(static_cast<std::uint32_t>(near.sentence));
    }
    std::sort(edges->neighbours.begin() + static_cast<std::ptrdiff_t>(begin),
              edges->neighbours.end());
    edges->starts.push_back(edges->neighbours.size());
    if (edges->neighbours.size() > most_edges) return std::nullopt;
  }

  Graph graph;
  for (std::size_t i = 0; i + 1 < edges->starts.size(); ++i) {
    graph.isolated.push_back(edges->starts[i] == edges->starts[i + 1]);
  }
  graph.multiply = [edges](const Eigen::VectorXd& u, Eigen::VectorXd* product) {
    for (Eigen::Index i = 0; i < u.size(); ++i) {
      const auto row = static_cast<std::size_t>(i);
      double sum = 0;
      for (std::size_t e = edges->starts[row]; e < edges->starts[row + 1]; ++e) {
        sum += u[static_cast<Eigen::Index>(edges->neighbours[e])];
      }
      (*product)[i] = sum;
    }
  };
  return graph;
}

}  // namespace pith
