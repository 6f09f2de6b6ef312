// Packed streams, however they come. Whole files unpacked at once (read/unpack.h) are the oracle.

#include "base/unpacking_stream.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/lines.h"
#include "base/pieces.h"
#include "catch.h"
#include "packed.h"
#include "random_text.h"
#include "read/unpack.h"

namespace pith {
namespace {

using namespace std::string_literals;

const std::string kReport =
    "La vanne du moulin de Brède est fermée. Elle le restera jusqu'en mars.\n";

struct Content {
  std::string bytes{};
  std::string error{};
  bool operator==(const Content&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Content& content) {
  return out << content.bytes.size() << " bytes, error: \"" << content.error << '"';
}

// What a stream gives, read with room for `room()` bytes at a time.
template <typename Room>
Content all_of(ByteStream* source, Room room) {
  UnpackingStream stream(source);
  Content content;
  bool ordered = true;
  for (std::size_t before = 0;;) {
    std::string to(room(), '\0');
    const Result<std::size_t> got = stream.read(to.data(), to.size());
    const std::size_t position = stream.position();
    ordered = ordered && before <= position && position <= source->position();
    before = position;
    if (!got) content.error = got.error().message;
    ordered = ordered && got.value_or(0) <= to.size();
    if (got.value_or(0) == 0 || !ordered) break;
    content.bytes.append(to, 0, *got);
  }
  CHECK(ordered);
  return content;
}

Content streamed(const std::string& bytes, std::size_t piece, std::size_t room) {
  Pieces source(bytes, [=] { return piece; });
  return all_of(&source, [=] { return room; });
}

// The same in pieces of every kind; checks that it is.
Content streamed(const std::string& bytes) {
  const Content content = streamed(bytes, std::size_t{1} << 30U, std::size_t{1} << 20U);
  for (const auto& [piece, room] : std::vector<std::pair<std::size_t, std::size_t>>{
           {1, 1000}, {1000, 1}, {3, 7}, {4096, 131'072}, {700, 65'536}}) {
    CAPTURE(piece, room);
    CHECK(streamed(bytes, piece, room) == content);
  }
  return content;
}

TEST_CASE("unpacking stream: members, frames, and what is neither") {
  const std::string large = std::string(400'000, 'a') + kReport;
  const std::string both = kReport + large;
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"", ""},
      {"\n", "\n"},
      {kReport, kReport},
      {large, large},
      {"(", "("},
      {"(a)", "(a)"},
      {"P*M", "P*M"},
      {"\x1F", "\x1F"},
      {kNotes + "text", kNotes + "text"},
      {gzip(kReport), kReport},
      {gzip(""), ""},
      {gzip(kReport, "report.jsonl") + gzip("") + gzip(large), both},
      {gzip("") + gzip("") + gzip(kReport), kReport},
      {gzip(kReport) + "\0\0\0\0 behind"s, kReport},
      {gzip(kReport) + "\x1F", kReport},
      {gzip(kReport) + zstd(kReport), kReport},
      {zstd(kReport), kReport},
      {zstd(""), ""},
      {zstd(kReport, {.checked = true}) + zstd("") + zstd(large, {.sized = false}), both},
      {kNotes + zstd(kReport) + kNotes + kNotes + zstd(large) + kNotes, both},
      {zstd(kReport) + "\x28\xB5\x2F", kReport},
      {zstd(kReport) + "P*M and more", kReport},
      {zstd(large, {.window = 27, .sized = false}), large},
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CAPTURE(i);
    CHECK(streamed(rows[i].first) == Content{rows[i].second, ""});
  }
}

TEST_CASE("unpacking stream: what cannot be unpacked says why, and who it is") {
  std::string dictionary = zstd(kReport);
  dictionary[4] = static_cast<char>(dictionary[4] | 1);  // the frame names one, of one byte
  dictionary.insert(5, 1, '\x07');
  const std::vector<std::pair<std::string, std::string>> rows = {
      {gzip(gzip(kReport)), "store: this is packed twice; unpack it first"},
      {zstd(gzip(kReport)), "store: this is packed twice; unpack it first"},
      {gzip(kNotes + zstd(kReport)), "store: this is packed twice; unpack it first"},
      {zstd(kReport, {.window = 28, .sized = false}),
       "store: this zstd file takes too much memory to unpack; unpack it first: zstd -d "
       "--memory=2048MB FILE"},
      {dictionary,
       "store: this zstd file needs the dictionary that it was packed with; unpack it first: "
       "zstd -d -D DICTIONARY FILE"},
      {"\x1F\x8B\x07" + kReport, "store: this is a broken gzip file; get it again"},
      {"\x28\xB5\x2F\xFD\xFF" + kReport, "store: this is a broken zstd file; get it again"},
      // Two bytes are stated, and none there.
      {"\x28\xB5\x2F\xFD\x20\2\1\0\0"s, "store: this is a broken zstd file; get it again"},
      {"\x1F\x8B",
       "store: this is a torn gzip file: its end is missing; get it again, or read what is there: "
       "zcat FILE > PART"},
      {"\x28\xB5\x2F\xFD",
       "store: this is a torn zstd file: its end is missing; get it again, or read what is there: "
       "zstdcat FILE > PART"},
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CAPTURE(i);
    CHECK(streamed(rows[i].first) == Content{"", rows[i].second});
  }
}

// Where the second block of a zstd frame with a header of six bytes begins (RFC 8878, 3.1.1.2).
std::size_t second_block(const std::string& frame) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(frame.at(at)); };
  const std::size_t header = byte(6) | std::size_t{byte(7)} << 8U | std::size_t{byte(8)} << 16U;
  REQUIRE((header & 7U) == 4);  // compressed, not the last
  return 6 + 3 + (header >> 3U);
}

