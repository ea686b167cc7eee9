#include <chrono>
#include <iostream>

#include <nlohmann/json.hpp>
#include <unistd.h>

#include "app/cli/import_table.h"
#include "app/cli/subcommands.h"
#include "app/import_files.h"
#include "transcripts/label_pattern.h"

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
  std::string layout;
  std::string pattern;
  std::vector<std::string> not_speakers;
  std::vector<std::string> speakers;
  std::vector<std::string> interviewers;
};

std::string layout_keys() {
  std::string keys;
  for (const auto layout : transcripts::layouts_to_choose())
    if (layout != transcripts::Layout::OwnPattern)
      keys += (keys.empty() ? "" : ", ") + std::string(transcripts::layout_key(layout));
  return keys;
}

// Throws UsageError where no such layout is, RegexError where the pattern is none.
transcripts::Recognition wished(const ImportOptions& options) {
  transcripts::Recognition how;
  if (!options.layout.empty()) {
    const auto layout = transcripts::layout_called(options.layout);
    if (!layout || *layout == transcripts::Layout::OwnPattern)
      throw UsageError(say("\"{0}\" is geen indeling; kies uit {1}.",
                           "\"{0}\" is no layout; choose from {1}.", options.layout,
                           layout_keys()));
    how.layout = *layout;
  }
  if (!options.pattern.empty()) {
    how.layout = transcripts::Layout::OwnPattern;
    how.pattern = options.pattern;
    transcripts::LabelPattern{how.pattern};
  }
  how.no_labels = options.not_speakers;
  how.labels = options.speakers;
  for (const auto& label : options.interviewers) how.interviewers[label] = true;
  return how;
}

// In a terminal, with how far it is; elsewhere without a word.
ReadFiles read_with_progress(const std::vector<std::filesystem::path>& paths,
                             const transcripts::Recognition& how) {
  Progress progress;
  if (isatty(STDERR_FILENO) == 0) return read_files(paths, how, progress);
  Job<ReadFiles> job([paths, how](Progress& done) { return read_files(paths, how, done); },
                     nullptr);
  while (!job.wait_for(std::chrono::milliseconds(100)))
    std::cerr << '\r' << job.progress().done() << " / " << paths.size() << std::flush;
  std::cerr << "\r\033[K" << std::flush;
  return job.take();
}

// A pattern was asked for: where it gave up, the file is not taken in by another layout instead.
void insist_on_pattern(ReadFiles& files) {
  for (ReadFile& file : files) {
    const auto* transcript = std::get_if<ReadTranscript>(&file.content);
    if (transcript == nullptr || !transcript->problem) continue;
    const transcripts::Message why = *transcript->problem;
    file.content = say("{0}: {1} Dit bestand is niet ingelezen.",
                       "{0}: {2} This file was not imported.", file.name, why.nl, why.en);
  }
}

ordered_json project_json(const exports::refi::ProjectTaken& taken) {
  ordered_json all;
  for (const auto& kind : exports::refi::taken_kinds())
    all[kind.key] = {{"new", (taken.*kind.taken).made}, {"there", (taken.*kind.taken).there}};
  all["kept"] = taken.kept;
  return all;
}

void print_project(const Context& context, const FileResult& result) {
  const auto taken = exports::refi::told_of(*result.project);
  std::cout << in(say("{0}: project, {1}", "{0}: project, {2}", result.file, taken.nl, taken.en),
                  context.language)
            << '\n';
  const auto kept = exports::refi::told_of_kept(*result.project);
  if (!kept.en.empty()) context.tell(say("{0}: {1}", "{0}: {2}", result.file, kept.nl, kept.en));
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
      {"speakers", ordered_json::array()},
      {"format", nullptr},
      {"layout", nullptr},
      {"labels", ordered_json::array()},
      {"doubtful", ordered_json::array()},
      {"warnings", ordered_json::array()}};
  for (const auto& warning : result.warnings)
    row["warnings"].push_back(in(warning, context.language));
  if (result.project) row["project"] = project_json(*result.project);
  if (!result.transcript) return row;
  row["format"] = result.format;
  row["layout"] = transcripts::layout_key(result.layout);
  for (const auto& label : result.labels)
    if (label.taken)
      row["labels"].push_back(
          {{"label", label.label}, {"count", label.count}, {"interviewer", label.interviewer}});
    else if (label.count > 0)
      row["doubtful"].push_back(
          {{"label", label.label}, {"count", label.count}, {"example", label.example}});
  const transcripts::Transcript& text = study.text(*result.transcript);
  row["transcript"] = study.transcripts().find(*result.transcript)->name;
  row["characters"] = text.units().code_points().value;
  row["words"] = text.word_starts().size();
  row["turns"] = text.turns().size();
  row["speakers"] = text.speakers();
  return row;
}

