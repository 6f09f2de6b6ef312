#include "cli/choose_items.h"

#include <algorithm>
#include <utility>

namespace pith::cli {
namespace {

constexpr std::int64_t kDay = 86'400;
// What is older is not new, whatever a feed says: no memory goes back so far in it.
constexpr std::int64_t kLongestWindow = 30 * kDay;

// All items of all sources: what tells items apart is seen in them together.
struct Pool {
  std::vector<DigestItem> items{};
  std::vector<std::size_t> source_of{};
};

enum class Fate {
  kTold,
  kPassedOver,
  kTooOld,
  kLater,  // outside the window that was asked for, but perhaps in another one
};

Pool pool_of(std::vector<GatheredSource>* sources) {
  Pool pool;
  for (std::size_t s = 0; s < sources->size(); ++s) {
    for (DigestItem& item : (*sources)[s].items) {
      pool.items.push_back(std::move(item));
      pool.source_of.push_back(s);
    }
  }
  return pool;
}

Fate fate_of(const DigestItem& item, const GatheredSource& source, Known known,
             const ChooseOptions& options) {
  const std::optional<std::int64_t> stated = epoch_seconds(item.document.published);
  // A date that lies ahead is a mistake.
  const bool is_dated = stated && *stated <= std::max(options.clock, options.now) + kDay;
  const std::int64_t date = stated.value_or(0);
  const bool is_before = options.since && date < *options.since;
  const bool is_behind = options.until && date > *options.until;
  if (is_dated && (is_before || is_behind)) return Fate::kLater;
  if (known == Known::kSeen || (known == Known::kUpdated && !options.updated) ||
      (known == Known::kPassedOver && !options.since))
    return Fate::kPassedOver;
  if (options.since || options.memory == nullptr || source.address.empty() || !is_dated)
    return Fate::kTold;
  const std::int64_t window = source.is_new ? kFirstWindow : kLongestWindow;
  return date >= options.now - window ? Fate::kTold : Fate::kTooOld;
}

// Copies what is to be told to `*told`; of which items that is, the result says. What has the id or address of another one
// is told with that.
std::vector<bool> tell(const Pool& pool, const std::vector<Fate>& fates,
                       const std::vector<Known>& known, std::vector<DigestItem>* told) {
  std::vector<DigestItem> candidates;
  std::vector<std::size_t> places;  // of these in the pool
  for (std::size_t i = 0; i < fates.size(); ++i) {
    if (fates[i] != Fate::kTold) continue;
    candidates.push_back(pool.items[i]);
    candidates.back().updated = known[i] == Known::kUpdated;
    places.push_back(i);
  }
  std::vector<bool> is_told(fates.size(), false);
  for (const std::size_t c : distinct_items(candidates)) {
    is_told[places[c]] = true;
    told->push_back(std::move(candidates[c]));
  }
  return is_told;
}

void remember(const std::vector<Fate>& fates, const std::vector<bool>& is_told, Pool* pool,
              Chosen* chosen) {
  for (std::size_t i = 0; i < fates.size(); ++i) {
    if (fates[i] == Fate::kLater) continue;
    if (is_told[i]) chosen->places.push_back(chosen->remembered.size());
    chosen->remembered.push_back(std::move(pool->items[i]));
  }
}

}  // namespace

Result<Chosen> choose_items(const ChooseOptions& options, std::vector<GatheredSource>* sources) {
  Pool pool = pool_of(sources);
  std::vector<Known> known(pool.items.size(), Known::kNew);
  if (options.memory != nullptr) {
    auto recognized = options.memory->recognize(pool.items);
    if (!recognized) return tl::unexpected(recognized.error());
    known = *std::move(recognized);
  }
  Chosen chosen;
  std::vector<Fate> fates;
  std::vector<bool> has_later(sources->size(), false);
  for (std::size_t i = 0; i < pool.items.size(); ++i) {
    const GatheredSource& source = (*sources)[pool.source_of[i]];
    fates.push_back(fate_of(pool.items[i], source, known[i], options));
    if (fates[i] == Fate::kLater) has_later[pool.source_of[i]] = true;
    if (fates[i] == Fate::kTooOld && source.is_new) ++chosen.too_old;
  }
  const std::vector<bool> is_told = tell(pool, fates, known, &chosen.told);
  for (std::size_t i = 0; i < fates.size(); ++i)
    (*sources)[pool.source_of[i]].shown.items += is_told[i];
  if (options.memory != nullptr) remember(fates, is_told, &pool, &chosen);
  for (std::size_t s = 0; s < sources->size(); ++s) {
    const GatheredSource& source = (*sources)[s];
    if (source.answer.url.empty() || source.unchanged || !source.shown.failure.empty()) continue;
    chosen.sources.push_back(has_later[s] ? KnownSource{.url = source.answer.url} : source.answer);
  }
  return chosen;
}

}  // namespace pith::cli
