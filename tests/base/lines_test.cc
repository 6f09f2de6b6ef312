#include "base/lines.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

struct Given {
  std::string text;
  bool was_cut = false;
  bool operator==(const Given&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Given& line) {
  return out << Catch::StringMaker<std::string>::convert(line.text)
             << (line.was_cut ? " (cut)" : "");
}

using Lines = std::vector<Given>;

// All in memory, with all the time in the world.
Lines split(std::string_view bytes, std::size_t longest) {
  Lines lines;
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    bytes.remove_prefix(3);
    if (bytes.empty()) return {{"", false}};
  }
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back({std::string(line.substr(0, longest)), line.size() > longest});
  }
  return lines;
}

void write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(descriptor, bytes.data(), bytes.size());
    if (put < 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
}

// The lines that a reader gives when `pieces` come through a pipe, one after the other.
Lines read_lines(const std::vector<std::string>& pieces, std::size_t longest) {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  std::thread writer([&] {
    for (const std::string& piece : pieces) write_all(ends[1], piece);
    ::close(ends[1]);
  });
  Lines lines;
  DescriptorStream file(ends[0], "pipe");
  LineReader reader(&file, longest);
  std::size_t total = 0;
  for (const std::string& piece : pieces) total += piece.size();
  bool numbered = true;
  for (std::string_view line; reader.next(&line);) {
    lines.push_back({std::string(line), reader.was_cut()});
    numbered = numbered && reader.number() == lines.size();
  }
  writer.join();
  CHECK(numbered);
  CHECK_FALSE(reader.error());
  CHECK(reader.position() == total);
  std::string_view none;
  CHECK_FALSE(reader.next(&none));
  ::close(ends[0]);
  return lines;
}

}  // namespace

TEST_CASE("lines without their ends") {
  const std::vector<std::pair<std::string, Lines>> rows = {
      {"", {}},
      {"\n", {{""}}},
      {"held", {{"held"}}},
      {"held\n", {{"held"}}},
      {"the\r\ndam\n\nheld", {{"the"}, {"dam"}, {""}, {"held"}}},
      {"a\rb\r\r\n", {{"a\rb\r"}}},  // only CRLF and LF end a line
      {std::string("a\0b\n\0", 5), {{std::string("a\0b", 3)}, {std::string("\0", 1)}}},
      {"\xEF\xBB\xBFheld\n\xEF\xBB\xBFheld", {{"held"}, {"\xEF\xBB\xBFheld"}}},
      {"\xEF\xBB\xBF", {{""}}},
      {"\xEF\xBB\xBF\r\n", {{""}}},
      {"\xEF\xBB", {{"\xEF\xBB"}}},
      {"12345678\n", {{"12345678"}}},
      {"12345678\r\n", {{"12345678"}}},
      {"123456789\nheld", {{"12345678", true}, {"held"}}},
      {"12345678\r", {{"12345678"}}},
      {"12345678\r\r\n", {{"12345678", true}}},
      {"\xEF\xBB\xBF"
       "12345678",
       {{"12345678"}}},
      {"\xEF\xBB\xBF"
       "123456789",
       {{"12345678", true}}},
  };
  for (const auto& [bytes, lines] : rows) {
    CAPTURE(bytes);
    CHECK(split(bytes, 8) == lines);  // the oracle is right
    CHECK(read_lines({bytes}, 8) == lines);
  }
}

TEST_CASE("lines do not depend on how the bytes come") {
  const std::vector<std::string_view> parts = {
      "\n", "\r\n", "\r", "a", "dam", "\xEF\xBB\xBF", std::string_view("\0", 1), "\xE5\xA4\xA7"};
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 500));
  Random random(seed);
  std::string bytes = random.percent(30) ? "\xEF\xBB\xBF" : "";
  std::vector<std::string> pieces(1, bytes);
  for (std::size_t i = seed % 50; i > 0; --i) {
    const std::string_view part = random.of(parts);
    bytes += part;
    if (random.percent(20)) pieces.emplace_back();
    pieces.back() += part;
  }
  const std::size_t longest = random.below(7);
  CAPTURE(seed, Catch::StringMaker<std::string>::convert(bytes), longest);
  CHECK(read_lines(pieces, longest) == split(bytes, longest));
}

