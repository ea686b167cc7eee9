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
  std::filesystem::path to;
};

int export_as(const Context& context, const ExportOptions& options) {
  const coding::Project project = context.open(coding::Access::ReadOnly);
  const coding::FrequencyQuery query = frequency_query(options.frequencies, project.study());
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
      .add_option(
          "OUT", options->to,
          context.say("waarheen; het formaat gaat naar het eind van de naam: een codeboek "
                      "qdc, csv, xlsx of html, memo's csv, xlsx, md of html, anders csv of xlsx",
                      "where to; the format goes by the name's ending: a codebook qdc, csv, "
                      "xlsx or html, memos csv, xlsx, md or html, else csv or xlsx"))
      ->required();
  add_as_of(command, context);
  add_example(command, context, "export studie.zwerm --as codebook codeboek.qdc",
              "export study.zwerm --as codebook codebook.qdc");
  set_run(command, context, [options](const Context& given) { return export_as(given, *options); });
}

}  // namespace app::cli
