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
constexpr float kTint = 0.96F;  // height of what is coded or selected over font size

// Speakers and times at the left, stripes and their names at the right. In a narrow window they
// give way, so that the text keeps the most.
float gutter_width(const Ui& ui, float width) {
  return std::clamp(width * 0.2F, ui.px(64), ui.px(150));
}
float margin_width(const Ui& ui, float width) {
  return std::clamp(width * 0.24F, ui.px(30), ui.px(200));
}

// For each character of Dutch text some 0.47 of the font's size.
float reading_width(const Ui& ui, float width, float characters) {
  const float wanted = characters * 0.47F * ui.fonts.reading->FontSize;
  const float room = width - gutter_width(ui, width) - margin_width(ui, width) - ui.px(3 * kGap);
  return std::max(ui.px(60), std::min(wanted, room));
}

}  // namespace

void TranscriptView::lay_out(const Workspace& workspace, const Ui& ui, float width) {
  const coding::TranscriptId id = *workspace.transcript();
  const auto& text = workspace.study().table<coding::Text>().find(id)->content;
  const float size = ui.fonts.reading->FontSize;
  const ReadingLook& look = workspace.config().reading;
  const LayoutMeasures measures{.width = reading_width(ui, width, look.characters),
                                .line_height = std::floor(size * look.spacing),
                                .turn_gap = ui.px(14),
                                .paragraph_gap = ui.px(6),
                                .label_height = ui.px(40),
                                .empty_lines = workspace.editing()};
  const LayoutKey key{text.get(), measures, ui.fonts.reading};
  glyphs_ = glyph_widths(*ui.fonts.reading);
  if (shown_ != id) {
    shown_ = id;
    layout_.reset();
    scroll_to_ = 0;
    dragging_ = false;
    pull_.reset();
    rests_since_.reset();
  }
  if (!layout_ || !(key == layout_key_)) change_layout(text, key);
  const auto begin_at = std::exchange(begin_at_, std::nullopt);
  if (begin_at && begin_at->first == id && !layout_->lines().empty())
    scroll_to_ = layout_->lines()[layout_->line_of(begin_at->second)].top + ui.px(kTop);
  const ShownKey shown{workspace.revision(), id, workspace.filter()};
  seen_ = &all_shown_.get(shown, [&] {
    return Shown{ShownCodings(workspace.study(), id, workspace.filter()),
                 faint_speakers(workspace.study(), id, workspace.filter())};
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

void TranscriptView::keep_anchors(const Workspace& workspace, const Sight& sight) {
  top_ = anchor_at(layout_->lines()[sight.first_line].span.begin);
  const std::size_t line = layout_->line_of(workspace.selection().caret);
  const bool in_sight = sight.first_line <= line && line <= sight.last_line;
  caret_ = in_sight ? anchor_at(workspace.selection().caret) : top_;
}

// Scrolls so that what is selected is well within the view; while typing, by as little as does it.
void TranscriptView::bring_in_sight(const Workspace& workspace, const Ui& ui) {
  if (revealed_ != workspace.reveal() && !layout_->lines().empty()) {
    revealed_ = workspace.reveal();
    const float height = ImGui::GetWindowHeight();
    const float top = scroll_to_.value_or(ImGui::GetScrollY()) - ui.px(kTop);
    const float line = layout_->lines()[layout_->line_of(workspace.selection().caret)].top;
    const float first =
        workspace.editing()
            ? line
            : layout_->lines()[layout_->line_of(workspace.selection().span().begin)].top;
    const float least = top + ui.px(40);
    const float most = top + height - 3 * layout_->measures().line_height;
    if (first < least || line > most) {
      const float least_scroll = top + ui.px(kTop) + (line > most ? line - most : first - least);
      scroll_to_ = std::max(0.0F, workspace.editing() ? least_scroll : first - height * 0.3F);
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

void TranscriptView::draw(const Workspace& workspace, Actions& actions, Ui& ui) {
  selection_place_.reset();
  draft_.keep(workspace, ImGui::GetTime(), actions);
  if (!workspace.transcript()) {
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
    keep_anchors(workspace, sight);
    draw_tints(workspace, ui, sight);
    draw_words(workspace, ui, sight);
    draw_gutter(workspace, ui, sight);
    draw_marks(workspace, actions, ui, sight);
    draw_margin(workspace, actions, ui, sight);
    draw_handles(workspace, actions, ui, sight);
    describe_words(ui, sight);
    describe_selection(workspace, ui);
    if (const auto scroll = minimap_.draw(workspace, *stripes_, *layout_, ui)) scroll_to_ = *scroll;
  }
  const float bar = workspace.editing() ? draw_editing(ui, sight) : 0;
  if (workspace.filter().on()) draw_filter(workspace, actions, ui, sight, bar);
  if (!layout_->lines().empty()) {
    take_mouse(workspace, actions, ui, sight);
    turn_menu_.draw(workspace, actions, ui);
  }
  if (workspace.editing()) edit(workspace, actions, ui);
  ImGui::SetCursorScreenPos(origin);
  ImGui::Dummy({width - 1, layout_->height() + ui.px(2 * kTop) + ImGui::GetWindowHeight() * 0.4F});
  take_code(workspace, actions, ui, sight);
}

void TranscriptView::draw_tints(const Workspace& workspace, const Ui& ui,
                                const Sight& sight) const {
  const auto stripes = stripes_->in_lines(sight.first_line, sight.last_line);
  for (std::uint32_t line = sight.first_line; line <= sight.last_line; ++line) {
    std::vector<const Stripe*> here;
    for (const Stripe* stripe : stripes)
      if (stripe->first_line <= line && line <= stripe->last_line) here.push_back(stripe);
    if (!here.empty()) draw_line_tints(workspace, ui, sight, line, here);
  }
}

// Where several codes lie on the same words, each has a band of the line's height.
void TranscriptView::draw_line_tints(const Workspace& workspace, const Ui& ui, const Sight& sight,
                                     std::uint32_t number,
                                     const std::vector<const Stripe*>& stripes) const {
  const TextLayout::Line& line = layout_->lines()[number];
  std::vector<ByteOffset> edges;
  for (const Stripe* stripe : stripes) {
    edges.push_back(std::clamp(stripe->span.begin, line.span.begin, line.span.end));
    edges.push_back(std::clamp(stripe->span.end, line.span.begin, line.span.end));
  }
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float height = ui.fonts.reading->FontSize * kTint;
  const float top = sight.origin.y + line.top + (layout_->measures().line_height - height) / 2;
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    const float left = sight.left + layout_->x_of(number, edges[i]);
    const float right = sight.left + layout_->x_of(number, edges[i + 1]);
    std::vector<const Stripe*> here;
    for (const Stripe* stripe : stripes)
      if (stripe->span.begin <= edges[i] && edges[i + 1] <= stripe->span.end)
        here.push_back(stripe);
    for (std::size_t band = 0; band < here.size(); ++band) {
      const auto* code = workspace.study().codes().find(here[band]->code);
      const auto share = height / static_cast<float>(here.size());
      const float y = top + share * static_cast<float>(band);
      list->AddRectFilled({left, y}, {right, y + share}, tint_of(ui.theme, code->colour));
    }
  }
}

// Words that nobody who is chosen speaks.
bool TranscriptView::is_faint(const TextLayout::Line& line) const {
  if (seen_->faint.empty()) return false;
  return line.turn == TextLayout::kNoTurn ||
         seen_->faint[layout_->text().turns()[line.turn].speaker];
}

// As they are shown: those of the coding at hand go along with an end that is pulled.
Span TranscriptView::selected_words(const Workspace& workspace) const {
  const Span selected = workspace.selection().span();
  return pull_ && selected == pull_->from ? pull_->span : selected;
}

void TranscriptView::draw_words(const Workspace& workspace, Ui& ui, const Sight& sight) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float size = ui.fonts.reading->FontSize;
  const float height = size * kTint;
  const Span selected = selected_words(workspace);
  for (std::uint32_t number = sight.first_line; number <= sight.last_line; ++number) {
    const TextLayout::Line& line = layout_->lines()[number];
    const float middle = (layout_->measures().line_height - size) / 2;
    const ImVec2 at(sight.left, std::floor(sight.origin.y + line.top + middle));
    const std::string_view words = layout_->text().slice(line.span);
    const ImU32 colour = is_faint(line)                     ? ui.theme.faint
                         : line.turn == TextLayout::kNoTurn ? ui.theme.muted
                                                            : ui.theme.text;
    draw_text(list, ui.fonts.reading, at, colour, words);
    if (selected.empty()) {
      if (layout_->line_of(workspace.selection().caret) == number) {
        const float x = sight.left + layout_->caret_x(number, workspace.selection().caret);
        list->AddLine({x, at.y}, {x, at.y + size}, ui.theme.accent,
                      ui.px(workspace.editing() ? 2.5F : 1.5F));
      }
      continue;
    }
    if (selected.end <= line.span.begin || selected.begin >= line.span.end) continue;
    const float left = sight.left + layout_->x_of(number, selected.begin);
    const float right = sight.left + layout_->x_of(number, selected.end);
    const float top = at.y - (height - size) / 2;
    list->AddRectFilled({left, top}, {right, top + height}, ui.theme.accent);
    list->PushClipRect({left, top}, {right, top + height}, true);
    draw_text(list, ui.fonts.reading, at, ui.theme.on_accent, words);
    list->PopClipRect();
    if (selected.end <= line.span.end || number == sight.last_line)
      selection_place_ = ImVec2(left, top + height);
  }
}

}  // namespace app
