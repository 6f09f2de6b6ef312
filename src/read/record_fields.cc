#include "read/record_fields.h"

#include <utility>
#include <vector>

#include "base/unicode.h"
#include "read/record_text.h"

namespace pith {
namespace {

namespace dom = simdjson::dom;

// RFC 6901, section 4: ~1 is a slash, ~0 a tilde, and no other ~ stands in a pointer.
std::optional<std::string> unescaped(std::string_view token) {
  std::string key;
  for (std::size_t at = 0; at < token.size(); ++at) {
    if (token[at] != '~') {
      key += token[at];
      continue;
    }
    const std::string_view escape = token.substr(at++, 2);
    if (escape != "~0" && escape != "~1") return std::nullopt;
    key += escape == "~1" ? '/' : '~';
  }
  return key;
}

// The key of a record that is all of the field `name`. Nothing where a pointer leads further in.
std::optional<std::string> key_of(std::string_view name) {
  if (!name.starts_with('/')) return std::string(name);
  name.remove_prefix(1);
  if (name.find('/') != std::string_view::npos) return std::nullopt;
  return unescaped(name);
}

// A "url" of another type than ours is somebody else's.
std::vector<std::string> keys_read(const dom::object& object, const RecordFields& names) {
  const std::optional<dom::element> url = field_of(object, names.url);
  std::vector<std::string> keys;
  for (const std::string* name : {&names.text, &names.html, &names.title, &names.id, &names.url,
                                  &names.language, &names.sentences, &names.documents}) {
    if (name == &names.url && url && !url->is_string()) continue;
    if (std::optional<std::string> key = key_of(*name)) keys.push_back(*std::move(key));
  }
  return keys;
}

}  // namespace

std::optional<dom::element> field_of(const dom::object& object, std::string_view name) {
  const auto found = name.starts_with('/') ? object.at_pointer(name) : object.at_key(name);
  dom::element value;
  if (found.get(value) != simdjson::SUCCESS || value.is_null()) return std::nullopt;
  return value;
}

Result<std::optional<std::string>> string_of(const dom::object& object, std::string_view name) {
  const std::optional<dom::element> value = field_of(object, name);
  if (!value) return std::nullopt;
  std::string_view text;
  if (value->get(text) != simdjson::SUCCESS)
    return bad_record(quoted_name(name) + " is not a string");
  return std::string(text);
}

tl::unexpected<Error> bad_record(std::string message) {
  return tl::unexpected(Error{Error::Code::kBadRecord, std::move(message)});
}

std::string quoted_name(std::string_view name) {
  std::size_t ignored = 0;
  return '"' + repair_utf8(std::string(name), &ignored) + '"';
}

std::string other_fields(std::string_view json, const dom::object& object,
                         const RecordFields& names) {
  std::vector<std::string> ours = keys_read(object, names);
  std::string fields = "{";
  std::size_t at = json.find('{') + 1;
  // The parser has seen that it is JSON: its fields and the pieces between commas are the same.
  for (const dom::key_value_pair field : object) {
    const std::size_t end = end_of_member(json, at);
    if (std::erase(ours, field.key) == 0) {  // or its second time: only the first was read
      if (fields.size() > 1) fields += ',';
      fields += on_one_line(json.substr(at, end - at));
    }
    at = end + 1;
  }
  return fields + '}';
}

}  // namespace pith
