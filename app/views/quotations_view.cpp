#include "app/views/quotations_view.h"

#include <utility>

#include "app/window/controls.h"

namespace app {
// What was made last, also while what is wanted now is still being made.
std::shared_ptr<const QuotationsMade> QuotationsView::made(const Workspace& workspace,
                                                           Actions& actions) {
  const auto& last = workspace.quotations();
  const bool current = last && last->revision == workspace.revision() &&
                       last->wanted == workspace.quotations_wanted();
  if (!current && !workspace.work() && !workspace.making_quotations())
    actions.push(MakeQuotations{});
  return last;
}

// "412 citaten · 31 van 73 personen, 11 van 16 gesprekken, 7 van 8 PPS".
void QuotationsView::draw_count(const QuotationsMade& made, Ui& ui) {
  const auto count = static_cast<std::int64_t>(made.count);
  const std::string counted = made.wanted.expression
                                  ? ui.say({"{0, plural, one {# passage} other {# passages}}",
                                            "{0, plural, one {# passage} other {# passages}}"},
                                           {count})
                                  : ui.say({"{0, plural, one {# citaat} other {# citaten}}",
                                            "{0, plural, one {# quotation} other {# quotations}}"},
                                           {count});
  const std::string reach = ui.say(coding::reach_in_words(made.reach, made.of));
  text(ui, ui.fonts.strong, ui.theme.text, counted);
  describe_item(ui, "quotations/count", counted, "text", reach);
  ImGui::SameLine(0, ui.px(12));
  wrapped(ui, ui.fonts.ui, ui.theme.muted, reach);
}

void QuotationsView::draw_nothing(const Workspace& workspace, const QuotationsMade& made, Ui& ui) {
  const QuotationsWanted& wanted = made.wanted;
  std::string why;
  if (made.refusal)
    why = ui.say(*made.refusal);
  else if (workspace.study().codings().size() == 0)
    why = ui.say(
        "Er is nog niets gecodeerd. Codeer eerst tekst in Coderen; hier komt dan te staan wat er "
        "gezegd werd.",
        "Nothing is coded yet. Code text in Coding first; what was said then stands here.");
  else if (wanted.expression)
    why = ui.say("De vraag vindt niets. Neem een ruimer verband, of haal een filter weg.",
                 "The query finds nothing. Take a wider relation, or remove a filter.");
  else
    why = ui.say("Niets komt door deze keuze. Haal een filter of een code weg.",
                 "Nothing passes this choice. Remove a filter or a code.");
  wrapped(ui, ui.fonts.ui, ui.theme.muted, why);
  describe_item(ui, "quotations/nothing", why, "text");
}

void QuotationsView::draw(const Workspace& workspace, Actions& actions, Ui& ui) {
  if (std::exchange(opened_, workspace.opened()) != workspace.opened()) {
    query_ = {};
    shown_ = {};
  }
  const auto shown = made(workspace, actions);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(6)});
  bar_.draw(workspace, actions, ui);
  query_.draw(workspace, actions, ui);
  ImGui::Dummy({0, ui.px(2)});
  if (shown && !shown->refusal) draw_count(*shown, ui);
  ImGui::PopStyleVar();
  ImGui::Dummy({0, ui.px(4)});
  if (!shown || shown->count == 0) shown_.drop_key();
  if (!shown) return;
  if (shown->count == 0) return draw_nothing(workspace, *shown, ui);
  shown_.draw(workspace, shown, actions, ui);
}

}  // namespace app
