#include <map>

#include "app/cli/counting.h"
#include "app/cli/quotation_options.h"
#include "app/export_files.h"

namespace app::cli {
namespace {

const std::map<std::string, ExportKind> kKinds = {{"codebook", ExportKind::Codebook},
                                                  {"quotations", ExportKind::Quotations},
                                                  {"frequencies", ExportKind::Frequencies},
                                                  {"transcripts", ExportKind::Transcripts},
                                                  {"participants", ExportKind::Participants},
                                                  {"pps", ExportKind::Pps},
                                                  {"memos", ExportKind::Memos}};

struct ExportOptions {
  FrequencyOptions frequencies;
  std::string kind;
  std::string shown_as = "absolute";
  bool good = false;
  ArrangementOptions arrangement;
  std::string query;
  std::string named;
  std::filesystem::path to;
};

// What a query finds, or the codings that pass the choices.
std::vector<coding::FoundPassage> chosen_quotations(const coding::Study& study,
                                                    const ExportOptions& options) {
  const FrequencyOptions& chosen = options.frequencies;
  if (!options.query.empty() || !options.named.empty()) {
    if (options.good || !chosen.codes.empty())
      throw UsageError(
          transcripts::say("--good en --code kiezen coderingen: niet met --query of --named.",
                           "--good and --code choose codings: not with --query or --named."));
    return find_passages(
        study,
        passage_query({options.query, options.named, chosen.filters, {}, chosen.with_interviewers},
                      study));
  }
  coding::QuotationQuery query;
  query.codes = codes_named(study, chosen.codes, chosen.with_subcodes);
  query.good_only = options.good;
  for (const std::string& filter : chosen.filters) add_filter(study, filter, query.filter);
  return as_passages(quotations(study, query));
}

int export_chosen_quotations(const Context& context, const coding::Study& study,
                             const ExportOptions& options) {
  const coding::QuotationArrangement arrangement =
      arrangement_of(options.arrangement, study, usual_arrangement(options.to));
  export_quotations(study, grouped(study, chosen_quotations(study, options), arrangement),
                    arrangement, options.to, context.language);
  return 0;
}

int export_as(const Context& context, const ExportOptions& options) {
  const coding::Project project = context.open(coding::Access::ReadOnly);
  if (kKinds.at(options.kind) == ExportKind::Quotations)
    return export_chosen_quotations(context, project.study(), options);
  if (options.good || !options.query.empty() || !options.named.empty() ||
      !options.arrangement.group_by.empty())
    throw UsageError(
        transcripts::say("--good, --query, --named en --group-by zijn voor --as quotations.",
                         "--good, --query, --named and --group-by are for --as quotations."));
  coding::FrequencyQuery query = frequency_query(options.frequencies, project.study());
  query.as = *coding::shown_as_named(options.shown_as);
  export_file(project.study(), kKinds.at(options.kind), options.to, query,
              {.codes = {}, .filter = query.filter}, context.language);
  return 0;
}

}  // namespace

void add_export_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<ExportOptions>();
  CLI::App& command = add_subcommand(app, context, "export", "Schrijf een bestand voor anderen",
                                     "Write a file for others");
  command
      .add_option("--as", options->kind, context.say("wat er geschreven wordt", "what is written"))
      ->required()
      ->check(CLI::IsMember(kKinds));
  add_frequency_options(command, context, options->frequencies);
  command
      .add_option("--shown-as", options->shown_as,
                  context.say("hoe cijfers getoond worden", "how figures are shown"))
      ->check(CLI::IsMember(kShownAs));
  command.add_flag("--good", options->good,
                   context.say("van citaten alleen de goede", "of quotations the good ones only"));
  add_arrangement_options(command, context, options->arrangement);
  command.add_option("--query", options->query,
                     context.say("in plaats van citaten wat deze vraag vindt (zie query)",
                                 "in place of quotations what this query finds (see query)"));
  command.add_option("--named", options->named,
                     context.say("hetzelfde van een bewaarde vraag", "the same of a kept query"));
  command
      .add_option(
          "OUT", options->to,
          context.say(
              "waarheen; het formaat gaat naar het eind van de naam: een codeboek "
              "qdc, csv, xlsx of html, citaten csv, xlsx, docx, md of html, memo's csv, xlsx, md "
              "of "
              "html, cijfers csv, xlsx, md, html, svg, png of pdf, anders csv of xlsx",
              "where to; the format goes by the name's ending: a codebook qdc, csv, "
              "xlsx or html, quotations csv, xlsx, docx, md or html, memos csv, xlsx, md or html, "
              "frequencies csv, xlsx, md, html, svg, png or pdf, else csv or xlsx"))
      ->required();
  add_as_of(command, context);
  add_example(command, context, "export studie.zwerm --as codebook codeboek.qdc",
              "export study.zwerm --as codebook codebook.qdc");
  set_run(command, context, [options](const Context& given) { return export_as(given, *options); });
}

}  // namespace app::cli