TEST_CASE("unpacking stream: what stands before a torn or broken end is given first") {
  const std::uint64_t seed = 20270311;
  CAPTURE(seed);
  Random random(seed);
  std::string text;
  while (text.size() < 300'000) text += std::to_string(random.below(1U << 30U)) + "\n";
  const std::string flaw = "\x1F\x8B\x07this is no member";
  std::string bad_sum = zstd(text, {.checked = true});
  bad_sum.back() = static_cast<char>(bad_sum.back() ^ 1);
  const std::string half = zstd(text, {.sized = false});
  std::string bad_block = half;
  bad_block[second_block(half)] |= 6;  // a type that is reserved
  struct Row {
    std::string bytes;
    std::size_t least;  // bytes that are given before the error
    std::string error;
  };
  const std::vector<Row> rows = {
      {gzip(text).substr(0, gzip(text).size() - 8), text.size(), "torn"},
      {gzip(text) + gzip(text).substr(0, 100), text.size(), "torn"},
      {gzip(text) + flaw, text.size(), "broken"},
      {gzip(text).substr(0, gzip(text).size() / 2), text.size() * 2 / 5, "torn"},
      {half.substr(0, half.size() - 1), text.size() / 2, "torn"},
      {zstd(text).substr(0, zstd(text).size() - 1), std::size_t{2} << 17U, "torn"},
      {zstd(text) + zstd(text).substr(0, 10), text.size(), "torn"},
      {bad_sum, text.size(), "broken"},
      {bad_block, 100'000, "broken"},
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Content content = streamed(rows[i].bytes);
    CAPTURE(i, content);
    CHECK(content.bytes.size() >= rows[i].least);
    CHECK((content.bytes == (text + text).substr(0, content.bytes.size())));
    CHECK(content.error.starts_with("store: this is a " + rows[i].error));
  }
}

TEST_CASE("unpacking stream: a small file torn at every byte") {
  const std::vector<std::string> files = {
      gzip(kReport, "report.txt"), gzip(kReport) + gzip("Fin.\n"),
      zstd(kReport, {.sized = false, .checked = true}), kNotes + zstd(kReport) + zstd("Fin.\n")};
  for (std::size_t i = 0; i < files.size(); ++i) {
    std::size_t before = 0;
    for (std::size_t size = 4; size < files[i].size(); ++size) {
      const std::string part = files[i].substr(0, size);
      if (!is_packed(part)) continue;
      const Content content = streamed(part);
      CAPTURE(i, size, content);
      CHECK((kReport + "Fin.\n").starts_with(content.bytes));
      CHECK(content.bytes.size() >= before);
      before = content.bytes.size();
      const Result<std::string> whole = unpack(part);
      CHECK(content.error == (whole ? "" : "store: " + whole.error().message));
      if (whole) CHECK(content.bytes == *whole);
    }
    CHECK(before >= kReport.size());
  }
}

TEST_CASE("unpacking stream: random damage in random pieces is what it is in one") {
  const std::uint64_t seed = 20270312;
  CAPTURE(seed);
  Random random(seed);
  const std::string two = kReport + kReport;
  const std::vector<std::string> files = {
      gzip(two, "a.txt"), gzip(kReport) + gzip(two), zstd(two, {.sized = false}),
      kNotes + zstd(kReport, {.checked = true}) + zstd(two, {.sized = false}) + kNotes};
  std::size_t failed = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string bytes = random.of(files);
    for (std::size_t i = random.below(4); i > 0; --i) {
      bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
    }
    if (random.percent(20)) bytes.resize(random.below(bytes.size()));
    const Content whole = streamed(bytes, 1U << 20U, 1U << 20U);
    Pieces source(bytes, [&] { return 1 + random.below(random.percent(50) ? 5 : 200); });
    const Content content = all_of(&source, [&] { return 1 + random.below(100); });
    CAPTURE(round, Catch::StringMaker<std::string>::convert(bytes));
    CHECK(content == whole);
    const Result<std::string> oracle =
        is_packed(bytes) ? unpack_all(bytes) : Result<std::string>(bytes);
    CHECK(whole.error == (oracle ? "" : "store: " + oracle.error().message));
    if (oracle) CHECK(whole.bytes == *oracle);
    if (!oracle) ++failed;
  }
  CHECK(failed > 500);
  CHECK(failed < 2700);
}

TEST_CASE("unpacking stream: a piece that was flushed can be read before the next one comes") {
  // What two records look like when they were flushed after each; one of the frames is still open.
  const std::string first = "{\"id\": 1}\n";
  const std::string second = "{\"id\": 2}\n";
  z_stream deflater{};
  REQUIRE(deflateInit2(&deflater, 6, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  const std::unique_ptr<ZSTD_CCtx, std::size_t (*)(ZSTD_CCtx*)> context(ZSTD_createCCtx(),
                                                                        &ZSTD_freeCCtx);
  const auto flushed_gzip = [&](const std::string& record) {
    std::string out(1000, '\0');
    deflater.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(record.data()));
    deflater.avail_in = static_cast<uInt>(record.size());
    deflater.next_out = reinterpret_cast<Bytef*>(out.data());
    deflater.avail_out = 1000;
    REQUIRE(deflate(&deflater, Z_SYNC_FLUSH) == Z_OK);
    return out.substr(0, 1000 - deflater.avail_out);
  };
  const auto flushed_zstd = [&](const std::string& record) {
    std::string out(1000, '\0');
    ZSTD_inBuffer from{record.data(), record.size(), 0};
    ZSTD_outBuffer to{out.data(), out.size(), 0};
    REQUIRE(ZSTD_compressStream2(context.get(), &to, &from, ZSTD_e_flush) == 0);
    return out.substr(0, to.pos);
  };
  for (const auto& [one, two] : std::vector<std::pair<std::string, std::string>>{
           {first, second},
           {flushed_gzip(first), flushed_gzip(second)},
           {flushed_zstd(first), flushed_zstd(second)},
           {gzip(first), gzip(second)},
           {zstd(first, {.checked = true}), zstd(second)}}) {
    std::size_t pieces = 0;
    Pieces source(one + two, [&, size = one.size()] { return pieces++ == 0 ? size : 1000; });
    UnpackingStream stream(&source);
    LineReader lines(&stream, 100);
    std::string_view line;
    REQUIRE(lines.next(&line));
    CHECK(line == "{\"id\": 1}");
    CHECK(source.reads() == 1);
    CHECK(lines.position() <= one.size());
    CHECK(lines.position() + 8 >= one.size());  // the sum behind the content may be left
    REQUIRE(lines.next(&line));
    CHECK(line == "{\"id\": 2}");
    CHECK(source.reads() == 2);
  }
  deflateEnd(&deflater);
}

TEST_CASE("unpacking stream: a bomb is a line that is too long") {
  const std::string zeros(std::size_t{16} << 20U, '\0');
  for (const std::string& part : {gzip(zeros), zstd(zeros)}) {
    std::string bomb;
    for (int i = 0; i < 16; ++i) bomb += part;  // 256 MiB
    bomb += part.starts_with("\x1F") ? gzip("\nheld\n") : zstd("\nheld\n");
    Pieces source(bomb, [] { return std::size_t{1} << 20U; });
    UnpackingStream stream(&source);
    LineReader lines(&stream, 1000);
    std::string_view line;
    REQUIRE(lines.next(&line));
    CHECK(lines.was_cut());
    CHECK(line.size() == 1000);
    REQUIRE(lines.next(&line));
    CHECK(line == "held");
    CHECK_FALSE(lines.next(&line));
    CHECK_FALSE(lines.error());
  }
}

}  // namespace
}  // namespace pith
