// Any bytes as a page and as a piece of HTML: no crash, and sound blocks.

#include "read/html/html.h"

#include "checks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string html = pith::clean_text(data, size);
  pith::Document page;
  std::string hint;
  pith::read_html(html, "https://brede.example/news/levy", &page, &hint);
  pith::check_blocks(page);
  for (const pith::Block& block : page.blocks) pith::insist(pith::is_content(block.kind));
  pith::check_lines({page.title, page.author, page.published, page.site, page.url, hint});
  pith::Document piece;
  pith::Composer composer;
  pith::compose_fragment(html, &composer);
  composer.finish(&piece);
  pith::check_blocks(piece);
  pith::insist(piece.text.empty() || !page.text.empty());  // something is kept of every text
  return 0;
}
