// pith feed: a feed in, the same feed with summaries out.

#include "pith/feed.h"

#include <algorithm>

#include "cli/commands.h"
#include "cli/input.h"
#include "cli/output.h"
#include "pith/digest.h"

namespace pith::cli {
namespace {

// The summary's sentences; nothing where it would be no shorter than the text.
std::optional<std::vector<std::string>> summary_of(const Document& document, Options options) {
  const bool has_text = std::ranges::any_of(
      document.blocks, [](const Block& block) { return is_content(block.kind); });
  if (!has_text) return std::nullopt;
  if (options.length.unit == Length::Unit::kDefault)
    options.length = item_length(reading_time(document).words);
  const Summary summary = summarize(document, options);
  const bool whole = std::ranges::all_of(summary.excerpts, [](const Excerpt& excerpt) {
    return excerpt.begins_sentence && excerpt.ends_sentence;
  });
  if (summary.excerpts.empty() || (whole && summary.excerpts.size() >= summary.sentences))
    return std::nullopt;
  std::vector<std::string> lines;
  const std::string text = render(summary, Output::kText);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

int fail(const std::string& message) {
  complain(message);
  return kSomeFailed;
}

}  // namespace

int run_feed(const Arguments& arguments) {
  const std::optional<Inputs> inputs =
      inputs_of(arguments, "no feed: name a file or its address, or pipe one in");
  if (!inputs) return kUsage;
  if (inputs->names.size() > 1) {
    complain("one feed at a time: " + shown_name(inputs->names[1]) + " is another");
    return kUsage;
  }
  const std::string& name = inputs->names.front();
  const Result<RawInput> input = read_raw_input(name, *inputs);
  if (!input) return fail(input.error().message);

  const FeedOptions options{.url = input->url, .charset = input->charset};
  const Result<Feed> feed = read_feed(input->bytes, options);
  if (!feed) return fail(shown_name(name) + ": " + feed.error().message);
  const Result<std::string> rewritten = rewrite_feed(
      input->bytes,
      [&](const FeedItem& item) {
        return summary_of(document_of(item, *feed, inputs->options.language), arguments.options);
      },
      options, {.keep = arguments.keep});
  if (!rewritten) return fail(shown_name(name) + ": " + rewritten.error().message);
  if (!arguments.quiet) {
    for (const std::string& warning : feed->warnings) complain(shown_name(name) + ": " + warning);
  }
  Product product(arguments.output);
  product.write(*rewritten);
  return product.close(kOk);
}

}  // namespace pith::cli
