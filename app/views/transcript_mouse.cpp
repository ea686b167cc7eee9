// Selecting text with the mouse: drag, double-click a word, triple-click a sentence, four clicks a
// paragraph, Shift and click extends; a right click opens the palette; resting on coded words tells
// of them.
#include <algorithm>

#include "app/views/transcript_view.h"
#include "app/window/controls.h"
#include "transcripts/segmentation.h"
#include "transcripts/unicode.h"

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
  if (!(selection == pane_->selection)) actions.push(SelectText{selection, false, {}});
}

// A click without a drag on coded words picks their codings out.
void TranscriptView::release_mouse(Actions& actions) {
  dragging_ = false;
  if (!active_ || !pane_->selection.span().empty()) return;
  const ByteOffset caret = pane_->selection.caret;
  SelectText at_caret{pane_->selection, false, {}};
  for (const coding::Coding* coding : seen_->codings.on({caret, caret}))
    at_caret.codings.push_back(coding->id);
  if (!at_caret.codings.empty()) actions.push(std::move(at_caret));
}

void TranscriptView::press_mouse(const Workspace& workspace, Actions& actions, const Sight& sight,
                                 int clicks) {
  const ImGuiIO& io = ImGui::GetIO();
  const ByteOffset place = place_at(sight, io.MousePos);
  dragging_ = true;
  if (io.KeyShift) {
    unit_ = Unit::Character;
    drag_from_ = {pane_->selection.anchor, pane_->selection.anchor};
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
}

// Past the edge the text scrolls along.
void TranscriptView::scroll_along(const Sight& sight) const {
  const float y = ImGui::GetIO().MousePos.y;
  const float past = y < sight.view_top      ? y - sight.view_top
                     : y > sight.view_bottom ? y - sight.view_bottom
                                             : 0;
  if (past != 0) ImGui::SetScrollY(ImGui::GetScrollY() + std::clamp(past, -40.0F, 40.0F));
}

void TranscriptView::take_mouse(const Workspace& workspace, Actions& actions, Ui& ui,
                                const Sight& sight) {
  const ImGuiIO& io = ImGui::GetIO();
  // A drag ends where another pane becomes the active one: what is selected is that one's.
  if (!active_) dragging_ = holding_ = false;
  const bool over_text = ImGui::IsWindowHovered() && !any_item_hovered() &&
                         io.MousePos.x < sight.margin && io.MousePos.x > sight.left - 40;
  if (over_text) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  hover(workspace, ui, sight, over_text);
  const int clicks = ImGui::GetMouseClickedCount(ImGuiMouseButton_Left);
  if (holding_) return hold_words(workspace, actions, ui, sight);
  if (over_text && grips(workspace, sight, clicks)) {
    holding_ = true;
    return;
  }
  if (over_text && clicks > 0) return press_mouse(workspace, actions, sight, clicks);
  if (dragging_ && ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    if (ImGui::IsMouseDragging(ImGuiMouseButton_Left, 3.0F)) {
      drag_to(workspace, actions, place_at(sight, io.MousePos));
      scroll_along(sight);
    }
    return;
  }
  if (dragging_) release_mouse(actions);
  if (over_text && ImGui::IsMouseClicked(ImGuiMouseButton_Right))
    press_right(workspace, actions, sight);
}

void TranscriptView::press_right(const Workspace& workspace, Actions& actions, const Sight& sight) {
  const ByteOffset place = place_at(sight, ImGui::GetIO().MousePos);
  if (!pane_->selection.span().contains(place)) {
    unit_ = Unit::Sentence;
    const Span here = unit_around(workspace, place);
    actions.push(SelectText{{here.begin, here.end}, false, {}});
  }
  actions.push(ShowPalette{Palette::Code});
}

// Tells of the codings under a mouse that rests: one on its way over the text is no question.
void TranscriptView::hover(const Workspace& workspace, Ui& ui, const Sight& sight, bool over_text) {
  constexpr double kRest = 0.35;
  const ImGuiIO& io = ImGui::GetIO();
  hovering_ = false;
  const bool stirred = io.MouseDelta.x != 0 || io.MouseDelta.y != 0;
  if (!over_text || editing(workspace) || workspace.palette() != Palette::Closed ||
      ImGui::IsAnyMouseDown() || io.MouseWheel != 0)
    return rests_since_.reset();
  if (!stirred && !rests_since_) return;
  const std::size_t number = layout_->line_at(io.MousePos.y - sight.origin.y);
  const TextLayout::Line& line = layout_->lines()[number];
  const float x = io.MousePos.x - sight.left;
  const ByteOffset place = layout_->offset_at(number, x);
  // Where the mouse is in the right half of a letter, the place is the one behind it.
  const ByteOffset letter = layout_->x_of(number, place) > x && place > line.span.begin
                                ? transcripts::previous_grapheme(layout_->text().text(), place)
                                : place;
  const bool on_words = x >= 0 && x <= layout_->x_of(number, line.span.end);
  const auto codings =
      on_words ? seen_->codings.on({letter, letter}) : std::vector<const coding::Coding*>();
  if (codings.empty()) return rests_since_.reset();
  if (stirred || !rests_since_) rests_since_ = ImGui::GetTime();
  hovering_ = ImGui::GetTime() - *rests_since_ >= kRest;
  if (hovering_) tooltip_.draw(workspace, ui, codings);
}

}  // namespace app
