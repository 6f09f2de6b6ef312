// Internal. Writes JSON as a stream of bytes: fixed order of keys, fixed form of numbers, no tree.

#ifndef PITH_RENDER_JSON_WRITER_H_
#define PITH_RENDER_JSON_WRITER_H_

#include <array>
#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>

#include "render/escape.h"

namespace pith {

// The shortest digits that read back as the same number; independent of the locale.
template <typename Number>
[[nodiscard]] std::string json_number(Number value) {
  std::array<char, 32> digits{};
  auto* const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return {digits.data(), end};
}

// Writes {"key":value,...} with the keys in the order of the calls.
class JsonObject {
 public:
  JsonObject& raw(std::string_view key, std::string_view json) {
    text_ += text_.size() > 1 ? "," : "";
    text_ += json_string(key);
    text_ += ':';
    text_ += json;
    return *this;
  }
  JsonObject& add(std::string_view key, std::string_view value) {
    return raw(key, json_string(value));
  }
  JsonObject& add(std::string_view key, std::size_t value) { return raw(key, json_number(value)); }
  JsonObject& add(std::string_view key, double value) { return raw(key, json_number(value)); }
  JsonObject& add(std::string_view key, bool value) { return raw(key, value ? "true" : "false"); }

  [[nodiscard]] std::string str() const { return text_ + '}'; }

 private:
  std::string text_ = "{";
};

// [to_json(value), ...]

template <typename Range, typename ToJson>
[[nodiscard]] std::string json_array(const Range& range, ToJson to_json) {
  std::string text = "[";
  for (const auto& value : range) {
    if (text.size() > 1) text += ',';
    text += to_json(value);
  }
  return text + ']';
}

}  // namespace pith

#endif  // PITH_RENDER_JSON_WRITER_H_
