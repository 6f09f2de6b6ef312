// The built program, run as a user would, in a temporary directory of its own.

#ifndef PITH_TESTS_CLI_PROGRAM_H_
#define PITH_TESTS_CLI_PROGRAM_H_

#include <chrono>
#include <csignal>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "temporary_folder.h"

namespace pith {

enum class Input { kFile, kTerminal, kClosed };
enum class Sink {
  kFile,
  kTerminal,  // 60 columns wide
  kFull,      // /dev/full: every write fails
  kNoReader,  // a pipe that nobody reads any more
  kClosed,
};

// True, and said so, where /dev/pts is missing, as in a bare chroot: a test that needs a terminal is
// skipped there.
[[nodiscard]] bool lacks_terminals();

// What a run gets besides its arguments.
struct Surroundings {
  std::string input{};                     // on standard input, if that is a file
  std::vector<std::string> environment{};  // "NAME=value"; besides these only TERM=xterm is set
  Input from = Input::kFile;
  Sink to = Sink::kFile;
  // After so long the run gets `signal`, if it has not ended by itself; 0: never.
  std::chrono::microseconds kill_after{0};
  int signal = SIGKILL;
  bool errors_on_terminal = false;  // standard error is one; Outcome::err is what it got
};

struct Outcome {
  int status = -1;  // the exit status, or -1 if a signal ended it
  int signal = 0;
  std::string out{};
  std::string err{};
};

// All of it, for CAPTURE.
std::string shown(const Outcome& outcome);

class Sandbox {
 public:
  [[nodiscard]] std::filesystem::path path(std::string_view name = "") const {
    return root_.path() / name;
  }
  [[nodiscard]] bool has(std::string_view name) const;
  [[nodiscard]] std::string read(std::string_view name) const;
  void write(std::string_view name, std::string_view bytes) const;
  // The names in it, sorted.
  [[nodiscard]] std::vector<std::string> names() const;

  // Runs PITH_PROGRAM here. A run that hangs is ended after a minute by SIGALRM.
  [[nodiscard]] Outcome run(const std::vector<std::string>& arguments,
                            const Surroundings& surroundings = {}) const;

 private:
  TemporaryFolder root_;
};

std::string read_file(const std::filesystem::path& path);
void write_file(const std::filesystem::path& path, std::string_view bytes);

// "inspect words -" -> {"inspect", "words", "-"}
std::vector<std::string> split(std::string_view text, char separator = ' ');

// Lines with their newlines dropped; the last must end in one.
std::vector<std::string> lines_of(std::string_view text);

// True if a terminal would see nothing but text in it: no control character but the newline and the
// tab, ASCII or C1 as UTF-8.
bool is_harmless(std::string_view text);

}  // namespace pith

#endif  // PITH_TESTS_CLI_PROGRAM_H_
