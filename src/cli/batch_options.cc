// The options of pith batch and pith unshard.

#include <charconv>
#include <limits>
#include <optional>

#include "base/hash.h"
#include "cli/options.h"

namespace pith::cli {
namespace {

constexpr std::size_t kShortestLimit = 4096;  // bytes of --max-record: shards are told by so many

template <typename Number>
std::optional<Number> whole_number(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// "65536", "512K", "4M", "1G".
std::optional<std::size_t> size_of(std::string_view text) {
  unsigned shift = 0;
  if (text.ends_with('K') || text.ends_with('k')) shift = 10;
  if (text.ends_with('M') || text.ends_with('m')) shift = 20;
  if (text.ends_with('G') || text.ends_with('g')) shift = 30;
  if (shift > 0) text.remove_suffix(1);
  const auto number = whole_number<std::size_t>(text);
  constexpr std::size_t kMost = std::size_t{2} << 30U;
  if (!number || *number > kMost >> shift || *number << shift < kShortestLimit) return std::nullopt;
  return *number << shift;
}

// "2/8".
std::optional<Shard> shard_of(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto index = whole_number<std::size_t>(text.substr(0, slash));
  const auto count = whole_number<std::size_t>(text.substr(slash + 1));
  constexpr std::size_t kMost = 1'000'000;
  if (!index || !count || *index < 1 || *index > *count || *count > kMost) return std::nullopt;
  return Shard{*index, *count};
}

// "10", "2.5%", "never".
std::optional<FailOn> fail_on_of(std::string_view text) {
  FailOn fail{0, 100, true};
  if (text == "never") return fail;
  if (text.ends_with('%')) {
    const auto percent = whole_number<double>(text.substr(0, text.size() - 1));
    if (!percent || !(*percent >= 0 && *percent <= 100)) return std::nullopt;
    fail.percent = *percent;
    return fail;
  }
  const auto errors = whole_number<std::size_t>(text);
  if (!errors || *errors < 1) return std::nullopt;
  fail.errors = *errors;
  return fail;
}

// Takes what `parse` takes into `*value`.
template <typename Value, typename Parse>
CLI::Option* add_parsed(CLI::App* command, const std::string& name, Value* value, Parse parse,
                        const std::string& wanted, const std::string& help) {
  const auto take = [=](const CLI::results_t& texts) {
    const auto parsed = parse(texts.back());
    if (parsed) *value = *parsed;
    return parsed.has_value();
  };
  return command->add_option(name, take, help)
      ->check(CLI::Validator(
          [=](const std::string& text) {
            return parse(text) ? std::string() : "'" + text + "' is not " + wanted;
          },
          ""))
      ->expected(1);
}

void add_files(CLI::App* command, Typed* typed) {
  BatchArguments& batch = typed->arguments.batch;
  command
      ->add_option("--files-from", batch.files_from, "Read the files that FILE names, one a line")
      ->type_name("FILE");
  command->add_flag("-0,--null", batch.ends_with_nul, "Names in it end in NUL, as of find -print0");
  command->add_flag("--recursive", batch.recursive, "Folders too: all files in them");
}

}  // namespace

void add_batch(CLI::App* command, Typed* typed) {
  BatchArguments& batch = typed->arguments.batch;
  add_reading(command, typed, "FILE,--in", "-o,--output,--out");
  command->get_option("--in")
      ->description("JSON Lines, packed too, or texts; - is stdin")
      ->type_name("FILE");
  add_files(command, typed);
  add_record_fields(command, typed);
  add_length(command, typed);
  add_steering(command, typed);
  add_weights(command, typed);
  add_method(command, typed);

  const auto grouped = [](CLI::Option* option, const std::string& type) {
    option->group("Running");
    if (!type.empty()) option->type_name(type)->take_last();
  };
  grouped(command->add_option("-j,--jobs", batch.jobs, "Processes (default: one a processor)")
              ->check(at_least_one()),
          "N");
  grouped(command->add_flag("--unordered", batch.unordered, "Results as they come"), "");
  grouped(
      command
          ->add_option_function<std::string>(
              "--flush", [&batch](const std::string& when) { batch.flush_each = when == "record"; },
              "record: write each at once; block (default)")
          ->check(one_of({"record", "block"})),
      "WHEN");
  grouped(add_parsed(command, "--max-record", &batch.longest, size_of,
                     "a size from 4K to 2G, such as 16M", "Longest line (default: 16M)"),
          "SIZE");
  grouped(add_parsed(
              command, "--timeout-per-record,--timeout", &batch.limit,
              [](std::string_view text) -> std::optional<std::chrono::milliseconds> {
                const auto seconds = whole_number<double>(text);
                if (!seconds || !(*seconds >= 0 && *seconds <= 1e6)) return std::nullopt;
                return std::chrono::milliseconds(static_cast<std::int64_t>(*seconds * 1000));
              },
              "a number of seconds, such as 10 or 0.5; 0 is none",
              "Seconds of processor time each (default: 60)"),
          "S");
  add_fail_on_error(command, typed);
  grouped(add_parsed(command, "--shard", &batch.shard, shard_of,
                     "a part such as 2/8: the second of eight",
                     "Only the I-th of N parts of the lines"),
          "I/N");
  grouped(command->add_flag("--resume", batch.resume, "Go on where a run with --out was ended"),
          "");
  grouped(command->add_option("--skip", batch.skip, "Leave out the first N records")
              ->check(at_least_zero()),
          "N");
  grouped(
      command->add_flag("--stats", batch.stats, "Counts and times as JSON at the end of stderr"),
      "");
  grouped(command->add_flag("-q,--quiet", typed->arguments.quiet, "No progress"), "");
}

void add_fail_on_error(CLI::App* command, Typed* typed) {
  add_parsed(command, "--fail-on-error", &typed->arguments.batch.fail_on, fail_on_of,
             "a number of records, a share such as 5%, or never",
             "Fail if N records did, or more than P% (1)")
      ->type_name("N|P%")
      ->take_last()
      ->group("Running");
}

void add_unshard(CLI::App* command, Typed* typed) {
  command->add_option("FILE", typed->arguments.inputs, "INPUT RESULTS-1 ... RESULTS-N")->required();
  add_output(command, typed);
}

std::uint64_t fingerprint_of(const CLI::App& command) {
  // What these say does not change a result, or is no option.
  const std::vector<std::string> neutral = {
      "--help",  "--in",        "--output", "--files-from", "--null",          "--jobs",
      "--flush", "--recursive", "--resume", "--stats",      "--fail-on-error", "--quiet"};
  std::uint64_t hash = fnv1a(version());
  for (const CLI::Option* option : command.get_options()) {
    if (option->count() == 0) continue;
    const auto is_neutral = [&](const std::string& name) { return option->check_name(name); };
    if (std::any_of(neutral.begin(), neutral.end(), is_neutral)) continue;
    hash = fnv1a(option->get_name() + '\0', hash);
    for (const std::string& result : option->results()) hash = fnv1a(result + '\0', hash);
  }
  return hash;
}

}  // namespace pith::cli
