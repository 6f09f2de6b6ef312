// Internal. Which of the items that were gathered a digest tells, and what is remembered of the others.

#ifndef PITH_CLI_CHOOSE_ITEMS_H_
#define PITH_CLI_CHOOSE_ITEMS_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "cli/gather.h"
#include "pith/digest.h"
#include "pith/memory.h"

namespace pith::cli {

// Times are seconds since 1970.
struct ChooseOptions {
  std::int64_t clock = 0;
  std::int64_t now = 0;  // the same, or an earlier moment that is asked about
  std::optional<std::int64_t> since{};
  std::optional<std::int64_t> until{};
  bool updated = false;            // tell again what was edited
  const Memory* memory = nullptr;  // null: nothing is known, nothing remembered
};

// Of a feed that is read for the first time what is older is passed over, unless a window is asked for.
inline constexpr std::int64_t kFirstWindow = 86'400;

struct Chosen {
  std::vector<DigestItem> told{};        // in the order of the sources; each once
  std::vector<DigestItem> remembered{};  // where there is a memory: the told ones too
  std::vector<std::size_t> places{};     // of the told ones among these
  std::vector<KnownSource> sources{};    // to be remembered
  std::size_t too_old = 0;               // passed over, as their feed is new here
};

// Takes the items out of the sources, and counts in each how many of its items are told. What is outside a window that was
// asked for is not remembered: it may be in another one; and a feed that has such items is remembered without
// validators, so that it is read again. Errors: the memory's.
[[nodiscard]] Result<Chosen> choose_items(const ChooseOptions& options,
                                          std::vector<GatheredSource>* sources);

}  // namespace pith::cli

#endif  // PITH_CLI_CHOOSE_ITEMS_H_
