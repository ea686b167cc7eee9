// Choosing files in the desktop's own dialog.
#include <utility>

#include "app/views/file_dialog.h"
#include "app/window/controls.h"

namespace app {

namespace fs = std::filesystem;

bool FileDialog::draw(DialogCall& call, float height) {
  switch (by_desktop(call)) {
    case Step::Accept:
      return true;
    case Step::Wait:
      draw_waiting(call);
      return false;
    case Step::Own:
      break;
  }
  if (choice_.mode != Mode::Save || !call.workspace.files_by_desktop())
    return draw_own(call, height);
  return draw_name(call);
}

// A question that is not among those asked yet is carried out after this frame.
FileDialog::Step FileDialog::by_desktop(DialogCall& call) {
  const bool first = !std::exchange(began_, true);
  if (first && choice_.desktop_first && call.workspace.files_by_desktop()) ask_desktop(call);
  if (!asked_) return Step::Own;
  const DesktopDialog& desktop = call.workspace.desktop();
  if (desktop.asked() < *asked_ || (desktop.asked() == *asked_ && desktop.asking()))
    return Step::Wait;
  const bool answered = desktop.answered() == *asked_;
  asked_.reset();
  return answered ? take(call, desktop.answer()) : Step::Own;
}

// Where it failed, Zwerm's own is shown without a word.
FileDialog::Step FileDialog::take(DialogCall& call, const FilesAnswer& answer) {
  if (answer.how == FilesAnswer::How::Cancelled && choice_.desktop_first) {
    call.actions.push(ShowDialog{Dialog::None});
    return Step::Wait;
  }
  if (answer.how == FilesAnswer::How::Elsewhere)
    problem_ = transcripts::say(
        "Wat u koos staat niet (alles) op deze computer; er is niets gekozen. Kopieer het eerst "
        "hierheen, of kies iets anders.",
        "What you chose is not (all) on this computer; nothing was chosen. Copy it here first, or "
        "choose something else.");
  if (answer.how != FilesAnswer::How::Chosen) return Step::Own;
  const fs::path& first = answer.paths.front();
  go(first.parent_path());
  typed_ = first.filename().string();
  if (choice_.mode == Mode::Save) {
    agreed_ = typed_path();
    return Step::Own;
  }
  by_desktop_ = answer.paths;
  return choice_.desktop_first ? Step::Accept : Step::Own;
}

void FileDialog::ask_desktop(DialogCall& call) {
  Ui& ui = call.ui;
  asked_ = call.workspace.desktop().asked() + 1;
  call.actions.push(AskDesktop{{.mode = choice_.mode,
                                .title = ui.say(choice_.title),
                                .kind = ui.say(choice_.kind),
                                .all = ui.say("Alle bestanden", "All files"),
                                .endings = choice_.endings,
                                .folder = listing_.folder,
                                .name = typed_}});
}

void FileDialog::draw_waiting(DialogCall& call) {
  Ui& ui = call.ui;
  const char* words = ui.say("Kies in het venster van het bureaublad, dat nu open is.",
                             "Choose in the desktop's window, which is open now.");
  dialog_gap(ui);
  wrapped(ui, ui.fonts.ui, ui.theme.text, words);
  describe_item(ui, "file/asking", words, "text");
  dialog_gap(ui);
  if (!button(ui, "file/own", ui.say("Liever in Zwerm kiezen", "Choose in Zwerm instead"))) return;
  call.actions.push(StopAsking{});
  asked_.reset();
}

bool FileDialog::buttons(DialogCall& call, bool accepted, OkButton ok) {
  if (asking())
    ok.why_not = call.ui.say("Kies eerst in het venster van het bureaublad.",
                             "Choose in the desktop's window first.");
  const bool clicked = dialog_buttons(call, ok);
  return (clicked || (accepted && ok.why_not == nullptr)) && accept();
}

void FileDialog::browse_button(DialogCall& call, float width) {
  const char* label = call.ui.say("Bladeren…", "Browse…");
  if (button(call.ui, "file/browse", label, Look::Plain, nullptr, width)) ask_desktop(call);
}

// Where the desktop shows the folders, a name is enough here.
bool FileDialog::draw_name(DialogCall& call) {
  Ui& ui = call.ui;
  const float button_width = width_of(ui.fonts.ui, ui.say("Bladeren…", "Browse…")) +
                             2 * ImGui::GetStyle().FramePadding.x + ui.px(12);
  const float width =
      ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ItemSpacing.x - button_width;
  const Field name = text_field(ui, "file/path", ui.say("Naam", "Name"), typed_, width, call.fresh);
  ImGui::SameLine();
  browse_button(call, button_width);
  const std::string folder = ui.say("In ", "In ") + fs::path(listing_.folder).string();
  cut(ui, ui.fonts.small, ui.theme.muted, folder, ImGui::GetContentRegionAvail().x);
  describe_item(ui, "file/folder", folder, "text");
  tell_problem(ui);
  return name.entered;
}

}  // namespace app
