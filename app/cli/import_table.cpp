#include "app/cli/import_table.h"

#include <iostream>
#include <map>

#include <nlohmann/json.hpp>

#include "app/table_words.h"
#include "coding/attribute_values.h"
#include "coding/lookup.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::Project;
using exports::ColumnUse;
using exports::RowResult;
using exports::SurveyUse;
using exports::TableKind;
using nlohmann::ordered_json;
using transcripts::counted;
using transcripts::Message;
using transcripts::say;

const std::map<std::string, TableKind> kKinds = {{"transcripts", TableKind::Transcripts},
                                                 {"participants", TableKind::Participants},
                                                 {"pps", TableKind::Pps},
                                                 {"codebook", TableKind::Codebook},
                                                 {"codings", TableKind::Codings},
                                                 {"survey", TableKind::Survey}};

// More lines of errors help nobody; --json gives them all.
constexpr std::size_t kMostErrors = 100;

const char* word_for(RowResult::What what) {
  switch (what) {
    case RowResult::What::New:
      return "new";
    case RowResult::What::Changed:
      return "changed";
    case RowResult::What::Same:
      return "same";
    case RowResult::What::Wrong:
      break;
  }
  return "error";
}

const char* word_for(SurveyUse use) {
  switch (use) {
    case SurveyUse::Open:
      return "open";
    case SurveyUse::Attribute:
      return "attribute";
    case SurveyUse::Name:
      return "name";
    case SurveyUse::Pps:
      return "pps";
    case SurveyUse::Completed:
      return "date";
    case SurveyUse::LeftOut:
      break;
  }
  return "left out";
}

const char* word_for(const PlannedTable& plan, std::size_t column) {
  if (!plan.survey.empty()) return word_for(plan.survey[column].use);
  switch (plan.import.columns[column].as) {
    case ColumnUse::As::Known:
      return "known";
    case ColumnUse::As::Attribute:
      return word_for(SurveyUse::Attribute);
    case ColumnUse::As::LeftOut:
      break;
  }
  return word_for(SurveyUse::LeftOut);
}

ordered_json columns_json(const Context& context, const PlannedTable& plan) {
  auto columns = ordered_json::array();
  for (std::size_t i = 0; i < plan.import.columns.size(); ++i) {
    const ColumnUse& use = plan.import.columns[i];
    ordered_json column = {
        {"header", use.header}, {"as", word_for(plan, i)}, {"filled", use.filled}};
    if (use.as == ColumnUse::As::Attribute) {
      column["attribute"] = use.attribute;
      column["type"] = coding::word_for(use.type).en;
      column["new"] = use.is_new;
    }
    if (!use.why.en.empty()) column["why"] = in(use.why, context.language);
    columns.push_back(std::move(column));
  }
  return columns;
}

// Rows that are left out, then cells of rows that come in.
std::vector<Message> what_does_not_fit(const exports::TableImport& import) {
  std::vector<Message> all = import.errors;
  for (const exports::CellLeftOut& cell : import.cells) all.push_back(cell.what);
  return all;
}

ordered_json plan_json(const Context& context, const std::filesystem::path& path,
                       const TableFile& file, const PlannedTable& plan, bool applied) {
  const exports::TableImport& import = plan.import;
  const auto messages = [&context](const std::vector<Message>& all) {
    auto list = ordered_json::array();
    for (const Message& message : all) list.push_back(in(message, context.language));
    return list;
  };
  ordered_json document = {
      {"file", path.string()},
      {"sheet", file.read.sheet.empty() ? ordered_json() : ordered_json(file.read.sheet)},
      {"applied", applied},
      {"new", import.count(RowResult::What::New)},
      {"changed", import.count(RowResult::What::Changed)},
      {"same", import.count(RowResult::What::Same)},
      {"errors", messages(what_does_not_fit(import))},
      {"notes", messages(plan.notes)},
      {"columns", columns_json(context, plan)}};
  auto& rows = document["rows"] = ordered_json::array();
  for (const RowResult& row : import.results)
    rows.push_back({{"row", row.number}, {"name", row.name}, {"result", word_for(row.what)}});
  return document;
}

void print_columns(const Context& context, const PlannedTable& plan) {
  for (std::size_t i = 0; i < plan.import.columns.size(); ++i) {
    const ColumnUse& use = plan.import.columns[i];
    if (use.header.empty()) continue;
    std::cout << use.header << '\t' << column_words(plan, i, context.language);
    if (!use.why.en.empty()) std::cout << '\t' << in(use.why, context.language);
    std::cout << '\n';
  }
}

