#include "read/markdown.h"

#include <libxml/HTMLparser.h>
#include <md4c.h>

#include <algorithm>
#include <charconv>

#include "base/display.h"
#include "base/unicode.h"
#include "read/composer.h"
#include "read/front_matter.h"
#include "read/html/html.h"

namespace pith {
namespace {

// What an entity stands for: "&amp;", "&#8217;", "&#x2019;"; as it is when nobody knows it.
std::string entity(std::string_view text) {
  std::string_view body = text.substr(1, text.size() - 2);
  std::string out;
  if (body.starts_with('#')) {
    body.remove_prefix(1);
    const bool hex = body.starts_with('x') || body.starts_with('X');
    if (hex) body.remove_prefix(1);
    std::uint32_t c = 0;
    std::from_chars(body.data(), body.data() + body.size(), c, hex ? 16 : 10);
    const bool valid = c != 0 && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
    append_code_point(valid ? c : 0xFFFD, &out);
    return out;
  }
  const std::string name(body);
  const htmlEntityDesc* known = htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()));
  if (known == nullptr) return std::string(text);
  append_code_point(known->value, &out);
  return out;
}

// Text without the calls of footnotes, "[^1]", which md4c does not know. A note itself, which opens
// with its mark and a colon, stays as it is.
std::string without_calls(std::string_view text, bool begins_block) {
  if (begins_block && text.starts_with("[^") && text.find("]:") < 30) return std::string(text);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t call = std::min(text.find("[^", at), text.size());
    out += text.substr(at, call - at);
    const std::size_t end = text.find(']', call);
    if (call == text.size()) break;
    const bool is_call = end != std::string_view::npos && end - call < 30 &&
                         text.substr(call, end - call).find(' ') == std::string_view::npos;
    if (!is_call) out += "[^";
    at = is_call ? end + 1 : call + 2;
  }
  return out;
}

// Takes md4c's events.
class Reader {
 public:
  explicit Reader(Composer* composer) : composer_(*composer) {}

  static int enter_block(MD_BLOCKTYPE type, void* detail, void* self) {
    static_cast<Reader*>(self)->enter(type, detail);
    return 0;
  }
  static int leave_block(MD_BLOCKTYPE type, void*, void* self) {
    static_cast<Reader*>(self)->leave(type);
    return 0;
  }
  static int enter_span(MD_SPANTYPE type, void*, void* self) {
    if (type == MD_SPAN_IMG) ++static_cast<Reader*>(self)->images_;
    return 0;
  }
  static int leave_span(MD_SPANTYPE type, void*, void* self) {
    if (type == MD_SPAN_IMG) --static_cast<Reader*>(self)->images_;
    return 0;
  }
  static int take_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
    static_cast<Reader*>(self)->add(type, {text, size});
    return 0;
  }

 private:
  void enter(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_QUOTE:
        ++quotes_;
        break;
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        composer_.close();
        ++lists_;
        break;
      case MD_BLOCK_LI:
        composer_.open(BlockKind::kItem, lists_);
        in_item_ = true;
        break;
      case MD_BLOCK_H:
        composer_.open(BlockKind::kHeading,
                       static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
        break;
      case MD_BLOCK_CODE:
        composer_.open(BlockKind::kCode);
        break;
      case MD_BLOCK_P:
        // The first paragraph of an item is the item.
        if (!in_item_)
          composer_.open(lists_ > 0    ? BlockKind::kItem
                         : quotes_ > 0 ? BlockKind::kQuote
                                       : BlockKind::kParagraph,
                         lists_);
        in_item_ = false;
        break;
      case MD_BLOCK_TR:
        composer_.open(BlockKind::kTable);
        cells_ = 0;
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        if (cells_++ > 0) composer_.add_verbatim("\t");
        break;
      default:
        break;
    }
  }

  void leave(MD_BLOCKTYPE type) {
    switch (type) {
      case MD_BLOCK_QUOTE:
        --quotes_;
        break;
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        --lists_;
        break;
      case MD_BLOCK_HTML:
        compose_fragment(html_, &composer_);
        html_.clear();
        break;
      case MD_BLOCK_LI:
        in_item_ = false;
        [[fallthrough]];
      case MD_BLOCK_H:
      case MD_BLOCK_CODE:
      case MD_BLOCK_P:
      case MD_BLOCK_TR:
        composer_.close();
        break;
      default:
        break;
    }
  }

  void add(MD_TEXTTYPE type, std::string_view text) {
    if (type == MD_TEXT_HTML) {
      // Tags in a line say nothing; a block of HTML is read when it is whole.
      if (composer_.is_open()) return;
      html_ += text;
      return;
    }
    if (images_ > 0) return;
    switch (type) {
      case MD_TEXT_BR:
        composer_.add_break();
        break;
      case MD_TEXT_SOFTBR:
        composer_.add(" ");
        break;
      case MD_TEXT_NULLCHAR:
        composer_.add("\xEF\xBF\xBD");
        break;
      case MD_TEXT_ENTITY:
        composer_.add(entity(text));
        break;
      case MD_TEXT_CODE:
        if (composer_.open_kind() == BlockKind::kCode) {
          composer_.add_verbatim(text);
        } else {
          composer_.add(text);
        }
        break;
      default:
        in_item_ = false;
        composer_.add(without_calls(text, composer_.at_start()));
        break;
    }
  }

  Composer& composer_;
  std::string html_;
  int quotes_ = 0;
  int lists_ = 0;
  int images_ = 0;
  int cells_ = 0;
  bool in_item_ = false;  // nothing stands in the item yet
};

// The notes at the end, "[^1]: See the report.", are not the text.
void mark_notes(Document* document) {
  for (Block& block : document->blocks) {
    if (block.span.of(document->text).starts_with("[^")) block.kind = BlockKind::kFurniture;
  }
}

}  // namespace

void read_markdown(std::string_view text, Document* document, std::string* language_hint) {
  text.remove_prefix(read_front_matter(text, document, language_hint));
  Composer composer;
  Reader reader(&composer);
  const MD_PARSER parser = {
      .abi_version = 0,
      .flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS,
      .enter_block = &Reader::enter_block,
      .leave_block = &Reader::leave_block,
      .enter_span = &Reader::enter_span,
      .leave_span = &Reader::leave_span,
      .text = &Reader::take_text,
      .debug_log = nullptr,
      .syntax = nullptr,
  };
  if (md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &reader) != 0) {
    composer = Composer();
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      composer.open(BlockKind::kParagraph);
      composer.add(text.substr(at, end - at));
      at = end + 1;
    }
  }
  composer.finish(document);
  mark_notes(document);
  if (!document->title.empty()) return;
  for (Block& block : document->blocks) {
    if (block.kind != BlockKind::kHeading || block.level != 1) continue;
    document->title = plain_line(block.span.of(document->text));
    block.kind = BlockKind::kTitle;
    break;
  }
}

}  // namespace pith
