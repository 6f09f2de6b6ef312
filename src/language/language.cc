// Language: one that is built in, made up once a process and kept, or from a folder.

#include <unicode/uloc.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <utility>

#include "base/file.h"
#include "language/built_in.h"
#include "language/data.h"
#include "language/detect.h"

namespace pith {
namespace {

constexpr std::array<std::string_view, 6> kFiles = {"stop_words.txt",    "starters.txt",
                                                    "abbreviations.txt", "clutter.txt",
                                                    "openings.txt",      "clitics.txt"};

// "pt-BR" -> "pt", "por" -> "pt"; "" and what cannot be a language subtag (RFC 5646, 2.2.1) -> "und".
std::string primary_subtag(std::string_view tag) {
  std::string primary;
  for (const char c : tag.substr(0, tag.find_first_of("-_"))) {
    if (c >= 'A' && c <= 'Z')
      primary += static_cast<char>(c - 'A' + 'a');
    else if (c >= 'a' && c <= 'z')
      primary += c;
    else
      return "und";
  }
  if (primary.size() < 2 || primary.size() > 8) return "und";
  if (primary.size() != 3) return primary;
  std::array<char, 12> shorter{};  // ICU knows "por" as "pt"
  UErrorCode status = U_ZERO_ERROR;
  uloc_getLanguage(primary.c_str(), shorter.data(), static_cast<std::int32_t>(shorter.size()),
                   &status);
  return U_SUCCESS(status) != 0 && shorter[0] != '\0' ? shorter.data() : primary;
}

std::shared_ptr<const Language::Data> data_named(const std::string& tag) {
  const BuiltInLanguage* known = find_built_in(data_of(tag));
  auto data = known == nullptr ? std::make_shared<Language::Data>() : make_data(*known);
  data->tag = tag;
  return data;
}

}  // namespace

std::string_view data_of(std::string_view tag) { return tag == "nb" || tag == "nn" ? "no" : tag; }

Language::Language() {
  static const auto kUnknown = std::make_shared<const Data>();
  data_ = kUnknown;
}

Language::Language(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

Language Language::named(std::string_view tag) {
  static std::mutex mutex;
  static std::map<std::string, std::shared_ptr<const Data>, std::less<>> named;
  const std::string primary = primary_subtag(tag);
  if (primary == "und") return {};
  // Only what the library has data of is kept: tags come with records, any number of them.
  if (find_built_in(data_of(primary)) == nullptr) return Language(data_named(primary));
  const std::scoped_lock lock(mutex);
  auto& data = named[primary];
  if (data == nullptr) data = data_named(primary);
  return Language(data);
}

Language Language::of(std::string_view text, std::string_view hint) {
  return named(detect_language(text, hint));
}

Result<Language> Language::load(const std::filesystem::path& folder, std::string_view tag) {
  const std::string primary = primary_subtag(tag);
  std::filesystem::path home = folder / primary;
  std::error_code error;
  if (!std::filesystem::is_directory(home, error)) home = folder / data_of(primary);
  if (!std::filesystem::is_directory(home, error)) {
    return tl::unexpected(Error{Error::Code::kNotFound,
                                home.string() + ": no such folder; it would hold the data of \"" +
                                    primary + "\" (see models/README.md)"});
  }
  auto data = std::make_shared<Data>();
  data->tag = primary;
  for (const std::string_view file : kFiles) {
    const std::filesystem::path path = home / file;
    if (!std::filesystem::exists(path, error)) continue;
    const Result<std::string> contents = read_bytes(path);
    if (!contents) return tl::unexpected(contents.error());
    if (auto done = parse_model_file(file, *contents, path.string(), data.get()); !done) {
      return tl::unexpected(done.error());
    }
  }
  return Language(data);
}

const std::string& Language::tag() const { return data_->tag; }

}  // namespace pith
