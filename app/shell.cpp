#include "app/shell.h"

#include <algorithm>

#include <GLFW/glfw3.h>

#include "app/views/project_dialogs.h"
#include "app/views/trouble_banner.h"
#include "app/window/controls.h"
#include "app/window/part.h"
#include "app/wording/moments.h"

namespace app {
namespace {

constexpr float kTopBar = 48;
constexpr float kStatusBar = 28;
constexpr float kLeft = 290;
constexpr float kRight = 330;
constexpr float kTextAboveHits = 0.56F;  // its share of the height while something is searched

}  // namespace

bool Shell::take_keys(const std::vector<Key>& keys, const Workspace& workspace, Actions& actions) {
  if (!workspace.work() && workspace.dialog() == Dialog::Keys)
    for (const Key& key : keys) dialogs_.take_key(key);
  // A dialog, a menu or work that goes on takes its own keys.
  if (workspace.work() || workspace.dialog() != Dialog::None ||
      ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup)) {
    waiting_.clear();
    return !keys.empty();
  }
  waiting_.insert(waiting_.end(), keys.begin(), keys.end());
  typing_ = ImGui::GetIO().WantTextInput;
  TranscriptView& transcript = panes_.active(workspace);
  const bool pressed = !waiting_.empty();
  // In the table of people, letters and arrows are the table's; so in lists.
  const bool table = workspace.view() == View::People;
  const bool quotations = workspace.view() == View::Quotations;
  const bool list =
      workspace.view() == View::History || workspace.view() == View::Memos || quotations;
  const bool in_field = typing_ || workspace.palette() != Palette::Closed;
  const bool typing = in_field || table || list;
  const bool editing = workspace.editing() && !typing && workspace.view() == View::Coding;
  // One command a frame: each acts on what the one before it has done.
  for (bool done = false; !done && !waiting_.empty(); waiting_.erase(waiting_.begin())) {
    const Key& key = waiting_.front();
    if (key.code == GLFW_KEY_ESCAPE && search_.shown(workspace) &&
        workspace.palette() == Palette::Closed) {
      search_.close();
      done = true;
    } else if (key.code == GLFW_KEY_ESCAPE && transcript.pulling()) {
      done = true;  // the dragged end goes back, and all else stays
    } else if (editing && key.character != 0) {
      transcript.type(key.character);
    } else if (editing && transcript.has_typed()) {
      break;  // the characters before this key come first
    } else {
      const bool of_table = table && key.code == GLFW_KEY_F2;
      // A list has no use for what a field does with Ctrl: undo works there as elsewhere.
      const bool of_field = (typing && !(list && key.ctrl && !in_field)) || editing;
      const bool in_tree = workspace.codebook_focus() && workspace.view() == View::Coding;
      done = (editing && transcript.take_editing_key(key)) ||
             (in_tree && !typing && codebook_.take_key(key)) ||
             (quotations && !in_field && quotations_.take_key(key)) ||
             (!of_table && press(key, of_field, workspace, actions));
    }
  }
  return pressed;
}

void Shell::keep_typed(Actions& actions) {
  dialogs_.keep_typed(actions);
  codebook_.keep_typed(actions);
}

std::string Shell::title(const Workspace& workspace) const {
  return workspace.has_project() ? project_name(workspace) + " — Zwerm" : "Zwerm";
}

void Shell::draw(const Workspace& workspace, Actions& actions, Ui& ui) {
  typing_ = ImGui::GetIO().WantTextInput;
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float top = ui.px(kTopBar);
  const float bottom = screen.y - ui.px(kStatusBar);
  begin_part(ui, "##top", {0, 0}, {screen.x, top}, ui.theme.ground);
  draw_top_bar(workspace, actions, ui);
  ImGui::End();
  if (!workspace.has_project()) {
    begin_part(ui, "##start", {0, top}, {screen.x, bottom}, ui.theme.ground);
    draw_start(actions, ui);
    ImGui::End();
  } else {
    const float banner = top + draw_trouble(workspace, actions, ui, top);
    const float below = banner + draw_banner(workspace, actions, ui, banner);
    draw_view(workspace, actions, ui, {0, below}, {screen.x, bottom});
  }
  begin_part(ui, "##status", {0, bottom}, screen, ui.theme.ground);
  status_bar_.draw(workspace, ui);
  ImGui::End();
  if (workspace.palette() == Palette::Commands)
    command_palette_.draw(workspace, actions, ui);
  else
    command_palette_.close();
  dialogs_.draw(workspace, actions, ui);
}

void Shell::draw_view(const Workspace& workspace, Actions& actions, Ui& ui, ImVec2 min,
                      ImVec2 max) {
  const auto draw_whole = [&](const char* name, auto& view) {
    begin_part(ui, name, min, max, ui.theme.ground);
    view.draw(workspace, actions, ui);
    ImGui::End();
  };
  switch (workspace.view()) {
    case View::Coding: {
      const bool searching = search_.shown(workspace);
      const float text_end = searching ? min.y + (max.y - min.y) * kTextAboveHits : max.y;
      draw_coding(workspace, actions, ui, min, {max.x, text_end});
      if (searching) draw_search(workspace, actions, ui, {min.x, text_end}, max);
      return;
    }
    case View::People:
      return draw_whole("##people", people_);
    case View::Figures:
      return draw_whole("##figures", figures_);
    case View::Quotations:
      return draw_whole("##quotations", quotations_);
    case View::Exports:
      return draw_whole("##exports", exports_);
    case View::History:
      return draw_whole("##history", history_);
    case View::Memos:
      return draw_whole("##memos", memos_);
  }
}

