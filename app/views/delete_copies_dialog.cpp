#include "app/views/delete_copies_dialog.h"

#include <algorithm>

#include "app/window/controls.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

std::string size_of(std::uintmax_t bytes) {
  constexpr double kMegabyte = 1'000'000;
  return fmt::format("{:.1f} MB", static_cast<double>(bytes) / kMegabyte);
}

}  // namespace

DeleteCopiesDialog::DeleteCopiesDialog(const Workspace& workspace) {
  const auto* found = workspace.found<FoundCopies>();
  if (found == nullptr) return;
  const auto folder = workspace.project().path().parent_path();
  for (const coding::OldCopy& copy : found->copies)
    copies_.push_back(
        {copy, transcripts::on_one_line(copy.path.lexically_relative(folder).string()), false});
}

void DeleteCopiesDialog::draw_list(Ui& ui) {
  ImGui::BeginChild("copies", {0, list_height(ui, 260, 310)}, true);
  for (std::size_t i = 0; i < copies_.size(); ++i) {
    const std::string size = size_of(copies_[i].file.bytes);
    const float room = ImGui::GetContentRegionAvail().x;
    const float right = ImGui::GetCursorPosX() + room - width_of(ui.fonts.small, size);
    check_box(ui, "copy/" + std::to_string(i), copies_[i].name, copies_[i].ticked);
    ImGui::SameLine(right);
    text(ui, ui.fonts.small, ui.theme.muted, size);
  }
  ImGui::EndChild();
}

void DeleteCopiesDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say("Back-ups die de originelen nog bevatten",
                          "Backups that still hold the originals"));
  wrapped(ui, ui.fonts.ui, ui.theme.text,
          ui.say("Deze bestanden naast het project zijn van voor het wissen, of niet te lezen. Wat "
                 "u verwijdert is niet terug te halen. Exports en kopieën elders ziet Zwerm niet.",
                 "These files beside the project are from before the erasing, or cannot be read. "
                 "What you delete cannot be had back. Zwerm does not see exports and copies "
                 "elsewhere."));
  dialog_gap(ui);
  draw_list(ui);
  const auto ticked =
      std::count_if(copies_.begin(), copies_.end(), [](const Copy& copy) { return copy.ticked; });
  const bool all = ticked == static_cast<std::ptrdiff_t>(copies_.size());
  if (button(ui, "copies/all",
             all ? ui.say("Niets aanvinken", "Tick none") : ui.say("Alles aanvinken", "Tick all")))
    for (Copy& copy : copies_) copy.ticked = !all;
  const std::string label =
      ui.say({"{0, plural, =0 {Verwijderen} one {# bestand verwijderen} other {# bestanden "
              "verwijderen}}",
              "{0, plural, =0 {Delete} one {Delete # file} other {Delete # files}}"},
             {static_cast<std::int64_t>(ticked)});
  const char* why_not =
      ticked == 0 ? ui.say("Vink eerst een bestand aan.", "Tick a file first.") : nullptr;
  if (!dialog_buttons(call, {.label = label, .look = Look::Danger, .why_not = why_not})) return;
  DeleteCopies action;
  for (const Copy& copy : copies_)
    if (copy.ticked) action.paths.push_back(copy.file.path);
  call.submit(std::move(action));
}

}  // namespace app
