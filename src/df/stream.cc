#include "df/stream.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "base/file.h"
#include "df/header.h"

namespace pith {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 15U;  // longer than any line

}  // namespace

OpenFile::OpenFile(OpenFile&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

OpenFile& OpenFile::operator=(OpenFile&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

OpenFile::~OpenFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Result<DfStream> DfStream::of(OpenFile file, std::string name) {
  DfStream stream(std::move(file), std::move(name));
  std::string_view line;
  if (!stream.next_line(&line)) {
    // A file of another kind may have no short first line: its beginning says so better.
    const bool torn = stream.error_ && stream.end_ > 0;
    const std::string_view opening = std::string_view(stream.buffer_).substr(0, stream.end_);
    if (torn && !opening.starts_with("#df v1 "))
      line = opening;
    else if (stream.error_)
      return tl::unexpected(*stream.error_);
  }
  Result<DfHeader> header = parse_header(line, stream.name_);
  if (!header) return tl::unexpected(header.error());
  stream.header_ = *std::move(header);
  return stream;
}

bool DfStream::fill() {
  buffer_.erase(0, begin_);
  end_ -= begin_;
  begin_ = 0;
  buffer_.resize(2 * kChunk);
  for (;;) {
    const ssize_t got = ::read(file_.descriptor(), buffer_.data() + end_, kChunk);
    if (got > 0) {
      end_ += static_cast<std::size_t>(got);
      return true;
    }
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) error_ = file_error(name_, errno);
    return false;
  }
}

bool DfStream::next_line(std::string_view* line) {
  ++number_;
  for (;;) {
    const char* begin = buffer_.data() + begin_;
    const void* found = std::memchr(begin, '\n', end_ - begin_);
    if (found != nullptr) {
      const auto size = static_cast<std::size_t>(static_cast<const char*>(found) - begin);
      *line = std::string_view(begin, size);
      begin_ += size + 1;
      return true;
    }
    const bool is_long = end_ - begin_ >= kChunk;
    if (!is_long && fill()) continue;
    if (is_long) error_ = line_error(name_, number_, "the line is longer than any of such files");
    if (!error_ && begin_ < end_) error_ = line_error(name_, number_, kTorn);
    return false;
  }
}

bool DfStream::next() {
  std::string_view line;
  if (error_ || !next_line(&line)) return false;
  DfLine parsed;
  const std::string_view wrong = parse_line(line, term_, header_.documents, &parsed);
  if (!wrong.empty()) {
    error_ = line_error(name_, number_, wrong);
    return false;
  }
  term_ = parsed.term;
  count_ = parsed.count;
  return true;
}

void DfWriter::put_header(const DfHeader& header) { pending_ += print_header(header); }

void DfWriter::put(std::string_view term, std::uint64_t count) {
  pending_ += term;
  pending_ += '\t';
  pending_ += std::to_string(count);
  pending_ += '\n';
  if (pending_.size() >= kChunk) finish();
}

bool DfWriter::finish() {
  is_wanted_ = is_wanted_ && (pending_.empty() || sink_(pending_));
  pending_.clear();
  return is_wanted_;
}

}  // namespace pith
