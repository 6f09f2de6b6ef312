// Internal. Where the product goes (standard output or a file), and where words about it go
// (stderr).

#ifndef PITH_CLI_OUTPUT_H_
#define PITH_CLI_OUTPUT_H_

#include <string>
#include <string_view>

#include "cli/args.h"
#include "cli/part.h"

namespace pith::cli {

// Exit codes; `pith --help` and the README list them.
inline constexpr int kOk = 0;
inline constexpr int kSomeFailed = 1;
inline constexpr int kUsage = 2;
inline constexpr int kNoText = 3;
inline constexpr int kCannotWrite = 4;

// Standard output, or a file that appears whole or not at all: written beside it under another
// name, and renamed by close(). A device or pipe is written as it is.
class Product {
 public:
  explicit Product(std::string path);  // "" for standard output
  // Goes on with a part of the file, which stays where it is if the run ends before close().
  // REQUIRES: part.file is open, and part_target(path) is not empty.
  Product(const std::string& path, Part part);
  ~Product();
  Product(const Product&) = delete;
  Product& operator=(const Product&) = delete;

  // False when no more can be written: stop. An error was then said, unless the reader just went
  // away.
  bool write(std::string_view bytes);
  // Ends the output. The exit code for the whole run, given the one so far.
  // A file stays as it was when `code` is no success and nothing was written.
  [[nodiscard]] int close(int code);

  // Ends the output without close(): what was written stays in temporary() if it is a part of the
  // file, else nothing does. The exit code, given the one so far.
  [[nodiscard]] int leave(int code);

  // What was written is safe on the disk, so that a rename behind it never shows half a file.
  // False, and it was said why, if not.
  bool sync();
  // What close() renames; "" where the output is written in its place.
  [[nodiscard]] const std::string& temporary() const { return temporary_; }
  // True if leave() leaves something behind.
  [[nodiscard]] bool keeps_part() const { return is_part_; }
  // After close(): true if all of it got out.
  [[nodiscard]] bool is_out() const { return !failed_ && !reader_left_ && temporary_.empty(); }

  [[nodiscard]] bool is_terminal() const { return is_terminal_; }

 private:
  void open();
  void take_name();  // renames what is temporary
  void fail(int error);

  std::string path_;       // "" for standard output
  std::string target_;     // where the links of path_ lead, so that they stay links
  std::string temporary_;  // what is written in the target's place; "" for none
  int descriptor_ = -1;
  bool is_terminal_ = false;
  bool is_part_ = false;  // the temporary file is kept
  bool wrote_ = false;
  bool reader_left_ = false;
  bool failed_ = false;
};

// Where the links of a path lead, if a file can be written there: "" for standard output, devices
// and pipes.
[[nodiscard]] std::string part_target(const std::string& path);

// "pith: MESSAGE" on stderr, one line, harmless to a terminal whatever a file name holds; then
// `help` as it is.
void complain(std::string_view message, std::string_view help = {});

// Bytes on stderr as they are.
void write_stderr(std::string_view bytes);

// How a name on the command line is shown: as UTF-8, on one line.
[[nodiscard]] std::string shown_name(const std::string& name);

// "60", "0.5": up to six digits behind the point.
[[nodiscard]] std::string plain_number(double value);

[[nodiscard]] bool wants_color(When when, bool is_terminal);

// Columns of the terminal, 20 to 100; 80 when it does not say.
[[nodiscard]] std::size_t terminal_width();

}  // namespace pith::cli

#endif  // PITH_CLI_OUTPUT_H_
