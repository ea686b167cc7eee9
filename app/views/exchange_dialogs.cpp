#include "app/views/exchange_dialogs.h"

#include <algorithm>

#include "app/views/menu.h"

namespace app {
namespace {

namespace fs = std::filesystem;

// What can come in: transcripts, tables, codebooks.
std::vector<std::string> imported_endings() {
  std::vector<std::string> endings = importable_endings();
  endings.insert(endings.end(), {".csv", ".xlsx", ".json", ".tsv", ".zwerm"});
  return endings;
}

// About how high a list of results is; what is higher after all can be scrolled.
float height_of(const std::vector<FileResult>& results, const Ui& ui) {
  float lines = 0;
  for (const FileResult& result : results)
    lines += 2.0F + (result.error ? 3.0F : 0.0F) + (result.codes > 0 ? 1.0F : 0.0F) +
             (result.project ? 4.0F : 0.0F) +
             2.0F * static_cast<float>(result.warnings.size());
  return lines * ui.px(19);
}

std::optional<fs::path> project_folder(const Workspace& workspace) {
  if (!workspace.has_project()) return std::nullopt;
  return workspace.project().path().parent_path();
}

}  // namespace

ImportDialog::ImportDialog(const Workspace& workspace, const fs::path& folder)
    : files_({.mode = FileDialog::Mode::OpenMany,
              .endings = imported_endings(),
              .folder = folder,
              .project_folder = project_folder(workspace),
              .title = transcripts::say("Bestanden inlezen", "Import files"),
              .kind = transcripts::say("Gesprekken, tabellen en codeboeken",
                                       "Transcripts, tables and codebooks"),
              .desktop_first = true}) {}

void ImportDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say("Bestanden inlezen", "Import files"));
  wrapped(
      ui, ui.fonts.small, ui.theme.muted,
      ui.say(
          "Gesprekken (txt, docx, rtf, vtt …), een tabel (csv, xlsx) of een codeboek (qdc). Met "
          "Ctrl of Shift kiest u er meer; daarna ziet u eerst wat erin staat.",
          "Transcripts (txt, docx, rtf, vtt …), a table (csv, xlsx) or a codebook (qdc). Ctrl or "
          "Shift chooses several; you see first what is in them."));
  const bool accepted = files_.draw(call, ui.px(420));
  const auto chosen = files_.chosen();
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && chosen.empty())
    why_not = ui.say("Kies eerst bestanden.", "Choose files first.");
  const std::string label = chosen.size() > 1
                                ? ui.say({"{0} bestanden bekijken", "Look at {0} files"},
                                         {static_cast<std::int64_t>(chosen.size())})
                                : ui.say("Bekijken", "Look");
  if (!files_.asking() &&
      button(ui, "file/whole-folder", ui.say("Deze hele map", "This whole folder"), Look::Plain,
             why_read_only(call.workspace, ui)))
    call.submit(ImportFiles{{files_.folder()}});
  if (files_.buttons(call, accepted, {.label = label, .why_not = why_not}))
    call.submit(ImportFiles{files_.chosen()});
}

void ImportResultsDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  const auto& results = call.workspace.import_results();
  const auto well = std::count_if(results.begin(), results.end(),
                                  [](const FileResult& result) { return !result.error; });
  dialog_title(
      ui, ui.say({"Ingelezen: {0} van {1, plural, one {# bestand} other {# bestanden}}",
                  "Imported: {0} of {1, plural, one {# file} other {# files}}"},
                 {static_cast<std::int64_t>(well), static_cast<std::int64_t>(results.size())}));
  const float highest = std::min(ui.px(480), ImGui::GetIO().DisplaySize.y * 0.6F);
  ImGui::BeginChild("results", {0, std::min(height_of(results, ui), highest)});
  for (const FileResult& result : results) {
    text(ui, ui.fonts.strong, result.error ? ui.theme.error : ui.theme.text, result.file);
    describe_item(ui, "result/" + result.file, result.file, "text",
                  result.error ? ui.say(*result.error) : "");
    ImGui::Indent(ui.px(18));
    if (result.error) wrapped(ui, ui.fonts.ui, ui.theme.text, ui.say(*result.error));
    if (result.codes > 0)
      wrapped(ui, ui.fonts.ui, ui.theme.text,
              ui.say({"{0, plural, one {# code} other {# codes}}",
                      "{0, plural, one {# code} other {# codes}}"},
                     {static_cast<std::int64_t>(result.codes)}));
    if (result.project) {
      wrapped(ui, ui.fonts.ui, ui.theme.text, ui.say(exports::refi::told_of(*result.project)));
      const auto kept = exports::refi::told_of_kept(*result.project);
      if (!kept.en.empty()) wrapped(ui, ui.fonts.ui, ui.theme.text, ui.say(kept));
    }
    constexpr std::size_t kShown = 100;
    for (std::size_t i = 0; i < std::min(kShown, result.warnings.size()); ++i)
      wrapped(ui, ui.fonts.small, ui.theme.muted, ui.say(result.warnings[i]));
    if (result.warnings.size() > kShown)
      wrapped(ui, ui.fonts.small, ui.theme.muted,
              ui.say({"… en nog {0}", "… and {0} more"},
                     {static_cast<std::int64_t>(result.warnings.size() - kShown)}));
    ImGui::Unindent(ui.px(18));
    dialog_gap(ui);
  }
  ImGui::EndChild();
  close_button(call);
}

}  // namespace app
