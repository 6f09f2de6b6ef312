#include "rank/pagerank.h"

namespace pith {
namespace {

constexpr double kDamping = 0.85;  // Brin & Page 1998; 0.7 to 0.95 changes ROUGE by 0.1
constexpr double kTolerance = 1e-9;
constexpr int kMostRounds = 200;

// `share(i)` is what sentence i gets of the weight that is given back.
template <typename Share>
Eigen::VectorXd walk(const Graph& graph, Eigen::VectorXd v, double damping, Share share) {
  const Eigen::Index n = v.size();
  Eigen::VectorXd degree(n);
  graph.multiply(Eigen::VectorXd::Ones(n), &degree);
  Eigen::VectorXd u(n);
  Eigen::VectorXd next(n);
  for (int round = 0; round < kMostRounds; ++round) {
    double dangling = 0;
    for (Eigen::Index i = 0; i < n; ++i) {
      const bool isolated = graph.isolated[static_cast<std::size_t>(i)];
      u[i] = isolated ? 0 : v[i] / degree[i];
      if (isolated) dangling += v[i];
    }
    graph.multiply(u, &next);
    const double given_back = damping * dangling + 1 - damping;
    double change = 0;
    for (Eigen::Index i = 0; i < n; ++i) {
      const bool isolated = graph.isolated[static_cast<std::size_t>(i)];
      next[i] = (isolated ? 0 : damping * next[i]) + share(i, given_back);
      change += std::abs(next[i] - v[i]);
    }
    v.swap(next);
    if (change < kTolerance) break;
  }
  return v;
}

}  // namespace

Eigen::VectorXd pagerank(const Graph& graph, Eigen::Index n) {
  if (n == 0) return {};
  const auto count = static_cast<double>(n);
  return walk(graph, Eigen::VectorXd::Constant(n, 1 / count), kDamping,
              [&](Eigen::Index, double given_back) { return given_back / count; });
}

Eigen::VectorXd pagerank(const Graph& graph, const Eigen::VectorXd& restart, double damping) {
  return walk(graph, restart, damping,
              [&](Eigen::Index i, double given_back) { return given_back * restart[i]; });
}

Graph cosine_graph(const Vectors& vectors) {
  const SparseRows x = vectors.rows();
  Graph graph;
  Eigen::VectorXd self = Eigen::VectorXd::Zero(x.rows());  // |x_i|^2
  graph.isolated.assign(static_cast<std::size_t>(x.rows()), true);
  for (Eigen::Index i = 0; i < x.rows(); ++i) {
    for (SparseRows::InnerIterator entry(x, i); entry; ++entry) {
      self[i] += entry.value() * entry.value();
      if (vectors.df[static_cast<std::size_t>(entry.col())] > 1) {
        graph.isolated[static_cast<std::size_t>(i)] = false;
      }
    }
  }
  graph.multiply = [x, self](const Eigen::VectorXd& u, Eigen::VectorXd* product) {
    const Eigen::VectorXd q = x.transpose() * u;
    product->noalias() = x * q;
    *product -= self.cwiseProduct(u);
  };
  return graph;
}

}  // namespace pith
