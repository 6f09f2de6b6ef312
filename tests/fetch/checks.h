// What the tests of fetch have in common.

#ifndef PITH_TESTS_FETCH_CHECKS_H_
#define PITH_TESTS_FETCH_CHECKS_H_

#include <zlib.h>

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

inline std::string gzipped(const std::string& bytes) {
  std::string out(compressBound(bytes.size()) + 64, '\0');
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string in = bytes;  // zlib asks for bytes that may be changed
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

inline std::string chunk(std::string_view bytes) {
  std::array<char, 32> size{};
  std::snprintf(size.data(), size.size(), "%zx\r\n", bytes.size());
  return size.data() + std::string(bytes) + "\r\n";
}

inline constexpr const char* kChunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

}  // namespace pith

#endif  // PITH_TESTS_FETCH_CHECKS_H_
