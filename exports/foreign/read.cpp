#include "exports/foreign/read.h"

#include <algorithm>
#include <iterator>

#include "exports/foreign/from_qualcoder.h"
#include "exports/foreign/from_taguette.h"
#include "exports/safe_file.h"

namespace exports::foreign {
namespace {

using coding::store::ForeignTables;
using transcripts::Message;
using transcripts::say;

Project project_in(std::string_view bytes, const std::string& file_name,
                   transcripts::Watch& watch) {
  if (coding::store::is_own_project(bytes))
    throw ExportError(
        say("{} is een project van Zwerm. Open het, of voeg het samen met dit project.",
            "{} is a project of Zwerm's. Open it, or merge it with this project.", file_name));
  std::vector<Message> warnings;
  try {
    const ForeignTables tables(bytes, file_name, warnings, watch);
    const bool taguette = is_taguette(tables);
    if (!taguette && !is_qualcoder(tables))
      throw ExportError(
          say("{} is een SQLite-bestand, maar geen project van Taguette of QualCoder. Exporteer "
              "het project in het andere programma als .qdpx en lees dat in.",
              "{} is a SQLite file, but no project of Taguette or QualCoder. Export the project as "
              ".qdpx in the other program and read that.",
              file_name));
    Project project = taguette ? from_taguette(tables, file_name, watch)
                               : from_qualcoder(tables, file_name, watch);
    project.warnings.insert(project.warnings.begin(), warnings.begin(), warnings.end());
    return project;
  } catch (const coding::store::ForeignFileError& error) {
    throw ExportError(error.message());
  }
}

// REFI-QDA has no word for it.
void mark_important(const Project& project, coding::EditGroup& group) {
  for (coding::Edit& edit : group.edits)
    if (auto* put = std::get_if<coding::Put<coding::Coding>>(&edit);
        put != nullptr && project.important.contains(put->row.id.guid))
      put->row.good_quote = true;
}

}  // namespace

bool is_sqlite(std::string_view bytes) {
  return coding::store::is_sqlite(bytes);
}

refi::ProjectImport read_project(const coding::Study& study, std::string_view bytes,
                                 const std::string& file_name, const coding::By& by,
                                 transcripts::Watch& watch) {
  Project project = project_in(bytes, file_name, watch);
  refi::ProjectImport import = refi::read_project(study, as_qde(project), file_name, by, watch);
  mark_important(project, import.group);
  import.warnings.insert(import.warnings.begin(), std::make_move_iterator(project.warnings.begin()),
                         std::make_move_iterator(project.warnings.end()));
  return import;
}

}  // namespace exports::foreign
