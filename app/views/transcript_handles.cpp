// The handles at both ends of the coding at hand: drag one and the coding goes along, by words or,
// with Shift, by letters. Letting go is one change; Esc before that leaves all as it was.
#include <algorithm>
#include <cmath>

#include "app/coding_ends.h"
#include "app/views/menu.h"
#include "app/views/transcript_view.h"
#include "app/window/controls.h"

namespace app {

using transcripts::ByteOffset;
using transcripts::Span;
using transcripts::SpanEnd;

// Null where there is none, it is filtered out, or it cannot be changed now.
const coding::Coding* TranscriptView::coding_at_hand(const Workspace& workspace) {
  if (!active_ || !pane_->coding || workspace.editing() || workspace.read_only()) return nullptr;
  const auto& found = at_hand_.get({workspace.revision(), pane_->coding}, [&] {
    const auto* coding = workspace.study().codings().find({*shown_, *pane_->coding});
    return coding == nullptr ? std::nullopt : std::optional(*coding);
  });
  if (!found || found->transcript != *shown_) return nullptr;
  for (const coding::Coding* coding : seen_->codings.on(found->span))
    if (coding->id == found->id) return &*found;
  return nullptr;
}

void TranscriptView::draw_handles(const Workspace& workspace, Actions& actions, Ui& ui,
                                  const Sight& sight) {
  const coding::Coding* coding = coding_at_hand(workspace);
  if (coding == nullptr || (pull_ && pull_->coding != coding->id)) pull_.reset();
  if (coding == nullptr) return;
  const auto* code = workspace.study().codes().find(coding->code);
  const ImU32 colour = mix(colour_of(code->colour), ui.theme.text, 0.35F);
  if (pull_ && pane_->selection.span() != pull_->from) draw_coming(ui, sight, pull_->span, colour);
  for (const SpanEnd end : {SpanEnd::Begin, SpanEnd::End}) {
    if (!draw_handle(*coding, end, ui, sight, colour)) continue;
    pull(workspace, actions, sight, *coding, end);
  }
}

// The words that a coding will lie on, where they are not shown as selected anyway.
void TranscriptView::draw_coming(const Ui& ui, const Sight& sight, const Span& span,
                                 ImU32 colour) const {
  const auto& lines = layout_->lines();
  const auto first = std::max<std::size_t>(sight.first_line, layout_->line_of(span.begin));
  const auto last = std::min<std::size_t>(sight.last_line, layout_->line_of({span.end.value - 1}));
  const float height = layout_->measures().line_height;
  for (std::size_t number = first; number <= last && number < lines.size(); ++number) {
    const float top = sight.origin.y + lines[number].top;
    const ImVec2 min(sight.left + layout_->x_of(number, span.begin), top);
    const ImVec2 max(sight.left + layout_->x_of(number, span.end), top + height);
    ImGui::GetWindowDrawList()->AddRectFilled(min, max, with_alpha(colour, 0.3F));
    ImGui::GetWindowDrawList()->AddLine({min.x, max.y - 1}, {max.x, max.y - 1}, colour, ui.px(2));
  }
}

// True while it is held, and in the frame in which it is let go.
bool TranscriptView::draw_handle(const coding::Coding& coding, SpanEnd end, Ui& ui,
                                 const Sight& sight, ImU32 colour) const {
  const bool begin = end == SpanEnd::Begin;
  const Span span = pull_ ? pull_->span : coding.span;
  const ByteOffset place = begin ? span.begin : span.end;
  const std::size_t number = layout_->line_of(begin ? place : ByteOffset{place.value - 1});
  const bool held = pull_ && pull_->end == end;
  // One that is held lives on also out of sight.
  if (!held && (number < sight.first_line || number > sight.last_line)) return false;
  const float x = std::floor(sight.left + layout_->x_of(number, place));
  const float top = sight.origin.y + layout_->lines()[number].top;
  const float bottom = top + layout_->measures().line_height;
  // More of it lies outside the coding than within, so that its words can still be clicked.
  const float outside = ui.px(9);
  const float within = ui.px(4);
  ImGui::SetCursorScreenPos({x - (begin ? outside : within), top});
  ImGui::InvisibleButton(begin ? "##handle-begin" : "##handle-end",
                         {outside + within, bottom - top});
  const bool active = ImGui::IsItemActive() || ImGui::IsItemDeactivated();
  const bool hot = ImGui::IsItemHovered() || active;
  if (hot) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float width = ui.px(hot ? 3 : 2);
  const float left = begin ? x - width : x;
  list->AddRectFilled({left, top + ui.px(1)}, {left + width, bottom - ui.px(1)}, colour);
  const float radius = ui.px(hot ? 5 : 4);
  list->AddCircleFilled({left + width / 2, begin ? top + ui.px(1) : bottom - ui.px(1)}, radius,
                        colour);
  const auto& units = layout_->text().units();
  describe_item(ui, id_of(begin ? "handle/begin" : "handle/end"),
                begin ? ui.say("Begin van de codering", "Begin of the coding")
                      : ui.say("Einde van de codering", "End of the coding"),
                "handle", std::to_string(units.to_code_points(place).value));
  return active;
}

void TranscriptView::pull(const Workspace& workspace, Actions& actions, const Sight& sight,
                          const coding::Coding& coding, SpanEnd end) {
  if (ImGui::IsItemDeactivated()) {
    if (pull_ && pull_->span != coding.span) actions.push(SetSpan{coding.id, pull_->span});
    pull_.reset();
    return;
  }
  const bool given_up = pressed(ImGuiKey_Escape);
  if (ImGui::IsItemActivated()) pull_ = Pull{coding.id, end, coding.span, coding.span};
  if (given_up) pull_.reset();
  if (!pull_ || !ImGui::IsMouseDragging(ImGuiMouseButton_Left, 3.0F)) return;
  const auto& text = workspace.study().text(*shown_);
  const ImGuiIO& io = ImGui::GetIO();
  ByteOffset place = place_at(sight, io.MousePos);
  if (!io.KeyShift) place = word_edge_near(text, place, end);
  pull_->span = with_end_at(text, coding.span, end, place);
  scroll_along(sight);
}

}  // namespace app
