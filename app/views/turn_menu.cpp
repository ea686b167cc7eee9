#include "app/views/turn_menu.h"

#include <algorithm>

#include "app/views/menu.h"
#include "app/views/people_words.h"
#include "app/window/controls.h"

namespace app {
namespace {

constexpr const char* kPopup = "##turn-menu";

}  // namespace

void TurnMenu::open(const Workspace& workspace, const Pane& pane, std::uint32_t turn) {
  transcript_ = *pane.transcript;
  revision_ = workspace.revision();
  turn_ = turn;
  speakers_ = speakers_in_order(workspace.study(), transcript_);
  const coding::Span whole = workspace.study().text(transcript_).turns()[turn].span;
  const coding::Span selection = pane.selection.span();
  selected_ = !selection.empty() && selection.overlaps(whole) && !(selection == whole);
  words_ = selected_ ? selection : whole;
  typed_.clear();
  opening_ = true;
}

void TurnMenu::give(Actions& actions, const std::string& label) {
  actions.push(GiveWords{transcript_, words_, label});
  ImGui::CloseCurrentPopup();
}

void TurnMenu::draw(const Workspace& workspace, const Pane& pane, Actions& actions, Ui& ui) {
  if (opening_) ImGui::OpenPopup(kPopup);
  opening_ = false;
  if (!begin_menu(ui, kPopup, ui.px(340))) return;
  const char* why_not = why_read_only(workspace, ui);
  if (workspace.revision() != revision_ || pane.transcript != transcript_) {
    ImGui::CloseCurrentPopup();
    end_menu();
    return;
  }
  const auto& text_now = workspace.study().text(transcript_);
  const auto& turn = text_now.turns()[turn_];
  text(ui, ui.fonts.small_strong, ui.theme.muted,
       selected_ ? ui.say("Wie zegt de geselecteerde woorden?", "Who says the selected words?")
                 : ui.say("Wie zegt deze beurt?", "Who says this turn?"));
  ImGui::Dummy({0, ui.px(2)});
  for (const std::uint32_t i : speakers_) {
    const std::string& label = text_now.speakers()[i];
    if (i == turn.speaker) continue;
    if (menu_entry(ui, "turn-menu/" + label, label, why_not)) give(actions, label);
  }
  const Field field =
      text_field(ui, "turn-menu/new", ui.say("Of een nieuwe spreker…", "Or a new speaker…"), typed_,
                 ImGui::GetContentRegionAvail().x);
  if (field.entered && !typed_.empty() && why_not == nullptr) give(actions, typed_);
  ImGui::Dummy({0, ui.px(2)});
  if (menu_entry(ui, "turn-menu/nobody", ui.say("Niemand", "Nobody"), why_not)) give(actions, "");
  if (turn_ > 0 && !selected_ &&
      menu_entry(ui, "turn-menu/join",
                 ui.say("Voeg bij de beurt ervoor", "Join with the turn before"), why_not))
    actions.push(JoinTurn{transcript_, turn.span.begin});
  end_menu();
}

}  // namespace app
