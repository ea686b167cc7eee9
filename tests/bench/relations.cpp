// What goes together, saturation, words, dominance: what the pages of Cijfers are made of, in their
// job; and the order of the longest of their tables, on a click. The floor of co-occurrence is one
// join of the codings with themselves, for one code in fifty.
#include <SQLiteCpp/SQLiteCpp.h>

#include "app/figures_job.h"
#include "coding/asked.h"
#include "coding/cases.h"
#include "coding/cooccurrence.h"
#include "coding/saturation.h"
#include "coding/word_counts.h"
#include "tests/bench/benchmarks.h"

namespace tests {
namespace {

using namespace coding;

void measure_meetings(const Bench& bench, const Study& study, double floor) {
  for (const Within within : {Within::Overlap, Within::Near, Within::Turn, Within::Transcript}) {
    CooccurrenceQuery query;
    query.within = within;
    Figure figure = bench.figure("co-occurrence, " + std::string(name_of(within)));
    figure.timings = timed(10, [&] { cooccurrence(study, query); });
    figure.value = figure.timings->median();
    figure.floor = "SQLite join, overlap, 1 code in 50";
    figure.floor_value = floor;
    if (bench.scale.name == "S") figure.target = 2;
    if (bench.scale.name == "L") figure.target = 100;
    print(figure);
  }
}

app::FiguresWanted page(app::FiguresPage of) {
  app::FiguresWanted wanted;
  wanted.page = of;
  return wanted;
}

// What the first half of the conversations says more than the rest, and its most frequent word.
app::FiguresWanted key_words(const Study& study) {
  app::FiguresWanted wanted = page(app::FiguresPage::Words);
  wanted.words.shown = app::WordsShown::Key;
  for (const TranscriptInfo* each : transcripts_in_order(study))
    if (wanted.words.group.transcripts.size() * 2 < study.transcripts().size())
      wanted.words.group.transcripts.push_back(each->id);
  return wanted;
}

app::FiguresWanted in_context(const Study& study) {
  app::FiguresWanted wanted = page(app::FiguresPage::Words);
  wanted.words.shown = app::WordsShown::Context;
  wanted.words.word = count_words(study, {}).words.front().word;
  return wanted;
}

}  // namespace

void measure_relations(const Bench& bench) {
  SQLite::Database db(bench.project().string(), SQLite::OPEN_READONLY);
  const Timings floor = timed(1, [&] {
    SQLite::Statement count(
        db,
        "SELECT b.code, count(*) FROM coding a JOIN coding b ON a.transcript = b.transcript AND "
        "a.start < b.\"end\" AND b.start < a.\"end\" WHERE a.code IN (SELECT id FROM code ORDER BY "
        "position LIMIT (SELECT 1 + count(*) / 50 FROM code)) GROUP BY b.code");
    while (count.executeStep()) {
    }
  });
  const Project project = Project::open(bench.project(), Access::ReadOnly, "AV");
  const Study& study = project.study();
  cooccurrence(study, {});  // whose each coding is, is worked out once
  measure_meetings(bench, study, floor.median());

  const auto measure = [&](const char* name, auto work) {
    Figure figure = bench.figure(name);
    figure.timings = timed(3, work);
    figure.value = figure.timings->median();
    if (bench.scale.name != "M") figure.target = 100;
    print(figure);
  };
  measure("saturation, 1,000 orders", [&] { saturation(study, {}); });
  measure("asked or not", [&] { asked(study, frequencies(study, {})); });
  measure("words", [&] { count_words(study, {}); });
  SearchTexts texts;
  app::FiguresMade made;
  const auto make = [&](const app::FiguresWanted& wanted) {
    made = app::make_figures(study, wanted, texts, {});
  };
  const app::FiguresWanted keys = key_words(study);
  measure("words of half against the rest", [&] { make(keys); });
  const app::FiguresWanted word = in_context(study);
  measure("the most frequent word in context", [&] { make(word); });
  measure("dominance", [&] { make(page(app::FiguresPage::Dominance)); });
  make(page(app::FiguresPage::Together));
  measure("the order of all pairs of codes", [&] {
    exports::rows_in_order(made.table, exports::TableOrder{0, false});
  });
}

}  // namespace tests
