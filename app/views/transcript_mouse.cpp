// Selecting text with the mouse: drag, double-click a word, triple-click a sentence, four clicks a
// paragraph, Shift and click extends; a right click opens the palette.
#include <algorithm>

#include "app/views/transcript_view.h"
#include "transcripts/segmentation.h"

namespace app {

using transcripts::ByteOffset;
using transcripts::Span;

ByteOffset TranscriptView::place_at(const Sight& sight, ImVec2 mouse) const {
  return layout_->offset_at(layout_->line_at(mouse.y - sight.origin.y), mouse.x - sight.left);
}

Span TranscriptView::unit_around(const Workspace& workspace, ByteOffset place) const {
  const auto& text = workspace.study().text(*shown_);
  switch (unit_) {
    case Unit::Word:
      return transcripts::word_at(text, place);
    case Unit::Sentence:
      return transcripts::sentence_at(text, place);
    case Unit::Paragraph:
      return transcripts::paragraph_at(text, place);
    case Unit::Character:
      break;
  }
  return {place, place};
}

void TranscriptView::drag_to(const Workspace& workspace, Actions& actions, ByteOffset place) const {
  const Span here = unit_around(workspace, place);
  const Selection selection = here.begin < drag_from_.begin
                                  ? Selection{drag_from_.end, here.begin}
                                  : Selection{drag_from_.begin, std::max(here.end, drag_from_.end)};
  if (!(selection == workspace.selection())) actions.push(SelectText{selection, false, {}});
}

// A click without a drag on coded words picks their codings out.
void TranscriptView::release_mouse(const Workspace& workspace, Actions& actions) {
  dragging_ = false;
  if (!workspace.selection().span().empty()) return;
  const ByteOffset caret = workspace.selection().caret;
  SelectText at_caret{workspace.selection(), false, {}};
  for (const auto& coding : workspace.study().codings().of(*shown_)) {
    if (coding.span.begin > caret) break;
    if (coding.span.contains(caret)) at_caret.codings.push_back(coding.id);
  }
  if (!at_caret.codings.empty()) actions.push(std::move(at_caret));
}

void TranscriptView::take_mouse(const Workspace& workspace, Actions& actions, const Sight& sight) {
  const ImGuiIO& io = ImGui::GetIO();
  const bool over_text = ImGui::IsWindowHovered() && !ImGui::IsAnyItemHovered() &&
                         io.MousePos.x < sight.margin && io.MousePos.x > sight.left - 40;
  if (over_text) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  const int clicks = ImGui::GetMouseClickedCount(ImGuiMouseButton_Left);
  if (over_text && clicks > 0) {
    const ByteOffset place = place_at(sight, io.MousePos);
    dragging_ = true;
    if (io.KeyShift) {
      unit_ = Unit::Character;
      drag_from_ = {workspace.selection().anchor, workspace.selection().anchor};
    } else {
      unit_ = clicks == 1   ? Unit::Character
              : clicks == 2 ? Unit::Word
              : clicks == 3 ? Unit::Sentence
                            : Unit::Paragraph;
      drag_from_ = unit_around(workspace, place);
    }
    const Span here = unit_around(workspace, place);
    const Selection selection =
        here.begin < drag_from_.begin
            ? Selection{drag_from_.end, here.begin}
            : Selection{drag_from_.begin, std::max(here.end, drag_from_.begin)};
    actions.push(SelectText{selection, false, {}});
    return;
  }
  if (dragging_ && ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    if (ImGui::IsMouseDragging(ImGuiMouseButton_Left, 3.0F)) {
      drag_to(workspace, actions, place_at(sight, io.MousePos));
      // Past the edge the text scrolls along.
      const float past = io.MousePos.y < sight.view_top      ? io.MousePos.y - sight.view_top
                         : io.MousePos.y > sight.view_bottom ? io.MousePos.y - sight.view_bottom
                                                             : 0;
      if (past != 0) ImGui::SetScrollY(ImGui::GetScrollY() + std::clamp(past, -40.0F, 40.0F));
    }
    return;
  }
  if (dragging_) release_mouse(workspace, actions);
  if (over_text && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) {
    const ByteOffset place = place_at(sight, io.MousePos);
    if (!workspace.selection().span().contains(place)) {
      unit_ = Unit::Sentence;
      const Span here = unit_around(workspace, place);
      actions.push(SelectText{{here.begin, here.end}, false, {}});
    }
    actions.push(ShowPalette{Palette::Code});
  }
}

}  // namespace app
