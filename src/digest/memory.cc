#include "pith/memory.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <system_error>
#include <type_traits>
#include <utility>

#include "base/file.h"
#include "digest/store.h"

namespace pith {
namespace {

tl::unexpected<Error> refused(const std::filesystem::path& path, const DatabaseFailure& failure) {
  const std::string name = path.string() + ": ";
  switch (failure.code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return tl::unexpected(Error{Error::Code::kUnreadable,
                                  name + "another run of pith has it open; wait for it to end"});
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      return tl::unexpected(
          Error{Error::Code::kDamaged, name + "this is no memory of pith: " + failure.message +
                                           "; name another file, or move this one away"});
    default:
      return tl::unexpected(Error{Error::Code::kUnreadable, name + failure.message});
  }
}

// What `work` gives, or why the database would not. Exceptions end here.
template <typename Work>
auto guarded(const std::filesystem::path& path, const Work& work) -> Result<decltype(work())> {
  try {
    if constexpr (std::is_void_v<decltype(work())>) {
      work();
      return {};
    } else {
      return work();
    }
  } catch (const DatabaseFailure& failure) {
    return refused(path, failure);
  }
}

// Made here and not by SQLite, so that nobody else can read it.
Result<void> make_file(const std::filesystem::path& path) {
  std::error_code error;
  if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), error);
  if (error) return tl::unexpected(file_error(path.parent_path().string(), error.value()));
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) return tl::unexpected(file_error(path.string(), errno));
  ::close(descriptor);
  return {};
}

// What the digest tells of, copies left out.
std::vector<Told> told_of(const Telling& telling) {
  std::vector<Told> told;
  if (telling.digest == nullptr) return told;
  for (const Story& story : telling.digest->stories) {
    for (const StoryDocument& document : story.documents) {
      if (document.copy) continue;
      const Document& source = telling.items[telling.told[document.item]].document;
      told.push_back({story.key, story.title, source.language.tag(), features_of(source)});
    }
  }
  return told;
}

}  // namespace

Memory::Memory(std::unique_ptr<Store> store) : store_(std::move(store)) {}
Memory::Memory(Memory&&) noexcept = default;
Memory& Memory::operator=(Memory&&) noexcept = default;
Memory::~Memory() = default;

Result<Memory> Memory::open(const std::filesystem::path& path) {
  if (auto made = make_file(path); !made) return tl::unexpected(made.error());
  return guarded(path, [&] { return Memory(std::make_unique<Store>(path)); });
}

Result<std::vector<Known>> Memory::recognize(std::span<const DigestItem> items) const {
  return guarded(store_->path(), [&] {
    std::vector<Known> out;
    for (const Identity& identity : identities(items)) out.push_back(store_->known(identity));
    return out;
  });
}

Result<std::optional<KnownSource>> Memory::source(const std::string& url) const {
  return guarded(store_->path(), [&] { return store_->source(url); });
}

Result<void> Memory::prepare(const Telling& telling) {
  return guarded(store_->path(),
                 [&] { store_->prepare(telling, identities(telling.items), told_of(telling)); });
}

Result<void> Memory::commit() {
  return guarded(store_->path(), [&] { store_->commit(); });
}

Result<void> Memory::cancel() {
  return guarded(store_->path(), [&] { store_->cancel(); });
}

Result<std::size_t> Memory::purge(std::int64_t before) {
  return guarded(store_->path(), [&] { return store_->purge(before); });
}

Result<MemoryStatistics> Memory::statistics() const {
  return guarded(store_->path(), [&] { return store_->statistics(); });
}

}  // namespace pith
