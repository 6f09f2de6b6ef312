// Internal. One line of JSON Lines to documents (simdjson, one line at a time).

#ifndef PITH_READ_RECORD_H_
#define PITH_READ_RECORD_H_

#include <string>
#include <string_view>
#include <vector>

#include "pith/batch.h"
#include "pith/pith.h"

namespace pith {

struct Record {
  std::string id_json{"null"};  // the id as it stood there: a string, a number, null
  std::string id{};             // the same as text: a string's letters, a number's digits
  std::string fields_json{};    // what nobody read, as pith/batch.h says, if it is to be kept
  std::vector<Document> documents;
  std::vector<std::string> warnings;
};

// Fields as pith/batch.h says. The id is filled as soon as it is known, for the error record of a
// bad line, and the fields to be kept. Errors: kBadRecord, and those of read().
[[nodiscard]] Result<void> parse_record(std::string_view line, const ReadOptions& defaults,
                                        Record* record, const RecordOptions& how = {});

// The id and the other fields of a record, as far as they can be told, without reading its text.
void parse_head(std::string_view line, Record* record, const RecordOptions& how = {});

}  // namespace pith

#endif  // PITH_READ_RECORD_H_
