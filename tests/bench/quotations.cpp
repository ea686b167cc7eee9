// What Citaten makes in a job after a change: all quotations in groups, and the passages of a
// query. The floor is reading every coding from the project's own file.
#include <SQLiteCpp/SQLiteCpp.h>

#include "app/quotations_wanted.h"
#include "coding/codebook.h"
#include "coding/project.h"
#include "tests/bench/benchmarks.h"

namespace tests {

void measure_quotations(const Bench& bench) {
  SQLite::Database db(bench.project().string(), SQLite::OPEN_READONLY);
  const Timings floor = timed(1, [&] {
    SQLite::Statement all(db, "SELECT * FROM coding");
    while (all.executeStep()) {
    }
  });
  const coding::Project project =
      coding::Project::open(bench.project(), coding::Access::ReadOnly, "AV");
  const coding::Study& study = project.study();
  const auto measure = [&](const char* name, const app::QuotationsWanted& wanted) {
    Figure figure = bench.figure(name);
    figure.timings = timed(5, [&] { app::make_quotations(study, wanted, 1); });
    figure.value = figure.timings->median();
    figure.floor = "SQLite, every coding read";
    figure.floor_value = floor.median();
    if (bench.scale.name != "M") figure.target = 100;
    print(figure);
  };
  app::QuotationsWanted wanted;
  measure("quotations, all in reading order", wanted);
  wanted.arrangement.by = coding::QuotationsBy::Code;
  measure("quotations, all by code", wanted);
  const auto codes = coding::in_order(study);
  coding::PassageExpression near;
  near.kind = coding::PassageExpression::Kind::Near;
  near.parts.resize(2);
  for (std::size_t at = 0; at < 2; ++at) {
    near.parts[at].kind = coding::PassageExpression::Kind::Code;
    near.parts[at].code = codes[codes.size() - 1 - at].code->id;
  }
  wanted.arrangement = {};
  wanted.expression = near;
  measure("passages of a query, near", wanted);
}

}  // namespace tests
