#include "app/views/search_view.h"

#include <algorithm>

#include "app/window/controls.h"
#include "coding/cases.h"

namespace app {
namespace {

constexpr float kRow = 46;

// So much of the line before and after a hit as a list has room for.
std::string_view before_hit(const transcripts::Transcript& text, const coding::Span& hit) {
  constexpr std::uint32_t kBefore = 36;
  const auto line = text.units().line(text.units().line_of(hit.begin));
  std::uint32_t from =
      hit.begin.value > line.begin.value + kBefore ? hit.begin.value - kBefore : line.begin.value;
  while (from > line.begin.value && text.text()[from - 1] != ' ') --from;
  while (!transcripts::is_grapheme_boundary(text.text(), {from})) --from;
  return text.slice({{from}, hit.begin});
}

std::string_view after_hit(const transcripts::Transcript& text, const coding::Span& hit) {
  const auto line = text.units().line(text.units().line_of(hit.begin));
  return text.slice({hit.end, std::max(hit.end, line.end)});
}

}  // namespace

void SearchView::draw_box(const Workspace& workspace, Actions& actions, Ui& ui, float width) {
  const bool focus = focused_ != workspace.search_focus() || again_;
  again_ = false;
  focused_ = workspace.search_focus();
  const Field field =
      text_field(ui, "search",
                 ui.say("Zoek in alle gesprekken…  (Ctrl+F)", "Search all transcripts…  (Ctrl+F)"),
                 typed_, width, focus);
  below_ = {ImGui::GetItemRectMin().x, ImGui::GetItemRectMax().y + ui.px(4)};
  width_ = width;
  if (field.changed) {
    actions.push(Search{typed_});
    marked_ = 0;
    searched_revision_ = workspace.revision();
  }
  if (field.changed || (field.active && !active_)) open_ = true;
  active_ = field.active;
  if (view_ != workspace.view() && workspace.view() == View::Figures) open_ = false;
  view_ = workspace.view();
  const auto& hits = workspace.search().hits;
  if (field.entered && marked_ < hits.size()) {
    actions.push(GoTo{hits[marked_].transcript, hits[marked_].span});
    marked_ = (marked_ + 1) % hits.size();
    again_ = true;
    open_ = true;
  }
  if (open_ && !typed_.empty() && searched_revision_ != workspace.revision()) {
    searched_revision_ = workspace.revision();
    actions.push(Search{typed_});
  }
}

void SearchView::draw_hits(const Workspace& workspace, Actions& actions, Ui& ui) {
  if (!open_ || typed_.empty() || !workspace.has_project()) return;
  const SearchResult& result = workspace.search();
  const float rows = static_cast<float>(std::min<std::size_t>(result.hits.size(), 10));
  const float width = std::max(width_, ui.px(560));
  ImGui::SetNextWindowPos({std::max(ui.px(8), below_.x + width_ - width), below_.y});
  ImGui::SetNextWindowSize({width, ui.px(kRow) * rows + ui.px(52)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(8));
  ImGui::Begin("##hits", nullptr,
               ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing);
  const auto count = static_cast<std::int64_t>(result.count);
  heading(ui, workspace.busy() && result.text != typed_
                  ? std::string(ui.say("ZOEKEN…", "SEARCHING…"))
                  : ui.say({"{0, plural, =0 {NIETS GEVONDEN} one {# KEER} other {# KEER}}",
                            "{0, plural, =0 {NOTHING FOUND} one {# HIT} other {# HITS}}"},
                           {count}));
  ImGui::BeginChild("##list");
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(result.hits.size()), ui.px(kRow));
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
      draw_hit(workspace, actions, ui, static_cast<std::size_t>(i));
  ImGui::PopStyleVar();
  ImGui::EndChild();
  const bool elsewhere = ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !active_ &&
                         !ImGui::IsWindowHovered(ImGuiHoveredFlags_RootAndChildWindows);
  if (elsewhere) open_ = false;
  ImGui::End();
  ImGui::PopStyleVar(2);
}

void SearchView::draw_hit(const Workspace& workspace, Actions& actions, Ui& ui,
                          std::size_t number) {
  const SearchHit& hit = workspace.search().hits[number];
  const coding::Study& study = workspace.study();
  const auto* info = study.transcripts().find(hit.transcript);
  if (info == nullptr || hit.span.end.value > study.text(hit.transcript).text().size()) return;
  const auto& text = study.text(hit.transcript);
  const Row line = row(ui, "hit/" + std::to_string(number), text.slice(hit.span), number == marked_,
                       ui.px(kRow), info->name);
  ImDrawList* list = ImGui::GetWindowDrawList();
  ImVec2 at(line.min.x + ui.px(8), line.min.y + ui.px(5));
  at.x += draw_text(list, ui.fonts.ui, at, ui.theme.text, before_hit(text, hit.span));
  at.x += draw_text(list, ui.fonts.strong, at, ui.theme.accent, text.slice(hit.span));
  draw_cut(list, ui.fonts.ui, at, ui.theme.text, after_hit(text, hit.span),
           std::max(1.0F, line.max.x - at.x - ui.px(8)));
  const auto* turn = text.turn_at(hit.span.begin);
  std::string where = info->name;
  if (turn != nullptr) where += " · " + text.speakers()[turn->speaker];
  draw_cut(list, ui.fonts.small, {line.min.x + ui.px(8), line.min.y + ui.px(25)}, ui.theme.muted,
           where, line.max.x - line.min.x - ui.px(16));
  if (!line.clicked) return;
  marked_ = number;
  actions.push(GoTo{hit.transcript, hit.span});
}

}  // namespace app
