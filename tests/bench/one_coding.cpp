// One coding as a command of its own, until it is on the disk, with a snapshot of the study alive
// as a job would hold it. The floor is one INSERT as a transaction of its own into a bare table
// with the same settings on the same disk.
#include <SQLiteCpp/SQLiteCpp.h>

#include "coding/cases.h"
#include "coding/lookup.h"
#include "coding/operations.h"
#include "tests/bench/benchmarks.h"

namespace tests {
namespace {

using namespace coding;
constexpr std::size_t kRuns = 500;

Timings bare_inserts(const std::filesystem::path& path) {
  SQLite::Database db(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  db.exec("PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA");
  db.exec("CREATE TABLE coding(id INTEGER PRIMARY KEY, row BLOB)");
  SQLite::Statement insert(db, "INSERT INTO coding(row) VALUES(zeroblob(80))");
  return timed(kRuns, [&] {
    insert.exec();
    insert.reset();
  });
}

// Puts codings on stretches of three words, or takes them away again, one command each.
class Clicks {
 public:
  explicit Clicks(Project& project)
      : project_(project),
        transcripts_(transcripts_in_order(project.study())),
        code_(project.study().codes().begin()->first),
        by_{find_coder(project.study(), "AV")->id, time_now()} {}

  void code() {
    const TranscriptId& id = transcripts_[at_ % transcripts_.size()]->id;
    const auto& starts = project_.study().text(id).word_starts();
    const std::size_t first = 100 + at_++ * 4 % 9'000;
    snapshot_ = project_.study();
    project_.apply(add_coding(project_.study(), id,
                              transcripts::make_span(starts[first], starts[first + 3]), code_,
                              by_));
  }
  void undo() {
    snapshot_ = project_.study();
    project_.undo(by_.coder);
  }

 private:
  Project& project_;
  std::vector<const TranscriptInfo*> transcripts_;
  CodeId code_;
  By by_;
  Study snapshot_;
  std::size_t at_ = 0;
};

void tell(const Bench& bench, const char* measure, const Timings& timings, const Timings& floor) {
  Figure figure = bench.figure(measure);
  figure.timings = timings;
  figure.value = timings.p99();
  figure.floor = "a bare INSERT, committed, 99th percentile";
  figure.floor_value = floor.p99();
  figure.target = 16;
  print(figure);
}

}  // namespace

void measure_one_coding(const Bench& bench) {
  const Timings floor = bare_inserts(bench.folder / "bare.db");
  run_shell("rm -rf '" + bench.project().string() + "-backups' && sync");
  auto project = Project::open(bench.project(), Access::Write, "AV");
  Figure backup = bench.figure("backup before the first change of a session");
  backup.value = timed(1, [&] { project.back_up_if_due(); }).median();
  print(backup);
  Clicks clicks(project);
  tell(bench, "one coding on the disk", timed(kRuns, [&] { clicks.code(); }), floor);
  tell(bench, "undo of one coding on the disk", timed(kRuns, [&] { clicks.undo(); }), floor);
}

}  // namespace tests
