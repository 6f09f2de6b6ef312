// Any bytes as a page and as a piece of HTML: no crash, blocks in order, trimmed, each with a word,
// on code point borders, and clean text.

#include "read/html.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/unicode.h"

namespace {

bool is_border(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80;
}

void check(const pith::Document& document) {
  const std::string_view text = document.text;
  if (!pith::is_clean_utf8(text)) std::abort();
  std::size_t end = 0;
  for (const pith::Block& block : document.blocks) {
    const pith::Span span = block.span;
    if (span.begin < end || span.begin >= span.end || span.end > text.size()) std::abort();
    if (!is_border(text, span.begin) || !is_border(text, span.end)) std::abort();
    if (pith::trim(span.of(text)) != span.of(text) || !pith::has_word(span.of(text))) std::abort();
    if (!pith::is_content(block.kind) || block.level < 0) std::abort();
    if (block.kind == pith::BlockKind::kHeading && block.level > 6) std::abort();
    end = span.end;
  }
  if (end != text.size()) std::abort();  // nothing stands behind the last block
}

void check_line(std::string_view line) {
  if (!pith::is_clean_utf8(line) || line.find('\n') != std::string_view::npos) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::size_t replaced = 0;
  const std::string html =
      pith::repair_utf8(std::string(reinterpret_cast<const char*>(data), size), &replaced);
  pith::Document page;
  std::string hint;
  pith::read_html(html, "https://brede.example/news/levy", &page, &hint);
  check(page);
  for (const std::string_view line : std::initializer_list<std::string_view>{
           page.title, page.author, page.published, page.site, page.url, hint}) {
    check_line(line);
  }
  pith::Document piece;
  pith::Composer composer;
  pith::compose_fragment(html, &composer);
  composer.finish(&piece);
  check(piece);
  return 0;
}
