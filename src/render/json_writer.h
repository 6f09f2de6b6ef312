// Internal. Writes JSON as a stream of bytes: fixed order of keys, fixed form of numbers, no tree.

#ifndef PITH_RENDER_JSON_WRITER_H_
#define PITH_RENDER_JSON_WRITER_H_

#include <array>
#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "render/escape.h"

namespace pith {

// The shortest digits that read back as the same number; independent of the locale.
template <typename Number>
void append_json_number(Number value, std::string* out) {
  std::array<char, 32> digits;
  out->append(digits.data(),
              std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
}

template <typename Number>
[[nodiscard]] std::string json_number(Number value) {
  std::string text;
  append_json_number(value, &text);
  return text;
}

// Writes {"key":value,...} with the keys in the order of the calls. REQUIRES: no key has anything to
// escape.
class JsonObject {
 public:
  JsonObject() { text_.reserve(kRoom); }

  JsonObject& raw(std::string_view key, std::string_view json) {
    put(key) += json;
    return *this;
  }
  JsonObject& add(std::string_view key, std::string_view value) {
    append_json_string(value, &put(key));
    return *this;
  }
  JsonObject& add(std::string_view key, std::size_t value) { return number(key, value); }
  JsonObject& add(std::string_view key, double value) { return number(key, value); }
  JsonObject& add(std::string_view key, bool value) { return raw(key, value ? "true" : "false"); }

  // The whole object; nothing can be added to it then.
  [[nodiscard]] std::string str() {
    text_ += '}';
    return std::move(text_);
  }

 private:
  static constexpr std::size_t kRoom = 256;  // bytes, so that most need no second allocation

  std::string& put(std::string_view key) {
    if (text_.size() > 1) text_ += ',';
    text_ += '"';
    text_ += key;
    text_ += "\":";
    return text_;
  }
  template <typename Number>
  JsonObject& number(std::string_view key, Number value) {
    append_json_number(value, &put(key));
    return *this;
  }

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
