#include "pith/memory.h"

#include <sqlite3.h>
#include <sys/stat.h>

#include <fstream>
#include <string>
#include <vector>

#include "catch.h"
#include "temporary_folder.h"

namespace pith {
namespace {

constexpr std::int64_t kNow = 1'795'000'000;  // in November 2026
constexpr std::int64_t kDay = 86'400;

DigestItem item(const std::string& id, const std::string& text) {
  return {.document = {.id = id,
                       .title = "Report " + id,
                       .url = "https://ledger.example/" + id,
                       .language = Language::named("en"),
                       .text = text},
          .feed = "https://ledger.example/feed"};
}

const std::vector<DigestItem> kItems = {
    item("levy", "The harbour board keeps the levy on ships for another year, its chair said."),
    item("ferry", "The ferry to Sund does not sail next week while its ramp is being mended.")};

Memory opened(const std::filesystem::path& path) {
  Result<Memory> memory = Memory::open(path);
  if (!memory) FAIL(memory.error().message);
  return *std::move(memory);
}

std::vector<Known> known(const Memory& memory, const std::vector<DigestItem>& items = kItems) {
  const auto answer = memory.recognize(items);
  REQUIRE(answer);
  return *answer;
}

void tell(Memory* memory, const std::vector<DigestItem>& items, std::int64_t now = kNow,
          const std::filesystem::path& temporary = {}) {
  const Digest made = digest(items);
  std::vector<std::size_t> all(items.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
  REQUIRE(memory->prepare({.items = items,
                           .told = all,
                           .digest = &made,
                           .sources = {{"https://ledger.example/feed", "\"v1\"", "Tuesday"}},
                           .now = now,
                           .temporary = temporary}));
}

const std::vector<Known> kAllNew = {Known::kNew, Known::kNew};
const std::vector<Known> kAllSeen = {Known::kSeen, Known::kSeen};

void run_sql(const std::filesystem::path& path, const std::string& sql) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
  CHECK(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(database);
}

}  // namespace

TEST_CASE("memory: what was told is seen, from the commit on and by the next to open it") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "state" / "digest.db";
  {
    Memory memory = opened(path);
    CHECK(known(memory) == kAllNew);
    CHECK_FALSE(memory.source("https://ledger.example/feed")->has_value());
    tell(&memory, kItems);
    CHECK(known(memory) == kAllNew);
    REQUIRE(memory.commit());
    CHECK(known(memory) == kAllSeen);
  }
  const Memory memory = opened(path);
  CHECK(known(memory) == kAllSeen);
  CHECK((*memory.source("https://ledger.example/feed"))->etag == "\"v1\"");
  const auto statistics = memory.statistics();
  REQUIRE(statistics);
  CHECK(statistics->items == 6);
  CHECK(statistics->stories == 2);
  CHECK(statistics->sources == 1);
  CHECK(statistics->last_run == kNow);
  CHECK(statistics->headlines == std::vector<std::string>{"Report ferry", "Report levy"});
  CHECK(known(memory, {}).empty());
}

TEST_CASE("memory: an item is known by its id, its link or its text, and edited by its text") {
  const TemporaryFolder folder;
  Memory memory = opened(folder.path() / "digest.db");
  tell(&memory, kItems);
  REQUIRE(memory.commit());
  const auto changed = [](const auto& change) {
    DigestItem one = kItems[0];
    change(&one);
    return one;
  };
  const auto fate = [&](const DigestItem& one) { return known(memory, {one}).front(); };
  CHECK(fate(changed([](DigestItem* one) { one->document.id = "new"; })) == Known::kSeen);
  CHECK(fate(changed([](DigestItem* one) { one->document.url += "-2"; })) == Known::kSeen);
  CHECK(fate(changed([](DigestItem* one) { one->feed = "https://other.example/"; })) ==
        Known::kSeen);
  CHECK(fate(changed([](DigestItem* one) { one->document.text += " No more was said."; })) ==
        Known::kUpdated);
  CHECK(fate(changed([](DigestItem* one) { one->document.title = "Levy stays"; })) ==
        Known::kUpdated);
  // Nothing of it but the feed.
  CHECK(fate(item("dredger",
                  "A dredger comes to the harbour in spring to clear the outer channel.")) ==
        Known::kNew);
}

TEST_CASE("memory: what was passed over is known as such until it is told, and then as seen") {
  const TemporaryFolder folder;
  Memory memory = opened(folder.path() / "digest.db");
  REQUIRE(memory.prepare({.items = kItems, .told = {1}, .now = kNow}));
  REQUIRE(memory.commit());
  CHECK(known(memory) == std::vector<Known>{Known::kPassedOver, Known::kSeen});
  REQUIRE(memory.prepare({.items = kItems, .told = {0}, .now = kNow + 1}));
  REQUIRE(memory.commit());
  CHECK(known(memory) == kAllSeen);
}

TEST_CASE("memory: the temporary file tells whether a killed run's digest got out") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "digest.db";
  const auto temporary = folder.path() / "today.html.x7";
  std::ofstream(temporary) << "a digest";
  {
    Memory memory = opened(path);
    tell(&memory, kItems, kNow, temporary);
  }  // killed before the rename
  {
    Memory memory = opened(path);
    CHECK(known(memory) == kAllNew);
    CHECK_FALSE(std::filesystem::exists(temporary));
    std::ofstream(temporary) << "a digest";
    tell(&memory, kItems, kNow, temporary);
    std::filesystem::rename(temporary, folder.path() / "today.html");
  }  // killed behind it
  Memory memory = opened(path);
  CHECK(known(memory) == kAllSeen);
}

