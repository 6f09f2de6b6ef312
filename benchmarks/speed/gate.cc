// The whole against its limits and against the naive pipeline, on articles that all differ (the same
// one again and again is twice as fast: the processor learns it), in one run, as rows of Markdown.
//
//   pith_gate [--language en] [--articles 3000] [--bytes 3800] [--passes 5] [--only NAME]
//   pith_gate --count NAME ...
//
// Articles are made up, or the records of the file that PITH_BENCH_RECORDS names (the first
// --articles of them). A figure is the sum of each article's best time of thread CPU over the passes,
// in which the contestants take turns: what else the machine does matters least so. "first": the
// first pass, when nothing is known of any article. --count is for callgrind (instructions.sh): it
// does half of the articles, then the others in counted_pass(), and prints the bytes of these.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <map>
#include <span>

#include "allocations.h"
#include "contestants.h"
#include "texts.h"

namespace pith::bench {

// Its name is what callgrind looks for.
[[gnu::noinline]] bool counted_pass(const Contestant& contestant,
                                    std::span<const Article> articles) {
  return std::ranges::all_of(articles, contestant.run);
}

namespace {

struct Arguments {
  std::string language = "en";
  std::size_t articles = 3000;
  std::size_t bytes = 3800;
  std::size_t passes = 5;
  std::string only{};
  std::string count{};
};

[[noreturn]] void fail(const std::string& message) {
  std::cerr << "pith_gate: " << message << '\n';
  std::exit(1);
}

Arguments parse(std::span<char*> words) {
  Arguments arguments;
  const std::map<std::string, std::string*> texts{{"--language", &arguments.language},
                                                  {"--only", &arguments.only},
                                                  {"--count", &arguments.count}};
  const std::map<std::string, std::size_t*> numbers{{"--articles", &arguments.articles},
                                                    {"--bytes", &arguments.bytes},
                                                    {"--passes", &arguments.passes}};
  for (std::size_t i = 1; i + 1 < words.size(); i += 2) {
    if (texts.contains(words[i]))
      *texts.at(words[i]) = words[i + 1];
    else if (numbers.contains(words[i]))
      *numbers.at(words[i]) = std::stoul(words[i + 1]);
    else
      fail(std::string("what is ") + words[i] + "?");
  }
  if (words.size() % 2 == 0) fail("a value is missing");
  return arguments;
}

std::vector<Article> load(const Arguments& arguments) {
  const char* path = std::getenv("PITH_BENCH_RECORDS");
  if (path == nullptr) {
    return articles_of(make_records(arguments.language, arguments.articles, arguments.bytes, true));
  }
  std::ifstream file(path);
  std::vector<std::string> records;
  for (std::string line; records.size() < arguments.articles && std::getline(file, line);) {
    records.push_back(line);
  }
  if (records.empty()) fail(std::string(path) + ": no records");
  return articles_of(records);
}

std::size_t bytes_of(std::span<const Article> articles) {
  std::size_t bytes = 0;
  for (const Article& article : articles) bytes += article.text.size();
  return bytes;
}

// Nanoseconds of this thread's processor time.
double now() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e9 + static_cast<double>(time.tv_nsec);
}

struct Figure {
  std::vector<double> best{};  // of each article
  double first = 0;
  std::size_t allocations = 0;  // in the last pass
};

void pass(const Contestant& contestant, const std::vector<Article>& articles, Figure* figure) {
  const bool is_first = figure->best.empty();
  if (is_first) figure->best.assign(articles.size(), 1e18);
  const std::size_t before = allocations();
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const double begin = now();
    const bool right = contestant.run(articles[i]);
    const double time = now() - begin;
    if (!right) fail(contestant.name + ": a wrong answer");
    figure->best[i] = std::min(figure->best[i], time);
    if (is_first) figure->first += time;
  }
  figure->allocations = allocations() - before;
}

double sum(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum;
}

void compare(const Arguments& arguments, const std::vector<Article>& articles) {
  std::vector<Contestant> all = contestants();
  std::erase_if(all, [&](const Contestant& c) {
    return !arguments.only.empty() && c.name != arguments.only && c.name != "icu";
  });
  std::vector<Figure> figures(all.size());
  for (std::size_t i = 0; i < arguments.passes; ++i) {
    for (std::size_t k = 0; k < all.size(); ++k) pass(all[k], articles, &figures[k]);
  }
  double icu = 0;
  double naive = 0;
  for (std::size_t k = 0; k < all.size(); ++k) {
    if (all[k].name == "icu") icu = sum(figures[k].best);
    if (all[k].name == "naive") naive = sum(figures[k].best);
  }
  const auto bytes = static_cast<double>(bytes_of(articles));
  const auto n = static_cast<double>(articles.size());
  std::printf(
      "| %.0f articles, %.1f MB | ns/B | to ICU | naive to it | articles/s | first, ns/B | "
      "allocations |\n",
      n, bytes / 1e6);
  std::printf("| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
  for (std::size_t k = 0; k < all.size(); ++k) {
    const double time = sum(figures[k].best);
    std::printf("| %s | %.2f | %.2f | %.1f | %.0f | %.2f | %.1f |\n", all[k].name.c_str(),
                time / bytes, time / icu, naive / time, n / time * 1e9, figures[k].first / bytes,
                static_cast<double>(figures[k].allocations) / n);
  }
}

void count(const std::string& name, std::span<const Article> articles) {
  const auto half = articles.size() / 2;
  for (const Contestant& contestant : contestants()) {
    if (contestant.name != name) continue;
    const bool warm = std::ranges::all_of(articles.first(half), contestant.run);
    if (!warm || !counted_pass(contestant, articles.subspan(half))) fail(name + ": a wrong answer");
    std::printf("%zu\n", bytes_of(articles.subspan(half)));
    return;
  }
  fail("no contestant is called " + name);
}

}  // namespace
}  // namespace pith::bench

int main(int size, char** words) {
  using namespace pith::bench;
  const Arguments arguments = parse({words, static_cast<std::size_t>(size)});
  const std::vector<Article> articles = load(arguments);
  if (arguments.count.empty())
    compare(arguments, articles);
  else
    count(arguments.count, articles);
}
