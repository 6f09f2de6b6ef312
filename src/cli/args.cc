// The command line by CLI11: options defined once, help made from them.

#include "cli/args.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <map>

#include "cli/options.h"
#include "cli/output.h"
#include "cli/suggest.h"

namespace pith::cli {
namespace {

constexpr std::string_view kExamples = R"(Examples:
  pith report.pdf                     five sentences of it, at most a third
  pith https://example.org/story      of the article on a page
  pith extract page.html              all of its article, as text
  pith report.txt -n 3                three sentences
  pith *.txt --words 100              about 100 words of each
  pith --together a.html b.txt        one summary of both, with sources
  pbpaste | pith --chars 280          at most 280 characters of what is piped in
  pith report.txt -n 3 --explain      and why these
  pith report.pdf --by-section        an outline: what stands under each heading
  pith report.pdf --focus "water rights"    what it says about that
  pith batch < articles.jsonl         a record in, a record out
  pith digest feeds.opml -o new.html  what is new in your feeds, each story once
  pith feed < news.xml                a feed in, out again with summaries
  pith rouge mine.txt reference.txt   how much of the reference mine says
  pith inspect article report.txt     what is the article, what was left out
  pith df count --language en a.jsonl how many documents have each term

Exit codes: 0 done, 1 some inputs failed, 2 wrong usage, 3 no text found,
4 cannot write.
)";

// Options with the name of their value and no more: what they exclude, the message says.
class Help : public CLI::Formatter {
 public:
  std::string make_option_opts(const CLI::Option* option) const override {
    const std::string type = option->nonpositional() ? option->get_type_name() : "";
    return type.empty() ? type : ' ' + type;
  }
};

void add_summarize(CLI::App* command, Typed* typed) {
  add_reading(command, typed);
  add_kind(command, typed);
  add_title(command, typed);
  add_length(command, typed);
  add_steering(command, typed);
  add_weights(command, typed);
  add_method(command, typed);
  command->add_flag("--together", typed->arguments.together,
                    "One summary of all inputs: articles about one matter");
  command->add_option("--order", typed->order, "document: as in the text; rank: best first")
      ->check(one_of({"document", "rank"}))
      ->type_name("NAME");
  add_format(command, typed, {"text", "json", "markdown"});
  command->add_flag("--explain", typed->arguments.explain,
                    "Show the factors of each sentence, and runners-up");
  auto* headline =
      command->add_flag("--headline", typed->headline, "Show the title (on a terminal: default)");
  command->add_flag("--no-headline", typed->no_headline, "Do not show it")->excludes(headline);
  command->add_option("--color", typed->color, "auto, always, never; auto obeys NO_COLOR")
      ->check(one_of({"auto", "always", "never"}))
      ->type_name("WHEN");
  command->add_flag("-q,--quiet", typed->arguments.quiet, "No warnings");
  command->add_flag("-v,--verbose", typed->arguments.verbose, "Say what was read");
}

void add_extract(CLI::App* command, Typed* typed) {
  add_reading(command, typed);
  add_kind(command, typed);
  add_title(command, typed);
  add_format(command, typed, {"text", "json", "markdown"});
  command->add_flag("-q,--quiet", typed->arguments.quiet, "No warnings");
}

void add_rouge(CLI::App* command, Typed* typed) {
  RougeArguments& rouge = typed->arguments.rouge;
  command->add_option("FILE", typed->arguments.inputs,
                      "A summary and its references; or JSON Lines; - is stdin");
  const auto path = [&](const std::string& name, std::string* value, const std::string& help) {
    command->add_option(name, *value, help)->type_name("FILE");
  };
  path("--references", &rouge.references, "JSON Lines with the references, by id");
  path("--versus", &rouge.versus, "JSON Lines with other summaries, by id: the difference");
  command->add_flag("--mean", rouge.mean, "One table of means with 95% intervals");
  command->add_flag("--stem", rouge.options.stem, "Compare stems: Porter's, or Snowball's");
  command
      ->add_option("--stemmer", typed->stemmer, "--stem by porter, or by nltk as rouge_score does")
      ->check(one_of({"porter", "nltk"}))
      ->type_name("NAME");
  command->add_flag("--stop", typed->drop_stop_words, "Leave out the language's stop words");
  path("--stop-words", &rouge.stop_words, "Leave out the words of FILE, one a line");
  add_language(command, typed, "Language of the texts (default: en)");
  auto* best = command->add_flag("--best", typed->best_reference,
                                 "Of several references the best, not their sum");
  command->add_flag("--average", typed->average_references, "Or the mean over them")
      ->excludes(best);
  const auto number = [&](const std::string& name, std::size_t* value, const std::string& help) {
    command->add_option(name, *value, help)->check(at_least_one())->type_name("N");
  };
  number("--words", &rouge.options.words, "Only the first N words of each text");
  number("--bytes", &rouge.options.bytes, "Only the first N bytes of each text");
  add_output(command, typed);
  add_format(command, typed, {"text", "json"});
}

void add_feed(CLI::App* command, Typed* typed) {
  command->add_option("FILE", typed->arguments.inputs,
                      "A file or address (https://...); - is stdin");
  add_length(command, typed);
  add_method(command, typed);
  command->add_flag("--keep", typed->arguments.keep,
                    "Put the summary before the text, not in its place");
  add_language(command, typed, "Language of the items, as en or pt-BR; or auto");
  add_private(command, typed);
  add_output(command, typed);
  command->add_flag("-q,--quiet", typed->arguments.quiet, "No warnings");
}

void add_inspect(CLI::App* command, Typed* typed) {
  command->add_option("STAGE", typed->stage, "article, feed, language, sentences, words or scores")
      ->required()
      ->check(one_of({"article", "feed", "language", "sentences", "words", "scores"}));
  add_reading(command, typed);
  add_kind(command, typed);
  add_title(command, typed);
  add_method(command, typed);
  add_format(command, typed, {"text", "json"});
  command->add_flag("--lines", typed->arguments.lines,
                    "language: one text a line, one answer a line");
}

struct CommandRow {
  std::string_view name;
  const char* help;
  Command command;
  void (*add_options)(CLI::App* command, Typed* typed);
};

// In the order in which the help lists them.
constexpr std::array<CommandRow, 10> kCommands = {
    {{"summarize", "Quote the sentences that carry a text (the default)", Command::kSummarize,
      add_summarize},
     {"extract", "The article of a page, without what is around it", Command::kExtract,
      add_extract},
     {"batch", "JSON Lines in, JSON Lines out, a record for each", Command::kBatch, add_batch},
     {"unshard", "Put results of batch --shard in order", Command::kUnshard, add_unshard},
     {"rouge", "How much of reference summaries a summary says", Command::kRouge, add_rouge},
     {"feed", "A feed with a summary in place of each item's text", Command::kFeed, add_feed},
     {"digest", "Feeds and articles to one digest, every story once", Command::kDigest, add_digest},
     {"state", "What digests remember, and to forget it", Command::kState, add_state},
     {"inspect", "Show what the program sees in a text", Command::kInspect, add_inspect},
     {"df", "In how many documents of a corpus each term is", Command::kDf, add_df}}};

// Null if no command is called so.
const CommandRow* find_command(std::string_view name) {
  const auto found = std::ranges::find(kCommands, name, &CommandRow::name);
  return found == kCommands.end() ? nullptr : &*found;
}

Length length_of(const CLI::App& command, const Typed& typed) {
  Length length;
  if (command.count("--sentences") > 0) length = sentences(typed.sentences);
  if (command.count("--words") > 0) length = words(typed.words);
  if (command.count("--chars") > 0) length = characters(typed.characters);
  if (command.count("--percent") > 0) length = percent(typed.percent);
  length.at_most = typed.at_most;
  return length;
}

When when_named(const std::string& name) {
  if (name == "always") return When::kAlways;
  return name == "never" ? When::kNever : When::kAuto;
}

Output output_named(const std::string& name) {
  if (name == "json") return Output::kJson;
  return name == "markdown" ? Output::kMarkdown : Output::kText;
}

Arguments finish(const CLI::App& command, Typed typed) {
  static const std::map<std::string, Stage> kStages = {
      {"article", Stage::kArticle},     {"feed", Stage::kFeed},   {"language", Stage::kLanguage},
      {"sentences", Stage::kSentences}, {"words", Stage::kWords}, {"scores", Stage::kScores}};
  constexpr std::size_t kRunnersUp = 5;
  constexpr std::size_t kKeywords = 10;
  constexpr std::size_t kNeighbours = 3;
  Arguments out = std::move(typed.arguments);
  out.command = find_command(command.get_name())->command;
  if (out.command == Command::kInspect)
    out.stage = kStages.at(typed.stage);
  else if (out.command == Command::kSummarize || out.command == Command::kBatch ||
           out.command == Command::kFeed)
    out.options.length = length_of(command, typed);
  out.options.method = method_named(typed.method).value_or(Method::kPith);
  out.options.style = style_named(typed.style).value_or(Style::kReadable);
  out.options.runners_up = out.explain ? kRunnersUp : 0;
  const bool json = out.command == Command::kBatch || typed.format == "json";
  out.options.keywords = typed.keywords.value_or(json ? kKeywords : 0);
  out.options.neighbours = json || out.explain ? kNeighbours : 0;
  out.render.order = typed.order == "rank" ? Order::kRank : Order::kDocument;
  if (!typed.format.empty()) out.format = output_named(typed.format);
  out.input_format = format_named(typed.input_format).value_or(Format::kAuto);
  if (!typed.title.empty()) out.title = typed.title;
  if (typed.language != "auto") out.language = typed.language;
  out.rouge.options.language = out.language.value_or("en");
  out.rouge.options.drop_stop_words = typed.drop_stop_words || !out.rouge.stop_words.empty();
  if (typed.best_reference) out.rouge.options.references = RougeReferences::kBest;
  if (typed.average_references) out.rouge.options.references = RougeReferences::kMean;
  if (typed.stemmer == "nltk") out.rouge.options.stemmer = RougeStemmer::kNltk;
  if (!typed.stemmer.empty()) out.rouge.options.stem = true;
  if (out.output == "-") out.output.clear();
  if (typed.headline) out.headline = When::kAlways;
  if (typed.no_headline) out.headline = When::kNever;
  out.color = when_named(typed.color);
  if (out.command == Command::kBatch) out.batch.fingerprint = fingerprint_of(command);
  if (out.command == Command::kDigest) finish_digest(typed, &out);
  if (out.command == Command::kDf) finish_df(command, typed, &out);
  return out;
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

// Of the commands that can follow this one.
std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    names.push_back(command->get_name());
  }
  return names;
}

