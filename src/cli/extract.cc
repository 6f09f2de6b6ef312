// pith extract: the article of each input, without what is around it.

#include "cli/commands.h"
#include "cli/each_input.h"

namespace pith::cli {

int run_extract(const Arguments& arguments) {
  const std::optional<Inputs> inputs =
      inputs_of(arguments, "nothing to extract from: name a file or an address, or pipe a page in");
  if (!inputs) return kUsage;
  return show_each(
      arguments, *inputs,
      [&](const std::string& name, const Reading& reading, const Product&) -> Shown {
        say_warnings(arguments, name, reading.warnings);
        std::string text = render_document(reading.document, Output::kText);
        if (text.empty()) {
          complain(name + ": there is no text in it");
          return {.empty = true};
        }
        const Output format = arguments.format.value_or(Output::kText);
        return {format == Output::kText ? text : render_document(reading.document, format)};
      });
}

}  // namespace pith::cli