TEST_CASE("long lines are read whole or cut, over many reads") {
  constexpr std::size_t kLongest = 300'000;
  std::string bytes;
  for (const std::size_t size : {kLongest, kLongest + 1, std::size_t{5}, 3 * kLongest}) {
    bytes += std::string(size, static_cast<char>('a' + bytes.size() % 26)) + "\r\n";
  }
  CHECK((read_lines({bytes}, kLongest) == split(bytes, kLongest)));
  CHECK((read_lines({bytes}, 10) == split(bytes, 10)));
}

TEST_CASE("a line that has come is given without reading more, and reading can be stopped") {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  int asked = 0;
  DescriptorStream file(ends[0], "pipe", [&](int descriptor) {
    CHECK(descriptor == ends[0]);
    return ++asked < 3;
  });
  LineReader reader(&file, 8);
  write_all(ends[1], "the\ndam\nhe");
  std::string_view line;
  REQUIRE(reader.next(&line));
  CHECK(asked == 1);
  REQUIRE(reader.next(&line));
  CHECK(line == "dam");
  CHECK(asked == 1);
  write_all(ends[1], "ld\n");
  REQUIRE(reader.next(&line));
  CHECK(line == "held");
  CHECK(asked == 2);
  CHECK_FALSE(reader.next(&line));  // and does not wait
  CHECK(asked == 3);
  CHECK_FALSE(reader.error().has_value());
  ::close(ends[1]);
  ::close(ends[0]);
}

TEST_CASE("a read that fails ends the lines and is told apart from their end") {
  const int folder = ::open("/", O_RDONLY | O_CLOEXEC);
  REQUIRE(folder >= 0);
  DescriptorStream file(folder, "lists");
  LineReader reader(&file, 8);
  std::string_view line;
  CHECK_FALSE(reader.next(&line));
  REQUIRE(reader.error());
  CHECK(reader.error()->message == "lists: this is a directory; name the files in it");
  ::close(folder);
}

// Gives what it has, then fails.
class Failing : public ByteStream {
 public:
  explicit Failing(std::string bytes) : bytes_(std::move(bytes)) {}
  Result<std::size_t> read(char* to, std::size_t most) override {
    if (bytes_.empty()) return tl::unexpected(Error{Error::Code::kDamaged, "disk: broken"});
    const std::size_t given = bytes_.copy(to, most);
    bytes_.erase(0, given);
    return given;
  }
  std::size_t position() const override { return 0; }
  const std::string& name() const override { return bytes_; }

 private:
  std::string bytes_;
};

TEST_CASE("of a line that an error cuts off nothing is given") {
  const auto [bytes, longest, whole] = GENERATE(table<std::string, std::size_t, std::size_t>({
      {"", 8, 0},
      {"the", 8, 0},
      {"the\ndam\nhe", 8, 2},
      {"the\ndam\r", 8, 1},
      {"the\n", 8, 1},
      {"the\na line that is too long", 8, 1},
      {std::string(200'000, 'a') + "\n" + std::string(200'000, 'b'), 1000, 1},
  }));
  Failing disk(bytes);
  LineReader reader(&disk, longest);
  std::string_view line;
  std::size_t lines = 0;
  while (reader.next(&line)) ++lines;
  CAPTURE(bytes.size(), lines);
  CHECK(lines == whole);
  CHECK(reader.number() == whole);
  REQUIRE(reader.error());
  CHECK(reader.error()->message == "disk: broken");
  CHECK_FALSE(reader.next(&line));
}

}  // namespace pith
