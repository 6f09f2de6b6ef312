// Any bytes under any declaration: no crash, clean UTF-8, ASCII letters kept where no byte of
// theirs can be part of another character, and a second reading changes nothing.

#include "read/charset/charset.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/unicode.h"

namespace {

constexpr auto kStated = std::to_array<std::string_view>(
    {"", "utf-8", "iso-8859-1", "windows-1251", "iso-8859-2", "tis-620", "gbk", "big5", "shift_jis",
     "euc-jp", "euc-kr", "iso-2022-jp", "utf-16", "utf-16be", "utf-32", "nonsense"});
constexpr std::array kMarkups = {pith::Markup::kNone, pith::Markup::kHtml, pith::Markup::kXml};

std::size_t letters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }));
}

bool is_by_single_bytes(std::string_view charset) {
  return charset == "UTF-8" || charset.starts_with("windows-") ||
         charset.starts_with("ISO-8859-") || charset.starts_with("KOI8-");
}

}  // namespace

// The first byte chooses what is stated and the kind of markup.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const pith::Decoded out = pith::to_utf8(bytes, kStated[data[0] % kStated.size()],
                                          kMarkups[data[0] / kStated.size() % kMarkups.size()]);
  if (!pith::is_clean_utf8(out.text) || out.text.starts_with(pith::kByteOrderMark)) std::abort();
  if (out.text.size() > 4 * bytes.size() + 4) std::abort();
  if (is_by_single_bytes(out.charset) && letters(out.text) != letters(bytes)) std::abort();
  const pith::Decoded again = pith::to_utf8(out.text);
  if (again.text != out.text || again.replaced != 0) std::abort();
  return 0;
}
