// Any bytes as a csv become a table that is written and read back the same, and that can be taken
// in as people and as a survey without breaking a rule of the study.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "exports/csv.h"
#include "exports/tables_in.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using exports::TableKind;
  try {
    const exports::Table table = exports::parse_csv(
        std::string_view(reinterpret_cast<const char*>(bytes), size), "tabel.csv");
    coding::Study study;
    study.change({"new", {}, {}, {coding::Put<coding::ProjectInfo>{{coding::Guid::make(), "p"}}}});
    for (const TableKind kind :
         {TableKind::Pps, TableKind::Participants, TableKind::Codebook, TableKind::Survey}) {
      try {
        study.change(exports::import_table(study, kind, table, "tabel.csv", {}).group);
      } catch (const coding::EditError&) {
        std::abort();  // a group that import_table gives fits
      } catch (const transcripts::Error&) {
        continue;  // no such columns
      }
    }
    if (!study.broken_rules().empty()) std::abort();
  } catch (const transcripts::Error&) {
    return 0;
  }
  return 0;
}
