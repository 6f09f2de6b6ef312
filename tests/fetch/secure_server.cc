#include "fetch/secure_server.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <vector>

namespace pith {
namespace {

// Starts openssl in `folder`, its standard output into `output`.
pid_t start_openssl(const std::string& folder, const std::vector<std::string>& arguments,
                    int output) {
  std::vector<char*> argv{const_cast<char*>("openssl")};
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  const pid_t process = ::fork();
  if (process != 0) return process;
  const int nothing = ::open("/dev/null", O_RDWR);
  ::dup2(nothing, STDIN_FILENO);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(nothing, STDERR_FILENO);
  if (::chdir(folder.c_str()) == 0) {
    ::alarm(60);  // never outlives a test that hangs
    ::execvp("openssl", argv.data());
  }
  ::_exit(127);
}

int status_of(pid_t process) {
  int status = -1;
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

// The number behind "ACCEPT 127.0.0.1:", or 0 when the output ends.
int read_port(int output) {
  std::string text;
  std::array<char, 256> buffer{};
  for (;;) {
    const std::size_t at = text.find("ACCEPT ");
    if (at != text.npos && text.find('\n', at) != text.npos) {
      return std::atoi(text.c_str() + text.find(':', at) + 1);
    }
    const ssize_t got = ::read(output, buffer.data(), buffer.size());
    if (got <= 0) return 0;
    text.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

}  // namespace

SecureServer::SecureServer() {
  const std::string folder = folder_.path();
  const int nothing = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  const pid_t maker =
      start_openssl(folder,
                    {"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
                     "-nodes", "-keyout", "key.pem", "-out", "certificate.pem", "-days", "2",
                     "-subj", "/CN=pith test", "-addext", "subjectAltName=IP:127.0.0.1"},
                    nothing);
  const bool made = maker > 0 && status_of(maker) == 0;
  ::close(nothing);
  if (!made) return;
  std::array<int, 2> pipe{};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) return;
  process_ = start_openssl(folder,
                           {"s_server", "-accept", "127.0.0.1:0", "-cert", "certificate.pem",
                            "-key", "key.pem", "-HTTP"},
                           pipe[1]);
  ::close(pipe[1]);
  output_ = pipe[0];
  port_ = read_port(output_);
}

SecureServer::~SecureServer() {
  if (process_ > 0) {
    ::kill(process_, SIGKILL);
    status_of(process_);
  }
  if (output_ >= 0) ::close(output_);
}

std::string SecureServer::address(const std::string& path) const {
  return "https://127.0.0.1:" + std::to_string(port_) + path;
}

void SecureServer::raw(const std::string& path, const std::string& answer) const {
  (void)folder_.with(path.substr(1), answer);
}

}  // namespace pith
