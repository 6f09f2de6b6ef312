// STUB
#include "read/markdown.h"
namespace pith {
void read_markdown(std::string_view text, Document* d, std::string*) { d->text = text; }
}  // namespace pith
