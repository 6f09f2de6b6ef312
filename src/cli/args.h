// Internal. What was typed: parsed and checked, nothing opened.

#ifndef PITH_CLI_ARGS_H_
#define PITH_CLI_ARGS_H_

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "pith/batch.h"
#include "pith/digest.h"
#include "pith/pith.h"
#include "pith/rouge.h"

namespace pith::cli {

enum class Command {
  kSummarize,
  kExtract,
  kBatch,
  kUnshard,
  kDf,
  kRouge,
  kFeed,
  kDigest,
  kState,
  kInspect
};
enum class Stage { kArticle, kFeed, kLanguage, kSentences, kWords, kScores };
enum class When { kAuto, kAlways, kNever };  // kAuto: on a terminal

// What `pith rouge` alone takes.
struct RougeArguments {
  RougeOptions options;
  std::string stop_words;  // a path; "" for none
  std::string references;  // a path; "" where the records hold them
  std::string versus;      // a path; "" for none
  bool mean = false;
};

// What `pith digest` and `pith state` alone take.
struct DigestArguments {
  DigestOptions options;
  DigestOutput output = DigestOutput::kText;
  std::string since;  // as parse_moment takes it; "" for none
  std::string until;
  std::string state;  // a path; "" for the usual place, if there is an address among the sources
  bool no_state = false;
  bool records = false;    // every input is JSON Lines
  bool full_text = false;  // fetch the articles behind teasers
  bool updated = false;    // show items again that were edited
  std::string purge;       // pith state: as parse_moment takes it; "" for nothing
};

// Part `index` of `count`, from 1: lines are dealt out by their hash.
struct Shard {
  std::size_t index = 1;
  std::size_t count = 1;
};

// How many records may fail before the run has failed.
struct FailOn {
  std::size_t errors = 1;  // so many and more; 0: a share
  double percent = 0;      // more than this share of all
  bool is_stated = false;  // then a run that failed is not done: its output waits for another

  [[nodiscard]] bool is_reached(std::size_t failed, std::size_t all) const {
    if (errors > 0) return failed >= errors;
    return static_cast<double>(failed) * 100 > percent * static_cast<double>(all);
  }
};

// What `pith batch` and `pith unshard` take; of it, `pith df count` takes fail_on.
struct BatchArguments {
  std::string files_from;      // a path; "" for none
  bool ends_with_nul = false;  // the names in it, not a newline
  bool recursive = false;
  std::size_t jobs = 0;  // 0: one a processor
  bool unordered = false;
  bool flush_each = false;
  std::size_t longest = std::size_t{16} << 20U;  // bytes of a line
  std::chrono::milliseconds limit{60000};        // of processor time a record; 0: none
  FailOn fail_on;
  Shard shard;
  bool resume = false;
  std::size_t skip = 0;  // records
  bool stats = false;
  std::uint64_t fingerprint = 0;  // of the options that decide what the results are
};

enum class DfVerb { kCount, kMerge, kStopWords };

// What `pith df` alone takes; and, of summarize and batch, what it made.
struct DfArguments {
  DfVerb verb = DfVerb::kCount;
  bool words = false;           // count: words, not terms
  std::uint64_t least = 0;      // merge: terms in fewer documents are left out; 0: none
  std::optional<double> share;  // stop-words: percent of the documents
  std::size_t most = 0;         // stop-words: how many of them; 0: all
  std::string weights;          // a path, loaded into Arguments::options; "" for none
};

struct Arguments {
  Command command = Command::kSummarize;
  std::vector<std::string> inputs;  // paths; "-" is standard input; none: standard input
  Options options;
  RenderOptions render;
  std::optional<Output> format;  // as the command thinks best, if not given
  std::optional<std::string> title;
  std::optional<std::string> language;
  Format input_format = Format::kAuto;
  bool allow_private = false;  // addresses of this machine and of private networks may be fetched
  std::string models;          // a folder of language data in place of the built-in; "" for none
  std::string output;          // a path; "" for standard output
  std::string near_command;    // what the first input resembles where a command could stand, or ""
  Stage stage = Stage::kArticle;
  RecordOptions record;
  RougeArguments rouge;
  DigestArguments digest;
  BatchArguments batch;
  DfArguments df;
  bool sentences_given = false;
  bool lines = false;     // inspect language: each line is a text
  bool together = false;  // all inputs are one text
  bool keep = false;      // feed: summaries stand before the texts, not in their place
  bool explain = false;
  bool quiet = false;
  bool verbose = false;
  When headline = When::kAuto;
  When color = When::kAuto;
};

// Arguments, or what to print and the exit code when there is nothing to run.
struct Parsed {
  std::optional<Arguments> arguments;
  std::string message;  // for stdout if `code` is 0, else for stderr
  int code = 0;
};

[[nodiscard]] Parsed parse_arguments(int argc, const char* const* argv);

// A few lines for who typed nothing.
[[nodiscard]] std::string short_help();

}  // namespace pith::cli

#endif  // PITH_CLI_ARGS_H_
