// Any bytes as a table become one with rows as long as its header, or a refusal.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "exports/xlsx_in.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  try {
    const auto read = exports::read_xlsx(
        std::string_view(reinterpret_cast<const char*>(bytes), size), "tabel.xlsx", {});
    if (read.table.header.empty() || read.table.numbers.size() != read.table.rows.size())
      std::abort();
    for (const auto& row : read.table.rows)
      if (row.size() != read.table.header.size()) std::abort();
  } catch (const transcripts::Error&) {
    return 0;
  }
  return 0;
}
