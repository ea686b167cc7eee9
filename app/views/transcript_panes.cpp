#include "app/views/transcript_panes.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "app/commands.h"
#include "app/window/controls.h"
#include "app/window/part.h"

namespace app {
namespace {

constexpr float kAlone = 480;  // of one conversation, before the panels give way
constexpr float kPane = 600;   // of each of two
constexpr float kLeast = 400;  // in which one of two can still be read
constexpr float kName = 34;
constexpr float kNotice = 24;

bool room_for_two(const Ui& ui, float width) {
  return width >= 2 * ui.px(kLeast) - 1;
}

}  // namespace

TranscriptPanes::TranscriptPanes() {
  const auto draft = std::make_shared<TypingDraft>();
  for (auto& view : views_) view = std::make_unique<TranscriptView>(draft);
}

float TranscriptPanes::wanted_width(const Workspace& workspace, const Ui& ui, float most) {
  if (!workspace.beside() || !room_for_two(ui, most)) return ui.px(kAlone);
  return std::min(most, 2 * ui.px(kPane));
}

// Where the left one has closed, the right one takes its place with all that is in sight of it.
void TranscriptPanes::move_over(const Workspace& workspace) {
  const auto& id = workspace.transcript();
  if (!workspace.beside() && id && on(Side::Left).shown() != id && on(Side::Right).shown() == id &&
      two_)
    left_ = 1 - left_;
  two_ = workspace.beside().has_value();
}

void TranscriptPanes::draw(const Workspace& workspace, Actions& actions, Ui& ui, ImVec2 min,
                           ImVec2 max) {
  move_over(workspace);
  if (!workspace.beside()) {
    draw_pane(workspace, Side::Left, actions, ui, min, max);
    return on(Side::Right).pass_over(workspace);
  }
  const bool room = room_for_two(ui, max.x - min.x);
  const float top = min.y + draw_names(workspace, actions, ui, min, max.x, room);
  const Side side = workspace.side();
  if (!room) {
    draw_pane(workspace, side, actions, ui, {min.x, top}, max);
    return on(other(side)).pass_over(workspace);
  }
  const float middle = std::floor((min.x + max.x) / 2);
  // What the active one asks for comes first, as what was typed in it is about it: a press in the
  // other makes that the active one.
  Actions of_other;
  draw_pane(workspace, Side::Left, side == Side::Left ? actions : of_other, ui, {min.x, top},
            {middle, max.y});
  draw_pane(workspace, Side::Right, side == Side::Right ? actions : of_other, ui, {middle, top},
            max);
  for (Action& action : of_other.take()) actions.push(std::move(action));
}

void TranscriptPanes::draw_pane(const Workspace& workspace, Side side, Actions& actions, Ui& ui,
                                ImVec2 min, ImVec2 max) {
  // By the view and not by the side: ImGui keeps under this name how far it is scrolled.
  const bool first = &on(side) == views_.front().get();
  begin_part(ui, first ? "##transcript" : "##transcript-2", min, max, ui.theme.ground, false);
  if (side == Side::Right) edge(ui, {min.x, min.y}, {min.x, max.y});
  on(side).draw(workspace, side, actions, ui);
  ImGui::End();
}

float TranscriptPanes::draw_names(const Workspace& workspace, Actions& actions, Ui& ui, ImVec2 min,
                                  float right, bool room) {
  const float height = ui.px(kName);
  const float whole = height + (room ? 0 : ui.px(kNotice));
  const float middle = std::floor((min.x + right) / 2);
  begin_part(ui, "##pane-names", min, {right, min.y + whole}, ui.theme.panel, false);
  draw_name(workspace, Side::Left, actions, ui, min, {middle, min.y + height});
  const float close = ui.px(30);
  draw_name(workspace, Side::Right, actions, ui, {middle, min.y}, {right - close, min.y + height});
  edge(ui, {middle, min.y}, {middle, min.y + height});
  const float below = (height - ui.fonts.ui->FontSize) / 2 - ImGui::GetStyle().FramePadding.y;
  ImGui::SetCursorScreenPos({right - close, min.y + below});
  if (button(ui, "pane/close", "×", Look::Quiet, nullptr, close - ui.px(4)))
    actions.push(ShowTwo{false});
  tooltip(ui, ui.say("Het rechter gesprek sluiten", "Close the transcript at the right") +
                  key_hint(Command::SideBySide, workspace));
  if (!room) {
    const std::string words = ui.say("Hier is geen plaats voor twee gesprekken naast elkaar.",
                                     "There is no room here for two transcripts side by side.") +
                              (" " + std::string(ui.say("Naar het andere", "To the other"))) +
                              key_hint(Command::OtherPane, workspace) + ".";
    ImGui::SetCursorScreenPos({min.x + ui.px(14), min.y + height + ui.px(3)});
    cut(ui, ui.fonts.small, ui.theme.muted, words, right - min.x - ui.px(28));
    describe_item(ui, "pane/no-room", words, "text");
    tooltip(ui, words);
  }
  edge(ui, {min.x, min.y + whole - 1}, {right, min.y + whole - 1});
  ImGui::End();
  return whole;
}

// The active one has a bar below it, a point before it and thick letters.
void TranscriptPanes::draw_name(const Workspace& workspace, Side side, Actions& actions, Ui& ui,
                                ImVec2 min, ImVec2 max) const {
  const Pane& pane = *workspace.pane_on(side);
  const bool active = side == workspace.side();
  const std::string& name = workspace.study().transcripts().find(*pane.transcript)->name;
  const char* id = side == Side::Left ? "pane/left" : "pane/right";
  ImGui::SetCursorScreenPos(min);
  const ImVec2 size(std::max(1.0F, max.x - min.x), max.y - min.y);
  if (ImGui::InvisibleButton(id, size)) actions.push(ChoosePane{side});
  const bool hovered = ImGui::IsItemHovered();
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (active || hovered) list->AddRectFilled(min, max, active ? ui.theme.ground : ui.theme.hover);
  const ImFont* font = ui.fonts.ui;
  const float left = min.x + ui.px(28);
  if (active) {
    list->AddRectFilled({min.x, max.y - ui.px(3)}, max, ui.theme.accent);
    list->AddCircleFilled({min.x + ui.px(17), (min.y + max.y) / 2}, ui.px(4), ui.theme.accent);
  }
  draw_cut(list, active ? ui.fonts.strong : ui.fonts.ui,
           {left, min.y + (size.y - font->FontSize) / 2}, active ? ui.theme.text : ui.theme.muted,
           name, max.x - left - ui.px(10));
  describe_item(ui, id, name, "tab", active ? "active" : "");
  if (!active)
    tooltip(ui, ui.say("Ga verder in dit gesprek", "Go on in this transcript") +
                    key_hint(Command::OtherPane, workspace));
}

}  // namespace app
