#include <iostream>
#include <map>

#include "app/cli/subcommands.h"
#include "exports/csv.h"
#include "exports/safe_file.h"
#include "exports/tables_in.h"
#include "exports/tables_out.h"
#include "transcripts/import.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::Project;
using exports::TableKind;
using transcripts::say;

const std::map<std::string, TableKind> kKinds = {{"transcripts", TableKind::Transcripts},
                                                 {"participants", TableKind::Participants},
                                                 {"pps", TableKind::Pps},
                                                 {"codebook", TableKind::Codebook},
                                                 {"codings", TableKind::Codings}};

constexpr std::size_t kMaxTableBytes = 200'000'000;

// All files that are sound go in as one command; each other one is told of.
int import_transcripts(const Context& context) {
  Project project = context.open(Access::Write);
  std::vector<coding::NewTranscript> sound;
  bool failed = false;
  for (const auto& path : context.files) {
    const std::string name = path.filename().string();
    try {
      auto imported = transcripts::import_transcript(
          transcripts::read_file(path, transcripts::kMaxTextBytes), name);
      for (const auto& warning : imported.warnings)
        std::cerr << in(warning, context.language) << '\n';
      std::cout << fmt::format("{}: {} {}, {} {}\n", name, imported.transcript->turns().size(),
                               context.say("beurten", "turns"),
                               imported.transcript->speakers().size(),
                               context.say("sprekers", "speakers"));
      sound.push_back(
          {path.stem().string(), name, {}, imported.transcript, std::move(imported.interviewers)});
    } catch (const transcripts::ImportError& error) {
      failed = true;
      std::cerr << in(error.message(), context.language) << '\n';
    }
  }
  if (!sound.empty())
    project.apply(coding::add_transcripts(project.study(), std::move(sound)).first);
  return failed ? 1 : 0;
}

int import_table(const Context& context) {
  if (context.files.size() != 1)
    throw UsageError(say("Geef met --as precies één tabel.", "Give exactly one table with --as."));
  const std::filesystem::path& path = context.files.front();
  const std::string name = path.filename().string();
  const exports::Table table =
      exports::parse_csv(transcripts::read_file(path, kMaxTableBytes), name);
  Project project = context.open(Access::Write);
  coding::GroupBuilder group(project.study());
  coding::By who{};
  if (kKinds.at(context.kind) == TableKind::Codings) who = by(context, group);
  const exports::TableImport result =
      exports::import_table(group.study(), kKinds.at(context.kind), table, name, who);
  group.add(result.group);
  project.apply(std::move(group).finish(result.group.kind, result.group.title, result.group.coder));
  for (const auto& error : result.errors) std::cerr << in(error, context.language) << '\n';
  std::cout << fmt::format("{}: {} {}\n", name, result.rows,
                           context.say("rijen ingelezen", "rows imported"));
  return result.errors.empty() ? 0 : 1;
}

int export_csv(const Context& context) {
  if (context.other.extension() != ".csv")
    throw exports::ExportError(say("{}: citaten en cijfers worden geschreven als csv.",
                                   "{}: quotations and frequencies are written as csv.",
                                   context.other.string()));
  const Project project = context.open(Access::ReadOnly);
  const coding::Study& study = project.study();
  const coding::FrequencyQuery query = frequency_query(context, study);
  const exports::Table table =
      context.kind == "quotations"
          ? exports::quotations_table(
                study, coding::quotations(study, {.codes = {}, .filter = query.filter}),
                context.language)
          : exports::frequencies_table(study, coding::frequencies(study, query), context.language);
  exports::write_file(context.other, exports::to_csv(table));
  return 0;
}

int export_as(const Context& context) {
  if (context.kind != "codebook") return export_csv(context);
  const Project project = context.open(Access::ReadOnly);
  const std::string ending = context.other.extension().string();
  if (ending == ".csv") {
    exports::write_file(
        context.other, exports::to_csv(exports::codebook_table(project.study(), context.language)));
  } else if (ending == ".html") {
    exports::write_file(context.other, exports::codebook_html(project.study(), context.language));
  } else {
    throw exports::ExportError(say("{}: een codeboek wordt geschreven als csv of html.",
                                   "{}: a codebook is written as csv or html.",
                                   context.other.string()));
  }
  return 0;
}

}  // namespace

void add_exchange_commands(CLI::App& app, Context& context) {
  CLI::App& in = add_subcommand(app, context, "import", "Lees gesprekken of een tabel in",
                                "Import transcripts or a table");
  in.add_option("--as", context.kind,
                context.say("wat er in de tabel staat", "what is in the table"))
      ->check(CLI::IsMember(kKinds));
  in.add_option("FILE", context.files,
                context.say("gesprekken als txt, of met --as een csv",
                            "transcripts as txt, or with --as a csv"))
      ->required();
  in.footer(context.say("Voorbeeld: zwerm import studie.zwerm --as pps pps.csv",
                        "Example: zwerm import study.zwerm --as pps pps.csv"));
  in.callback([&context] {
    context.run = [&context] {
      return context.kind.empty() ? import_transcripts(context) : import_table(context);
    };
  });

  CLI::App& out = add_subcommand(app, context, "export", "Schrijf een bestand voor anderen",
                                 "Write a file for others");
  out.add_option("--as", context.kind, context.say("wat", "what"))
      ->required()
      ->check(CLI::IsMember({"codebook", "quotations", "frequencies"}));
  add_frequency_options(out, context);
  out.add_option("OUT", context.other, "csv, html")->required();
  out.footer(context.say("Voorbeeld: zwerm export studie.zwerm --as codebook codeboek.html",
                         "Example: zwerm export study.zwerm --as codebook codebook.html"));
  out.callback([&context] { context.run = [&context] { return export_as(context); }; });
}

}  // namespace app::cli
