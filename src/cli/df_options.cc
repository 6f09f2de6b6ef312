// The options of pith df, and --df of those that use what it makes.

#include <charconv>

#include "cli/options.h"

namespace pith::cli {
namespace {

// "20%", "20", "0.5%": more than 0, at most 100.
std::optional<double> parse_share(std::string_view text) {
  if (text.ends_with('%')) text.remove_suffix(1);
  double percent = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), percent);
  const bool valid = error == std::errc() && stop == text.data() + text.size();
  return valid && percent > 0 && percent <= 100 ? std::optional(percent) : std::nullopt;
}

CLI::Validator share() {
  return {[](const std::string& text) -> std::string {
            if (parse_share(text)) return {};
            return "'" + text + "' is no share of the documents; give one such as 20%";
          },
          ""};
}

void add_count(CLI::App* df, Typed* typed) {
  CLI::App* command = df->add_subcommand("count", "In how many documents each term stands");
  command->add_option("FILE", typed->arguments.inputs,
                      "JSON Lines, as pith batch takes; - is stdin");
  add_language(command, typed, "Language to count, as en; others are left out");
  add_record_fields(command, typed);
  command->add_flag("--words", typed->arguments.df.words,
                    "Words as written, for stop-words, not terms");
  command
      ->add_option("--models", typed->arguments.models,
                   "Language data of DIR/TAG, not the built-in")
      ->type_name("DIR");
  add_fail_on_error(command, typed);
  add_output(command, typed);
  command->add_flag("-q,--quiet", typed->arguments.quiet, "Do not say what was left out");
}

void add_merge(CLI::App* df, Typed* typed) {
  CLI::App* command =
      df->add_subcommand("merge", "Add up what was counted of the parts of a corpus");
  command->add_option("FILE", typed->arguments.inputs, "Files of pith df count; - is stdin")
      ->required();
  command
      ->add_option("--min", typed->arguments.df.least,
                   "Drop terms of fewer than N documents, at the end")
      ->check(at_least_one())
      ->type_name("N");
  add_output(command, typed);
}

void add_stop_words(CLI::App* df, Typed* typed) {
  CLI::App* command =
      df->add_subcommand("stop-words", "The words of most documents, as models/ has them");
  command->add_option("FILE", typed->arguments.inputs, "A file of pith df count --words")
      ->required()
      ->expected(1);
  auto* least =
      command->add_option("--share", typed->share, "Words in P% of the documents (default: 10%)");
  least->check(share())->type_name("P%");
  command
      ->add_option("-n,--most", typed->arguments.df.most,
                   "The N commonest; with --share, no more than N")
      ->check(at_least_one())
      ->type_name("N");
  add_output(command, typed);
}

}  // namespace

void add_df(CLI::App* command, Typed* typed) {
  command->require_subcommand(1);
  add_count(command, typed);
  add_merge(command, typed);
  add_stop_words(command, typed);
}

void add_weights(CLI::App* command, Typed* typed) {
  command
      ->add_option("--df", typed->arguments.df.weights,
                   "Weigh words by a corpus: a file of pith df count")
      ->type_name("FILE")
      ->group("Steering");
}

void finish_df(const CLI::App& command, const Typed& typed, Arguments* arguments) {
  const std::string verb = command.get_subcommands().front()->get_name();
  arguments->df.verb = verb == "count"   ? DfVerb::kCount
                       : verb == "merge" ? DfVerb::kMerge
                                         : DfVerb::kStopWords;
  arguments->df.share = parse_share(typed.share);
}

}  // namespace pith::cli
