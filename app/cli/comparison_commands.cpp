// years and triangulation: the studies of several years, and kinds of source, held side by side.
#include <iostream>

#include <nlohmann/json.hpp>

#include "app/cli/counting.h"
#include "coding/codebook.h"
#include "coding/triangulation.h"
#include "coding/years.h"
#include "exports/comparison_tables.h"

namespace app::cli {
namespace {

using coding::Study;
using nlohmann::ordered_json;

struct ComparisonOptions {
  FrequencyOptions frequencies;
  std::string as = "percent";
  double within = 15;
  bool json = false;
  bool csv = false;
};

template <class Row>
ordered_json row_json(const Study& study, const Row& row) {
  return {{"code", study.codes().find(row.code)->name}, {"path", path_of(study, row.code)}};
}

ordered_json names_json(const Study& study, const std::vector<coding::PpsId>& ids) {
  auto names = ordered_json::array();
  for (const coding::PpsId& id : ids) names.push_back(study.pps().find(id)->name);
  return names;
}

ordered_json json_of(const Study& study, const coding::YearsCompared& made) {
  ordered_json document;
  auto& years = document["years"] = ordered_json::array();
  for (std::size_t i = 0; i < made.years.size(); ++i)
    years.push_back({{"year", made.years[i]}, {"base", base_json(made.bases[i])}});
  auto& rows = document["rows"] = ordered_json::array();
  for (const coding::YearRow& row : made.rows) {
    ordered_json& shown = rows.emplace_back(row_json(study, row));
    auto& values = shown["values"] = ordered_json::array();
    for (std::size_t i = 0; i < row.values.size(); ++i)
      values.push_back(row.hidden[i] ? ordered_json() : ordered_json(row.values[i]));
    auto& changes = shown["changes"] = ordered_json::array();
    for (const auto& change : row.changes)
      changes.push_back(change ? ordered_json(*change) : ordered_json());
    auto& forerunners = shown["forerunners"] = ordered_json::array();
    for (const coding::Forerunner& one : row.forerunners)
      forerunners.push_back(
          {{"path", path_of(study, one.code)}, {"label", coding::words_for(one.comparability).en}});
    shown["new"] = names_json(study, row.pps.gained);
    shown["kept"] = names_json(study, row.pps.kept);
    shown["gone"] = names_json(study, row.pps.gone);
  }
  return document;
}

ordered_json json_of(const Study& study, const coding::Triangulation& made) {
  ordered_json document;
  auto& sources = document["sources"] = ordered_json::array();
  for (std::size_t i = 0; i < made.sources.size(); ++i)
    sources.push_back({{"source", made.sources[i]}, {"base", base_json(made.bases[i])}});
  auto& rows = document["rows"] = ordered_json::array();
  for (const coding::TriangulationRow& row : made.rows) {
    ordered_json& shown = rows.emplace_back(row_json(study, row));
    auto& shares = shown["shares"] = ordered_json::array();
    for (std::size_t i = 0; i < row.shares.size(); ++i)
      shares.push_back(row.hidden[i] ? ordered_json() : ordered_json(row.shares[i]));
    const bool told = row.verdict != coding::Verdict::Untold;
    shown["verdict"] = told ? ordered_json(exports::words_for(row.verdict).en) : ordered_json();
  }
  return document;
}

int print(const Context& context, const ComparisonOptions& options, const ordered_json& document,
          const exports::Table& table) {
  if (options.json) {
    print_json(document);
  } else if (options.csv) {
    print_csv(context, table);
  } else {
    print_table(table);
  }
  return 0;
}

int years(const Context& context, const ComparisonOptions& options) {
  const coding::Project project = context.open(coding::Access::ReadOnly);
  const Study& study = project.study();
  coding::FrequencyQuery query = frequency_query(options.frequencies, study);
  query.as = *coding::shown_as_named(options.as);
  const auto made = coding::compare_years(study, query);
  return print(context, options, json_of(study, made),
               exports::years_table(study, made, context.language));
}

int triangulation(const Context& context, const ComparisonOptions& options) {
  const coding::Project project = context.open(coding::Access::ReadOnly);
  const Study& study = project.study();
  const auto made =
      coding::triangulate(study, frequency_query(options.frequencies, study), options.within);
  return print(context, options, json_of(study, made),
               exports::triangulation_table(study, made, context.language));
}

CLI::App& add_comparison(CLI::App& app, Context& context, const char* name, const char* nl,
                         const char* en, ComparisonOptions& options) {
  options.frequencies.count = "participants";
  CLI::App& command = add_subcommand(app, context, name, nl, en);
  add_row_options(command, context, options.frequencies);
  command.add_flag("--json", options.json, context.say("als JSON", "as JSON"));
  add_csv_flag(command, context, options.csv);
  add_as_of(command, context);
  return command;
}

}  // namespace

void add_comparison_commands(CLI::App& app, Context& context) {
  const auto of_years = std::make_shared<ComparisonOptions>();
  CLI::App& by_year = add_comparison(app, context, "years", "Codes per jaar, met wat er veranderde",
                                     "Codes per year, with what changed", *of_years);
  by_year.add_option("--as", of_years->as, context.say("hoe het getoond wordt", "how it is shown"))
      ->check(CLI::IsMember({"absolute", "percent", "per1000"}));
  add_example(by_year, context, "years studie.zwerm --count participants --as percent",
              "years study.zwerm --count participants --as percent");
  set_run(by_year, context, [of_years](const Context& given) { return years(given, *of_years); });

  const auto of_sources = std::make_shared<ComparisonOptions>();
  CLI::App& by_source =
      add_comparison(app, context, "triangulation", "Wat elke soort bron over een code zegt",
                     "What each kind of source says of a code", *of_sources);
  by_source.add_option("--within", of_sources->within,
                       context.say("procentpunten die nog hetzelfde heten",
                                   "percentage points that still count as the same"));
  add_example(by_source, context, "triangulation studie.zwerm --within 20",
              "triangulation study.zwerm --within 20");
  set_run(by_source, context,
          [of_sources](const Context& given) { return triangulation(given, *of_sources); });
}

}  // namespace app::cli
