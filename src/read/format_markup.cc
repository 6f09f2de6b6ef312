#include "read/format_markup.h"

#include <algorithm>
#include <array>

namespace pith {
namespace {

constexpr std::array<std::string_view, 3> kMarks = {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  return text;
}

// What follows the first `end`; nothing if there is none.
std::string_view behind(std::string_view end, std::string_view text) {
  const std::size_t at = text.find(end);
  return at == std::string_view::npos ? std::string_view{} : text.substr(at + end.size());
}

bool is_doctype_of_html(std::string_view text) {
  constexpr std::string_view kDoctype = "<!doctype html";
  return text.starts_with(kDoctype) && text.size() > kDoctype.size() &&
         (text[kDoctype.size()] == '>' || is_blank(text[kDoctype.size()]));
}

// Without what may stand before the first element: blanks, comments, declarations.
std::string_view without_prolog(std::string_view text) {
  for (;;) {
    text = without_blanks(text);
    if (text.starts_with("<!--")) {
      text = behind("-->", text);
    } else if (text.starts_with("<?")) {
      text = behind(">", text);  // "?>" for XML, but PHP and old SGML have others
    } else if (text.starts_with("<!doctype") && !is_doctype_of_html(text)) {
      const bool subset = text.find('[') < text.find('>');  // "<!DOCTYPE r [<!ENTITY ...>]>"
      text = subset ? behind(">", behind("]", text)) : behind(">", text);
    } else {
      return text;
    }
  }
}

struct MarkupTag {
  std::string_view name;  // "p"; "" if this is no tag
  bool closes = false;
  std::size_t size = 0;  // from < to >
};

// The tag that the text opens with. One that does not end before the next begins is none.
MarkupTag tag_of(std::string_view text) {
  if (!text.starts_with('<')) return {};
  const bool closes = text.size() > 1 && text[1] == '/';
  const std::size_t begin = closes ? 2 : 1;
  const std::size_t end = text.find_first_of("<>", 1);
  if (end == std::string_view::npos || text[end] != '>') return {};
  const std::string_view inside = text.substr(begin, end - begin);
  const std::string_view name = inside.substr(0, inside.find_first_of(" \t\r\n\f/"));
  if (name.empty() || name.front() < 'a' || name.front() > 'z') return {};
  return {name, closes, end + 1};
}

enum class Kind { kUnknown, kWhole, kBlock, kInline };

Kind kind_of(std::string_view name) {
  constexpr std::array<std::string_view, 4> kWhole = {"html", "head", "body", "frameset"};
  constexpr std::array<std::string_view, 42> kBlocks = {
      "p",      "div",        "h1",     "h2",      "h3",       "h4",      "h5",
      "h6",     "article",    "main",   "section", "nav",      "header",  "footer",
      "aside",  "blockquote", "table",  "tbody",   "tr",       "td",      "ul",
      "ol",     "li",         "dl",     "pre",     "br",       "hr",      "title",
      "meta",   "link",       "script", "style",   "base",     "center",  "form",
      "figure", "th",         "iframe", "dt",      "noscript", "details", "template"};
  constexpr std::array<std::string_view, 16> kInlines = {
      "a",   "b",     "i",   "u",   "em",  "strong", "span", "font",
      "img", "small", "big", "sup", "sub", "tt",     "cite", "picture"};
  const auto in = [&](const auto& names) { return std::ranges::find(names, name) != names.end(); };
  if (in(kWhole)) return Kind::kWhole;
  if (in(kBlocks)) return Kind::kBlock;
  return in(kInlines) ? Kind::kInline : Kind::kUnknown;
}

struct Tags {
  std::size_t known = 0;
  std::size_t blocks = 0;  // of these
  std::size_t closing = 0;
};

Tags count_tags(std::string_view head) {
  Tags tags;
  for (std::size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
    const MarkupTag tag = tag_of(head.substr(at));
    const Kind kind = tag.name.empty() ? Kind::kUnknown : kind_of(tag.name);
    if (kind == Kind::kUnknown) continue;
    ++tags.known;
    if (kind != Kind::kInline) ++tags.blocks;
    if (tag.closes) ++tags.closing;
  }
  return tags;
}

// Prose goes on behind a tag with a blank or a comma; markup with its content.
bool is_fragment(std::string_view text) {
  const MarkupTag first = tag_of(text);
  const Kind kind = first.name.empty() ? Kind::kUnknown : kind_of(first.name);
  if (kind == Kind::kUnknown) return false;
  const Tags tags = count_tags(text);
  const char next = first.size < text.size() ? text[first.size] : ' ';
  const bool attributes = text.substr(0, first.size).find('=') != std::string_view::npos;
  const bool prose =
      !attributes && std::string_view(" ,.;:)/").find(next) != std::string_view::npos;
  if (kind == Kind::kInline) return tags.closing > 0 && tags.blocks > 0 && tags.known > 2;
  return prose ? tags.known > 3 && tags.closing > 0
               : first.size < text.size() && (tags.known > 1 || next != '\n');
}

bool ends_like_page(std::string_view bytes) {
  constexpr std::size_t kEnd = 1024;
  const std::string_view end = bytes.substr(bytes.size() - std::min(bytes.size(), kEnd));
  return format_head(end).find("</html") != std::string::npos;
}

// A page behind something else makes most of the bytes and ends with them. A text about pages shows
// a short one.
bool is_page_inside(std::string_view head, std::string_view bytes) {
  constexpr std::size_t kJunk = 4096;
  const std::size_t at = std::min(head.find("<html"), head.find("<!doctype html"));
  if (at > kJunk || at > bytes.size() / 4) return false;
  const std::string_view page = head.substr(at);
  const bool parts =
      page.find("<head") != std::string_view::npos || page.find("<body") != std::string_view::npos;
  return parts && ends_like_page(bytes);
}

}  // namespace

std::string format_head(std::string_view bytes, std::size_t size) {
  std::string head(bytes.substr(0, size));
  std::size_t kept = 0;
  for (const char c : head) {  // without a branch, as this is half of what detection costs
    head[kept] = static_cast<char>(c + (c >= 'A' && c <= 'Z' ? 'a' - 'A' : 0));
    kept += c != '\0' ? 1 : 0;
  }
  head.resize(kept);
  for (const std::string_view mark : kMarks) {
    if (std::string_view(head).starts_with(mark)) head.erase(0, mark.size());
  }
  return head;
}

bool may_open_with_tag(std::string_view bytes) {
  for (const char c : bytes) {
    if (c == '<') return true;
    const bool mark = std::ranges::any_of(
        kMarks, [&](std::string_view one) { return one.find(c) != std::string_view::npos; });
    if (c != '\0' && !is_blank(c) && !mark) return false;
  }
  return false;
}

Opening opening_of(std::string_view head, std::string_view bytes) {
  const std::string_view text = without_prolog(head);
  if (is_doctype_of_html(text)) return Opening::kPage;
  const MarkupTag first = tag_of(text);
  const bool whole = !first.name.empty() && !first.closes && kind_of(first.name) == Kind::kWhole;
  const char next = first.size < text.size() ? text[first.size] : '\n';
  if (whole && next != ' ' && next != ',') return Opening::kPage;
  if (whole && count_tags(text).known > 3) return Opening::kPage;
  if (is_fragment(text) || !xml_root(head).empty()) return Opening::kFragment;
  if (is_page_inside(head, bytes)) return Opening::kInside;
  // A comment so long that its end was not seen: a licence, say.
  const bool comment = text.empty() && without_blanks(head).starts_with("<!--");
  return comment && ends_like_page(bytes) ? Opening::kPage : Opening::kText;
}

bool has_markup(std::string_view head) {
  const Tags tags = count_tags(head);
  return tags.closing > 0 || tags.blocks > 0;
}

std::string_view xml_root(std::string_view head) {
  const std::string_view text = without_prolog(head);
  const MarkupTag root = tag_of(text);
  if (root.name.empty() || root.closes) return {};
  const bool declared = without_blanks(head).starts_with("<?xml");
  const bool attributes = text.substr(0, root.size).find("xmlns") != std::string_view::npos ||
                          text.substr(0, root.size).find("version=") != std::string_view::npos;
  const bool nests = without_blanks(text.substr(root.size)).starts_with('<');
  if (!declared && !attributes && !(nests && root.name == "rss")) return {};
  return root.name.substr(root.name.find(':') + 1);  // npos + 1 is 0
}

}  // namespace pith
