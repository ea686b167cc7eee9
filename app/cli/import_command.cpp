#include <chrono>
#include <iostream>

#include <nlohmann/json.hpp>
#include <unistd.h>

#include "app/cli/import_table.h"
#include "app/cli/subcommands.h"
#include "app/import_files.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::Project;
using nlohmann::ordered_json;
using transcripts::counted;
using transcripts::say;

struct ImportOptions {
  std::vector<std::filesystem::path> files;
  TableOptions table;
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
  project.apply(imported.group);
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

}  // namespace

void add_import_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<ImportOptions>();
  CLI::App& command =
      add_subcommand(app, context, "import", "Lees gesprekken, een codeboek of een tabel in",
                     "Import transcripts, a codebook or a table");
  add_table_options(command, context, options->table);
  command.add_flag("--json", options->json, context.say("als JSON", "as JSON"));
  command
      .add_option(
          "FILE", options->files,
          context.say(
              "gesprekken als txt, docx, rtf, pdf, vtt of srt, een codeboek als qdc, of met --as "
              "een csv of xlsx",
              "transcripts as txt, docx, rtf, pdf, vtt or srt, a codebook as qdc, or with --as a "
              "csv or xlsx"))
      ->required();
  add_example(command, context, "import studie.zwerm gesprek1.docx gesprek2.txt",
              "import study.zwerm talk1.docx talk2.txt");
  set_run(command, context, [options](const Context& given) {
    return options->table.kind.empty()
               ? import_all(given, *options)
               : import_table(given, options->table, options->files, options->json);
  });
}

}  // namespace app::cli
