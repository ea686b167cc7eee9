#include "app/starter_codebook.h"

#include <map>
#include <string>
#include <utility>
#include <variant>

#include <sodium.h>

#include "app/embedded_files.h"
#include "app/file_ending.h"
#include "exports/refi/codebook.h"
#include "exports/safe_file.h"
#include "exports/tables_in.h"
#include "exports/xlsx_in.h"
#include "transcripts/import.h"

namespace app {
namespace {

using transcripts::say;

coding::EditGroup from_table(const coding::Study& study, std::string_view bytes,
                             const std::string& name) {
  exports::TableImport imported =
      exports::import_table(study, exports::TableKind::Codebook,
                            exports::read_table(bytes, name).table, name, coding::By{});
  if (!imported.errors.empty()) throw exports::ExportError(imported.errors.front());
  return std::move(imported.group);
}

coding::EditGroup titled(coding::EditGroup group, transcripts::Message title) {
  group.kind = "import";
  group.title = std::move(title);
  group.coder.reset();
  return group;
}

// A GUID that is the same on every run: version 8 of RFC 9562, from a hash of `name`.
coding::Guid fixed_guid(std::string_view name) {
  coding::Guid guid;
  crypto_generichash(guid.bytes.data(), guid.bytes.size(),
                     reinterpret_cast<const unsigned char*>(name.data()), name.size(), nullptr, 0);
  guid.bytes[6] = static_cast<std::uint8_t>(0x80 | (guid.bytes[6] & 0x0F));
  guid.bytes[8] = static_cast<std::uint8_t>(0x80 | (guid.bytes[8] & 0x3F));
  return guid;
}

// Gives each code the GUID of its place in the codebook, so that the codebooks of two projects that
// began with it meet when they are exchanged, whatever their codes are called by then.
void fix_ids(coding::EditGroup& group) {
  std::map<coding::CodeId, std::pair<coding::CodeId, std::string>> fixed;  // with the path
  for (coding::Edit& edit : group.edits) {
    auto* put = std::get_if<coding::Put<coding::Code>>(&edit);
    if (put == nullptr) continue;
    coding::Code& code = put->row;
    std::string path = "pps/" + code.name;
    if (code.parent) {
      const auto& [id, above] = fixed.at(*code.parent);
      path = above + "/" + code.name;
      code.parent = id;
    }
    const coding::CodeId id{fixed_guid(path)};
    fixed.emplace(code.id, std::pair(id, path));
    code.id = id;
  }
}

}  // namespace

coding::EditGroup pps_codebook(const coding::Study& study) {
  coding::EditGroup group =
      from_table(study, embedded_file("codebooks/pps.csv").value(), "pps.csv");
  fix_ids(group);
  return titled(std::move(group), say("Codeboek PPS overgenomen", "PPS codebook taken over"));
}

coding::EditGroup codebook_from(const coding::Study& study, const std::filesystem::path& path) {
  const std::string file = path.filename().string();
  const std::string bytes = transcripts::read_file(path, transcripts::kMaxTextBytes);
  return titled(ending_of(path) == ".qdc" ? exports::refi::read_codebook(study, bytes, file).group
                                          : from_table(study, bytes, file),
                say("Codeboek overgenomen uit {}", "Codebook taken over from {}", file));
}

}  // namespace app
