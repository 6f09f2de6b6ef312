#include "cli/each_line.h"

#include <unistd.h>

#include <array>

#include "base/file.h"
#include "base/unpacking_stream.h"
#include "cli/output.h"

namespace pith::cli {
namespace {

constexpr std::array<std::string_view, 4> kUnits = {" bytes", " KiB", " MiB", " GiB"};

}  // namespace

std::string too_long(const LineReader& lines) {
  std::size_t size = lines.longest();
  std::size_t unit = 0;
  for (; size > 0 && size % 1024 == 0 && unit + 1 < kUnits.size(); ++unit) size /= 1024;
  return "the line is longer than " + std::to_string(size) + std::string(kUnits[unit]);
}

bool each_line(const std::string& name, bool* failed,
               const std::function<bool(std::string_view line, const LineReader& lines)>& take,
               const std::function<bool()>& before_wait, std::size_t longest) {
  const bool is_stdin = name == "-";
  const Result<int> descriptor = is_stdin ? Result<int>(STDIN_FILENO) : open_file(name);
  if (!descriptor) {
    *failed = true;
    complain(descriptor.error().message);
    return true;
  }
  DescriptorStream file(*descriptor, is_stdin ? "standard input" : name);
  UnpackingStream bytes(&file);
  LineReader lines(&bytes, longest);
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