void print_counts(const Context& context, const TableFile& file, const PlannedTable& plan,
                  bool dry_run) {
  const exports::TableImport& import = plan.import;
  const auto rows = import.rows;
  const std::size_t fresh = import.count(RowResult::What::New);
  const std::size_t changed = import.count(RowResult::What::Changed);
  const std::size_t same = import.count(RowResult::What::Same);
  std::cout << in(say("{0}: {1} {2} ({4} nieuw, {5} gewijzigd, {6} al zo)",
                      "{0}: {3} ({4} new, {5} changed, {6} so already)", file.name,
                      counted(rows, "rij", "rijen"), dry_run ? "in te lezen" : "ingelezen",
                      counted(rows, "row", "rows") + (dry_run ? " to import" : " imported"), fresh,
                      changed, same),
                  context.language)
            << '\n';
}

void tell_errors(const Context& context, const PlannedTable& plan) {
  for (const Message& note : plan.notes) context.tell(note);
  const std::vector<Message> errors = what_does_not_fit(plan.import);
  for (std::size_t i = 0; i < std::min(kMostErrors, errors.size()); ++i) context.tell(errors[i]);
  if (errors.size() > kMostErrors)
    context.tell(say("En nog {} meldingen. --dry-run --json geeft ze alle.",
                     "And {} more messages. --dry-run --json gives all of them.",
                     errors.size() - kMostErrors));
}

// A coder is asked for only where a coding names none.
PlannedTable plan_with_coder(const Context& context, coding::GroupBuilder& group,
                             const TableRequest& request, const TableFile& file) {
  coding::By who{coding::CoderId{}, coding::time_now()};
  PlannedTable plan = plan_table(group.study(), request, file, who);
  if (plan.import.needs_coder) {
    who = by(context, group);
    plan = plan_table(group.study(), request, file, who);
    plan.import.group.coder = who.coder;
  } else {
    plan.import.group.coder = known_coder(context, group.study());
  }
  return plan;
}

}  // namespace

int import_table(const Context& context, const TableOptions& options,
                 const std::vector<std::filesystem::path>& files, bool json) {
  if (files.size() != 1)
    throw UsageError(say("Geef met --as precies één tabel.", "Give exactly one table with --as."));
  TableRequest request = options.request;
  request.kind = kKinds.at(options.kind);
  request.path = files.front();
  Project project = context.open(options.dry_run ? Access::ReadOnly : Access::Write);
  const TableFile file = read_table_file(request.path, request.sheet);
  coding::GroupBuilder group(project.study());
  PlannedTable plan = plan_with_coder(context, group, request, file);
  if (!options.dry_run)
    apply_and_tell(context, project, std::move(group).finish_with(std::move(plan.import.group)));
  tell_errors(context, plan);
  if (request.sheet.empty() && file.read.sheets.size() > 1)
    context.tell(say("Kies een ander werkblad met --sheet.", "Choose another sheet by --sheet."));
  if (json) {
    print_json(plan_json(context, request.path, file, plan, !options.dry_run));
  } else {
    if (options.dry_run || request.kind == TableKind::Survey) print_columns(context, plan);
    print_counts(context, file, plan, options.dry_run);
  }
  return plan.import.errors.empty() && plan.import.cells.empty() ? 0 : 1;
}

void add_table_options(CLI::App& command, const Context& context, TableOptions& options) {
  command
      .add_option("--as", options.kind,
                  context.say("een tabel (csv of xlsx), en wat erin staat",
                              "a table (csv or xlsx), and what it holds"))
      ->check(CLI::IsMember(kKinds));
  command.add_flag("--dry-run", options.dry_run,
                   context.say("toon alleen wat een tabel zou veranderen",
                               "only show what a table would change"));
  command.add_option("--sheet", options.request.sheet,
                     context.say("welk werkblad van een xlsx", "which sheet of an xlsx"));
  exports::SurveyChoices& survey = options.request.survey;
  command
      .add_option("--open", survey.open,
                  context.say("enquête: kolom met open antwoorden (zonder: geraden)",
                              "survey: column of open answers (without: guessed)"))
      ->type_name("COLUMN")
      ->allow_extra_args(false);
  command
      .add_option("--attribute", survey.attributes,
                  context.say("enquête: kolom die een kenmerk wordt",
                              "survey: column that becomes an attribute"))
      ->type_name("COLUMN")
      ->allow_extra_args(false);
  command
      .add_option("--name", survey.name,
                  context.say("enquête: kolom met de naam van de respondent",
                              "survey: column with the respondent's name"))
      ->type_name("COLUMN");
  command
      .add_option("--pps", survey.pps,
                  context.say("de PPS van de gesprekken; enquête: kolom met de PPS",
                              "the PPS of the transcripts; survey: column with the PPS"))
      ->type_name("NAME");
  command.add_option("--year", survey.year,
                     context.say("enquête: jaar van het onderzoek, zoals 2025",
                                 "survey: year of the study, such as 2025"));
}

}  // namespace app::cli
