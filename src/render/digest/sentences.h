// Internal. Sentences, one behind the other.

#ifndef PITH_RENDER_DIGEST_SENTENCES_H_
#define PITH_RENDER_DIGEST_SENTENCES_H_

#include <string>
#include <vector>

namespace pith {

// With a blank between, but for none behind the full-width stop of a Chinese or Japanese sentence.
[[nodiscard]] std::string together(const std::vector<std::string>& sentences);

}  // namespace pith

#endif  // PITH_RENDER_DIGEST_SENTENCES_H_
