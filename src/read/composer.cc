#include "read/composer.h"

#include <utility>

#include "base/unicode.h"

namespace pith {
namespace {

// Blocks of one list or table follow each other without a blank line between.
bool is_row(BlockKind kind) { return kind == BlockKind::kItem || kind == BlockKind::kTable; }

}  // namespace

void Composer::open(BlockKind kind, int level) {
  close();
  if (!blocks_.empty()) {
    text_ += is_row(kind) && blocks_.back().kind == kind ? "\n" : "\n\n";
  }
  begin_ = text_.size();
  block_ = {.span = {}, .kind = kind, .level = level};
  open_ = true;
  blank_ = false;
}

void Composer::add(std::string_view text) {
  if (!open_ && trim(text).empty()) return;
  if (!open_) open(BlockKind::kParagraph);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t word = skip_space(text, at);
    if (word > at) blank_ = true;
    at = word;
    while (at < text.size() && !is_space(peek(text, at))) next_code_point(text, &at);
    if (at == word) continue;
    if (blank_ && text_.size() > begin_ && text_.back() != '\n' && text_.back() != '\t')
      text_ += ' ';
    text_ += text.substr(word, at - word);
    blank_ = false;
  }
}

void Composer::add_break() {
  if (!at_start() && text_.back() != '\n') text_ += '\n';
  blank_ = false;
}

void Composer::add_verbatim(std::string_view text) {
  if (!open_) open(BlockKind::kCode);
  text_ += text;
  blank_ = false;
}

void Composer::close() {
  if (!open_) return;
  open_ = false;
  const std::string_view body = trim(std::string_view(text_).substr(begin_));
  if (has_word(body)) {
    const auto begin = static_cast<std::size_t>(body.data() - text_.data());
    block_.span = {begin, begin + body.size()};
    blocks_.push_back(block_);
    text_.resize(block_.span.end);
  } else {
    text_.resize(blocks_.empty() ? 0 : blocks_.back().span.end);
  }
}

void Composer::finish(Document* document) {
  close();
  document->text = std::exchange(text_, {});
  document->blocks = std::exchange(blocks_, {});
}

}  // namespace pith
