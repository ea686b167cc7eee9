// The full matrix code x PPS of the open project, for each of the five counts. The floor is one
// GROUP BY over the codings in the project's own file.
#include <SQLiteCpp/SQLiteCpp.h>

#include "coding/frequencies.h"
#include "tests/bench/benchmarks.h"

namespace tests {
namespace {

using namespace coding;

void group_by(SQLite::Database& db) {
  SQLite::Statement count(db,
                          "SELECT code, pps, count(*) FROM coding JOIN transcript_pps "
                          "USING(transcript) GROUP BY code, pps");
  while (count.executeStep()) {
  }
}

}  // namespace

void measure_matrix(const Bench& bench) {
  SQLite::Database db(bench.project().string(), SQLite::OPEN_READONLY);
  const Timings floor = timed(3, [&] { group_by(db); });
  const Project project = Project::open(bench.project(), Access::ReadOnly, "AV");
  Figure first = bench.figure("matrix code x PPS, first after opening");
  first.value = timed(1, [&] { frequencies(project.study(), {}); }).median();
  print(first);
  for (const CountOf count : {CountOf::Passages, CountOf::Codings, CountOf::Participants,
                              CountOf::Transcripts, CountOf::Words}) {
    FrequencyQuery query;
    query.count = count;
    Figure figure = bench.figure("matrix code x PPS, " + std::string(name_of(count)));
    figure.timings = timed(50, [&] { frequencies(project.study(), query); });
    figure.value = figure.timings->median();
    figure.floor = "SQLite GROUP BY, codings only";
    figure.floor_value = floor.median();
    if (bench.scale.name == "S") figure.target = 1;
    if (bench.scale.name == "L") figure.target = 10;
    print(figure);
  }
}

}  // namespace tests
