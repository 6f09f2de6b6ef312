// Internal. Every word of a digest that is pith's own, so that another language is another table.

#ifndef PITH_RENDER_DIGEST_LABELS_H_
#define PITH_RENDER_DIGEST_LABELS_H_

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace pith::labels {

inline constexpr std::string_view kLanguage = "en";  // of the table
inline constexpr std::string_view kDigest = "Digest";
inline constexpr std::string_view kContents = "In this digest";
inline constexpr std::string_view kSkip = "Skip to the stories";
inline constexpr std::string_view kKeyPhrases = "Key phrases";
inline constexpr std::string_view kContinues = "Continues";
inline constexpr std::string_view kAlsoCovered = "Also covered by";
inline constexpr std::string_view kCopy = "copy";
inline constexpr std::string_view kUpdated = "updated";
inline constexpr std::string_view kInBrief = "In brief";
inline constexpr std::string_view kOther = "Other stories";  // of sources without a section
inline constexpr std::string_view kNothing = "Nothing new was found.";
inline constexpr std::string_view kUntitled = "Untitled";
inline constexpr std::string_view kMadeOf = "All sentences are quoted from the sources.";
inline constexpr std::string_view kUnderMinute = "under 1 min";

inline constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

// "1 story", "2 stories".
struct Counted {
  std::string_view one;
  std::string_view many;
};
inline constexpr Counted kStories = {"story", "stories"};
inline constexpr Counted kSources = {"source", "sources"};
inline constexpr Counted kSourcesNotRead = {"source could not be read",
                                            "sources could not be read"};

[[nodiscard]] inline std::string counted(std::size_t n, const Counted& noun) {
  return std::to_string(n) + ' ' + std::string(n == 1 ? noun.one : noun.many);
}
[[nodiscard]] inline std::string stories_from(std::size_t stories, std::size_t sources) {
  return counted(stories, kStories) + (sources > 0 ? " from " + counted(sources, kSources) : "");
}
[[nodiscard]] inline std::string and_more(std::size_t n) {
  return "and " + std::to_string(n) + " more";
}
[[nodiscard]] inline std::string to_read(const std::string& time) { return time + " to read"; }
[[nodiscard]] inline std::string saved(const std::string& time) { return time + " saved"; }
[[nodiscard]] inline std::string made(std::string_view version, const std::string& when) {
  return "Made by pith " + std::string(version) + (when.empty() ? "" : ", " + when) + '.';
}
[[nodiscard]] inline std::string window(const std::string& since, const std::string& until) {
  if (since.empty()) return until.empty() ? "" : "Until " + until;
  return until.empty() ? "Since " + since : since + " to " + until;
}

}  // namespace pith::labels

#endif  // PITH_RENDER_DIGEST_LABELS_H_
