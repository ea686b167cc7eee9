// The bar above a filtered text: what it is filtered by, and the way back to all of it.
#include <algorithm>

#include "app/views/transcript_view.h"
#include "app/window/controls.h"

namespace app {
namespace {

std::string words_of(const coding::Study& study, const TextFilter& filter, const Ui& ui) {
  std::string words;
  const auto add = [&words](std::string_view what, const std::vector<std::string>& names) {
    if (names.empty()) return;
    words += (words.empty() ? "" : " · ") + std::string(what) + " ";
    for (std::size_t i = 0; i < names.size(); ++i) words += (i == 0 ? "" : ", ") + names[i];
  };
  std::vector<std::string> codes;
  for (const auto& id : filter.codes) codes.push_back(study.codes().find(id)->name);
  std::vector<std::string> coders;
  for (const auto& id : filter.coders) coders.push_back(study.coders().find(id)->name);
  add(ui.say("code", "code"), codes);
  add(ui.say("codeur", "coder"), coders);
  add(ui.say("spreker", "speaker"), filter.speakers);
  return words;
}

}  // namespace

// It lies over the text, so that nothing moves when it comes.
void TranscriptView::draw_filter(const Workspace& workspace, Actions& actions, Ui& ui,
                                 const Sight& sight, float below) {
  const auto& words =
      filter_words_.get({{workspace.revision(), *shown_, pane_->filter}, ui.language},
                        [&] { return words_of(workspace.study(), pane_->filter, ui); });
  const std::string line = ui.say("Gefilterd: ", "Filtered: ") + words;
  const char* clear = ui.say("Filter wissen", "Clear the filter");
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float height = ImGui::GetFrameHeight() + ui.px(4);
  const ImVec2 min(ImGui::GetWindowPos().x, sight.view_top + below);
  const ImVec2 max(sight.right, min.y + height);
  list->AddRectFilled(min, max, ui.theme.accent_soft);
  list->AddLine({min.x, max.y}, max, ui.theme.accent);
  const float button_width =
      width_of(ui.fonts.ui, clear) + 2 * ImGui::GetStyle().FramePadding.x + ui.px(4);
  const ImVec2 at(max.x - button_width - ui.px(14), min.y + ui.px(2));
  draw_cut(list, ui.fonts.small_strong,
           {min.x + ui.px(14), min.y + (height - ui.fonts.small_strong->FontSize) / 2},
           ui.theme.accent, line, at.x - min.x - ui.px(28));
  // What lies below the bar is not clicked through it.
  ImGui::SetCursorScreenPos(min);
  ImGui::InvisibleButton("##filter", {std::max(1.0F, at.x - min.x), height});
  describe_item(ui, id_of("filter"), line, "text", words);
  tooltip(ui, line);
  ImGui::SetCursorScreenPos(at);
  if (!button(ui, id_of("filter/clear"), clear, Look::Plain, nullptr, button_width)) return;
  become_active(actions);
  actions.push(FilterText{});
}

}  // namespace app
