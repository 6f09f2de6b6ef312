// Compressed bytes to bytes. What is unpacked here was packed by zlib and libzstd themselves.

#include "read/unpack.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.h"
#include "packed.h"
#include "random_text.h"

namespace pith {
namespace {

using namespace std::string_view_literals;

const std::string kReport =
    "Der Rat hat die neuen Tarife f\u00FCr Wasser beschlossen. Sie gelten ab Mai.\n";

// The content, or "CODE: " and the message.
std::string unpacked(std::string_view bytes, std::size_t most = kMostUnpacked) {
  const Result<std::string> content = unpack(bytes, most);
  if (content) return *content;
  switch (content.error().code) {
    case Error::Code::kDamaged:
      return "damaged: " + content.error().message;
    case Error::Code::kTooLarge:
      return "too large: " + content.error().message;
    default:
      return "?";
  }
}

TEST_CASE("unpack: whole files, of one part and of several") {
  const std::string large = std::string(3'000'000, 'a') + kReport;  // many pieces
  const std::vector<std::pair<std::string, std::string>> files = {
      {gzip(kReport), kReport},
      {gzip(kReport, "report.txt"), kReport},
      {gzip(""), ""},
      {gzip(large), large},
      {gzip(std::string(std::size_t{1} << 18U, 'a')), std::string(std::size_t{1} << 18U, 'a')},
      {gzip(kReport) + gzip("") + gzip(large) + gzip("Ende.\n"), kReport + large + "Ende.\n"},
      {zstd(kReport), kReport},
      {zstd(kReport, {.level = 19, .sized = false, .checked = true}), kReport},
      {zstd(""), ""},
      {zstd(large), large},
      {zstd(std::string(std::size_t{1} << 18U, 'a')), std::string(std::size_t{1} << 18U, 'a')},
      {zstd(kReport) + zstd(large, {.sized = false}) + zstd(""), kReport + large},
      {kNotes + zstd(kReport) + kNotes + kNotes + zstd("Ende.\n") + kNotes, kReport + "Ende.\n"},
  };
  for (std::size_t i = 0; i < files.size(); ++i) {
    CAPTURE(i);
    CHECK(is_packed(files[i].first));
    CHECK((unpacked(files[i].first) == files[i].second));  // not printed: it may be long
    // Behind the last part anything may stand, but for the beginning of another one.
    for (const std::string_view behind : {"\0\0\0\0"sv, "\n"sv, "and more"sv, "\x1F"sv}) {
      CHECK((unpacked(files[i].first + std::string(behind)) == files[i].second));
    }
  }
}

TEST_CASE("unpack: once only") {
  CHECK((unpacked(gzip(gzip(kReport))) == gzip(kReport)));
  CHECK((unpacked(gzip(zstd(kReport))) == zstd(kReport)));
  CHECK((unpacked(zstd(gzip(kReport))) == gzip(kReport)));
}

TEST_CASE("unpack: a file that was cut anywhere is torn") {
  // Of a file of two parts the first alone is whole: nobody can know that there was more.
  const std::vector<std::pair<std::string, std::size_t>> files = {
      {gzip(kReport, "report.txt"), 0},
      {gzip(kReport) + gzip(kReport), gzip(kReport).size()},
      {zstd(kReport, {.checked = true}), 0},
      {zstd(kReport) + zstd(kReport), zstd(kReport).size()},
      {kNotes + zstd(kReport), kNotes.size()},
  };
  for (std::size_t i = 0; i < files.size(); ++i) {
    const auto& [bytes, whole] = files[i];
    for (std::size_t size = 2; size < bytes.size(); ++size) {
      const std::string part = bytes.substr(0, size);
      if (!is_packed(part)) continue;
      // The mark of the next part must be there, else it is something behind the last.
      const std::size_t mark = bytes.starts_with("\x1F") ? 2 : 4;
      if (size >= whole && size < whole + mark) continue;
      CAPTURE(i, size, unpacked(part));
      CHECK(unpacked(part).starts_with("damaged: this is a torn "));
    }
  }
}

TEST_CASE("unpack: what is broken is not taken for text") {
  std::string checksum = gzip(kReport);
  checksum[checksum.size() - 8] = static_cast<char>(checksum[checksum.size() - 8] ^ 1);
  std::string length = gzip(kReport);
  length[length.size() - 4] = static_cast<char>(length[length.size() - 4] ^ 1);
  std::string method = gzip(kReport);
  method[2] = 7;
  std::string hash = zstd(kReport, {.checked = true});
  hash.back() = static_cast<char>(hash.back() ^ 1);
  for (const std::string& bytes :
       {checksum, length, method, hash, gzip(kReport) + method + kReport,
        zstd(kReport) + "\x28\xB5\x2F\xFD\xFF" + kReport, "\x1F\x8B\x08" + kReport}) {
    CAPTURE(unpacked(bytes));
    CHECK(unpacked(bytes).starts_with("damaged: this is a broken "));
  }
}

TEST_CASE("unpack: no more than the limit") {
  const std::string content(1000, 'a');
  for (const std::string& bytes :
       {gzip(content), zstd(content), zstd(content, {.sized = false}),
        gzip(content.substr(1)) + gzip("a"), zstd(content.substr(1)) + zstd("a")}) {
    CHECK(unpacked(bytes, 1000) == content);
    CHECK(unpacked(bytes, 999).starts_with("too large: "));
    CHECK(unpacked(bytes, 0).starts_with("too large: "));
  }
  CHECK(unpacked(gzip(""), 0).empty());
  CHECK(unpacked(zstd(""), 0).empty());
}

TEST_CASE("unpack: bombs are refused") {
  // 16 MiB of zeros a part, 640 parts: 10 GiB in 10 MB, and 10 GiB in 400 KB.
  const std::string zeros(std::size_t{16} << 20U, '\0');
  for (const std::string& part : {gzip(zeros), zstd(zeros, {.level = 9, .sized = false})}) {
    std::string bomb;
    for (int i = 0; i < 640; ++i) bomb += part;
    CAPTURE(bomb.size());
    CHECK(unpacked(bomb).starts_with("too large: this is more than 256 MiB when unpacked"));
  }
  // Sizes that are a lie set nothing apart.
  std::string liar = gzip(kReport);
  liar.replace(liar.size() - 4, 4, "\xFF\xFF\xFF\xFF");
  CHECK(unpacked(liar).starts_with("damaged: "));
}

TEST_CASE("unpack: a zstd window over 128 MiB is refused, whatever is in it") {
  const std::string wide = zstd(kReport, {.window = 28, .sized = false});
  const std::string widest = zstd(kReport, {.window = 27, .sized = false});
  CHECK(unpacked(wide).starts_with("too large: this zstd file takes too much memory"));
  CHECK(unpacked(zstd(kReport) + wide).starts_with("too large: "));
  CHECK(unpacked(widest) == kReport);
}

TEST_CASE("unpack: what is packed is told by its first bytes") {
  for (const std::string_view bytes : {""sv, "\x1F"sv, "\x28\xB5\x2F"sv, "P*M\x18 is a text"sv,
                                       "Der Rat tagt."sv, "\x1F\x9D\x90"sv, "PK\x03\x04"sv}) {
    CHECK(!is_packed(bytes));
  }
  CHECK(!is_packed(kNotes + "text"));
}

TEST_CASE("unpack: random damage ends in bytes or in an error") {
  const std::uint64_t seed = 20261125;
  CAPTURE(seed);
  Random random(seed);
  const std::vector<std::string> files = {gzip(kReport + kReport, "a.txt"), zstd(kReport + kReport),
                                          kNotes + zstd(kReport, {.sized = false}),
                                          gzip(kReport) + gzip(kReport)};
  std::size_t refused = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string bytes = random.of(files);
    for (std::size_t i = random.below(4) + 1; i > 0; --i) {
      bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
    }
    if (random.percent(20)) bytes.resize(random.below(bytes.size()));
    if (!is_packed(bytes)) continue;
    const Result<std::string> content = unpack(bytes, 4096);
    if (content) CHECK(content->size() <= 4096);
    if (!content) ++refused;
  }
  CHECK(refused > 1000);
}

}  // namespace
}  // namespace pith
