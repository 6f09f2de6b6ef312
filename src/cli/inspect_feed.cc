// pith inspect feed: what was read of a feed, or the feeds of a list.

#include "cli/commands.h"
#include "cli/input.h"
#include "cli/output.h"
#include "pith/feed.h"

namespace pith::cli {
namespace {

Result<std::string> shown(const RawInput& input, const std::string& name,
                          const Arguments& arguments) {
  const Output format = arguments.format.value_or(Output::kJson);
  if (looks_like_opml(input.bytes)) {
    const Result<std::vector<Subscription>> subscriptions = read_opml(input.bytes);
    if (!subscriptions) return tl::unexpected(subscriptions.error());
    return render_subscriptions(*subscriptions, format);
  }
  const Result<Feed> feed = read_feed(input.bytes, {.url = input.url, .charset = input.charset});
  if (!feed) return tl::unexpected(feed.error());
  for (const std::string& warning : feed->warnings) complain(shown_name(name) + ": " + warning);
  return render_feed(*feed, format);
}

}  // namespace

int run_inspect_feed(const Arguments& arguments) {
  const std::optional<Inputs> inputs =
      inputs_of(arguments, "nothing to inspect: name a feed or its address, or pipe one in");
  if (!inputs) return kUsage;
  Product product(arguments.output);
  int code = kOk;
  for (const std::string& name : inputs->names) {
    const Result<RawInput> input = read_raw_input(name, *inputs);
    if (!input) {
      complain(input.error().message);
      code = kSomeFailed;
      continue;
    }
    const Result<std::string> text = shown(*input, name, arguments);
    if (!text) {
      complain(shown_name(name) + ": " + text.error().message);
      code = kSomeFailed;
    } else if (!product.write(*text)) {
      break;
    }
  }
  return product.close(code);
}

}  // namespace pith::cli
