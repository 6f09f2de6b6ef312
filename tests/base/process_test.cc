// Programs within limits. Uses what every Debian has: sh, cat, tail, sleep, head, true, env, ls.

#include "base/process.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "catch.h"
#include "temporary_folder.h"

namespace pith {
namespace {

using How = ProcessEnd::How;

ProcessEnd shell(const std::string& script, std::string_view input = "",
                 const ProcessLimits& limits = {}) {
  return run_program({"sh", "-c", script}, input, limits);
}

std::size_t open_descriptors() {
  std::size_t count = 0;
  DIR* folder = ::opendir("/proc/self/fd");
  while (::readdir(folder) != nullptr) ++count;
  ::closedir(folder);
  return count;
}

TEST_CASE("what a program writes and how it ends") {
  struct Case {
    const char* script;
    const char* input;
    How how;
    int code;
    const char* output;
    const char* complaint;
  };
  const Case cases[] = {
      {"cat", "water\n", How::kExited, 0, "water\n", ""},
      {"cat", "", How::kExited, 0, "", ""},
      {"echo mains >&2; exit 3", "", How::kExited, 3, "", "mains\n"},
      {"echo a; echo b >&2; echo c", "", How::kExited, 0, "a\nc\n", "b\n"},
      {"kill -9 $$", "", How::kKilled, 9, "", ""},
      {"exec 1>&- 2>&-; exit 4", "", How::kExited, 4, "", ""},
      {"exit 0", "input that nobody reads", How::kExited, 0, "", ""},
      {"printf %s \"$HOME$USER$LC_ALL\"", "", How::kExited, 0, "C.UTF-8", ""},
  };
  for (const Case& c : cases) {
    INFO(c.script);
    const ProcessEnd end = shell(c.script, c.input);
    CHECK(end.how == c.how);
    CHECK(end.code == c.code);
    CHECK(end.output == c.output);
    CHECK(end.complaint == c.complaint);
    CHECK(end.succeeded() == (c.how == How::kExited && c.code == 0));
  }
}

TEST_CASE("arguments are not looked at by a shell") {
  CHECK(run_program({"echo", "$HOME; ls `pwd` *", "b c"}, "").output == "$HOME; ls `pwd` * b c\n");
}

TEST_CASE("a program that is not there") {
  CHECK(run_program({"pith-no-such-program"}, "x").how == How::kNotFound);
  CHECK(run_program({"/etc/passwd"}, "x").how == How::kNotStarted);
  CHECK(run_program({"/etc/passwd"}, "x").code == EACCES);
}

TEST_CASE("standard input is a file that can seek") {
  CHECK(shell("tail -c 4; head -c 3 /dev/fd/0", "mains and valves").output == "lvesmai");
}

TEST_CASE("more bytes than a pipe holds, both ways") {
  std::string bytes;
  for (int i = 0; i < 400000; ++i) bytes += static_cast<char>('a' + i % 23);
  const ProcessEnd end = shell("cat; head -c 300000 /dev/zero >&2", bytes);
  CHECK(end.output == bytes);
  CHECK(end.complaint == std::string(4096, '\0'));
}

TEST_CASE("limits") {
  SECTION("waiting") {
    CHECK(shell("sleep 600", "", {.wall = std::chrono::seconds(1)}).how == How::kTimeout);
    // Its outputs closed, or held open by a program that outlives it.
    CHECK(shell("exec 1>&- 2>&-; sleep 600", "", {.wall = std::chrono::seconds(1)}).how ==
          How::kTimeout);
  }
  SECTION("processor time") {
    CHECK(shell("while :; do :; done", "", {.cpu = std::chrono::seconds(1)}).how == How::kTimeout);
  }
  SECTION("output") {
    const ProcessEnd end = shell("yes", "", {.output = 100000});
    CHECK(end.how == How::kTooMuch);
    CHECK(end.output.size() == 100000);
    CHECK(end.output.starts_with("y\ny\n"));
    CHECK(shell("printf 12345", "", {.output = 5}).how == How::kExited);
    CHECK(shell("printf 123456", "", {.output = 5}).how == How::kTooMuch);
  }
  SECTION("memory") {
    const ProcessLimits limits{.memory = std::size_t{64} << 20U};
    CHECK(shell("tail -c 200000000 /dev/zero", "", limits).succeeded() == false);
    CHECK(shell("ulimit -v", "", limits).output == "65536\n");
  }
  SECTION("files") {
    const TemporaryFolder folder;
    const std::string name = (folder.path() / "x").string();
    CHECK(!shell("echo x > " + name).succeeded());
    CHECK((!std::filesystem::exists(name) || std::filesystem::file_size(name) == 0));
  }
}

TEST_CASE("nothing is left over") {
  const std::size_t before = open_descriptors();
  for (int i = 0; i < 5; ++i) {
    CHECK(shell("cat", "x").output == "x");
    CHECK(run_program({"pith-no-such-program"}, "").how == How::kNotFound);
    CHECK(shell("yes", "", {.output = 10}).how == How::kTooMuch);
  }
  CHECK(open_descriptors() == before);
  CHECK(::waitpid(-1, nullptr, WNOHANG) == -1);  // no child, alive or dead
}

TEST_CASE("the child gets no open file and no signal mask") {
  const int leak = ::open("/dev/null", O_RDONLY);  // without O_CLOEXEC
  REQUIRE(leak >= 0);
  sigset_t all;
  sigset_t old;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &old);
  const ProcessEnd files = run_program({"ls", "/proc/self/fd"}, "");
  const ProcessEnd mask = shell("grep SigBlk /proc/self/status; grep SigIgn /proc/self/status");
  pthread_sigmask(SIG_SETMASK, &old, nullptr);
  ::close(leak);
  CHECK(files.output == "0\n1\n2\n3\n");  // 3 is the folder that ls reads
  CHECK(mask.output == "SigBlk:\t0000000000000000\nSigIgn:\t0000000000000000\n");
}

TEST_CASE("programs in several threads") {
  std::vector<std::thread> threads;
  std::vector<std::string> outputs(8);
  for (std::size_t t = 0; t < outputs.size(); ++t) {
    threads.emplace_back([&outputs, t] {
      for (int i = 0; i < 5; ++i) outputs[t] += shell("cat", std::to_string(t)).output;
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (std::size_t t = 0; t < outputs.size(); ++t) {
    CHECK(outputs[t] == std::string(5, static_cast<char>('0' + t)));
  }
}

TEST_CASE("a caller without standard descriptors") {
  // In a process of its own, as the test needs its descriptors.
  const pid_t child = ::fork();
  if (child == 0) {
    for (int fd = 0; fd < 3; ++fd) ::close(fd);
    const ProcessEnd end = shell("cat; echo b >&2", "a");
    ::_exit(end.output == "a" && end.complaint == "b\n" ? 0 : 1);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(status == 0);
}

}  // namespace
}  // namespace pith
