#include "app/window/controls.h"

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

#include "app/window/flow.h"

namespace app {
namespace {

struct LookColours {
  ImU32 ground;
  ImU32 hovered;
  ImU32 text;
  ImU32 border;
};

LookColours colours_of(const Theme& t, Look look) {
  switch (look) {
    case Look::Quiet:
      return {IM_COL32_BLACK_TRANS, t.hover, t.text, IM_COL32_BLACK_TRANS};
    case Look::Primary:
      return {t.accent, mix(t.accent, t.text, 0.15F), t.on_accent, t.accent};
    case Look::Chosen:
      return {t.accent_soft, t.accent_soft, t.accent, t.line};
    case Look::Danger:
      return {t.field, t.hover, t.error, t.error};
    case Look::Plain:
      break;
  }
  return {t.field, t.hover, t.text, t.line};
}

LookColours disabled(const Theme& t, Look look) {
  if (look == Look::Quiet)
    return {IM_COL32_BLACK_TRANS, IM_COL32_BLACK_TRANS, t.faint, IM_COL32_BLACK_TRANS};
  return {t.field, t.field, t.faint, t.line};
}

constexpr float kTick = 15;  // the square of a check box

const char* begin(std::string_view words) {
  return words.data();
}
const char* end(std::string_view words) {
  return words.data() + words.size();
}

// How much of `words` fits in `width` with an ellipsis behind it.
std::string_view head_that_fits(ImFont* font, std::string_view words, float width) {
  const char* remaining = nullptr;
  font->CalcTextSizeA(font->FontSize, width - width_of(font, "…"), 0, begin(words), end(words),
                      &remaining);
  return words.substr(0, static_cast<std::size_t>(remaining - begin(words)));
}

}  // namespace

float width_of(ImFont* font, std::string_view words) {
  if (words.empty()) return 0;
  return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, begin(words), end(words)).x;
}

float draw_text(ImDrawList* list, ImFont* font, ImVec2 at, ImU32 colour, std::string_view words) {
  if (words.empty()) return 0;
  list->AddText(font, font->FontSize, at, colour, begin(words), end(words));
  return width_of(font, words);
}

void draw_cut(ImDrawList* list, ImFont* font, ImVec2 at, ImU32 colour, std::string_view words,
              float width) {
  if (width_of(font, words) <= width) {
    draw_text(list, font, at, colour, words);
    return;
  }
  const std::string_view head = head_that_fits(font, words, width);
  const float used = draw_text(list, font, at, colour, head);
  draw_text(list, font, {at.x + used, at.y}, colour, "…");
}

void draw_swatch(ImDrawList* list, ImVec2 centre, float size, ImU32 colour) {
  const float half = size / 2;
  list->AddRectFilled({centre.x - half, centre.y - half}, {centre.x + half, centre.y + half},
                      colour, size * 0.25F);
}

void edge(Ui& ui, ImVec2 from, ImVec2 to) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->PushClipRectFullScreen();
  list->AddLine(from, to, ui.theme.line);
  list->PopClipRect();
}

void describe_item(Ui& ui, std::string_view id, std::string_view label, const char* kind,
                   std::string_view value, bool enabled) {
  if (enabled) ui.focus.see(kind, ui.theme.accent, ui.px(2));
  if (!ui.describe.on() || !ImGui::IsItemVisible()) return;
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  const ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 clip_min = list->GetClipRectMin();
  const ImVec2 clip_max = list->GetClipRectMax();
  const bool clipped =
      min.x < clip_min.x || min.y < clip_min.y || max.x > clip_max.x || max.y > clip_max.y;
  ui.describe.add(
      {std::string(id), std::string(label), kind, min, max, enabled, std::string(value), clipped});
}

void describe_place(Ui& ui, std::string id, std::string label, const char* kind, ImVec2 min,
                    ImVec2 max, std::string value) {
  if (!ui.describe.on()) return;
  const ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 clip_min = list->GetClipRectMin();
  const ImVec2 clip_max = list->GetClipRectMax();
  const ImVec2 begin(std::max(min.x, clip_min.x), std::max(min.y, clip_min.y));
  const ImVec2 end(std::min(max.x, clip_max.x), std::min(max.y, clip_max.y));
  if (begin.x >= end.x || begin.y >= end.y) return;
  const bool clipped = begin.x > min.x || begin.y > min.y || end.x < max.x || end.y < max.y;
  ui.describe.add(
      {std::move(id), std::move(label), kind, begin, end, true, std::move(value), clipped});
}

void tooltip(Ui& ui, std::string_view words) {
  if (!ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled) || words.empty()) return;
  ImGui::BeginTooltip();
  ImGui::PushFont(ui.fonts.small);
  ImGui::PushTextWrapPos(ui.px(320));
  ImGui::TextUnformatted(begin(words), end(words));
  ImGui::PopTextWrapPos();
  ImGui::PopFont();
  ImGui::EndTooltip();
}

bool button(Ui& ui, std::string_view id, std::string_view label, Look look, const char* why_not,
            float width) {
  LookColours colours = colours_of(ui.theme, look);
  if (why_not != nullptr) colours = disabled(ui.theme, look);
  ImFont* font = look == Look::Primary || look == Look::Chosen ? ui.fonts.strong : ui.fonts.ui;
  const ImVec2 padding = ImGui::GetStyle().FramePadding;
  const ImVec2 size(width > 0 ? width : width_of(font, label) + 2 * padding.x,
                    font->FontSize + 2 * padding.y);
  ImGui::PushID(begin(id), end(id));
  const bool clicked = ImGui::InvisibleButton("##button", size);
  ImGui::PopID();
  const bool hovered = ImGui::IsItemHovered();
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float rounding = ImGui::GetStyle().FrameRounding;
  list->AddRectFilled(min, max, hovered ? colours.hovered : colours.ground, rounding);
  list->AddRect(min, max, colours.border, rounding);
  const float room = size.x - 2 * std::min(padding.x, ui.px(6));
  const float text_width = std::min(width_of(font, label), room);
  draw_cut(list, font, {min.x + (size.x - text_width) / 2, min.y + padding.y}, colours.text, label,
           room + 1);
  describe_item(ui, id, label, "button", look == Look::Chosen ? "on" : "", why_not == nullptr);
  if (why_not != nullptr) tooltip(ui, why_not);
  return clicked && why_not == nullptr;
}

