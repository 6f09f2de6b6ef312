// pith df: count the parts of a corpus, and add them up.

#include "pith/df.h"

#include <algorithm>
#include <map>

#include "cli/commands.h"
#include "cli/each_line.h"
#include "cli/input.h"
#include "cli/output.h"
#include "pith/batch.h"

namespace pith::cli {
namespace {

constexpr std::size_t kMostComplaints = 10;

class Count {
 public:
  Count(Language language, const Inputs& inputs, const Arguments& arguments)
      : language_(std::move(language)),
        as_stated_(inputs.options),
        as_found_(inputs.options),
        names_(arguments.record.names),
        has_models_(!arguments.models.empty()),
        counter_(language_, arguments.df.words ? DfKind::kWords : DfKind::kTerms) {
    as_found_.language.reset();
    as_found_.language_hint = language_.tag();
  }

  void add_file(const std::string& name) {
    each_line(name, &failed_, [&](std::string_view line, const LineReader& lines) {
      ++records_;
      const auto documents =
          lines.was_cut() ? tl::unexpected(Error{Error::Code::kTooLarge, too_long(lines.longest())})
                          : read_record(line, as_found_, names_);
      if (documents)
        add(line, *documents);
      else
        reject(shown_name(name) + ':' + std::to_string(lines.number()) + ": " +
               documents.error().message);
      return true;
    });
  }

  // What was wrong or left out, on standard error.
  void say_the_rest(bool quiet) const {
    if (rejected_ > kMostComplaints)
      complain("and " + std::to_string(rejected_ - kMostComplaints) + " more bad records");
    if (quiet || left_out_.empty()) return;
    std::uint64_t all = 0;
    std::string tags;
    for (const auto& [tag, count] : left_out_) {
      all += count;
      tags += (tags.empty() ? "" : ", ") + tag + ' ' + std::to_string(count);
    }
    complain("left out " + std::to_string(all) + " of " +
             std::to_string(all + counter_.documents()) + " documents, which are not in " +
             language_.tag() + ": " + tags);
  }

  [[nodiscard]] const DfCounter& counter() const { return counter_; }
  [[nodiscard]] bool failed(const FailOn& fail_on) const {
    return failed_ || fail_on.is_reached(rejected_, records_);
  }

 private:
  void add(std::string_view line, const std::vector<Document>& documents) {
    // Clutter is told by the data of a language, which is known only now.
    const bool reads_again =
        has_models_ && std::ranges::any_of(documents, [&](const Document& document) {
          return document.language.tag() == language_.tag();
        });
    const auto again = reads_again ? read_record(line, as_stated_, names_) : documents;
    for (std::size_t i = 0; i < documents.size(); ++i) {
      const bool is_ours = documents[i].language.tag() == language_.tag();
      if (!counter_.add(reads_again && is_ours && again ? (*again)[i] : documents[i]))
        ++left_out_[documents[i].language.tag()];
    }
  }

  void reject(const std::string& why) {
    if (++rejected_ <= kMostComplaints) complain(why);
  }

  Language language_;
  ReadOptions as_stated_;  // in that language
  ReadOptions as_found_;   // in the language of each
  RecordFields names_;
  bool has_models_;
  DfCounter counter_;
  std::size_t records_ = 0;
  std::size_t rejected_ = 0;                       // of them
  std::map<std::string, std::uint64_t> left_out_;  // documents, by language
  bool failed_ = false;                            // a file could not be read
};

int run_count(const Arguments& arguments) {
  if (!arguments.language || *arguments.language == "root") {
    complain("df count needs --language TAG, as en: one file counts one language");
    return kUsage;
  }
  const std::optional<Inputs> inputs =
      inputs_of(arguments, "no records: name files of JSON Lines, or pipe them in");
  if (!inputs) return kUsage;
  Product product(arguments.output);
  Count count(*inputs->options.language, *inputs, arguments);
  for (const std::string& name : inputs->names) count.add_file(name);
  count.say_the_rest(arguments.quiet);
  const bool failed = count.failed(arguments.batch.fail_on);
  // As of a batch: a file that is there is one that has not failed as it was said to.
  if (failed && arguments.batch.fail_on.is_stated) {
    complain("too many records failed: nothing was written");
    return product.leave(kSomeFailed);
  }
  count.counter().write([&](std::string_view bytes) { return product.write(bytes); });
  return product.close(failed ? kSomeFailed : kOk);
}

int run_merge(const Arguments& arguments) {
  Product product(arguments.output);
  const Result<void> merged = merge_df(
      arguments.inputs, [&](std::string_view bytes) { return product.write(bytes); },
      arguments.df.least);
  if (merged) return product.close(kOk);
  complain(merged.error().message);
  return kSomeFailed;  // the product is not closed: a file stays as it was
}

}  // namespace

int run_df(const Arguments& arguments) {
  switch (arguments.df.verb) {
    case DfVerb::kCount:
      return run_count(arguments);
    case DfVerb::kMerge:
      return run_merge(arguments);
    case DfVerb::kStopWords:
      return run_df_stop_words(arguments);
  }
  return kOk;
}

}  // namespace pith::cli
