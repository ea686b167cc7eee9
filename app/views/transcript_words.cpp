// The words of the lines in sight: tinted where coded, faint where the filter has other speakers,
// turned over where selected, and the caret.
#include <algorithm>
#include <cmath>

#include "app/views/transcript_view.h"
#include "app/window/controls.h"

namespace app {

using transcripts::ByteOffset;
using transcripts::Span;

namespace {

constexpr float kTint = 0.96F;  // height of what is coded or selected over font size

}  // namespace

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
Span TranscriptView::selected_words() const {
  const Span selected = pane_->selection.span();
  return pull_ && selected == pull_->from ? pull_->span : selected;
}

void TranscriptView::draw_words(const Workspace& workspace, Ui& ui, const Sight& sight) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float size = ui.fonts.reading->FontSize;
  const Span selected = selected_words();
  const ByteOffset caret = pane_->selection.caret;
  for (std::uint32_t number = sight.first_line; number <= sight.last_line; ++number) {
    const TextLayout::Line& line = layout_->lines()[number];
    const float middle = (layout_->measures().line_height - size) / 2;
    const ImVec2 at(sight.left, std::floor(sight.origin.y + line.top + middle));
    const ImU32 colour = is_faint(line)                     ? ui.theme.faint
                         : line.turn == TextLayout::kNoTurn ? ui.theme.muted
                                                            : ui.theme.text;
    draw_text(list, ui.fonts.reading, at, colour, layout_->text().slice(line.span));
    if (!selected.empty()) {
      draw_selected(ui, sight, number, at, colour);
    } else if (layout_->line_of(caret) == number) {
      const float x = sight.left + layout_->caret_x(number, caret);
      list->AddLine({x, at.y}, {x, at.y + size}, active_ ? ui.theme.accent : ui.theme.faint,
                    ui.px(editing(workspace) ? 2.5F : 1.5F));
    }
  }
}

// What is selected of a line. In the pane that is not active a frame, as no key is about it.
void TranscriptView::draw_selected(Ui& ui, const Sight& sight, std::size_t number, ImVec2 at,
                                   ImU32 colour) {
  const TextLayout::Line& line = layout_->lines()[number];
  const Span selected = selected_words();
  if (selected.end <= line.span.begin || selected.begin >= line.span.end) return;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float height = ui.fonts.reading->FontSize * kTint;
  const float top = at.y - (height - ui.fonts.reading->FontSize) / 2;
  const ImVec2 min(sight.left + layout_->x_of(number, selected.begin), top);
  const ImVec2 max(sight.left + layout_->x_of(number, selected.end), top + height);
  list->AddRectFilled(min, max, active_ ? ui.theme.accent : ui.theme.accent_soft);
  if (!active_) list->AddRect(min, max, ui.theme.accent);
  list->PushClipRect(min, max, true);
  draw_text(list, ui.fonts.reading, at, active_ ? ui.theme.on_accent : colour,
            layout_->text().slice(line.span));
  list->PopClipRect();
  if (selected.end <= line.span.end || number == sight.last_line)
    selection_place_ = ImVec2(min.x, max.y);
}

}  // namespace app
