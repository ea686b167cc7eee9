#include "app/views/codebook_view.h"

#include <algorithm>

#include "app/views/menu.h"
#include "app/window/controls.h"

namespace app {

// Whose codings are counted, on the line of the heading where it has room.
void CodebookView::draw_counts(const Workspace& workspace, Actions& actions, Ui& ui) const {
  const coding::Coder* coder =
      workspace.coder() ? workspace.study().coders().find(*workspace.coder()) : nullptr;
  const bool own = workspace.config().count_own && coder != nullptr;
  const std::string label =
      own ? ui.say({"telt {0}", "counts {0}"}, {std::string_view(coder->name)})
          : std::string(ui.say("telt alle codeurs", "counts all coders"));
  const char* why_not = coder == nullptr ? ui.say("Zeg eerst wie er codeert, rechtsboven.",
                                                  "Say first who is coding, at the top right.")
                                         : nullptr;
  if (button(ui, "codebook/counts", label, Look::Quiet, why_not)) actions.push(ChooseCounts{!own});
  if (why_not == nullptr)
    tooltip(ui,
            own ? ui.say("Tel de coderingen van alle codeurs.", "Count the codings of all coders.")
                : ui.say("Tel alleen de coderingen van de gekozen codeur.",
                         "Count the codings of the chosen coder alone."));
}

// Below the words that there are no codes.
void CodebookView::draw_first_steps(const Workspace& workspace, Actions& actions, Ui& ui) const {
  const char* why_not = why_read_only(workspace, ui);
  if (button(ui, "codebook/first", ui.say("Nieuwe code…", "New code…"), Look::Plain, why_not))
    actions.push(ShowDialog{Dialog::NewCode});
  if (button(ui, "codebook/import", ui.say("Codeboek inlezen…", "Import a codebook…"), Look::Plain,
             why_not))
    actions.push(ShowDialog{Dialog::Import});
}

void CodebookView::draw(const Workspace& workspace, Actions& actions, Ui& ui) {
  heading(ui, ui.say({"CODEBOEK · {0, plural, one {# CODE} other {# CODES}}",
                      "CODEBOOK · {0, plural, one {# CODE} other {# CODES}}"},
                     {static_cast<std::int64_t>(workspace.study().codes().size())}));
  const float add = ui.px(30);
  const float width = ImGui::GetContentRegionAvail().x - add - ImGui::GetStyle().ItemSpacing.x;
  const char* hint = ui.say("Zoek een code…", "Find a code…");
  const float hint_width = width_of(ui.fonts.ui, hint) + 2 * ImGui::GetStyle().FramePadding.x;
  text_field(ui, "codebook/filter", hint_width < width ? hint : ui.say("Zoeken", "Search"), filter_,
             width);
  ImGui::SameLine();
  if (button(ui, "codebook/new", "+", Look::Plain, why_read_only(workspace, ui), add))
    actions.push(ShowDialog{Dialog::NewCode});
  draw_counts(workspace, actions, ui);
  const float room = ImGui::GetContentRegionAvail().y;
  constexpr float kTree = 0.55F;
  constexpr float kTreeWhileEditing = 0.3F;
  tree_.draw(workspace, actions, ui, filter_,
             room * (details_.editing() ? kTreeWhileEditing : kTree));
  if (workspace.study().codes().empty()) draw_first_steps(workspace, actions, ui);
  ImGui::Dummy({0, ui.px(4)});
  ImGui::Separator();
  ImGui::Dummy({0, ui.px(4)});
  ImGui::BeginChild("details");
  details_.draw(workspace, actions, ui, workspace.code() ? tree_.older(*workspace.code()) : 0);
  ImGui::EndChild();
}

}  // namespace app
