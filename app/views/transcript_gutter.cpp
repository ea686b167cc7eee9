// At the left of the text: who speaks and when, bookmarks, and a thin line beside what is read.
#include <algorithm>
#include <cmath>

#include "app/views/people_words.h"
#include "app/views/transcript_view.h"
#include "app/window/controls.h"
#include "transcripts/segmentation.h"

namespace app {

using transcripts::ByteOffset;
using transcripts::Span;

namespace {

constexpr float kGap = 18;       // between the labels and the text
constexpr float kLine = 6;       // from the text to the line beside what is read
constexpr float kBookmark = 15;  // from the text to a bookmark

// The first line below the text's beginning on which something of these can lie.
template <class Marks, class Begin>
std::size_t first_from(const Marks& marks, ByteOffset place, Begin begin) {
  return static_cast<std::size_t>(
      std::partition_point(marks.begin(), marks.end(),
                           [&](const auto& mark) { return begin(mark) < place; }) -
      marks.begin());
}

}  // namespace

void TranscriptView::draw_gutter(const Workspace& workspace, Actions& actions, Ui& ui,
                                 const Sight& sight) {
  const coding::SpeakerRoles roles(workspace.study(), *shown_);
  for (std::uint32_t number = sight.first_line; number <= sight.last_line; ++number) {
    const TextLayout::Line& line = layout_->lines()[number];
    if (line.begins_turn) draw_turn_label(workspace, actions, ui, sight, roles, line);
  }
}

void TranscriptView::draw_turn_label(const Workspace& workspace, Actions& actions, Ui& ui,
                                     const Sight& sight, const coding::SpeakerRoles& roles,
                                     const TextLayout::Line& line) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float right = sight.left - ui.px(kGap);
  const auto& turn = layout_->text().turns()[line.turn];
  const SpeakerWords speaker = speaker_words(
      workspace.study(), roles, layout_->text().speakers()[turn.speaker], turn.speaker, ui);
  const bool faint = is_faint(line);
  const float top = sight.origin.y + line.top + ui.px(4);
  const std::string name =
      speaker.role.empty() ? speaker.label : speaker.label + " · " + speaker.role;
  ImFont* font = ui.fonts.small_strong;
  // A role that would be cut is left out.
  const bool whole = width_of(font, name) <= sight.gutter;
  const std::string& shown = whole ? name : speaker.label;
  const float used = std::min(sight.gutter, width_of(font, shown));
  draw_cut(list, font, {right - used, top}, faint ? ui.theme.faint : speaker.colour, shown,
           sight.gutter + 1);
  ImGui::SetCursorScreenPos({right - used, top});
  ImGui::PushID(static_cast<int>(turn.span.begin.value));
  const bool clicked = ImGui::InvisibleButton("##turn", {std::max(1.0F, used), font->FontSize});
  ImGui::PopID();
  const auto start = layout_->text().units().to_code_points(turn.span.begin).value;
  describe_item(ui, id_of("turn/" + std::to_string(start)), name, "button", faint ? "faint" : "");
  if (!whole) tooltip(ui, name);
  if (clicked) {
    become_active(actions);
    turn_menu_.open(workspace, *pane_, line.turn);
  }
  if (!turn.time) return;
  const std::string time = time_words(*turn.time);
  const float time_width = width_of(ui.fonts.small, time);
  draw_text(list, ui.fonts.small, {right - time_width, top + ui.px(18)},
            faint ? ui.theme.faint : ui.theme.muted, time);
}

void TranscriptView::draw_marks(const Workspace& workspace, Actions& actions, Ui& ui,
                                const Sight& sight) {
  const GutterMarks::Marks& marks = marks_.of(workspace, *shown_);
  draw_progress(marks.read, false, ui, sight);
  draw_progress(marks.nothing, true, ui, sight);
  const ByteOffset begin = layout_->lines()[sight.first_line].span.begin;
  const ByteOffset end = layout_->lines()[sight.last_line].span.end;
  for (auto i =
           first_from(marks.bookmarks, begin, [](const auto& mark) { return mark.span.begin; });
       i < marks.bookmarks.size() && marks.bookmarks[i].span.begin <= end; ++i)
    draw_bookmark(workspace, actions, ui, sight, marks.bookmarks[i]);
}