// What CLI11 objects to, in our words where its own do not help.
std::string usage_message(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App* command = &app;
  std::string typed = "pith ";  // all commands that were
  while (!command->get_subcommands().empty()) {
    command = command->get_subcommands().front();
    typed += command->get_name() + ' ';
  }
  const std::string help = "; see " + typed + "--help";
  const std::vector<std::string> unknown = app.remaining(true);
  const std::vector<std::string> commands = command_names(*command);
  if (!commands.empty() && !unknown.empty() && !unknown.front().starts_with('-')) {
    const std::string near = suggest(unknown.front(), commands);
    return "unknown command " + typed + unknown.front() +
           (near.empty() ? help : "; did you mean " + typed + near + "?");
  }
  if (dynamic_cast<const CLI::ExtrasError*>(&error) == nullptr) return error.what() + help;
  if (unknown.empty()) return error.what() + help;
  const std::string word = unknown.front().substr(0, unknown.front().find('='));
  const std::string near = suggest(word, option_names(*command));
  return "unknown option " + word + (near.empty() ? help : "; did you mean " + near + "?");
}

// Puts "summarize" in front unless the first word is a command or asks about pith itself.
std::vector<std::string> with_command(std::vector<std::string> words) {
  if (!words.empty() && words.front() == "version") words.front() = "--version";
  if (!words.empty() && words.front() == "help") {
    words.erase(words.begin());
    words.emplace_back("--help");
  }
  constexpr std::array<std::string_view, 3> kAbout = {"-h", "--help", "--version"};
  if (words.empty() || (find_command(words.front()) == nullptr &&
                        std::ranges::find(kAbout, words.front()) == kAbout.end())) {
    words.insert(words.begin(), "summarize");
  }
  return words;
}

