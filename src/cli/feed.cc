// pith feed: a feed in, the same feed with summaries out.

#include "pith/feed.h"

#include "cli/commands.h"
#include "cli/output.h"

namespace pith::cli {

int run_feed(const Arguments& arguments) {
  (void)arguments;
  complain("not built yet");
  return kUsage;
}

}  // namespace pith::cli
