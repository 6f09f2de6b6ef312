#include "base/find_byte.h"

#include <string>

#include "catch.h"

namespace pith {
namespace {

std::size_t find_vowel(std::string_view text, std::size_t at) {
  return find_byte(
      text, at,
      [](const auto& bytes) {
        return (bytes.is('a', 0xFB) | bytes.is('i') | bytes.is('o') | bytes.is('u')).bits();
      },
      [&](std::size_t i) {
        return std::string_view("aeiou").find(text[i]) != std::string_view::npos;
      });
}

std::size_t find_trail(std::string_view text, std::size_t at) {
  return find_byte(
      text, at,
      [](const auto& bytes) { return (bytes.at_least(0x80) - bytes.at_least(0xC0)).bits(); },
      [&](std::size_t i) { return (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80; });
}

TEST_CASE("the first is found from every position of every length") {
  for (std::size_t size = 0; size < 70; ++size) {
    for (std::size_t at = 0; at <= size; ++at) {
      std::string text(size, 'x');
      REQUIRE(find_vowel(text, at) == size);
      for (std::size_t vowel = at; vowel < size; ++vowel) {
        text[vowel] = "aeiou"[vowel % 5];
        REQUIRE(find_vowel(text, at) == vowel);
        text[vowel] = 'x';
      }
    }
  }
  CHECK(find_vowel("xxx", 5) == 5);  // behind the end
}

TEST_CASE("every byte is one of its kind or none") {
  for (unsigned byte = 0; byte < 256; ++byte) {
    std::string text(40, 'x');
    text[7] = static_cast<char>(byte);
    CAPTURE(byte);
    const bool trail = byte >= 0x80 && byte < 0xC0;
    CHECK(find_trail(text, 0) == (trail ? 7 : 40));
    const bool vowel =
        byte != 0 && std::string_view("aeiou").find(text[7]) != std::string_view::npos;
    CHECK(find_vowel(text, 0) == (vowel ? 7 : 40));
  }
}

TEST_CASE("what stands outside of the text is not found") {
  const std::string text = "axxxxxxxxxxxxxxxxxxxxxxxxxxxxxxa";
  for (std::size_t size = 0; size < text.size(); ++size) {
    CHECK(find_vowel(std::string_view(text).substr(0, size), 1) == (size < 1 ? 1 : size));
  }
}

}  // namespace
}  // namespace pith
