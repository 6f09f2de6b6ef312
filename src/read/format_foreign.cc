// Kinds of files that pith does not read, by the marks that they begin with.

#include <algorithm>
#include <array>
#include <string>

#include "read/format.h"
#include "read/format_markup.h"

namespace pith {
namespace {

constexpr std::string_view kPicture =
    "this is a picture; pith reads text: make some of it with a program for OCR, as tesseract";
constexpr std::string_view kSound =
    "this is sound or film; pith reads text: give it subtitles or what was said, written down";
constexpr std::string_view kProgram = "this is a program, not a text";
constexpr std::string_view kFont = "this is a font, not a text";
constexpr std::string_view kData = "this is a file of data, not a text; export text from it first";
constexpr std::string_view kOffice =
    "this is an office document; export it as text: libreoffice --convert-to txt FILE";
constexpr std::string_view kZip =
    "this is a zip archive; unpack it, or if it is a document of some program, export it as text";

struct Mark {
  std::string_view bytes;
  std::string_view message;
};

// Made with the size, as some have zeros.
template <std::size_t size>
constexpr std::string_view bytes(const char (&literal)[size]) {
  return {literal, size - 1};
}

// No text begins so: they have controls, or letters that do not come together.
constexpr std::array<Mark, 33> kSure = {{
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", kOffice},
    {"{\\rtf1", "this is RTF; export it as text: libreoffice --convert-to txt FILE"},
    {"%!PS-Adobe-", "this is PostScript; make a PDF of it first: ps2pdf FILE"},
    {bytes("\xFD"
           "7zXZ\0"),
     "this is xz; unpack it first: xz -dc FILE"},
    {"7z\xBC\xAF\x27\x1C", "this is a 7z archive; unpack it first: 7z x FILE"},
    {"Rar!\x1A\x07", "this is a RAR archive; unpack it first: unrar x FILE"},
    {"\x1F\x9D", "this is packed by compress; unpack it first: zcat FILE"},
    {"\x04\x22\x4D\x18", "this is lz4; unpack it first: lz4 -dc FILE"},
    {"LZIP\x01", "this is lzip; unpack it first: lzip -dc FILE"},
    {bytes("\x5D\0\0"), "this is lzma; unpack it first: xz -dc FILE"},
    {"PK\x05\x06", "this is an empty zip archive"},
    {bytes("MSCF\0\0"), "this is a cabinet archive; unpack it first: cabextract FILE"},
    {"\x7F"
     "ELF",
     kProgram},
    {"\xCA\xFE\xBA\xBE", kProgram},  // Java, Mach-O
    {"\xCF\xFA\xED\xFE", kProgram},
    {"\xFE\xED\xFA\xCE", kProgram},
    {bytes("\0asm"), kProgram},
    {"!<arch>\n", kProgram},
    {"\xED\xAB\xEE\xDB", kProgram},
    {bytes("SQLite format 3\0"),
     "this is an SQLite database; take the text out of it: sqlite3 FILE .dump"},
    {"\x89HDF\r\n", kData},
    {"\x93NUMPY", kData},
    {"\x89PNG\r\n", kPicture},
    {"\xFF\xD8\xFF", kPicture},
    {bytes("II*\0"), kPicture},
    {bytes("MM\0*"), kPicture},
    {bytes("\0\0\0\x0CjP  "), kPicture},
    {"AT&TFORM", "this is DjVu; make text of it first: djvutxt FILE"},
    {"\x1A\x45\xDF\xA3", kSound},
    {"\x30\x26\xB2\x75\x8E\x66\xCF\x11", kSound},
    {bytes("\0\x01\0\0\0"), kFont},
    {bytes("OTTO\0"), kFont},
    {"BZh91AY&SY", "this is bzip2; unpack it first: bzip2 -dc FILE"},
}};

// A text may begin so too, but has no controls then.
constexpr std::array<Mark, 14> kLetters = {{
    {"BZh", "this is bzip2; unpack it first: bzip2 -dc FILE"},
    {"%!PS", "this is PostScript; make a PDF of it first: ps2pdf FILE"},
    {"MZ", kProgram},
    {"GIF87a", kPicture},
    {"GIF89a", kPicture},
    {"BM", kPicture},
    {"ID3", kSound},
    {"\xFF\xFB", kSound},  // MPEG audio without notes in front
    {"\xFF\xF3", kSound},
    {"OggS", kSound},
    {"fLaC", kSound},
    {"MThd", kSound},
    {"PAR1", kData},
    {"wOF", kFont},
}};

bool has_control(std::string_view bytes) {
  return std::ranges::any_of(bytes.substr(0, 64), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && (byte < '\t' || byte > '\r') && byte != 0x1B;
  });
}

bool stands_at(std::size_t place, std::string_view what, std::string_view bytes) {
  return bytes.size() > place && bytes.substr(place).starts_with(what);
}

// Zip holds documents of many programs. Their names and types stand in its first entry or in the
// list at its end.
std::string_view zip_message(std::string_view bytes) {
  constexpr std::size_t kList = std::size_t{1} << 16U;
  const std::string_view first = bytes.substr(0, 128);
  const std::string_view list = bytes.substr(bytes.size() - std::min(bytes.size(), kList));
  const auto has = [](std::string_view text, std::string_view what) {
    return text.find(what) != std::string_view::npos;
  };
  if (has(first, "application/epub+zip"))
    return "this is a book (EPUB); make text of it first: pandoc -t plain FILE";
  if (has(first, "application/vnd.oasis.opendocument") || has(list, "word/document") ||
      has(list, "ppt/presentation") || has(list, "xl/workbook"))
    return kOffice;
  return kZip;
}

std::string_view message_of(std::string_view bytes) {
  const auto opens = [&](const Mark& mark) { return bytes.starts_with(mark.bytes); };
  if (bytes.starts_with("PK\x03\x04")) return zip_message(bytes);
  if (const auto* mark = std::ranges::find_if(kSure, opens); mark != kSure.end())
    return mark->message;
  if (stands_at(257, "ustar", bytes) && has_control(bytes.substr(257)))
    return "this is a tar archive; unpack it first: tar -xf FILE";
  if (!has_control(bytes)) return {};
  if (const auto* mark = std::ranges::find_if(kLetters, opens); mark != kLetters.end())
    return mark->message;
  if (bytes.starts_with("RIFF")) return stands_at(8, "WEBP", bytes) ? kPicture : kSound;
  if (stands_at(60, "BOOKMOBI", bytes))
    return "this is a book (Mobipocket); make text of it first: ebook-convert FILE FILE.txt";
  if (!stands_at(4, "ftyp", bytes) || bytes.front() != '\0') return {};
  const bool picture =
      stands_at(8, "avif", bytes) || stands_at(8, "heic", bytes) || stands_at(8, "mif1", bytes);
  return picture ? kPicture : kSound;
}

// XML that is no page: its root says what.
std::string_view xml_message(std::string_view bytes) {
  if (!may_open_with_tag(bytes)) return {};
  const std::string head = format_head(bytes);
  const std::string_view root = xml_root(head);
  if (root == "rss" || root == "feed" || (root == "rdf" && head.find("rss") != std::string::npos))
    return "this is a feed: pith feed FILE gives it back with a summary of each item, or give pith "
           "the articles";
  if (root == "opml") return "this is a list of feeds (OPML), not a text";
  if (root == "urlset" || root == "sitemapindex")
    return "this is the map of a site, a list of addresses: give pith the articles";
  return root == "svg" ? kPicture : std::string_view{};
}

}  // namespace

std::optional<Error> foreign(std::string_view bytes) {
  std::string_view message = message_of(bytes);
  if (message.empty()) message = xml_message(bytes);
  if (message.empty()) return std::nullopt;
  return Error{Error::Code::kUnsupported, std::string(message)};
}

}  // namespace pith
