// Text fields, with every character that a transcript may hold.
#include <imgui.h>
#include <imgui_stdlib.h>

#include "app/window/controls.h"

namespace app {
namespace {

// `input` is the call that shows the field and says whether Enter was pressed.
template <class Input>
Field field(Ui& ui, std::string_view id, std::string_view label, std::string& text, bool focus,
            Input input) {
  Field result;
  std::string shown = ui.wide_characters.to_field(text);
  // The frame of the field that has the keyboard is in the accent colour.
  const ImGuiID key = ImGui::GetID(id.data(), id.data() + id.size());
  ImGuiStorage* was_active = ImGui::GetStateStorage();
  ImGui::PushStyleColor(ImGuiCol_Border,
                        was_active->GetBool(key) ? ui.theme.accent : ui.theme.line);
  ImGui::PushID(id.data(), id.data() + id.size());
  if (focus) ImGui::SetKeyboardFocusHere();
  result.entered = input(shown);
  result.changed = ImGui::IsItemEdited();
  result.active = ImGui::IsItemActive();
  if (result.changed || result.entered) text = ui.wide_characters.from_field(shown);
  ImGui::PopID();
  describe_item(ui, id, label, "field", text);
  ImGui::PopStyleColor();
  was_active->SetBool(key, result.active);
  return result;
}

}  // namespace

Field text_field(Ui& ui, std::string_view id, std::string_view hint, std::string& text, float width,
                 bool focus) {
  const std::string shown_hint(hint);
  return field(ui, id, hint, text, focus, [&](std::string& shown) {
    ImGui::SetNextItemWidth(width);
    return ImGui::InputTextWithHint("##field", shown_hint.c_str(), &shown,
                                    ImGuiInputTextFlags_EnterReturnsTrue);
  });
}

Field text_area(Ui& ui, std::string_view id, std::string& text, float width, float height,
                bool focus) {
  return field(ui, id, id, text, focus, [&](std::string& shown) {
    return ImGui::InputTextMultiline("##area", &shown, {width, height},
                                     ImGuiInputTextFlags_EnterReturnsTrue);
  });
}

}  // namespace app
