// Coding by dragging, in either direction: the selected words to a code in the codebook, or a code
// onto the text. On the selection a code goes on all of it; elsewhere on the sentence under the
// mouse, which is shown before.
#include "app/views/dragging.h"
#include "app/views/transcript_view.h"
#include "transcripts/segmentation.h"

namespace app {

using transcripts::ByteOffset;
using transcripts::Span;

// Whether a press of the mouse takes hold of the selected words rather than begin a new selection.
bool TranscriptView::grips(const Workspace& workspace, const Sight& sight, int clicks) const {
  if (clicks != 1 || ImGui::GetIO().KeyShift) return false;
  if (editing(workspace) || workspace.read_only()) return false;
  const Span selected = pane_->selection.span();
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const std::size_t line = layout_->line_at(mouse.y - sight.origin.y);
  const float x = mouse.x - sight.left;
  // Beside the end of a line nothing is selected, though the nearest place in the text may be.
  if (x < 0 || x > layout_->x_of(line, layout_->lines()[line].span.end)) return false;
  const ByteOffset place = layout_->offset_at(line, x);
  return selected.begin < place && place < selected.end;
}

// Let go where they were taken, it was a click after all.
void TranscriptView::hold_words(const Workspace& workspace, Actions& actions, Ui& ui,
                                const Sight& sight) {
  if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    holding_ = false;
    const bool here = ImGui::IsMouseReleased(ImGuiMouseButton_Left);
    if (here && ImGui::GetDragDropPayload() == nullptr) press_mouse(workspace, actions, sight, 1);
    return;
  }
  if (ImGui::IsMouseDragging(ImGuiMouseButton_Left) || ImGui::GetDragDropPayload() != nullptr)
    drag_selection(ui.say("Sleep naar een code om te coderen", "Drag to a code, to code"));
}

// After the item that covers the text.
void TranscriptView::take_code(const Workspace& workspace, Actions& actions, Ui& ui,
                               const Sight& sight) {
  if (layout_->lines().empty() || editing(workspace) || workspace.read_only()) return;
  if (!ImGui::BeginDragDropTarget()) return;
  if (const auto dragged = dragged_code_here()) {
    const ByteOffset place = place_at(sight, ImGui::GetIO().MousePos);
    const Span selected = pane_->selection.span();
    const bool on_selection = selected.begin <= place && place < selected.end;
    const Span words =
        on_selection ? selected : transcripts::sentence_at(workspace.study().text(*shown_), place);
    if (!words.empty()) draw_coming(ui, sight, words, ui.theme.accent);
    if (dragged->dropped && !words.empty()) {
      become_active(actions);
      if (!on_selection) actions.push(SelectText{{words.begin, words.end}, false, {}});
      actions.push(AddCoding{dragged->code});
    }
  }
  ImGui::EndDragDropTarget();
}

}  // namespace app
