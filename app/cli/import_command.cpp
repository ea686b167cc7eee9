#include <chrono>
#include <iostream>
#include <map>

#include <nlohmann/json.hpp>
#include <unistd.h>

#include "app/cli/subcommands.h"
#include "app/import_files.h"
#include "exports/csv.h"
#include "exports/tables_in.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::Project;
using exports::TableKind;
using nlohmann::ordered_json;
using transcripts::counted;
using transcripts::say;

const std::map<std::string, TableKind> kKinds = {{"transcripts", TableKind::Transcripts},
                                                 {"participants", TableKind::Participants},
                                                 {"pps", TableKind::Pps},
                                                 {"codebook", TableKind::Codebook},
                                                 {"codings", TableKind::Codings}};

struct ImportOptions {
  std::vector<std::filesystem::path> files;
  std::string kind;  // --as
  bool json = false;
};

// In a terminal, with how far it is; elsewhere without a word.
ReadFiles read_with_progress(const std::vector<std::filesystem::path>& paths) {
  Progress progress;
  if (isatty(STDERR_FILENO) == 0) return read_files(paths, {}, progress);
  Job<ReadFiles> job([paths](const std::stop_token& stop,
                             Progress& done) { return read_files(paths, stop, done); },
                     nullptr);
  while (!job.wait_for(std::chrono::milliseconds(100)))
    std::cerr << '\r' << job.progress().done() << " / " << paths.size() << std::flush;
  std::cerr << "\r\033[K" << std::flush;
  return job.take();
}

ordered_json result_json(const Context& context, const coding::Study& study,
                         const std::filesystem::path& path, const FileResult& result) {
  ordered_json row = {
      {"file", path.string()},
      {"ok", !result.error},
      {"error", result.error ? ordered_json(in(*result.error, context.language)) : ordered_json()},
      {"transcript", nullptr},
      {"characters", 0},
      {"words", 0},
      {"turns", 0},
      {"speakers", ordered_json::array()}};
  if (!result.transcript) return row;
  const transcripts::Transcript& text = study.text(*result.transcript);
  row["transcript"] = study.transcripts().find(*result.transcript)->name;
  row["characters"] = text.units().code_points().value;
  row["words"] = text.word_starts().size();
  row["turns"] = text.turns().size();
  row["speakers"] = text.speakers();
  return row;
}

void print_result(const Context& context, const coding::Study& study, const FileResult& result) {
  if (result.error) return;
  if (!result.transcript) {
    std::cout << in(say("{0}: codeboek, {1}", "{0}: codebook, {2}", result.file,
                        counted(result.codes, "nieuwe code", "nieuwe codes"),
                        counted(result.codes, "new code", "new codes")),
                    context.language)
              << '\n';
    return;
  }
  const transcripts::Transcript& text = study.text(*result.transcript);
  const std::size_t words = text.word_starts().size();
  const std::size_t turns = text.turns().size();
  const std::size_t speakers = text.speakers().size();
  std::cout << in(say("{0}: gesprek \"{1}\", {2}", "{0}: transcript \"{1}\", {3}", result.file,
                      study.transcripts().find(*result.transcript)->name,
                      counted(words, "woord", "woorden") + ", " +
                          counted(turns, "beurt", "beurten") + ", " +
                          counted(speakers, "spreker", "sprekers"),
                      counted(words, "word", "words") + ", " + counted(turns, "turn", "turns") +
                          ", " + counted(speakers, "speaker", "speakers")),
                  context.language)
            << '\n';
}

// All files that are sound go in as one command; each other one is told of.
int import_all(const Context& context, const ImportOptions& options) {
  Project project = context.open(Access::Write);
  FilesImport imported = import_files(project.study(), read_with_progress(options.files));
  imported.group.coder = known_coder(context, project.study());
  apply_and_tell(context, project, imported.group);
  auto document = ordered_json::array();
  bool failed = false;
  for (std::size_t i = 0; i < imported.results.size(); ++i) {
    const FileResult& result = imported.results[i];
    for (const auto& warning : result.warnings) context.tell(warning);
    if (result.error) context.tell(*result.error);
    failed = failed || result.error.has_value();
    if (options.json) {
      document.push_back(result_json(context, project.study(), options.files[i], result));
    } else {
      print_result(context, project.study(), result);
    }
  }
  if (options.json) print_json(document);
  return failed ? 1 : 0;
}

int import_table(const Context& context, const ImportOptions& options) {
  if (options.files.size() != 1)
    throw UsageError(say("Geef met --as precies één tabel.", "Give exactly one table with --as."));
  const std::filesystem::path& path = options.files.front();
  const std::string name = path.filename().string();
  Project project = context.open(Access::Write);
  coding::GroupBuilder group(project.study());
  const TableKind kind = kKinds.at(options.kind);
  const bool of_codings = kind == TableKind::Codings;
  const coding::By who = of_codings ? by(context, group) : coding::By{};
  exports::TableImport result = import_table_file(group.study(), kind, path, who);
  result.group.coder =
      of_codings ? std::optional(who.coder) : known_coder(context, project.study());
  apply_and_tell(context, project, std::move(group).finish_with(std::move(result.group)));
  for (const auto& error : result.errors) context.tell(error);
  std::cout << in(say("{0}: {1} ingelezen", "{0}: {2} imported", name,
                      counted(result.rows, "rij", "rijen"), counted(result.rows, "row", "rows")),
                  context.language)
            << '\n';
  return result.errors.empty() ? 0 : 1;
}

}  // namespace

void add_import_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<ImportOptions>();
  CLI::App& command =
      add_subcommand(app, context, "import", "Lees gesprekken, een codeboek of een tabel in",
                     "Import transcripts, a codebook or a table");
  command
      .add_option(
          "--as", options->kind,
          context.say("een tabel (csv), en wat erin staat", "a table (csv), and what it holds"))
      ->check(CLI::IsMember(kKinds));
  command.add_flag("--json", options->json, context.say("als JSON", "as JSON"));
  command
      .add_option("FILE", options->files,
                  context.say("gesprekken als txt, docx of vtt, een codeboek als qdc, of met --as "
                              "een csv",
                              "transcripts as txt, docx or vtt, a codebook as qdc, or with --as a "
                              "csv"))
      ->required();
  add_example(command, context, "import studie.zwerm gesprek1.docx gesprek2.txt",
              "import study.zwerm talk1.docx talk2.txt");
  set_run(command, context, [options](const Context& given) {
    return options->kind.empty() ? import_all(given, *options) : import_table(given, *options);
  });
}

}  // namespace app::cli
