#include "cli/each_line.h"

#include <unistd.h>

#include "base/file.h"
#include "base/unpacking_stream.h"
#include "cli/output.h"

namespace pith::cli {
namespace {

constexpr std::size_t kLongestLine = std::size_t{16} << 20U;  // bytes

}  // namespace

bool each_line(const std::string& name, bool* failed,
               const std::function<bool(std::string_view line, const LineReader& lines)>& take,
               const std::function<bool()>& before_wait) {
  const bool is_stdin = name == "-";
  const Result<int> descriptor = is_stdin ? Result<int>(STDIN_FILENO) : open_file(name);
  if (!descriptor) {
    *failed = true;
    complain(descriptor.error().message);
    return true;
  }
  DescriptorStream file(*descriptor, is_stdin ? "standard input" : name);
  UnpackingStream bytes(&file);
  LineReader lines(&bytes, kLongestLine);
  bool more = true;
  std::string_view line;
  while (more) {
    if (before_wait && !lines.has_line()) more = before_wait();
    if (!more || !lines.next(&line)) break;
    if (line.find_first_not_of(" \t") != std::string_view::npos) more = take(line, lines);
  }
  if (lines.error()) {
    *failed = true;
    complain(lines.error()->message);
  }
  if (!is_stdin) ::close(*descriptor);
  return more;
}

}  // namespace pith::cli
