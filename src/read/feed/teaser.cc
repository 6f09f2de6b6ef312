#include "read/feed/teaser.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/unicode.h"
#include "read/plain/plain.h"

namespace pith {
namespace {

constexpr std::size_t kLastBlocks = 4;
constexpr std::size_t kLongestTail = 400;  // bytes of a block that is nothing but a tail
constexpr std::size_t kLongestCall = 160;  // bytes from a call's first letter to the end
constexpr std::size_t kCallWords = 14;     // "Continue reading", with the title behind it

// What calls to the whole text, folded.
constexpr auto kCalls = std::to_array<std::string_view>({"continue reading",
                                                         "read more",
                                                         "read the rest",
                                                         "read the full",
                                                         "read full",
                                                         "keep reading",
                                                         "view the full",
                                                         "click here to read",
                                                         "(more...)",
                                                         "more...",
                                                         "view post",
                                                         "view original",
                                                         "view entire post",
                                                         "this story continues at",
                                                         "or just read more coverage",
                                                         "weiterlesen",
                                                         "mehr lesen",
                                                         "den ganzen artikel",
                                                         "den vollständigen artikel",
                                                         "lire la suite",
                                                         "lire l'article",
                                                         "lire plus",
                                                         "continuer la lecture",
                                                         "seguir leyendo",
                                                         "continuar leyendo",
                                                         "leer más",
                                                         "sigue leyendo",
                                                         "leia mais",
                                                         "ler mais",
                                                         "continue lendo",
                                                         "continuar a ler",
                                                         "continuar lendo",
                                                         "leggi tutto",
                                                         "continua a leggere",
                                                         "leggi di più",
                                                         "leggi l'articolo",
                                                         "lees meer",
                                                         "lees verder",
                                                         "verder lezen",
                                                         "czytaj dalej",
                                                         "czytaj więcej",
                                                         "läs mer",
                                                         "läs hela",
                                                         "fortsätt läsa",
                                                         "les mer",
                                                         "læs mere",
                                                         "læs videre",
                                                         "lue lisää",
                                                         "jatka lukemista",
                                                         "číst dál",
                                                         "celý článek",
                                                         "tovább olvasom",
                                                         "citește mai mult",
                                                         "citește în continuare",
                                                         "читать далее",
                                                         "читать полностью",
                                                         "читати далі",
                                                         "διαβάστε περισσότερα",
                                                         "devamını oku",
                                                         "続きを読む",
                                                         "阅读全文",
                                                         "继续阅读",
                                                         "閱讀全文"});

// How WordPress signs, folded: what stands before the title, and between it and the site.
struct Signature {
  std::string_view opening;
  std::string_view middle;
};
constexpr auto kSignatures =
    std::to_array<Signature>({{"the post ", " appeared first on "},
                              {"der beitrag ", " erschien zuerst auf "},
                              {"l'article ", " est apparu en premier sur "},
                              {"cet article ", " est apparu en premier sur "},
                              {"la entrada ", " se publicó primero en "},
                              {"la entrada ", " apareció primero en "},
                              {"o post ", " apareceu primeiro em "},
                              {"o conteúdo ", " aparece primeiro em "},
                              {"l'articolo ", " proviene da "},
                              {"het bericht ", " verscheen eerst op "},
                              {"artykuł ", " pochodzi z serwisu "},
                              {"inlägget ", " dök först upp på "},
                              {"innlegget ", " dukket først opp på "},
                              {"indlægget ", " blev først udgivet på "},
                              {"сообщение ", " появились сначала на "},
                              {"příspěvek ", " pochází z "}});

// Lines that aggregators make of what they know.
constexpr auto kMade = std::to_array<std::string_view>(
    {"article url:", "comments url:", "points:", "# comments:", "submitted by "});

bool stands_in(std::string_view text, std::string_view what) {
  return text.find(what) != std::string_view::npos;
}

bool is_signature(std::string_view folded) {
  return std::ranges::any_of(kSignatures, [&](const Signature& signature) {
    return folded.starts_with(signature.opening) && stands_in(folded, signature.middle);
  });
}

bool is_made(std::string_view folded) {
  const bool reddit = stands_in(folded, "[link]") && stands_in(folded, "[comments]");
  const bool known =
      std::ranges::any_of(kMade, [&](std::string_view line) { return folded.starts_with(line); });
  return reddit || folded == "comments" || (known && !folded.ends_with('.'));
}

std::size_t count_words(std::string_view folded) {
  return static_cast<std::size_t>(std::ranges::count(folded, ' ')) + 1;
}

// Without the arrows and dots that calls end in.
std::string_view without_marks(std::string_view text) {
  while (!text.empty()) {
    std::size_t at = text.size();
    const char32_t c = previous_code_point(text, &at);
    if (is_letter(c) || is_digit(c) || c == ')' || c == '?' || c == '!') break;
    text = text.substr(0, at);
  }
  return text;
}

// A call, from its first letter on: few words, and no sentence, which has a stop of its own.
bool is_call(std::string_view text) {
  const std::string folded = fold_line(text);
  if (text.size() > kLongestCall || count_words(folded) > kCallWords) return false;
  const bool dots = text.ends_with("...") || text.ends_with("\xE2\x80\xA6");
  if (!dots && ends_like_sentence(without_marks(text)) && !folded.starts_with('(')) return false;
  const auto opens = [&](std::string_view call) {
    if (!folded.starts_with(call)) return false;
    // A stop alone: "Read more." The phrase and no more is a call.
    const char32_t next = peek(folded, call.size());
    return !is_letter(next);
  };
  const auto* const call = std::ranges::find_if(kCalls, opens);
  if (call == kCalls.end()) return false;
  const bool stop = folded.ends_with('.') && !dots;
  return !stop || count_words(folded) <= count_words(*call) + 1;
}

// True behind a stop, a bracket, a dash or a line break, where a new sentence or piece may begin.
bool may_begin(std::string_view text, std::size_t at) {
  const std::size_t place = at;
  while (at > 0) {
    const char32_t c = previous_code_point(text, &at);
    if (c == '\n') return true;
    if (is_space(c)) continue;
    if (c == ']' || c == '.') return true;
    const bool apart = at + 1 < place;  // something stands between
    return (is_terminator(c) || is_closer(c) || c == '|' || c == 0x2013 || c == 0x2014) &&
           (apart || c >= 0x80);
  }
  return true;
}

// Where a block's tail begins; its end if it has none.
std::size_t tail_of(std::string_view text) {
  std::size_t at = text.size() - std::min(text.size(), kLongestTail);
  while (at < text.size() && is_trail(text[at])) ++at;
  for (; at < text.size(); next_code_point(text, &at)) {
    if (is_space(peek(text, at)) || !may_begin(text, at)) continue;
    const std::string_view rest = text.substr(at);
    const std::string folded = fold_line(rest);
    if (is_signature(folded) || is_made(folded) || is_call(rest)) return at;
  }
  return text.size();
}

// Behind the last word of a text that breaks off: "the council [...]" ends with "council".
std::size_t end_of_text(std::string_view text) {
  constexpr auto kBreaks = std::to_array<std::string_view>(
      {"[...]", "[\xE2\x80\xA6]", "(...)", "[..]", "(\xE2\x80\xA6)", "[ ... ]"});
  for (const std::string_view mark : kBreaks) {
    if (text.ends_with(mark)) return trim(text.substr(0, text.size() - mark.size())).size();
  }
  return text.size();
}

}  // namespace

void mark_teaser(Document* document) {
  std::vector<Block>& blocks = document->blocks;
  const std::string_view text = document->text;
  const std::size_t first = blocks.size() - std::min(blocks.size(), kLastBlocks);
  for (std::size_t i = blocks.size(); i > first; --i) {
    Block& block = blocks[i - 1];
    if (!is_content(block.kind)) continue;
    const std::string_view body = block.span.of(text);
    const std::size_t tail = tail_of(body);
    if (tail == 0) {
      block.kind = BlockKind::kPointer;
      continue;
    }
    const std::size_t kept = end_of_text(trim(body.substr(0, tail)));
    if (!has_word(body.substr(0, kept))) {
      block.kind = BlockKind::kPointer;
      continue;
    }
    const Block rest{{block.span.begin + tail, block.span.end}, BlockKind::kPointer, 0};
    block.span.end = block.span.begin + kept;
    if (has_word(rest.span.of(text)))
      blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(i), rest);
  }
}

}  // namespace pith
