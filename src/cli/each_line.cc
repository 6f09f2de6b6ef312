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

std::string too_long(std::size_t longest) {
  std::size_t size = longest;
  std::size_t unit = 0;
  for (; size > 0 && size % 1024 == 0 && unit + 1 < kUnits.size(); ++unit) size /= 1024;
  return "the line is longer than " + std::to_string(size) + std::string(kUnits[unit]);
}

bool each_line(const std::string& name, bool* failed,
               const std::function<bool(std::string_view line, const LineReader& lines)>& take,
               const BeforeRead& before_read, std::size_t longest) {
  const bool is_stdin = name == "-";
  const Result<int> descriptor = is_stdin ? Result<int>(STDIN_FILENO) : open_file(name);
  if (!descriptor) {
    *failed = true;
    complain(descriptor.error().message);
    return true;
  }
  bool more = true;
  const auto reads_on = [&](int waited_for) {
    more = more && (!before_read || before_read(waited_for));
    return more;
  };
  DescriptorStream file(*descriptor, is_stdin ? "standard input" : name, reads_on);
  UnpackingStream bytes(&file);
  LineReader lines(&bytes, longest);
  std::string_view line;
  // A line that is torn as no more was read is none.
  while (more && lines.next(&line) && more) {
    if (line.find_first_not_of(" \t") != std::string_view::npos) more = take(line, lines);
  }
  if (more && lines.error()) {
    *failed = true;
    complain(lines.error()->message);
  } else if (more && bytes.has_rest()) {
    *failed = true;
    complain(file.name() + ": what stands behind its packed part is not packed, and was left out");
  }
  if (!is_stdin) ::close(*descriptor);
  return more;
}

}  // namespace pith::cli
