// Any bytes under the name of a .qdc become a codebook that can be written and read back, or a
// refusal that names the file.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "exports/refi/codebook.h"
#include "exports/safe_file.h"

namespace {

coding::Study read(const std::string_view bytes, coding::Study study) {
  study.change(exports::refi::read_codebook(study, bytes, "codeboek.qdc").group);
  return study;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view file(reinterpret_cast<const char*>(bytes), size);
  coding::Study study;
  try {
    study = read(file, study);
  } catch (const exports::ExportError&) {
    return 0;
  }
  if (!exports::refi::read_codebook(study, file, "codeboek.qdc").group.edits.empty()) std::abort();
  const std::string written = exports::refi::write_codebook(study);
  if (exports::refi::write_codebook(read(written, {})) != written) std::abort();
  return 0;
}
