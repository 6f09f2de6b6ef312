// Internal. The articles behind the teasers of feeds.

#ifndef PITH_CLI_FULL_TEXT_H_
#define PITH_CLI_FULL_TEXT_H_

#include <vector>

#include "cli/input.h"
#include "cli/progress.h"
#include "pith/digest.h"

namespace pith::cli {

// Fetches the page of each item that only teases (fewer than 150 words, or it breaks off), and gives it the text of
// the article there, if that has more. Pages that cannot be fetched or read change nothing; how many, in the result.
std::size_t fetch_full_texts(const Inputs& inputs, Progress* progress,
                             std::vector<DigestItem>* items);

}  // namespace pith::cli

#endif  // PITH_CLI_FULL_TEXT_H_
