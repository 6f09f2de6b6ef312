// Internal. Options that several commands take (CLI11).

#ifndef PITH_CLI_OPTIONS_H_
#define PITH_CLI_OPTIONS_H_

#include <CLI/CLI.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/args.h"

namespace pith::cli {

// What CLI11 fills in, before it becomes Arguments.
struct Typed {
  Arguments arguments;
  std::size_t sentences = 0;
  std::size_t words = 0;
  std::size_t characters = 0;
  std::size_t percent = 0;
  std::optional<std::size_t> keywords;
  bool at_most = false;
  std::string method = "pith";
  std::string style = "readable";
  std::string order = "document";
  std::string format;
  std::string input_format = "auto";
  std::string title;
  std::string language = "auto";
  std::string stage;
  std::string share;
  bool drop_stop_words = false;
  bool best_reference = false;
  bool average_references = false;
  std::string stemmer;
  bool headline = false;
  bool no_headline = false;
  std::string color = "auto";
};

[[nodiscard]] CLI::Validator one_of(const std::vector<std::string>& names);
[[nodiscard]] CLI::Validator at_least_one();
[[nodiscard]] CLI::Validator at_least_zero();
// "en", "por", "pt-BR": ISO 639 code, perhaps with more behind it; or "auto".
[[nodiscard]] CLI::Validator language_tag();

void add_language(CLI::App* command, Typed* typed, const std::string& help);
void add_private(CLI::App* command, Typed* typed);
void add_output(CLI::App* command, Typed* typed, const std::string& names = "-o,--output");
// Inputs, the language, where to write.
void add_reading(CLI::App* command, Typed* typed, const std::string& inputs = "FILE",
                 const std::string& outputs = "-o,--output");
// For commands that read one text from each input.
void add_kind(CLI::App* command, Typed* typed);
void add_title(CLI::App* command, Typed* typed);
void add_method(CLI::App* command, Typed* typed);
void add_format(CLI::App* command, Typed* typed, const std::vector<std::string>& formats);
void add_length(CLI::App* command, Typed* typed);
// What the summary should be about, and how it should read.
void add_steering(CLI::App* command, Typed* typed);

// What the fields of JSON Lines are called, and which come back (record_options.cc).
void add_record_fields(CLI::App* command, Typed* typed);

// The commands of batch_options.cc.
void add_batch(CLI::App* command, Typed* typed);
void add_unshard(CLI::App* command, Typed* typed);
void add_fail_on_error(CLI::App* command, Typed* typed);
// A hash of the options that decide what results are: not of inputs and output.
[[nodiscard]] std::uint64_t fingerprint_of(const CLI::App& command);

// The commands of digest_options.cc, and what they make of what was typed.
void add_digest(CLI::App* command, Typed* typed);
void add_state(CLI::App* command, Typed* typed);
void finish_digest(const Typed& typed, Arguments* arguments);

// The commands of df_options.cc, the option of those that take what they made, and what is made of
// what was typed.
void add_df(CLI::App* command, Typed* typed);
void add_weights(CLI::App* command, Typed* typed);
void finish_df(const CLI::App& command, const Typed& typed, Arguments* arguments);

}  // namespace pith::cli

#endif  // PITH_CLI_OPTIONS_H_
