// Internal. Whole files into memory, with errors that say what to do about them.

#ifndef PITH_BASE_FILE_H_
#define PITH_BASE_FILE_H_

#include <filesystem>
#include <string>

#include "pith/pith.h"

namespace pith {

// What an errno means for the file `name`: kNotFound or kUnreadable, and a message that opens with
// the name.
[[nodiscard]] Error file_error(const std::string& name, int error);

// Opens a file for reading; the caller closes it. A directory opens too: reading it fails, EISDIR.
[[nodiscard]] Result<int> open_file(const std::filesystem::path& path);

// What can still be read of an open file, which stays the caller's. Errors: kUnreadable; the message opens
// with `name`.
[[nodiscard]] Result<std::string> read_descriptor(int descriptor, const std::string& name);

// The bytes of a file (a pipe or a device too: read to its end). Errors: kNotFound, kUnreadable;
// the message opens with the path.
[[nodiscard]] Result<std::string> read_bytes(const std::filesystem::path& path);

// The bytes of standard input.
[[nodiscard]] Result<std::string> read_stdin();

}  // namespace pith

#endif  // PITH_BASE_FILE_H_
