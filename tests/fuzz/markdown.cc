// Any bytes as Markdown with its front matter: no crash, and sound blocks.

#include "read/markdown.h"

#include "checks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  pith::Document document;
  std::string hint;
  pith::read_markdown(pith::clean_text(data, size), &document, &hint);
  pith::check_blocks(document);
  pith::check_lines(
      {document.title, document.author, document.published, document.site, document.url, hint});
  return 0;
}
