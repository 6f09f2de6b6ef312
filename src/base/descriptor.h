// Internal. File descriptors that are closed when they go.

#ifndef PITH_BASE_DESCRIPTOR_H_
#define PITH_BASE_DESCRIPTOR_H_

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <utility>

namespace pith {

inline constexpr int kFirstFree = 3;  // behind the three standard descriptors

// An open descriptor, or none. It is closed on exec, and none of the three standard ones, so that a
// child can put its own there in any order.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int fd) : fd_(fd) {
    if (fd_ < 0 || fd_ >= kFirstFree) return;
    fd_ = ::fcntl(fd, F_DUPFD_CLOEXEC, kFirstFree);
    ::close(fd);
  }
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }

  void close() {
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
  }
  // Gives it up to somebody who closes it.
  [[nodiscard]] int release() { return std::exchange(fd_, -1); }
  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] bool is_open() const { return fd_ >= 0; }

 private:
  int fd_ = -1;
};

struct Pipe {
  Descriptor read{};
  Descriptor write{};

  // False if there are too many open files.
  [[nodiscard]] bool open() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    read = Descriptor(ends[0]);
    write = Descriptor(ends[1]);
    return read.is_open() && write.is_open();
  }
};

}  // namespace pith

#endif  // PITH_BASE_DESCRIPTOR_H_