// A row about the folders that were given, with the keys that every row has.
ordered_json skipped_json(const Context& context, const coding::Study& study,
                          const std::vector<std::filesystem::path>& given,
                          const SkippedFiles& skipped) {
  std::string folders;
  for (const auto& path : given)
    if (std::filesystem::is_directory(path))
      folders += (folders.empty() ? "" : ", ") + path.string();
  FileResult none;
  none.warnings.push_back(*told_of(skipped));
  ordered_json row = result_json(context, study, folders, none);
  row["skipped"] = skipped;
  return row;
}

void print_result(const Context& context, const coding::Study& study, const FileResult& result) {
  if (result.error) return;
  if (result.project) return print_project(context, result);
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
  const transcripts::Recognition how = wished(options);
  Project project = context.open(Access::Write);
  const auto [paths, skipped] = with_folders_opened(options.files);
  ReadFiles files = read_with_progress(paths, how);
  insist_on_pattern(files);
  const auto& pps = options.table.request.survey.pps;
  if (!pps.empty())
    for (ReadFile& file : files) file.choices.pps = {pps};
  FilesImport imported = import_files(project.study(), std::move(files));
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
      document.push_back(result_json(context, project.study(), paths[i], result));
    } else {
      print_result(context, project.study(), result);
    }
  }
  if (const auto told = told_of(skipped)) {
    context.tell(*told);
    document.push_back(skipped_json(context, project.study(), options.files, skipped));
  }
  if (options.json) print_json(document);
  return failed ? 1 : 0;
}

// How the speakers are found, for all files alike.
void add_recognition_options(CLI::App& command, const Context& context, ImportOptions& options) {
  command.add_option(
      "--layout", options.layout,
      context.say("hoe de sprekers genoemd worden: ", "how speakers are named: ") + layout_keys());
  command.add_option(
      "--pattern", options.pattern,
      context.say("een eigen patroon voor een regel met een spreker, zoals \"[{tijd}] {naam}: "
                  "{tekst}\", of een reguliere uitdrukking met (?<naam>...)",
                  "a pattern of your own for a line with a speaker, such as \"[{time}] {name}: "
                  "{text}\", or a regular expression with (?<name>...)"));
  command
      .add_option("--not-a-speaker", options.not_speakers,
                  context.say("dit is geen spreker maar tekst; mag vaker",
                              "this is no speaker but text; may be given several times"))
      ->allow_extra_args(false);
  command
      .add_option("--a-speaker", options.speakers,
                  context.say("dit is een spreker en geen tekst; mag vaker",
                              "this is a speaker and no text; may be given several times"))
      ->allow_extra_args(false);
  command
      .add_option("--interviewer", options.interviewers,
                  context.say("deze spreker is interviewer; mag vaker",
                              "this speaker is an interviewer; may be given several times"))
      ->allow_extra_args(false);
}

}  // namespace

void add_import_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<ImportOptions>();
  CLI::App& command = add_subcommand(app, context, "import",
                                     "Lees gesprekken, een codeboek, een project of een tabel in",
                                     "Import transcripts, a codebook, a project or a table");
  add_table_options(command, context, options->table);
  command.add_flag("--json", options->json, context.say("als JSON", "as JSON"));
  command
      .add_option(
          "FILE", options->files,
          context.say(
              "gesprekken (txt, md, rtf, docx, odt, html, pdf, vtt, srt, json en tsv van "
              "Whisper) of een map "
              "ermee, een codeboek als qdc, een project als qdpx, sqlite3 (Taguette) of qda "
              "(QualCoder), of met --as een csv of xlsx",
              "transcripts (txt, md, rtf, docx, odt, html, pdf, vtt, srt, Whisper's json "
              "and tsv) or a folder "
              "of them, a codebook as qdc, a project as qdpx, sqlite3 (Taguette) or qda "
              "(QualCoder), or with --as a csv or xlsx"))
      ->required();
  add_recognition_options(command, context, *options);
  add_example(command, context, "import studie.zwerm gesprek1.docx gesprek2.txt",
              "import study.zwerm talk1.docx talk2.txt");
  set_run(command, context, [options](const Context& given) {
    return options->table.kind.empty()
               ? import_all(given, *options)
               : import_table(given, options->table, options->files, options->json);
  });
}

}  // namespace app::cli