void draw_tick(Ui& ui, ImDrawList* list, ImVec2 at, bool on) {
  const float size = ui.px(kTick);
  const ImVec2 end(at.x + size, at.y + size);
  list->AddRectFilled(at, end, on ? ui.theme.accent : ui.theme.field, ui.px(3));
  list->AddRect(at, end, on ? ui.theme.accent : ui.theme.hint, ui.px(3));
  if (!on) return;
  const ImVec2 tick[] = {{at.x + size * 0.22F, at.y + size * 0.52F},
                         {at.x + size * 0.42F, at.y + size * 0.72F},
                         {at.x + size * 0.78F, at.y + size * 0.30F}};
  list->AddPolyline(tick, 3, ui.theme.on_accent, ImDrawFlags_None, ui.px(1.75F));
}

float check_box_width(const Ui& ui, std::string_view label) {
  return ui.px(kTick + 7) + width_of(ui.fonts.ui, label);
}

bool next_button(Ui& ui, std::string_view id, std::string_view label, Look look,
                 const char* why_not, float gap) {
  // Wide enough for it to be chosen, so that no other moves when it is.
  flow(width_of(ui.fonts.strong, label) + 2 * ImGui::GetStyle().FramePadding.x, ui.px(gap));
  return button(ui, id, label, look, why_not);
}

bool any_item_hovered() {
  return ImGui::GetCurrentContext()->HoveredId != 0;
}

bool check_box(Ui& ui, std::string_view id, std::string_view label, bool& value) {
  const float height = ui.fonts.ui->FontSize + 2 * ImGui::GetStyle().FramePadding.y;
  ImGui::PushID(begin(id), end(id));
  const bool clicked = ImGui::InvisibleButton("##check", {check_box_width(ui, label), height});
  ImGui::PopID();
  if (clicked) value = !value;
  const ImVec2 min = ImGui::GetItemRectMin();
  ImDrawList* list = ImGui::GetWindowDrawList();
  // A little lower, where the middle of the small letters is.
  draw_tick(ui, list, {min.x, std::floor(min.y + (height - ui.px(kTick)) / 2 + ui.px(1))}, value);
  draw_text(list, ui.fonts.ui, {min.x + ui.px(kTick + 7), min.y + ImGui::GetStyle().FramePadding.y},
            ui.theme.text, label);
  describe_item(ui, id, label, "check", value ? "on" : "off");
  return clicked;
}

Row row(Ui& ui, std::string_view id, std::string_view label, bool selected, float height,
        std::string_view value) {
  Row row;
  const ImVec2 size(std::max(1.0F, ImGui::GetContentRegionAvail().x), height);
  ImGui::PushID(begin(id), end(id));
  row.clicked = ImGui::InvisibleButton("##row", size);
  ImGui::PopID();
  row.hovered = ImGui::IsItemHovered();
  row.double_clicked = row.hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
  row.right_clicked =
      (row.hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) || ui.focus.asks_for_menu();
  row.min = ImGui::GetItemRectMin();
  row.max = ImGui::GetItemRectMax();
  if (selected || row.hovered)
    ImGui::GetWindowDrawList()->AddRectFilled(
        row.min, row.max, selected ? ui.theme.accent_soft : ui.theme.hover, ui.px(5));
  describe_item(ui, id, label, "row", value.empty() && selected ? "selected" : value);
  return row;
}

void text(Ui&, ImFont* font, ImU32 colour, std::string_view words) {
  ImGui::PushFont(font);
  ImGui::PushStyleColor(ImGuiCol_Text, colour);
  ImGui::TextUnformatted(begin(words), end(words));
  ImGui::PopStyleColor();
  ImGui::PopFont();
}

void wrapped(Ui& ui, ImFont* font, ImU32 colour, std::string_view words) {
  ImGui::PushTextWrapPos(0);
  text(ui, font, colour, words);
  ImGui::PopTextWrapPos();
}

void cut(Ui&, ImFont* font, ImU32 colour, std::string_view words, float width) {
  draw_cut(ImGui::GetWindowDrawList(), font, ImGui::GetCursorScreenPos(), colour, words, width);
  ImGui::Dummy({width, font->FontSize});
}

void heading(Ui& ui, std::string_view words) {
  ImFont* font = ui.fonts.small_strong;
  const float room = ImGui::GetContentRegionAvail().x;
  cut(ui, font, ui.theme.muted, words, std::min(room, width_of(font, words) + 1));
  ImGui::Dummy({0, ui.px(2)});
}

void key_cap(Ui& ui, std::string_view key) {
  const float padding = ui.px(4);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 size(width_of(ui.fonts.small, key) + 2 * padding,
                    ui.fonts.small->FontSize + padding);
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(at, {at.x + size.x, at.y + size.y}, ui.theme.field, ui.px(3));
  list->AddRect(at, {at.x + size.x, at.y + size.y}, ui.theme.line, ui.px(3));
  draw_text(list, ui.fonts.small, {at.x + padding, at.y + padding / 2}, ui.theme.muted, key);
  ImGui::Dummy(size);
}

}  // namespace app
