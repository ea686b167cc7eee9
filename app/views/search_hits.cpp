#include "app/views/search_hits.h"

#include <algorithm>
#include <string>

#include "app/window/controls.h"
#include "transcripts/beginning.h"

namespace app {
namespace {

constexpr float kRow = 25;
constexpr std::uint32_t kBeside = 160;  // bytes of context, more than a row has room for

// Of the line of the hit.
std::string_view before_hit(const transcripts::Transcript& text, const coding::Span& hit) {
  const auto line = text.units().line(text.units().line_of(hit.begin));
  std::uint32_t from = line.begin.value;
  if (hit.begin.value > from + kBeside) {
    from = hit.begin.value - kBeside;
    while (!transcripts::is_grapheme_boundary(text.text(), {from})) --from;
  }
  return text.slice({{from}, hit.begin});
}

std::string_view after_hit(const transcripts::Transcript& text, const coding::Span& hit) {
  const auto line = text.units().line(text.units().line_of(hit.end));
  std::uint32_t to = std::max(hit.end.value, line.end.value);
  if (to > hit.end.value + kBeside) {
    to = hit.end.value + kBeside;
    while (!transcripts::is_grapheme_boundary(text.text(), {to})) --to;
  }
  return text.slice({hit.end, {to}});
}

// The last words of the context that there is room for, and a sign that there are more.
std::string fitting_end(const Ui& ui, std::string_view context, float room) {
  ImFont* font = ui.fonts.ui;
  if (context.size() < kBeside && width_of(font, context) <= room) return std::string(context);
  const std::string more = "… ";
  float used = width_of(font, more);
  std::size_t from = context.size();
  while (from > 0) {
    const std::size_t space = context.rfind(' ', from - 1);
    // Cut at its far end, the first word may be half a word.
    if (space == std::string_view::npos) break;
    used += width_of(font, context.substr(space, from - space));
    if (used > room) break;
    from = space;
  }
  const std::size_t first = context.find_first_not_of(' ', from);
  return more + std::string(first == std::string_view::npos ? "" : context.substr(first));
}

// A phrase may run over a line end.
std::string shown_hit(std::string_view words) {
  std::string line(transcripts::beginning_of(words, kBeside));
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

std::string speaker_at(const transcripts::Transcript& text, const coding::Span& hit) {
  const auto* turn = text.turn_at(hit.begin);
  return turn == nullptr ? std::string() : text.speakers()[turn->speaker];
}

}  // namespace

void SearchHits::draw(const Workspace& workspace, Actions& actions, Ui& ui) {
  const SearchResult& result = workspace.search();
  if (!result.found.hits.empty()) marked_ = std::min(marked_, result.found.hits.size() - 1);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  if (scroll_) {
    const float top = static_cast<float>(marked_) * ui.px(kRow);
    const float view = ImGui::GetWindowHeight();
    if (top < ImGui::GetScrollY() || top + ui.px(kRow) > ImGui::GetScrollY() + view)
      ImGui::SetScrollY(std::max(0.0F, top - view / 3));
    scroll_ = false;
  }
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(result.found.hits.size()), ui.px(kRow));
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
      draw_hit(workspace, actions, ui, static_cast<std::size_t>(i));
  ImGui::PopStyleVar();
  const bool any_text = !workspace.study().transcripts().empty();
  if (result.found.hits.empty() && !result.error && !workspace.searching() && any_text) {
    const char* hint = ui.say(
        "Zoek een deel van een woord, of met * wat u niet weet: zorg*, *schap, gem*schap. Woorden "
        "achter elkaar (“leren van elkaar”, met of zonder aanhalingstekens) worden zo gezocht.",
        "Look for a part of a word, or put * for what you do not know: zorg*, *schap, gem*schap. "
        "Words in a row (“leren van elkaar”, with quotes or without) are looked for like that.");
    wrapped(ui, ui.fonts.small, ui.theme.muted, hint);
    describe_item(ui, "search/hint", hint, "text");
  }
  if (result.found.count > result.found.hits.size() && !result.found.hits.empty())
    wrapped(ui, ui.fonts.small, ui.theme.muted,
            ui.say({"Alleen de eerste {0} staan hier. Zoek nauwer om de andere te zien.",
                    "Only the first {0} are here. Search more narrowly to see the others."},
                   {static_cast<std::int64_t>(result.found.hits.size())}));
}

void SearchHits::draw_hit(const Workspace& workspace, Actions& actions, Ui& ui,
                          std::size_t number) {
  const coding::StudyHit& hit = workspace.search().found.hits[number];
  const coding::Study& study = workspace.study();
  const auto* info = study.transcripts().find(hit.transcript);
  const std::string id = "hit/" + std::to_string(number);
  // A text that became shorter since: the next search is on its way.
  const bool there =
      info != nullptr && hit.span.end.value <= study.text(hit.transcript).text().size();
  const std::string words =
      there ? shown_hit(study.text(hit.transcript).slice(hit.span)) : std::string();
  const Row line = row(ui, id, words, number == marked_, ui.px(kRow), there ? info->name : "");
  if (!there) return;
  const auto& text = study.text(hit.transcript);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float width = line.max.x - line.min.x;
  const float where = std::clamp(width * 0.3F, ui.px(90), ui.px(330));
  const float end = line.max.x - where;
  const float middle = line.min.x + (end - line.min.x) * 0.42F;
  const float y = line.min.y + (ui.px(kRow) - ui.fonts.ui->FontSize) / 2;
  const float left = line.min.x + ui.px(4);
  const std::string before = fitting_end(ui, before_hit(text, hit.span), middle - left);
  list->PushClipRect({left, line.min.y}, {end - ui.px(10), line.max.y}, true);
  draw_text(list, ui.fonts.ui, {middle - width_of(ui.fonts.ui, before), y}, ui.theme.text, before);
  const float used = draw_text(list, ui.fonts.strong, {middle, y}, ui.theme.accent, words);
  list->PopClipRect();
  const float after = end - ui.px(10) - middle - used;
  if (after > 0)
    draw_cut(list, ui.fonts.ui, {middle + used, y}, ui.theme.text, after_hit(text, hit.span),
             after);
  const float speaker = where * 0.32F;
  const float small = line.min.y + (ui.px(kRow) - ui.fonts.small->FontSize) / 2;
  draw_cut(list, ui.fonts.small, {end, small}, ui.theme.muted, speaker_at(text, hit.span),
           speaker - ui.px(8));
  draw_cut(list, ui.fonts.small, {end + speaker, small}, ui.theme.muted, info->name,
           where - speaker - ui.px(6));
  if (line.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (!line.clicked) return;
  marked_ = number;
  actions.push(GoTo{hit.transcript, hit.span});
}

}  // namespace app
