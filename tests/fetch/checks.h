// What the tests of fetch have in common.

#ifndef PITH_TESTS_FETCH_CHECKS_H_
#define PITH_TESTS_FETCH_CHECKS_H_

#include <array>
#include <chrono>
#include <cstdio>
#include <string>
#include <string_view>

#include "catch.h"
#include "fetch/fetch.h"

namespace pith {

inline FetchOptions here() { return {.allow_private = true, .timeout = std::chrono::seconds{20}}; }

inline bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

// The fetch fails, with this code and with `part` in a message that opens with the address.
inline void check_failure(const std::string& url, const FetchOptions& options, Error::Code code,
                          std::string_view part) {
  const Result<Fetched> fetched = fetch(url, options);
  INFO(url);
  REQUIRE_FALSE(fetched);
  const std::string& message = fetched.error().message;
  INFO(message);
  CHECK(fetched.error().code == code);
  CHECK(message.starts_with(url + ": "));
  CHECK(contains(message, part));
  CHECK(message.find_first_of("\n\x1b") == std::string::npos);
}

inline std::string chunk(std::string_view bytes) {
  std::array<char, 32> size{};
  std::snprintf(size.data(), size.size(), "%zx\r\n", bytes.size());
  return size.data() + std::string(bytes) + "\r\n";
}

inline constexpr const char* kChunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

}  // namespace pith

#endif  // PITH_TESTS_FETCH_CHECKS_H_
