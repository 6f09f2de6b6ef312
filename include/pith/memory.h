// What earlier digests have told, in one file (SQLite): so that nothing is told twice.
//
//   pith::Result<pith::Memory> memory = pith::Memory::open("digest.db");
//   std::vector<pith::Known> known = memory->recognize(items);       // leave out what is not kNew
//   pith::Digest today = pith::digest(fresh, options, &*memory);
//   memory->prepare({...});    // what will have been told, once the file of that name is gone:
//   rename("today.html.tmp", "today.html");
//   memory->commit();
//
// prepare() names the temporary file that is renamed into place. Whoever opens the memory next after a run that was
// killed looks for it: if it is there, the digest did not get out, and is forgotten; if not, it did, and is
// remembered. So at whatever moment a run ends, no item is lost, and none comes twice.
//
// Kept are hashes, headlines, links of feeds, and of the stories of a week the hashed words that they are recognized
// by; no text.

#ifndef PITH_MEMORY_H_
#define PITH_MEMORY_H_

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "pith/digest.h"
#include "pith/pith.h"

namespace pith {

enum class Known {
  kNew,
  kPassedOver,  // seen, but never told
  kSeen,
  kUpdated,  // seen with another title or text
};

// What a feed's server said of its last answer; see RFC 9110, 8.8.
struct KnownSource {
  std::string url{};
  std::string etag{};
  std::string last_modified{};
};

// What a run wants to be remembered.
struct Telling {
  std::span<const DigestItem> items{};  // told or passed over: they do not come again
  std::vector<std::size_t>
      told{};  // which of them the digest tells: Digest's items, as indices of these
  const Digest* digest = nullptr;      // may be null
  std::vector<KnownSource> sources{};  // in place of what was known of them
  std::int64_t now = 0;                // seconds since 1970
  std::filesystem::path temporary{};   // renamed when the digest is out; empty: it is out already
};

struct MemoryStatistics {
  std::size_t items = 0;    // keys of items: up to three each
  std::size_t stories = 0;  // that a follow-up is recognized by
  std::size_t sources = 0;
  std::size_t bytes = 0;                     // of the file
  std::int64_t last_run = 0;                 // seconds since 1970; 0: none
  std::vector<KnownSource> known_sources{};  // by address
  std::vector<std::string> headlines{};      // of those stories, the newest first
};

// One process at a time: a second one is refused while a first has it open. Not for several threads at once.
class Memory {
 public:
  // Opens or makes the file (mode 0600) and its folder, and brings an older one up to date. Errors: kUnreadable (no
  // permission, another run has it open, a file of a newer version), kDamaged (no such database).
  [[nodiscard]] static Result<Memory> open(const std::filesystem::path& path);
  Memory(Memory&&) noexcept;
  Memory& operator=(Memory&&) noexcept;
  ~Memory();

  // An item is seen if its feed and id, its address, or its title with its text has been seen. Ids and
  // addresses that several of these items of a feed share do not count, nor do addresses without a path, nor
  // titles without a text. An answer for each. Errors: kDamaged, kUnreadable, as of all that follow.
  [[nodiscard]] Result<std::vector<Known>> recognize(std::span<const DigestItem> items) const;

  // What is known of a feed; nothing if it was never read.
  [[nodiscard]] Result<std::optional<KnownSource>> source(const std::string& url) const;

  // Writes down what `telling` says, but for others to see only from commit() on.
  [[nodiscard]] Result<void> prepare(const Telling& telling);
  [[nodiscard]] Result<void> commit();
  // Forgets what was prepared: the digest did not get out.
  [[nodiscard]] Result<void> cancel();

  // Forgets what was not seen for so long. The number of keys and stories forgotten.
  [[nodiscard]] Result<std::size_t> purge(std::int64_t before);
  [[nodiscard]] Result<MemoryStatistics> statistics() const;

  class Store;  // what the library sees; not for users
  [[nodiscard]] const Store& store() const { return *store_; }

 private:
  explicit Memory(std::unique_ptr<Store> store);
  std::unique_ptr<Store> store_;
};

}  // namespace pith

#endif  // PITH_MEMORY_H_
