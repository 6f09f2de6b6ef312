// Bytes to Document. The one file that knows every reader.

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/file.h"
#include "base/spans.h"
#include "base/unicode.h"
#include "read/charset/charset.h"
#include "read/format.h"
#include "read/html/html.h"
#include "read/mail.h"
#include "read/markdown.h"
#include "read/pdf/pdf.h"
#include "read/plain/plain.h"
#include "read/unpack.h"

namespace pith {
namespace {

struct Named {
  Format format;
  std::string_view name;
};
constexpr std::array<Named, 6> kFormats = {{{Format::kAuto, "auto"},
                                            {Format::kText, "text"},
                                            {Format::kHtml, "html"},
                                            {Format::kMarkdown, "markdown"},
                                            {Format::kPdf, "pdf"},
                                            {Format::kMail, "mail"}}};

// What the bytes were read as, where that is worth a word.
void add_warnings(const Decoded& decoded, Reading* reading) {
  for (std::string& warning : repair_warnings(decoded))
    reading->warnings.push_back(std::move(warning));
  if (decoded.overruled.empty() && decoded.guessed)
    reading->warnings.push_back("the charset is not stated; read as " + decoded.charset);
}

// A Reading that knows what is stated from outside: the title. `*replaced` grows by what was
// repaired in it.
Reading stated(const ReadOptions& options, std::size_t* replaced) {
  Reading reading;
  std::size_t here = 0;
  reading.document.title = repair_utf8(options.title.value_or(""), &here);
  *replaced += here;
  return reading;
}

void add_sentence(const Span& span, Document* document) {
  const Span sentence = trimmed(document->text, span);
  if (sentence.size() > 0) document->blocks.push_back({sentence, BlockKind::kSentence});
}

void set_language(const ReadOptions& options, const std::string& hint, Document* document) {
  document->language =
      options.language ? *options.language
                       : Language::of(document->text,
                                      options.language_hint.empty() ? hint : options.language_hint);
}

// Text whose blocks are known: what of it is clutter, and which block says the title.
void finish(const ReadOptions& options, const std::string& hint, Document* document) {
  set_language(options, hint, document);
  mark_clutter(document->language.data(), document);
  find_title(document);
}

Reading read_plain(Decoded decoded, const ReadOptions& options) {
  Reading reading = stated(options, &decoded.replaced);
  add_warnings(decoded, &reading);
  Document& document = reading.document;
  document.text = std::move(decoded.text);
  if (options.sentences_given) {
    set_language(options, "", &document);
    for (std::size_t begin = 0; begin < document.text.size();) {
      const std::size_t end = std::min(document.text.find('\n', begin), document.text.size());
      add_sentence({begin, end}, &document);
      begin = end + 1;
    }
    return reading;
  }
  document.blocks = split_blocks(document.text, &document.gaps);
  finish(options, "", &document);
  const std::string hint = options.format == Format::kAuto ? format_hint(document.text) : "";
  if (!hint.empty()) reading.warnings.push_back(hint);
  return reading;
}

Reading read_markup(Decoded decoded, Format format, const ReadOptions& options) {
  Reading reading = stated(options, &decoded.replaced);
  add_warnings(decoded, &reading);
  std::string hint;
  if (format == Format::kHtml) {
    read_html(decoded.text, options.name, &reading.document, &hint);
  } else {
    read_markdown(decoded.text, &reading.document, &hint);
  }
  finish(options, hint, &reading.document);
  return reading;
}

Reading read_decoded(std::string_view bytes, Format format, const ReadOptions& options) {
  Decoded decoded = to_utf8(std::string(bytes), options.charset,
                            format == Format::kHtml ? Markup::kHtml : Markup::kNone);
  return format == Format::kText ? read_plain(std::move(decoded), options)
                                 : read_markup(std::move(decoded), format, options);
}

Result<Reading> read_pdf(std::string_view bytes, const ReadOptions& options) {
  Result<PdfText> pdf = pdf_text(bytes);
  if (!pdf) return tl::unexpected(pdf.error());
  ReadOptions with_title = options;
  if (!with_title.title && !pdf->title.empty()) with_title.title = pdf->title;
  Decoded decoded;
  decoded.charset = "UTF-8";
  decoded.text = repair_utf8(std::move(pdf->text), &decoded.replaced);
  Reading reading = read_plain(std::move(decoded), with_title);
  reading.document.author = pdf->author;
  reading.document.published = pdf->published;
  return reading;
}

// The body of a message, as what it is; what its header says counts where the body says nothing.
Result<Reading> read_mail(std::string_view bytes, const ReadOptions& options) {
  Result<MailPart> part = mail_part(bytes);
  if (!part) return tl::unexpected(part.error());
  ReadOptions body = options;
  body.charset = part->charset;
  if (!body.title && !part->title.empty()) body.title = part->title;
  if (!part->url.empty()) body.name = part->url;
  Reading reading = read_decoded(part->bytes, part->format, body);
  Document& document = reading.document;
  if (document.author.empty()) document.author = part->author;
  if (document.published.empty()) document.published = part->published;
  if (document.url.empty()) document.url = part->url;
  return reading;
}

}  // namespace

bool is_content(BlockKind kind) {
  switch (kind) {
    case BlockKind::kParagraph:
    case BlockKind::kHeading:
    case BlockKind::kItem:
    case BlockKind::kSentence:
    case BlockKind::kQuote:
    case BlockKind::kTable:
    case BlockKind::kCaption:
    case BlockKind::kCode:
      return true;
    default:
      return false;
  }
}

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
    case BlockKind::kQuote:
      return "quote";
    case BlockKind::kTable:
      return "table";
    case BlockKind::kCaption:
      return "caption";
    case BlockKind::kCode:
      return "code";
  }
  return "";
}

