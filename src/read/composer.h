// Internal. Makes the text and the blocks of a Document, for readers whose format says where its
// blocks are.

#ifndef PITH_READ_COMPOSER_H_
#define PITH_READ_COMPOSER_H_

#include <string>
#include <string_view>

#include "pith/pith.h"

namespace pith {

// Blocks are divided by a blank line in Document::text; rows of a table and items by a line break.
// In a block white space is one blank, and none at its ends; blocks without a letter or digit are
// left out. REQUIRES: valid UTF-8 without NUL.
class Composer {
 public:
  // Begins a block; the one before it ends.
  void open(BlockKind kind, int level = 0);
  // Adds to the open block, or to a paragraph that begins here. White space at the borders of two
  // pieces counts: "a" and "b" are "ab", "a " and "b" are "a b".
  void add(std::string_view text);
  // A line break in the block (<br>): stays as one.
  void add_break();
  // Adds as it stands, line breaks and indentation too: code, and the tabs between cells.
  void add_verbatim(std::string_view text);
  // Ends the open block, if there is one.
  void close();

  // True if no block is open, or nothing was added to it.
  [[nodiscard]] bool at_start() const { return !open_ || text_.size() == begin_; }
  [[nodiscard]] bool is_open() const { return open_; }
  // The kind of the open block; kParagraph if none is.
  [[nodiscard]] BlockKind open_kind() const { return open_ ? block_.kind : BlockKind::kParagraph; }
  // Bytes of the text so far.
  [[nodiscard]] std::size_t size() const { return text_.size(); }
  // Sets document->text and document->blocks, and is empty again.
  void finish(Document* document);

 private:
  std::string text_;
  std::vector<Block> blocks_;
  std::size_t begin_ = 0;  // of the open block in text_
  Block block_;
  bool open_ = false;
  bool blank_ = false;  // white space stands before what comes next
};

}  // namespace pith

#endif  // PITH_READ_COMPOSER_H_
