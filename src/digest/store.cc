#include "digest/store.h"

#include <algorithm>
#include <array>
#include <bit>
#include <system_error>
#include <utility>

namespace pith {
namespace {

constexpr std::int64_t kApplication = 0x70697468;  // "pith"
constexpr std::int64_t kVersion = 1;
constexpr std::int64_t kDay = 86400;
constexpr std::int64_t kStoryDays = 7;
constexpr std::int64_t kItemDays = 400;
constexpr std::int64_t kMostTold = 5000;

// key: an Identity's hash. text: Identity::text. told: 1 if a digest told of it. at, seen: seconds since 1970. version: kFeaturesVersion.
constexpr const char* kTables = R"(
  CREATE TABLE item(key INTEGER PRIMARY KEY, text INTEGER, seen INTEGER, told INTEGER);
  CREATE TABLE source(url TEXT PRIMARY KEY, etag TEXT, last_modified TEXT);
  CREATE TABLE told(id INTEGER PRIMARY KEY, at INTEGER, story TEXT, headline TEXT, language TEXT,
                    version INTEGER, features BLOB);
  CREATE TABLE run(at INTEGER, temporary TEXT, pending INTEGER);
  CREATE TABLE pending_item(key INTEGER PRIMARY KEY, text INTEGER, seen INTEGER, told INTEGER);
  CREATE TABLE pending_source(url TEXT PRIMARY KEY, etag TEXT, last_modified TEXT);
  CREATE TABLE pending_told(at INTEGER, story TEXT, headline TEXT, language TEXT, version INTEGER,
                            features BLOB);
)";

constexpr const char* kTakeOver = R"(
  INSERT INTO item SELECT key, text, seen, told FROM pending_item WHERE true
    ON CONFLICT(key) DO UPDATE SET text = excluded.text, seen = excluded.seen,
                                   told = max(told, excluded.told);
  INSERT OR REPLACE INTO source SELECT url, etag, last_modified FROM pending_source;
  INSERT INTO told(at, story, headline, language, version, features)
    SELECT at, story, headline, language, version, features FROM pending_told ORDER BY rowid;
  UPDATE run SET pending = 0;
)";

constexpr const char* kForgetPending = R"(
  DELETE FROM pending_item;
  DELETE FROM pending_source;
  DELETE FROM pending_told;
  DELETE FROM run WHERE pending = 1;
)";

// Eight bytes of a hash, the lowest first, and one of twice its count: counts are halves, and beyond 127 alike.
std::string packed(const Features& features) {
  std::string bytes;
  bytes.reserve(features.size() * 9);
  for (const Feature& feature : features) {
    for (unsigned shift = 0; shift < 64; shift += 8)
      bytes += static_cast<char>(feature.hash >> shift & 0xFFU);
    bytes += static_cast<char>(static_cast<unsigned char>(std::min(2 * feature.count, 255.0F)));
  }
  return bytes;
}

Features unpacked(std::string_view bytes) {
  Features features;
  for (; bytes.size() >= 9; bytes.remove_prefix(9)) {
    Feature feature;
    for (unsigned i = 0; i < 8; ++i)
      feature.hash |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << 8 * i;
    feature.count = static_cast<float>(static_cast<unsigned char>(bytes[8])) / 2;
    features.push_back(feature);
  }
  return features;
}

}  // namespace

Memory::Store::Store(const std::filesystem::path& path) : path_(path), database_(path) {
  // Until this process ends, nobody else opens it: a second run would take the first one's for killed.
  database_.run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL");
  set_up();
  recover();
  load_told();
}

void Memory::Store::set_up() {
  Transaction transaction(&database_);
  const std::int64_t application = database_.number("PRAGMA application_id");
  const std::int64_t version = database_.number("PRAGMA user_version");
  const bool is_empty = database_.number("SELECT count(*) FROM sqlite_schema") == 0;
  if (!is_empty && application != kApplication)
    throw DatabaseFailure{SQLITE_NOTADB, "it is a database of another program"};
  if (version > kVersion)
    throw DatabaseFailure{SQLITE_CANTOPEN, "it was written by a newer version of pith"};
  if (is_empty) database_.run(kTables);
  // A version to come brings older tables up to date here, one step after the other.
  database_.run("PRAGMA application_id = " + std::to_string(kApplication) +
                "; PRAGMA user_version = " + std::to_string(kVersion));
  transaction.commit();
}

// The file that a killed run was about to rename is still there, or it was renamed.
void Memory::Store::recover() {
  std::string temporary;
  {
    Statement run = database_.statement("SELECT temporary FROM run WHERE pending = 1");
    if (!run.step()) return;
    temporary = run.text(0);
  }
  std::error_code error;
  const bool is_out = temporary.empty() || !std::filesystem::exists(temporary, error);
  if (is_out && !error) return commit();
  // First forgotten, then removed: between the two it only is a file too many.
  cancel();
  std::filesystem::remove(temporary, error);
}

