#include "read/mail.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "read/dates/dates.h"
#include "read/mime.h"

namespace pith {
namespace {

constexpr int kDeepest = 32;

// "Ada Marsh" of "\"Ada Marsh\" <ada@example.org>" and of "ada@example.org (Ada Marsh)"; else the
// address.
std::string sender(std::string_view from) {
  const std::string text = header_text(from);
  std::string_view name = text;
  const std::size_t angle = name.find('<');
  const std::size_t bracket = name.find('(');
  if (angle != std::string_view::npos) {
    const std::string_view before = trim(name.substr(0, angle));
    name = before.empty() ? name.substr(angle + 1, name.find('>') - angle - 1) : before;
  } else if (bracket != std::string_view::npos) {
    name = name.substr(bracket + 1, name.find(')') - bracket - 1);
  }
  name = trim(name);
  if (name.size() >= 2 && name.front() == '"' && name.back() == '"') {
    name = name.substr(1, name.size() - 2);
  }
  return std::string(trim(name));
}

// Lines that end in a blank go on in the next (RFC 3676); "-- " is a signature's line.
std::string unflowed(std::string_view text, bool delete_space) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    at = end + 1;
    if (line.starts_with(' ') && line != " ") line.remove_prefix(1);  // stuffed
    const bool flows = line.ends_with(' ') && line != "-- " && !line.starts_with('>');
    if (flows && delete_space) line.remove_suffix(1);
    out += line;
    if (!flows) out += '\n';
  }
  return out;
}

// The parts of a message that hold text, in their order.
class Search {
 public:
  void run(std::string_view message) {
    std::vector<std::pair<std::string_view, int>> open = {{message, 0}};  // the next one last
    std::vector<std::pair<std::string_view, int>> forwarded;  // read when nothing else is left
    bool first = true;
    for (;;) {
      if (open.empty()) {
        if (html || text || forwarded.empty()) return;
        std::ranges::reverse(forwarded);
        open = std::exchange(forwarded, {});
      }
      const auto [bytes, depth] = open.back();
      open.pop_back();
      const MimeEntity entity = parse_entity(bytes);
      const std::string_view field = entity.field("content-type");
      const std::string type = field.empty() ? "text/plain" : media_type(field);
      const bool attached =
          !first && media_type(entity.field("content-disposition")) == "attachment";
      first = false;
      if (type.starts_with("multipart/") && depth < kDeepest) {
        const std::string boundary = parameter(field, "boundary");
        if (boundary.empty()) continue;
        const std::vector<std::string_view> parts = multipart(entity.body, boundary);
        for (std::size_t i = parts.size(); i > 0; --i) open.emplace_back(parts[i - 1], depth + 1);
      } else if (type == "message/rfc822" && depth < kDeepest) {
        forwarded.emplace_back(entity.body, depth + 1);
      } else if (!attached && type == "text/html" && !html) {
        html = take(entity, field, Format::kHtml);
      } else if (!attached && type == "text/plain" && !text) {
        text = take(entity, field, Format::kText);
      }
    }
  }

  std::optional<MailPart> html;
  std::optional<MailPart> text;

 private:
  static std::optional<MailPart> take(const MimeEntity& entity, std::string_view type,
                                      Format format) {
    MailPart part;
    part.bytes = transfer_decoded(entity.body, entity.field("content-transfer-encoding"));
    part.format = format;
    part.charset = parameter(type, "charset");
    if (format == Format::kText && parameter(type, "format") == "flowed") {
      part.bytes = unflowed(part.bytes, parameter(type, "delsp") == "yes");
    }
    const std::string_view location = entity.field("content-location");
    if (location.starts_with("http")) part.url = location;
    if (trim(part.bytes).empty()) return std::nullopt;
    return part;
  }
};

// An HTML part that says nothing (a picture that counts readers) gives way to the plain one.
bool has_text(std::string_view html) {
  constexpr std::size_t kSome = 20;  // letters outside tags
  std::size_t letters = 0;
  bool tag = false;
  for (const char c : html) {
    if (c == '<') tag = true;
    if (c == '>') tag = false;
    if (!tag && (static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z'))) ++letters;
    if (letters >= kSome) return true;
  }
  return false;
}

}  // namespace

Result<MailPart> mail_part(std::string_view bytes) {
  Search search;
  search.run(bytes);
  std::optional<MailPart>& best =
      search.html && (!search.text || has_text(search.html->bytes)) ? search.html : search.text;
  if (!best) {
    return tl::unexpected(
        Error{Error::Code::kNoText, "a mail without text; save its attachments, and name them"});
  }
  const MimeEntity message = parse_entity(bytes);
  best->title = header_text(message.field("subject"));
  best->author = sender(message.field("from"));
  if (best->author == "Saved by Blink") best->author.clear();
  if (const auto date = parse_date(message.field("date"))) best->published = rfc3339(*date);
  const std::string_view saved = message.field("snapshot-content-location");
  if (saved.starts_with("http")) best->url = saved;
  return *std::move(best);
}

}  // namespace pith
