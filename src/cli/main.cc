// pith: what to do with what was typed.

#include <csignal>
#include <exception>
#include <new>
#include <string>

#include "cli/args.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "pith/df.h"

namespace pith::cli {
namespace {

// False, and it was said why, if the file of --df is none that can be used.
bool load_df(Arguments* arguments) {
  const std::string& file = arguments->df.weights;
  if (file.empty()) return true;
  Result<std::shared_ptr<const DocumentFrequencies>> df = DocumentFrequencies::load(file);
  if (df && (*df)->header().kind == DfKind::kTerms) {
    arguments->options.df = *std::move(df);
    return true;
  }
  complain(df ? shown_name(file) + ":1: words were counted, not terms; count without --words"
              : "--df " + df.error().message);
  return false;
}

int run(int argc, const char* const* argv) {
  Parsed parsed = parse_arguments(argc, argv);
  if (!parsed.arguments) {
    if (parsed.code != kOk) {
      complain(parsed.message);
      return parsed.code;
    }
    Product product("");
    product.write(parsed.message);
    return product.close(kOk);
  }
  if (!load_df(&*parsed.arguments)) return kUsage;
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
    case Command::kDf:
      return run_df(*parsed.arguments);
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
