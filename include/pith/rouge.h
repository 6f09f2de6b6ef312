// ROUGE: how much of reference summaries a summary says (Lin, "ROUGE: A Package for Automatic
// Evaluation of Summaries", ACL workshop 2004), counted as the Perl program ROUGE-1.5.5 counts.
//
//   const pith::Rouge rouge({.stem = true});
//   const pith::RougeScores scores = rouge.score(summary, references);
//   std::cout << scores.rouge2.f1;

#ifndef PITH_ROUGE_H_
#define PITH_ROUGE_H_

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pith/pith.h"

namespace pith {

// Each from 0 to 1. 0 where nothing can be compared.
struct RougeScore {
  double recall = 0;     // hits / what the references hold
  double precision = 0;  // hits / what the summary holds
  double f1 = 0;         // their harmonic mean
};

struct RougeScores {
  RougeScore rouge1{};     // words
  RougeScore rouge2{};     // pairs of neighbours
  RougeScore rouge3{};     // runs of three
  RougeScore rouge4{};     // runs of four
  RougeScore rougeL{};     // longest common subsequence of the texts as one sequence each
  RougeScore rougeLsum{};  // union of those of each sentence pair: what ROUGE-1.5.5 calls ROUGE-L
  RougeScore rougeS{};     // pairs in the order of the text, with at most `skip` words between
  RougeScore rougeSU{};    // these and words
};

// What several references are to a summary.
enum class RougeReferences {
  kPooled,  // their counts are added up (ROUGE-1.5.5 without -f B)
  kBest,    // the one with the best F1 counts, for each measure by itself
  kMean,    // recall, precision and F1 are the means of theirs
};

// What English words of over three letters are stemmed by.
enum class RougeStemmer {
  kPorter,  // Porter's first algorithm, without WordNet's exceptions that ROUGE-1.5.5 looks up before
  kNltk,    // the same as Python's NLTK extends it: that of Google's rouge_score
};

struct RougeOptions {
  bool stem = false;  // by `stemmer`; all words of other languages by Snowball's
  RougeStemmer stemmer = RougeStemmer::kPorter;
  std::string language{"en"};    // BCP 47; also by whose rules texts are cut into sentences
  bool drop_stop_words = false;  // before stemming
  std::vector<std::string> stop_words{};  // in small letters; none: those of `language`
  std::size_t words = 0;  // only the first words of each text count, by white space; 0: all
  std::size_t bytes = 0;  // only the first bytes; 0: all
  RougeReferences references = RougeReferences::kPooled;
  std::optional<std::size_t> skip = 4;  // of rougeS and rougeSU; nothing: any number of words
  bool operator==(const RougeOptions&) const = default;
};

// A text as its sentences.
using RougeText = std::vector<std::string>;

// A word is a run of letters and digits in small letters; where words are not set apart (Chinese), a
// character. For ASCII these are the words of ROUGE-1.5.5: "don't" is two.
class Rouge {
 public:
  explicit Rouge(RougeOptions options = {});
  ~Rouge();
  Rouge(Rouge&&) noexcept;
  Rouge& operator=(Rouge&&) noexcept;

  // Time and memory are linear in the texts, but for the subsequences (the product of two lengths)
  // and for pairs without a limit on what is between (the square). No reference, or an empty text:
  // zeros. Not for two threads at once: spellings once seen are kept.
  [[nodiscard]] RougeScores score(std::span<const std::string> summary,
                                  std::span<const RougeText> references) const;

  [[nodiscard]] const RougeOptions& options() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

// A text cut into sentences, each line by itself.
[[nodiscard]] RougeText rouge_text(std::string_view text, std::string_view language);

// A measure by its name in JSON: "rouge1" ... "rougeSU".
struct RougeMeasure {
  std::string_view name;
  RougeScore RougeScores::*score;
};
[[nodiscard]] std::span<const RougeMeasure> rouge_measures();

// One line of JSON Lines. A text is an array of sentences or a string, which is cut into them.
//
//   "id"                              a string, a number or null
//   "summary", "hyp" or "sentences"   a text; of "sentences" an entry may be an object with "text", as
//                                     pith batch writes them
//   "references" or "refs"            an array of texts; "reference": one
//   "stem", "stop", "words", "bytes"  in place of the options; "stop": stop words are dropped
//   "language" or "lang"
struct RougeRecord {
  std::string id_json{"null"};
  std::optional<RougeText> summary{};
  std::vector<RougeText> references{};
  RougeOptions options{};
};

// Errors: kBadRecord. `as_references`: the line belongs to a file of references, in which "summary",
// a text or an array of texts, is what people wrote.
[[nodiscard]] Result<RougeRecord> parse_rouge_record(std::string_view line,
                                                     const RougeOptions& defaults,
                                                     bool as_references = false);

// {"schema":1,"id":...,"rouge1":{"r":...,"p":...,"f":...},...} and a newline.
[[nodiscard]] std::string render_rouge(std::string_view id_json, const RougeScores& scores);

// A mean and its 95% interval by the bootstrap's percentiles: 2,000 resamples, always the same ones
// for as many values. Zeros where there are no values.
struct MeanInterval {
  double mean = 0;
  double low = 0;
  double high = 0;
};
[[nodiscard]] MeanInterval bootstrap_mean(std::span<const double> values);

// A measure over many summaries.
struct RougeMean {
  struct Versus {
    double f1 = 0;              // the mean of the others
    MeanInterval difference{};  // F1 of ours less F1 of theirs, summary by summary
  };
  std::string_view name{};  // as in rouge_measures(), or "mean"
  double recall = 0;
  double precision = 0;
  MeanInterval f1{};
  std::optional<Versus> versus{};
};

// One a measure, and "mean": that of rouge1, rouge2 and rougeLsum. `versus`: scores of other summaries
// of the same texts, in the same order, or none. REQUIRES: as many as `scores`, or none.
[[nodiscard]] std::vector<RougeMean> rouge_means(std::span<const RougeScores> scores,
                                                 std::span<const RougeScores> versus = {});

// {"schema":1,"summaries":...,"rouge1":{"r","p","f","low","high","versus"?},...} and a newline.
[[nodiscard]] std::string render_rouge_means(std::span<const RougeMean> means,
                                             std::size_t summaries);

}  // namespace pith

#endif  // PITH_ROUGE_H_
