#include "app/views/project_dialogs.h"

#include <algorithm>

#include "app/views/menu.h"

namespace app {
namespace {

namespace fs = std::filesystem;
using transcripts::say;

std::optional<fs::path> project_folder(const Workspace& workspace) {
  if (!workspace.has_project()) return std::nullopt;
  return workspace.project().path().parent_path();
}

// Where backups lie, if there are any.
fs::path backups_of(const Workspace& workspace) {
  const fs::path& project = workspace.project().path();
  fs::path backups = project.parent_path() / (project.stem().string() + ".zwerm-backups");
  std::error_code ignored;
  return fs::is_directory(backups, ignored) ? backups : project.parent_path();
}

// Where the files lie that wait for a project; empty where none do.
fs::path folder_of_waiting(const Workspace& workspace) {
  if (workspace.import_waiting().empty()) return {};
  const fs::path& first = workspace.import_waiting().front();
  std::error_code ignored;
  return fs::is_directory(first, ignored) ? first : first.parent_path();
}

fs::path folder_for(const Workspace& workspace, const fs::path& folder) {
  const fs::path of_files = folder_of_waiting(workspace);
  return of_files.empty() ? folder : of_files;
}

// After the folder of the files that are to come into it, and free.
std::string name_for(const Workspace& workspace) {
  const fs::path folder = folder_of_waiting(workspace);
  if (folder.empty()) return {};
  std::string name = folder.filename().string();
  if (name.empty() || folder == home_folder())
    name = transcripts::in(say("Gesprekken", "Transcripts"), workspace.language());
  std::string free = name;
  for (int number = 2; is_there(with_project_ending(folder / free)); ++number)
    free = name + " " + std::to_string(number);
  return with_project_ending(free).string();
}

}  // namespace

transcripts::Message kind_of_projects() {
  return say("Projecten van Zwerm", "Projects of Zwerm");
}

std::optional<fs::path> draw_opened_before(Ui& ui, const std::vector<fs::path>& opened) {
  std::optional<fs::path> clicked;
  const float height = ui.px(30);
  for (std::size_t i = 0; i < std::min(opened.size(), kOpenedShown); ++i) {
    const fs::path& path = opened[i];
    const std::string name = path.stem().string();
    const std::string folder = path.parent_path().string();
    const Row line = row(ui, "opened/" + path.string(), name, false, height, folder);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float y = line.min.y + (height - ui.fonts.ui->FontSize) / 2;
    const float room = line.max.x - line.min.x - ui.px(20);
    const float name_width = std::min(width_of(ui.fonts.ui, name), room * 0.6F);
    draw_cut(list, ui.fonts.ui, {line.min.x + ui.px(8), y}, ui.theme.text, name, name_width + 1);
    draw_cut(list, ui.fonts.small, {line.min.x + name_width + ui.px(20), y + ui.px(1)},
             ui.theme.muted, folder, room - name_width - ui.px(4));
    if (line.clicked) clicked = path;
  }
  return clicked;
}

OpenDialog::OpenDialog(const Workspace& workspace, const fs::path& folder,
                       const std::vector<fs::path>& opened)
    : files_({.mode = FileDialog::Mode::Open,
              .endings = {".zwerm"},
              .folder = folder,
              .project_folder = project_folder(workspace),
              .title = say("Project openen", "Open a project"),
              .kind = kind_of_projects(),
              .desktop_first = true}),
      opened_(opened) {
  // The one that is open needs no offering.
  if (workspace.has_project()) std::erase(opened_, workspace.project().path());
}

void OpenDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say("Project openen", "Open a project"));
  if (!opened_.empty()) field_label(ui, ui.say("Laatst geopend", "Opened before"));
  if (const auto path = draw_opened_before(ui, opened_)) return call.submit(OpenProject{*path});
  const bool accepted = files_.draw(call, ui.px(opened_.empty() ? 420 : 290));
  const char* why_not = files_.chosen().empty()
                            ? ui.say("Kies eerst een project.", "Choose a project first.")
                            : nullptr;
  if (files_.buttons(call, accepted, {.label = ui.say("Openen", "Open"), .why_not = why_not}))
    call.submit(OpenProject{files_.chosen().front()});
}

