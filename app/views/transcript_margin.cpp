// The stripes in the margin and their names, which never overlap: a name that would is moved down.
#include <algorithm>

#include "app/views/transcript_view.h"
#include "app/window/controls.h"

namespace app {
namespace {

constexpr float kLane = 7;  // from stripe to stripe
constexpr float kStripe = 4;

std::string coders_of(const coding::Study& study, const Stripe& stripe) {
  std::string names;
  for (const auto& id : stripe.coders)
    names += (names.empty() ? "" : " · ") + study.coders().find(id)->name;
  return names;
}

bool selected(const Pane& pane, const Stripe& stripe) {
  return std::any_of(stripe.codings.begin(), stripe.codings.end(), [&](const auto& id) {
    return std::find(pane.codings.begin(), pane.codings.end(), id) != pane.codings.end();
  });
}

}  // namespace

std::vector<const coding::Coding*> TranscriptView::codings_of(const Stripe& stripe) const {
  std::vector<const coding::Coding*> codings;
  for (const coding::Coding* coding : seen_->codings.on(stripe.span))
    if (std::find(stripe.codings.begin(), stripe.codings.end(), coding->id) != stripe.codings.end())
      codings.push_back(coding);
  return codings;
}

void TranscriptView::draw_margin(const Workspace& workspace, Actions& actions, Ui& ui,
                                 const Sight& sight) {
  const auto stripes = stripes_->in_lines(sight.first_line, sight.last_line);
  if (stripes.empty()) return;
  std::uint32_t lanes = 0;
  for (const Stripe* stripe : stripes) lanes = std::max(lanes, stripe->lane + 1);
  // However many lanes, half of the margin stays for the names.
  const float pitch =
      std::min(ui.px(kLane), (sight.right - sight.margin) / 2 / static_cast<float>(lanes));
  ImDrawList* list = ImGui::GetWindowDrawList();
  for (const Stripe* stripe : stripes) {
    const auto& code = *workspace.study().codes().find(stripe->code);
    const float left = sight.margin + pitch * static_cast<float>(stripe->lane);
    const float top = sight.origin.y + layout_->lines()[stripe->first_line].top + ui.px(2);
    const float bottom = sight.origin.y + layout_->lines()[stripe->last_line].top +
                         layout_->measures().line_height - ui.px(2);
    const bool chosen = selected(*pane_, *stripe);
    const float width = std::min(ui.px(chosen ? kStripe + 2 : kStripe), pitch);
    list->AddRectFilled({left, top}, {left + width, bottom}, colour_of(code.colour), ui.px(1));
    const float shown_top = std::max(top, sight.view_top);
    const float shown_bottom = std::min(bottom, sight.view_bottom);
    if (shown_bottom <= shown_top) continue;
    ImGui::SetCursorScreenPos({left, shown_top});
    ImGui::PushID(stripe);
    if (ImGui::InvisibleButton("##stripe", {pitch, shown_bottom - shown_top}))
      actions.push(SelectCodings{{stripe->codings.begin(), stripe->codings.end()}});
    ImGui::PopID();
    describe_item(ui, id_of("stripe/" + stripe->codings.front().to_string()), code.name, "stripe",
                  chosen ? "selected" : "");
    if (ImGui::IsItemHovered()) tooltip_.draw(workspace, ui, codings_of(*stripe));
  }
  draw_margin_names(workspace, actions, ui, sight, stripes,
                    sight.margin + pitch * static_cast<float>(lanes) + ui.px(6));
}

void TranscriptView::draw_margin_names(const Workspace& workspace, Actions& actions, Ui& ui,
                                       const Sight& sight,
                                       const std::vector<const Stripe*>& stripes, float left) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  ImFont* font = ui.fonts.small;
  const float height = font->FontSize + ui.px(4);
  const float width = sight.right - left - ui.px(8);
  if (width < ui.px(30)) return;
  const auto wanted = [&](const Stripe* stripe) {
    const float top = sight.origin.y + layout_->lines()[stripe->first_line].top + ui.px(4);
    const float bottom = sight.origin.y + layout_->lines()[stripe->last_line].top;
    return std::max(top, std::min(sight.view_top + ui.px(4), bottom));
  };
  float free_from = sight.view_top - height;
  for (std::size_t i = 0; i < stripes.size(); ++i) {
    const Stripe* stripe = stripes[i];
    const auto& code = *workspace.study().codes().find(stripe->code);
    const float top = std::max(free_from, wanted(stripe));
    if (top > sight.view_bottom) break;
    const float next = i + 1 < stripes.size() ? wanted(stripes[i + 1]) : top + 2 * height;
    const bool with_coders = next >= top + 2 * height - 1;
    const bool chosen = selected(*pane_, *stripe);
    ImGui::SetCursorScreenPos({left, top});
    ImGui::PushID(stripe);
    if (ImGui::InvisibleButton("##name", {width, with_coders ? 2 * height : height}))
      actions.push(SelectCodings{{stripe->codings.begin(), stripe->codings.end()}});
    ImGui::PopID();
    const std::string coders = coders_of(workspace.study(), *stripe);
    describe_item(ui, id_of("stripe-name/" + stripe->codings.front().to_string()), code.name,
                  "stripe", coders);
    if (ImGui::IsItemHovered()) tooltip_.draw(workspace, ui, codings_of(*stripe));
    if (chosen)
      list->AddRectFilled({left - ui.px(2), top}, {left + width, top + height},
                          ui.theme.accent_soft, ui.px(3));
    draw_swatch(list, {left + ui.px(4), top + height / 2}, ui.px(6), colour_of(code.colour));
    const float text_left = left + ui.px(12);
    draw_cut(list, font, {text_left, top + ui.px(1)}, ui.theme.text, code.name, width - ui.px(12));
    if (with_coders)
      draw_cut(list, font, {text_left, top + height}, ui.theme.muted, coders, width - ui.px(12));
    free_from = top + (with_coders ? 2 * height : height);
  }
}

}  // namespace app
