#include <map>

#include "app/cli/counting.h"
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
  std::filesystem::path to;
};

int export_as(const Context& context, const ExportOptions& options) {
  const coding::Project project = context.open(coding::Access::ReadOnly);
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
  command
      .add_option(
          "OUT", options->to,
          context.say(
              "waarheen; het formaat gaat naar het eind van de naam: een codeboek "
              "qdc, csv, xlsx of html, citaten en memo's csv, xlsx, md of html, cijfers csv, xlsx, "
              "md, html, svg, png of pdf, anders csv of xlsx",
              "where to; the format goes by the name's ending: a codebook qdc, csv, "
              "xlsx or html, quotations and memos csv, xlsx, md or html, frequencies csv, xlsx, "
              "md, "
              "html, svg, png or pdf, else csv or xlsx"))
      ->required();
  add_as_of(command, context);
  add_example(command, context, "export studie.zwerm --as codebook codeboek.qdc",
              "export study.zwerm --as codebook codebook.qdc");
  set_run(command, context, [options](const Context& given) { return export_as(given, *options); });
}

}  // namespace app::cli
