// Text fields, with every character that a transcript may hold.
#include <string>
#include <utility>

#include <imgui.h>
#include <imgui_stdlib.h>

#include "app/soft_breaks.h"
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
  if (focus) ImGui::SetKeyboardFocusHere(), ui.focus.await_field();
  result.entered = input(shown);
  result.active = ImGui::IsItemActive();
  if (result.active) ui.focus.field_has_it();
  if (ImGui::IsItemEdited() || result.entered) {
    std::string typed = ui.wide_characters.from_field(shown);
    result.changed = typed != text;
    text = std::move(typed);
  }
  ImGui::PopID();
  describe_item(ui, id, label, "field", text);
  ImGui::PopStyleColor();
  was_active->SetBool(key, result.active);
  return result;
}

// What ImGui's callback is given.
struct AreaCall {
  AreaTyping& typing;
  ImGuiID id;
  const AreaShape& shape;
  const std::string& shown;
};

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

Field text_area(Ui& ui, std::string_view id, std::string_view label, std::string& text, float width,
                float height, bool focus) {
  return field(ui, id, label, text, focus, [&](std::string& shown) {
    const ImGuiStyle& style = ImGui::GetStyle();
    const AreaShape shape{.width = width - 2 * style.FramePadding.x,
                          .height = height - 2 * style.FramePadding.y,
                          .line_height = ImGui::GetFontSize(),
                          .scrollbar = style.ScrollbarSize,
                          .glyphs = glyph_widths(*ImGui::GetFont())};
    std::erase(shown, '\r');
    shown = shape.wrap(shown);
    AreaCall call{ui.area_typing, ImGui::GetID("##area"), shape, shown};
    const bool entered = ImGui::InputTextMultiline(
        "##area", &shown, {width, height},
        ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_CallbackAlways |
            ImGuiInputTextFlags_NoHorizontalScroll | ImGuiInputTextFlags_NoUndoRedo,
        [](ImGuiInputTextCallbackData* data) {
          const auto& to = *static_cast<const AreaCall*>(data->UserData);
          to.typing.update(*data, to.id, to.shape, to.shown);
          return 0;
        },
        &call);
    shown = without_soft_breaks(shown);
    return entered;
  });
}

std::string copied_text(const WideCharacters& wide_characters, std::string_view selected) {
  return wide_characters.from_field(without_soft_breaks(selected));
}

}  // namespace app
