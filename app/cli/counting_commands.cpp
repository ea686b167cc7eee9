#include <iostream>

#include <nlohmann/json.hpp>

#include "app/cli/subcommands.h"
#include "coding/codebook.h"
#include "coding/frequencies.h"
#include "coding/lookup.h"
#include "exports/csv.h"
#include "exports/tables_out.h"
#include "transcripts/unicode.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::Project;
using coding::Study;
using nlohmann::ordered_json;
using transcripts::say;

ordered_json base_json(const coding::Base& base) {
  return {{"participants", base.participants},
          {"transcripts", base.transcripts},
          {"words", base.words}};
}

// A count is a whole number, a percentage or rate is not.
ordered_json value_json(double value, coding::ShownAs as) {
  if (as == coding::ShownAs::Absolute) return static_cast<std::int64_t>(value);
  return value;
}

ordered_json frequencies_json(const Study& study, const coding::Frequencies& counted,
                              const std::string& by) {
  ordered_json document = {{"by", by},
                           {"count", coding::name_of(counted.query.count)},
                           {"as", coding::name_of(counted.query.as)}};
  auto& columns = document["columns"] = ordered_json::array();
  for (const auto& column : counted.columns)
    columns.push_back({{"name", column.name}, {"base", base_json(column.base)}});
  document["total"] = {{"base", base_json(counted.total_base)}};
  auto& rows = document["rows"] = ordered_json::array();
  for (const auto& row : counted.rows) {
    auto values = ordered_json::array();
    for (const double value : row.values) values.push_back(value_json(value, counted.query.as));
    rows.push_back({{"code", study.codes().find(row.code)->name},
                    {"path", coding::path_of(study, row.code)},
                    {"values", values},
                    {"total", value_json(row.total, counted.query.as)}});
  }
  return document;
}

// A cell as text, wide enough for its column: two decimals only where there are any.
std::string cell_text(const exports::Cell& cell) {
  if (const auto* number = std::get_if<double>(&cell)) return fmt::format("{}", *number);
  return std::get<std::string>(cell);
}

// Columns aligned for a terminal; the path is left out, it repeats the code.
void print_table(const exports::Table& table) {
  constexpr std::size_t kPath = 1;
  constexpr int kCode = 38;
  for (std::size_t i = 0; i < table.header.size(); ++i)
    if (i != kPath)
      std::cout << (i == 0 ? fmt::format("{:<{}}", table.header[i], kCode)
                           : "\t" + table.header[i]);
  std::cout << '\n';
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i)
      if (i != kPath)
        std::cout << (i == 0 ? fmt::format("{:<{}}", cell_text(row[i]), kCode)
                             : "\t" + cell_text(row[i]));
    std::cout << '\n';
  }
}

int count(const Context& context) {
  const Project project = context.open(Access::ReadOnly);
  const Study& study = project.study();
  const auto counted = coding::frequencies(study, frequency_query(context, study));
  if (context.json) {
    std::cout << frequencies_json(study, counted, context.counted_by).dump(2) << '\n';
    return 0;
  }
  const exports::Table table = exports::frequencies_table(study, counted, context.language);
  if (context.csv) {
    std::cout << exports::to_csv(table);
    return 0;
  }
  print_table(table);
  return 0;
}

coding::QuotationQuery quotation_query(const Context& context, const Study& study) {
  coding::QuotationQuery query;
  for (const std::string& name : context.codes) {
    const coding::CodeId code = code_named(study, name).id;
    const auto below =
        context.with_subcodes ? with_descendants(study, code) : std::vector<coding::CodeId>{code};
    query.codes.insert(query.codes.end(), below.begin(), below.end());
  }
  for (const std::string& name : context.pps) query.filter.pps.push_back(pps_named(study, name).id);
  for (const std::string& name : context.participants)
    query.filter.participants.push_back(participant_named(study, name).id);
  for (const std::string& name : context.transcripts)
    query.filter.transcripts.push_back(transcript_named(study, name).id);
  if (!context.coder.empty()) query.filter.coders.push_back(coder_named(study, context.coder).id);
  for (const std::string& filter : context.filters) add_filter(study, filter, query.filter);
  return query;
}

ordered_json quotation_json(const Study& study, const coding::Quotation& quotation) {
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
      {"pps", pps},
      {"time", quotation.time ? ordered_json(static_cast<double>(quotation.time->count()) / 1000)
                              : ordered_json()}};
}

