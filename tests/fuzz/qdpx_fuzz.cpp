// Any bytes under the name of a .qdpx become rows that a study takes, or a refusal that names the
// file. Bytes that are no archive are read as a bare .qde; reading twice adds nothing.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "exports/refi/project.h"
#include "exports/safe_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view file(reinterpret_cast<const char*>(bytes), size);
  coding::Study study;
  study.change({"new", {}, {}, {coding::Put<coding::ProjectInfo>{{coding::Guid::make(), "p"}}}});
  const coding::By by{{}, {1000}};
  try {
    study.change(exports::refi::read_project(study, file, "project.qdpx", by).group);
  } catch (const exports::ExportError&) {
    return 0;
  }
  if (!study.broken_rules().empty()) std::abort();
  const auto again = exports::refi::read_project(study, file, "project.qdpx", by);
  coding::Study twice = study;
  twice.change(again.group);
  if (again.taken.transcripts.made > 0 || again.taken.cases.made > 0) std::abort();
  return 0;
}
