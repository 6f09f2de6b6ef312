#include "cli/each_line.h"

#include <unistd.h>

#include "base/file.h"
#include "cli/output.h"

namespace pith::cli {

bool each_line(const std::string& name, bool* failed,
               const std::function<bool(std::string_view line, const LineReader& lines)>& take,
               const std::function<bool(int)>& before_wait, std::size_t longest) {
  const bool is_stdin = name == "-";
  const Result<int> descriptor = is_stdin ? Result<int>(STDIN_FILENO) : open_file(name);
  if (!descriptor) {
    *failed = true;
    complain(descriptor.error().message);
    return true;
  }
  LineReader lines(*descriptor, longest);
  bool more = true;
  std::string_view line;
  while (more) {
    if (before_wait && !lines.has_line()) more = before_wait(*descriptor);
    if (!more || !lines.next(&line)) break;
    if (line.find_first_not_of(" \t") != std::string_view::npos) more = take(line, lines);
  }
  if (lines.error() != 0) {
    *failed = true;
    complain(file_error(is_stdin ? "standard input" : name, lines.error()).message);
  }
  if (!is_stdin) ::close(*descriptor);
  return more;
}

}  // namespace pith::cli
