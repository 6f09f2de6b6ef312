// pith digest: sources in, one digest out, and nothing twice.

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <utility>

#include "cli/commands.h"
#include "cli/full_text.h"
#include "cli/gather.h"
#include "cli/input.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/state.h"
#include "cli/window.h"
#include "pith/memory.h"

namespace pith::cli {
namespace {

constexpr std::int64_t kDay = 86400;
// Of a feed that is read for the first time, what is older is passed over; of one that is known, what is so old that no
// memory goes back to it.
constexpr std::int64_t kFirstWindow = kDay;
constexpr std::int64_t kLongestWindow = 30 * kDay;

struct Run {
  const Arguments& arguments;
  std::int64_t clock = 0;  // seconds since 1970
  std::int64_t now = 0;    // the same, or what --until says
  std::optional<std::int64_t> since{};
  std::optional<std::int64_t> until{};
  std::optional<Memory> memory{};
};

// What is to be told, and what is to be remembered.
struct Sorted {
  std::vector<DigestItem> told{};
  std::vector<DigestItem> remembered{};  // where there is a memory: told ones too
  std::vector<std::size_t> places{};     // of the told ones among these
  std::size_t too_old = 0;               // items of feeds that are new here
  std::vector<KnownSource> sources{};
};

// The memory that is wanted, opened; null for none.
Result<const Memory*> open_memory(Run* run) {
  if (run->arguments.digest.no_state) return nullptr;
  if (run->memory) return &*run->memory;
  const std::filesystem::path path = state_file(run->arguments);
  if (path.empty()) {
    return tl::unexpected(
        Error{Error::Code::kNotFound, std::string(kNoHome) + ", or say --no-state"});
  }
  Result<Memory> memory = Memory::open(path);
  if (!memory) return tl::unexpected(memory.error());
  run->memory = *std::move(memory);
  return &*run->memory;
}

// A date that lies ahead is a mistake: then the item has none.
std::optional<std::int64_t> date_of(const DigestItem& item, const Run& run) {
  const auto date = epoch_seconds(item.document.published);
  return date && *date <= std::max(run.clock, run.now) + kDay ? date : std::nullopt;
}

enum class Fate { kTold, kPassedOver, kTooOld, kLater };

// kLater: not in the window that was asked for, but perhaps in another one.
Fate fate_of(const DigestItem& item, const GatheredSource& source, Known known, const Run& run) {
  const auto date = date_of(item, run);
  if (date && ((run.since && *date < *run.since) || (run.until && *date > *run.until)))
    return Fate::kLater;
  if (known == Known::kSeen || (known == Known::kUpdated && !run.arguments.digest.updated) ||
      (known == Known::kPassedOver && !run.since))
    return Fate::kPassedOver;
  if (run.since || !run.memory || source.address.empty() || !date) return Fate::kTold;
  const std::int64_t window = source.is_new ? kFirstWindow : kLongestWindow;
  return *date >= run.now - window ? Fate::kTold : Fate::kTooOld;
}

Result<Sorted> sort_items(std::vector<GatheredSource>* sources, const Run& run) {
  // Whether an id or a link tells items apart is seen in all of them together.
  std::vector<DigestItem> items;
  std::vector<std::size_t> source_of;
  for (std::size_t s = 0; s < sources->size(); ++s) {
    for (DigestItem& item : (*sources)[s].items) {
      items.push_back(std::move(item));
      source_of.push_back(s);
    }
  }
  std::vector<Known> known(items.size(), Known::kNew);
  if (run.memory) {
    auto recognized = run.memory->recognize(items);
    if (!recognized) return tl::unexpected(recognized.error());
    known = *std::move(recognized);
  }
  Sorted sorted;
  std::vector<bool> has_later(sources->size(), false);
  const std::vector<std::size_t> kept = distinct_items(items);
  for (std::size_t i = 0, next = 0; i < items.size(); ++i) {
    GatheredSource& source = (*sources)[source_of[i]];
    const bool is_copy = next == kept.size() || kept[next] != i;
    next += !is_copy;
    const Fate fate = fate_of(items[i], source, known[i], run);
    if (fate == Fate::kLater) {
      has_later[source_of[i]] = true;
      continue;
    }
    if (fate == Fate::kTooOld && source.is_new && !is_copy) ++sorted.too_old;
    if (fate == Fate::kTold && !is_copy) {
      ++source.shown.items;
      sorted.places.push_back(sorted.remembered.size());
      sorted.told.push_back(items[i]);
      sorted.told.back().updated = known[i] == Known::kUpdated;
    }
    if (run.memory) sorted.remembered.push_back(std::move(items[i]));
  }
  // Where something is left for later, the feed must be read again: no validators.
  for (std::size_t s = 0; s < sources->size(); ++s) {
    GatheredSource& source = (*sources)[s];
    if (source.answer.url.empty() || source.unchanged) continue;
    if (has_later[s]) source.answer = {source.answer.url, "", ""};
    if (source.shown.failure.empty()) sorted.sources.push_back(source.answer);
  }
  return sorted;
}

DigestOptions digest_options(const Run& run, const std::vector<GatheredSource>& sources) {
  DigestOptions options = run.arguments.digest.options;
  options.until = local_time(run.now);
  std::optional<std::int64_t> since = run.since;
  const bool fetched = std::ranges::any_of(
      sources, [](const GatheredSource& source) { return !source.address.empty(); });
  if (!since && run.memory && fetched) {
    const auto statistics = run.memory->statistics();
    const std::int64_t last = statistics ? statistics->last_run : 0;
    since = last > 0 ? last : run.now - kFirstWindow;
  }
  if (since) options.since = local_time(*since);
  for (const GatheredSource& source : sources) options.sources.push_back(source.shown);
  return options;
}

// The digest is written to a file beside its place, what it tells is written down, it is moved to its place, and only
// then is it told: at whatever moment this is killed, the next run knows which (pith/memory.h).
int write_out(const std::string& text, const Digest& digest, const Sorted& sorted, int code,
              Run* run) {
  Product product(run->arguments.output);
  if (!product.write(text) || !product.sync()) return product.close(code);
  if (!run->memory) return product.close(code);
  const Telling telling{.items = sorted.remembered,
                        .told = sorted.places,
                        .digest = &digest,
                        .sources = sorted.sources,
                        .now = run->now,
                        .temporary = product.temporary()};
  Result<void> done = run->memory->prepare(telling);
  if (!done) {
    complain(done.error().message);
    (void)product.close(kCannotWrite);
    return kCannotWrite;
  }
  const int closed = product.close(code);
  done = product.is_out() ? run->memory->commit() : run->memory->cancel();
  if (done) return closed;
  complain(done.error().message);
  return kCannotWrite;
}

// With nothing to tell, an earlier digest of that name stays.
bool stays_as_it_was(const Digest& digest, const Run& run) {
  std::error_code error;
  if (!digest.stories.empty() || !run.memory || run.arguments.output.empty() ||
      !std::filesystem::is_regular_file(run.arguments.output, error))
    return false;
  if (!run.arguments.quiet)
    complain("nothing new: " + shown_name(run.arguments.output) + " stays as it was");
  return true;
}

// Says which sources failed.
int code_of(const std::vector<GatheredSource>& sources) {
  int code = kOk;
  for (const GatheredSource& source : sources) {
    if (source.shown.failure.empty()) continue;
    code = kSomeFailed;
    complain(source.shown.name + ": " + source.shown.failure);
  }
  return code;
}

// A feed that is read for the first time seems to be empty where all of it is older than a day.
void say_what_is_old(const Sorted& sorted, const Arguments& arguments) {
  if (sorted.too_old == 0 || arguments.quiet) return;
  complain(std::to_string(sorted.too_old) +
           (sorted.too_old == 1 ? " item that is" : " items that are") +
           " older than a day passed over, as the feed is new here; --since 7d shows a week");
}

// Of the memory.
int failed(const Error& error) {
  complain(error.message);
  return kUsage;
}

}  // namespace

int run_digest(const Arguments& arguments) {
  const std::optional<Inputs> inputs =
      inputs_of(arguments, "nothing to digest: name feeds, a list of feeds (OPML) or JSON Lines");
  if (!inputs) return kUsage;
  Run run{.arguments = arguments, .clock = std::time(nullptr)};
  if (!arguments.digest.until.empty()) run.until = parse_moment(arguments.digest.until, run.clock);
  run.now = run.until.value_or(run.clock);
  if (!arguments.digest.since.empty()) run.since = parse_moment(arguments.digest.since, run.now);
  // A state that is named is used; without, addresses are remembered and files are not.
  if (!arguments.digest.state.empty()) {
    if (const auto opened = open_memory(&run); !opened) return failed(opened.error());
  }
  Progress progress(arguments.quiet);
  Result<std::vector<GatheredSource>> sources = gather(
      *inputs,
      {.records = arguments.digest.records,
       .memory = [&] { return open_memory(&run); },
       .only_changed = !run.since,
       .progress = [&](std::size_t done, std::size_t all) { progress.show(done, all, "feeds"); }});
  progress.clear();
  if (!sources) return failed(sources.error());
  const int code = code_of(*sources);
  Result<Sorted> sorted = sort_items(&*sources, run);
  if (!sorted) return failed(sorted.error());
  say_what_is_old(*sorted, arguments);
  if (arguments.digest.full_text) {
    const std::size_t failed = fetch_full_texts(*inputs, &progress, &sorted->told);
    progress.clear();
    if (failed > 0 && !arguments.quiet)
      complain(std::to_string(failed) + (failed == 1 ? " article" : " articles") +
               " could not be fetched; what the feeds say of them is used");
  }
  const Digest made =
      digest(sorted->told, digest_options(run, *sources), run.memory ? &*run.memory : nullptr);
  if (stays_as_it_was(made, run)) {
    Result<void> done = run.memory->prepare(
        {.items = sorted->remembered, .sources = sorted->sources, .now = run.now});
    if (done) done = run.memory->commit();
    if (!done) complain(done.error().message);
    return done ? code : kCannotWrite;
  }
  return write_out(render(made, *arguments.digest.output), made, *sorted, code, &run);
}

}  // namespace pith::cli
