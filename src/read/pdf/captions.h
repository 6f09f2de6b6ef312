// Internal. What stands below or above pictures and tables.

#ifndef PITH_READ_PDF_CAPTIONS_H_
#define PITH_READ_PDF_CAPTIONS_H_

#include <string_view>

namespace pith {

// True for "Figure 2. Share of water that was lost", "Tabelle 3: Verluste", "Table A-1" and "Source:
// the Authority.": a picture's name with its number and a mark behind it, or the words that open what
// is printed small below one. "Figure 2 shows that" is a sentence. In eight languages.
[[nodiscard]] bool is_caption(std::string_view block);

}  // namespace pith

#endif  // PITH_READ_PDF_CAPTIONS_H_
