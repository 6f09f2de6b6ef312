// pith: what to do with what was typed.

#include <csignal>
#include <exception>
#include <new>
#include <string>

#include "cli/args.h"
#include "cli/commands.h"
#include "cli/output.h"

namespace pith::cli {
namespace {

int run(int argc, const char* const* argv) {
  const Parsed parsed = parse_arguments(argc, argv);
  if (!parsed.arguments) {
    if (parsed.code != kOk) {
      complain(parsed.message);
      return parsed.code;
    }
    Product product("");
    product.write(parsed.message);
    return product.close(kOk);
  }
  switch (parsed.arguments->command) {
    case Command::kSummarize:
      return run_summarize(*parsed.arguments);
    case Command::kExtract:
      return run_extract(*parsed.arguments);
    case Command::kBatch:
      return run_batch(*parsed.arguments);
    case Command::kUnshard:
      return run_unshard(*parsed.arguments);
    case Command::kRouge:
      return run_rouge(*parsed.arguments);
    case Command::kFeed:
      return run_feed(*parsed.arguments);
    case Command::kDigest:
      return run_digest(*parsed.arguments);
    case Command::kState:
      return run_state(*parsed.arguments);
    case Command::kInspect:
      return parsed.arguments->stage == Stage::kFeed ? run_inspect_feed(*parsed.arguments)
                                                     : run_inspect(*parsed.arguments);
  }
  return kOk;
}

}  // namespace
}  // namespace pith::cli

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that left shows as EPIPE, a quiet end
  try {
    return pith::cli::run(argc, argv);
  } catch (const std::bad_alloc&) {
    pith::cli::complain("out of memory");
  } catch (const std::exception& error) {
    pith::cli::complain(std::string("internal error: ") + error.what());
  }
  return 70;  // EX_SOFTWARE of sysexits: a fault of ours
}
