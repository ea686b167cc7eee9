#include "app/starter_codebook.h"

#include <string>
#include <utility>

#include "app/embedded_files.h"
#include "exports/csv.h"
#include "exports/refi/codebook.h"
#include "exports/safe_file.h"
#include "exports/tables_in.h"
#include "transcripts/import.h"

namespace app {
namespace {

using transcripts::say;

coding::EditGroup from_csv(const coding::Study& study, std::string_view bytes,
                           const std::string& name) {
  exports::TableImport imported = exports::import_table(
      study, exports::TableKind::Codebook, exports::parse_csv(bytes, name), name, coding::By{});
  if (!imported.errors.empty()) throw exports::ExportError(imported.errors.front());
  return std::move(imported.group);
}

coding::EditGroup titled(coding::EditGroup group, transcripts::Message title) {
  group.kind = "import";
  group.title = std::move(title);
  group.coder.reset();
  return group;
}

}  // namespace

coding::EditGroup pps_codebook(const coding::Study& study) {
  return titled(from_csv(study, embedded_file("codebooks/pps.csv").value(), "pps.csv"),
                say("Codeboek PPS overgenomen", "PPS codebook taken over"));
}

coding::EditGroup codebook_from(const coding::Study& study, const std::filesystem::path& path) {
  const std::string file = path.filename().string();
  const std::string bytes = transcripts::read_file(path, transcripts::kMaxTextBytes);
  return titled(path.extension() == ".qdc" ? exports::refi::read_codebook(study, bytes, file).group
                                           : from_csv(study, bytes, file),
                say("Codeboek overgenomen uit {}", "Codebook taken over from {}", file));
}

}  // namespace app