TEST_CASE("memory: what is cancelled is not remembered") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "digest.db";
  {
    Memory memory = opened(path);
    tell(&memory, kItems, kNow, folder.path() / "gone");
    REQUIRE(memory.cancel());
  }
  CHECK(known(opened(path)) == kAllNew);
}

TEST_CASE("memory: stories are forgotten after a week, items after a year") {
  const TemporaryFolder folder;
  Memory memory = opened(folder.path() / "digest.db");
  tell(&memory, {kItems[0]});
  REQUIRE(memory.commit());
  tell(&memory, {kItems[1]}, kNow + 8 * kDay);
  REQUIRE(memory.commit());
  CHECK(memory.statistics()->headlines == std::vector<std::string>{"Report ferry"});
  CHECK(known(memory) == kAllSeen);
  tell(&memory, {kItems[1]}, kNow + 401 * kDay);
  REQUIRE(memory.commit());
  CHECK(known(memory) == std::vector<Known>{Known::kNew, Known::kSeen});
}

TEST_CASE("memory: purging forgets what was not seen since") {
  const TemporaryFolder folder;
  Memory memory = opened(folder.path() / "digest.db");
  tell(&memory, {kItems[0]});
  REQUIRE(memory.commit());
  tell(&memory, {kItems[1]}, kNow + kDay);
  REQUIRE(memory.commit());
  CHECK(memory.purge(kNow).value() == 0);
  CHECK(memory.purge(kNow + 1).value() == 4);  // three keys, one story
  CHECK(known(memory) == std::vector<Known>{Known::kNew, Known::kSeen});
}

TEST_CASE("memory: it is for its owner alone, and for one run at a time") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "digest.db";
  const Memory memory = opened(path);
  struct stat status {};
  REQUIRE(stat(path.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0600U);
  const Result<Memory> second = Memory::open(path);
  REQUIRE_FALSE(second);
  CHECK_THAT(second.error().message, Catch::Contains("another run of pith has it open"));
}

TEST_CASE("memory: what is no memory is refused, with its name, and stays as it is") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "digest.db";
  const auto refused = [&](Error::Code code, const std::string& part) {
    const Result<Memory> memory = Memory::open(path);
    REQUIRE_FALSE(memory);
    CHECK(memory.error().code == code);
    CHECK_THAT(memory.error().message,
               Catch::StartsWith(path.string() + ": ") && Catch::Contains(part));
  };
  std::ofstream(path) << "Dear diary, this is no database at all, however long it may go on.";
  refused(Error::Code::kDamaged, "no memory of pith");
  std::filesystem::remove(path);
  run_sql(path, "CREATE TABLE recipes(name TEXT)");
  refused(Error::Code::kDamaged, "another program");
  std::filesystem::remove(path);
  { opened(path); }
  run_sql(path, "PRAGMA user_version = 99");
  refused(Error::Code::kUnreadable, "newer version");
  std::filesystem::remove(path);
  std::filesystem::create_directory(path);
  CHECK_FALSE(Memory::open(path));
}

TEST_CASE("memory: hostile ids and addresses are only long names") {
  const TemporaryFolder folder;
  Memory memory = opened(folder.path() / "digest.db");
  DigestItem hostile = kItems[0];
  hostile.document.id = std::string(1 << 20, 'x') + "'); DROP TABLE item; --";
  hostile.document.url = "https://ledger.example/" + std::string(1 << 20, 'y');
  hostile.feed = std::string("a\0b", 3);
  tell(&memory, {hostile});
  REQUIRE(memory.commit());
  CHECK(known(memory, {hostile}) == std::vector<Known>{Known::kSeen});
}

}  // namespace pith