// A line beside the lines that the spans touch: whole where read, in pieces where nothing is there.
void TranscriptView::draw_progress(const std::vector<Span>& spans, bool broken, Ui& ui,
                                   const Sight& sight) const {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float height = layout_->measures().line_height;
  const float x = std::floor(sight.left - ui.px(broken ? kLine + 4 : kLine));
  const auto& lines = layout_->lines();
  for (auto i = first_from(spans, lines[sight.first_line].span.begin,
                           [](const Span& span) { return span.end; });
       i < spans.size() && spans[i].begin <= lines[sight.last_line].span.end; ++i) {
    const auto first = std::max<std::size_t>(sight.first_line, layout_->line_of(spans[i].begin));
    const auto last =
        std::min<std::size_t>(sight.last_line, layout_->line_of({spans[i].end.value - 1}));
    if (last < first) continue;
    const float top = sight.origin.y + lines[first].top;
    const float bottom = sight.origin.y + lines[last].top + height;
    const float piece = broken ? ui.px(4) : bottom - top;
    for (float y = top; y < bottom; y += broken ? 2 * piece : piece)
      list->AddRectFilled({x, y}, {x + ui.px(2), std::min(bottom, y + piece)},
                          broken ? ui.theme.muted : ui.theme.done);
    if (!ui.describe.on()) continue;
    const auto range = layout_->text().units().to_code_points(spans[i]);
    const std::string where = fmt::format("{} {}", range.start.value, range.end.value);
    const std::string id = id_of(broken ? "nothing-here" : "read");
    ui.describe.add({id, "", "mark", {x, top}, {x + ui.px(2), bottom}, true, where});
  }
}

// A ribbon with a notch, which says its label.
void TranscriptView::draw_bookmark(const Workspace& workspace, Actions& actions, Ui& ui,
                                   const Sight& sight, const coding::Mark& mark) const {
  const TextLayout::Line& line = layout_->lines()[layout_->line_of(mark.span.begin)];
  const float width = ui.px(8);
  const float height = ui.px(12);
  const ImVec2 at(std::floor(sight.left - ui.px(kBookmark) - width / 2),
                  std::floor(sight.origin.y + line.top + ui.px(4)));
  const bool own = mark.coder == workspace.coder();
  const ImU32 colour = own ? ui.theme.accent : ui.theme.muted;
  const ImVec2 notch(at.x + width / 2, at.y + height * 0.65F);
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(at, {at.x + width, notch.y}, colour);
  list->AddTriangleFilled({at.x, notch.y}, {at.x, at.y + height}, notch, colour);
  list->AddTriangleFilled({at.x + width, notch.y}, notch, {at.x + width, at.y + height}, colour);
  ImGui::SetCursorScreenPos({at.x - ui.px(3), at.y - ui.px(2)});
  ImGui::PushID(mark.id.begin(), mark.id.end());
  if (ImGui::InvisibleButton("##bookmark", {width + ui.px(6), height + ui.px(4)})) {
    become_active(actions);
    actions.push(SelectText{{mark.span.begin, mark.span.end}, false, {}});
  }
  ImGui::PopID();
  const auto* coder = workspace.study().coders().find(mark.coder);
  const std::string words = ui.say("Bladwijzer", "Bookmark") +
                            (mark.label.empty() ? std::string() : ": " + mark.label) +
                            (coder == nullptr ? std::string() : " · " + coder->name);
  describe_item(ui, id_of("bookmark/" + mark.id.to_string()), words, "button", mark.label);
  tooltip(ui, words);
}

void TranscriptView::describe_words(Ui& ui, const Sight& sight) const {
  if (!ui.describe.on()) return;
  const auto& text = layout_->text();
  for (std::uint32_t number = sight.first_line; number <= sight.last_line; ++number) {
    const TextLayout::Line& line = layout_->lines()[number];
    const float top = sight.origin.y + line.top;
    const float bottom = top + layout_->measures().line_height;
    if (top < sight.view_top || bottom > sight.view_bottom) continue;
    for (const Span& word : transcripts::words(text.slice(line.span))) {
      const Span span = transcripts::make_span(line.span.begin.value + word.begin.value,
                                               line.span.begin.value + word.end.value);
      const auto range = text.units().to_code_points(span);
      ui.describe.add_word({range.start.value,
                            range.end.value,
                            {sight.left + layout_->x_of(number, span.begin), top},
                            {sight.left + layout_->x_of(number, span.end), bottom},
                            side_ == Side::Right});
    }
  }
}

void TranscriptView::describe_selection(Ui& ui) const {
  const Span selected = pane_->selection.span();
  if (!ui.describe.on() || selected.empty() || !selection_place_) return;
  const auto& text = layout_->text();
  const auto range = text.units().to_code_points(selected);
  ui.describe.add({id_of("selected-words"), std::string(text.slice(selected)), "text",
                   *selection_place_, *selection_place_, true,
                   fmt::format("{} {}", range.start.value, range.end.value)});
}

}  // namespace app
