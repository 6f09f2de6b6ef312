// A digest of one morning, made by hand, that has everything that a digest can have.

#ifndef PITH_TESTS_RENDER_DIGEST_SAMPLE_H_
#define PITH_TESTS_RENDER_DIGEST_SAMPLE_H_

#include <cstddef>
#include <string>
#include <vector>

#include "pith/digest.h"

namespace pith {

// Two sections and stories without one: a budget told by four sources, one of them a copy; a story that goes on; one in
// Japanese, one in Arabic; one that nine sources have; one without an address; a headline full of markup.
[[nodiscard]] Digest sample_digest();

// Nothing new, one source down.
[[nodiscard]] Digest empty_digest();

// One story of one source, in no section.
[[nodiscard]] Digest small_digest();

// `n` stories at length and as many in brief, each of three sources.
[[nodiscard]] Digest large_digest(std::size_t n);

// Sentences of a summary: the text and which of the sources it is from.
struct Said {
  std::size_t document;
  std::string text;
};
[[nodiscard]] Summary summary_of(const std::vector<StoryDocument>& documents,
                                 const std::vector<Said>& sentences,
                                 const std::vector<std::string>& phrases = {});

// Every string of the digest that comes from outside.
[[nodiscard]] std::vector<std::string*> strings_of(Digest* digest);

}  // namespace pith

#endif  // PITH_TESTS_RENDER_DIGEST_SAMPLE_H_