NewProjectDialog::NewProjectDialog(const Workspace& workspace, const fs::path& folder)
    : files_({.mode = FileDialog::Mode::Save,
              .endings = {".zwerm"},
              .folder = folder_for(workspace, folder),
              .project_folder = project_folder(workspace),
              .name = name_for(workspace),
              .title = say("Nieuw project", "New project"),
              .kind = kind_of_projects()}),
      coder_(workspace.config().coder.value_or("")) {}

void NewProjectDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say("Nieuw project", "New project"));
  if (const std::size_t waiting = call.workspace.import_waiting().size(); waiting > 0) {
    const std::string words = ui.say(
        {"Waar komt het project te staan? Daarna ziet u wat er in {0, plural, one {het bestand} "
         "other {de # bestanden}} staat.",
         "Where does the project go? You then see what is in the {0, plural, one {file} other {# "
         "files}}."},
        {static_cast<std::int64_t>(waiting)});
    wrapped(ui, ui.fonts.ui, ui.theme.muted, words);
    describe_item(ui, "new/waiting", words, "text");
    dialog_gap(ui);
  }
  const bool accepted = files_.draw(call, ui.px(340));
  field_label(ui, ui.say("Wie codeert er? Uw naam of initialen",
                         "Who is coding? Your name or "
                         "initials"));
  text_field(ui, "field/coder", ui.say("bijvoorbeeld AV", "for example AV"), coder_, ui.px(260));
  ImGui::Dummy({0, ui.px(2)});
  check_box(ui, "field/pps-codebook",
            ui.say("Begin met het codeboek van de PPS-impactanalyse",
                   "Begin with the codebook of the PPS impact analysis"),
            with_pps_codebook_);
  const auto chosen = files_.chosen();
  const char* why_not = nullptr;
  if (chosen.empty())
    why_not = ui.say("Geef het project eerst een naam.", "Give the project a name first.");
  else if (coder_.empty())
    why_not = ui.say("Vul eerst in wie er codeert.", "Say first who is coding.");
  else if (is_there(with_project_ending(chosen.front())))
    why_not = ui.say("Dat project is er al. Kies een andere naam, of open het.",
                     "That project is there already. Choose another name, or open it.");
  if (why_not != nullptr && !chosen.empty()) wrapped(ui, ui.fonts.small, ui.theme.muted, why_not);
  if (files_.buttons(call, accepted, {.label = ui.say("Maken", "Make"), .why_not = why_not}))
    call.submit(
        NewProject{with_project_ending(files_.chosen().front()), coder_, with_pps_codebook_});
}

RestoreDialog::RestoreDialog(const Workspace& workspace)
    : files_({.mode = FileDialog::Mode::Open,
              .endings = {".zwerm"},
              .folder = backups_of(workspace),
              .project_folder = project_folder(workspace),
              .title = say("Back-up terugzetten", "Restore a backup"),
              .kind = kind_of_projects()}) {}

void RestoreDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say("Back-up terugzetten", "Restore a backup"));
  wrapped(ui, ui.fonts.ui, ui.theme.muted,
          ui.say("Het project wordt zoals het in de back-up is. Van het project zoals het nu is, "
                 "wordt eerst een back-up gemaakt.",
                 "The project becomes as it is in the backup. Of the project as it is now, a "
                 "backup is made first."));
  dialog_gap(ui);
  const bool accepted = files_.draw(call, ui.px(380));
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && files_.chosen().empty())
    why_not = ui.say("Kies eerst een back-up.", "Choose a backup first.");
  if (files_.buttons(call, accepted,
                     {.label = ui.say("Terugzetten", "Restore"), .why_not = why_not}))
    call.submit(RestoreFrom{files_.chosen().front()});
}

}  // namespace app
