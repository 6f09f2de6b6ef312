#include "language/detect_choice.h"

#include <algorithm>
#include <vector>

namespace pith {
namespace {

constexpr std::size_t kName = 2;  // words: so few may be a name, which is of no language

// What a language gets that CLD2, or the page itself, names.
struct Trust {
  double once;
  double per_word;

  [[nodiscard]] double points(std::size_t words) const {
    return once + per_word * static_cast<double>(words);
  }
};
constexpr Trust kTrust = {6, 0.6};
// For one that detect_words.h does not have, as it cannot get points by its words.
constexpr Trust kTrustUnlisted = {8, 1};
// English is what CLD2 says of any ASCII that it does not know, and what templates of pages say.
constexpr Trust kTrustEnglish = {1.8, 0.18};
// Without CLD2's or the page's word: one that a third of the languages have would do.
constexpr double kMinPoints = 1.5;
// A little more than CLD2 gets, so that of two that nothing else speaks for the stated one wins.
constexpr double kHint = 1.01;

const Trust& trust_of(std::string_view tag) { return tag == "en" ? kTrustEnglish : kTrust; }

using Languages = std::vector<Evidence::Points>;

// Adds what trust in `tag` is worth; of a language that is not yet there nothing else is known.
void trust(std::string_view tag, double share, std::size_t words, Languages* languages) {
  if (tag == "und") return;
  auto found = std::ranges::find(*languages, tag, &Evidence::Points::tag);
  const bool listed = found != languages->end();
  if (!listed) found = languages->insert(found, {tag, 0});
  found->points += share * (listed ? trust_of(tag) : kTrustUnlisted).points(words);
}

bool has(const Languages& languages, std::string_view tag) {
  return std::ranges::find(languages, tag, &Evidence::Points::tag) != languages.end();
}

auto best_of(const Languages& languages) {
  return std::ranges::max_element(languages, {}, &Evidence::Points::points);
}

}  // namespace

std::string choose_language(const Evidence& evidence, std::string_view named,
                            std::string_view stated) {
  Languages languages = evidence.languages;
  const bool unknown = best_of(languages)->points == 0;
  if (evidence.words <= kName && unknown && has(languages, named)) return std::string(stated);
  trust(named, 1, evidence.words, &languages);
  trust(stated, kHint, evidence.words, &languages);
  const auto best = best_of(languages);
  return best->points < kMinPoints ? "und" : std::string(best->tag);
}

// CLD2 adds to one language, and may add one to the list. Whichever that is, what is here added
// comes in the same order as there: so rounding, which keeps order, cannot make a difference.
std::optional<std::string> settled_language(const Evidence& evidence, std::string_view stated) {
  if (evidence.words <= kName) return std::nullopt;
  const auto stated_points = [&](std::string_view tag) {
    return tag == stated ? kHint * trust_of(tag).points(evidence.words) : 0;
  };
  const auto listed = [&](const Evidence::Points& language) {
    return language.points + stated_points(language.tag);
  };
  const auto best = std::ranges::max_element(evidence.languages, {}, listed);
  const double points = listed(*best);
  if (points < kMinPoints) return std::nullopt;
  // One that is not listed; the page may state it too.
  const bool listed_too = stated == "und" || has(evidence.languages, stated);
  const double unlisted = kTrustUnlisted.points(evidence.words);
  if (points <= unlisted + (listed_too ? 0 : stated_points(stated))) return std::nullopt;
  for (const Evidence::Points& other : evidence.languages) {
    if (other.tag == best->tag) continue;
    const double helped = other.points + trust_of(other.tag).points(evidence.words);
    if (points <= helped + stated_points(other.tag)) return std::nullopt;
  }
  return std::string(best->tag);
}

}  // namespace pith
