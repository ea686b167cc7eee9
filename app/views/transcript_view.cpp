#include "app/views/transcript_view.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/commands.h"
#include "app/window/controls.h"

namespace app {

using transcripts::ByteOffset;
using transcripts::Span;

namespace {

// Measures of the mock-up, in units of the design.
constexpr float kGap = 18;  // between the gutter and the text, the text and the stripes
constexpr float kTop = 24;

// Speakers and times at the left, stripes and their names at the right. In a narrow window they
// give way, more than in proportion, so that the text keeps the most.
float gutter_width(const Ui& ui, float width) {
  return std::clamp(width * 0.3F - ui.px(80), ui.px(64), ui.px(150));
}
float margin_width(const Ui& ui, float width) {
  return std::clamp(width * 0.36F - ui.px(100), ui.px(30), ui.px(200));
}

// For each character of Dutch text some 0.47 of the font's size.
float reading_width(const Ui& ui, float width, float characters) {
  const float wanted = characters * 0.47F * ui.fonts.reading->FontSize;
  const float room = width - gutter_width(ui, width) - margin_width(ui, width) - ui.px(3 * kGap);
  return std::max(ui.px(60), std::min(wanted, room));
}

}  // namespace

void TranscriptView::lay_out(const Workspace& workspace, const Ui& ui, float width) {
  const coding::TranscriptId id = *pane_->transcript;
  const auto& text = workspace.study().table<coding::Text>().find(id)->content;
  const float size = ui.fonts.reading->FontSize;
  const ReadingLook& look = workspace.config().reading;
  const LayoutMeasures measures{.width = reading_width(ui, width, look.characters),
                                .line_height = std::floor(size * look.spacing),
                                .turn_gap = ui.px(14),
                                .paragraph_gap = ui.px(6),
                                .label_height = ui.px(40),
                                .empty_lines = editing(workspace)};
  const LayoutKey key{text.get(), measures, ui.fonts.reading};
  glyphs_ = glyph_widths(*ui.fonts.reading);
  if (shown_ != id) {
    shown_ = id;
    layout_.reset();
    scroll_to_ = 0;
    dragging_ = holding_ = false;
    pull_.reset();
    rests_since_.reset();
  }
  if (!layout_ || !(key == layout_key_)) change_layout(text, key);
  const auto begin_at = std::exchange(begin_at_, std::nullopt);
  if (begin_at && begin_at->first == id && !layout_->lines().empty())
    scroll_to_ = layout_->lines()[layout_->line_of(begin_at->second)].top + ui.px(kTop);
  const ShownKey shown{workspace.revision(), id, pane_->filter};
  seen_ = &all_shown_.get(shown, [&] {
    return Shown{ShownCodings(workspace.study(), id, pane_->filter),
                 faint_speakers(workspace.study(), id, pane_->filter)};
  });
  stripes_ = &all_stripes_.get({shown, key},
                               [&] { return CodingStripes(seen_->codings.all(), *layout_); });
}

void TranscriptView::change_layout(const transcripts::TranscriptPtr& text, const LayoutKey& key) {
  const bool first = !layout_;
  const bool only_words =
      !first && key.measures == layout_key_.measures && key.font == layout_key_.font;
  layout_key_ = key;
  Anchor kept = caret_;
  if (only_words) {
    const auto change = layout_->change_text(text);
    kept = {transcripts::map_offset(top_.place, transcripts::SpanEnd::Begin, change),
            top_.below_scroll};
  } else {
    layout_.emplace(text, key.measures, glyphs_);
  }
  if (first || layout_->lines().empty()) return;
  const float scroll = layout_->lines()[layout_->line_of(kept.place)].top - kept.below_scroll;
  if (std::abs(scroll - ImGui::GetScrollY()) >= 1) scroll_to_ = std::max(0.0F, scroll);
}

TranscriptView::Anchor TranscriptView::anchor_at(ByteOffset place) const {
  return {place, layout_->lines()[layout_->line_of(place)].top - ImGui::GetScrollY()};
}

void TranscriptView::keep_anchors(const Sight& sight) {
  top_ = anchor_at(layout_->lines()[sight.first_line].span.begin);
  const std::size_t line = layout_->line_of(pane_->selection.caret);
  const bool in_sight = sight.first_line <= line && line <= sight.last_line;
  caret_ = in_sight ? anchor_at(pane_->selection.caret) : top_;
}

// Scrolls so that what is selected is well within the view; while typing, by as little as does it.
void TranscriptView::bring_in_sight(const Workspace& workspace, const Ui& ui) {
  const bool asked = std::exchange(revealed_, workspace.reveal()) != workspace.reveal();
  if (asked && active_ && !layout_->lines().empty()) {
    const float height = ImGui::GetWindowHeight();
    const float top = scroll_to_.value_or(ImGui::GetScrollY()) - ui.px(kTop);
    const float line = layout_->lines()[layout_->line_of(pane_->selection.caret)].top;
    const float first = editing(workspace)
                            ? line
                            : layout_->lines()[layout_->line_of(pane_->selection.span().begin)].top;
    const float least = top + ui.px(40);
    const float most = top + height - 3 * layout_->measures().line_height;
    if (first < least || line > most) {
      const float least_scroll = top + ui.px(kTop) + (line > most ? line - most : first - least);
      scroll_to_ = std::max(0.0F, editing(workspace) ? least_scroll : first - height * 0.3F);
    }
  }
  if (scroll_to_) ImGui::SetScrollY(*scroll_to_);
  scroll_to_.reset();
}

TranscriptView::Sight TranscriptView::sight_of(const Ui& ui, ImVec2 origin, float width) const {
  Sight sight;
  sight.gutter = gutter_width(ui, width);
  const float block =
      sight.gutter + ui.px(2 * kGap) + layout_->measures().width + margin_width(ui, width);
  const float spare = std::max(0.0F, (width - block) / 3);
  sight.left = std::floor(origin.x + spare + sight.gutter + ui.px(kGap));
  sight.origin = {sight.left, origin.y + ui.px(kTop)};
  sight.margin = sight.left + layout_->measures().width + ui.px(kGap);
  sight.right = origin.x + width;
  sight.view_top = ImGui::GetWindowPos().y;
  sight.view_bottom = sight.view_top + ImGui::GetWindowHeight();
  sight.first_line = static_cast<std::uint32_t>(layout_->line_at(sight.view_top - sight.origin.y));
  sight.last_line =
      static_cast<std::uint32_t>(layout_->line_at(sight.view_bottom - sight.origin.y));
  return sight;
}

void TranscriptView::become_active(Actions& actions) const {
  if (!active_) actions.push(ChoosePane{side_});
}

void TranscriptView::pass_over(const Workspace& workspace) {
  revealed_ = workspace.reveal();
  selection_place_.reset();
  dragging_ = holding_ = false;
  pull_.reset();
  rests_since_.reset();
}

void TranscriptView::draw(const Workspace& workspace, Side side, Actions& actions, Ui& ui) {
  side_ = side;
  prefix_ = side == Side::Left ? "" : "beside/";
  active_ = side == workspace.side();
  pane_ = workspace.pane_on(side);
  selection_place_.reset();
  const bool pressed =
      ImGui::IsMouseClicked(ImGuiMouseButton_Left) || ImGui::IsMouseClicked(ImGuiMouseButton_Right);
  if (pressed && ImGui::IsWindowHovered()) become_active(actions);
  if (active_) draft_->keep(workspace, ImGui::GetTime(), actions);
  if (!pane_->transcript) {
    rests_since_.reset();
    ImGui::SetCursorPos({ui.px(60), ui.px(60)});
    wrapped(
        ui, ui.fonts.ui, ui.theme.muted,
        ui.say("Nog geen gesprekken. Sleep transcripten (txt, docx, vtt) op dit venster, of kies "
               "Project > Bestanden inlezen",
               "No transcripts yet. Drag transcripts (txt, docx, vtt) onto this window, or "
               "choose Project > Import files") +
            key_hint(Command::Import, workspace) + ".");
    return;
  }
  const float width = ImGui::GetContentRegionAvail().x - Minimap::width(ui);
  lay_out(workspace, ui, width);
  bring_in_sight(workspace, ui);
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  const Sight sight = sight_of(ui, origin, width);
  if (!layout_->lines().empty()) {
    keep_anchors(sight);
    draw_tints(workspace, ui, sight);
    draw_words(workspace, ui, sight);
    draw_gutter(workspace, actions, ui, sight);
    draw_marks(workspace, actions, ui, sight);
    draw_margin(workspace, actions, ui, sight);
    draw_handles(workspace, actions, ui, sight);
    describe_words(ui, sight);
    describe_selection(ui);
    if (const auto scroll =
            minimap_.draw(workspace, pane_->filter, *stripes_, *layout_, id_of("minimap"), ui))
      scroll_to_ = *scroll;
  }
  const float bar = editing(workspace) ? draw_editing(ui, sight) : 0;
  if (pane_->filter.on()) draw_filter(workspace, actions, ui, sight, bar);
  if (!layout_->lines().empty()) {
    take_mouse(workspace, actions, ui, sight);
    turn_menu_.draw(workspace, *pane_, actions, ui);
  }
  if (editing(workspace)) edit(workspace, actions, ui);
  ImGui::SetCursorScreenPos(origin);
  ImGui::Dummy({width - 1, layout_->height() + ui.px(2 * kTop) + ImGui::GetWindowHeight() * 0.4F});
  take_code(workspace, actions, ui, sight);
}

}  // namespace app