int quote(const Context& context) {
  const Project project = context.open(Access::ReadOnly);
  const Study& study = project.study();
  const auto found = coding::quotations(study, quotation_query(context, study));
  if (context.csv) {
    std::cout << exports::to_csv(exports::quotations_table(study, found, context.language));
    return 0;
  }
  auto document = ordered_json::array();
  for (const auto& quotation : found) document.push_back(quotation_json(study, quotation));
  if (context.json) {
    std::cout << document.dump(2) << '\n';
    return 0;
  }
  for (const auto& row : document)
    std::cout << row["transcript"].get<std::string>() << '\t' << row["code"].get<std::string>()
              << '\t' << row["text"].get<std::string>() << '\n';
  return 0;
}

}  // namespace

coding::FrequencyQuery frequency_query(const Context& context, const Study& study) {
  coding::FrequencyQuery query;
  const std::string by = transcripts::fold(context.counted_by);
  if (by == "pps") {
    query.by = coding::GroupBy::Pps;
  } else if (by == "participant" || by == "persoon") {
    query.by = coding::GroupBy::Participant;
  } else if (by == "transcript" || by == "gesprek") {
    query.by = coding::GroupBy::Transcript;
  } else if (by == "coder" || by == "codeur") {
    query.by = coding::GroupBy::Coder;
  } else {
    query.by = coding::GroupBy::Attribute;
    query.attribute = attribute_named(study, context.counted_by).id;
  }
  query.count = *coding::count_named(context.count);
  query.as = *coding::shown_as_named(context.shown_as);
  query.with_subcodes = context.with_subcodes;
  query.with_interviewers = context.with_interviewers;
  for (const std::string& filter : context.filters) add_filter(study, filter, query.filter);
  return query;
}

void add_frequency_options(CLI::App& command, Context& context) {
  command.add_option("--by", context.counted_by,
                     context.say("pps, participant, transcript, coder of een kenmerk",
                                 "pps, participant, transcript, coder or an attribute"));
  command.add_option("--count", context.count, context.say("wat geteld wordt", "what is counted"))
      ->check(CLI::IsMember({"passages", "codings", "participants", "transcripts", "words"}));
  command.add_flag(
      "--with-subcodes", context.with_subcodes,
      context.say("subcodes bij hun ouder geteld", "subcodes counted with their parent"));
  command.add_flag("--with-interviewers", context.with_interviewers,
                   context.say("ook coderingen op interviewers", "codings on interviewers too"));
  command.add_option("--filter,--where", context.filters,
                     context.say("kenmerk=waarde", "attribute=value"));
}

void add_counting_commands(CLI::App& app, Context& context) {
  CLI::App& frequencies =
      add_subcommand(app, context, "frequencies", "Tel codes per kolom", "Count codes per column");
  add_frequency_options(frequencies, context);
  frequencies
      .add_option("--as", context.shown_as, context.say("hoe het getoond wordt", "how it is shown"))
      ->check(CLI::IsMember({"absolute", "percent", "per1000"}));
  frequencies.add_flag("--json", context.json, "JSON");
  frequencies.add_flag("--csv", context.csv, "csv");
  frequencies.footer(
      context.say("Voorbeeld: zwerm frequencies studie.zwerm --by pps --count participants",
                  "Example: zwerm frequencies study.zwerm --by pps --count participants"));
  frequencies.callback([&context] { context.run = [&context] { return count(context); }; });

  CLI::App& quotes = add_subcommand(app, context, "quotes", "Citaten: wie zei wat waar",
                                    "Quotations: who said what where");
  quotes.add_option("--code", context.codes, context.say("een code", "a code"));
  quotes.add_flag("--with-subcodes", context.with_subcodes, context.say("en eronder", "and below"));
  quotes.add_option("--pps", context.pps, "PPS");
  quotes.add_option("--participant", context.participants, context.say("een persoon", "a person"));
  quotes.add_option("--transcript", context.transcripts,
                    context.say("een gesprek", "a transcript"));
  quotes.add_option("--where,--filter", context.filters,
                    context.say("kenmerk=waarde", "attribute=value"));
  quotes.add_flag("--json", context.json, "JSON");
  quotes.add_flag("--csv", context.csv, "csv");
  quotes.footer(
      context.say("Voorbeeld: zwerm quotes studie.zwerm --code \"Valley of death\" --json",
                  "Example: zwerm quotes study.zwerm --code \"Valley of death\" --json"));
  quotes.callback([&context] { context.run = [&context] { return quote(context); }; });
}

}  // namespace app::cli
