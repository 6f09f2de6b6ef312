// Internal. What of the other parts a file of document frequencies is about.

#ifndef PITH_DF_TAG_H_
#define PITH_DF_TAG_H_

#include <string_view>

#include "language/data.h"
#include "pith/df.h"
#include "text/terms.h"

namespace pith {

// A view into `language`, or of a literal: both written forms of Norwegian are "no".
[[nodiscard]] inline std::string_view df_tag(const Language& language) {
  return data_of(language.tag());
}

[[nodiscard]] inline TermForm term_form(DfKind kind) {
  return kind == DfKind::kWords ? TermForm::kWord : TermForm::kStem;
}

}  // namespace pith

#endif  // PITH_DF_TAG_H_
