#include <algorithm>

#include "app/views/exchange_dialogs.h"
#include "app/window/flow.h"

namespace app {
namespace {

namespace fs = std::filesystem;
using transcripts::Message;
using transcripts::say;

// Of a page of Cijfers those of what it has: a picture, a table, or both.
std::vector<std::string> formats_of(const Workspace& workspace, ExportKind kind) {
  std::vector<std::string> endings = endings_of(kind);
  const auto& made = workspace.figures();
  if (kind != ExportKind::Page || !made) return endings;
  std::erase_if(endings, [&made](const std::string& ending) {
    const bool picture = ending == ".png" || ending == ".svg" || ending == ".pdf";
    return picture ? !made->chart : made->table.header.empty();
  });
  return endings;
}

const char* format_name(const Ui& ui, const std::string& ending) {
  if (ending == ".html") return ui.say("html, om te lezen", "html, to read");
  if (ending == ".svg") return ui.say("svg, plaatje", "svg, a picture");
  if (ending == ".png") return "png";
  if (ending == ".pdf") return "pdf";
  if (ending == ".md") return ui.say("md, Markdown", "md, Markdown");
  if (ending == ".csv") return ui.say("csv, een tabel als tekst", "csv, a table as text");
  if (ending == ".docx") return ui.say("docx, voor Word", "docx, for Word");
  if (ending == ".xlsx") return ui.say("xlsx, voor Excel", "xlsx, for Excel");
  return ui.say("qdc, voor andere programma's", "qdc, for other programs");
}

std::string first_name(const Workspace& workspace, ExportKind kind, const std::string& ending) {
  if (kind == ExportKind::Project) return project_name(workspace) + ending;
  const bool dutch = workspace.language() == Language::Dutch;
  const char* what = dutch ? "codeboek" : "codebook";
  if (kind == ExportKind::Quotations || kind == ExportKind::ShownQuotations)
    what = dutch ? "citaten" : "quotations";
  if (kind == ExportKind::Frequencies) what = dutch ? "cijfers" : "figures";
  if (kind == ExportKind::Transcripts) what = dutch ? "gesprekken" : "transcripts";
  if (kind == ExportKind::CodedText) what = dutch ? "gecodeerd" : "coded";
  if (kind == ExportKind::Units) what = dutch ? "eenheden" : "units";
  if (kind == ExportKind::Participants) what = dutch ? "personen" : "participants";
  if (kind == ExportKind::Pps) what = "pps";
  if (kind == ExportKind::Page && workspace.figures() && !workspace.figures()->chart)
    what = dutch ? "tabel" : "table";
  else if (kind == ExportKind::Page)
    what = dutch ? "plaatje" : "picture";
  if (kind == ExportKind::Memos) what = dutch ? "memo's" : "memos";
  return project_name(workspace) + " " + what + ending;
}

Message title_of(ExportKind kind) {
  if (kind == ExportKind::Project)
    return say("Project exporteren voor andere programma's", "Export the project for others");
  if (kind == ExportKind::Codebook) return say("Codeboek exporteren", "Export the codebook");
  if (kind == ExportKind::Quotations) return say("Citaten exporteren", "Export quotations");
  if (kind == ExportKind::ShownQuotations)
    return say("Getoonde citaten exporteren", "Export the quotations shown");
  if (kind == ExportKind::Frequencies) return say("Cijfers exporteren", "Export the figures");
  if (kind == ExportKind::Participants) return say("Personen exporteren", "Export the people");
  if (kind == ExportKind::Page) return say("Plaatje of tabel bewaren", "Save the picture or table");
  if (kind == ExportKind::Memos) return say("Memo's exporteren", "Export the memos");
  if (kind == ExportKind::Pps) return say("PPS'en exporteren", "Export the PPS");
  if (kind == ExportKind::CodedText)
    return say("Gecodeerde gesprekken exporteren", "Export coded transcripts");
  if (kind == ExportKind::Units) return say("Tabel voor SPSS en R", "Table for SPSS and R");
  return say("Gesprekken exporteren", "Export the transcripts");
}

}  // namespace

ExportDialog::ExportDialog(const Workspace& workspace, ExportKind kind, const fs::path& folder)
    : ExportDialog(workspace, {kind, formats_of(workspace, kind).front(), {}, false}, folder) {}

ExportDialog::ExportDialog(const Workspace& workspace, const ExportChoice& choice,
                           const fs::path& folder)
    : kind_(choice.kind),
      how_(choice.how),
      open_folder_(choice.open_folder),
      formats_(formats_of(workspace, choice.kind)),
      files_({.mode = FileDialog::Mode::Save,
              .endings = formats_,
              .folder = folder,
              .project_folder = workspace.project().path().parent_path(),
              .name = first_name(workspace, choice.kind, choice.ending),
              .title = title_of(choice.kind),
              .kind = say("Bestanden om te exporteren", "Files to export to")}) {}

void ExportDialog::choose_format(Ui& ui) {
  field_label(ui, ui.say("Formaat", "Format"));
  start_flow();
  for (const std::string& ending : formats_) {
    const bool chosen = has_ending(files_.typed(), {ending});
    if (next_button(ui, "format/" + ending.substr(1), format_name(ui, ending),
                    chosen ? Look::Chosen : Look::Plain, nullptr, 8))
      files_.typed() = fs::path(files_.typed()).replace_extension(ending).string();
  }
}

// With a format's ending, whatever was typed.
fs::path ExportDialog::path() const {
  fs::path path = files_.chosen().front();
  if (!has_ending(path, formats_)) path += formats_.front();
  return path;
}

void ExportDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say(title_of(kind_)));
  const bool accepted = files_.draw(call, ui.px(380));
  if (formats_.size() > 1) choose_format(ui);
  const char* why_not = files_.chosen().empty()
                            ? ui.say("Geef het bestand eerst een naam.", "Name the file first.")
                            : nullptr;
  std::error_code ignored;
  const bool replaces = why_not == nullptr && fs::is_regular_file(path(), ignored) &&
                        !files_.agreed_to_replace(path());
  if (replaces)
    wrapped(ui, ui.fonts.small, ui.theme.error,
            ui.say("Dit bestand is er al en wordt vervangen.",
                   "This file is there already and is replaced."));
  const char* label = replaces ? ui.say("Vervangen", "Replace") : ui.say("Exporteren", "Export");
  if (files_.buttons(call, accepted, {.label = label, .why_not = why_not}))
    call.submit(ExportTo{kind_, path(), how_, open_folder_});
}

}  // namespace app
