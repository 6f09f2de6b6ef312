// Pages a second, against libxml2's own parse of the same pages to a tree, in one run: the measure of
// what finding the article costs. On tests/pages, or on all .html files below the folder that the
// environment's PITH_BENCH_PAGES names.

#include <benchmark/benchmark.h>
#include <libxml/HTMLparser.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include "base/file.h"
#include "read/charset/charset.h"
#include "read/html/html.h"
#include "read/html/tree.h"

namespace pith::bench {
namespace {

namespace fs = std::filesystem;

// As UTF-8: decoding is no part of what is compared.
const std::vector<std::string>& pages() {
  static const auto kPages = [] {
    const char* folder = std::getenv("PITH_BENCH_PAGES");
    std::vector<fs::path> paths;
    for (const auto& entry :
         fs::recursive_directory_iterator(folder != nullptr ? folder : PITH_PAGES)) {
      if (entry.path().extension() == ".html") paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    std::vector<std::string> all;
    for (const fs::path& path : paths) {
      all.push_back(to_utf8(read_bytes(path).value(), "", Markup::kHtml).text);
    }
    return all;
  }();
  return kPages;
}

// Runs `work(page)`, which returns how much it found, on all pages.
template <typename Work>
void run(benchmark::State& state, Work work) {
  std::int64_t bytes = 0;
  for (const std::string& page : pages()) bytes += static_cast<std::int64_t>(page.size());
  std::size_t found = 0;
  for (auto _ : state) {
    found = 0;
    for (const std::string& page : pages()) found += work(page);
  }
  const std::int64_t count = state.iterations() * static_cast<std::int64_t>(pages().size());
  state.SetItemsProcessed(count);
  state.SetBytesProcessed(state.iterations() * bytes);
  if (found < 100 * pages().size()) state.SkipWithError("wrong answer");
}

void libxml2_tree(benchmark::State& state) {
  run(state, [](const std::string& page) {
    htmlDocPtr document = htmlReadMemory(
        page.data(), static_cast<int>(page.size()), "", "UTF-8",
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | XML_PARSE_HUGE);
    const std::size_t found = document != nullptr ? page.size() : 0;
    xmlFreeDoc(document);
    return found;
  });
}

void pith_tree(benchmark::State& state) {
  run(state, [](const std::string& page) { return page.size() + HtmlTree::parse(page).size(); });
}

void pith_article(benchmark::State& state) {
  run(state, [](const std::string& page) {
    Document document;
    std::string hint;
    read_html(page, "", &document, &hint);
    return document.text.size();
  });
}

BENCHMARK(libxml2_tree)->Name("pages/libxml2");
BENCHMARK(pith_tree)->Name("pages/tree");
BENCHMARK(pith_article)->Name("pages/article");

}  // namespace
}  // namespace pith::bench
