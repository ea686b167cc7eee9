#include "app/views/cell_editor.h"

#include <algorithm>
#include <utility>

#include <GLFW/glfw3.h>

#include "app/views/menu.h"
#include "app/window/controls.h"
#include "coding/attribute_values.h"
#include "coding/name_lists.h"

namespace app {
namespace {

constexpr const char* kList = "##choices";
using CellField = coding::CellChange::Field;

// Why the column does not take what is typed; null where it does.
const char* why_wrong(const PeopleColumn& column, const std::string& typed, const Ui& ui) {
  if (column.field != CellField::Attribute || typed.empty() ||
      coding::read_value(column.type, typed))
    return nullptr;
  return column.type == coding::AttributeType::Date
             ? ui.say("geen datum, zoals 24-11-2025", "no date, such as 2025-11-24")
             : ui.say("geen getal, zoals 3,5", "no number, such as 3.5");
}

}  // namespace

void CellEditor::type(std::string text) {
  text_ = std::move(text);
  focus_ = true;
  active_ = false;
  waiting_.clear();
}

void CellEditor::choose(std::vector<std::string> choices) {
  choices_ = std::move(choices);
  several_ = false;
  open_list_ = true;
}

void CellEditor::choose_several(std::vector<std::string> choices, std::vector<std::string> ticked) {
  choose(std::move(choices));
  ticked_ = std::move(ticked);
  several_ = true;
}

std::optional<CellEditor::Entered> CellEditor::draw(const Cell& cell, Ui& ui) {
  auto entered = draw_field(cell, ui);
  if (auto chosen = draw_list(cell, ui)) entered = std::move(chosen);
  return entered;
}

std::optional<CellEditor::Entered> CellEditor::draw_field(const Cell& cell, Ui& ui) {
  if (!text_) return std::nullopt;
  ImGui::SetCursorScreenPos(cell.min);
  const char* wrong = why_wrong(cell.column, *text_, ui);
  // The field has the keyboard some frames after it appeared: what is typed until then waits.
  ImVector<ImWchar>& queue = ImGui::GetIO().InputQueueCharacters;
  if (!active_) {
    waiting_.insert(waiting_.end(), queue.begin(), queue.end());
    queue.resize(0);
  } else {
    for (const ImWchar c : std::exchange(waiting_, {})) queue.push_back(c);
  }
  const auto typed = text_field(
      ui, "cell/edit",
      cell.column.field == CellField::Name ? ui.say("naam", "name") : ui.say("waarde", "value"),
      *text_, std::max(cell.width, ui.px(180)), std::exchange(focus_, false));
  active_ = typed.active;
  if (wrong != nullptr) {
    const ImVec2 at(cell.min.x, cell.min.y + cell.height + ui.px(4));
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled({at.x - ui.px(4), at.y - ui.px(2)},
                        {at.x + width_of(ui.fonts.small, wrong) + ui.px(6), at.y + ui.px(18)},
                        ui.theme.field);
    draw_text(list, ui.fonts.small, at, ui.theme.error, wrong);
  }
  if (ImGui::IsKeyPressed(GLFW_KEY_ESCAPE)) {
    close();
    return std::nullopt;
  }
  const bool tab = typed.active && ImGui::IsKeyPressed(GLFW_KEY_TAB);
  if (wrong != nullptr || (!typed.entered && !tab)) return std::nullopt;
  Entered entered{std::move(*text_), tab ? 0 : 1, tab ? 1 : 0};
  close();
  return entered;
}

std::optional<CellEditor::Entered> CellEditor::draw_list(const Cell& cell, Ui& ui) {
  if (std::exchange(open_list_, false)) {
    ImGui::OpenPopup(kList);
    ImGui::SetNextWindowPos({cell.min.x, cell.min.y + cell.height});
  }
  if (!begin_menu(ui, kList, ui.px(260))) return std::nullopt;
  std::optional<Entered> entered = draw_entries(ui);
  if (several_) {
    if (menu_entry(ui, "choice/done", ui.say("Klaar", "Done")) ||
        (!ImGui::IsWindowAppearing() && pressed(ImGuiKey_Enter)))
      entered = Entered{coding::join_names(ticked_)};
  } else {
    if (menu_entry(ui, "choice/other", ui.say("Anders…", "Other…"))) type(cell.text);
    if (menu_entry(ui, "choice/none", ui.say("Leeg", "Empty"))) entered = Entered{};
  }
  if (entered) ImGui::CloseCurrentPopup();
  end_menu();
  return entered;
}

std::optional<CellEditor::Entered> CellEditor::draw_entries(Ui& ui) {
  std::optional<Entered> entered;
  const float height = static_cast<float>(choices_.size()) * ui.px(several_ ? 31 : 29) + ui.px(2);
  ImGui::BeginChild("list", {0, std::min(ui.px(300), height)});
  for (std::size_t i = 0; i < choices_.size(); ++i) {
    const std::string id = "choice/" + std::to_string(i);
    if (!several_) {
      if (menu_entry(ui, id, choices_[i])) entered = Entered{choices_[i]};
      continue;
    }
    const auto there = std::find(ticked_.begin(), ticked_.end(), choices_[i]);
    bool ticked = there != ticked_.end();
    if (!check_box(ui, id, choices_[i], ticked)) continue;
    if (ticked)
      ticked_.push_back(choices_[i]);
    else
      ticked_.erase(there);
  }
  ImGui::EndChild();
  return entered;
}

}  // namespace app
