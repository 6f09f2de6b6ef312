#include "read/html/html.h"

#include "base/unicode.h"
#include "read/html/article.h"
#include "read/html/blocks.h"
#include "read/html/tree.h"
#include "read/metadata/metadata.h"

namespace pith {
namespace {

using Index = HtmlTree::Index;

// A cell that reads like a paragraph is one: tables are used for layout.
constexpr std::uint32_t kProseCell = 200;  // bytes

BlockKind kind_of(const PageBlock& block) {
  const bool prose = block.size >= kProseCell && block.stops > 0;
  if (prose && (block.kind == BlockKind::kTable || block.kind == BlockKind::kHeading)) {
    return BlockKind::kParagraph;
  }
  return block.kind;
}

// Adds text without soft hyphens, which show where a word may be cut.
void add_text(std::string_view text, Composer* composer) {
  constexpr std::string_view kSoftHyphen = "\xC2\xAD";
  for (std::size_t at = text.find(kSoftHyphen); at != std::string_view::npos;
       at = text.find(kSoftHyphen)) {
    composer->add(text.substr(0, at));
    text.remove_prefix(at + kSoftHyphen.size());
  }
  composer->add(text);
}

void add_content(const HtmlTree& tree, const PageBlock& block, bool verbatim, Composer* composer) {
  for (Index i = block.begin; i < block.end; ++i) {
    const Tag tag = tree.tag(i);
    if (tag == Tag::kText) {
      if (verbatim) {
        composer->add_verbatim(tree.text(i));
      } else {
        add_text(tree.text(i), composer);
      }
    } else if (tag == Tag::kBr) {
      composer->add_break();
    } else if (is_skipped(tag)) {
      i = tree[i].end - 1;
    }
  }
}

// The row that a cell is in; none() if it is in none.
Index row_of(const HtmlTree& tree, Index element) {
  for (Index at = element; at != 0; at = tree[at].parent) {
    if (tree.tag(at) == Tag::kTr) return at;
    if (tree.tag(at) == Tag::kTable) break;
  }
  return tree.none();
}

class Writer {
 public:
  Writer(const HtmlTree& tree, Composer* composer) : tree_(tree), composer_(composer) {}

  void add(const PageBlock& block) {
    const BlockKind kind = kind_of(block);
    const Index row = kind == BlockKind::kTable ? row_of(tree_, block.element) : tree_.none();
    if (row != tree_.none() && row == row_) {
      composer_->add_verbatim("\t");  // another cell of it
    } else {
      composer_->open(kind,
                      kind == BlockKind::kHeading || kind == BlockKind::kItem ? block.level : 0);
    }
    row_ = row;
    add_content(tree_, block, kind == BlockKind::kCode, composer_);
    if (row == tree_.none()) composer_->close();
  }

 private:
  const HtmlTree& tree_;
  Composer* composer_;
  Index row_ = HtmlTree::Index(-1);
};

}  // namespace

void compose_fragment(std::string_view html, Composer* composer) {
  const HtmlTree tree = HtmlTree::parse(html);
  Writer writer(tree, composer);
  for (const PageBlock& block : page_blocks(tree)) writer.add(block);
  composer->close();
}

// Fields that are set already are kept.
void set(const std::string& value, std::string* field) {
  if (field->empty()) *field = value;
}

// Text without markup as paragraphs: a line each.
void compose_body(std::string_view body, Composer* composer) {
  const bool markup = body.find("</") != std::string_view::npos;
  if (markup) return compose_fragment(body, composer);
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = std::min(body.find('\n', at), body.size());
    composer->open(BlockKind::kParagraph);
    add_text(body.substr(at, end - at), composer);
    at = end + 1;
  }
  composer->close();
}

void read_html(std::string_view html, std::string_view url, Document* document,
               std::string* language_hint) {
  constexpr std::size_t kMore = 2;  // times: what the page states is longer than what it shows
  const HtmlTree tree = HtmlTree::parse(html);
  const Metadata metadata = metadata_of(tree, url);
  const std::vector<PageBlock> blocks = page_blocks(tree);
  const Article article = find_article(tree, blocks);
  Composer composer;
  if (metadata.body.size() > kMore * article.size) compose_body(metadata.body, &composer);
  if (composer.size() <= kMore * article.size) {  // markup and dots are no text
    composer = {};
    Writer writer(tree, &composer);
    for (std::size_t b = 0; b < blocks.size(); ++b) {
      if (article.verdicts[b] == Verdict::kKept) writer.add(blocks[b]);
    }
  }
  composer.finish(document);
  set(metadata.title, &document->title);
  set(metadata.author, &document->author);
  set(metadata.published, &document->published);
  set(metadata.site, &document->site);
  set(metadata.url, &document->url);
  *language_hint = metadata.language;
}

}  // namespace pith
