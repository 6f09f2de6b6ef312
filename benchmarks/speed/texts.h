// News that nobody wrote, in four languages: made-up words between the commonest true ones, so that
// a language can be recognized, words come back as in articles, and the share of letters beyond
// ASCII is the language's own. The same on every run. Nothing of pith is used here.

#ifndef PITH_BENCHMARKS_SPEED_TEXTS_H_
#define PITH_BENCHMARKS_SPEED_TEXTS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pith::bench {

// "en", "de", "vi", "zh".
[[nodiscard]] std::vector<std::string> languages();

// An article of about `bytes` bytes: paragraphs of one to four sentences between blank lines. Every
// `seed` has matters of its own, from a vocabulary that they share. Stops the program at
// another language.
[[nodiscard]] std::string make_text(std::string_view language, std::size_t bytes,
                                    std::uint64_t seed = 1);

// `count` such articles of about `bytes` bytes, each half to twice as long, as lines of JSON with an
// id and a text; and the language, if it is to be stated.
[[nodiscard]] std::vector<std::string> make_records(std::string_view language, std::size_t count,
                                                    std::size_t bytes, bool state_language);

}  // namespace pith::bench

#endif  // PITH_BENCHMARKS_SPEED_TEXTS_H_
