// Any bytes as a project of Taguette or QualCoder are read or refused. What is no SQLite at all
// gets its header, so that more of them reach the tables.
#include <cstddef>
#include <cstdint>
#include <string>

#include "exports/foreign/read.h"
#include "exports/safe_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  std::string file(reinterpret_cast<const char*>(bytes), size);
  file.replace(0, 16, std::string("SQLite format 3\0", 16));
  try {
    exports::foreign::read_project({}, file, "a.sqlite3", {});
  } catch (const exports::ExportError&) {
  }
  return 0;
}
