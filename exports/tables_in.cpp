#include "exports/tables_in.h"

#include <algorithm>

#include "exports/codebook_in.h"
#include "exports/codings_in.h"
#include "exports/people_in.h"
#include "exports/survey_in.h"

namespace exports {

std::size_t TableImport::count(RowResult::What what) const {
  return static_cast<std::size_t>(
      std::count_if(results.begin(), results.end(),
                    [what](const RowResult& result) { return result.what == what; }));
}

TableImport import_table(const coding::Study& study, TableKind kind, const Table& table,
                         std::string_view file_name, const coding::By& by,
                         transcripts::Watch& watch) {
  switch (kind) {
    case TableKind::Codings:
      return import_codings(study, table, file_name, by, watch);
    case TableKind::Codebook:
      return import_codebook(study, table, file_name, by, watch);
    case TableKind::Transcripts:
      return import_people(study, coding::OwnerKind::Transcript, table, file_name, by, watch);
    case TableKind::Participants:
      return import_people(study, coding::OwnerKind::Participant, table, file_name, by, watch);
    case TableKind::Survey:
      return import_survey(study, table, survey_columns(table, {}, file_name), {},
                           {std::string(file_name), {}}, by, watch);
    case TableKind::Pps:
      break;
  }
  return import_people(study, coding::OwnerKind::Pps, table, file_name, by, watch);
}

}  // namespace exports
