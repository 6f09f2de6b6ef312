// Internal. SQLite, as much of it as a memory needs (sqlite.org/c3ref).

#ifndef PITH_DIGEST_DATABASE_H_
#define PITH_DIGEST_DATABASE_H_

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "pith/pith.h"

namespace pith {

// What SQLite said no to; caught where the library's API begins, and an Error there.
struct DatabaseFailure {
  int code;             // SQLITE_BUSY, SQLITE_NOTADB, ...
  std::string message;  // SQLite's own words
};

// One statement, prepared once and run with values. All functions throw DatabaseFailure.
class Statement {
 public:
  Statement(sqlite3* database, std::string_view sql);

  // Values for ?1, ?2, ...: 64-bit hashes are stored as the signed number with the same bits.
  Statement& bind(std::int64_t value);
  Statement& bind(std::uint64_t value) { return bind(static_cast<std::int64_t>(value)); }
  Statement& bind(std::string_view value);
  Statement& bind_bytes(std::string_view value);

  // Moves to the next row; false at the end, and then it can be bound and run again.
  bool step();
  // Leaves the rows that are left.
  void reset();
  // Runs it to its end.
  void run() {
    while (step()) {
    }
  }

  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::string text(int column) const;  // or bytes; "" for NULL

 private:
  std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement_;
  int bound_ = 0;
};

class Database {
 public:
  // Opens or makes the file.
  explicit Database(const std::filesystem::path& path);

  void run(const std::string& sql);  // one statement or several, without values
  [[nodiscard]] Statement statement(std::string_view sql) const { return {database_.get(), sql}; }
  [[nodiscard]] std::int64_t number(std::string_view sql) const;  // of the first row and column
  [[nodiscard]] std::int64_t changes() const;                     // rows that the last run changed

 private:
  std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database_{nullptr, sqlite3_close};
};

// Undone at its end, unless committed.
class Transaction {
 public:
  explicit Transaction(Database* database) : database_(database) {
    database_->run("BEGIN IMMEDIATE");
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  void commit();

 private:
  Database* database_;
};

}  // namespace pith

#endif  // PITH_DIGEST_DATABASE_H_
