// Internal. One function a command: arguments in, exit code out.

#ifndef PITH_CLI_COMMANDS_H_
#define PITH_CLI_COMMANDS_H_

#include "cli/args.h"

namespace pith::cli {

int run_summarize(const Arguments& arguments);
int run_extract(const Arguments& arguments);
int run_batch(const Arguments& arguments);
int run_unshard(const Arguments& arguments);
int run_rouge(const Arguments& arguments);
int run_feed(const Arguments& arguments);
int run_digest(const Arguments& arguments);
int run_state(const Arguments& arguments);
int run_inspect(const Arguments& arguments);
int run_df(const Arguments& arguments);
int run_df_stop_words(const Arguments& arguments);

// `pith inspect feed`: a feed or a list of feeds as it was read.
int run_inspect_feed(const Arguments& arguments);

}  // namespace pith::cli

#endif  // PITH_CLI_COMMANDS_H_
