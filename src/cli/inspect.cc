// pith inspect: what the program saw in a text, stage by stage.

#include "pith/inspect.h"

#include <algorithm>

#include "cli/commands.h"
#include "cli/input.h"
#include "cli/output.h"

namespace pith::cli {
namespace {

// A tag for each line; an empty line is a text too.
std::string languages_of_lines(std::string_view text) {
  std::string tags;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    tags += Language::of(text.substr(begin, end - begin)).tag() + '\n';
    begin = end + 1;
  }
  return tags;
}

std::string shown(const Document& document, const Arguments& arguments) {
  if (document.language.tag() == "root") {
    if (arguments.stage == Stage::kSentences)
      return render_pieces(document.text, uax29_sentences(document.text));
    if (arguments.stage == Stage::kWords)
      return render_pieces(document.text, uax29_words(document.text));
  }
  if (arguments.lines) return languages_of_lines(document.text);
  // Sentences go to programs first: a JSON array unless told otherwise.
  const Output format = arguments.format.value_or(
      arguments.stage == Stage::kSentences ? Output::kJson : Output::kText);
  switch (arguments.stage) {
    case Stage::kArticle:
      return render_article(document, format);
    case Stage::kFeed:
      break;  // run_inspect_feed
    case Stage::kLanguage:
      return document.language.tag() + '\n';
    case Stage::kSentences:
      return render_sentences(document, split_sentences(document), format);
    case Stage::kWords:
      return render_words(document, split_words(document), format);
    case Stage::kScores:
      return render_scores(score_sentences(std::span(&document, 1), arguments.options.method),
                           format);
  }
  return {};
}

}  // namespace

int run_inspect(const Arguments& arguments) {
  const std::optional<Inputs> inputs =
      inputs_of(arguments, "nothing to inspect: name a file, or pipe a text in");
  if (!inputs) return kUsage;
  Product product(arguments.output);
  int code = kOk;
  for (const std::string& name : inputs->names) {
    const Result<Reading> reading = read_input(name, *inputs);
    if (!reading) {
      complain(reading.error().message);
      code = kSomeFailed;
      continue;
    }
    for (const std::string& warning : reading->warnings)
      complain(shown_name(name) + ": " + warning);
    if (!product.write(shown(reading->document, arguments))) break;
  }
  return product.close(code);
}

}  // namespace pith::cli
