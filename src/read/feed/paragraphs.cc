#include "read/feed/paragraphs.h"

#include "base/display.h"
#include "base/markup.h"
#include "base/unicode.h"
#include "read/feed/references.h"

namespace pith {

std::vector<std::string> clean_paragraphs(const std::vector<std::string>& texts) {
  std::vector<std::string> out;
  for (const std::string& text : texts) {
    std::size_t ignored = 0;
    std::string line = plain_line(repair_utf8(text, &ignored));
    if (!line.empty()) out.push_back(std::move(line));
  }
  return out;
}

std::string paragraphs_html(const std::vector<std::string>& paragraphs, std::string_view prefix) {
  const std::string name = std::string(prefix) + "p>";
  std::string out;
  for (const std::string& text : paragraphs)
    out.append("<").append(name).append(escaped_markup(text)).append("</").append(name);
  return out;
}

std::string paragraphs_text(const std::vector<std::string>& paragraphs) {
  std::string out;
  for (const std::string& text : paragraphs) out.append(out.empty() ? "" : "\n\n").append(text);
  return out;
}

}  // namespace pith
