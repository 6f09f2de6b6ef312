// What is told by first bytes. Unpacking itself is tested through UnpackingStream and unpack().

#include "base/unpacker.h"

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "catch.h"
#include "packed.h"

namespace pith {
namespace {

std::string told(std::optional<Packing> packing) {
  if (!packing) return "?";
  switch (*packing) {
    case Packing::kNone:
      return "none";
    case Packing::kGzip:
      return "gzip";
    case Packing::kZstd:
      return "zstd";
  }
  return "";
}

TEST_CASE("unpacker: no more bytes are asked for than it takes to tell") {
  const std::string notes = kNotes + kNotes;
  const std::vector<std::tuple<std::string, std::string, std::string>> rows = {
      // The first bytes, what they are if more may come, and if not.
      {"", "?", "none"},
      {"{", "none", "none"},
      {"\n", "none", "none"},
      {"\xEF\xBB\xBF{", "none", "none"},
      {"\x1F", "?", "none"},
      {"\x1F\x8B", "gzip", "gzip"},
      {"\x1F\x9D", "none", "none"},
      {"(", "?", "none"},
      {"(see", "none", "none"},
      {"\x28\xB5", "?", "none"},
      {"\x28\xB5\x2F\xFD", "zstd", "zstd"},
      {"P", "?", "none"},
      {"Pe", "none", "none"},
      {"P*", "?", "none"},
      {"P*M", "?", "none"},
      {"O*M\x18", "none", "none"},
      {"`*M\x18", "none", "none"},
      {"P*M\x18", "?", "none"},
      {kNotes, "?", "none"},
      {notes + "\x28\xB5\x2F", "?", "none"},
      {notes + "\x28\xB5\x2F\xFD", "zstd", "zstd"},
      {kNotes + std::string(4096 - kNotes.size(), 'a'), "none", "none"},
      {kNotes + std::string(4092 - kNotes.size(), 'a') + "\x28\xB5\x2F\xFD", "zstd", "zstd"},
      {kNotes + std::string(4093 - kNotes.size(), 'a') + "\x28\xB5\x2F\xFD", "none", "none"},
  };
  for (const auto& [bytes, more, whole] : rows) {
    CAPTURE(Catch::StringMaker<std::string>::convert(bytes.substr(0, 20)), bytes.size());
    CHECK(told(packing_of(bytes, false)) == more);
    CHECK(told(packing_of(bytes, true)) == whole);
  }
}

TEST_CASE("unpacker: a step gives what there is room for, and nothing where it needs more") {
  const std::string text = "The mill at Orlu grinds rye, and only rye.\n";
  for (const std::string& packed : {gzip(text), zstd(text), zstd(text, {.checked = true})}) {
    const std::unique_ptr<Unpacker> unpacker = unpacker_of(*packing_of(packed, true));
    std::string out;
    std::string_view in = std::string_view(packed).substr(0, packed.size() - 1);
    for (char c = 0; const std::size_t given = unpacker->step(&in, false, &c, 1).value();)
      out.append(&c, given);
    // The last byte is one of the content, or of the sum behind it.
    CHECK(out == (packed == zstd(text) ? text.substr(0, text.size() - 1) : text));
    CHECK(in.empty());
    CHECK_FALSE(unpacker->at_end());
    in = std::string_view(packed).substr(packed.size() - 1);
    for (char c = 0; const std::size_t given = unpacker->step(&in, true, &c, 1).value();)
      out.append(&c, given);
    CHECK(out == text);
    CHECK(unpacker->at_end());
  }
}

TEST_CASE("unpacker: a stated size is believed within reason") {
  const std::string text(3'000'000, 'a');
  const auto stated = [](const std::string& file) {
    return unpacker_of(*packing_of(file, true))->stated_size(file);
  };
  CHECK(stated(gzip(text)) == text.size());
  CHECK(stated(zstd(text)) == text.size());
  CHECK(stated(zstd(text, {.sized = false})) == 0);
  CHECK(stated(gzip("rye") + "\xFF\xFF\xFF\xFF") == 0);
  CHECK(stated("\x1F\x8B") < 4096);
  const std::string liar("\x28\xB5\x2F\xFD\xC0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x0F", 14);
  CHECK(stated(liar) <= liar.size() << 15U);
}

}  // namespace
}  // namespace pith
