#include "cli/record_files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "base/descriptor.h"
#include "base/file.h"
#include "base/unicode.h"
#include "cli/output.h"

namespace pith::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array kRecordEndings = {".jsonl", ".ndjson", ".jsonlines"};
constexpr std::array kTextEndings = {".txt", ".text", ".html", ".htm",   ".xhtml",   ".md",
                                     ".pdf", ".eml",  ".mht",  ".mhtml", ".markdown"};

bool ends_with_one_of(std::string_view name, const auto& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

// Without what packers append.
std::string_view unpacked_name(std::string_view name) {
  for (const std::string_view packed : {".gz", ".zst", ".zstd"}) {
    if (name.ends_with(packed)) return name.substr(0, name.size() - packed.size());
  }
  return name;
}

std::string head_of(const std::string& name) {
  const Result<int> opened = open_file(name);
  if (!opened) return {};
  const Descriptor file(*opened);
  std::string head(256, '\0');
  const ssize_t got = ::read(file.get(), head.data(), head.size());
  head.resize(static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  return head;
}

// False if the folder cannot be read to its end.
bool add_folder(const std::string& folder, std::vector<RecordFile>* files) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end;
       it.increment(error)) {
    if (it->path().filename().native().starts_with('.')) {
      it.disable_recursion_pending();
      continue;
    }
    std::error_code unknown;
    if (it->is_regular_file(unknown)) names.push_back(it->path().string());
  }
  std::sort(names.begin(), names.end());
  for (const std::string& name : names) {
    files->push_back(file_named(name));
    files->back().is_in_folder = true;
  }
  if (error) complain(shown_name(folder) + ": cannot read: " + error.message());
  return !error;
}

// False, and it was said why, if it is a folder that cannot be read.
bool add(const std::string& name, bool recursive, std::vector<RecordFile>* files) {
  std::error_code error;
  if (name == "-" || !fs::is_directory(name, error)) {
    files->push_back(file_named(name));
    return true;
  }
  if (recursive) return add_folder(name, files);
  files->push_back(file_named(name));
  files->back().is_folder = true;
  return true;
}

std::vector<std::string> names_in(std::string_view list, char end) {
  std::vector<std::string> names;
  while (!list.empty()) {
    const std::size_t size = std::min(list.find(end), list.size());
    std::string_view name = list.substr(0, size);
    list.remove_prefix(std::min(size + 1, list.size()));
    if (end == '\n' && name.ends_with('\r')) name.remove_suffix(1);
    if (!name.empty()) names.emplace_back(name);
  }
  return names;
}

}  // namespace

RecordFile file_named(const std::string& name) {
  RecordFile file{name};
  struct stat status {};
  if (name != "-" && ::stat(name.c_str(), &status) == 0 && S_ISREG(status.st_mode)) {
    file.bytes = static_cast<std::uint64_t>(status.st_size);
    file.changed = status.st_mtim.tv_sec * 1'000'000'000 + status.st_mtim.tv_nsec;
  }
  return file;
}

Content content_of(const RecordFile& file) {
  const std::string plain = lower_ascii(unpacked_name(file.name));
  if (ends_with_one_of(plain, kRecordEndings)) return Content::kRecords;
  const std::string head = file.changed != 0 ? head_of(file.name) : "";
  std::string_view opening = head;
  if (opening.starts_with(kByteOrderMark)) opening.remove_prefix(kByteOrderMark.size());
  opening.remove_prefix(std::min(opening.find_first_not_of(" \t\r\n"), opening.size()));
  if (opening.starts_with('{')) return Content::kRecords;
  if (opening.starts_with('<') || opening.starts_with("%PDF-")) return Content::kText;
  return ends_with_one_of(plain, kTextEndings) ? Content::kText : Content::kOther;
}

std::optional<std::vector<RecordFile>> record_files(const std::vector<std::string>& named,
                                                    const BatchArguments& batch, bool* failed) {
  std::vector<std::string> names = named;
  if (!batch.files_from.empty()) {
    const Result<std::string> list =
        batch.files_from == "-" ? read_stdin() : read_bytes(batch.files_from);
    if (!list) {
      complain("--files-from " + list.error().message);
      return std::nullopt;
    }
    for (std::string& name : names_in(*list, batch.ends_with_nul ? '\0' : '\n'))
      names.push_back(std::move(name));
  }
  std::vector<RecordFile> files;
  for (const std::string& name : names) {
    if (!add(name, batch.recursive, &files)) *failed = true;
  }
  return files;
}

}  // namespace pith::cli
