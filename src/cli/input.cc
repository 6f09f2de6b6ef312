#include "cli/input.h"

#include <unistd.h>

#include "base/file.h"
#include "cli/output.h"

namespace pith::cli {
namespace {

// Errors: a folder of language data that cannot be used.
Result<ReadOptions> read_options(const Arguments& arguments) {
  ReadOptions options;
  options.title = arguments.title;
  options.format = arguments.input_format;
  // Where each line is a text of its own, the whole is not read as one.
  options.sentences_given = arguments.sentences_given || arguments.lines;
  if (!arguments.language) return options;
  if (arguments.models.empty()) {
    options.language = Language::named(*arguments.language);
    return options;
  }
  Result<Language> language = Language::load(arguments.models, *arguments.language);
  if (!language) return tl::unexpected(language.error());
  options.language = *std::move(language);
  return options;
}

Result<Reading> naming(const std::string& name, Result<Reading> reading) {
  if (reading) return reading;
  return tl::unexpected(Error{reading.error().code, name + ": " + reading.error().message});
}

// What is behind an address, read as its server states, unless the arguments do.
Result<Reading> read_address(const std::string& address, const Inputs& inputs) {
  Result<Fetched> page = fetch(address, inputs.fetch);
  if (!page) return tl::unexpected(page.error());
  ReadOptions options = inputs.options;
  options.name = page->url;
  options.charset = page->charset;
  const bool markdown = page->type == "text/markdown";
  if (markdown && options.format == Format::kAuto) options.format = Format::kMarkdown;
  Result<Reading> reading = naming(address, read(page->bytes, options));
  if (!reading) return reading;
  reading->document.id = address;
  if (reading->document.url.empty()) reading->document.url = page->url;
  return reading;
}

// "www.brede.example", "brede.example/levy": a host, and perhaps a path on it.
bool looks_like_host(std::string_view name) {
  const std::size_t slash = name.find('/');
  const std::string_view host = name.substr(0, slash);
  const bool dotted = host.find('.') != std::string_view::npos && !host.starts_with('.');
  return dotted && (slash != std::string_view::npos || host.starts_with("www."));
}

// Of a missing file that was meant as an address, says so.
template <typename Value>
Result<Value> explaining(const std::string& name, Result<Value> reading) {
  if (reading || reading.error().code != Error::Code::kNotFound) return reading;
  std::string what;
  if (name.find("://") != std::string::npos) {
    what = ", and of addresses only http:// and https:// are fetched";
  } else if (looks_like_host(name)) {
    what = "; if it is an address: https://" + shown_name(name);
  }
  return tl::unexpected(Error{Error::Code::kNotFound, reading.error().message + what});
}

}  // namespace

std::optional<Inputs> inputs_of(const Arguments& arguments, std::string_view none,
                                std::string_view help) {
  Inputs inputs;
  inputs.names = arguments.inputs;
  if (inputs.names.empty() && isatty(STDIN_FILENO) == 0) inputs.names = {"-"};
  if (inputs.names.empty()) {
    complain(none, help);
    return std::nullopt;
  }
  Result<ReadOptions> options = read_options(arguments);
  if (!options) {
    complain(options.error().message);
    return std::nullopt;
  }
  inputs.options = *std::move(options);
  inputs.fetch.allow_private = arguments.allow_private;
  return inputs;
}

Result<Reading> read_input(const std::string& name, const Inputs& inputs) {
  if (is_web_address(name)) return read_address(name, inputs);
  if (name != "-") return explaining(name, read_file(name, inputs.options));
  const Result<std::string> bytes = read_stdin();
  if (!bytes) return tl::unexpected(bytes.error());
  return naming("standard input", read(*bytes, inputs.options));
}

Result<RawInput> read_raw_input(const std::string& name, const Inputs& inputs) {
  if (is_web_address(name)) {
    Result<Fetched> fetched = fetch(name, inputs.fetch);
    if (!fetched) return tl::unexpected(fetched.error());
    return RawInput{std::move(fetched->bytes), std::move(fetched->url),
                    std::move(fetched->charset)};
  }
  Result<std::string> bytes =
      name == "-" ? read_stdin() : explaining(name, read_bytes(std::filesystem::path(name)));
  if (!bytes) return tl::unexpected(bytes.error());
  return RawInput{.bytes = *std::move(bytes)};
}

}  // namespace pith::cli
