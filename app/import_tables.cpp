#include "app/import_tables.h"

#include <algorithm>
#include <set>

#include "app/checksum.h"
#include "app/file_ending.h"
#include "coding/project.h"
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

// Long open answers, or what a survey tool notes of each; a remark alone makes no survey of a list
// of people.
bool is_survey(const exports::Table& table, const std::string& file_name) {
  const exports::Table answers = exports::with_one_header(table);
  std::size_t open = 0;
  bool completed = false;
  bool named = false;
  for (const auto& column : exports::survey_columns(answers, {}, file_name)) {
    open += column.use == exports::SurveyUse::Open ? 1 : 0;
    completed = completed || column.use == exports::SurveyUse::Completed;
    named = named || column.use == exports::SurveyUse::Name;
  }
  return open > 0 && (completed || open > 1 || !named);
}

std::vector<std::string> examples_of(const exports::Table& table) {
  std::vector<std::string> examples(table.header.size());
  for (std::size_t column = 0; column < examples.size(); ++column)
    for (const auto& row : table.rows) {
      examples[column] = transcripts::on_one_line(exports::text_of(row[column]));
      if (!examples[column].empty()) break;
    }
  return examples;
}

}  // namespace

TableFile read_table_file(const std::filesystem::path& path, const std::string& sheet) {
  constexpr std::size_t kMaxTableBytes = 200'000'000;
  const std::string bytes = transcripts::read_file(path, kMaxTableBytes);
  std::string name = transcripts::clean_utf8(path.filename().string()).text;
  exports::ReadTable read = exports::read_table(bytes, name, sheet);
  return {std::move(name), sha256(bytes), std::move(read)};
}

exports::TableKind guessed_kind(const exports::Table& table, const std::string& file_name) {
  using exports::TableKind;
  std::set<std::string> headers;
  for (const std::string& header : table.header) headers.insert(transcripts::fold(header));
  const auto has = [&headers](std::initializer_list<const char*> names) {
    return std::any_of(names.begin(), names.end(),
                       [&](const char* name) { return headers.contains(name); });
  };
  if (has({"start", "begin"}) && has({"end", "einde", "eind"})) return TableKind::Codings;
  if (has({"definition", "definitie", "parent", "ouder", "groep", "bovenliggende code", "colour",
           "kleur"}))
    return TableKind::Codebook;
  const bool people = has({"speaker", "spreker", "persoon", "participant", "deelnemer"});
  if (!people && is_survey(table, file_name)) return TableKind::Survey;
  if (people || has({"role", "rol", "organisation", "organisatie"})) return TableKind::Participants;
  const bool named = has({"naam", "name", "gesprek", "transcript", "document"});
  if (has({"pps"}) && !named) return TableKind::Pps;
  const std::string name = transcripts::fold(std::filesystem::path(file_name).stem().string());
  if (name.find("pps") != std::string::npos || has({"province", "provincie", "sector"}))
    return TableKind::Pps;
  if (name.find("person") != std::string::npos || name.find("participant") != std::string::npos)
    return TableKind::Participants;
  return TableKind::Transcripts;
}

PlannedTable plan_table(const coding::Study& study, const TableRequest& request,
                        const TableFile& file, const coding::By& by, transcripts::Watch& watch) {
  PlannedTable planned{{}, {}, file.read.notes};
  const auto add_notes = [&planned] {
    const auto& notes = planned.import.notes;
    planned.notes.insert(planned.notes.end(), notes.begin(), notes.end());
  };
  if (request.kind != exports::TableKind::Survey) {
    planned.import =
        exports::import_table(study, request.kind, file.read.table, file.name, by, watch);
    add_notes();
    for (const std::string& pps : planned.import.new_pps)
      planned.notes.push_back(
          say("PPS \"{}\" is er nog niet en wordt gemaakt. Kijk na of de naam goed gespeld is.",
              "PPS \"{}\" is not there yet and is made. Check that its name is spelt right.", pps));
    return planned;
  }
  refuse_known(study, file);
  const exports::Table answers = exports::with_one_header(file.read.table);
  planned.survey = exports::survey_columns(answers, request.survey, file.name);
  planned.import = exports::import_survey(study, answers, planned.survey, request.survey,
                                          {file.name, file.sha256}, by, watch);
  add_notes();
  return planned;
}

TableLook look_at_table(const coding::Study& study, TableRequest request, bool guess,
                        std::shared_ptr<const TableFile> read,
                        const std::optional<coding::CoderId>& coder, transcripts::Watch& watch) {
  TableLook look{std::move(request), std::move(read), nullptr, {}, std::nullopt};
  try {
    watch.begin(transcripts::Stage::Reading, 1);
    if (look.file == nullptr)
      look.file =
          std::make_shared<const TableFile>(read_table_file(look.request.path, look.request.sheet));
    watch.step();
    const exports::Table& table = look.file->read.table;
    if (guess) look.request.kind = guessed_kind(table, look.file->name);
    look.examples = examples_of(
        look.request.kind == exports::TableKind::Survey ? exports::with_one_header(table) : table);
    PlannedTable plan = plan_table(study, look.request, *look.file,
                                   {coder.value_or(coding::CoderId{}), coding::time_now()}, watch);
    plan.import.group.coder = coder;
    look.plan = std::make_shared<const PlannedTable>(std::move(plan));
  } catch (const transcripts::Error& error) {
    look.problem = error.message();
  }
  return look;
}

}  // namespace app
