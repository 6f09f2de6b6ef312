// Counts what the pipeline allocates. A program of its own, as it puts its own operator new in place of
// the library's.

#include <cstdlib>
#include <new>
#include <string>
#include <vector>

#include "catch.h"
#include "pith/pith.h"
#include "random_text.h"

namespace {
std::size_t allocations = 0;  // of this program, which has one thread
}  // namespace

void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace pith {
namespace {

// Articles that have little in common but their language.
std::vector<Document> articles() {
  const std::vector<std::string> subjects = {"harbour", "water",  "school", "bridge", "forest",
                                             "clinic",  "market", "tram",   "museum", "dike"};
  const std::vector<std::string> acts = {"voted to close", "wants to repair", "has sold",
                                         "will inspect",   "cannot pay for",  "argued about"};
  const std::vector<std::string> ends = {
      "after a long debate on Monday", "for 3.2 million crowns",
      "despite the mayor's warning",   "before the winter",
      "as the auditors had proposed",  "without further hearings"};
  std::vector<Document> documents;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    Random random(seed);
    std::string text;
    const std::size_t count = 8 + random.below(60);  // fewer would be told in a warning
    for (std::size_t i = 0; i < count; ++i) {
      if (random.percent(15)) text += "However, \"nobody had asked,\" said Councillor Brandt. ";
      text += "The " + random.of(subjects) + " board " + random.of(acts) + " the " +
              random.of(subjects) + " of district " + std::to_string(random.below(9) + 1) + " " +
              random.of(ends) + (random.percent(20) ? ".\n\n" : ". ");
    }
    documents.push_back(
        read(text, {.title = random.of(subjects), .language = Language::named("en")})->document);
  }
  return documents;
}

std::size_t count_allocations(const std::vector<Document>& documents, const Options& options) {
  Summary summary;
  const auto summarize_all = [&] {
    for (const Document& document : documents) summarize({&document, 1}, options, &summary);
  };
  for (int round = 0; round < 10; ++round) summarize_all();  // strings change places, and grow
  const std::size_t before = allocations;
  summarize_all();
  return allocations - before;
}

TEST_CASE("allocations are counted") {
  const std::size_t before = allocations;
  const std::vector<std::string> strings(3, std::string(100, 'x'));
  CHECK(allocations == before + 5);  // one string more is the one that they are copies of
  CHECK(strings.size() == 3);
}

TEST_CASE("an article costs no allocation once its words are known") {
  const std::vector<Document> documents = articles();
  CHECK(count_allocations(documents, {}) == 0);
  CHECK(count_allocations(documents, {.length = sentences(3)}) == 0);
  CHECK(count_allocations(documents, {.length = words(100), .style = Style::kFree}) == 0);
}

TEST_CASE("a summary that is used again is as one that is new") {
  Summary used;
  for (const Document& document : articles()) {
    summarize({&document, 1}, {}, &used);
    const Summary fresh = summarize(document);
    CHECK(render(used, Output::kJson) == render(fresh, Output::kJson));
    CHECK(used.excerpts.size() == fresh.excerpts.size());
  }
}

}  // namespace
}  // namespace pith
