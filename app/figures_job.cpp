#include "app/figures_job.h"

#include <algorithm>
#include <exception>
#include <numeric>

#include "app/chart_files.h"
#include "app/figures_of_words.h"
#include "app/file_ending.h"
#include "coding/cases.h"
#include "coding/codebook.h"
#include "coding/lookup.h"
#include "coding/triangulation.h"
#include "coding/years.h"
#include "exports/chart/charts_of.h"
#include "exports/chart/charts_of_relations.h"
#include "exports/chart/words.h"
#include "exports/comparison_tables.h"
#include "exports/csv.h"
#include "exports/relations_table.h"
#include "exports/safe_file.h"
#include "exports/table_page.h"
#include "exports/xlsx.h"

namespace app {
namespace {

namespace chart = exports::chart;
using coding::CountOf;
using coding::ShownAs;
using coding::Study;
using transcripts::say;

bool counts_people(const coding::FrequencyQuery& query) {
  return query.count == CountOf::Participants || query.count == CountOf::Transcripts;
}

chart::ChartWords words_of(const FiguresWanted& wanted) {
  return {wanted.language, {}, today()};
}

// Bars of the code at hand, with an interval where there are people to reckon with; or of those
// said most.
void make_matrix(const Study& study, FiguresMade& made) {
  if (!made.wanted.code) return;
  coding::FrequencyQuery query = made.wanted.figures;
  if (query.as != ShownAs::Percent && query.as != ShownAs::Per1000) query.as = ShownAs::Absolute;
  if (made.wanted.picture != PictureOf::Code) {
    made.chart = chart::series_of(study, coding::frequencies(study, query), {},
                                  made.wanted.picture == PictureOf::Grouped
                                      ? chart::Bars::Arrangement::Grouped
                                      : chart::Bars::Arrangement::Stacked,
                                  words_of(made.wanted));
    return;
  }
  const bool interval = counts_people(query) && query.as == ShownAs::Percent;
  query.codes = {*made.wanted.code};
  query.groups_only = false;
  query.top = 0;
  query.without_empty = false;
  made.chart = chart::bars_of(study, coding::frequencies(study, query), query.codes, interval,
                              words_of(made.wanted));
}

// The year of all transcripts that have one, where there is no other.
transcripts::Message one_year(const coding::YearsCompared& compared) {
  if (compared.years.empty())
    return say(
        "Nog geen gesprek heeft een jaar. Vul het in bij Personen > Gesprekken, in de kolom "
        "jaar (+ Kenmerk maakt die); dan staan de jaren hier naast elkaar.",
        "No transcript has a year yet. Fill it in at People > Transcripts, in the column "
        "year (+ Attribute makes it); then the years stand side by side here.");
  return say(
      "Alle gesprekken met een jaar zijn van {0}: er is niets om naast te leggen. Lees "
      "gesprekken van een ander jaar in, en vul hun jaar in bij Personen > Gesprekken.",
      "All transcripts with a year are of {0}: there is nothing to put beside it. Import "
      "transcripts of another year, and fill in their year at People > Transcripts.",
      compared.years.front());
}

void make_years(const Study& study, const std::stop_token& stop, FiguresMade& made) {
  if (coding::find_attribute(study, coding::OwnerKind::Transcript, "year") == nullptr) {
    made.refusal = one_year({});
    return;
  }
  const auto compared = coding::compare_years(study, made.wanted.figures, stop);
  if (stop.stop_requested()) return;
  if (compared.years.size() < 2) {
    made.refusal = one_year(compared);
    return;
  }
  made.table = exports::years_table(study, compared, made.wanted.language);
  made.chart = chart::slope_of(
      study, compared.counted,
      made.wanted.code ? std::vector{*made.wanted.code} : std::vector<coding::CodeId>(),
      words_of(made.wanted));
}

void make_sources(const Study& study, FiguresMade& made) {
  coding::FrequencyQuery query = made.wanted.figures;
  query.count = CountOf::Participants;
  constexpr int kWithin = 15;  // percentage points
  const auto title =
      say("Bronnen naast elkaar: % van de personen die spraken; eens is hoogstens {} procentpunten "
          "verschil",
          "Sources side by side: % of the participants who spoke; agree is at most {} percentage "
          "points apart",
          kWithin);
  made.title = in(title, made.wanted.language);
  made.table = exports::triangulation_table(study, coding::triangulate(study, query, kWithin),
                                            made.wanted.language);
}

void make_dominance(const Study& study, FiguresMade& made) {
  const FiguresWanted& wanted = made.wanted;
  if (wanted.figures.hide_below > 0) {
    made.refusal = say(
        "Kleine cellen zijn verborgen, en deze tabel noemt juist van wie het meeste komt. Kies bij "
        "kleine cellen Alles tonen om hem te zien.",
        "Small cells are hidden, and this table names just those from whom most comes. Choose Show "
        "all at small cells to see it.");
    return;
  }
  coding::FrequencyQuery query = wanted.figures;
  query.as = ShownAs::Absolute;
  made.dominance = coding::dominance(study, query);
  made.table = exports::dominance_table(study, made.dominance, wanted.language);
  made.title = in(say("Welk gesprek en welke PPS het meeste van een code geven ({})",
                      "Which transcript and which PPS give most of a code ({})",
                      chart::unit_name(query, wanted.language)),
                  wanted.language);
  made.caption = {chart::filter_in_words(study, query.filter, wanted.language),
                  chart::made_with(study, today(), wanted.language)};
}

void make_together(const Study& study, const std::stop_token& stop, FiguresMade& made) {
  coding::CooccurrenceQuery query = made.wanted.together;
  query.with_subcodes = made.wanted.figures.with_subcodes;
  query.with_interviewers = made.wanted.figures.with_interviewers;
  query.filter = made.wanted.figures.filter;
  const auto found = coding::cooccurrence(study, query, stop);
  if (stop.stop_requested()) return;
  std::vector<std::size_t> rows(found.codes.size());
  std::iota(rows.begin(), rows.end(), 0U);
  made.table = exports::cooccurrence_pairs(study, found, rows, made.wanted.language);
  made.chart = chart::network_of(study, found, {}, words_of(made.wanted));
}

void make_saturation(const Study& study, const std::stop_token& stop, FiguresMade& made) {
  coding::SaturationQuery query;
  query.with_interviewers = made.wanted.figures.with_interviewers;
  query.filter = made.wanted.figures.filter;
  const auto figures = coding::saturation(study, query, stop);
  if (stop.stop_requested()) return;
  made.table = exports::saturation_table(study, figures, made.wanted.language);
  const auto of = std::find_if(figures.of.begin(), figures.of.end(),
                               [&](const auto& one) { return one.pps == made.wanted.pps; });
  if (of != figures.of.end())
    made.chart = chart::curve_of(study, figures, *of, words_of(made.wanted));
}

// One conversation, or those that the filter names, else all.
void make_course(const Study& study, FiguresMade& made) {
  const CourseWanted& wanted = made.wanted.course;
  chart::CodedBy coded{{}, made.wanted.figures.filter};
  if (wanted.code)
    coded.codes = made.wanted.figures.with_subcodes ? coding::with_descendants(study, *wanted.code)
                                                    : std::vector<coding::CodeId>{*wanted.code};
  const chart::ChartWords words = words_of(made.wanted);
  if (wanted.transcript) {
    made.chart = wanted.portrait ? chart::portrait_of(study, *wanted.transcript, coded, words)
                                 : chart::code_line_of(study, *wanted.transcript, coded, words);
    return;
  }
  std::vector<coding::TranscriptId> all = coded.filter.transcripts;
  if (all.empty())
    for (const auto* each : coding::transcripts_in_order(study)) all.push_back(each->id);
  made.chart = chart::code_lines_of(study, all, coded, !wanted.by_length, words);
}

}  // namespace

FiguresMade make_figures(const Study& study, const FiguresWanted& wanted,
                         coding::SearchTexts& texts, const std::stop_token& stop) {
  FiguresMade made;
  made.wanted = wanted;
  try {
    switch (wanted.page) {
      case FiguresPage::Matrix:
        make_matrix(study, made);
        break;
      case FiguresPage::Years:
        make_years(study, stop, made);
        break;
      case FiguresPage::Sources:
        make_sources(study, made);
        break;
      case FiguresPage::Dominance:
        make_dominance(study, made);
        break;
      case FiguresPage::Together:
        make_together(study, stop, made);
        break;
      case FiguresPage::Saturation:
        make_saturation(study, stop, made);
        break;
      case FiguresPage::Course:
        make_course(study, made);
        break;
      case FiguresPage::Words:
        make_words(study, texts, stop, made);
        break;
    }
  } catch (const transcripts::Error& error) {
    made.refusal = error.message();
  } catch (const std::exception&) {  // no memory is left
    made.refusal = say("Dit is te veel om in één keer te tellen. Een filter maakt het minder.",
                       "This is too much to count at once. A filter makes it less.");
  }
  if (made.chart) {
    made.title = made.chart->title;
    made.caption = made.chart->caption;
  }
  return made;
}

void export_page(const FiguresMade& made, const std::optional<exports::TableOrder>& order,
                 const std::filesystem::path& path) {
  const std::string ending = ending_of(path);
  if (ending == ".svg" || ending == ".png" || ending == ".pdf") {
    if (!made.chart)
      throw exports::ExportError(say("{}: hiervan is geen plaatje. Kies .xlsx of .csv.",
                                     "{}: there is no picture of this. Choose .xlsx or "
                                     ".csv.",
                                     path.string()));
    constexpr double kWidth = 200;  // millimetres
    return write_chart(*made.chart, kWidth, path);
  }
  if (made.table.header.empty())
    throw exports::ExportError(say("{}: hiervan is geen tabel. Kies .svg, .png of .pdf.",
                                   "{}: there is no table of this. Choose .svg, .png or .pdf.",
                                   path.string()));
  const exports::Table table = exports::in_order(made.table, order);
  const exports::TablePage page{made.title, made.caption, table, made.wanted.language};
  if (ending == ".html") return exports::write_file(path, exports::table_html(page));
  if (ending == ".md") return exports::write_file(path, exports::table_markdown(page));
  if (ending == ".csv") return exports::write_file(path, exports::to_csv(table));
  exports::write_xlsx(path, table, made.title.empty() ? "Zwerm" : made.title, made.wanted.language,
                      made.caption);
}

}  // namespace app
