// Bytes packed for tests.

#ifndef PITH_TESTS_PACKED_H_
#define PITH_TESTS_PACKED_H_

#include <zlib.h>

#include <string>
#include <string_view>

#include "catch.h"

namespace pith {

// One gzip member, with the name of a file in its header if there is one.
inline std::string gzip(std::string_view content, std::string name = "") {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, MAX_WBITS + 16, 9, Z_DEFAULT_STRATEGY) == Z_OK);
  gz_header header{};
  header.name = reinterpret_cast<Bytef*>(name.data());
  if (!name.empty()) REQUIRE(deflateSetHeader(&stream, &header) == Z_OK);
  std::string out(deflateBound(&stream, content.size()) + name.size() + 1, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
  stream.avail_in = static_cast<uInt>(content.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

}  // namespace pith

#endif  // PITH_TESTS_PACKED_H_
