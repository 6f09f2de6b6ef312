#include "read/pdf/info.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

#include "base/unicode.h"

namespace pith {
namespace {

constexpr std::size_t kLongestTitle = 500;  // bytes: more is no title

// What programs call a document that nobody named, folded; a number may follow.
constexpr std::array<std::string_view, 12> kNoTitle = {
    "untitled", "untitled-",  "document",   "presentation", "powerpoint presentation",
    "slide",    "layout",     "sans titre", "unbenannt",    "sin t\u00EDtulo",
    "no title", "(anonymous)"};
// What stands before the name of a file.
constexpr std::array<std::string_view, 4> kFilePrefix = {
    "microsoft word - ", "microsoft powerpoint - ", "microsoft excel - ", "file://"};
constexpr std::array<std::string_view, 20> kExtensions = {
    "doc", "docx", "odt", "rtf", "txt",  "tex", "dvi",  "indd", "qxd", "qxp",
    "pub", "fm",   "wpd", "ppt", "pptx", "xls", "xlsx", "html", "htm", "pdf"};
constexpr std::array<std::string_view, 9> kNoAuthor = {"administrator", "admin",     "author",
                                                       "owner",         "unknown",   "user",
                                                       "default user",  "microsoft", "(anonymous)"};

// A number at [at, at + size), if these are digits.
std::optional<unsigned> digits(std::string_view text, std::size_t at, std::size_t size) {
  if (text.size() < at + size) return std::nullopt;
  unsigned value = 0;
  for (const char c : text.substr(at, size)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = 10 * value + static_cast<unsigned>(c - '0');
  }
  return value;
}

// "+02'00'", "-05'00", "+02", "Z" -> "+02:00", "Z"; "" for anything else.
std::string zone_of(std::string_view stated) {
  if (stated.starts_with('Z')) return "Z";
  if (!stated.starts_with('+') && !stated.starts_with('-')) return {};
  const std::optional<unsigned> hours = digits(stated, 1, 2);
  const std::optional<unsigned> minutes = stated.size() > 3 ? digits(stated, 4, 2) : 0;
  if (!hours || *hours > 23 || !minutes || *minutes > 59) return {};
  return std::string(stated.substr(0, 3)) + ':' +
         std::string(stated.size() > 3 ? stated.substr(4, 2) : "00");
}

// "levy.docx", "C:\\Papers\\levy v3.indd".
bool is_file_name(std::string_view folded) {
  const std::size_t dot = folded.rfind('.');
  return dot != std::string_view::npos &&
         std::ranges::find(kExtensions, folded.substr(dot + 1)) != kExtensions.end();
}

}  // namespace

std::string pdf_date(std::string_view stated) {
  if (stated.starts_with("D:")) stated.remove_prefix(2);
  const auto year = digits(stated, 0, 4);
  const auto month = digits(stated, 4, 2);
  const auto day = digits(stated, 6, 2);
  if (!year || *year == 0 || !month || !day) return {};
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(*year)),
                                         std::chrono::month(*month), std::chrono::day(*day)};
  if (!date.ok()) return {};
  const auto part = [&](std::size_t at) { return std::string(stated.substr(at, 2)); };
  std::string out = std::string(stated.substr(0, 4)) + '-' + part(4) + '-' + part(6);
  const auto hour = digits(stated, 8, 2);
  const auto minute = digits(stated, 10, 2);
  const auto second = digits(stated, 12, 2);
  if (!hour || *hour > 23 || !minute || *minute > 59 || !second || *second > 59) return out;
  const std::string zone = zone_of(stated.substr(14));
  return zone.empty() ? out : out + 'T' + part(8) + ':' + part(10) + ':' + part(12) + zone;
}

bool is_pdf_title(std::string_view title) {
  if (title.size() > kLongestTitle || !any_code_point(title, is_letter)) return false;
  const std::string folded = fold_line(title);
  const std::string_view name =
      trim(std::string_view(folded).substr(0, folded.find_last_not_of("0123456789") + 1));
  return std::ranges::find(kNoTitle, name) == kNoTitle.end() && !is_file_name(folded) &&
         std::ranges::none_of(kFilePrefix,
                              [&](std::string_view prefix) { return folded.starts_with(prefix); });
}

bool is_pdf_author(std::string_view author) {
  if (author.size() > kLongestTitle || !any_code_point(author, is_letter)) return false;
  const std::string folded = fold_line(author);
  if (std::ranges::find(kNoAuthor, folded) != kNoAuthor.end()) return false;
  // A name has a capital, or a script without them, or more than a word.
  const bool word = folded.find(' ') == std::string::npos;
  return !word || !any_code_point(author, is_lower) || any_code_point(author, is_upper);
}

PdfInfo parse_pdf_info(std::string_view lines) {
  PdfInfo info;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    const std::string_view line = lines.substr(at, end - at);
    at = end + 1;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string_view key = line.substr(0, colon);
    const std::string_view value = trim(line.substr(colon + 1));
    // The first of each: a title with a line break in it cannot state another author.
    if (key == "Title" && info.title.empty() && is_pdf_title(value)) info.title = value;
    if (key == "Author" && info.author.empty() && is_pdf_author(value)) info.author = value;
    if (key == "CreationDate" && info.published.empty()) info.published = pdf_date(value);
  }
  return info;
}

}  // namespace pith
