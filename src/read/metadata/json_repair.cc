#include "read/metadata/json_repair.h"

#include <algorithm>
#include <optional>

#include "base/unicode.h"

namespace pith {
namespace {

constexpr std::size_t kDeepest = 200;

bool is_blank(char c) { return static_cast<unsigned char>(c) <= ' '; }

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The number of "\uXXXX" at `at`, or nothing if that is not what stands there.
std::optional<unsigned> escaped_unit(std::string_view json, std::size_t at) {
  if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u') return std::nullopt;
  unsigned unit = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const int digit = hex_value(json[i]);
    if (digit < 0) return std::nullopt;
    unit = unit * 16 + static_cast<unsigned>(digit);
  }
  return unit;
}

class Repair {
 public:
  explicit Repair(std::string_view json) : json_(json) { out_.reserve(json.size() + 16); }

  std::string run() && {
    open('[');
    while (at_ < json_.size()) step();
    while (!open_.empty()) close();
    return std::move(out_);
  }

 private:
  void step() {
    const char c = json_[at_];
    if (c == '{' || c == '[') {
      ++at_;
      open(c);
    } else if (c == '}' || c == ']') {
      ++at_;
      close_with(c);
    } else if (c == '"') {
      separate();
      string();
    } else if (c == ',' || is_blank(c)) {
      ++at_;  // commas are put where they belong
    } else if (c == ':') {
      ++at_;
      if (last() != ':' && last() == '"' && object()) out_ += ':';
    } else if (json_.compare(at_, 2, "/*") == 0) {
      at_ = std::min(json_.find("*/", at_ + 2), json_.size() - 2) + 2;
    } else if (json_.compare(at_, 2, "//") == 0) {
      at_ = std::min(json_.find('\n', at_), json_.size());
    } else {
      bare();
    }
  }

  [[nodiscard]] char last() const { return out_.empty() ? '[' : out_.back(); }
  [[nodiscard]] bool object() const { return !open_.empty() && open_.back() == '}'; }

  // A comma, unless nothing stands before or a value has to come.
  void separate() {
    if (last() != '[' && last() != '{' && last() != ':') out_ += ',';
  }

  void open(char bracket) {
    if (open_.size() + dropped_ >= kDeepest) {
      ++dropped_;
      return;
    }
    if (!open_.empty()) separate();
    open_ += bracket == '{' ? '}' : ']';
    out_ += bracket;
  }

  void close() {
    if (last() == ':') out_ += "null";
    out_ += open_.back();
    open_.pop_back();
  }

  // The outermost array is ours. A bracket of the other kind closes what is open in between.
  void close_with(char bracket) {
    if (dropped_ > 0) {
      --dropped_;
      return;
    }
    const std::size_t found = open_.rfind(bracket);
    if (found == std::string::npos || found == 0) return;
    while (open_.size() > found) close();
  }

  // A quote ends a string if what follows could follow one.
  [[nodiscard]] bool ends_here(std::size_t quote) const {
    const auto next = [&](std::size_t at) {
      while (at < json_.size() && is_blank(json_[at])) ++at;
      return at;
    };
    // Blanks are looked through once a quote; more than that would be quadratic in odd input.
    const std::size_t after = next(quote + 1);
    if (after >= json_.size()) return true;
    const char c = json_[after];
    if (c == ':' || c == '}' || c == ']' || c == '/') return true;
    if (c != ',')
      return c == '"' && json_.substr(quote, after - quote).find('\n') !=
                             std::string_view::npos;  // a comma was forgotten
    const std::size_t value = next(after + 1);
    return value >= json_.size() ||
           std::string_view("\"{[}]-0123456789").find(json_[value]) != std::string_view::npos ||
           json_.compare(value, 4, "true") == 0 || json_.compare(value, 4, "null") == 0 ||
           json_.compare(value, 5, "false") == 0;
  }

  void string() {
    out_ += '"';
    for (++at_; at_ < json_.size(); ++at_) {
      const char c = json_[at_];
      if (c == '"' && ends_here(at_)) break;
      if (c == '"') {
        out_ += "\\\"";
      } else if (c == '\\') {
        escape();
      } else if (c == '\n') {
        out_ += "\\n";
      } else {
        out_ += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
      }
    }
    ++at_;
    out_ += '"';
  }

  // at_ is left on the last byte of it.
  void escape() {
    if (const std::optional<unsigned> unit = escaped_unit(json_, at_)) {
      const bool high = *unit >= 0xD800 && *unit <= 0xDBFF;
      const std::optional<unsigned> low = high ? escaped_unit(json_, at_ + 6) : std::nullopt;
      const bool pair = low && *low >= 0xDC00 && *low <= 0xDFFF;
      if (*unit < 0xD800 || *unit > 0xDFFF || pair) {
        out_ += json_.substr(at_, pair ? 12 : 6);
      } else {
        out_ += "\\ufffd";
      }
      at_ += pair ? 11 : 5;
      return;
    }
    const char next = at_ + 1 < json_.size() ? json_[at_ + 1] : ' ';
    if (std::string_view("\"\\/bfnrt").find(next) != std::string_view::npos) {
      out_ += {'\\', next};
      ++at_;
    } else if (next != '\'' && next != '\n') {
      out_ += "\\\\";
    }
  }

  // A number, a literal, a key without quotes, or dirt.
  void bare() {
    const std::size_t end = std::min(json_.find_first_of(",:{}[]\"\n\r\t ", at_), json_.size());
    const std::string_view word = json_.substr(at_, end - at_);
    at_ = end;
    // Dirt between values is dropped: in objects only what is between a colon and a comma counts.
    const bool wanted = object() && (last() == ':' || last() == '{' || followed_by_colon());
    if (!wanted && (open_.size() < 2 || object())) return;
    if (word.find('\\') != std::string_view::npos) return;
    separate();
    const bool literal = word == "true" || word == "false" || word == "null";
    const bool quoted = !literal || (object() && last() != ':');
    if (quoted) out_ += '"';
    for (const char c : word) out_ += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    if (quoted) out_ += '"';
  }

  [[nodiscard]] bool followed_by_colon() const { return at_ < json_.size() && json_[at_] == ':'; }

  std::string_view json_;
  std::size_t at_ = 0;
  std::size_t dropped_ = 0;  // brackets too deep that are open
  std::string open_;         // what closes them
  std::string out_;
};

// The script without what hides it from old browsers.
std::string_view unwrapped(std::string_view script) {
  if (const std::size_t cdata = script.find("<![CDATA[");
      cdata != std::string_view::npos && cdata < script.find('{')) {
    script.remove_prefix(cdata + 9);
    script = script.substr(0, script.rfind("]]>"));
  }
  return script.substr(std::min(script.find_first_of("{["), script.size()));
}

std::string with_quotes(std::string_view script) {
  constexpr std::string_view kQuote = "&quot;";
  std::string out;
  while (true) {
    const std::size_t at = std::min(script.find(kQuote), script.size());
    out += script.substr(0, at);
    if (at == script.size()) return out;
    out += '"';
    script.remove_prefix(at + kQuote.size());
  }
}

}  // namespace

std::string repaired_json(std::string_view script) {
  script = unwrapped(script);
  const bool quoted =
      script.find('"') == std::string_view::npos && script.find("&quot;") != std::string_view::npos;
  return quoted ? Repair(with_quotes(script)).run() : Repair(script).run();
}

}  // namespace pith
