#include "app/views/command_palette.h"

#include <algorithm>

#include "app/window/controls.h"

namespace app {
namespace {

constexpr float kWidth = 620;
constexpr float kRow = 30;
constexpr std::size_t kRowsShown = 12;
constexpr float kTop = 70;

std::string id_of(const PaletteEntry& entry) {
  if (const auto* command = std::get_if<Command>(&entry.what))
    return "command/" + config_name(*command);
  return "command/" + std::get<PalettePlace>(entry.what).id.to_string();
}

}  // namespace

void CommandPalette::draw(const Workspace& workspace, Actions& actions, Ui& ui) {
  const bool opening = !open_;
  if (opening) {
    typed_.clear();
    mark_ = {};
    open_ = true;
    entries_ = {};
  }
  const float left = (ImGui::GetIO().DisplaySize.x - ui.px(kWidth)) / 2;
  begin_palette(ui, "##commands", {left, ui.px(kTop)},
                {ui.px(kWidth), ui.px(kRow) * kRowsShown + ui.px(60)}, opening);
  const Field field = text_field(
      ui, "commands",
      ui.say("Opdracht, code, gesprek of persoon…", "Command, code, transcript or person…"), typed_,
      ImGui::GetContentRegionAvail().x, opening || focus_);
  focus_ = false;
  if (field.changed) mark_ = {};
  const auto& entries = entries_.get({workspace.revision(), workspace.language(), typed_},
                                     [&] { return palette_entries(workspace, typed_); });
  mark_.take_arrows(ui, entries.size());
  draw_rows(workspace, actions, ui, entries);
  if (field.entered && !opening && !entries.empty()) choose(workspace, actions, entries[mark_.row]);
  if (palette_left(opening)) actions.push(ShowPalette{Palette::Closed});
  end_palette();
}

void CommandPalette::choose(const Workspace& workspace, Actions& actions,
                            const PaletteEntry& entry) {
  if (const auto reason = why_not(entry, workspace)) {
    focus_ = true;
    return actions.push(Tell{*reason});
  }
  actions.push(ShowPalette{Palette::Closed});
  perform(entry, workspace, actions);
}

void CommandPalette::draw_rows(const Workspace& workspace, Actions& actions, Ui& ui,
                               const std::vector<PaletteEntry>& entries) {
  if (entries.empty()) {
    text(ui, ui.fonts.ui, ui.theme.muted, ui.say("Niets gevonden", "Nothing found"));
    describe_item(ui, "commands/none", ui.say("Niets gevonden", "Nothing found"), "text");
    return;
  }
  const std::size_t shown = std::min(entries.size(), kRowsShown);
  ImGui::BeginChild("##rows", {0, ui.px(kRow) * static_cast<float>(shown) + ui.px(4)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  mark_.bring_in_sight(ui.px(kRow));
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(entries.size()), ui.px(kRow));
  const PaletteEntry* chosen = nullptr;
  while (clipper.Step())
    for (auto i = static_cast<std::size_t>(clipper.DisplayStart);
         i < static_cast<std::size_t>(clipper.DisplayEnd); ++i) {
      bool clicked = false;
      draw_row(workspace, ui, entries[i], i, clicked);
      if (clicked) chosen = &entries[i];
    }
  ImGui::PopStyleVar();
  ImGui::EndChild();
  if (chosen != nullptr) choose(workspace, actions, *chosen);
}

void CommandPalette::draw_row(const Workspace& workspace, Ui& ui, const PaletteEntry& entry,
                              std::size_t number, bool& clicked) const {
  const bool marked = number == mark_.row;
  const auto reason = why_not(entry, workspace);
  const auto* command = std::get_if<Command>(&entry.what);
  const std::string key = command == nullptr ? "" : key_name_of(*command, workspace);
  const Row line = row(ui, id_of(entry), entry.name, false, ui.px(kRow),
                       marked ? "selected" : std::string_view(key));
  clicked = line.clicked;
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (marked) list->AddRectFilled(line.min, line.max, ui.theme.selected, ui.px(5));
  if (reason) tooltip(ui, ui.say(*reason));
  const float middle = (line.min.y + line.max.y) / 2;
  const float small = middle - ui.fonts.small->FontSize / 2;
  float right = line.max.x - ui.px(10);
  if (!key.empty()) {
    right -= width_of(ui.fonts.small, key);
    draw_text(list, ui.fonts.small, {right, small}, ui.theme.muted, key);
    right -= ui.px(12);
  }
  const float left = line.min.x + ui.px(10);
  const float name = std::min(width_of(ui.fonts.ui, entry.name) + 1, (right - left) * 0.75F);
  draw_cut(list, ui.fonts.ui, {left, middle - ui.fonts.ui->FontSize / 2},
           reason ? ui.theme.faint : ui.theme.text, entry.name, name);
  const std::string_view beside = reason ? ui.say(*reason) : entry.where;
  draw_cut(list, ui.fonts.small, {left + name + ui.px(12), small}, ui.theme.muted, beside,
           std::max(1.0F, right - left - name - ui.px(12)));
}

}  // namespace app
