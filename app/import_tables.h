// A table on its way into a project, for the command line and the window alike: read first, then
// understood (which changes nothing), then applied.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "exports/survey_in.h"
#include "exports/tables_in.h"
#include "exports/xlsx_in.h"
#include "transcripts/watch.h"

namespace app {

// What the user says of a table.
struct TableRequest {
  exports::TableKind kind = exports::TableKind::Participants;
  std::filesystem::path path;
  std::string sheet;              // empty: the first with something in it
  exports::SurveyChoices survey;  // only for TableKind::Survey
};

struct TableFile {
  std::string name;  // without its folder, as UTF-8
  std::string sha256;
  exports::ReadTable read;
};

// A csv or xlsx of at most 200 MB. Throws ImportError or ExportError naming the file.
TableFile read_table_file(const std::filesystem::path& path, const std::string& sheet);

struct PlannedTable {
  exports::TableImport import;
  std::vector<exports::SurveyColumn> survey;  // of a survey: what its columns become
  std::vector<transcripts::Message> notes;    // what was left out, made or taken for empty
};

// Throws ExportError where a needed column is missing, or where this survey is in the project
// already.
PlannedTable plan_table(const coding::Study& study, const TableRequest& request,
                        const TableFile& file, const coding::By& by,
                        transcripts::Watch& watch = transcripts::Watch::nobody());

// Which kind of table it is, by its headers, what stands below them and its name; transcripts where
// these tell nothing.
exports::TableKind guessed_kind(const exports::Table& table, const std::string& file_name);

// A table as it was looked at before it goes into the project. Where it cannot come in, `problem`
// says why.
struct TableLook {
  TableRequest request;
  std::shared_ptr<const TableFile> file;     // null where it could not be read
  std::shared_ptr<const PlannedTable> plan;  // null where there is a problem
  std::vector<std::string> examples;         // of each column, the first that is filled
  std::optional<transcripts::Message> problem;
};

// Reads and plans, fit for a job: throws Stopped where `watch` does. `read` is the same file and
// sheet where these were read before, else null. Without a kind (`guess`) it takes the guessed one.
// `coder` is who codes, where known.
TableLook look_at_table(const coding::Study& study, TableRequest request, bool guess,
                        std::shared_ptr<const TableFile> read,
                        const std::optional<coding::CoderId>& coder, transcripts::Watch& watch);

}  // namespace app
