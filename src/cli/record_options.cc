// Options for what the fields of records are called: a key each, or a JSON pointer.

#include "base/unicode.h"
#include "cli/options.h"

namespace pith::cli {
namespace {

// RFC 6901, section 3: behind a tilde stands 0 or 1.
bool is_pointer(std::string_view name) {
  for (std::size_t at = name.find('~'); at != std::string_view::npos; at = name.find('~', at + 1)) {
    if (at + 1 == name.size() || (name[at + 1] != '0' && name[at + 1] != '1')) return false;
  }
  return name.starts_with('/');
}

std::string check_name(const std::string& name) {
  if (name.empty())
    return "the name of a field is missing; give a key, or a pointer as /article/body";
  if (!is_clean_utf8(name)) return "the name of a field is not UTF-8";
  if (!name.starts_with('/') || is_pointer(name)) return {};
  return "'" + name + "' is no JSON pointer: in a key, ~ is written ~0, and / ~1";
}

}  // namespace

void add_record_fields(CLI::App* command, Typed* typed) {
  RecordOptions& record = typed->arguments.record;
  const auto field = [&](const std::string& option, std::string* name, const std::string& help) {
    command->add_option(option, *name, help)
        ->check(CLI::Validator(check_name, ""))
        ->type_name("NAME")
        ->group("Records");
  };
  RecordFields& names = record.names;
  field("--text-field", &names.text, "Where the text is: a key, or /article/body");
  field("--html-field", &names.html, "Where a page is, in place of a text");
  field("--title-field", &names.title, "Where the title is");
  field("--id-field", &names.id, "Where the id is");
  field("--url-field", &names.url, "Where the address is");
  field("--language-field", &names.language, "Where the language is");
  command
      ->add_flag("--keep-fields", record.keep_fields,
                 "Pass all other fields through, as \"fields\"")
      ->group("Records");
}

}  // namespace pith::cli
