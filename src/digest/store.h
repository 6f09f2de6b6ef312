// Internal. The tables of a memory, and what is done with a run that was killed.

#ifndef PITH_DIGEST_STORE_H_
#define PITH_DIGEST_STORE_H_

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "digest/database.h"
#include "digest/features.h"
#include "digest/identity.h"
#include "pith/memory.h"

namespace pith {

// An article of a story that was told.
struct Told {
  std::string story{};     // its key
  std::string headline{};  // of its story
  std::string language{};
  Features features{};
};

// What is written is written to tables of their own first (pending_...), which the next to open the file either takes
// over or empties. All functions throw DatabaseFailure.
class Memory::Store {
 public:
  explicit Store(const std::filesystem::path& path);

  [[nodiscard]] Known known(const Identity& identity) const;
  [[nodiscard]] std::optional<KnownSource> source(const std::string& url) const;
  // Of the last week, the newest stories first; in a story as they were told.
  [[nodiscard]] const std::vector<Told>& told() const { return told_; }

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  void prepare(const Telling& telling, const std::vector<Identity>& identities,
               const std::vector<Told>& told);
  void commit();
  void cancel();
  std::size_t purge(std::int64_t before);
  [[nodiscard]] MemoryStatistics statistics() const;

 private:
  void set_up();
  void recover();
  void take_over();  // in a transaction of the caller's
  void load_told();

  std::filesystem::path path_;
  Database database_;
  std::vector<Told> told_{};
};

}  // namespace pith

#endif  // PITH_DIGEST_STORE_H_
