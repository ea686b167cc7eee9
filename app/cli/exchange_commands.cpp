#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

#include "app/cli/subcommands.h"
#include "exports/csv.h"
#include "exports/safe_file.h"
#include "exports/tables_in.h"
#include "exports/tables_out.h"

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

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!std::filesystem::is_regular_file(path) || !in)
    throw exports::ExportError(say("{} kan niet gelezen worden. Bestaat het bestand?",
                                   "{} cannot be read. Does the file exist?", path.string()));
  return {std::istreambuf_iterator<char>(in), {}};
}

int import_table(const Context& context) {
  const std::string name = context.other.filename().string();
  const exports::Table table = exports::parse_csv(bytes_of(context.other), name);
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

int export_codebook(const Context& context) {
  const Project project = context.open(Access::ReadOnly);
  const std::string ending = context.other.extension().string();
  if (ending == ".csv") {
    exports::write_file(context.other, exports::to_csv(exports::codebook_table(
                                           project.study(), context.language)));
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
  CLI::App& in = add_subcommand(app, context, "import", "Lees een tabel in", "Import a table");
  in.add_option("--as", context.kind,
                context.say("wat er in de tabel staat", "what is in the table"))
      ->required()
      ->check(CLI::IsMember(kKinds));
  in.add_option("FILE", context.other, "csv")->required();
  in.footer(context.say("Voorbeeld: zwerm import studie.zwerm --as pps pps.csv",
                        "Example: zwerm import study.zwerm --as pps pps.csv"));
  in.callback([&context] { context.run = [&context] { return import_table(context); }; });

  CLI::App& out = add_subcommand(app, context, "export", "Schrijf een bestand voor anderen",
                                 "Write a file for others");
  out.add_option("--as", context.kind, "codebook")->required()->check(CLI::IsMember({"codebook"}));
  out.add_option("OUT", context.other, "csv, html")->required();
  out.footer(context.say("Voorbeeld: zwerm export studie.zwerm --as codebook codeboek.html",
                         "Example: zwerm export study.zwerm --as codebook codebook.html"));
  out.callback([&context] { context.run = [&context] { return export_codebook(context); }; });
}

}  // namespace app::cli
