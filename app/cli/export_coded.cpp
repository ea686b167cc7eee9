#include "app/cli/export_coded.h"

#include "app/cli/quotation_options.h"
#include "app/coded_files.h"
#include "coding/lookup.h"

namespace app::cli {
namespace {

using coding::Study;
using exports::UnitKind;
using transcripts::say;

UnitKind unit_named(const std::string& name) {
  if (name == "pps") return UnitKind::Pps;
  if (name == "transcript") return UnitKind::Transcript;
  return name == "turn" ? UnitKind::Turn : UnitKind::Participant;
}

// Do columns, orders or small cells count here, of which there are none?
bool shapes_a_matrix(const FrequencyOptions& given) {
  const FrequencyOptions none;
  return given.by != none.by || given.top > 0 || given.hide_below > 0 || !given.outer.empty() ||
         !given.sort.empty() || !given.sort_columns.empty();
}

}  // namespace

void add_coded_options(CLI::App& command, const Context& context, CodedOptions& options) {
  command
      .add_option("--unit", options.unit,
                  context.say("van --as units: waarvan elke rij er een is",
                              "of --as units: what each row is one of"))
      ->check(CLI::IsMember({"participant", "pps", "transcript", "turn"}));
  command.add_option("--transcript", options.transcripts,
                     context.say("van --as transcript: een gesprek, of all",
                                 "of --as transcript: a transcript, or all"));
}

void write_units(const Context& context, const Leaving& leaving, const CodedOptions& options,
                 const FrequencyOptions& figures, bool counts, const std::filesystem::path& to) {
  if (shapes_a_matrix(figures))
    throw UsageError(
        say("Een rij is er een van --unit: --by, --outer, --sort, --sort-columns, "
            "--top en --hide-below zijn voor --as frequencies.",
            "A row is one of --unit: --by, --outer, --sort, --sort-columns, --top and "
            "--hide-below are for --as frequencies."));
  exports::UnitsQuery query{unit_named(options.unit), counts,
                            frequency_query(figures, leaving.named)};
  if (query.unit == UnitKind::Turn && counts)
    throw UsageError(say("Van een beurt staat er 0 of 1: --count is voor de andere eenheden.",
                         "Of a turn there is 0 or 1: --count is for the other units."));
  export_units(leaving.redacted, query, to, {context.language, context.csv_separator()});
}

void write_transcripts(const Context& context, const Leaving& leaving, const CodedOptions& options,
                       const FrequencyOptions& figures, const std::filesystem::path& to) {
  if (shapes_a_matrix(figures) || figures.groups || figures.count != FrequencyOptions().count)
    throw UsageError(
        say("Van gesprekken kiezen --transcript, --code, --with-subcodes, --coder en "
            "--filter wat er staat; er wordt niets geteld.",
            "Of transcripts --transcript, --code, --with-subcodes, --coder and "
            "--filter choose what is there; nothing is counted."));
  const Study& study = leaving.named;
  exports::CodedTextQuery query;
  query.codes = codes_named(study, figures.codes, figures.with_subcodes);
  for (const std::string& filter : figures.filters) add_filter(study, filter, query.filter);
  if (!context.coder.empty())
    query.filter.coders.push_back(coding::coder_named(study, context.coder).id);
  for (const std::string& name : options.transcripts)
    if (name != "all" || coding::find_transcript(study, name) != nullptr)
      query.transcripts.push_back(coding::transcript_named(study, name).id);
    else
      for (const auto& [id, info] : study.transcripts()) query.transcripts.push_back(id);
  export_coded_text(leaving.redacted, query, to, context.language);
}

}  // namespace app::cli
