// pith digest: sources in, one digest out, and nothing twice.

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <utility>

#include "cli/choose_items.h"
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

struct Run {
  const Arguments& arguments;
  std::int64_t clock = 0;  // seconds since 1970
  std::int64_t now = 0;    // the same, or what --until says
  std::optional<std::int64_t> since{};
  std::optional<std::int64_t> until{};
  std::optional<Memory> memory{};
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
int write_out(const std::string& text, const Digest& digest, const Chosen& chosen, int code,
              Run* run) {
  Product product(run->arguments.output);
  if (!product.write(text) || !product.sync()) return product.close(code);
  if (!run->memory) return product.close(code);
  // The next run may be started in another folder.
  std::filesystem::path temporary = product.temporary();
  if (!temporary.empty()) temporary = std::filesystem::absolute(temporary);
  const Telling telling{.items = chosen.remembered,
                        .told = chosen.places,
                        .digest = &digest,
                        .sources = chosen.sources,
                        .now = run->now,
                        .temporary = std::move(temporary)};
  Result<void> done = run->memory->prepare(telling);
  if (!done) {
    complain(done.error().message);
    return kCannotWrite;  // a file is not moved to its place
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
void say_what_is_old(const Chosen& chosen, const Arguments& arguments) {
  if (chosen.too_old == 0 || arguments.quiet) return;
  complain(std::to_string(chosen.too_old) +
           (chosen.too_old == 1 ? " item that is" : " items that are") +
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
  Result<Chosen> chosen = choose_items({.clock = run.clock,
                                        .now = run.now,
                                        .since = run.since,
                                        .until = run.until,
                                        .updated = arguments.digest.updated,
                                        .memory = run.memory ? &*run.memory : nullptr},
                                       &*sources);
  if (!chosen) return failed(chosen.error());
  say_what_is_old(*chosen, arguments);
  if (arguments.digest.full_text) {
    const std::size_t failed = fetch_full_texts(*inputs, &progress, &chosen->told);
    progress.clear();
    if (failed > 0 && !arguments.quiet)
      complain(std::to_string(failed) + (failed == 1 ? " article" : " articles") +
               " could not be fetched; what the feeds say of them is used");
  }
  const Digest made =
      digest(chosen->told, digest_options(run, *sources), run.memory ? &*run.memory : nullptr);
  if (stays_as_it_was(made, run)) {
    Result<void> done = run.memory->prepare(
        {.items = chosen->remembered, .sources = chosen->sources, .now = run.now});
    if (done) done = run.memory->commit();
    if (!done) complain(done.error().message);
    return done ? code : kCannotWrite;
  }
  return write_out(render(made, arguments.digest.output), made, *chosen, code, &run);
}

}  // namespace pith::cli
