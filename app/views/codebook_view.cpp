#include "app/views/codebook_view.h"

#include <algorithm>

#include "app/views/menu.h"
#include "app/window/controls.h"

namespace app {

void CodebookView::draw(const Workspace& workspace, Actions& actions, Ui& ui) {
  heading(ui, ui.say({"CODEBOEK · {0, plural, one {# CODE} other {# CODES}}",
                      "CODEBOOK · {0, plural, one {# CODE} other {# CODES}}"},
                     {static_cast<std::int64_t>(workspace.study().codes().size())}));
  const float add = ui.px(30);
  const float width = ImGui::GetContentRegionAvail().x - add - ImGui::GetStyle().ItemSpacing.x;
  text_field(ui, "codebook/filter", ui.say("Zoek een code…", "Find a code…"), filter_, width);
  ImGui::SameLine();
  if (button(ui, "codebook/new", "+", Look::Plain, why_read_only(workspace, ui), add))
    actions.push(ShowDialog{Dialog::NewCode});
  const float room = ImGui::GetContentRegionAvail().y;
  tree_.draw(workspace, actions, ui, filter_, room * 0.55F);
  ImGui::Dummy({0, ui.px(4)});
  ImGui::Separator();
  ImGui::Dummy({0, ui.px(4)});
  ImGui::BeginChild("details");
  details_.draw(workspace, actions, ui);
  ImGui::EndChild();
}

}  // namespace app
