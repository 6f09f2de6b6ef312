#include "read/format.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "read/format_markup.h"

namespace pith {
namespace {

// Takes the next line off `*text`; it comes without its line end.
std::string_view take_line(std::string_view* text) {
  const std::size_t end = std::min(text->find('\n'), text->size());
  std::string_view line = text->substr(0, end);
  text->remove_prefix(std::min(end + 1, text->size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

bool is_folded(std::string_view line) { return line.starts_with(' ') || line.starts_with('\t'); }

// The name of a field of a header (RFC 5322, section 2.2), or "".
std::string_view field_of(std::string_view line) {
  const std::size_t colon = std::min(line.find(':'), line.size());
  const std::string_view name = line.substr(0, colon);
  const bool good = colon < line.size() &&
                    std::ranges::all_of(name, [](char c) { return c > ' ' && c < '\x7F'; });
  return good ? name : std::string_view{};
}

struct Header {
  bool whole = true;    // nothing but fields up to the blank line or the end of the head
  int fields = 0;       // that any memo may have too
  int traces = 0;       // that only programs write
  bool sender = false;  // From, with an address
  bool subject = false;
};

Header header_of(std::string_view head) {
  constexpr std::array<std::string_view, 12> kTraces = {
      "message-id",     "mime-version", "received",
      "return-path",    "delivered-to", "content-transfer-encoding",
      "dkim-signature", "x-mailer",     "nntp-posting-host",
      "x-received",     "arc-seal",     "snapshot-content-location"};
  constexpr std::array<std::string_view, 13> kFields = {
      "from",         "to",           "subject", "date",       "reply-to",    "cc",        "sender",
      "content-type", "organization", "lines",   "newsgroups", "in-reply-to", "references"};
  Header header;
  if (head.starts_with("from ")) take_line(&head);  // mbox
  for (bool first = true; !head.empty(); first = false) {
    const std::string_view line = take_line(&head);
    if (line.empty()) break;
    if (is_folded(line) && !first) continue;
    const std::string_view field = field_of(line);
    if (field.empty()) {
      header.whole = head.empty() && !first;  // cut off by the end of the head
      break;
    }
    if (std::ranges::find(kTraces, field) != kTraces.end()) ++header.traces;
    if (std::ranges::find(kFields, field) != kFields.end()) ++header.fields;
    header.sender = header.sender || (field == "from" && line.find('@') != std::string_view::npos);
    header.subject = header.subject || field == "subject";
  }
  return header;
}

// A text may begin "Date: 3 May", "Subject: water". A mail has what a program wrote, or a sender
// with an address, a subject and one more field.
bool is_mail(std::string_view head) {
  const Header header = header_of(head);
  if (!header.whole) return false;
  if (header.traces > 0) return header.traces + header.fields >= 2;
  return header.sender && header.subject && header.fields >= 3;
}

// "---", lines of "key: value", "---": what site generators have before Markdown.
bool has_front_matter(std::string_view head) {
  constexpr std::array<std::string_view, 11> kKeys = {
      "title", "date",        "layout",   "author", "authors",   "tags",
      "slug",  "description", "category", "draft",  "categories"};
  if (take_line(&head) != "---") return false;
  for (bool known = false; !head.empty();) {
    const std::string_view line = take_line(&head);
    if (line == "---") return known;
    const std::string_view field = field_of(line);
    const bool goes_on =
        line.empty() || is_folded(line) || line.starts_with('-') || line.starts_with('#');
    if (field.empty() && !goes_on) return false;
    known = known || std::ranges::find(kKeys, field) != kKeys.end();
  }
  return false;
}

// ".html" of "https://a.example/b/page.HTML?x=1#y" and of "page.html.gz"; "" for none.
std::string extension_of(std::string_view name) {
  if (const std::size_t host = name.find("://"); host != std::string_view::npos) {
    name = name.substr(0, name.find_first_of("?#"));
    const std::size_t path = name.find('/', host + 3);  // behind the host, whose dots say nothing
    name = path == std::string_view::npos ? std::string_view{} : name.substr(path);
  }
  const std::size_t slash = name.find_last_of('/');
  std::string file = format_head(name.substr(slash == std::string_view::npos ? 0 : slash + 1));
  for (const std::string_view packed : {".gz", ".zst", ".zstd"}) {
    if (file.ends_with(packed)) file.resize(file.size() - packed.size());
  }
  const std::size_t dot = file.find_last_of('.');
  return dot == std::string::npos || dot == 0 ? "" : file.substr(dot);
}

// What the name says; kText if nothing, or if the bytes are clearly not so.
Format format_named_by(std::string_view name, std::string_view head) {
  constexpr std::array<std::string_view, 10> kPages = {".html", ".htm", ".xhtml", ".shtml", ".xht",
                                                       ".php",  ".asp", ".aspx",  ".jsp",   ".cgi"};
  const std::string extension = extension_of(name);
  const auto is = [&](std::string_view one) { return extension == one; };
  if (std::ranges::any_of(kPages, is)) return has_markup(head) ? Format::kHtml : Format::kText;
  if (is(".md") || is(".markdown") || is(".mkd") || is(".mdown")) return Format::kMarkdown;
  if (is(".eml") || is(".mht") || is(".mhtml")) {
    const Header header = header_of(head);
    return header.whole && header.fields + header.traces > 0 ? Format::kMail : Format::kText;
  }
  return Format::kText;
}

// Behind the blanks before a value.
std::string_view value_of(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  return begin == std::string_view::npos ? std::string_view{} : text.substr(begin);
}

// True if an object opens here: a brace, a key, a colon.
bool opens_object(std::string_view text) {
  if (!text.starts_with('{')) return false;
  text = value_of(text.substr(1));
  if (!text.starts_with('"')) return false;
  const std::size_t end = text.find('"', 1);
  return end < 200 && value_of(text.substr(end + 1)).starts_with(':');
}

}  // namespace

bool opens_like_page(std::string_view bytes) {
  return may_open_with_tag(bytes) && opening_of(format_head(bytes), {}) == Opening::kPage;
}

bool is_pdf(std::string_view bytes) {
  constexpr std::string_view kMark = "%PDF-";
  constexpr std::size_t kJunk = 1024;  // bytes that may stand before it: ISO 32000-1, annex H
  constexpr std::size_t kEnd = 2048;
  const std::string_view head = bytes.substr(0, kJunk);
  std::size_t at = head.find(kMark);
  const auto is_version = [&] {
    const std::size_t version = at + kMark.size();
    return version < bytes.size() && bytes[version] >= '1' && bytes[version] <= '2';
  };
  while (at != std::string_view::npos && !is_version()) at = head.find(kMark, at + 1);
  if (at == std::string_view::npos) return false;
  const std::string_view version = bytes.substr(at + kMark.size(), 16);
  const std::string_view behind = version.substr(0, version.find_first_of("\r\n"));
  if (at == 0 && std::ranges::none_of(behind, is_small)) return true;
  // A text may show how a PDF begins. A PDF ends as one too, or is no text.
  const std::string_view end = bytes.substr(bytes.size() - std::min(bytes.size(), kEnd));
  return end.find("startxref") != std::string_view::npos || !is_clean_utf8(bytes.substr(at));
}

Format format_of(std::string_view bytes, std::string_view name) {
  if (is_pdf(bytes)) return Format::kPdf;
  const std::string head = format_head(bytes);
  const Opening opening = opening_of(head, bytes);
  if (opening == Opening::kPage) return Format::kHtml;
  if (is_mail(head)) return Format::kMail;
  const Format named = format_named_by(name, head);
  // Markdown may begin with tags, and shows pages.
  if (named != Format::kText) return named;
  if (opening != Opening::kText) return Format::kHtml;
  return has_front_matter(head) ? Format::kMarkdown : Format::kText;
}

std::string format_hint(std::string_view text) {
  constexpr std::size_t kLongest = std::size_t{1} << 20U;  // bytes of a line that are looked at
  text = value_of(text);
  const bool array = text.starts_with('[') && opens_object(value_of(text.substr(1)));
  if (!array && !opens_object(text)) return "";
  const std::string_view line = text.substr(0, std::min(text.find('\n'), kLongest));
  const std::string_view last = line.substr(0, line.find_last_not_of(" \t\r") + 1);
  const bool record = !array && (last.ends_with('}') || last.size() == kLongest);
  for (const std::string_view key : {"\"text\"", "\"html\"", "\"documents\"", "\"sentences\""}) {
    const std::size_t at = line.find(key);
    if (!record || at == std::string_view::npos) continue;
    if (value_of(line.substr(at + key.size())).starts_with(':'))
      return "this looks like JSON Lines, and is read as plain text; for a summary of each record: "
             "pith batch FILE";
  }
  return "this looks like JSON, and is read as plain text";
}

}  // namespace pith
