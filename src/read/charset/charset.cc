#include "read/charset/charset.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "read/charset/decode.h"
#include "read/charset/guess.h"
#include "read/charset/labels.h"
#include "read/charset/prescan.h"

namespace pith {
namespace {

using Kind = Charset::Kind;

// Characters beyond ASCII that can prove a declaration wrong.
constexpr std::size_t kFewestJudged = 4;
constexpr int kLeastConfidence = 20;  // of ICU's 100, that a guess is better than windows-1252
constexpr int kOverruling = 30;       // the same, better than a doubtful declaration

struct Declaration {
  const Charset* charset = nullptr;
  std::string label{};
};

// What a reading gave, before it is known whether it is the best one.
struct Trial {
  const Charset* charset = nullptr;
  std::string text{};
  std::size_t replaced = 0;
  std::size_t characters = 0;  // beyond ASCII, U+FFFD among them

  // At most one in twenty is damaged.
  [[nodiscard]] bool is_sound() const { return replaced * 20 <= characters; }
};

Trial attempt(std::string_view bytes, const Charset& charset) {
  Trial out{&charset};
  out.text = decode(bytes, charset, &out.replaced);
  const auto starts_one = [](char c) { return static_cast<unsigned char>(c) >= 0xC0; };
  out.characters = static_cast<std::size_t>(std::ranges::count_if(out.text, starts_one));
  return out;
}

// ---- Marks -------------------------------------------------------------------------------------

struct Mark {
  std::string_view bytes;
  std::string_view name;
};
// UTF-32's little mark begins as UTF-16's.
constexpr Mark kMarks[] = {{kByteOrderMark, "UTF-8"},
                           {std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
                           {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
                           {"\xFF\xFE", "UTF-16LE"},
                           {"\xFE\xFF", "UTF-16BE"}};

// ASCII behind a mark of UTF-16: somebody put the mark before what was never converted.
bool is_ascii_text(std::string_view bytes) {
  return bytes.size() >= 16 && std::ranges::all_of(bytes, [](char c) { return c > 0; });
}

const Charset* marked(std::string_view bytes) {
  for (const Mark& mark : kMarks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    const Charset& charset = charset_named(mark.name);
    const bool is_32 = mark.bytes.size() == 4;
    if (is_32 && (bytes.size() % 4 != 0 || bytes.size() == 4)) continue;
    if (charset.kind == Kind::kWide && !is_32 && is_ascii_text(bytes.substr(2))) continue;
    return &charset;
  }
  return nullptr;
}

// ---- Declarations ------------------------------------------------------------------------------

// The protocol's first, then that in the bytes: a page that says UTF-16 of itself in ASCII is none.
std::vector<Declaration> declarations(std::string_view bytes, std::string_view stated,
                                      Markup markup) {
  std::vector<Declaration> out;
  const auto add = [&](const Charset* charset, std::string_view label) {
    if (charset != nullptr) out.push_back({charset, std::string(trim(label))});
  };
  add(charset_labelled(stated), stated);
  const std::string_view label = declared_charset(bytes, markup);
  const Charset* charset = charset_labelled(label);
  add(charset != nullptr && charset->kind == Kind::kWide ? &charset_named("UTF-8") : charset,
      label);
  return out;
}

bool is_declared(const std::vector<Declaration>& declared, const Charset& charset) {
  return std::ranges::find(declared, &charset, &Declaration::charset) != declared.end();
}

// ---- Decisions ---------------------------------------------------------------------------------

Decoded done(Trial trial, const std::vector<Declaration>& declared, bool guessed) {
  Decoded out{std::move(trial.text), std::string(trial.charset->name), trial.replaced, guessed};
  if (!declared.empty() && declared.front().charset != trial.charset) {
    out.overruled = declared.front().label;
  }
  return out;
}

bool is_ascii(std::string_view bytes) {
  return std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Bytes that are valid UTF-8. Some short texts in a dense encoding are so by chance: four pairs by
// chance are one text in thousands.
Decoded read_clean(std::string bytes, const std::vector<Declaration>& declared) {
  constexpr std::size_t kBeyondChance = 4;
  const Charset& utf8 = charset_named("UTF-8");
  const Charset* first = declared.empty() ? &utf8 : declared.front().charset;
  if (first->kind == Kind::kShifted && bytes.find('\x1B') != std::string::npos) {
    return done(attempt(bytes, *first), declared, false);
  }
  if (first->kind != Kind::kUtf8) {
    if (is_ascii(bytes)) return done({&utf8, std::move(bytes)}, {}, false);
    if ((first->kind == Kind::kMulti || first->dense) && utf8_shape(bytes).weight < kBeyondChance) {
      Trial trial = attempt(bytes, *first);
      if (trial.replaced == 0) return done(std::move(trial), declared, false);
    }
  }
  return done({&utf8, std::move(bytes)}, declared, false);
}

// UTF-8 with damage: three of four bytes are well-formed where it is declared, four of five where
// nothing is, nine of ten where something else is.
bool is_damaged_utf8(const Utf8Shape& shape, const std::vector<Declaration>& declared) {
  std::size_t well_formed = declared.empty() ? 4 : 9;  // for one that is not
  if (is_declared(declared, charset_named("UTF-8"))) well_formed = 3;
  return shape.sequences > 0 && shape.within >= shape.stray * well_formed;
}

// Characters of two bytes mostly exist in the other such encodings too, and Thai makes them: what
// differs is which are common.
bool is_disputed(const Charset& charset, std::string_view bytes) {
  constexpr int kSure = 90;
  constexpr int kUnlikely = 40;
  if (charset.kind != Kind::kMulti) return false;
  const std::vector<Guess> guesses = guess_charset(bytes);
  if (guesses.empty()) return false;
  const Guess& best = guesses.front();
  const bool is_rival = best.charset->kind == Kind::kMulti || best.charset->name == "windows-874";
  if (!is_rival || best.confidence < kSure) return false;
  const auto found = std::ranges::find(guesses, &charset, &Guess::charset);
  return found == guesses.end() || found->confidence <= kUnlikely;
}

bool is_trusted(const Trial& trial, std::string_view bytes) {
  return (trial.is_sound() || trial.charset->kind == Kind::kByte) &&
         is_plausible(trial.text, kFewestJudged) && !is_disputed(*trial.charset, bytes);
}

// The first guess whose reading looks like text.
std::optional<Trial> best_guess(std::string_view bytes, int least) {
  for (const Guess& guess : guess_charset(bytes)) {
    if (guess.confidence < least) break;
    Trial trial = attempt(bytes, *guess.charset);
    if (trial.is_sound() && is_plausible(trial.text, 1)) return trial;
  }
  return std::nullopt;
}

// windows-1252, unless it makes no words and a guess of whatever confidence does.
Trial fallback(std::string_view bytes) {
  Trial latin = attempt(bytes, charset_named("windows-1252"));
  if (is_plausible(latin.text, kFewestJudged)) return latin;
  return best_guess(bytes, 1).value_or(std::move(latin));
}

// Bytes that are no form of Unicode, whatever is declared: a declared reading if one is good, else
// a guess, else the declared reading that is not.
Decoded read_legacy(std::string_view bytes, const std::vector<Declaration>& declared) {
  std::optional<Trial> doubtful;
  for (const Declaration& declaration : declared) {
    if (declaration.charset->kind == Kind::kUtf8) continue;
    if (declaration.charset->kind == Kind::kWide && is_single_bytes(bytes)) continue;
    Trial trial = attempt(bytes, *declaration.charset);
    if (is_trusted(trial, bytes)) return done(std::move(trial), declared, false);
    if (!doubtful) doubtful = std::move(trial);
  }
  std::optional<Trial> guess = best_guess(bytes, doubtful ? kOverruling : kLeastConfidence);
  if (doubtful && (!guess || guess->replaced > doubtful->replaced)) {
    return done(std::move(*doubtful), declared, false);
  }
  if (!guess) guess = fallback(bytes);
  const bool guessed = !is_declared(declared, *guess->charset);
  return done(std::move(*guess), declared, guessed);
}

// Bytes that are not clean UTF-8.
Decoded read_other(std::string bytes, const std::vector<Declaration>& declared) {
  if (const Charset* wide = wide_by_zeros(bytes)) {
    return done(attempt(bytes, *wide), declared, false);
  }
  const Charset& utf8 = charset_named("UTF-8");
  const Utf8Shape shape = utf8_shape(bytes);
  const bool only_zeros = shape.stray == 0 && (shape.sequences > 0 || is_ascii(bytes));
  if (!only_zeros && !is_damaged_utf8(shape, declared)) {
    return read_legacy(bytes, declared);
  }
  Trial trial{&utf8};
  trial.text = repair_utf8(std::move(bytes), &trial.replaced);
  return done(std::move(trial), declared, false);
}

}  // namespace

Decoded to_utf8(std::string bytes, std::string_view stated, Markup markup) {
  if (const Charset* mark = marked(bytes)) {
    if (mark->kind == Kind::kWide) return done(attempt(bytes, *mark), {}, false);
    std::size_t marks = 0;
    while (std::string_view(bytes).substr(marks).starts_with(kByteOrderMark)) {
      marks += kByteOrderMark.size();
    }
    bytes.erase(0, marks);
    std::vector<Declaration> declared = {{mark, "UTF-8"}};
    if (is_clean_utf8(bytes)) return read_clean(std::move(bytes), declared);
    return read_other(std::move(bytes), declared);
  }
  const std::vector<Declaration> declared = declarations(bytes, stated, markup);
  if (is_clean_utf8(bytes)) return read_clean(std::move(bytes), declared);
  return read_other(std::move(bytes), declared);
}

std::string replaced_warning(std::size_t replaced, std::string_view charset) {
  return std::to_string(replaced) +
         (replaced == 1 ? " byte sequence that is" : " byte sequences that are") + " not " +
         std::string(charset) + " replaced by U+FFFD";
}

std::vector<std::string> repair_warnings(const Decoded& decoded) {
  std::vector<std::string> warnings;
  if (decoded.replaced > 0) warnings.push_back(replaced_warning(decoded.replaced, decoded.charset));
  if (!decoded.overruled.empty())
    warnings.push_back("it states the charset " + decoded.overruled + ", but is " +
                       decoded.charset);
  return warnings;
}

}  // namespace pith
