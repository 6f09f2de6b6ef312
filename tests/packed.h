// Bytes packed for tests.

#ifndef PITH_TESTS_PACKED_H_
#define PITH_TESTS_PACKED_H_

#include <zlib.h>
#include <zstd.h>

#include <memory>
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

// How a zstd frame is written.
struct Frame {
  int level = 3;
  int window = 0;  // log2; 0: as libzstd likes
  bool sized = true;
  bool checked = false;
};

// One zstd frame.
inline std::string zstd(std::string_view content, const Frame& frame = {}) {
  const std::unique_ptr<ZSTD_CCtx, std::size_t (*)(ZSTD_CCtx*)> context(ZSTD_createCCtx(),
                                                                        &ZSTD_freeCCtx);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, frame.level);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_windowLog, frame.window);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_contentSizeFlag, frame.sized ? 1 : 0);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, frame.checked ? 1 : 0);
  std::string out(ZSTD_compressBound(content.size()) + 64, '\0');
  ZSTD_inBuffer in{content.data(), content.size(), 0};
  ZSTD_outBuffer to{out.data(), out.size(), 0};
  // Piece by piece, so that the size is not known and the window is the one asked for.
  if (!frame.sized) {
    ZSTD_inBuffer first{content.data(), content.size() / 2, 0};
    REQUIRE(ZSTD_isError(ZSTD_compressStream2(context.get(), &to, &first, ZSTD_e_flush)) == 0);
    in.pos = first.pos;
  }
  REQUIRE(ZSTD_compressStream2(context.get(), &to, &in, ZSTD_e_end) == 0);
  out.resize(to.pos);
  return out;
}

// A frame without content.
inline const std::string kNotes("\x5A\x2A\x4D\x18\x05\0\0\0notes", 13);

}  // namespace pith

#endif  // PITH_TESTS_PACKED_H_
