// pith summarize: each input read, summarized and shown on its own.

#include <unistd.h>

#include <string>

#include "base/display.h"
#include "cli/commands.h"
#include "cli/each_input.h"
#include "cli/output.h"

namespace pith::cli {
namespace {

constexpr std::string_view kBold = "\033[1m";
constexpr std::string_view kNormal = "\033[0m";

// The summary as text for a person at a terminal: a bold headline, and lines broken between words.
std::string terminal_text(const Summary& summary, const Arguments& arguments, bool headline,
                          bool color, bool is_terminal) {
  std::string out;
  const std::string plain = render(summary, Output::kText, {arguments.render.order, false});
  const std::size_t width = terminal_width();
  if (headline && !summary.title.empty()) {
    const std::string title = plain_line(summary.title);
    out += color ? kBold : "";
    out += is_terminal ? wrap(title, width) : title + '\n';
    out += color ? kNormal : "";
    out += '\n';
  }
  if (!is_terminal) return out + plain;
  for (std::size_t at = 0; at < plain.size();) {
    const std::size_t end = plain.find('\n', at);
    out += wrap(std::string_view(plain).substr(at, end - at), width);
    at = end + 1;
  }
  return out;
}

std::string shown(const Summary& summary, const Arguments& arguments, const Product& product) {
  const Output format = arguments.format.value_or(Output::kText);
  if (format == Output::kJson) return render(summary, format, arguments.render);
  const std::string table = arguments.explain ? explain(summary) : "";
  if (format == Output::kMarkdown) {
    return render(summary, format, arguments.render) +
           (table.empty() ? "" : "\n```text\n" + table + "```\n");
  }
  const bool terminal = product.is_terminal();
  const bool headline =
      arguments.headline == When::kAlways || (arguments.headline == When::kAuto && terminal);
  return terminal_text(summary, arguments, headline, wants_color(arguments.color, terminal),
                       terminal) +
         (table.empty() ? "" : "\n" + table);
}

void say_what_was_read(const std::string& name, const Summary& summary) {
  complain(name + ": language " + summary.language + ", " + std::to_string(summary.sentences) +
           " sentences, " + std::to_string(summary.words) + " words, title " +
           (summary.title.empty() ? "none" : "\"" + summary.title + "\""));
}

// What to write of a summary, once its warnings were said.
Shown show_summary(const std::string& name, Summary summary,
                   const std::vector<std::string>& warnings, const Arguments& arguments,
                   const Product& product) {
  summary.warnings.insert(summary.warnings.begin(), warnings.begin(), warnings.end());
  say_warnings(arguments, name, summary.warnings);
  if (arguments.verbose) say_what_was_read(name, summary);
  if (summary.sentences == 0) complain(name + ": there is no text in it");
  // A record can say why it is empty.
  const bool json = arguments.format.value_or(Output::kText) == Output::kJson;
  const bool empty = summary.excerpts.empty();
  if (empty && (!json || summary.sentences == 0)) return {.empty = true};
  return {shown(summary, arguments, product), empty};
}

}  // namespace

int run_summarize(const Arguments& arguments) {
  const std::optional<Inputs> inputs = inputs_of(arguments, "no text to summarize", short_help());
  if (!inputs) return kUsage;
  if (arguments.together) {
    return show_together(arguments, *inputs,
                         [&](const std::string& name, const Readings& all, const Product& product) {
                           return show_summary(name, summarize(all.documents, arguments.options),
                                               all.warnings, arguments, product);
                         });
  }
  return show_each(arguments, *inputs,
                   [&](const std::string& name, const Reading& reading, const Product& product) {
                     return show_summary(name, summarize(reading.document, arguments.options),
                                         reading.warnings, arguments, product);
                   });
}

}  // namespace pith::cli
