// Internal. A digest as it is shown to people, whatever the format: in order, counted, dated, with links that may be
// followed. All text is one line without control characters, not yet escaped for a format.

#ifndef PITH_RENDER_DIGEST_SHOWN_H_
#define PITH_RENDER_DIGEST_SHOWN_H_

#include <cstddef>
#include <string>
#include <vector>

#include "pith/digest.h"

namespace pith {

// A source that tells the story.
struct Mention {
  std::string name{};
  std::string url{};  // "" or what safe_link gave, as everywhere here
  bool copy = false;
  bool updated = false;
};

// Sentences of one article that are read together.
struct Passage {
  std::vector<std::string> sentences{};
  Mention source{};  // without a name where it goes without saying
};

struct ShownStory {
  std::string anchor{};    // "story-" and its key; no other story has it
  std::size_t number = 0;  // from 1, over all sections; 0: in brief
  std::size_t place = 0;   // in Digest::stories
  std::string headline{};
  std::string url{};
  std::string language{};   // BCP 47, "und" if unknown
  std::string source{};     // the best one
  std::string published{};  // for people
  std::string machine{};    // the same for machines; "" if it was no date
  std::string reading{};    // how long its article takes
  bool updated = false;
  std::string follows{};
  std::vector<Passage> passages{};
  std::vector<std::string> phrases{};
  std::vector<Mention> also{};  // the other articles
};

struct ShownSection {
  std::string anchor{};
  std::string name{};  // "": the digest has no sections
  std::vector<ShownStory> told{};
  std::vector<ShownStory> brief{};
};

struct Failure {
  std::string name{};
  std::string url{};
  std::string why{};
};

struct ShownDigest {
  std::string title{};
  std::string window{};   // "25 November 2026, 08:30 to 26 November 2026, 08:30 UTC"
  std::string counts{};   // "12 stories from 5 sources"; "" if there are none
  std::string reading{};  // "4 min to read"
  std::string saved{};    // "38 min saved"
  std::string made{};     // when, for people
  std::vector<std::string> phrases{};
  std::vector<ShownSection> sections{};
  std::vector<Failure> failures{};
  bool empty = true;      // no stories
  bool contents = false;  // long enough for a list of them
};

// How many other sources are named before "and 7 more".
inline constexpr std::size_t kNamed = 5;

[[nodiscard]] ShownDigest shown(const Digest& digest);

// `parts` that are not empty with `between` between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view between);

}  // namespace pith

#endif  // PITH_RENDER_DIGEST_SHOWN_H_
