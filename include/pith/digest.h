// Digests: many articles to few stories, each told once.
//
//   std::vector<pith::DigestItem> items = ...;         // of feeds, or any articles
//   pith::Digest today = pith::digest(items, {.title = "Morning"});
//   std::cout << pith::render(today, pith::DigestOutput::kHtml);
//
// A Digest owns all that it shows: it outlives the items.

#ifndef PITH_DIGEST_H_
#define PITH_DIGEST_H_

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "pith/pith.h"

namespace pith {

class Memory;

// An article among those that are digested. Its document has id, title, url, published, site (what the source is
// called) and language.
struct DigestItem {
  Document document{};
  std::string section{};  // under which heading its stories stand; ""
  bool updated = false;   // an earlier digest had it with another text
};

// Where items came from, for the head and foot of a digest.
struct DigestSource {
  std::string name{};
  std::string url{};
  std::size_t items = 0;  // in the window
  std::string failure{};  // why it could not be read; "" if it was
};

struct DigestOptions {
  std::string title{};  // of the digest; "Digest" if empty
  // The window and the moment of making, RFC 3339; shown as they are written, and nothing is left out by them.
  std::string since{};
  std::string until{};
  Options summary{};         // of a story; by default three sentences
  std::size_t stories = 30;  // at most so many are told at length; the rest is in brief
  double least_score = 0;    // stories below it are left out: for slow days
  // Stories of so many sources and more are told at length; what has less is in brief. 1: all.
  std::size_t least_sources = 2;
  std::vector<DigestSource> sources{};
};

// An article of a story.
struct StoryDocument {
  std::string id{};
  std::string title{};
  std::string url{};     // http or https, or ""
  std::string source{};  // what its source is called, or ""
  std::string author{};
  std::string published{};  // RFC 3339, or ""
  std::string language{};
  std::size_t words = 0;
  double minutes = 0;    // to read it
  bool copy = false;     // its text is that of a document before it, or nearly
  bool updated = false;  // an earlier digest had it with another text
};

// What several articles tell about one matter, or one article alone.
struct Story {
  std::string key{};  // of 16 letters and digits; the same as long as its first article is
  std::string
      title{};  // the headline of the first document; where it has none, how its text begins
  std::string section{};
  std::vector<StoryDocument> documents{};  // the best source first; at least one
  Summary summary{};        // of all documents that are no copies; in brief: one sentence
  std::size_t sources = 0;  // different ones, copies not counted
  double score = 0;         // what stories are ranked by
  bool brief = false;       // stands in "In brief"
  std::string
      follows{};  // the headline of the story of an earlier digest that it goes on from; or ""
};

struct Digest {
  std::string title{};
  std::string since{};
  std::string until{};
  std::vector<DigestSource> sources{};
  // In the order in which they are shown: by section, in it those told at length first, the best first.
  std::vector<Story> stories{};
  std::vector<std::string> keywords{};  // of all stories
  std::size_t documents = 0;            // in all stories
  double minutes = 0;                   // to read the digest
  double minutes_saved = 0;             // to read all documents, less that
};

// Groups the items into stories, summarizes each, and ranks them. Items of different languages share no story.
// With a memory, a story that goes on from one told before is marked (Story::follows). The memory is not
// changed. Time and memory are linear in the text but for n log n. Total: no items, no stories.
[[nodiscard]] Digest digest(std::span<const DigestItem> items, const DigestOptions& options = {},
                            const Memory* memory = nullptr);

enum class DigestOutput {
  kText,
  kMarkdown,
  kJson,         // src/render/SCHEMA.md
  kHtml,         // one page, without script or anything from elsewhere; light, dark, print
  kMail,         // the same for mail: styles in the elements, one column, below 100 KB
  kAtom,         // a feed with one entry, the digest
  kAtomStories,  // a feed with an entry a story
};

// UTF-8, ending in one newline. Whatever the items hold, it comes out as text: no markup, and links only to http, https
// and mailto.
[[nodiscard]] std::string render(const Digest& digest, DigestOutput output);

}  // namespace pith

#endif  // PITH_DIGEST_H_
