// The options of pith digest and pith state.

#include <map>

#include "cli/options.h"
#include "cli/window.h"

namespace pith::cli {
namespace {

const std::map<std::string, DigestOutput>& outputs() {
  static const std::map<std::string, DigestOutput> kOutputs = {
      {"text", DigestOutput::kText},
      {"markdown", DigestOutput::kMarkdown},
      {"json", DigestOutput::kJson},
      {"html", DigestOutput::kHtml},
      {"mail", DigestOutput::kMail},
      {"atom", DigestOutput::kAtom},
      {"atom-stories", DigestOutput::kAtomStories}};
  return kOutputs;
}

CLI::Validator moment() {
  return {[](const std::string& text) -> std::string {
            if (parse_moment(text, 0)) return {};
            return "'" + text + "' is no time; give one such as 24h, 7d, yesterday or 2026-11-24";
          },
          ""};
}

void add_state_file(CLI::App* command, Typed* typed) {
  command
      ->add_option("--state", typed->arguments.digest.state,
                   "The memory (default: pith/digest.db in XDG_STATE_HOME)")
      ->type_name("FILE");
}

DigestOutput output_of(const std::string& file) {
  const std::size_t dot = file.rfind('.');
  const std::string ending = dot == std::string::npos ? "" : file.substr(dot + 1);
  static const std::map<std::string, DigestOutput> kEndings = {
      {"html", DigestOutput::kHtml}, {"htm", DigestOutput::kHtml},  {"md", DigestOutput::kMarkdown},
      {"json", DigestOutput::kJson}, {"atom", DigestOutput::kAtom}, {"xml", DigestOutput::kAtom}};
  const auto found = kEndings.find(ending);
  return found == kEndings.end() ? DigestOutput::kText : found->second;
}

}  // namespace

void add_digest(CLI::App* command, Typed* typed) {
  DigestArguments& digest = typed->arguments.digest;
  command->add_option("SOURCE", typed->arguments.inputs,
                      "Feeds, addresses, OPML lists, JSON Lines, articles; - is stdin");
  command->add_option("--since", digest.since, "Items from then on: 24h, 7d, yesterday, 2026-11-24")
      ->check(moment())
      ->type_name("TIME");
  command->add_option("--until", digest.until, "Items up to then, as if it were now")
      ->check(moment())
      ->type_name("TIME");
  command->add_flag("--full-text", digest.full_text, "Fetch the articles that a feed only teases");
  command
      ->add_option("--format", typed->format,
                   "text, markdown, json, html, mail, atom or atom-stories; else by FILE's ending")
      ->check(one_of({"text", "markdown", "json", "html", "mail", "atom", "atom-stories"}))
      ->type_name("NAME");
  add_output(command, typed);
  command->add_option("--title", digest.options.title, "The title of the digest")
      ->type_name("TEXT");
  command
      ->add_option("-n,--sentences", typed->sentences, "N sentences a story (default: 3 at most)")
      ->check(at_least_one())
      ->type_name("N");
  command
      ->add_option("--stories", digest.options.stories,
                   "At most N stories at length, the rest in brief (default: 30)")
      ->check(at_least_zero())
      ->type_name("N");
  command
      ->add_option("--least-score", digest.options.least_score,
                   "Leave out stories below: for slow days (one long article: 1)")
      ->type_name("SCORE");
  command->add_flag("--updated", digest.updated, "Show items again whose text was edited");
  add_state_file(command, typed);
  command->add_flag("--no-state", digest.no_state, "Remember nothing");
  command
      ->add_option("--input-format", typed->input_format,
                   "jsonl, or auto: as each source's bytes say")
      ->check(one_of({"auto", "jsonl"}))
      ->type_name("NAME");
  add_language(command, typed, "Language of the items, as en or pt-BR; or auto");
  add_private(command, typed);
  command->add_flag("-q,--quiet", typed->arguments.quiet, "No warnings, no progress");
}

void add_state(CLI::App* command, Typed* typed) {
  add_state_file(command, typed);
  command
      ->add_option("--purge", typed->arguments.digest.purge,
                   "Forget what was not seen since then: 30d, 2026-11-24; now: everything")
      ->check(moment())
      ->type_name("TIME");
}

void finish_digest(const Typed& typed, Arguments* arguments) {
  DigestArguments& digest = arguments->digest;
  digest.records = typed.input_format == "jsonl";
  if (typed.sentences > 0) digest.options.summary.length = sentences(typed.sentences);
  digest.output = typed.format.empty() ? output_of(arguments->output) : outputs().at(typed.format);
}

}  // namespace pith::cli
