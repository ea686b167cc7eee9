#include "app/views/figures_rows.h"

#include <algorithm>
#include <array>
#include <string>

#include "app/views/menu.h"
#include "app/window/controls.h"
#include "coding/codebook.h"

namespace app {
void FiguresRows::choose_codes(const Workspace& workspace, Actions& actions, Ui& ui) {
  coding::FrequencyQuery query = workspace.frequency_query();
  const char* all = ui.say("alle codes", "all codes");
  const std::string label = query.codes.empty()
                                ? std::string(all) + "…"
                                : ui.say({"{0, plural, one {# code} other {# codes}}…",
                                          "{0, plural, one {# code} other {# codes}}…"},
                                         {static_cast<std::int64_t>(query.codes.size())});
  if (next_button(ui, "rows/codes/open", label, query.codes.empty() ? Look::Plain : Look::Chosen,
                  nullptr, 10))
    codes_.open(ui);
  tooltip(ui, ui.say("Welke codes een rij hebben.", "Which codes have a row."));
  const auto& names =
      names_.get(workspace.revision(), [&] { return code_names(workspace.study(), "rows/code/"); });
  const auto& ids = ids_.get(workspace.revision(), [&] {
    std::vector<coding::CodeId> made;
    for (const coding::CodebookEntry& entry : coding::in_order(workspace.study()))
      made.push_back(entry.code->id);
    return made;
  });
  std::vector<bool> ticks;
  for (const coding::CodeId& id : ids)
    ticks.push_back(std::find(query.codes.begin(), query.codes.end(), id) != query.codes.end());
  const auto clicked = codes_.draw(ui, names, &ticks, all);
  if (!clicked) return;
  if (*clicked == names.size())
    query.codes.clear();
  else if (ticks[*clicked])
    std::erase(query.codes, ids[*clicked]);
  else
    query.codes.push_back(ids[*clicked]);
  actions.push(ChooseFrequencies{std::move(query)});
}

void FiguresRows::choose_top(coding::FrequencyQuery query, Actions& actions, Ui& ui) {
  constexpr std::array<std::uint32_t, 5> kTops = {0, 5, 10, 15, 20};
  const auto words = [&ui](std::uint32_t top) {
    if (top == 0) return std::string(ui.say("zonder grens", "no limit"));
    return ui.say({"de {0} hoogste", "the top {0}"}, {static_cast<std::int64_t>(top)});
  };
  const char* menu = "rows/top/open";
  if (next_button(ui, "rows/top", query.top == 0 ? "top…" : words(query.top),
                  query.top > 0 ? Look::Chosen : Look::Plain, nullptr, 10))
    ImGui::OpenPopup(menu);
  tooltip(ui, ui.say("Alleen de codes met de hoogste totalen.",
                     "Only the codes with the highest totals."));
  if (!begin_menu(ui, menu, ui.px(200))) return;
  for (const std::uint32_t top : kTops) {
    if (!menu_entry(ui, "rows/top/" + std::to_string(top), words(top))) continue;
    query.top = top;
    actions.push(ChooseFrequencies{query});
  }
  end_menu();
}

void FiguresRows::draw(const Workspace& workspace, Actions& actions, Ui& ui) {
  choose_codes(workspace, actions, ui);
  choose_top(workspace.frequency_query(), actions, ui);
}

}  // namespace app
