// Made-up corpora, and what counting them gives.

#ifndef PITH_TESTS_DF_CORPUS_H_
#define PITH_TESTS_DF_CORPUS_H_

#include <map>
#include <span>
#include <string>
#include <vector>

#include "pith/df.h"
#include "random_text.h"

namespace pith {

[[nodiscard]] Document document_of(std::string_view text, std::string_view tag = "en");

// n documents of one to sixty words, of which few are common and many are rare; some are in other scripts.
[[nodiscard]] std::vector<Document> random_corpus(std::size_t n, Random* random);

// The file that counting them gives.
[[nodiscard]] std::string counted(std::span<const Document> documents, DfKind kind = DfKind::kTerms,
                                  std::string_view tag = "en");

// The file that merging gives, or "ERROR: " and the message. `least` as merge_df takes it.
[[nodiscard]] std::string merged(const std::vector<std::string>& files, std::uint64_t least = 0);

// A file with this body that counts `documents` documents in English.
[[nodiscard]] std::string file_of(std::uint64_t documents, const std::string& body);

}  // namespace pith

#endif  // PITH_TESTS_DF_CORPUS_H_
