// Bytes to Document. The one file that knows every reader.

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/file.h"
#include "base/spans.h"
#include "base/unicode.h"
#include "read/plain.h"

namespace pith {
namespace {

// Kinds of bytes that are no plain text, by how they begin.
struct Foreign {
  std::string_view magic;
  std::string_view message;
};
constexpr std::array<Foreign, 7> kForeign = {{
    {"%PDF-", "this is a PDF; make text of it first: pdftotext FILE -"},
    {"\x1F\x8B", "this is gzip; unpack it first: gunzip -c FILE"},
    {"\x28\xB5\x2F\xFD", "this is zstd; unpack it first: zstdcat FILE"},
    {"PK\x03\x04", "this is a zip archive (or an office document); export it as text"},
    {"\x7F"
     "ELF",
     "this is a program, not a text"},
    {"\xFF\xFE", "this is UTF-16; make UTF-8 of it first: iconv -f UTF-16 -t UTF-8 FILE"},
    {"\xFE\xFF", "this is UTF-16; make UTF-8 of it first: iconv -f UTF-16 -t UTF-8 FILE"},
}};

bool looks_like_html(std::string_view text) {
  const std::string_view head = text.substr(skip_space(text, 0));
  const auto opens_with = [&](std::string_view tag) {
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::ranges::equal(head.substr(0, tag.size()), tag, {}, small);
  };
  return opens_with("<!doctype html") || opens_with("<html");
}

std::string repaired_warning(std::size_t replaced) {
  return std::to_string(replaced) +
         (replaced == 1 ? " byte sequence that is" : " byte sequences that are") +
         " not UTF-8 replaced by U+FFFD";
}

// What is common to all kinds of text, once it is repaired: language and title are what is stated or
// recognized. `replaced` counts what was repaired.
Reading read_text(std::string text, std::size_t replaced, const ReadOptions& options) {
  Reading reading;
  Document& document = reading.document;
  document.text = std::move(text);
  std::size_t in_title = 0;
  document.title = repair_utf8(options.title.value_or(""), &in_title);
  replaced += in_title;
  if (replaced > 0) reading.warnings.push_back(repaired_warning(replaced));
  document.language =
      options.language ? *options.language : Language::of(document.text, options.language_hint);
  return reading;
}

void add_sentence(const Span& span, Document* document) {
  const Span sentence = trimmed(document->text, span);
  if (sentence.size() > 0) document->blocks.push_back({sentence, BlockKind::kSentence});
}

}  // namespace

std::string_view name(BlockKind kind) {
  switch (kind) {
    case BlockKind::kParagraph:
      return "paragraph";
    case BlockKind::kHeading:
      return "heading";
    case BlockKind::kItem:
      return "item";
    case BlockKind::kTitle:
      return "title";
    case BlockKind::kTitleCopy:
      return "title copy";
    case BlockKind::kByline:
      return "byline";
    case BlockKind::kPointer:
      return "pointer";
    case BlockKind::kTail:
      return "tail";
    case BlockKind::kNotice:
      return "notice";
    case BlockKind::kFurniture:
      return "furniture";
    case BlockKind::kSentence:
      return "sentence";
  }
  return "";
}

Result<Reading> read(std::string_view bytes, const ReadOptions& options) {
  for (const Foreign& kind : kForeign) {
    if (bytes.starts_with(kind.magic)) {
      return tl::unexpected(Error{Error::Code::kUnsupported, std::string(kind.message)});
    }
  }
  std::size_t replaced = 0;
  std::string text = repair_utf8(std::string(bytes), &replaced);
  Reading reading = read_text(std::move(text), replaced, options);
  Document& document = reading.document;
  if (options.sentences_given) {
    for (std::size_t begin = 0; begin < document.text.size();) {
      const std::size_t end = std::min(document.text.find('\n', begin), document.text.size());
      add_sentence({begin, end}, &document);
      begin = end + 1;
    }
    return reading;
  }
  if (looks_like_html(document.text)) {
    return tl::unexpected(
        Error{Error::Code::kUnsupported,
              "this is HTML; make text of it first, for example with lynx -dump"});
  }
  document.blocks = split_blocks(document.text, &document.gaps);
  mark_clutter(document.language.data(), &document);
  find_title(&document);
  return reading;
}

Reading read_sentences(std::span<const std::string> sentences, const ReadOptions& options) {
  std::string text;
  std::size_t replaced = 0;
  std::vector<Span> spans;
  for (const std::string& sentence : sentences) {
    std::size_t here = 0;
    const std::size_t begin = text.size();
    text += repair_utf8(sentence, &here);
    spans.push_back({begin, text.size()});
    text += '\n';
    replaced += here;
  }
  Reading reading = read_text(std::move(text), replaced, options);
  for (const Span& span : spans) add_sentence(span, &reading.document);
  return reading;
}

Result<Reading> read_file(const std::filesystem::path& path, const ReadOptions& options) {
  const Result<std::string> bytes = read_bytes(path);
  if (!bytes) return tl::unexpected(bytes.error());
  Result<Reading> reading = read(*bytes, options);
  if (!reading) {
    return tl::unexpected(
        Error{reading.error().code, path.string() + ": " + reading.error().message});
  }
  std::size_t ignored = 0;
  reading->document.id = repair_utf8(path.string(), &ignored);
  return reading;
}

}  // namespace pith
