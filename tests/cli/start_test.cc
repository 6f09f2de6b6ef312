// What a start of the program loads. What it costs is measured by benchmarks/speed/start.py.

#include <string>

#include "catch.h"
#include "cli/program.h"

namespace pith {
namespace {

// The shared libraries of the program, as glibc's dynamic linker lists them in place of a run; ""
// with another one, which runs the program.
std::string loaded_libraries() {
  const Outcome outcome =
      Sandbox().run({"--version"}, {.environment = {"LD_TRACE_LOADED_OBJECTS=1"}});
  CAPTURE(shown(outcome));
  REQUIRE(outcome.status == 0);
  return outcome.out.starts_with("pith ") ? "" : outcome.out;
}

bool skips(const std::string& libraries) {
  if (!libraries.empty()) return false;
  WARN("skipped: the dynamic linker does not list what it loads");
  return true;
}

}  // namespace

TEST_CASE("a start loads no library for addresses, which most runs do not name") {
  const std::string libraries = loaded_libraries();
  if (skips(libraries)) return;
  CHECK_THAT(libraries, Catch::Contains("libstdc++") || Catch::Contains("libc++"));
  CHECK_THAT(libraries, !Catch::Contains("libcurl"));
}

TEST_CASE("a program that was linked with archives does not load the same libraries again") {
  if (!PITH_ARCHIVES) {
    WARN("skipped: it was linked with shared libraries (PITH_STATIC)");
    return;
  }
  const std::string libraries = loaded_libraries();
  if (skips(libraries)) return;
  const std::string name =
      GENERATE(as<std::string>(), "libicui18n", "libicuuc", "libicudata", "libxml2", "libz.",
               "libzstd", "liblzma", "libstemmer", "libsqlite3");
  CHECK_THAT(libraries, !Catch::Contains(name));
}

}  // namespace pith
