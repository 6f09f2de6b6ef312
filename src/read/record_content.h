// Internal. What a record has to be read: a text, a page, sentences, several documents.

#ifndef PITH_READ_RECORD_CONTENT_H_
#define PITH_READ_RECORD_CONTENT_H_

#include <simdjson.h>

#include "pith/batch.h"
#include "read/record.h"

namespace pith {

// Adds the documents of the record `object`, and warnings, as pith/batch.h says. `options` state
// its title and language. Errors: kBadRecord, and those of read().
[[nodiscard]] Result<void> add_documents(const simdjson::dom::object& object,
                                         const RecordFields& names, const ReadOptions& options,
                                         Record* record);

}  // namespace pith

#endif  // PITH_READ_RECORD_CONTENT_H_
