#include "read/clutter_filter.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

#include "base/byte_scan.h"
#include "base/unicode.h"

namespace pith {
namespace {

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

struct Range {
  char32_t first, last;
};

template <std::size_t size>
bool is_in(const std::array<Range, size>& ranges, char32_t c) {
  return std::ranges::any_of(ranges, [c](const Range& r) { return c >= r.first && c <= r.last; });
}

// The first byte at or behind `at` that may begin a terminator: those beyond ASCII are beyond
// U+057F.
std::size_t find_terminator(std::string_view line, std::size_t at) {
  return find_byte(line, at, [](auto byte) {
    return byte.is('.') | byte.is('!') | byte.is('?') | byte.within(0xD6, 0xFF);
  });
}

// The first bytes of the line's folded form from `at` on, where they can be told byte by byte: at
// most kBytes, fewer where something beyond ASCII comes before, or the end.
std::string_view ascii_head(std::string_view line, std::size_t at,
                            std::array<char, PhraseHeads::kBytes>* head) {
  std::size_t size = 0;
  while (at < line.size() && size < head->size() && is_ascii(line[at])) {
    // The last before a mark may be folded together with it.
    if (at + 1 < line.size() && !is_ascii(line[at + 1])) break;
    const bool space = is_space(static_cast<unsigned char>(line[at]));
    (*head)[size++] = space ? ' ' : small(line[at]);
    at = space ? skip_space(line, at) : at + 1;
  }
  return {head->data(), size};
}

// Enough of the line from `at` on to have the first bytes of its folded form; nothing if no place
// to cut was found.
std::string_view apart(std::string_view line, std::size_t at) {
  constexpr std::size_t kLeast = 16;  // bytes
  constexpr std::size_t kMost = 60;
  for (std::size_t end = at; end < line.size() && end < at + kMost;) {
    if (end >= at + kLeast && folds_apart(peek(line, end))) return line.substr(at, end - at);
    next_code_point(line, &end);
  }
  return line.size() - at <= kMost ? line.substr(at) : std::string_view{};
}

}  // namespace

std::size_t PhraseHeads::slot(std::string_view head) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, head.data(), std::min(head.size(), kBytes));
  return (bytes * 0x9E3779B97F4A7C15U) >> (64U - kBits);
}

void PhraseHeads::add(std::string_view phrase) {
  if (phrase.size() < kBytes) short_[phrase.size()] = true;
  heads_.set(slot(phrase.substr(0, kBytes)));
}

bool PhraseHeads::may_have(std::string_view folded) const {
  if (heads_.test(slot(folded))) return true;
  for (std::size_t size = 1; size < std::min(short_.size(), folded.size() + 1); ++size) {
    if (short_[size] && heads_.test(slot(folded.substr(0, size)))) return true;
  }
  return false;
}

bool PhraseHeads::may_have_within(std::string_view folded) const {
  for (; !folded.empty(); folded.remove_prefix(1)) {
    if (may_have(folded)) return true;
  }
  return false;
}

ClutterFilter::ClutterFilter(const std::vector<ClutterPhrase>& phrases) {
  for (const ClutterPhrase& phrase : phrases) {
    all_.add(phrase.text);
    if (phrase.kind == ClutterPhrase::Kind::kNotice) notices_.add(phrase.text);
  }
}

bool ClutterFilter::may_open(std::string_view line, std::size_t at,
                             const PhraseHeads& heads) const {
  std::array<char, PhraseHeads::kBytes> bytes;
  const std::string_view head = ascii_head(line, at, &bytes);
  if (head.size() == bytes.size()) return heads.may_have(head);
  const std::string_view cut = apart(line, at);
  const std::string folded = fold_line(cut);
  const bool whole = at + cut.size() == line.size();
  return (folded.size() < PhraseHeads::kBytes && !whole) || heads.may_have(folded);
}

bool ClutterFilter::may_open_later_sentence(std::string_view line) const {
  for (std::size_t at = 0; (at = find_terminator(line, at)) < line.size();) {
    if (!may_fold_to_terminator(next_code_point(line, &at))) continue;
    while (at < line.size()) {
      const char32_t c = peek(line, at);
      if (!is_space(c) && may_open(line, at, notices_)) return true;
      if (!may_fold_to_closer(c)) break;
      next_code_point(line, &at);
    }
  }
  return false;
}

bool ClutterFilter::may_hold(std::string_view line, bool sentence) const {
  if (may_open(line, skip_space(line, 0), all_)) return true;
  return sentence ? may_open_later_sentence(line) : notices_.may_have_within(fold_line(line));
}

bool may_fold_to_terminator(char32_t c) {
  constexpr std::array<Range, 7> kOthers = {{{0x2024, 0x2025},
                                             {0x2488, 0x249B},
                                             {0x33C2, 0x33D8},
                                             {0xFE10, 0xFE19},
                                             {0xFE30, 0xFE30},
                                             {0xFE50, 0xFE57},
                                             {0x1F100, 0x1F100}}};
  return is_terminator(c) || (c >= 0x2000 && is_in(kOthers, c));
}

bool may_fold_to_closer(char32_t c) {
  if (c < 0x80) return is_space(c) || is_closer(c) || is_terminator(c);
  // Letters and marks that fold into nothing.
  constexpr std::array<Range, 9> kNothing = {{{0x34F, 0x34F},
                                              {0x115F, 0x1160},
                                              {0x17B4, 0x17B5},
                                              {0x180B, 0x180F},
                                              {0x3164, 0x3164},
                                              {0xFE00, 0xFE0F},
                                              {0xFFA0, 0xFFA0},
                                              {0x1D173, 0x1D17A},
                                              {0xE0000, 0xE0FFF}}};
  return !(is_letter(c) || is_digit(c)) || is_in(kNothing, c);
}

bool folds_apart(char32_t c) {
  constexpr std::array<Range, 13> kLetters = {{{0, 0xAC},
                                               {0xAE, 0x2FF},
                                               {0x370, 0x482},
                                               {0x48A, 0x58F},
                                               {0x5D0, 0x5EA},
                                               {0x620, 0x64A},
                                               {0x671, 0x6D5},
                                               {0x904, 0x939},
                                               {0xE01, 0xE30},
                                               {0x2010, 0x2027},
                                               {0x3001, 0x3029},
                                               {0x3400, 0x9FFF},
                                               {0xAC00, 0xD7A3}}};
  return is_in(kLetters, c) || (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA);
}

}  // namespace pith
