// pith state: what digests remember.

#include "cli/state.h"

#include <cstdlib>
#include <ctime>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/window.h"
#include "pith/memory.h"

namespace pith::cli {
namespace {

std::string shown(const std::filesystem::path& path, const MemoryStatistics& statistics) {
  const auto row = [](const std::string& name, const std::string& value) {
    return name + std::string(name.size() < 12 ? 12 - name.size() : 1, ' ') + value + '\n';
  };
  std::string text = row("file", shown_name(path.string()) + ", " +
                                     std::to_string((statistics.bytes + 1023) / 1024) + " KB");
  text += row("last run", statistics.last_run == 0 ? "none" : local_time(statistics.last_run));
  text += row("keys", std::to_string(statistics.items) + " of items: ids, addresses, texts");
  text += row("feeds", std::to_string(statistics.sources));
  for (const KnownSource& source : statistics.known_sources)
    text += row("", shown_name(source.url));
  text += row("stories", std::to_string(statistics.stories) + " of the last week");
  for (const std::string& headline : statistics.headlines) text += row("", shown_name(headline));
  return text;
}

}  // namespace

std::filesystem::path state_file(const Arguments& arguments) {
  if (!arguments.digest.state.empty()) return arguments.digest.state;
  const auto folder = [](const char* name) {
    const char* value = std::getenv(name);
    return std::filesystem::path(value == nullptr ? "" : value);
  };
  std::filesystem::path base = folder("XDG_STATE_HOME");
  if (!base.is_absolute()) base = folder("HOME") / ".local" / "state";
  if (!base.is_absolute()) return {};
  return base / "pith" / "digest.db";
}

int run_state(const Arguments& arguments) {
  const std::filesystem::path path = state_file(arguments);
  std::error_code error;
  if (path.empty()) {
    complain(kNoHome);
    return kUsage;
  }
  if (!std::filesystem::exists(path, error)) {
    complain(shown_name(path.string()) + ": there is no memory yet; pith digest makes it");
    return kSomeFailed;
  }
  Result<Memory> memory = Memory::open(path);
  if (!memory) {
    complain(memory.error().message);
    return kSomeFailed;
  }
  Product product(arguments.output);
  if (!arguments.digest.purge.empty()) {
    const std::int64_t now = std::time(nullptr);
    const auto before = parse_moment(arguments.digest.purge, now);
    // "now" means all, also what was seen in this second.
    const auto count =
        memory->purge(arguments.digest.purge == "now" ? now + 1 : before.value_or(0));
    if (!count) {
      complain(count.error().message);
      return kCannotWrite;
    }
    product.write("forgot " + std::to_string(*count) + " keys and stories\n");
    return product.close(kOk);
  }
  const Result<MemoryStatistics> statistics = memory->statistics();
  if (!statistics) {
    complain(statistics.error().message);
    return kSomeFailed;
  }
  product.write(shown(path, *statistics));
  return product.close(kOk);
}

}  // namespace pith::cli
