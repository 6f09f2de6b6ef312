// Internal. Which language a text is in.

#ifndef PITH_LANGUAGE_DETECT_H_
#define PITH_LANGUAGE_DETECT_H_

#include <string>
#include <string_view>

namespace pith {

// A primary subtag, mostly of ISO 639-1 ("no" is Bokmål, "nn" Nynorsk). "und" for fewer than three
// letters, and for a word or two of which nothing is known: a name.
// `hint` is what a page or a feed says of itself, any BCP 47 tag or "": it decides between languages
// that are as likely, and where the answer would be "und". A text that is clear overrules it.
// REQUIRES: valid UTF-8. Linear; at most the first 16 KB are looked at.
[[nodiscard]] std::string detect_language(std::string_view text, std::string_view hint = "");

}  // namespace pith

#endif  // PITH_LANGUAGE_DETECT_H_
