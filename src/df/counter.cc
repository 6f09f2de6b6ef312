#include <algorithm>
#include <utility>

#include "df/header.h"
#include "df/stream.h"
#include "df/tag.h"
#include "text/analysis.h"

namespace pith {

DfCounter::DfCounter(Language language, DfKind kind)
    : language_(std::move(language)), kind_(kind) {}

bool DfCounter::add(const Document& document) {
  if (df_tag(document.language) != df_tag(language_)) return false;
  if (&document.language.data() != &language_.data()) {  // other data of the same language
    Document copy = document;
    copy.language = language_;
    return add(copy);
  }
  ++documents_;
  const AnalysisOptions options{.keys = true, .form = term_form(kind_)};
  for (const std::string& key : analyse(std::span(&document, 1), options).keys) {
    if (!is_countable(key)) continue;
    const auto known = counts_.find(key);
    if (known != counts_.end())
      ++known->second;
    else
      counts_.emplace(key, 1);
  }
  return true;
}

bool DfCounter::write(const DfSink& sink) const {
  using Entry = std::pair<const std::string, std::uint64_t>;
  std::vector<const Entry*> sorted;
  sorted.reserve(counts_.size());
  for (const Entry& entry : counts_) sorted.push_back(&entry);
  std::ranges::sort(sorted, {}, [](const Entry* entry) { return std::string_view(entry->first); });
  DfWriter writer(sink);
  writer.put_header({.documents = documents_,
                     .language = std::string(df_tag(language_)),
                     .kind = kind_,
                     .tokenizer = tokenizer_fingerprint(language_, kind_)});
  for (const Entry* entry : sorted) {
    if (!writer.is_wanted()) return false;
    writer.put(entry->first, entry->second);
  }
  return writer.finish();
}

}  // namespace pith
