// Bulk import of all codings: from a csv, as the command line does it, and as one command that is
// ready. Each beside SQLite's own bulk insert of the same rows in one transaction, with the same
// settings: its shell's .import of the same csv, and its library with a prepared statement.
#include <fstream>

#include <SQLiteCpp/SQLiteCpp.h>

#include "coding/lookup.h"
#include "exports/csv.h"
#include "exports/tables_in.h"
#include "tests/bench/benchmarks.h"
#include "transcripts/import.h"

namespace tests {
namespace {

using namespace coding;
namespace fs = std::filesystem;

// The table that Zwerm keeps codings in, alone.
constexpr const char* kTable =
    "CREATE TABLE coding(id BLOB PRIMARY KEY, transcript BLOB NOT NULL, start INTEGER NOT NULL, "
    "\"end\" INTEGER NOT NULL, code BLOB NOT NULL, coder BLOB NOT NULL, made INTEGER NOT NULL) "
    "STRICT, WITHOUT ROWID";

void bind_guid(SQLite::Statement& statement, int at, const Guid& guid) {
  statement.bindNoCopy(at, guid.bytes.data(), static_cast<int>(guid.bytes.size()));
}

void insert_bare(const fs::path& path, const EditGroup& codings) {
  SQLite::Database db(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  db.exec("PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA");
  SQLite::Transaction transaction(db);
  db.exec(kTable);
  SQLite::Statement insert(db, "INSERT INTO coding VALUES(?, ?, ?, ?, ?, ?, ?)");
  for (const Edit& edit : codings.edits) {
    const Coding& row = std::get<Put<Coding>>(edit).row;
    bind_guid(insert, 1, row.id.guid), bind_guid(insert, 2, row.transcript.guid);
    insert.bind(3, row.span.begin.value), insert.bind(4, row.span.end.value);
    bind_guid(insert, 5, row.code.guid), bind_guid(insert, 6, row.coder.guid);
    insert.bind(7, row.made.milliseconds);
    insert.exec();
    insert.reset();
  }
  transaction.commit();
}

// As the shell of SQLite does it by itself: texts, one transaction.
std::string shell_import(const fs::path& db, const fs::path& csv) {
  return "sqlite3 '" + db.string() + "' 'PRAGMA synchronous=EXTRA' '.import --csv \"" +
         csv.string() + "\" coding' >/dev/null";
}

void import_csv(Project& project, const fs::path& csv) {
  const exports::Table table =
      exports::parse_csv(transcripts::read_file(csv, 200'000'000), csv.filename().string());
  GroupBuilder group(project.study());
  const By by{find_coder(project.study(), "AV")->id, time_now()};
  exports::TableImport result =
      exports::import_table(group.study(), exports::TableKind::Codings, table, "codings.csv", by);
  project.apply(std::move(group).finish_with(std::move(result.group)));
}

// Opening the copy and its first backup are not part of an import.
Timings timed_on_copies(const Bench& bench, const std::function<void(Project&)>& work) {
  std::optional<Project> project;
  return timed(
      bench.scale.name == "L" ? 3 : 9,
      [&] {
        project.reset();
        run_shell("rm -rf '" + bench.project().string() + "'*");
        fs::copy_file(bench.uncoded(), bench.project());
        run_shell("sync");
        project = Project::open(bench.project(), Access::Write, "AV");
        project->back_up_if_due();
      },
      [&] { work(*project); });
}

void tell(const Bench& bench, const char* measure, const Timings& timings, const char* floor_name,
          const Timings& floor) {
  Figure figure = bench.figure(measure);
  figure.timings = timings;
  figure.value = timings.median();
  figure.floor = floor_name;
  figure.floor_value = floor.median();
  figure.target = 2;
  figure.target_is_ratio = true;
  print(figure);
}

}  // namespace

void measure_import_codings(const Bench& bench) {
  EditGroup codings;
  const fs::path csv = bench.folder / "codings.csv";
  {
    const auto project = Project::open(bench.uncoded(), Access::ReadOnly, "AV");
    codings = made_codings(project.study(), bench.scale);
    std::ofstream(csv, std::ios::binary) << codings_csv(project.study(), codings);
  }
  const fs::path bare = bench.folder / "bare.db";
  const auto fresh = [&] { run_shell("rm -f '" + bare.string() + "' && sync"); };
  tell(bench, "import all codings from csv",
       timed_on_copies(bench, [&](Project& project) { import_csv(project, csv); }),
       "sqlite3 .import of the same csv",
       timed(5, fresh, [&] { run_shell(shell_import(bare, csv)); }));
  tell(bench, "apply all codings as one command",
       timed_on_copies(bench, [&](Project& project) { project.apply(codings); }),
       "SQLite's library, the same rows bare",
       timed(5, fresh, [&] { insert_bare(bare, codings); }));
  fresh();
  write_long_history(bench.project());
}

}  // namespace tests
