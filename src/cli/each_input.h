// Internal. The loop of commands that read one text after the other and show something of each.

#ifndef PITH_CLI_EACH_INPUT_H_
#define PITH_CLI_EACH_INPUT_H_

#include <functional>
#include <string>

#include "cli/args.h"
#include "cli/input.h"
#include "cli/output.h"

namespace pith::cli {

// What to write of one input.
struct Shown {
  std::string text{};
  bool empty = false;  // there was nothing in it to show; as JSON a record may still say so
};
// `name` is how the input is shown in messages.
using Show =
    std::function<Shown(const std::string& name, const Reading& reading, const Product& product)>;

// Reads each input and writes what `show` makes of it to the output that the arguments name, as text with a
// line "==> name <==" before each if there are several. An input that cannot be read is reported, and the rest
// goes on. The exit code: kNoText when all were empty, kSomeFailed when some failed.
int show_each(const Arguments& arguments, const Inputs& inputs, const Show& show);

// Several inputs as one: what could be read of them, in order.
struct Readings {
  std::vector<Document> documents{};
  std::vector<std::string> warnings{};  // "NAME: WARNING"
};
using ShowTogether =
    std::function<Shown(const std::string& name, const Readings& all, const Product& product)>;

// Reads all inputs, then writes what `show` makes of them; `name` is "together". Codes as above; kNoText
// also when nothing could be read.
int show_together(const Arguments& arguments, const Inputs& inputs, const ShowTogether& show);

// Says warnings on stderr, unless --quiet.
void say_warnings(const Arguments& arguments, const std::string& name,
                  const std::vector<std::string>& warnings);

}  // namespace pith::cli

#endif  // PITH_CLI_EACH_INPUT_H_
