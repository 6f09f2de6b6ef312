// A file of document frequencies, mapped and searched as it is.

#include <algorithm>
#include <cstring>
#include <mutex>
#include <optional>
#include <utility>

#include "base/mapped_file.h"
#include "df/header.h"
#include "df/tag.h"

namespace pith {
namespace {

constexpr std::size_t kStride = 32;  // lines from one known place to the next

}  // namespace

struct DocumentFrequencies::Table {
  explicit Table(MappedFile opened) : file(std::move(opened)), bytes(file.bytes()) {}

  MappedFile file;
  std::string_view bytes;
  DfHeader header;
  std::vector<std::size_t> places;  // where each kStride-th line behind the first begins
  // The language that was asked about last, and whether it has these terms.
  std::mutex mutex;
  std::optional<Language> asked;
  bool fits = false;

  // The line that begins at `at`, which goes on behind it. REQUIRES: a line ends in LF there.
  std::string_view line_at(std::size_t* at) const {
    const std::size_t begin = *at;
    const void* end = std::memchr(bytes.data() + begin, '\n', bytes.size() - begin);
    *at = static_cast<std::size_t>(static_cast<const char*>(end) - bytes.data()) + 1;
    return bytes.substr(begin, *at - begin - 1);
  }

  // The line at `*at`, which goes on behind it; false at the end, and at a line with a fault.
  bool next(std::size_t* at, std::string_view last, DfLine* line) const {
    const char* begin = bytes.data();
    const char* end = next_line(begin + *at, begin + bytes.size(), last, header.documents, line);
    if (end != nullptr) *at = static_cast<std::size_t>(end - begin);
    return end != nullptr;
  }

  [[nodiscard]] std::string_view term_at(std::size_t at) const {
    const void* tab = std::memchr(bytes.data() + at, '\t', bytes.size() - at);
    return bytes.substr(
        at, static_cast<std::size_t>(static_cast<const char*>(tab) - bytes.data()) - at);
  }

  Result<void> check(const std::string& name) {
    const bool is_whole = bytes.ends_with('\n');
    std::size_t at = 0;
    const bool has_line = bytes.find('\n') != std::string_view::npos;
    if (!has_line && bytes.starts_with("#df v1 "))
      return tl::unexpected(line_error(name, 1, kTorn));
    const std::string_view opening = has_line ? line_at(&at) : bytes.substr(0, kLongestTerm);
    Result<DfHeader> parsed = parse_header(opening, name);
    if (!parsed) return tl::unexpected(parsed.error());
    header = *std::move(parsed);
    const std::size_t end = is_whole ? bytes.size() : bytes.rfind('\n') + 1;
    std::size_t number = 1;
    DfLine line;
    for (std::string_view last; at < end; last = line.term) {
      if (number++ % kStride == 1) places.push_back(at);
      if (next(&at, last, &line)) continue;
      const std::string_view wrong = parse_line(line_at(&at), last, header.documents, &line);
      return tl::unexpected(line_error(name, number, wrong));
    }
    if (!is_whole) return tl::unexpected(line_error(name, number + 1, kTorn));
    return {};
  }

  // f(term, count) for each line.
  template <typename F>
  void each(const F& f) const {
    DfLine line;
    for (std::size_t at = places.empty() ? bytes.size() : places.front(); next(&at, "", &line);)
      f(line.term, line.count);
  }
};

DocumentFrequencies::DocumentFrequencies(std::unique_ptr<Table> table) : table_(std::move(table)) {}
DocumentFrequencies::~DocumentFrequencies() = default;

Result<std::shared_ptr<const DocumentFrequencies>> DocumentFrequencies::load(
    const std::filesystem::path& path) {
  Result<MappedFile> file = MappedFile::open(path == "-" ? "/dev/stdin" : path);
  if (!file) return tl::unexpected(file.error());
  auto table = std::make_unique<Table>(*std::move(file));
  const std::string name = path == "-" ? "standard input" : path.string();
  if (auto done = table->check(name); !done) return tl::unexpected(done.error());
  return std::shared_ptr<const DocumentFrequencies>(new DocumentFrequencies(std::move(table)));
}

const DfHeader& DocumentFrequencies::header() const { return table_->header; }

std::uint64_t DocumentFrequencies::of(std::string_view term) const {
  const std::vector<std::size_t>& places = table_->places;
  // The last place whose term is not behind this one.
  const auto behind = std::ranges::upper_bound(
      places, term, {}, [&](std::size_t place) { return table_->term_at(place); });
  if (behind == places.begin()) return 0;
  std::size_t at = *std::prev(behind);
  DfLine line;
  for (std::size_t i = 0; i < kStride && table_->next(&at, "", &line); ++i) {
    if (line.term >= term) return line.term == term ? line.count : 0;
  }
  return 0;
}

std::vector<DfEntry> DocumentFrequencies::at_least(std::uint64_t documents) const {
  std::vector<DfEntry> found;
  table_->each([&](std::string_view term, std::uint64_t count) {
    if (count >= documents) found.push_back({std::string(term), count});
  });
  std::ranges::stable_sort(found, std::greater{}, &DfEntry::documents);
  return found;
}

std::string DocumentFrequencies::misfit(const Language& language) const {
  const DfHeader& header = table_->header;
  if (df_tag(language) != header.language) {
    return "they are of the language " + header.language + ", the text is in " + language.tag();
  }
  if (header.kind != DfKind::kTerms) return "they count words as they are written, not terms";
  if (header.documents == 0) return "they are of no documents";
  const std::scoped_lock lock(table_->mutex);
  if (!table_->asked || &table_->asked->data() != &language.data()) {
    table_->asked = language;
    table_->fits = tokenizer_fingerprint(language, header.kind) == header.tokenizer;
  }
  return table_->fits ? ""
                      : "they were counted with another pith, language data or ICU; count anew";
}

}  // namespace pith
