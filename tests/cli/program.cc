#include "cli/program.h"

#include <fcntl.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <system_error>
#include <thread>
#include <utility>

#include "catch.h"

namespace pith {
namespace {

constexpr unsigned kSecondsToHang = 60;
constexpr unsigned short kTerminalColumns = 60;

[[noreturn]] void give_up(const std::string& what) {
  throw std::system_error(errno, std::generic_category(), what);
}

int checked(int result, const char* what) {
  if (result < 0) give_up(what);
  return result;
}

// An open file that is closed at the end of the block; -1 for none. None is left open across exec
// but those that were made the child's standard streams.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {
    if (number_ >= 0) fcntl(number_, F_SETFD, FD_CLOEXEC);
  }
  ~Descriptor() { close(); }
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  [[nodiscard]] int number() const { return number_; }
  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }

 private:
  int number_;
};

// A file with these contents, read from its beginning, that is gone when closed.
Descriptor scratch_file(std::string_view bytes = {}) {
  std::string name = (std::filesystem::temp_directory_path() / "pith-stream-XXXXXX").string();
  Descriptor file(checked(mkstemp(name.data()), "mkstemp"));
  write_file(name, bytes);
  unlink(name.c_str());
  return file;
}

std::string contents(const Descriptor& file) {
  checked(static_cast<int>(lseek(file.number(), 0, SEEK_SET)), "lseek");
  std::string bytes;
  std::array<char, 1U << 16U> buffer{};
  for (ssize_t got = 0; (got = ::read(file.number(), buffer.data(), buffer.size())) > 0;)
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
  return bytes;
}

struct Terminal {
  Descriptor master;
  Descriptor slave;

  Terminal() {
    int ours = -1;
    int theirs = -1;
    termios mode{};
    cfmakeraw(&mode);  // "\n" stays "\n"
    winsize size{};
    size.ws_col = kTerminalColumns;
    size.ws_row = 24;
    checked(openpty(&ours, &theirs, nullptr, &mode, &size), "openpty");
    master = Descriptor(ours);
    slave = Descriptor(theirs);
  }

  // All that is written to it until nobody has it open any more.
  std::string drain() {
    slave.close();
    std::string bytes;
    std::array<char, 4096> buffer{};
    for (;;) {
      const ssize_t got = ::read(master.number(), buffer.data(), buffer.size());
      if (got > 0) bytes.append(buffer.data(), static_cast<std::size_t>(got));
      if (got == 0 || (got < 0 && errno != EINTR)) return bytes;  // EIO: the last writer closed it
    }
  }
};

Descriptor pipe_without_reader() {
  std::array<int, 2> ends{};
  checked(pipe(ends.data()), "pipe");
  ::close(ends[0]);
  return Descriptor(ends[1]);
}

// Between fork and exec: nothing here allocates.
[[noreturn]] void become(const char* folder, int in, int out, int err, char* const* arguments,
                         char* const* environment) {
  const bool ready = chdir(folder) == 0 && (in < 0 || dup2(in, STDIN_FILENO) >= 0) &&
                     (out < 0 || dup2(out, STDOUT_FILENO) >= 0) && dup2(err, STDERR_FILENO) >= 0;
  if (in < 0) ::close(STDIN_FILENO);
  if (out < 0) ::close(STDOUT_FILENO);
  alarm(kSecondsToHang);
  if (ready) execve(PITH_PROGRAM, arguments, environment);
  _exit(127);
}

std::vector<char*> pointers(std::vector<std::string>* words) {
  std::vector<char*> all;
  for (std::string& word : *words) all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

}  // namespace

std::string shown(const Outcome& outcome) {
  return "status " + std::to_string(outcome.status) + ", signal " + std::to_string(outcome.signal) +
         "\nstdout:\n" + outcome.out + "\nstderr:\n" + outcome.err;
}

bool lacks_terminals() {
  int ours = -1;
  int theirs = -1;
  if (openpty(&ours, &theirs, nullptr, nullptr, nullptr) != 0) {
    WARN("skipped: there are no pseudo-terminals here (is /dev/pts mounted?)");
    return true;
  }
  ::close(ours);
  ::close(theirs);
  return false;
}

bool Sandbox::has(std::string_view name) const { return std::filesystem::exists(path(name)); }
std::string Sandbox::read(std::string_view name) const { return read_file(path(name)); }
void Sandbox::write(std::string_view name, std::string_view bytes) const {
  write_file(path(name), bytes);
}

std::vector<std::string> Sandbox::names() const {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(path()))
    names.push_back(entry.path().filename().string());
  std::ranges::sort(names);
  return names;
}

Outcome Sandbox::run(const std::vector<std::string>& arguments,
                     const Surroundings& surroundings) const {
  std::vector<std::string> words = {"pith"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> variables = {"TERM=xterm"};
  for (const std::string& variable : surroundings.environment) {
    if (variable.starts_with("TERM=")) variables.clear();
  }
  variables.insert(variables.end(), surroundings.environment.begin(),
                   surroundings.environment.end());

  std::optional<Terminal> terminal;
  if (surroundings.from == Input::kTerminal || surroundings.to == Sink::kTerminal ||
      surroundings.errors_on_terminal) {
    terminal.emplace();
  }
  Descriptor in = scratch_file(surroundings.input);
  Descriptor out = scratch_file();
  const Descriptor err = scratch_file();
  if (surroundings.from == Input::kClosed) in.close();
  if (surroundings.to == Sink::kFull)
    out = Descriptor(checked(open("/dev/full", O_WRONLY), "full"));
  if (surroundings.to == Sink::kNoReader) out = pipe_without_reader();
  if (surroundings.to == Sink::kClosed) out.close();
  const int slave = terminal ? terminal->slave.number() : -1;

  const std::vector<char*> word_pointers = pointers(&words);
  const std::vector<char*> variable_pointers = pointers(&variables);
  const pid_t child = checked(fork(), "fork");
  if (child == 0) {
    become(root_.path().c_str(), surroundings.from == Input::kTerminal ? slave : in.number(),
           surroundings.to == Sink::kTerminal ? slave : out.number(),
           surroundings.errors_on_terminal ? slave : err.number(), word_pointers.data(),
           variable_pointers.data());
  }
  if (surroundings.kill_after.count() > 0) {
    std::this_thread::sleep_for(surroundings.kill_after);
    kill(child, surroundings.signal);  // it is not yet waited for, so the number is still its own
  }
  Outcome outcome;
  if (surroundings.to == Sink::kTerminal) outcome.out = terminal->drain();
  if (surroundings.errors_on_terminal) outcome.err = terminal->drain();
  int state = 0;
  while (waitpid(child, &state, 0) < 0) {
    if (errno != EINTR) give_up("waitpid");
  }
  if (WIFEXITED(state)) outcome.status = WEXITSTATUS(state);
  if (WIFSIGNALED(state)) outcome.signal = WTERMSIG(state);
  if (surroundings.to == Sink::kFile) outcome.out = contents(out);
  if (!surroundings.errors_on_terminal) outcome.err = contents(err);
  return outcome;
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) throw std::runtime_error("cannot write " + path.string());
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    if (end > at) parts.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) throw std::runtime_error("no newline at the end");
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  return lines;
}

bool is_harmless(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F) return false;
    const unsigned char next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0;
    if (byte == 0xC2 && next >= 0x80 && next < 0xA0) return false;
  }
  return true;
}

}  // namespace pith
