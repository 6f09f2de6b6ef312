// Internal. The sources of a digest to items: files, addresses, lists of feeds, JSON Lines.

#ifndef PITH_CLI_GATHER_H_
#define PITH_CLI_GATHER_H_

#include <functional>
#include <string>
#include <vector>

#include "cli/input.h"
#include "pith/digest.h"
#include "pith/memory.h"

namespace pith::cli {

// A feed, a file of records or an article: what was read of it, or why it could not be.
struct GatheredSource {
  DigestSource shown{};    // its name, address and failure; its items are not yet counted
  std::string section{};   // of a list of feeds
  std::string address{};   // under which it is remembered; "": a file, which is not
  KnownSource answer{};    // what its server said
  bool unchanged = false;  // its server says so: it has no items here
  bool is_new = false;     // an address that the memory does not know
  std::vector<DigestItem> items{};
};

struct GatherOptions {
  bool records = false;  // every input is JSON Lines
  // Asked once, when there is an address to be fetched; null for none. Its error ends all.
  std::function<Result<const Memory*>()> memory{};
  // Feeds that did not change are not sent again. Who asks for another window wants them whole.
  bool only_changed = true;
  // After each answer, of so many.
  std::function<void(std::size_t done, std::size_t all)> progress{};
};

// In the order in which they were named, those of a list in the list's place. Each fails by itself. An address that leads
// to a page that names its feed stands for that feed. Errors: the memory's.
[[nodiscard]] Result<std::vector<GatheredSource>> gather(const Inputs& inputs,
                                                         const GatherOptions& options);

}  // namespace pith::cli

#endif  // PITH_CLI_GATHER_H_