float Shell::draw_banner(const Workspace& workspace, Actions& actions, Ui& ui, float top) const {
  constexpr float kBanner = 44;
  const auto* entry = workspace.past();
  if (entry == nullptr) return 0;
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float height = ui.px(kBanner);
  begin_part(ui, "##banner", {0, top}, {screen.x, top + height}, ui.theme.accent_soft);
  edge(ui, {0, top + height - 1}, {screen.x, top + height - 1});
  const std::string when = moment_in_words(entry->time, ui.language);
  const std::string words = ui.say(
      {"Project zoals op {0}, alleen lezen", "The project as it was on {0}, for reading only"},
      {std::string_view(when)});
  const std::string back =
      ui.say("Terug naar nu", "Back to now") + key_hint(Command::ShowPresent, workspace);
  const float room = width_of(ui.fonts.ui, back) + ui.px(60);
  ImGui::AlignTextToFramePadding();
  cut(ui, ui.fonts.strong, ui.theme.accent, words,
      std::min(width_of(ui.fonts.strong, words) + 1, screen.x - room));
  describe_item(ui, "past", words, "text");
  ImGui::SameLine(0, ui.px(20));
  if (button(ui, "past/back", back)) actions.push(ShowPresent{});
  ImGui::End();
  return height;
}

void Shell::draw_search(const Workspace& workspace, Actions& actions, Ui& ui, ImVec2 min,
                        ImVec2 max) {
  begin_part(ui, "##search", min, max, ui.theme.panel);
  edge(ui, min, {max.x, min.y});
  search_.draw_panel(workspace, actions, ui);
  ImGui::End();
}

void Shell::draw_coding(const Workspace& workspace, Actions& actions, Ui& ui, ImVec2 min,
                        ImVec2 max) {
  // In a narrow window the panels give way before the text does.
  constexpr float kLeast = 0.4F;
  constexpr float kLeastBesideTwo = 0.55F;  // so that nothing in them is cut off
  const float whole = max.x - min.x;
  const float panels = ui.px(kLeft + kRight);
  const float text = TranscriptPanes::wanted_width(workspace, ui, whole - panels * kLeastBesideTwo);
  const float share = std::clamp((whole - text) / panels, kLeast, 1.0F);
  const float left = min.x + ui.px(kLeft) * share;
  const float right = max.x - ui.px(kRight) * share;
  begin_part(ui, "##conversations", min, {left, max.y}, ui.theme.panel);
  edge(ui, {left - 1, min.y}, {left - 1, max.y});
  conversations_.draw(workspace, actions, ui);
  ImGui::End();
  panes_.draw(workspace, actions, ui, {left, min.y}, {right, max.y});
  begin_part(ui, "##codebook", {right, min.y}, max, ui.theme.panel);
  edge(ui, {right, min.y}, {right, max.y});
  codebook_.draw(workspace, actions, ui);
  ImGui::End();
  if (workspace.palette() != Palette::Code && workspace.palette() != Palette::Recode) {
    palette_.close();
    return;
  }
  const ImVec2 middle((left + right) / 2, (min.y + max.y) / 3);
  palette_.draw(workspace, actions, ui,
                panes_.active(workspace).selection_place().value_or(middle));
}

void Shell::draw_start(Actions& actions, Ui& ui) const {
  const ImVec2 room = ImGui::GetContentRegionAvail();
  ImGui::SetCursorPos({std::max(ui.px(20), room.x / 2 - ui.px(220)), room.y * 0.22F});
  ImGui::BeginGroup();
  text(ui, ui.fonts.reading, ui.theme.text,
       ui.say("Gesprekken lezen, coderen en tellen", "Read, code and count conversations"));
  ImGui::Dummy({0, ui.px(4)});
  text(ui, ui.fonts.ui, ui.theme.muted,
       ui.say("Alles blijft op deze computer: Zwerm opent geen netwerkverbinding.",
              "Everything stays on this computer: Zwerm opens no network connection."));
  ImGui::Dummy({0, ui.px(14)});
  constexpr float kWide = 440;
  if (button(ui, "start/demo", ui.say("Bekijk het demoproject", "Look at the demo project"),
             Look::Primary, nullptr, ui.px(kWide)))
    actions.push(NewDemo{free_demo_path()});
  if (button(ui, "start/new", ui.say("Nieuw project…", "New project…"), Look::Plain, nullptr,
             ui.px(kWide)))
    actions.push(ShowDialog{Dialog::New});
  if (button(ui, "start/open", ui.say("Project openen…", "Open project…"), Look::Plain, nullptr,
             ui.px(kWide)))
    actions.push(ShowDialog{Dialog::Open});
  if (button(ui, "start/import", ui.say("Gesprekken inlezen…", "Import transcripts…"), Look::Plain,
             nullptr, ui.px(kWide)))
    actions.push(ShowDialog{Dialog::Import});
  ImGui::Dummy({0, ui.px(10)});
  const auto& opened = dialogs_.opened();
  if (!opened.empty()) {
    heading(ui, ui.say("LAATST GEOPEND", "OPENED BEFORE"));
    ImGui::BeginChild(
        "opened",
        {ui.px(kWide), static_cast<float>(std::min(opened.size(), kOpenedShown)) * ui.px(34)});
    if (const auto path = draw_opened_before(ui, opened)) actions.push(OpenProject{*path});
    ImGui::EndChild();
    ImGui::Dummy({0, ui.px(10)});
  }
  text(ui, ui.fonts.small, ui.theme.muted,
       ui.say("Of sleep een project (.zwerm) of gesprekken op dit venster.",
              "Or drag a project (.zwerm) or transcripts onto this window."));
  ImGui::EndGroup();
}

}  // namespace app