// All commands for who asks about pith itself. Else the one that was typed: to define an option
// costs CLI11 some 20,000 instructions, and the others have over 100.
void add_commands(const std::string& first_word, CLI::App* app, Typed* typed) {
  const bool about_pith = find_command(first_word) == nullptr;
  for (const CommandRow& row : kCommands) {
    if (about_pith || row.name == first_word) {
      row.add_options(app->add_subcommand(std::string(row.name), row.help), typed);
    }
  }
}

// What was typed as a file resembles this command.
std::string near_command(const std::string& word) {
  std::vector<std::string> known;
  for (const CommandRow& row : kCommands) known.emplace_back(row.name);
  known.insert(known.end(), {"version", "help"});
  return suggest(word, known);
}

}  // namespace

std::string short_help() {
  return "usage: pith [FILE|ADDRESS]... [-n N | --words N | --chars N | --percent N]\n"
         "for example: pith report.txt -n 3, or: some command | pith\n"
         "more: pith --help\n";
}

Parsed parse_arguments(int argc, const char* const* argv) {
  CLI::App app{"pith quotes the few sentences of a text that carry it.", "pith"};
  app.set_version_flag("--version", "pith " + std::string(version()));
  app.footer(std::string("\n") + std::string(kExamples));
  app.formatter(std::make_shared<Help>());
  app.get_formatter()->column_width(28);
  app.require_subcommand(1);
  Typed typed;
  const std::vector<std::string> given(argv + (argc > 0 ? 1 : 0), argv + argc);
  std::vector<std::string> words = with_command(given);
  add_commands(words.front(), &app, &typed);
  const bool names_no_command = words.size() > given.size();
  std::ranges::reverse(words);  // as CLI11 takes them
  try {
    app.parse(words);
  } catch (const CLI::CallForHelp&) {
    return {std::nullopt, app.help(), kOk};
  } catch (const CLI::CallForVersion&) {
    return {std::nullopt, app.version() + '\n', kOk};
  } catch (const CLI::ParseError& error) {
    return {std::nullopt, usage_message(app, error), kUsage};
  }
  if (typed.arguments.lines && typed.stage != "language") {
    return {std::nullopt, "--lines goes with inspect language", kUsage};
  }
  if (typed.arguments.batch.resume && typed.arguments.output.empty()) {
    return {std::nullopt, "--resume needs --out FILE: what is to be gone on with", kUsage};
  }
  if (!typed.arguments.models.empty() && typed.language == "auto") {
    return {std::nullopt, "--models needs --language TAG: which folder of it to read", kUsage};
  }
  Arguments arguments = finish(*app.get_subcommands().front(), std::move(typed));
  if (names_no_command && !arguments.inputs.empty()) {
    arguments.near_command = near_command(arguments.inputs.front());
  }
  return {std::move(arguments), "", kOk};
}

}  // namespace pith::cli
