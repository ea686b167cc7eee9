#include <iostream>

#include <nlohmann/json.hpp>

#include "app/cli/counting.h"
#include "coding/codebook.h"
#include "coding/cooccurrence.h"
#include "coding/lookup.h"
#include "coding/saturation.h"
#include "exports/relations_table.h"
#include "transcripts/unicode.h"

namespace app::cli {
namespace {

using coding::Study;
using nlohmann::ordered_json;

struct CooccurrenceOptions {
  std::string within = "overlap";
  std::string count = "places";
  std::vector<std::string> codes;
  bool with_subcodes = false;
  bool with_interviewers = false;
  std::vector<std::string> filters;
  bool json = false;
  bool csv = false;
};

struct SaturationOptions {
  coding::SaturationQuery query;
  std::vector<std::string> filters;
  bool json = false;
  bool csv = false;
};

coding::CooccurrenceQuery query_of(const CooccurrenceOptions& options, const Study& study) {
  coding::CooccurrenceQuery query;
  read_within(options.within, query);
  query.count = options.count == "participants"  ? coding::MeetingsAre::Participants
                : options.count == "transcripts" ? coding::MeetingsAre::Transcripts
                                                 : coding::MeetingsAre::Places;
  query.with_subcodes = options.with_subcodes;
  query.with_interviewers = options.with_interviewers;
  for (const std::string& filter : options.filters) add_filter(study, filter, query.filter);
  return query;
}

// The rows to show: of the codes named, else all.
std::vector<std::size_t> rows_of(const std::vector<std::string>& names, const Study& study,
                                 const coding::Cooccurrence& made) {
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < made.codes.size() && names.empty(); ++row) rows.push_back(row);
  for (const std::string& name : names)
    rows.push_back(static_cast<std::size_t>(
        std::find(made.codes.begin(), made.codes.end(), code_named(study, name).id) -
        made.codes.begin()));
  return rows;
}

template <class Value>
ordered_json matrix_json(const std::vector<std::size_t>& rows, const Value& value) {
  auto matrix = ordered_json::array();
  for (const std::size_t row : rows) {
    auto& line = matrix.emplace_back(ordered_json::array());
    for (const std::size_t column : rows) line.push_back(value(row, column));
  }
  return matrix;
}

ordered_json or_null(const std::optional<double>& value) {
  return value ? ordered_json(*value) : ordered_json();
}

ordered_json json_of(const Study& study, const coding::Cooccurrence& made,
                     const CooccurrenceOptions& options, const std::vector<std::size_t>& rows) {
  ordered_json document = {{"within", options.within}, {"count", options.count}};
  auto& codes = document["codes"] = ordered_json::array();
  auto& paths = document["paths"] = ordered_json::array();
  for (const std::size_t row : rows) {
    codes.push_back(study.codes().find(made.codes[row])->name);
    paths.push_back(coding::path_of(study, made.codes[row]));
  }
  document["matrix"] =
      matrix_json(rows, [&](std::size_t a, std::size_t b) { return made.count(a, b); });
  document["jaccard"] =
      matrix_json(rows, [&](std::size_t a, std::size_t b) { return or_null(made.jaccard(a, b)); });
  document["lift"] =
      matrix_json(rows, [&](std::size_t a, std::size_t b) { return or_null(made.lift(a, b)); });
  return document;
}

int cooccur(const Context& context, const CooccurrenceOptions& options) {
  const coding::Project project = context.open(coding::Access::ReadOnly);
  const Study& study = project.study();
  const auto made = coding::cooccurrence(study, query_of(options, study));
  const auto rows = rows_of(options.codes, study, made);
  if (options.json) {
    print_json(json_of(study, made, options, rows));
    return 0;
  }
  if (options.csv) {
    print_csv(context, exports::cooccurrence_matrix(study, made, rows, context.language));
    return 0;
  }
  print_table(exports::cooccurrence_pairs(study, made, rows, context.language));
  return 0;
}

ordered_json json_of(const Study& study, const coding::Saturation& of,
                     const coding::SaturationQuery& query) {
  ordered_json document;
  if (of.pps) document["pps"] = study.pps().find(*of.pps)->name;
  auto& steps = document["transcripts"] = ordered_json::array();
  for (const coding::SaturationStep& step : of.steps)
    steps.push_back({{"transcript", study.transcripts().find(step.transcript)->name},
                     {"new", step.new_codes},
                     {"cumulative", step.cumulative},
                     {"median", step.median},
                     {"low", step.low},
                     {"high", step.high},
                     {"run_adds_percent", or_null(step.run_adds)}});
  document["rule"] = {{"base", query.base},
                      {"run", query.run},
                      {"threshold_percent", query.threshold},
                      {"base_codes", of.base_codes},
                      {"reached_at", of.reached ? ordered_json(*of.reached + 1) : ordered_json()}};
  return document;
}

int saturate(const Context& context, const SaturationOptions& options) {
  const coding::Project project = context.open(coding::Access::ReadOnly);
  const Study& study = project.study();
  coding::SaturationQuery query = options.query;
  for (const std::string& filter : options.filters) add_filter(study, filter, query.filter);
  const auto made = coding::saturation(study, query);
  if (made.undated > 0)
    context.tell(transcripts::say("Van {0} is er geen datum; wat geen datum heeft staat achteraan.",
                                  "{1} without a date; what has none comes last.",
                                  transcripts::counted(made.undated, "gesprek", "gesprekken"),
                                  transcripts::counted(made.undated, "transcript", "transcripts")));
  if (options.json) {
    ordered_json document = json_of(study, made.of.front(), query);
    document["undated"] = made.undated;
    document["orders"] = query.orders;
    auto& pps = document["pps"] = ordered_json::array();
    for (std::size_t i = 1; i < made.of.size(); ++i)
      pps.push_back(json_of(study, made.of[i], query));
    print_json(document);
    return 0;
  }
  const exports::Table table = exports::saturation_table(study, made, context.language);
  if (options.csv) {
    print_csv(context, table);
    return 0;
  }
  print_table(table);
  for (const coding::Saturation& of : made.of)
    std::cout << in(exports::saturation_sentence(study, of, query), context.language) << '\n';
  return 0;
}

void add_formats(CLI::App& command, Context& context, bool& json, bool& csv) {
  command.add_flag("--json", json, context.say("als JSON", "as JSON"));
  add_csv_flag(command, context, csv);
}

void add_cooccurrence_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<CooccurrenceOptions>();
  CLI::App& command = add_subcommand(app, context, "cooccurrence", "Welke codes samengaan",
                                     "Which codes go together");
  command.add_option("--within", options->within,
                     context.say("overlap, beurt, volgorde, gesprek, of een aantal woorden",
                                 "overlap, turn, sequence, transcript, or a number of words"));
  command.add_option("--count", options->count, context.say("wat geteld wordt", "what is counted"))
      ->check(CLI::IsMember({"places", "participants", "transcripts"}));
  command.add_option("--code", options->codes,
                     context.say("alleen deze codes", "these codes only"));
  command.add_flag(
      "--with-subcodes", options->with_subcodes,
      context.say("subcodes bij hun ouder geteld", "subcodes counted with their parent"));
  command.add_flag("--with-interviewers", options->with_interviewers,
                   context.say("ook coderingen op interviewers", "codings on interviewers too"));
  command.add_option("--filter,--where", options->filters,
                     context.say("kenmerk=waarde", "attribute=value"));
  add_formats(command, context, options->json, options->csv);
  add_as_of(command, context);
  add_example(command, context, "cooccurrence studie.zwerm --within beurt --count participants",
              "cooccurrence study.zwerm --within turn --count participants");
  set_run(command, context, [options](const Context& given) { return cooccur(given, *options); });
}

