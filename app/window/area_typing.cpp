#include "app/window/area_typing.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "app/soft_breaks.h"

namespace app {
namespace {

bool pressed(ImGuiKey key) {
  return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key));
}

bool pressed_with_ctrl(ImGuiKey key) {
  const ImGuiIO& io = ImGui::GetIO();
  return io.KeyCtrl && !io.KeyShift && !io.KeyAlt && pressed(key);
}

std::string_view held(const ImGuiInputTextCallbackData& data) {
  return {data.Buf, static_cast<std::size_t>(data.BufTextLen)};
}

void replace(ImGuiInputTextCallbackData& data, const std::string& shown) {
  data.DeleteChars(0, data.BufTextLen);
  data.InsertChars(0, shown.data(), shown.data() + shown.size());
}

}  // namespace

std::string AreaShape::wrap(const std::string& text) const {
  std::string shown = with_soft_breaks(text, width, glyphs);
  const auto lines = static_cast<float>(1 + std::count(shown.begin(), shown.end(), '\n'));
  if (lines * line_height > height) shown = with_soft_breaks(text, width - scrollbar, glyphs);
  return shown;
}

void AreaTyping::begin(ImGuiID id, const std::string& shown, int cursor) {
  if (id != id_ || without_soft_breaks(shown) != without_soft_breaks(shown_)) history_.clear();
  id_ = id;
  shown_ = shown;
  cursor_ = std::min(static_cast<std::size_t>(cursor), shown.size());
  selected_ = false;
}

void AreaTyping::update(ImGuiInputTextCallbackData& data, ImGuiID id, const AreaShape& shape,
                        const std::string& shown) {
  if (id != id_ || frame_ != ImGui::GetFrameCount() - 1) begin(id, shown, data.CursorPos);
  frame_ = ImGui::GetFrameCount();
  TextAndCursor now{without_soft_breaks(shown_), offset_in_text(shown_, cursor_)};
  bool edited = false;
  if (held(data) != shown_) {
    TextAndCursor next = after_edit(shown_, held(data), static_cast<std::size_t>(data.CursorPos));
    if (next.text != now.text) history_.keep(std::move(now));
    now = std::move(next);
    edited = true;
  }
  std::optional<TextAndCursor> other;
  if (pressed_with_ctrl(ImGuiKey_Z)) other = history_.undo(now);
  if (pressed_with_ctrl(ImGuiKey_Y)) other = history_.redo(now);
  if (edited || other)
    show(data, shape, other ? *other : now);
  else
    move(data, shape);
  shown_ = held(data);
  cursor_ = static_cast<std::size_t>(data.CursorPos);
  selected_ = data.SelectionStart != data.SelectionEnd;
}

void AreaTyping::show(ImGuiInputTextCallbackData& data, const AreaShape& shape,
                      const TextAndCursor& edited) {
  const std::string shown = shape.wrap(edited.text);
  if (held(data) != shown) replace(data, shown);
  data.CursorPos = static_cast<int>(offset_in_shown(shown, edited.cursor));
  data.SelectionStart = data.SelectionEnd = data.CursorPos;
}

void AreaTyping::move(ImGuiInputTextCallbackData& data, const AreaShape& shape) const {
  const bool selecting = data.SelectionStart != data.SelectionEnd;
  const ImGuiIO& io = ImGui::GetIO();
  const bool step = (pressed(ImGuiKey_LeftArrow) || pressed(ImGuiKey_RightArrow)) && !io.KeyCtrl &&
                    (io.KeyShift || !selected_);
  std::size_t begin = out_of_break(shown_, static_cast<std::size_t>(data.SelectionStart));
  auto cursor = static_cast<std::size_t>(data.CursorPos);
  cursor = step ? after_step(shown_, cursor_, cursor) : out_of_break(shown_, cursor);
  // As the width was when the text was wrapped.
  if (const std::string shown = shape.wrap(without_soft_breaks(shown_)); shown != shown_) {
    cursor = offset_in_shown(shown, offset_in_text(shown_, cursor));
    begin = offset_in_shown(shown, offset_in_text(shown_, begin));
    replace(data, shown);
  }
  data.CursorPos = data.SelectionEnd = static_cast<int>(cursor);
  data.SelectionStart = selecting ? static_cast<int>(begin) : data.CursorPos;
}

}  // namespace app