void Memory::Store::load_told() {
  Statement rows = database_.statement(
      "SELECT story, headline, language, features FROM told WHERE version = ?1 ORDER BY at DESC, "
      "id");
  rows.bind(std::int64_t{kFeaturesVersion});
  while (rows.step()) {
    told_.push_back({rows.text(0), rows.text(1), rows.text(2), unpacked(rows.text(3))});
  }
}

Known Memory::Store::known(const Identity& identity) const {
  Statement query = database_.statement("SELECT text, told FROM item WHERE key = ?1");
  bool seen = false;
  bool same = false;
  bool told = false;
  for (const auto& key : {identity.id, identity.link, identity.content}) {
    if (!key || !query.bind(*key).step()) continue;
    seen = true;
    same = same || query.integer(0) == static_cast<std::int64_t>(identity.text);
    told = told || query.integer(1) != 0;
    query.reset();
  }
  if (!seen) return Known::kNew;
  if (!told) return Known::kPassedOver;
  return same ? Known::kSeen : Known::kUpdated;
}

std::optional<KnownSource> Memory::Store::source(const std::string& url) const {
  Statement query = database_.statement("SELECT etag, last_modified FROM source WHERE url = ?1");
  if (!query.bind(url).step()) return std::nullopt;
  return KnownSource{url, query.text(0), query.text(1)};
}

void Memory::Store::prepare(const Telling& telling, const std::vector<Identity>& identities,
                            const std::vector<Told>& told) {
  Transaction transaction(&database_);
  database_.run(kForgetPending);
  database_.statement("INSERT INTO run VALUES(?1, ?2, 1)")
      .bind(telling.now)
      .bind(std::string_view(telling.temporary.native()))
      .run();
  std::vector<std::int64_t> is_told(identities.size(), 0);
  for (const std::size_t i : telling.told) is_told[i] = 1;
  Statement item =
      database_.statement("INSERT OR REPLACE INTO pending_item VALUES(?1, ?2, ?3, ?4)");
  for (std::size_t i = 0; i < identities.size(); ++i) {
    for (const auto& key : {identities[i].id, identities[i].link, identities[i].content})
      if (key) item.bind(*key).bind(identities[i].text).bind(telling.now).bind(is_told[i]).run();
  }
  Statement source =
      database_.statement("INSERT OR REPLACE INTO pending_source VALUES(?1, ?2, ?3)");
  for (const KnownSource& known : telling.sources)
    source.bind(known.url).bind(known.etag).bind(known.last_modified).run();
  Statement row = database_.statement("INSERT INTO pending_told VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
  for (const Told& one : told) {
    row.bind(telling.now).bind(one.story).bind(one.headline).bind(one.language);
    row.bind(std::int64_t{kFeaturesVersion}).bind_bytes(packed(one.features)).run();
  }
  transaction.commit();
}

void Memory::Store::commit() {
  Transaction transaction(&database_);
  take_over();
  transaction.commit();
}

void Memory::Store::cancel() {
  Transaction transaction(&database_);
  database_.run(kForgetPending);
  transaction.commit();
}

void Memory::Store::take_over() {
  database_.run(kTakeOver);
  database_.run(kForgetPending);
  const std::int64_t now = database_.number("SELECT max(at) FROM run");
  database_.statement("DELETE FROM run WHERE at < ?1").bind(now).run();
  database_.statement("DELETE FROM item WHERE seen < ?1").bind(now - kItemDays * kDay).run();
  database_.statement("DELETE FROM told WHERE at < ?1").bind(now - kStoryDays * kDay).run();
  database_.statement("DELETE FROM told WHERE id <= (SELECT max(id) FROM told) - ?1")
      .bind(kMostTold)
      .run();
}

std::size_t Memory::Store::purge(std::int64_t before) {
  std::int64_t count = 0;
  {
    Transaction transaction(&database_);
    for (const char* sql : {"DELETE FROM item WHERE seen < ?1", "DELETE FROM told WHERE at < ?1"}) {
      database_.statement(sql).bind(before).run();
      count += database_.changes();
    }
    transaction.commit();
  }
  database_.run("VACUUM");
  return static_cast<std::size_t>(count);
}

MemoryStatistics Memory::Store::statistics() const {
  MemoryStatistics out;
  const auto count = [&](std::string_view sql) {
    return static_cast<std::size_t>(database_.number(sql));
  };
  out.items = count("SELECT count(*) FROM item");
  out.stories = count("SELECT count(DISTINCT story) FROM told");
  out.sources = count("SELECT count(*) FROM source");
  out.last_run = database_.number("SELECT max(at) FROM run WHERE pending = 0");
  std::error_code error;
  const auto bytes = std::filesystem::file_size(path_, error);
  out.bytes = error ? 0 : static_cast<std::size_t>(bytes);
  Statement sources =
      database_.statement("SELECT url, etag, last_modified FROM source ORDER BY url");
  while (sources.step())
    out.known_sources.push_back({sources.text(0), sources.text(1), sources.text(2)});
  Statement stories = database_.statement(
      "SELECT headline FROM told GROUP BY story ORDER BY max(at) DESC, min(id)");
  while (stories.step()) out.headlines.push_back(stories.text(0));
  return out;
}

}  // namespace pith
