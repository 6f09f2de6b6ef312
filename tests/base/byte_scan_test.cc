#include "base/byte_scan.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

// Few bytes of a kind among many others, so that all places in a block and behind the last come up.
std::string random_bytes(std::size_t size, Random* random) {
  std::string bytes;
  for (; size > 0; --size) {
    const std::size_t byte = random->percent(5) ? random->below(256) : 'a' + random->below(26);
    bytes += static_cast<char>(static_cast<unsigned char>(byte));
  }
  return bytes;
}

}  // namespace

TEST_CASE("every byte is found by itself and within its range, and no other") {
  for (unsigned byte = 0; byte < 256; ++byte) {
    const auto sought = static_cast<unsigned char>(byte);
    const std::string before(17, static_cast<char>(static_cast<unsigned char>(byte + 1)));
    const std::string text = before + static_cast<char>(sought) + before;
    CAPTURE(byte);
    CHECK(find_byte(text, 0, [&](auto b) { return b.is(sought); }) == 17);
    CHECK(find_byte(text, 0, [&](auto b) { return b.within(sought, sought); }) == 17);
    CHECK(find_byte(text, 18, [&](auto b) { return b.is(sought); }) == text.size());
  }
}

TEST_CASE("sixteen bytes at a time find what one at a time finds") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 300));
  Random random(seed);
  const std::string bytes = random_bytes(seed % 70, &random);
  CAPTURE(seed, bytes);
  for (std::size_t at = 0; at <= bytes.size(); ++at) {
    const auto slow =
        std::find_if(bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.end(), [](char c) {
          const auto byte = static_cast<unsigned char>(c);
          return byte == '.' || (byte >= 0x0A && byte <= 0x2F) || byte >= 0xD6 || byte == 0;
        });
    const std::size_t found = find_byte(bytes, at, [](auto byte) {
      return byte.is('.') | byte.within(0x0A, 0x2F) | byte.within(0xD6, 0xFF) | byte.within(0, 0);
    });
    CHECK(found == static_cast<std::size_t>(slow - bytes.begin()));
  }
}

TEST_CASE("a kind with too many bytes is held against what is sought") {
  const auto find_vowel = [](std::string_view text, std::size_t at) {
    return find_byte(
        text, at,
        [](auto byte) { return byte.is('a', 0xFB) | byte.is('i') | byte.is('o') | byte.is('u'); },
        [&](std::size_t i) { return std::string_view("aeiou").find(text[i]) < 5; });
  };
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
  const std::string_view text = "axxxxxxxxxxxxxxxxxxxxxxxxxxxxxxa";
  for (std::size_t size = 1; size < text.size(); ++size) {
    CHECK(find_vowel(text.substr(0, size), 1) == size);  // what stands outside is not found
  }
}

TEST_CASE("kinds are taken from kinds, and bits are masked") {
  for (unsigned byte = 0; byte < 256; ++byte) {
    std::string text(40, 'x');
    text[7] = static_cast<char>(static_cast<unsigned char>(byte));
    CAPTURE(byte);
    const bool trail = byte >= 0x80 && byte < 0xC0;
    CHECK(find_byte(text, 0, [](auto b) { return b.within(0x80, 0xFF) - b.within(0xC0, 0xFF); }) ==
          (trail ? 7 : 40));
    CHECK(find_byte(text, 0, [](auto b) { return b.is(0x80, 0xC0); }) == (trail ? 7 : 40));
    CHECK(OneByte(&text[7]).is_ascii() == (byte < 0x80));
    const bool letter = byte < 0x80 && (byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z';
    text[0] = text[8] = ' ';
    CHECK(find_byte(std::string(7, ' ') + text.substr(7, 1) + std::string(20, ' '), 0,
                    [](auto b) { return b.with(0x20).within('a', 'z'); }) == (letter ? 7 : 28));
  }
}

}  // namespace pith
