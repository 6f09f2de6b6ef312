#include "df/header.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstring>

namespace pith {
namespace {

constexpr std::string_view kFormat = "#df v1";

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20; }

// An integer as print_header writes it: no sign, no zeros in front.
bool parse_number(std::string_view digits, std::uint64_t* number) {
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, *number);
  return error == std::errc() && stop == end && (digits.front() != '0' || digits.size() == 1);
}

// Takes " key=value" from the front of `*rest`; false if it does not stand there.
bool take(std::string_view key, std::string_view* rest, std::string_view* value) {
  if (!rest->starts_with(' ')) return false;
  const std::string_view field = rest->substr(1, rest->find(' ', 1) - 1);
  if (!field.starts_with(key) || field.substr(key.size()).substr(0, 1) != "=") return false;
  *value = field.substr(key.size() + 1);
  rest->remove_prefix(1 + field.size());
  return !value->empty();
}

bool is_fingerprint(std::string_view value) {
  return value.size() == 16 && value.find_first_not_of("0123456789abcdef") == std::string::npos;
}

bool is_tag(std::string_view value) {
  return value.size() <= 8 &&
         std::ranges::all_of(value, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool parse_fields(std::string_view rest, DfHeader* header) {
  std::string_view value;
  if (!take("docs", &rest, &value) || !parse_number(value, &header->documents)) return false;
  if (!take("language", &rest, &value) || !is_tag(value)) return false;
  header->language = value;
  if (!take("of", &rest, &value) || (value != "terms" && value != "words")) return false;
  header->kind = value == "words" ? DfKind::kWords : DfKind::kTerms;
  if (!take("tokenizer", &rest, &value) || !is_fingerprint(value)) return false;
  header->tokenizer = value;
  if (rest.empty()) return true;
  return take("min", &rest, &value) && parse_number(value, &header->least) && header->least > 1 &&
         rest.empty();
}

// The first control character in [at, end), or `end`. The least byte below 0x20 of eight is found as in
// Hacker's Delight, 6-1: what is borrowed reaches only bytes above it.
const char* find_control(const char* at, const char* end) {
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  if constexpr (std::endian::native == std::endian::little) {
    for (; end - at >= 8; at += 8) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, at, 8);
      const std::uint64_t low = (eight - 0x20 * kOnes) & ~eight & (0x80 * kOnes);
      if (low != 0) return at + std::countr_zero(low) / 8;
    }
  }
  while (at < end && !is_control(*at)) ++at;
  return at;
}

}  // namespace

std::string_view name(DfKind kind) { return kind == DfKind::kWords ? "words" : "terms"; }

bool is_countable(std::string_view term) {
  return !term.empty() && term.size() <= kLongestTerm && std::ranges::none_of(term, is_control);
}

std::string print_header(const DfHeader& header) {
  std::string line(kFormat);
  line += " docs=" + std::to_string(header.documents) + " language=" + header.language;
  line += " of=" + std::string(name(header.kind)) + " tokenizer=" + header.tokenizer;
  if (header.least > 1) line += " min=" + std::to_string(header.least);
  return line + '\n';
}

Result<DfHeader> parse_header(std::string_view line, const std::string& name) {
  const auto failure = [&](std::string_view what) {
    return tl::unexpected(Error{Error::Code::kUnsupported, name + ":1: " + std::string(what)});
  };
  if (line.starts_with("\x1f\x8b") || line.starts_with("\x28\xb5\x2f\xfd"))
    return failure("this is packed; unpack it first, as with zcat or zstdcat");
  if (line.empty())
    return failure("the first line is empty; files of document frequencies open with \"#df v1\"");
  if (!line.starts_with("#df v"))
    return failure("this is no file of document frequencies; pith df count makes one");
  if (line != kFormat && !line.starts_with(std::string(kFormat) + ' '))
    return failure("this file of document frequencies is of another version than v1");
  DfHeader header;
  if (!parse_fields(line.substr(kFormat.size()), &header)) {
    return failure(
        "this is not \"#df v1 docs=N language=TAG of=terms|words tokenizer=HASH\", with which such "
        "files open");
  }
  return header;
}

std::string_view parse_line(std::string_view line, std::string_view last, std::uint64_t documents,
                            DfLine* parsed) {
  // Also finds the last place at which a control character could stand.
  std::size_t tab = 0;
  while (tab < line.size() && !is_control(line[tab])) ++tab;
  if (tab == line.size()) return "there is no tab, and no count behind it";
  if (line[tab] != '\t') return "a control character stands in the term";
  parsed->term = line.substr(0, tab);
  if (tab == 0) return "there is no term before the tab";
  if (tab > kLongestTerm) return "the term is longer than 1024 bytes";
  const std::string_view count = line.substr(tab + 1);
  if (count.empty() || !parse_number(count, &parsed->count) || parsed->count == 0)
    return "the count is no integer from 1";
  if (parsed->count > documents) return "the count is larger than the number of documents";
  if (parsed->term == last) return "this term is there twice";
  if (parsed->term < last)
    return "this term is not behind the one above it; sort the lines behind the first with "
           "LC_ALL=C sort";
  return {};
}

const char* next_line(const char* at, const char* end, std::string_view last,
                      std::uint64_t documents, DfLine* parsed) {
  const char* tab = find_control(at, end);
  if (tab == end || *tab != '\t' || tab == at || tab - at > std::ptrdiff_t{kLongestTerm})
    return nullptr;
  parsed->term = {at, static_cast<std::size_t>(tab - at)};
  if (parsed->term <= last) return nullptr;
  const auto [stop, error] = std::from_chars(tab + 1, end, parsed->count);
  const bool is_count = error == std::errc() && tab[1] != '0' && parsed->count <= documents;
  return is_count && stop != end && *stop == '\n' ? stop + 1 : nullptr;
}

Error line_error(const std::string& name, std::size_t number, std::string_view what) {
  return {Error::Code::kDamaged, name + ':' + std::to_string(number) + ": " + std::string(what)};
}

}  // namespace pith
