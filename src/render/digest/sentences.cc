#include "render/digest/sentences.h"

#include "base/unicode.h"

namespace pith {
namespace {

// CJK punctuation and full-width forms have their blank inside.
bool brings_its_blank(char32_t c) {
  return (c > 0x3000 && c < 0x3040) || (c > 0xFF00 && c < 0xFF61);
}

}  // namespace

std::string together(const std::vector<std::string>& sentences) {
  std::string out;
  for (const std::string& sentence : sentences) {
    std::size_t end = out.size();
    if (!out.empty() && !brings_its_blank(previous_code_point(out, &end))) out += ' ';
    out += sentence;
  }
  return out;
}

}  // namespace pith
