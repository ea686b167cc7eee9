#include "app/figures_job.h"

#include <algorithm>
#include <exception>
#include <numeric>

#include "app/chart_files.h"
#include "app/file_ending.h"
#include "coding/triangulation.h"
#include "coding/years.h"
#include "exports/chart/charts_of_relations.h"
#include "exports/comparison_tables.h"
#include "exports/csv.h"
#include "exports/relations_table.h"
#include "exports/safe_file.h"
#include "exports/table_page.h"
#include "exports/words_table.h"
#include "exports/xlsx.h"

namespace app {
namespace {

namespace chart = exports::chart;
using coding::CountOf;
using coding::ShownAs;
using coding::Study;

bool counts_people(const coding::FrequencyQuery& query) {
  return query.count == CountOf::Participants || query.count == CountOf::Transcripts;
}

chart::ChartWords words_of(const FiguresWanted& wanted) {
  return {wanted.language, {}, today()};
}

// Bars of the code at hand, with an interval where there are people to reckon with.
void make_matrix(const Study& study, FiguresMade& made) {
  if (!made.wanted.code) return;
  coding::FrequencyQuery query = made.wanted.figures;
  if (query.as != ShownAs::Percent && query.as != ShownAs::Per1000) query.as = ShownAs::Absolute;
  const bool interval = counts_people(query) && query.as == ShownAs::Percent;
  query.codes = {*made.wanted.code};
  query.groups_only = false;
  query.top = 0;
  made.chart = chart::bars_of(study, coding::frequencies(study, query), query.codes, interval,
                              words_of(made.wanted));
}

void make_years(const Study& study, FiguresMade& made) {
  coding::FrequencyQuery query = made.wanted.figures;
  const auto compared = coding::compare_years(study, query);
  made.table = exports::years_table(study, compared, made.wanted.language);
  query.by = coding::GroupBy::Attribute;
  for (const auto& [id, attribute] : study.attributes())
    if (attribute.owner == coding::OwnerKind::Transcript && attribute.name == "year")
      query.attribute = id;
  if (compared.years.size() > 1)
    made.chart = chart::slope_of(
        study, coding::frequencies(coding::bridged(study), query),
        made.wanted.code ? std::vector{*made.wanted.code} : std::vector<coding::CodeId>(),
        words_of(made.wanted));
}

void make_sources(const Study& study, FiguresMade& made) {
  coding::FrequencyQuery query = made.wanted.figures;
  query.count = CountOf::Participants;
  constexpr int kWithin = 15;  // percentage points
  const auto title = transcripts::say(
      "Bronnen naast elkaar: % van de personen die spraken; eens is hoogstens {} procentpunten "
      "verschil",
      "Sources side by side: % of the participants who spoke; agree is at most {} percentage "
      "points apart",
      kWithin);
  made.title = in(title, made.wanted.language);
  made.table = exports::triangulation_table(study, coding::triangulate(study, query, kWithin),
                                            made.wanted.language);
}

void make_together(const Study& study, FiguresMade& made) {
  coding::CooccurrenceQuery query = made.wanted.together;
  query.with_subcodes = made.wanted.figures.with_subcodes;
  query.with_interviewers = made.wanted.figures.with_interviewers;
  query.filter = made.wanted.figures.filter;
  const auto found = coding::cooccurrence(study, query);
  std::vector<std::size_t> rows(found.codes.size());
  std::iota(rows.begin(), rows.end(), 0U);
  made.table = exports::cooccurrence_pairs(study, found, rows, made.wanted.language);
  made.chart = chart::network_of(study, found, {}, words_of(made.wanted));
}

void make_saturation(const Study& study, FiguresMade& made) {
  coding::SaturationQuery query;
  query.with_interviewers = made.wanted.figures.with_interviewers;
  query.filter = made.wanted.figures.filter;
  const auto figures = coding::saturation(study, query);
  made.table = exports::saturation_table(study, figures, made.wanted.language);
  const auto of = std::find_if(figures.of.begin(), figures.of.end(),
                               [&](const auto& one) { return one.pps == made.wanted.pps; });
  if (of != figures.of.end())
    made.chart = chart::curve_of(study, figures, *of, words_of(made.wanted));
}

void make_words(const Study& study, FiguresMade& made, const std::stop_token& stop) {
  coding::WordQuery query;
  query.of.filter = made.wanted.figures.filter;
  query.with_interviewers = made.wanted.figures.with_interviewers;
  if (made.wanted.code) query.of.codes = {*made.wanted.code};
  constexpr std::size_t kMost = 500;
  query.top = kMost;
  const auto counted = coding::count_words(study, query, stop);
  made.table = exports::words_table(counted, made.wanted.language);
  made.chart = chart::cloud_of(study, counted, query, words_of(made.wanted));
}

}  // namespace

FiguresMade make_figures(const Study& study, const FiguresWanted& wanted,
                         const std::stop_token& stop) {
  FiguresMade made;
  made.wanted = wanted;
  try {
    switch (wanted.page) {
      case FiguresPage::Matrix:
        make_matrix(study, made);
        break;
      case FiguresPage::Years:
        make_years(study, made);
        break;
      case FiguresPage::Sources:
        make_sources(study, made);
        break;
      case FiguresPage::Together:
        make_together(study, made);
        break;
      case FiguresPage::Saturation:
        make_saturation(study, made);
        break;
      case FiguresPage::Words:
        make_words(study, made, stop);
        break;
    }
  } catch (const transcripts::Error& error) {
    made.refusal = error.message();
  } catch (const std::exception&) {  // no memory is left
    made.refusal =
        transcripts::say("Dit is te veel om in één keer te tellen. Een filter maakt het minder.",
                         "This is too much to count at once. A filter makes it less.");
  }
  if (made.chart) made.title = made.chart->title;
  return made;
}

void export_page(const FiguresMade& made, const std::filesystem::path& path) {
  const std::string ending = ending_of(path);
  if (ending == ".svg" || ending == ".png" || ending == ".pdf") {
    if (!made.chart)
      throw exports::ExportError(
          transcripts::say("{}: hiervan is geen plaatje. Kies .xlsx of .csv.",
                           "{}: there is no picture of this. Choose .xlsx or "
                           ".csv.",
                           path.string()));
    constexpr double kWidth = 200;  // millimetres
    return write_chart(*made.chart, kWidth, path);
  }
  if (made.table.header.empty())
    throw exports::ExportError(transcripts::say(
        "{}: hiervan is geen tabel. Kies .svg, .png of .pdf.",
        "{}: there is no table of this. Choose .svg, .png or .pdf.", path.string()));
  std::vector<std::string> caption;
  if (made.chart) caption = made.chart->caption;
  const exports::TablePage page{made.title, caption, made.table, made.wanted.language};
  if (ending == ".html") return exports::write_file(path, exports::table_html(page));
  if (ending == ".md") return exports::write_file(path, exports::table_markdown(page));
  if (ending == ".csv") return exports::write_file(path, exports::to_csv(made.table));
  exports::write_xlsx(path, made.table, made.title.empty() ? "Zwerm" : made.title,
                      made.wanted.language, caption);
}

}  // namespace app
