#include "app/views/exchange_dialogs.h"

#include <algorithm>
#include <fstream>

#include "app/views/menu.h"
#include "exports/csv.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

namespace fs = std::filesystem;
using exports::TableKind;

// What can come in: transcripts, tables, codebooks.
std::vector<std::string> imported_endings() {
  std::vector<std::string> endings = importable_endings();
  endings.insert(endings.end(), {".csv", ".xlsx", ".zwerm"});
  return endings;
}

struct KindName {
  TableKind kind;
  const char* id;
  Phrase name;
  Phrase columns;
};
constexpr KindName kKinds[] = {
    {TableKind::Transcripts,
     "transcripts",
     {"Gesprekken", "Transcripts"},
     {"naam, pps en kenmerken van gesprekken die er al zijn",
      "name, pps and attributes of transcripts that are there already"}},
    {TableKind::Participants,
     "participants",
     {"Personen", "Participants"},
     {"naam, pps, gesprek en spreker, kenmerken zoals rol en organisatie",
      "name, pps, transcript and speaker, attributes such as role and organisation"}},
    {TableKind::Pps,
     "pps",
     {"PPS'en", "PPS"},
     {"naam en kenmerken zoals type en provincie",
      "name and attributes such as type and province"}},
    {TableKind::Codebook,
     "codebook",
     {"Codeboek", "Codebook"},
     {"naam, bovenliggende code, kleur, definities", "name, parent, colour, definitions"}},
    {TableKind::Codings,
     "codings",
     {"Coderingen", "Codings"},
     {"gesprek, begin, einde, code, codeur", "document, start, end, code, coder"}},
};

// Enough of the file for its header.
std::string head_of(const fs::path& file) {
  constexpr std::size_t kEnough = 4096;
  std::string head(kEnough, '\0');
  std::ifstream in(file, std::ios::binary);
  in.read(head.data(), static_cast<std::streamsize>(kEnough));
  head.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, in.gcount())));
  return head.substr(0, head.find_first_of("\r\n"));
}

std::vector<std::string> folded_headers(const fs::path& csv) {
  std::vector<std::string> headers;
  try {
    for (const std::string& header : exports::parse_csv(head_of(csv), csv.string()).header)
      headers.push_back(transcripts::fold(header));
  } catch (const transcripts::Error&) {
    headers.clear();  // importing it will say what is wrong
  }
  return headers;
}

// About how high a list of results is; what is higher after all can be scrolled.
float height_of(const std::vector<FileResult>& results, const Ui& ui) {
  float lines = 0;
  for (const FileResult& result : results)
    lines += 2.0F + (result.error ? 3.0F : 0.0F) + (result.codes > 0 ? 1.0F : 0.0F) +
             2.0F * static_cast<float>(result.warnings.size());
  return lines * ui.px(19);
}

fs::path project_folder(const Workspace& workspace) {
  return workspace.project().path().parent_path();
}

}  // namespace

TableKind guessed_kind(const fs::path& csv) {
  const std::vector<std::string> headers = folded_headers(csv);
  const auto has = [&headers](std::initializer_list<const char*> names) {
    return std::any_of(names.begin(), names.end(), [&headers](const char* name) {
      return std::find(headers.begin(), headers.end(), name) != headers.end();
    });
  };
  if (has({"start", "begin"}) && has({"end", "einde", "eind"})) return TableKind::Codings;
  if (has({"definition", "definitie", "parent", "ouder", "groep", "bovenliggende code", "colour",
           "kleur"}))
    return TableKind::Codebook;
  if (has({"speaker", "spreker", "role", "rol", "organisation", "organisatie", "persoon",
           "participant", "deelnemer"}))
    return TableKind::Participants;
  const std::string name = transcripts::fold(csv.stem().string());
  if (name.find("pps") != std::string::npos || has({"province", "provincie", "sector"}))
    return TableKind::Pps;
  if (name.find("person") != std::string::npos || name.find("participant") != std::string::npos)
    return TableKind::Participants;
  return TableKind::Transcripts;
}

ImportDialog::ImportDialog(const Workspace& workspace, const fs::path& folder)
    : files_({.mode = FileDialog::Mode::OpenMany,
              .endings = imported_endings(),
              .folder = folder,
              .project_folder = project_folder(workspace),
              .name = {}}) {}

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
  const bool accepted = files_.draw(ui, ui.px(420), call.fresh);
  const auto chosen = files_.chosen();
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && chosen.empty())
    why_not = ui.say("Kies eerst bestanden.", "Choose files first.");
  const std::string label = chosen.size() > 1
                                ? ui.say({"{0} bestanden bekijken", "Look at {0} files"},
                                         {static_cast<std::int64_t>(chosen.size())})
                                : ui.say("Bekijken", "Look");
  if (button(ui, "file/whole-folder", ui.say("Deze hele map", "This whole folder"), Look::Plain,
             why_read_only(call.workspace, ui)))
    call.submit(ImportFiles{{files_.folder()}});
  const bool ok = dialog_buttons(call, {.label = label, .why_not = why_not});
  if ((ok || (accepted && why_not == nullptr)) && files_.accept())
    call.submit(ImportFiles{files_.chosen()});
}

ImportTableDialog::ImportTableDialog(const Workspace& workspace)
    : kind_(guessed_kind(workspace.table())) {}

void ImportTableDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  const fs::path& table = call.workspace.table();
  dialog_title(ui, ui.say("Wat staat er in de tabel?", "What is in the table?"));
  wrapped(ui, ui.fonts.ui, ui.theme.muted, table.filename().string());
  dialog_gap(ui);
  for (const KindName& kind : kKinds) {
    const char* name = say(kind.name, ui.language);
    const Row line = row(ui, std::string("table/") + kind.id, name, kind_ == kind.kind, ui.px(46));
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_text(list, kind_ == kind.kind ? ui.fonts.strong : ui.fonts.ui,
              {line.min.x + ui.px(10), line.min.y + ui.px(6)}, ui.theme.text, name);
    draw_cut(list, ui.fonts.small, {line.min.x + ui.px(10), line.min.y + ui.px(25)}, ui.theme.muted,
             say(kind.columns, ui.language), line.max.x - line.min.x - ui.px(20));
    if (line.clicked) kind_ = kind.kind;
  }
  if (dialog_buttons(call, {.label = ui.say("Inlezen", "Import"),
                            .why_not = why_read_only(call.workspace, ui)}))
    call.submit(ImportTable{kind_, table});
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
