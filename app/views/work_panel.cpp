#include "app/views/work_panel.h"

#include <algorithm>

#include "app/views/dialog_frame.h"
#include "app/views/menu.h"
#include "app/window/controls.h"

namespace app {
namespace {

using transcripts::Stage;

const char* word_of(Stage stage, const Ui& ui) {
  switch (stage) {
    case Stage::Reading:
      return ui.say("Bestanden lezen…", "Reading files…");
    case Stage::Opening:
      return ui.say("Het project lezen en nakijken…", "Reading and checking the project…");
    case Stage::Looking:
      return ui.say("De gesprekken doorlopen…", "Going through the transcripts…");
    case Stage::Changing:
      return ui.say("Uitrekenen wat er verandert…", "Working out what changes…");
    case Stage::BackingUp:
      return ui.say("Een back-up maken…", "Making a backup…");
    case Stage::Writing:
      return ui.say("Bewaren in het projectbestand…", "Saving to the project file…");
    case Stage::WritingNew:
      return ui.say("Het projectbestand opnieuw schrijven…", "Writing the project file anew…");
  }
  return "";
}

void bar(const WorkShown& work, Ui& ui) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const float height = ui.px(8);
  const float round = height / 2;
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(at, {at.x + width, at.y + height}, ui.theme.track, round);
  // Where nobody can tell how far it is, the bar stays empty.
  if (work.steps > 0) {
    const float share =
        std::min(1.0F, static_cast<float>(work.done) / static_cast<float>(work.steps));
    list->AddRectFilled(at, {at.x + std::max(height, width * share), at.y + height},
                        ui.theme.accent, round);
  }
  ImGui::Dummy({width, height});
}

}  // namespace

void draw_work(const WorkShown& work, Actions& actions, Ui& ui) {
  dialog_title(ui, ui.say(work.what));
  std::string stage = word_of(work.stage, ui);
  // So many of them go by that counting them tells something.
  if (work.steps > 1 && work.stage != Stage::BackingUp && work.stage != Stage::Opening)
    stage += ui.say({" {0} van {1}", " {0} of {1}"},
                    {static_cast<std::int64_t>(work.done), static_cast<std::int64_t>(work.steps)});
  wrapped(ui, ui.fonts.ui, ui.theme.muted, stage);
  describe_item(ui, "work/stage", stage, "text");
  dialog_gap(ui);
  bar(work, ui);
  dialog_gap(ui);
  const char* why_not = nullptr;
  if (work.stage == Stage::WritingNew)
    why_not = ui.say("Dit is niet meer te stoppen: het wissen is begonnen.",
                     "This cannot be stopped any more: erasing has begun.");
  else if (work.stopping)
    why_not = ui.say("Het stopt zodra dat kan.", "It stops as soon as it can.");
  if (work.then_quit) {
    const char* quits =
        ui.say("Zwerm sluit af zodra dit klaar is. Nog eens afsluiten breekt het af.",
               "Zwerm quits as soon as this is done. Quitting once more breaks it off.");
    wrapped(ui, ui.fonts.ui, ui.theme.text, quits);
    describe_item(ui, "work/then-quit", quits, "text");
  }
  if (why_not != nullptr) wrapped(ui, ui.fonts.small, ui.theme.muted, why_not);
  const char* cancel = ui.say("Annuleren", "Cancel");
  const float width =
      width_of(ui.fonts.ui, cancel) + 2 * ImGui::GetStyle().FramePadding.x + ui.px(12);
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x - width);
  const bool clicked = button(ui, "work/cancel", cancel, Look::Plain, why_not, width);
  if (why_not == nullptr && (clicked || pressed(ImGuiKey_Escape))) actions.push(CancelWork{});
}

}  // namespace app
