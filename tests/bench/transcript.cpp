// What opening a coded conversation looks up: its text and codings, whose each coding is, and the
// coded share. The floor reads the same text and rows from SQLite by an index on the conversation.
#include <SQLiteCpp/SQLiteCpp.h>

#include "coding/cases.h"
#include "tests/bench/benchmarks.h"

namespace tests {
namespace {

using namespace coding;

std::size_t look_up(const Study& study, const TranscriptId& id) {
  const transcripts::Transcript& text = study.text(id);
  const SpeakerRoles roles(study, id);
  OwnerSweep owners(text, roles);
  std::size_t known = text.turns().size();
  for (const Coding& coding : study.codings().of(id))
    known += roles.ownership(owners.winner(coding.span)).participant ? 1 : 0;
  return known + (coded_share(study, id, {}) > 0 ? 1 : 0);
}

void look_up_in_sqlite(SQLite::Database& db, const TranscriptId& id) {
  for (const char* sql : {"SELECT text FROM transcript_text WHERE transcript = ?",
                          "SELECT * FROM turn WHERE transcript = ?",
                          "SELECT * FROM coding WHERE transcript = ? ORDER BY start"}) {
    SQLite::Statement select(db, sql);
    select.bind(1, id.guid.bytes.data(), static_cast<int>(id.guid.bytes.size()));
    while (select.executeStep()) select.getColumn(0).getBytes();
  }
}

}  // namespace

void measure_transcript(const Bench& bench) {
  const Project project = Project::open(bench.project(), Access::ReadOnly, "AV");
  const auto indexed = bench.folder / "indexed.zwerm";
  std::filesystem::copy_file(bench.project(), indexed);
  SQLite::Database db(indexed.string(), SQLite::OPEN_READWRITE);
  db.exec("CREATE INDEX by_transcript ON coding(transcript, start)");
  // Each for the first time, as a user meets them.
  std::vector<TranscriptId> ids;
  for (const auto& [id, row] : project.study().transcripts())
    if (ids.size() < 100) ids.push_back(id);
  std::size_t at = 0;
  const Timings floor = timed(ids.size(), [&] { look_up_in_sqlite(db, ids[at++]); });
  at = 0;
  Figure figure = bench.figure("open a coded transcript, without drawing");
  figure.timings = timed(ids.size(), [&] { look_up(project.study(), ids[at++]); });
  figure.value = figure.timings->p99();
  figure.floor = "the same from SQLite by an index, 99th percentile";
  figure.floor_value = floor.p99();
  figure.target = 20;
  print(figure);
  std::filesystem::remove(indexed);
}

}  // namespace tests
