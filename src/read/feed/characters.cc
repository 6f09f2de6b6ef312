#include "read/feed/characters.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "base/byte_scan.h"
#include "base/markup.h"
#include "base/unicode.h"
#include "read/feed/references.h"

namespace pith {
namespace {

constexpr std::size_t kMostExpanded = std::size_t{1} << 20U;  // bytes

constexpr bool is_kept(char c) {
  return static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n' || c == '\r';
}

// U+FFFE and U+FFFF, the non-characters that XML forbids, are EF BF BE and EF BF BF.
bool is_forbidden(std::string_view text, std::size_t at) {
  return text.substr(at).starts_with("\xEF\xBF\xBE") || text.substr(at).starts_with("\xEF\xBF\xBF");
}

// How many bytes at `at` are a control that is no text.
std::size_t controls_at(std::string_view text, std::size_t at) {
  if (!is_kept(text[at])) return 1;
  if (text[at] == '\xC2') return static_cast<unsigned char>(text[at + 1]) < 0xA0 ? 2 : 0;  // C1
  return text[at] == '\xEF' && is_forbidden(text, at) ? 3 : 0;
}

// What is left of a control: C1 was meant as Windows' character.
void append_control(std::string_view text, std::size_t at, std::string* out) {
  if (text[at] != '\xC2') return;
  const char32_t meant = referred("#" + std::to_string(static_cast<unsigned char>(text[at + 1])));
  if (meant != 0) append_code_point(meant, out);
}

bool is_of_xml(std::string_view name) {
  return name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos";
}

// True for "#x2019" and "#8217"; not for "#X2019", nor for "#146", which browsers read as the same.
bool is_as_written(std::string_view name, char32_t c) {
  const bool hex = name.starts_with("#x");
  const std::string_view digits = name.substr(hex ? 2 : 1);
  std::uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
  return value == c;
}

std::string number_of(char32_t c) { return "&#" + std::to_string(c) + ';'; }

// Appends what the '&' at `at` is; the bytes that it took.
std::size_t append_reference(std::string_view text, std::size_t at, const XmlEntities& entities,
                             XmlDamage* damage, std::string* out) {
  const Reference reference = reference_at(text, at);
  const auto declared = entities.find(std::string(reference.name));
  if (!reference.name.empty() && declared != entities.end() && !is_of_xml(reference.name) &&
      damage->expanded + declared->second.size() <= kMostExpanded) {
    damage->expanded += declared->second.size();
    *out += escaped_markup(declared->second);
    return reference.size;
  }
  const char32_t c = reference.name.empty() ? U'\0' : referred(reference.name);
  if (c == 0) {
    ++damage->ampersands;
    *out += "&amp;";
    return 1;
  }
  const bool number = reference.name.starts_with('#');
  if (is_of_xml(reference.name) || (number && is_as_written(reference.name, c))) {
    *out += text.substr(at, reference.size);
    return reference.size;
  }
  if (number) {
    *out += number_of(c);
    return reference.size;
  }
  ++damage->names;
  *out += number_of(c);
  return reference.size;
}

// False if there is a reference to another declared name: such may grow without end.
bool knows_references(std::string_view text) {
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    const Reference reference = reference_at(text, at);
    if (!reference.name.empty() && referred(reference.name) == 0) return false;
  }
  return true;
}

std::string counted(std::size_t n, std::string_view one, std::string_view many) {
  return std::to_string(n) + ' ' + std::string(n == 1 ? one : many);
}

}  // namespace

std::string without_controls(std::string_view text, XmlDamage* damage) {
  const auto may_be_control = [](auto byte) {
    return (byte.within(0, 0x1F) - byte.within('\t', '\n') - byte.is('\r')) | byte.is(0xC2) |
           byte.is(0xEF);
  };
  const auto is_control = [&](std::size_t at) { return controls_at(text, at) > 0; };
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t control = find_byte(text, at, may_be_control, is_control);
    out += text.substr(at, control - at);
    at = control;
    if (at == text.size()) break;
    ++damage->controls;
    append_control(text, at, &out);
    at += controls_at(text, at);
  }
  return out;
}

void append_characters(std::string_view text, char quote, const XmlEntities& entities,
                       XmlDamage* damage, std::string* out) {
  const auto is_special = [&](auto byte) {
    const char mark = quote != '\0' ? quote : '&';
    return byte.is('&') | byte.is('<') | byte.is('>') | byte.is(static_cast<unsigned char>(mark));
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t special = find_byte(text, at, is_special);
    *out += text.substr(at, special - at);
    at = special;
    if (at == text.size()) break;
    const char c = text[at];
    if (c == '&') {
      at += append_reference(text, at, entities, damage, out);
      continue;
    }
    ++at;
    if (c == '<') {
      ++damage->brackets;
      *out += "&lt;";
    } else if (c == quote) {
      *out += c == '"' ? "&quot;" : "&apos;";
    } else if (c == '>' && quote == '\0' && out->ends_with("]]")) {
      *out += "&gt;";
    } else {
      *out += c;
    }
  }
}

XmlEntities declared_entities(std::string_view doctype) {
  constexpr std::string_view kMark = "<!ENTITY";
  constexpr std::string_view kBlanks = " \t\r\n";
  constexpr std::size_t kMost = 1000;
  XmlEntities entities;
  for (std::size_t at = doctype.find(kMark);
       at != std::string_view::npos && entities.size() < kMost; at = doctype.find(kMark, at + 1)) {
    const std::size_t name = doctype.find_first_not_of(kBlanks, at + kMark.size());
    if (name == std::string_view::npos) break;
    const std::size_t end = std::min(doctype.find_first_of(" \t\r\n>", name), doctype.size());
    const std::size_t open = doctype.find_first_not_of(kBlanks, end);
    if (open == std::string_view::npos) break;
    const char quote = doctype[open];
    if (quote != '"' && quote != '\'') continue;  // SYSTEM, PUBLIC: in another file
    const std::size_t close = doctype.find(quote, open + 1);
    if (close == std::string_view::npos) break;
    const std::string_view raw = doctype.substr(open + 1, close - open - 1);
    // What holds markup is no text.
    const bool plain = raw.find_first_of("<%") == std::string_view::npos && knows_references(raw);
    if (plain) entities.emplace(doctype.substr(name, end - name), without_references(raw));
  }
  return entities;
}

std::vector<std::string> XmlDamage::warnings() const {
  std::vector<std::string> out;
  const auto say = [&](std::size_t n, std::string_view one, std::string_view many) {
    if (n > 0) out.push_back(counted(n, one, many));
  };
  if (torn) out.emplace_back("it ends in the middle; what there is of it was read");
  say(controls, "control character left out or put right",
      "control characters left out or put right");
  say(ampersands, "& that is no reference taken as text", "& that are no references taken as text");
  say(names, "name of HTML that XML does not know (as &nbsp;) replaced",
      "names of HTML that XML does not know (as &nbsp;) replaced");
  say(brackets, "< that opens no tag taken as text", "< that open no tags taken as text");
  say(torn ? 0 : unclosed, "element that is not closed ended with the one around it",
      "elements that are not closed ended with those around them");
  say(unopened, "end tag without a beginning left out", "end tags without a beginning left out");
  say(deep, "element nested too deeply lost its tags",
      "elements nested too deeply lost their tags");
  say(attributes, "wrong attribute put right", "wrong attributes put right");
  say(prefixes, "prefix of names that is not declared", "prefixes of names that are not declared");
  say(outside, "byte outside the feed left out", "bytes outside the feed left out");
  return out;
}

}  // namespace pith
