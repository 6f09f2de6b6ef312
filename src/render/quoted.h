// Internal. The lines of a summary: what of it is read together.

#ifndef PITH_RENDER_QUOTED_H_
#define PITH_RENDER_QUOTED_H_

#include <string>
#include <vector>

#include "pith/pith.h"

namespace pith {

// A sentence, or what was quoted of it.
struct Quoted {
  std::string text{};    // verbatim, with an ellipsis where something is left out
  std::string source{};  // of a summary of several texts: what its text is called, else its title
  std::size_t section = 0;
  std::size_t document = 0;  // as in Excerpt
};

// Clauses of a sentence that follow each other are one.
[[nodiscard]] std::vector<Quoted> quoted(const Summary& summary, Order order);

// The headings that stand above the first sentence of `section` when those of `before` were shown:
// its own, and those that it is part of; nothing if it is the same section. Indices into
// Summary::sections.
[[nodiscard]] std::vector<std::size_t> headings_above(const Summary& summary, std::size_t section,
                                                      std::size_t before);

}  // namespace pith

#endif  // PITH_RENDER_QUOTED_H_
