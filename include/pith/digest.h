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
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pith/pith.h"

namespace pith {

class Memory;

// An article among those that are digested. Its document has id, title, url, published, site (what the source is
// called) and language.
struct DigestItem {
  Document document{};
  std::string feed{};     // the address of the feed that it is from; "": it is from none
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
  Options summary{};  // of a story; by default three sentences
  // How many stories are told at length, the rest being in brief: those of several sources, at most `stories`;
  // and articles alone as far as there are not `at_least` with them.
  std::size_t stories = 30;
  std::size_t at_least = 10;
  double least_score = 0;  // stories below it are left out: for slow days
  std::vector<DigestSource> sources{};
};

// An article of a story.
struct StoryDocument {
  std::size_t item = 0;  // index into the items that were digested
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

// Of items with the same id in one feed or the same address, or in one feed the same text, the first, or one with
// more than twice its text. Indices, ascending.
[[nodiscard]] std::vector<std::size_t> distinct_items(std::span<const DigestItem> items);

// How long people take to read something.
struct ReadingTime {
  std::size_t words = 0;  // of Chinese and Japanese, characters: as people count there
  double minutes = 0;

  ReadingTime& operator+=(const ReadingTime& other) {
    words += other.words;
    minutes += other.minutes;
    return *this;
  }
};

// 240 words a minute, which is what grown people read silently in English (Brysbaert, Journal of Memory and Language
// 109, 2019: 238); 500 characters in Chinese and Japanese. In Thai, Lao, Khmer and Burmese five letters are taken for
// a word. Linear.
[[nodiscard]] ReadingTime reading_time(std::string_view text);

// Of what summaries draw from: without title and clutter.
[[nodiscard]] ReadingTime reading_time(const Document& document);

// How long the summary of an item of so many words is, unless it is said: a sentence for each 40 of them, at least one
// and at most three. A share of the words, as for reports, would be too little room for the second best sentence.
[[nodiscard]] Length item_length(std::size_t words);

// Seconds since 1970 of a date as documents have it (RFC 3339), a day's from its beginning in UTC; nothing for what is no
// date.
[[nodiscard]] std::optional<std::int64_t> epoch_seconds(std::string_view date);

// UTF-8, ending in one newline. Whatever the items hold, it comes out as text: no markup, and links only to http, https
// and mailto.
[[nodiscard]] std::string render(const Digest& digest, DigestOutput output);

}  // namespace pith

#endif  // PITH_DIGEST_H_
