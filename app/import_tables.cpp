#include "app/import_tables.h"

#include <algorithm>

#include "app/checksum.h"
#include "exports/safe_file.h"
#include "transcripts/import.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

using transcripts::say;

void refuse_known(const coding::Study& study, const TableFile& file) {
  for (const auto& [id, info] : study.transcripts())
    if (info.file_sha256 == file.sha256)
      throw exports::ExportError(
          say("{0}: deze enquête staat al in het project, onder meer als gesprek \"{1}\". Er is "
              "niets ingelezen.",
              "{0}: this survey is in the project already, as transcript \"{1}\" among others. "
              "Nothing was taken in.",
              file.name, info.name));
}

}  // namespace

bool is_table(const std::filesystem::path& path) {
  const std::string ending =
      transcripts::fold(transcripts::clean_utf8(path.extension().string()).text);
  return ending == ".csv" || ending == ".xlsx";
}

TableFile read_table_file(const std::filesystem::path& path, const std::string& sheet) {
  constexpr std::size_t kMaxTableBytes = 200'000'000;
  const std::string bytes = transcripts::read_file(path, kMaxTableBytes);
  std::string name = transcripts::clean_utf8(path.filename().string()).text;
  exports::ReadTable read = exports::read_table(bytes, name, sheet);
  return {std::move(name), sha256(bytes), std::move(read)};
}

PlannedTable plan_table(const coding::Study& study, const TableRequest& request,
                        const TableFile& file, const coding::By& by) {
  PlannedTable planned{{}, {}, file.read.notes};
  if (request.kind != exports::TableKind::Survey) {
    planned.import = exports::import_table(study, request.kind, file.read.table, file.name, by);
    return planned;
  }
  refuse_known(study, file);
  const exports::Table answers = exports::with_one_header(file.read.table);
  planned.survey = exports::survey_columns(answers, request.survey, file.name);
  planned.import = exports::import_survey(study, answers, planned.survey, request.survey,
                                          {file.name, file.sha256}, by);
  return planned;
}

}  // namespace app
