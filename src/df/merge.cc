// Many sorted files to one, side by side.

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <deque>
#include <filesystem>
#include <limits>
#include <optional>
#include <queue>

#include "base/file.h"
#include "df/header.h"
#include "df/stream.h"

namespace pith {
namespace {

constexpr std::size_t kMostOpen = 500;

tl::unexpected<Error> unsupported(std::string message) {
  return tl::unexpected(Error{Error::Code::kUnsupported, std::move(message)});
}

// How many files to read side by side: half of what the system lets a process open.
std::size_t most_open() {
  struct rlimit limit {};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return kMostOpen;
  return static_cast<std::size_t>(std::clamp<rlim_t>(limit.rlim_cur / 2, 2, kMostOpen));
}

// A file that has no name and is gone when it is closed.
Result<OpenFile> temporary_file() {
  std::error_code error;
  std::string name = (std::filesystem::temp_directory_path(error) / "pith.XXXXXX").string();
  OpenFile file(error ? -1 : ::mkstemp(name.data()));
  if (file.descriptor() < 0) {
    return tl::unexpected(Error{Error::Code::kUnreadable,
                                name + ": no temporary file can be made; set TMPDIR to a folder "
                                       "with room"});
  }
  ::unlink(name.c_str());
  return file;
}

// A file that was named, or what others were merged to.
struct Source {
  std::string name;
  std::optional<OpenFile> merged;
};

class Merger {
 public:
  explicit Merger(std::span<const std::string> files) {
    for (const std::string& name : files) sources_.push_back({name, std::nullopt});
  }

  Result<void> run(const DfSink& sink, std::uint64_t least) {
    const std::size_t most = most_open();
    while (sources_.size() > most) {
      if (auto done = merge_into_one(most); !done) return done;
    }
    return merge(sources_.size(), sink, least);
  }

 private:
  // The first `count` sources become the last.
  Result<void> merge_into_one(std::size_t count) {
    Result<OpenFile> file = temporary_file();
    if (!file) return tl::unexpected(file.error());
    const int descriptor = file->descriptor();
    bool written = true;
    const auto sink = [&](std::string_view bytes) {
      while (!bytes.empty()) {
        const ssize_t put = ::write(descriptor, bytes.data(), bytes.size());
        if (put < 0 && errno != EINTR) return written = false;
        if (put > 0) bytes.remove_prefix(static_cast<std::size_t>(put));
      }
      return true;
    };
    if (auto done = merge(count, sink, 0); !done) return done;
    if (!written || ::lseek(descriptor, 0, SEEK_SET) != 0) {
      return tl::unexpected(Error{Error::Code::kUnreadable,
                                  "a temporary file cannot be written: is the disk full? TMPDIR "
                                  "says where it is"});
    }
    sources_.push_back({"a temporary file", *std::move(file)});
    return {};
  }

  Result<void> merge(std::size_t count, const DfSink& sink, std::uint64_t least) {
    std::vector<DfStream> streams;
    for (; count > 0; --count) {
      Result<DfStream> stream = open(std::move(sources_.front()));
      sources_.pop_front();
      if (!stream) return tl::unexpected(stream.error());
      if (const std::string wrong = misfit(*stream); !wrong.empty()) return unsupported(wrong);
      streams.push_back(*std::move(stream));
    }
    DfHeader header = *first_;
    header.documents = 0;
    header.least = least > 1 ? least : 0;
    for (const DfStream& stream : streams) {
      const std::uint64_t sum = header.documents + stream.header().documents;
      if (sum < header.documents) return unsupported(stream.name() + ": too many documents");
      header.documents = sum;
    }
    return merge_terms(&streams, header, sink);
  }

  // Sums do not overflow: no count is larger than its file's number of documents.
  static Result<void> merge_terms(std::vector<DfStream>* streams, const DfHeader& header,
                                  const DfSink& sink) {
    const auto is_behind = [&](std::size_t a, std::size_t b) {
      return (*streams)[a].term() > (*streams)[b].term();
    };
    std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(is_behind)> queue(
        is_behind);
    const auto go_on = [&](std::size_t i) {
      if ((*streams)[i].next()) queue.push(i);
      return !(*streams)[i].error();
    };
    for (std::size_t i = 0; i < streams->size(); ++i) {
      if (!go_on(i)) return tl::unexpected(*(*streams)[i].error());
    }
    DfWriter writer(sink);
    writer.put_header(header);
    std::string term;
    while (!queue.empty() && writer.is_wanted()) {
      term = (*streams)[queue.top()].term();
      std::uint64_t sum = 0;
      while (!queue.empty() && (*streams)[queue.top()].term() == term) {
        const std::size_t i = queue.top();
        queue.pop();
        sum += (*streams)[i].count();
        if (!go_on(i)) return tl::unexpected(*(*streams)[i].error());
      }
      if (sum >= header.least) writer.put(term, sum);
    }
    writer.finish();
    return {};
  }

  Result<DfStream> open(Source source) {
    if (source.merged) return DfStream::of(*std::move(source.merged), std::move(source.name));
    if (source.name != "-") {
      const Result<int> descriptor = open_file(source.name);
      if (!descriptor) return tl::unexpected(descriptor.error());
      return DfStream::of(OpenFile(*descriptor), std::move(source.name));
    }
    if (std::exchange(has_read_stdin_, true))
      return unsupported("standard input is named twice; it can be read once");
    return DfStream::of(OpenFile(::dup(STDIN_FILENO)), "standard input");
  }

  // What keeps it from being merged with the first file; "" if nothing does.
  std::string misfit(const DfStream& stream) {
    const DfHeader& header = stream.header();
    if (header.least > 1) {
      return stream.name() + ":1: terms in fewer than " + std::to_string(header.least) +
             " documents were left out, so that its sums would be wrong; merge the files that it "
             "was "
             "made of";
    }
    if (!first_) {
      first_ = header;
      first_name_ = stream.name();
    }
    const auto differ = [&](const std::string& this_one, const std::string& first,
                            std::string_view what) {
      return stream.name() + ":1: " + this_one + ", but " + first_name_ + ' ' + first + "; " +
             std::string(what);
    };
    if (header.language != first_->language) {
      return differ("its language is " + header.language, "is of " + first_->language,
                    "merge each language by itself");
    }
    if (header.kind != first_->kind) {
      return differ("it counts " + std::string(pith::name(header.kind)),
                    "counts " + std::string(pith::name(first_->kind)),
                    "count both with --words, or both without");
    }
    if (header.tokenizer != first_->tokenizer) {
      return differ("its words were cut by tokenizer " + header.tokenizer,
                    "by " + first_->tokenizer,
                    "count both anew with the same pith, language data and ICU");
    }
    return {};
  }

  std::deque<Source> sources_;
  std::optional<DfHeader> first_;
  std::string first_name_;
  bool has_read_stdin_ = false;
};

}  // namespace

Result<void> merge_df(std::span<const std::string> files, const DfSink& sink, std::uint64_t least) {
  if (files.empty()) return unsupported("no files to merge");
  return Merger(files).run(sink, least);
}

}  // namespace pith
