// Internal. A file of document frequencies, read term by term.

#ifndef PITH_DF_STREAM_H_
#define PITH_DF_STREAM_H_

#include <optional>
#include <string>
#include <string_view>

#include "pith/df.h"

namespace pith {

// An open file that is closed with this.
class OpenFile {
 public:
  explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
  OpenFile(OpenFile&& other) noexcept;
  OpenFile& operator=(OpenFile&& other) noexcept;
  ~OpenFile();

  [[nodiscard]] int descriptor() const { return descriptor_; }

 private:
  int descriptor_;  // -1: none
};

class DfStream {
 public:
  // Reads the header. `name` is for messages.
  [[nodiscard]] static Result<DfStream> of(OpenFile file, std::string name);

  [[nodiscard]] const DfHeader& header() const { return header_; }
  [[nodiscard]] const std::string& name() const { return name_; }

  // Goes on to the next term; false behind the last, and where there is an error().
  bool next();
  [[nodiscard]] std::string_view term() const { return term_; }
  [[nodiscard]] std::uint64_t count() const { return count_; }
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  DfStream(OpenFile file, std::string name) : file_(std::move(file)), name_(std::move(name)) {}
  // The next line without its LF, good until the next call; false at the end.
  bool next_line(std::string_view* line);
  bool fill();

  OpenFile file_;
  std::string name_;
  DfHeader header_;
  std::string buffer_;
  std::size_t begin_ = 0;  // [begin_, end_) of buffer_ is read and not yet given
  std::size_t end_ = 0;
  std::size_t number_ = 0;  // of the line given last, from 1
  std::string term_;
  std::uint64_t count_ = 0;
  std::optional<Error> error_;
};

// Writes a file of document frequencies.
class DfWriter {
 public:
  explicit DfWriter(const DfSink& sink) : sink_(sink) {}

  void put_header(const DfHeader& header);
  void put(std::string_view term, std::uint64_t count);
  // Hands on what is left. False if the sink wanted no more, at whatever point.
  bool finish();
  [[nodiscard]] bool is_wanted() const { return is_wanted_; }

 private:
  const DfSink& sink_;
  std::string pending_;
  bool is_wanted_ = true;
};

}  // namespace pith

#endif  // PITH_DF_STREAM_H_