void add_saturation_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<SaturationOptions>();
  coding::SaturationQuery& query = options->query;
  CLI::App& command = add_subcommand(app, context, "saturation", "Nieuwe codes per gesprek",
                                     "New codes per transcript");
  command.add_option("--base", query.base,
                     context.say("gesprekken in de basis", "conversations in the base"));
  command.add_option("--run", query.run,
                     context.say("gesprekken in een reeks", "conversations in a run"));
  command.add_option("--threshold", query.threshold,
                     context.say("procent nieuwe codes waarbij verzadiging bereikt is",
                                 "percent of new codes at which saturation is reached"));
  command
      .add_option("--orders", query.orders, context.say("willekeurige volgorden", "random orders"))
      ->check(CLI::Range(1, 100'000));
  command.add_flag("--with-interviewers", query.with_interviewers,
                   context.say("ook coderingen op interviewers", "codings on interviewers too"));
  command.add_option("--filter,--where", options->filters,
                     context.say("kenmerk=waarde", "attribute=value"));
  add_formats(command, context, options->json, options->csv);
  add_as_of(command, context);
  add_example(command, context, "saturation studie.zwerm --base 5 --run 2 --json",
              "saturation study.zwerm --base 5 --run 2 --json");
  set_run(command, context, [options](const Context& given) { return saturate(given, *options); });
}

}  // namespace

void add_relations_commands(CLI::App& app, Context& context) {
  add_cooccurrence_command(app, context);
  add_saturation_command(app, context);
}

}  // namespace app::cli
