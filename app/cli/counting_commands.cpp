#include <iostream>

#include <nlohmann/json.hpp>

#include "app/cli/counting.h"
#include "app/cli/quotation_options.h"
#include "coding/asked.h"
#include "coding/codebook.h"
#include "coding/dominance.h"
#include "coding/frequencies.h"
#include "coding/lookup.h"
#include "exports/comparison_tables.h"
#include "exports/tables_out.h"
#include "transcripts/unicode.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::Project;
using coding::Study;
using nlohmann::ordered_json;

struct CountOptions {
  FrequencyOptions frequencies;
  std::string as = "absolute";
  bool dominance = false;
  bool json = false;
  bool csv = false;
};

struct QuoteOptions {
  std::vector<std::string> codes;
  bool with_subcodes = false;
  bool good = false;
  std::vector<std::string> pps;
  std::vector<std::string> participants;
  std::vector<std::string> transcripts;
  std::vector<std::string> filters;
  ArrangementOptions arrangement;
  bool json = false;
  bool csv = false;
};

// A count is a whole number, a percentage or rate is not.
ordered_json value_json(double value, coding::ShownAs as) {
  if (as == coding::ShownAs::Absolute || as == coding::ShownAs::Binary)
    return static_cast<std::int64_t>(value);
  return value;
}

// Null where it is hidden.
ordered_json shown_json(const coding::FrequencyRow& row, std::size_t column, coding::ShownAs as) {
  if (row.hides(column)) return {};
  return value_json(column == row.values.size() ? row.total : row.values[column], as);
}

// Whether the question was asked in each column: null where the codebook does not tell.
ordered_json asked_json(const std::vector<coding::Asked>& row) {
  auto list = ordered_json::array();
  for (std::size_t column = 0; column + 1 < row.size(); ++column)
    list.push_back(row[column] == coding::Asked::Unknown
                       ? ordered_json()
                       : ordered_json(row[column] == coding::Asked::Yes));
  return list;
}

ordered_json part_json(const std::optional<coding::Dominance::Part>& part) {
  if (!part) return {};
  return {{"name", part->name}, {"count", part->count}, {"share", part->share()}};
}

// Which conversation and which PPS give most of each code.
int show_dominance(const Context& context, const Study& study, const CountOptions& options) {
  if (options.frequencies.hide_below > 0)
    throw UsageError(
        transcripts::say("--dominance laat zien wie overheerst: niet met --hide-below.",
                         "--dominance shows who dominates: not with --hide-below."));
  const FrequencyOptions& given = options.frequencies;
  if (!given.outer.empty() || !given.sort.empty() || !given.sort_columns.empty())
    throw UsageError(
        transcripts::say("--dominance heeft geen kolommen: niet met --outer of --sort.",
                         "--dominance has no columns: not with --outer or --sort."));
  const auto rows = coding::dominance(study, frequency_query(options.frequencies, study));
  if (options.json) {
    auto document = ordered_json::array();
    for (const coding::Dominance& row : rows)
      document.push_back({{"path", coding::path_of(study, row.code)},
                          {"total", row.total},
                          {"transcript", part_json(row.transcript)},
                          {"pps", part_json(row.pps)}});
    print_json(document);
    return 0;
  }
  const exports::Table table = exports::dominance_table(study, rows, context.language);
  if (options.csv) {
    print_csv(context, table);
  } else {
    print_table(table);
  }
  return 0;
}

ordered_json frequencies_json(const Study& study, const coding::Frequencies& counted,
                              const std::string& by) {
  ordered_json document = {{"by", by},
                           {"count", coding::name_of(counted.query.count)},
                           {"as", coding::name_of(counted.query.as)}};
  auto& columns = document["columns"] = ordered_json::array();
  for (const auto& column : counted.columns) {
    auto& shown = columns.emplace_back(ordered_json{{"name", column.name}});
    if (counted.query.within) shown["within"] = column.outer;
    shown["base"] = base_json(column.base);
  }
  document["total"] = {{"base", base_json(counted.total_base)}};
  auto& rows = document["rows"] = ordered_json::array();
  const auto asked = coding::asked(study, counted);
  for (std::size_t i = 0; i < counted.rows.size(); ++i) {
    const auto& row = counted.rows[i];
    auto values = ordered_json::array();
    for (std::size_t column = 0; column < row.values.size(); ++column)
      values.push_back(shown_json(row, column, counted.query.as));
    rows.push_back({{"code", study.codes().find(row.code)->name},
                    {"path", coding::path_of(study, row.code)},
                    {"values", values},
                    {"total", shown_json(row, row.values.size(), counted.query.as)},
                    {"asked", asked_json(asked[i])}});
  }
  return document;
}

int count(const Context& context, const CountOptions& options) {
  const Project project = context.open(Access::ReadOnly);
  const Study& study = project.study();
  if (options.dominance) return show_dominance(context, study, options);
  coding::FrequencyQuery query = frequency_query(options.frequencies, study);
  query.as = *coding::shown_as_named(options.as);
  const auto counted = coding::frequencies(study, query);
  if (options.json) {
    print_json(frequencies_json(study, counted, options.frequencies.by));
    return 0;
  }
  exports::Table table = exports::frequencies_table(study, counted, context.language);
  if (options.csv) {
    print_csv(context, table);
    return 0;
  }
  constexpr std::ptrdiff_t kPath = 1;  // which repeats the code
  table.header.erase(table.header.begin() + kPath);
  for (auto& row : table.rows) row.erase(row.begin() + kPath);
  print_table(table);
  return 0;
}

