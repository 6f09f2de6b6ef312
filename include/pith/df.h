// Document frequencies: in how many documents of a corpus a term stands. Counted in parts, merged
// exactly, and used in place of what a single text says of its own terms.
//
//   pith::DfCounter counter(pith::Language::named("en"));
//   for (const pith::Document& document : documents) counter.add(document);
//   counter.write([&](std::string_view bytes) { return bool(file << bytes); });
//   ...
//   auto df = pith::DocumentFrequencies::load("en.df");
//   if (df) pith::summarize(document, {.df = *df});
//
// FILES    Text, so that a shuffle, or `LC_ALL=C sort -m`, can merge it as well:
//
//            #df v1 docs=3 language=en of=terms tokenizer=89d8cbd2a63ad22e
//            harbour TAB 2
//            levi TAB 3
//
//          The first line says what was counted; "min=5" ends it where merging left rare terms out.
//          Then one line a term, ascending by bytes, each with an integer from 1 to docs. Each line
//          ends in LF. A file that was cut off at the end of a line cannot be told from a whole one:
//          write it under another name first, and rename it.
// EXACT    Any split of a corpus, counted and merged in any order and any tree, gives the same bytes
//          as the whole.
// NAMES    A file name of "-" is standard input.

#ifndef PITH_DF_H_
#define PITH_DF_H_

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pith/pith.h"

namespace pith {

enum class DfKind {
  kTerms,  // what sentences are compared by: without stop words, stemmed
  kWords,  // folded words, elided articles and the like cut off: for lists of stop words
};

// "terms", "words".
[[nodiscard]] std::string_view name(DfKind kind);

// The first line of a file.
struct DfHeader {
  std::uint64_t documents = 0;
  std::string language{};  // a tag without region; "no" for both forms of Norwegian
  DfKind kind = DfKind::kTerms;
  // A fingerprint of all that decides terms: 16 hexadecimal digits. Files with another one count
  // something else, and are neither merged nor used.
  std::string tokenizer{};
  std::uint64_t least = 0;  // terms in fewer documents were left out; 0: none

  bool operator==(const DfHeader&) const = default;
};

// The fingerprint of the words of `language` as this library makes terms of them: its stop words and
// clitics, and the terms of a built-in text in several scripts, which show Unicode's and Snowball's
// versions. Costs less than a millisecond, and some once for ICU's dictionaries.
[[nodiscard]] std::string tokenizer_fingerprint(const Language& language, DfKind kind);

// Takes a file piece by piece; false: no more is wanted.
using DfSink = std::function<bool(std::string_view bytes)>;

// Counts the documents of one language. Memory: some 90 bytes a distinct term.
class DfCounter {
 public:
  explicit DfCounter(Language language, DfKind kind = DfKind::kTerms);

  // Counts each term of the document once: those that summarize() knows it by, but for terms with
  // control characters or of over 1024 bytes. False, and nothing is counted, if the document is in
  // another language.
  bool add(const Document& document);

  [[nodiscard]] std::uint64_t documents() const { return documents_; }
  [[nodiscard]] std::size_t terms() const { return counts_.size(); }

  // The file, also when nothing was counted. False if the sink wanted no more.
  bool write(const DfSink& sink) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view term) const {
      return std::hash<std::string_view>{}(term);
    }
  };

  Language language_;
  DfKind kind_;
  std::uint64_t documents_ = 0;
  std::unordered_map<std::string, std::uint64_t, Hash, std::equal_to<>> counts_;
};

// The file that counting all documents of `files` together gives. Reads them side by side with 64 KB
// each, so that memory does not depend on their size; of very many, up to 500 at a time into files in
// $TMPDIR that have no name. With `least` over 1, terms in fewer documents are left out at the end: the
// result is marked, and cannot be merged again. Errors: kNotFound, kUnreadable; kUnsupported, if a file
// is none, or does not fit the first one (another language, kind or tokenizer; terms left out);
// kDamaged (file:line), if a line is torn, out of order, there twice, or has no possible count. The
// sink may have got a part by then. No files: kUnsupported.
[[nodiscard]] Result<void> merge_df(std::span<const std::string> files, const DfSink& sink,
                                    std::uint64_t least = 0);

struct DfEntry {
  std::string term{};
  std::uint64_t documents = 0;
};

// A file, to look terms up in. It is mapped, so all processes of a machine share it: nobody may write
// into it meanwhile; to put another in its place, rename it there. Immutable.
class DocumentFrequencies {
 public:
  // Checks all of the file once: some 25 ns a line. Errors: as of merge_df.
  [[nodiscard]] static Result<std::shared_ptr<const DocumentFrequencies>> load(
      const std::filesystem::path& path);
  ~DocumentFrequencies();

  [[nodiscard]] const DfHeader& header() const;

  // In how many documents the term stands; 0 if it is not there. Logarithmic.
  [[nodiscard]] std::uint64_t of(std::string_view term) const;

  // The terms that stand in at least so many documents, the commonest first, then by bytes. Linear.
  [[nodiscard]] std::vector<DfEntry> at_least(std::uint64_t documents) const;

  // "" if this counts the terms of texts in that language, or why it does not.
  [[nodiscard]] std::string misfit(const Language& language) const;

 private:
  struct Table;
  explicit DocumentFrequencies(std::unique_ptr<Table> table);
  std::unique_ptr<Table> table_;
};

}  // namespace pith

#endif  // PITH_DF_H_
