// pith rouge: a summary against references, or many of them as JSON Lines.

#include "pith/rouge.h"

#include <unistd.h>

#include <unordered_map>

#include "base/file.h"
#include "base/unicode.h"
#include "cli/commands.h"
#include "cli/each_line.h"
#include "cli/output.h"
#include "cli/rouge_table.h"
#include "pith/batch.h"

namespace pith::cli {
namespace {

// Scorers by their options, of which records may have their own: each keeps the stems that it has
// seen.
class Scorers {
 public:
  const Rouge& of(const RougeOptions& options) {
    for (const Rouge& rouge : rouges_) {
      if (rouge.options() == options) return rouge;
    }
    constexpr std::size_t kMost = 16;  // more kinds than that are no kinds: begin again
    if (rouges_.size() == kMost) rouges_.clear();
    return rouges_.emplace_back(options);
  }

 private:
  std::vector<Rouge> rouges_;
};

// Texts of the records of a file, by id.
using ById = std::unordered_map<std::string, std::vector<RougeText>>;

// Nothing when the file cannot be read, or has a line that is no record: this was said.
std::optional<ById> texts_by_id(const std::string& path, const RougeOptions& options,
                                bool as_references) {
  ById texts;
  bool failed = false;
  each_line(path, &failed, [&](std::string_view line, const LineReader& lines) {
    Result<RougeRecord> record = parse_rouge_record(line, options, as_references);
    std::string problem;
    if (lines.was_cut()) {
      problem = too_long(lines.longest());
    } else if (!record) {
      problem = record.error().message;
    } else if (as_references ? record->references.empty() : !record->summary) {
      problem = as_references ? "there are no references in it" : "there is no summary in it";
    }
    if (problem.empty()) {
      texts[record->id_json] = as_references ? std::move(record->references)
                                             : std::vector<RougeText>{*std::move(record->summary)};
      return true;
    }
    complain(shown_name(path) + ", line " + std::to_string(lines.number()) + ": " + problem);
    failed = true;
    return false;
  });
  if (failed) return std::nullopt;
  return texts;
}

struct Run {
  const RougeOptions& options;
  bool table;  // of means, not a record each
  Product* product;
  std::optional<ById> references{};  // none: the records hold theirs
  std::optional<ById> versus{};
  Scorers scorers{};
  std::vector<RougeScores> scores{};  // for a table
  std::vector<RougeScores> others{};  // for a table, of the same records
  bool failed = false;
};

// What is wrong with a record that was parsed; "" when it was scored.
std::string score_record(RougeRecord record, Run* run, RougeScores* scores) {
  if (!record.summary) return "there is no \"summary\" in it";
  if (run->references) {
    const auto found = run->references->find(record.id_json);
    if (found == run->references->end()) return "no references have this id";
    record.references = found->second;
  }
  if (record.references.empty()) return "there are no \"references\" in it";
  const Rouge& rouge = run->scorers.of(record.options);
  *scores = rouge.score(*record.summary, record.references);
  if (!run->versus) return {};
  const auto other = run->versus->find(record.id_json);
  if (other == run->versus->end()) return "no other summary has this id";
  run->others.push_back(rouge.score(other->second.front(), record.references));
  return {};
}

// False when the product can take no more.
bool take_line(std::string_view line, const LineReader& lines, Run* run) {
  RougeScores scores;
  std::string id_json = "null";
  std::string problem;
  if (lines.was_cut()) {
    problem = too_long(lines.longest());
  } else if (Result<RougeRecord> record = parse_rouge_record(line, run->options); !record) {
    problem = record.error().message;
  } else {
    id_json = record->id_json;
    problem = score_record(*std::move(record), run, &scores);
  }
  if (!problem.empty()) {
    run->failed = true;
    if (run->table) {
      complain("line " + std::to_string(lines.number()) + ": " + problem);
      return true;
    }
    return run->product->write(reject_record(problem, lines.number(), id_json).json);
  }
  if (!run->table) return run->product->write(render_rouge(id_json, scores));
  run->scores.push_back(scores);
  return true;
}

int run_records(const Arguments& arguments, const RougeOptions& options, Product* product) {
  const RougeArguments& rouge = arguments.rouge;
  Run run{options, rouge.mean || !rouge.versus.empty(), product};
  if (!rouge.references.empty()) {
    run.references = texts_by_id(rouge.references, options, true);
    if (!run.references) return kUsage;
  }
  if (!rouge.versus.empty()) {
    run.versus = texts_by_id(rouge.versus, options, false);
    if (!run.versus) return kUsage;
  }
  std::vector<std::string> names = arguments.inputs;
  if (names.empty()) names = {"-"};
  for (const std::string& name : names) {
    const bool more =
        each_line(name, &run.failed, [&](std::string_view line, const LineReader& lines) {
          return take_line(line, lines, &run);
        });
    if (!more) break;
  }
  if (!run.scores.empty()) {
    const std::vector<RougeMean> means = rouge_means(run.scores, run.others);
    product->write(arguments.format == Output::kJson ? render_rouge_means(means, run.scores.size())
                                                     : rouge_table(means, run.scores.size()));
  }
  return run.failed ? kSomeFailed : kOk;
}

// A summary and its references as plain text.
int run_files(const Arguments& arguments, const RougeOptions& options, Product* product) {
  std::vector<RougeText> texts;
  for (const std::string& name : arguments.inputs) {
    Result<std::string> bytes = name == "-" ? read_stdin() : read_bytes(name);
    if (!bytes) {
      complain(bytes.error().message);
      return kSomeFailed;
    }
    std::size_t replaced = 0;
    texts.push_back(rouge_text(repair_utf8(*std::move(bytes), &replaced), options.language));
  }
  const RougeScores scores = Rouge(options).score(texts.front(), std::span(texts).subspan(1));
  product->write(arguments.format == Output::kJson ? render_rouge("null", scores)
                                                   : rouge_table(scores));
  return kOk;
}

}  // namespace

int run_rouge(const Arguments& arguments) {
  if (arguments.inputs.empty() && isatty(STDIN_FILENO) != 0) {
    complain("no summaries: name a summary and its references, or pipe JSON Lines in");
    return kUsage;
  }
  RougeOptions options = arguments.rouge.options;
  if (const std::string& path = arguments.rouge.stop_words; !path.empty()) {
    bool failed = false;
    each_line(path, &failed, [&](std::string_view line, const LineReader&) {
      options.stop_words.push_back(fold_line(line));
      return true;
    });
    if (failed) return kUsage;
  }
  Product product(arguments.output);
  const bool files = arguments.inputs.size() > 1 && arguments.rouge.references.empty();
  const int code =
      files ? run_files(arguments, options, &product) : run_records(arguments, options, &product);
  return product.close(code);
}

}  // namespace pith::cli
