// Internal. Sentences that lean on the one before them: "However, ...", "He said ...", "This would ...".

#ifndef PITH_TEXT_OPENINGS_H_
#define PITH_TEXT_OPENINGS_H_

#include <string_view>

#include "language/data.h"

namespace pith {

// True if the longest phrase of the language's openings.txt with which `sentence` begins, behind quotes
// and brackets, is one that leans. False where nothing is known of the language. Looks at the first 64
// bytes.
[[nodiscard]] bool leans_back(std::string_view sentence, const Language::Data& language);

}  // namespace pith

#endif  // PITH_TEXT_OPENINGS_H_
