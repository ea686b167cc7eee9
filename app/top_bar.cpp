// The bar at the top: menus, the project's name, views, search, undo and redo, the coder.
#include <algorithm>
#include <array>
#include <utility>

#include "app/shell.h"
#include "app/views/menu.h"
#include "app/views/people_words.h"
#include "app/window/controls.h"
#include "coding/cases.h"

namespace app {
namespace {

constexpr float kSearch = 300;
constexpr float kLeastSearch = 60;
constexpr float kBetweenTabs = 4;
constexpr float kBeforeTabs = 14;

constexpr std::array<Menu, 6> kMenus = {Menu::Project, Menu::Edit, Menu::Code,
                                        Menu::Read,    Menu::Go,   Menu::Screen};

struct Tab {
  View view;
  const char* id;
  Phrase name;
};
constexpr std::array<Tab, 5> kTabs = {
    {{View::Coding, "tab/coding", {"Coderen", "Coding"}},
     {View::Figures, "tab/figures", {"Cijfers", "Figures"}},
     {View::Quotations, "tab/quotations", {"Citaten", "Quotations"}},
     {View::People, "tab/people", {"Personen", "People"}},
     {View::Exports, "tab/exports", {"Exporteren", "Exporting"}}}};

// How wide menus and tabs are, with `padding` on both sides of each name; the chosen tab is bold.
float menus_wide(const Ui& ui, float padding) {
  float wide = 0;
  for (const Menu menu : kMenus)
    wide += width_of(ui.fonts.ui, say(name_of(menu), ui.language)) + 2 * padding;
  return wide;
}
float tabs_wide(const Ui& ui, float padding) {
  float wide = 0;
  for (const Tab& tab : kTabs)
    wide +=
        width_of(ui.fonts.strong, say(tab.name, ui.language)) + 2 * padding + ui.px(kBetweenTabs);
  return wide;
}

// Where there is hardly room for the menus, the window's title says the name alone, what undoes and
// redoes is left to the menus, and menus and tabs stand closer.
struct BarRoom {
  BarRoom(const Ui& ui, float wide, float full_padding) {
    constexpr float kButtons = kMenus.size() + kTabs.size();
    const auto spare = [&] {
      return wide - left - right - menus_wide(ui, 0) - ui.px(kBeforeTabs) - tabs_wide(ui, 0) -
             ui.px(kLeastSearch);
    };
    left = ui.px(24) + width_of(ui.fonts.strong, "Zwerm");
    right = ui.px(140);
    padding = full_padding;
    narrow = spare() < kButtons * 2 * padding;
    if (!narrow) return;
    left = ui.px(14);
    right = ui.px(54);
    padding = std::clamp(spare() / (kButtons * 2), ui.px(1), ui.px(5));
  }
  bool narrow = false;
  float left = 0;     // of the menus
  float right = 0;    // of the search box
  float padding = 0;  // on both sides of a name
};

void menu_entry(const CommandInfo& info, const Workspace& workspace, Actions& actions, Ui& ui) {
  const auto reason = why_not(info.command, workspace);
  const std::string label = label_of(info.command, workspace);
  const std::string key = key_name_of(info.command, workspace);
  const Row line = row(ui, "menu/" + std::to_string(static_cast<int>(info.command)), label, false,
                       ui.px(27), key);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float y = (line.min.y + line.max.y - ui.fonts.ui->FontSize) / 2;
  const float key_width = width_of(ui.fonts.small, key);
  draw_cut(list, ui.fonts.ui, {line.min.x + ui.px(8), y}, reason ? ui.theme.faint : ui.theme.text,
           label, line.max.x - line.min.x - key_width - ui.px(34));
  draw_text(list, ui.fonts.small, {line.max.x - key_width - ui.px(10), y + ui.px(1)},
            ui.theme.muted, key);
  if (reason) tooltip(ui, ui.say(*reason));
  if (!line.clicked) return;
  perform(info.command, workspace, actions);
  ImGui::CloseCurrentPopup();
}

}  // namespace

void Shell::draw_menus(const Workspace& workspace, Actions& actions, Ui& ui) {
  const auto id_of = [](Menu menu) {
    return "menu/" + std::to_string(static_cast<int>(menu)) + "/open";
  };
  const auto is_open = [&id_of](Menu menu) { return ImGui::IsPopupOpen(id_of(menu).c_str()); };
  const bool one_is_open = std::any_of(std::begin(kMenus), std::end(kMenus), is_open);
  const auto to_open = std::exchange(menu_to_open_, std::nullopt);
  for (const Menu menu : kMenus) {
    const std::string id = id_of(menu);
    const bool clicked = button(ui, id, say(name_of(menu), ui.language), Look::Quiet);
    if (clicked || to_open == menu) ImGui::OpenPopup(id.c_str());
    const ImVec2 min = ImGui::GetItemRectMin();
    const ImVec2 max = ImGui::GetItemRectMax();
    // A click beside an open menu does nothing but close it, so another opens a frame later.
    if (one_is_open && !is_open(menu) && ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
        ImGui::IsMouseHoveringRect(min, max))
      menu_to_open_ = menu;
    ImGui::SetNextWindowPos({min.x, max.y + ui.px(2)});
    ImGui::SetNextWindowSize({ui.px(340), 0});
    // A long menu of big letters scrolls rather than end below the screen.
    const float room = ImGui::GetIO().DisplaySize.y - max.y - ui.px(8);
    ImGui::SetNextWindowSizeConstraints({ui.px(340), 0}, {ui.px(340), std::max(ui.px(100), room)});
    if (ImGui::BeginPopup(id.c_str())) {
      ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
      for (const CommandInfo& info : all_commands())
        if (info.menu == menu) menu_entry(info, workspace, actions, ui);
      ImGui::PopStyleVar();
      if (pressed(ImGuiKey_Escape)) ImGui::CloseCurrentPopup();
      ImGui::EndPopup();
    }
    ImGui::SameLine(0, 0);
  }
}

void Shell::draw_tabs(const Workspace& workspace, Actions& actions, Ui& ui) const {
  for (const Tab& tab : kTabs) {
    const bool chosen = workspace.view() == tab.view;
    if (button(ui, tab.id, say(tab.name, ui.language), chosen ? Look::Chosen : Look::Quiet))
      actions.push(ShowView{tab.view});
    ImGui::SameLine(0, ui.px(kBetweenTabs));
  }
}

void Shell::draw_coder(const Workspace& workspace, Actions& actions, Ui& ui) const {
  const auto* coder =
      workspace.coder() ? workspace.study().coders().find(*workspace.coder()) : nullptr;
  const std::string name = coder != nullptr ? coder->name : "?";
  const float size = ui.px(30);
  if (ImGui::InvisibleButton("##coder", {size, size})) ImGui::OpenPopup("coder");
  describe_item(ui, "coder", name, "button", name);
  tooltip(ui, coder != nullptr ? ui.say("Codeur: ", "Coder: ") + name
                               : std::string(ui.say("Wie codeert er?", "Who is coding?")));
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 centre(min.x + size / 2, min.y + size / 2);
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddCircleFilled(centre, size / 2, ui.theme.accent);
  const std::string letters = initials(name);
  draw_text(list, ui.fonts.small_strong,
            {centre.x - width_of(ui.fonts.small_strong, letters) / 2,
             centre.y - ui.fonts.small_strong->FontSize / 2},
            ui.theme.on_accent, letters);
  constexpr float kWide = 220;
  ImGui::SetNextWindowPos({min.x + size - ui.px(kWide), min.y + size + ui.px(4)});
  ImGui::SetNextWindowSize({ui.px(kWide), 0});
  if (!ImGui::BeginPopup("coder")) return;
  if (pressed(ImGuiKey_Escape)) ImGui::CloseCurrentPopup();
  heading(ui, ui.say("WIE CODEERT", "WHO IS CODING"));
  for (const auto* one : coding::coders_in_order(workspace.study())) {
    const Row line = row(ui, "coder/" + one->id.to_string(), one->name, one == coder, ui.px(28));
    draw_cut(ImGui::GetWindowDrawList(), ui.fonts.ui,
             {line.min.x + ui.px(8), line.min.y + ui.px(5)}, ui.theme.text, one->name,
             line.max.x - line.min.x - ui.px(16));
    if (!line.clicked) continue;
    actions.push(SelectCoder{one->id});
    ImGui::CloseCurrentPopup();
  }
  if (button(ui, "coder/new", ui.say("+ Nieuwe codeur…", "+ New coder…"), Look::Quiet)) {
    actions.push(ShowDialog{Dialog::NewCoder});
    ImGui::CloseCurrentPopup();
  }
  ImGui::EndPopup();
}

void Shell::draw_top_bar(const Workspace& workspace, Actions& actions, Ui& ui) {
  const ImVec2 at = ImGui::GetWindowPos();
  const ImVec2 size = ImGui::GetWindowSize();
  edge(ui, {at.x, at.y + size.y - 1}, {at.x + size.x, at.y + size.y - 1});
  ImGui::SetCursorPos({ui.px(14), ui.px(9)});
  const ImVec2 padding = ImGui::GetStyle().FramePadding;
  const BarRoom bar(ui, size.x, padding.x);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {bar.padding, padding.y});
  if (!bar.narrow) {
    ImGui::AlignTextToFramePadding();
    text(ui, ui.fonts.strong, ui.theme.text, "Zwerm");
    ImGui::SameLine(0, ui.px(10));
  }
  draw_menus(workspace, actions, ui);
  if (!workspace.has_project()) return ImGui::PopStyleVar();
  ImGui::SameLine(0, ui.px(kBeforeTabs));
  const float tabs = tabs_wide(ui, bar.padding);
  // The search box gives way to the menus and the tabs.
  const float search_right = size.x - bar.right;
  const float search_left = search_right - std::clamp(search_right - ImGui::GetCursorPosX() - tabs,
                                                      ui.px(kLeastSearch), ui.px(kSearch));
  const float room = search_left - ImGui::GetCursorPosX() - tabs - ui.px(30);
  if (room > ui.px(60)) {
    const std::string name = project_name(workspace);
    const std::string saved = workspace.read_only() ? ui.say(" · alleen lezen", " · read only")
                              : workspace.trouble()
                                  ? ui.say(" · kan niet bewaren", " · cannot save")
                                  : ui.say(" · opgeslagen", " · saved");
    const ImVec2 place(ImGui::GetCursorScreenPos().x,
                       at.y + ui.px(9) + ImGui::GetStyle().FramePadding.y);
    const float name_width = std::min(width_of(ui.fonts.ui, name), room * 0.7F);
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_cut(list, ui.fonts.ui, place, ui.theme.text, name, name_width + 1);
    draw_cut(list, ui.fonts.ui, {place.x + name_width, place.y}, ui.theme.muted, saved,
             room - name_width);
    const float used = std::min(room, name_width + width_of(ui.fonts.ui, saved));
    ImGui::SetCursorScreenPos({place.x + used + ui.px(20), at.y + ui.px(9)});
  }
  draw_tabs(workspace, actions, ui);
  ImGui::PopStyleVar();
  ImGui::SetCursorPos({search_left, ui.px(9)});
  search_.draw_box(workspace, actions, ui, search_right - search_left);
  ImGui::SameLine(0, ui.px(8));
  const auto step = [&](Command command, const char* id, const char* sign) {
    const auto reason = why_not(command, workspace);
    if (button(ui, id, sign, Look::Quiet, reason ? ui.say(*reason).c_str() : nullptr))
      perform(command, workspace, actions);
    if (!reason) tooltip(ui, label_of(command, workspace) + key_hint(command, workspace));
    ImGui::SameLine(0, 0);
  };
  if (!bar.narrow) {
    step(Command::Undo, "undo", "↩");
    step(Command::Redo, "redo", "↪");
  }
  ImGui::SetCursorPos({size.x - ui.px(44), ui.px(9)});
  draw_coder(workspace, actions, ui);
}

}  // namespace app
