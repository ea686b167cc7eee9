#include "app/demo_project.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "app/checksum.h"
#include "app/demo_codings.h"
#include "app/embedded_files.h"
#include "app/starter_codebook.h"
#include "coding/lookup.h"
#include "exports/columns_in.h"
#include "exports/csv.h"
#include "exports/safe_file.h"
#include "exports/tables_in.h"
#include "transcripts/import.h"

namespace app {
namespace {

using coding::EditGroup;
using coding::GroupBuilder;
using coding::OwnerKind;
using coding::Study;
using exports::Table;
using exports::TableKind;
using transcripts::say;

constexpr const char* kName = "PPS-demo (fictief)";
constexpr const char* kCoders[] = {"AV", "JB"};

Table demo_table(const std::string& file) {
  return exports::parse_csv(embedded_file("demo/" + file).value(), file);
}

std::size_t column(const Table& table, std::string_view name) {
  return static_cast<std::size_t>(std::find(table.header.begin(), table.header.end(), name) -
                                  table.header.begin());
}

// "03 Maakcampus Zaan" has the files 03.txt and 03.codings.csv.
std::string number_of(const std::string& conversation) {
  return conversation.substr(0, 2);
}
std::optional<std::string_view> words_of(const std::string& conversation) {
  return embedded_file("demo/" + number_of(conversation) + ".txt");
}

// The rows of `table` for conversations that are there. `keep`: the others stay too, with the
// columns from `gesprek` on empty, since people are in the study whether they speak or not.
Table with_conversations(Table table, std::string_view conversation, bool keep) {
  const std::size_t from = column(table, conversation);
  std::vector<std::vector<exports::Cell>> rows;
  for (auto& row : table.rows) {
    const bool there = words_of(std::get<std::string>(row[from])).has_value();
    if (!there && !keep) continue;
    if (!there) std::fill(row.begin() + static_cast<std::ptrdiff_t>(from), row.end(), "");
    rows.push_back(std::move(row));
  }
  table.rows = std::move(rows);
  return table;
}

void add_table(GroupBuilder& group, TableKind kind, const Table& table, const std::string& file) {
  const auto imported = exports::import_table(group.study(), kind, table, file, coding::By{});
  if (!imported.errors.empty()) throw exports::ExportError(imported.errors.front());
  group.add(imported.group);
}

EditGroup start(const Study& study) {
  GroupBuilder group(study);
  coding::ProjectInfo info = study.info();
  info.name = kName;
  group.add({"demo", {}, {}, {coding::Put<coding::ProjectInfo>{info}}});
  for (const char* coder : kCoders) group.add(add_coder(group.study(), coder));
  return std::move(group).finish("demo",
                                 say("Demoproject begonnen: alles erin is fictief",
                                     "Demo project begun: everything in it is fictional"),
                                 {});
}

EditGroup conversations(const Study& study, const Table& table) {
  const std::size_t name = column(table, "naam");
  std::vector<coding::NewTranscript> made;
  for (const auto& row : table.rows) {
    const auto& called = std::get<std::string>(row[name]);
    const std::string file = number_of(called) + ".txt";
    const std::string_view bytes = words_of(called).value();
    auto imported = transcripts::import_transcript(bytes, file);
    made.push_back({called, file, sha256(bytes), std::move(imported.transcript),
                    std::move(imported.interviewers)});
  }
  return add_transcripts(study, std::move(made)).first;
}

EditGroup people(const Study& study, const Table& of_conversations) {
  GroupBuilder group(study);
  add_table(group, TableKind::Pps, demo_table("pps.csv"), "pps.csv");
  add_table(group, TableKind::Transcripts, of_conversations, "transcripts.csv");
  add_table(group, TableKind::Participants,
            with_conversations(demo_table("participants.csv"), "gesprek", true),
            "participants.csv");
  return std::move(group).finish("import table",
                                 say("Fictieve PPS'en en personen, met wie er spreekt",
                                     "Fictional PPS and people, with who "
                                     "speaks"),
                                 {});
}

coding::Guid owner_of(const Study& study, OwnerKind kind, const std::string& name) {
  if (kind == OwnerKind::Code) return code_named(study, name).id.guid;
  if (kind == OwnerKind::Transcript) return transcript_named(study, name).id.guid;
  return study.info().id;
}

// What the coders noted beside their codings, made after all of them.
EditGroup memos(const Study& study) {
  const std::map<std::string, OwnerKind> kinds = {{"project", OwnerKind::Project},
                                                  {"code", OwnerKind::Code},
                                                  {"gesprek", OwnerKind::Transcript}};
  const Table table = demo_table("memos.csv");
  exports::ColumnsIn columns(table, "memos.csv");
  const std::size_t kind = columns.need("soort");
  const std::size_t name = columns.need("naam");
  const std::size_t coder = columns.need("codeur");
  const std::size_t text = columns.need("tekst");
  constexpr int kAfterAll = 16;
  GroupBuilder group(study);
  for (std::size_t row = 0; row < columns.rows(); ++row) {
    const coding::Coder& by = coder_named(study, columns.text(row, coder));
    const OwnerKind of = kinds.at(columns.text(row, kind));
    group.add(set_memo(group.study(), of, owner_of(study, of, columns.text(row, name)),
                       columns.text(row, text),
                       {by.id, demo_time(by, kAfterAll, static_cast<int>(row))}));
  }
  return std::move(group).finish(
      "memo", say("Memo's bij de fictieve gesprekken", "Memos on the fictional conversations"), {});
}

std::vector<DemoConversation> coded_conversations(const Study& study, const Table& table) {
  const std::size_t name = column(table, "naam");
  std::vector<DemoConversation> found;
  for (const auto& row : table.rows) {
    const auto& called = std::get<std::string>(row[name]);
    const std::string file = number_of(called) + ".codings.csv";
    if (const auto bytes = embedded_file("demo/" + file))
      found.push_back(
          {transcript_named(study, called).id, file, *bytes, std::stoi(number_of(called)) - 1});
  }
  return found;
}

void fill(coding::Project& project, transcripts::Watch& watch) {
  const Study& study = project.study();
  const Table table = with_conversations(demo_table("transcripts.csv"), "naam", false);
  constexpr std::size_t kSteps = 5 + std::size(kCoders);
  watch.begin(transcripts::Stage::Writing, kSteps);
  const auto apply = [&](const EditGroup& group) {
    watch.step();
    project.apply(group);
  };
  apply(start(study));
  apply(pps_codebook(study));
  apply(conversations(study, table));
  apply(people(study, table));
  for (const char* coder : kCoders)
    apply(demo_codings(study, coded_conversations(study, table), coder_named(study, coder)));
  apply(memos(study));
}

}  // namespace

coding::Project make_demo(const std::filesystem::path& path, transcripts::Watch& watch) {
  std::error_code ignored;
  const std::filesystem::path backups = path.string() + "-backups";
  const bool had_backups = std::filesystem::exists(backups, ignored);
  std::optional<coding::Project> project = coding::Project::create(path, kCoders[0]);
  try {
    fill(*project, watch);
  } catch (...) {
    project.reset();
    if (!had_backups) std::filesystem::remove_all(backups, ignored);
    std::filesystem::remove(path, ignored);
    throw;
  }
  return std::move(*project);
}

}  // namespace app
