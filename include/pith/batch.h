// One record of JSON Lines in, one record out: the contract of `pith batch` with every pipeline.
//
// In:  {"id", "text"}, and with these if you have them: "title", "language" (a BCP 47 tag), "url"
//      (a string: where the text is from; a page's links are resolved against it). For digests also
//      "published" (a date), "author" and "site" (what its source is called), strings.
//      In place of "text" one of
//        "html"       a page, whose article is found; its title, date and so on are those it states
//        "sentences"  an array of strings: sentences that somebody else has cut
//        "documents"  an array of articles about one matter: each a string, or an object with
//                     "text", "html" or "sentences", and "title" and "url" of its own
//      Where several stand, "documents" counts, else "sentences", else "text". A document without a
//      title has the record's, or else the one that is found in it. "text" is plain text, unless it
//      opens with <!doctype html> or <html>: then it is read as "html", with a warning. The id is a
//      string, a number or null. A field that is null is as if it were not there. Unknown fields
//      are ignored; where a key stands twice, the first counts. Bytes that are not UTF-8 and halves
//      of surrogate pairs ("\ud83d") are replaced by U+FFFD, with a warning. Records with other
//      names for these fields can be read too: RecordFields.
// Out: the summary as src/render/SCHEMA.md describes it, with the same id, or
//      {"schema": 1, "id", "error": {"code", "message", "line"}}. Unknown fields come back only on
//      demand: RecordOptions.

#ifndef PITH_BATCH_H_
#define PITH_BATCH_H_

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pith/pith.h"

namespace pith {

struct RecordSummary {
  std::string json{};  // one line, ending in a newline
  bool failed = false;
};

// What the fields of records are called. A name that begins with a slash is a JSON pointer into the
// record (RFC 6901: "/article/body", "/pages/0/text"; a slash in a key is ~1, a tilde ~0), any
// other a key. What a pointer does not lead to is a field that is not there. Entries of "documents"
// have their text, page, title, address and sentences by the same names, and pointers begin at the
// entry. A text or page with a name of its own goes before "documents" and "sentences", and such a
// page before "text": other people's records may have fields of these names for other ends.
struct RecordFields {
  std::string text{"text"};
  std::string html{"html"};
  std::string title{"title"};
  std::string id{"id"};
  std::string url{"url"};
  std::string language{"language"};
  std::string sentences{"sentences"};
  std::string documents{"documents"};
};

// How records are read, and what comes back of them.
struct RecordOptions {
  RecordFields names{};
  // All other fields of the record come back as "fields": {...} behind the id, in an error record
  // too where the line could be read as an object; {} if there are none. Other is what has none of
  // the names above (whether that was used or not), so "author" and "published" come back; a "url"
  // that is no string; the second of two fields with one key; and the whole field that a pointer
  // leads into. Values are as they came, in their order, numbers to the digit; only white space
  // between them goes, DEL and C1 are escaped, and what is not UTF-8 is repaired as everywhere.
  bool keep_fields = false;
};

// `record` is one line without its newline; `line` is its number in the file, from 1, for messages.
// `read` states what records leave out: a language. `how` holds for all records. The result depends
// on nothing else.
[[nodiscard]] RecordSummary summarize_record(std::string_view record, std::size_t line,
                                             const Options& options = {},
                                             const ReadOptions& read = {},
                                             const RecordOptions& how = {});

// The text in a file (a page, a PDF, ...) as a record of its own: its id is the path, its line 0.
// Errors, as error records: those of read_file().
[[nodiscard]] RecordSummary summarize_file(const std::filesystem::path& path,
                                           const Options& options = {},
                                           const ReadOptions& read = {});

// The documents of a record, with its id. Errors: kBadRecord, and those of read().
[[nodiscard]] Result<std::vector<Document>> read_record(std::string_view record,
                                                        const ReadOptions& read = {},
                                                        const RecordFields& names = {});

// The error record for a line that cannot be answered: too long, say. `id_json` is its id as JSON,
// where it is known.
[[nodiscard]] RecordSummary reject_record(std::string_view message, std::size_t line,
                                          std::string_view id_json = "null");
// The same for a line of which only its id and its other fields are read.
[[nodiscard]] RecordSummary reject_record(const Error& error, std::string_view record,
                                          std::size_t line, const RecordOptions& how = {});
// The same for a file of summarize_file().
[[nodiscard]] RecordSummary reject_file(const std::filesystem::path& path, const Error& error);

// Whether a line of results is an error record; nothing if it is no whole result.
[[nodiscard]] std::optional<bool> is_error_record(std::string_view result);

}  // namespace pith

#endif  // PITH_BATCH_H_