coding::QuotationQuery quotation_query(const Context& context, const QuoteOptions& options,
                                       const Study& study) {
  coding::QuotationQuery query;
  query.codes = codes_named(study, options.codes, options.with_subcodes);
  for (const std::string& name : options.pps) query.filter.pps.push_back(pps_named(study, name).id);
  for (const std::string& name : options.participants)
    query.filter.participants.push_back(participant_named(study, name).id);
  for (const std::string& name : options.transcripts)
    query.filter.transcripts.push_back(transcript_named(study, name).id);
  if (!context.coder.empty()) query.filter.coders.push_back(coder_named(study, context.coder).id);
  for (const std::string& filter : options.filters) add_filter(study, filter, query.filter);
  query.good_only = options.good;
  return query;
}

ordered_json quotation_json(const Study& study, const coding::FoundPassage& quotation) {
  const coding::Coding& coding = *quotation.coding;
  const transcripts::Transcript& text = study.text(coding.transcript);
  const auto range = text.units().to_code_points(coding.span);
  const auto& owner = quotation.owner;
  auto pps = ordered_json::array();
  for (const auto& id : quotation.pps) pps.push_back(study.pps().find(id)->name);
  return {
      {"id", coding.id.to_string()},
      {"transcript", study.transcripts().find(coding.transcript)->name},
      {"start", range.start.value},
      {"end", range.end.value},
      {"text", text.slice(coding.span)},
      {"code", study.codes().find(coding.code)->name},
      {"path", coding::path_of(study, coding.code)},
      {"coder", study.coders().find(coding.coder)->name},
      {"speaker", owner.speaker ? ordered_json(text.speakers()[*owner.speaker]) : ordered_json()},
      {"participant", owner.participant
                          ? ordered_json(study.participants().find(*owner.participant)->name)
                          : ordered_json()},
      {"interviewer", owner.interviewer_only},
      {"good", coding.good_quote},
      {"pps", pps},
      {"time", quotation.time ? ordered_json(static_cast<double>(quotation.time->count()) / 1000)
                              : ordered_json()}};
}

int quote(const Context& context, const QuoteOptions& options) {
  const Project project = context.open(Access::ReadOnly);
  const Study& study = project.study();
  const coding::QuotationArrangement arrangement = arrangement_of(options.arrangement, study);
  const auto found = coding::quoted_passages(study, quotation_query(context, options, study));
  const auto groups = grouped(study, found, arrangement);
  if (options.csv) {
    print_csv(context, exports::quotations_table(study, {groups, arrangement}, context.language));
    return 0;
  }
  if (options.json) {
    auto document = ordered_json::array();
    for (const coding::QuotationGroup& group : groups)
      for (const coding::FoundPassage& quotation : group.quotations) {
        document.push_back(quotation_json(study, quotation));
        if (!group.name.empty()) document.back()["group"] = group.name;
      }
    print_json(document);
    return 0;
  }
  for (const coding::QuotationGroup& group : groups) {
    const std::string name = exports::group_name(study, arrangement, group, context.language);
    for (const coding::FoundPassage& quotation : group.quotations)
      std::cout << (name.empty() ? "" : name + '\t')
                << study.transcripts().find(quotation.transcript)->name << '\t'
                << study.codes().find(quotation.coding->code)->name << '\t'
                << study.text(quotation.transcript).slice(quotation.span) << '\n';
  }
  return 0;
}

void add_frequencies_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<CountOptions>();
  CLI::App& command =
      add_subcommand(app, context, "frequencies", "Tel codes per kolom", "Count codes per column");
  add_frequency_options(command, context, options->frequencies);
  command.add_option("--as", options->as, context.say("hoe het getoond wordt", "how it is shown"))
      ->check(CLI::IsMember(
          {"absolute", "percent", "per1000", "row-percent", "binary", "expected", "residual"}));
  command.add_flag("--dominance", options->dominance,
                   context.say("welk gesprek en welke PPS het meeste van een code geven",
                               "which transcript and which PPS give most of a code"));
  command.add_flag("--json", options->json, context.say("als JSON", "as JSON"));
  add_csv_flag(command, context, options->csv);
  add_as_of(command, context);
  add_example(command, context, "frequencies studie.zwerm --by pps --count participants",
              "frequencies study.zwerm --by pps --count participants");
  set_run(command, context, [options](const Context& given) { return count(given, *options); });
}

void add_quotes_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<QuoteOptions>();
  CLI::App& command = add_subcommand(app, context, "quotes", "Citaten: wie zei wat waar",
                                     "Quotations: who said what where");
  command.add_option("--code", options->codes, context.say("een code", "a code"));
  command.add_flag("--with-subcodes", options->with_subcodes,
                   context.say("en de codes eronder", "and the codes below it"));
  command.add_flag("--good", options->good,
                   context.say("alleen goede citaten", "good quotes only"));
  command.add_option("--pps", options->pps, context.say("een PPS", "a PPS"));
  command.add_option("--participant", options->participants,
                     context.say("een persoon", "a person"));
  command.add_option("--transcript", options->transcripts,
                     context.say("een gesprek", "a transcript"));
  command.add_option(
      "--where,--filter", options->filters,
      context.say("kenmerk=waarde, gecodeerd>=2026-11-01", "attribute=value, coded>=2026-11-01"));
  add_arrangement_options(command, context, options->arrangement);
  command.add_flag("--json", options->json, context.say("als JSON", "as JSON"));
  add_csv_flag(command, context, options->csv);
  add_as_of(command, context);
  add_example(command, context, "quotes studie.zwerm --code \"Valley of death\" --json",
              "quotes study.zwerm --code \"Valley of death\" --json");
  set_run(command, context, [options](const Context& given) { return quote(given, *options); });
}

}  // namespace

void add_counting_commands(CLI::App& app, Context& context) {
  add_frequencies_command(app, context);
  add_quotes_command(app, context);
}

}  // namespace app::cli
