#include "cli/options.h"

#include <algorithm>
#include <limits>

namespace pith::cli {
namespace {

constexpr std::size_t kMost = std::numeric_limits<std::int32_t>::max();

// CLI11 appends what a validator checks to the name of the value, in help and messages.
CLI::Validator unnamed(CLI::Validator validator) { return validator.description(""); }

// CLI::Range, made when there is something to check: it words its description with a stream.
CLI::Validator between(std::size_t least, std::size_t most) {
  return {[=](std::string& text) { return CLI::Range(least, most)(text); }, ""};
}

std::string check_language(const std::string& tag) {
  const std::string primary = tag.substr(0, tag.find_first_of("-_"));
  const bool letters = std::ranges::all_of(
      primary, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  if (tag == "auto" || tag == "root" || (letters && (primary.size() == 2 || primary.size() == 3)))
    return {};
  return "'" + tag + "' is no language tag; give one such as en, de or pt-BR, or auto";
}

}  // namespace

CLI::Validator one_of(const std::vector<std::string>& names) {
  return unnamed(CLI::IsMember(names));
}

CLI::Validator at_least_one() { return between(1, kMost); }

CLI::Validator at_least_zero() { return between(0, kMost); }

CLI::Validator language_tag() { return {check_language, ""}; }

void add_language(CLI::App* command, Typed* typed, const std::string& help) {
  command->add_option("--language", typed->language, help)->check(language_tag())->type_name("TAG");
}

void add_private(CLI::App* command, Typed* typed) {
  command->add_flag("--allow-private", typed->arguments.allow_private,
                    "Fetch addresses of private networks too");
}

void add_output(CLI::App* command, Typed* typed, const std::string& names) {
  command->add_option(names, typed->arguments.output, "Write to FILE, whole or not at all")
      ->type_name("FILE");
}

void add_reading(CLI::App* command, Typed* typed, const std::string& inputs,
                 const std::string& outputs) {
  command->add_option(inputs, typed->arguments.inputs, "Files; - is standard input");
  add_language(command, typed, "Language of the text, as en or pt-BR; or auto");
  command->add_flag("--sentences-given", typed->arguments.sentences_given,
                    "Each line is a sentence already");
  command
      ->add_option("--models", typed->arguments.models,
                   "Language data of DIR/TAG, not the built-in")
      ->type_name("DIR");
  add_output(command, typed, outputs);
}

void add_kind(CLI::App* command, Typed* typed) {
  command->get_option("FILE")->description("Files or addresses (https://...); - is stdin");
  command
      ->add_option("--input-format", typed->input_format,
                   "text, html, markdown, pdf, mail, or auto")
      ->check(one_of({"auto", "text", "html", "markdown", "pdf", "mail"}))
      ->type_name("NAME");
  add_private(command, typed);
}

void add_title(CLI::App* command, Typed* typed) {
  command->add_option("--title", typed->title, "The text's title, in place of the one found in it")
      ->type_name("TEXT");
}

void add_method(CLI::App* command, Typed* typed) {
  command
      ->add_option("--method", typed->method, "pith, textrank, lexrank, lsa, luhn, sumbasic, lead")
      ->check(one_of({"pith", "textrank", "lexrank", "lsa", "luhn", "sumbasic", "lead"}))
      ->type_name("NAME");
}

void add_format(CLI::App* command, Typed* typed, const std::vector<std::string>& formats) {
  std::string names;
  for (const std::string& format : formats) names += (names.empty() ? "" : ", ") + format;
  command->add_option("--format", typed->format, names)->check(one_of(formats))->type_name("NAME");
}

void add_length(CLI::App* command, Typed* typed) {
  const auto number = [&](const std::string& names, std::size_t* value, const std::string& help,
                          std::size_t most = kMost) {
    return command->add_option(names, *value, help)
        ->check(between(1, most))
        ->type_name("N")
        ->group("Length");
  };
  auto* sentences =
      number("-n,--sentences", &typed->sentences, "N sentences (default: 5, at most a third)");
  auto* words = number("--words", &typed->words, "About N words, in whole sentences");
  auto* characters = number("--chars", &typed->characters, "At most N characters");
  auto* percent = number("--percent", &typed->percent, "About N percent of the words", 100);
  for (auto* one : {sentences, words, characters, percent}) {
    for (auto* other : {sentences, words, characters, percent}) {
      if (one != other) one->excludes(other);
    }
  }
  command->add_flag("--at-most", typed->at_most, "Never more than that, even if less is said")
      ->group("Length");
}

void add_steering(CLI::App* command, Typed* typed) {
  Options& options = typed->arguments.options;
  const auto text = [&](const std::string& name, auto* value, const std::string& help) {
    return command->add_option(name, *value, help)->type_name("TEXT")->group("Steering");
  };
  text("--focus", &options.focus, "What to know more about: what is near it counts");
  // One text an option, so that files may follow it.
  text("--must-include", &options.must_include, "Quote a sentence with this; can be repeated")
      ->allow_extra_args(false);
  text("--exclude", &options.exclude, "Quote no sentence with this; can be repeated")
      ->allow_extra_args(false);
  command->add_flag("--by-section", options.by_section, "One or two sentences a heading")
      ->group("Steering");
  command->add_option("--style", typed->style, "readable: nothing dangles or is torn; or free")
      ->check(one_of({"readable", "free"}))
      ->type_name("NAME")
      ->group("Steering");
  command->add_option("--keywords", typed->keywords, "Show N key phrases (as JSON: 10)")
      ->check(between(0, 200))
      ->type_name("N")
      ->group("Steering");
}

}  // namespace pith::cli