std::string_view name(Format format) {
  const auto* const named = std::ranges::find(kFormats, format, &Named::format);
  return named == kFormats.end() ? "" : named->name;
}

std::optional<Format> format_named(std::string_view name) {
  const auto* const named = std::ranges::find(kFormats, name, &Named::name);
  if (named == kFormats.end()) return std::nullopt;
  return named->format;
}

Result<Reading> read(std::string_view bytes, const ReadOptions& options) {
  if (is_packed(bytes)) {
    const Result<std::string> unpacked = unpack_all(bytes);
    if (!unpacked) return tl::unexpected(unpacked.error());
    return read(*unpacked, options);
  }
  Format format = options.format;
  if (options.sentences_given) {
    if (is_pdf(bytes)) {
      return tl::unexpected(
          Error{Error::Code::kUnsupported, "this is a PDF, and no sentences a line"});
    }
    format = Format::kText;
  }
  if (format == Format::kAuto) {
    if (std::optional<Error> error = foreign(bytes)) return tl::unexpected(*std::move(error));
    format = format_of(bytes, options.name);
  }
  if (format == Format::kPdf) return read_pdf(bytes, options);
  if (format == Format::kMail) return read_mail(bytes, options);
  return read_decoded(bytes, format, options);
}

Reading read_sentences(std::span<const std::string> sentences, const ReadOptions& options) {
  Decoded decoded;
  decoded.charset = "UTF-8";
  Reading reading = stated(options, &decoded.replaced);
  std::string& text = reading.document.text;
  std::vector<Span> spans;
  for (const std::string& sentence : sentences) {
    std::size_t here = 0;
    const std::size_t begin = text.size();
    text += repair_utf8(sentence, &here);
    spans.push_back({begin, text.size()});
    text += '\n';
    decoded.replaced += here;
  }
  add_warnings(decoded, &reading);
  set_language(options, "", &reading.document);
  for (const Span& span : spans) add_sentence(span, &reading.document);
  return reading;
}

Result<Reading> read_file(const std::filesystem::path& path, const ReadOptions& options) {
  const Result<std::string> bytes = read_bytes(path);
  if (!bytes) return tl::unexpected(bytes.error());
  ReadOptions named = options;
  if (named.name.empty()) named.name = path.string();
  Result<Reading> reading = read(*bytes, named);
  if (!reading) {
    return tl::unexpected(
        Error{reading.error().code, path.string() + ": " + reading.error().message});
  }
  std::size_t ignored = 0;
  reading->document.id = repair_utf8(path.string(), &ignored);
  return reading;
}

}  // namespace pith
