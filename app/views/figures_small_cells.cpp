#include "app/views/figures_small_cells.h"

#include <array>
#include <cstdint>
#include <string>

#include "app/views/menu.h"
#include "app/window/controls.h"

namespace app {
namespace {

// "kleine cellen: onder 5 verborgen".
std::string hiding(const Ui& ui, std::uint32_t below) {
  if (below == 0) return ui.say("kleine cellen: tonen", "small cells: shown");
  return ui.say({"kleine cellen: onder {0} verborgen", "small cells: below {0} hidden"},
                {static_cast<std::int64_t>(below)});
}

}  // namespace

void choose_small_cells(coding::FrequencyQuery query, Actions& actions, Ui& ui) {
  constexpr std::array<std::uint32_t, 4> kBelow = {0, 3, 5, 10};
  const char* menu = "hide-below/open";
  const std::string label = hiding(ui, query.hide_below);
  if (next_button(ui, "hide-below", label, query.hide_below > 0 ? Look::Chosen : Look::Plain,
                  nullptr, 18))
    ImGui::OpenPopup(menu);
  tooltip(ui,
          ui.say("Cellen met zo weinig personen erachter dat iemand te herkennen is; ook in wat "
                 "geëxporteerd wordt.",
                 "Cells with so few people behind them that somebody could be recognised; in "
                 "what is exported too."));
  if (!begin_menu(ui, menu, ui.px(260))) return;
  for (const std::uint32_t below : kBelow) {
    const std::string words =
        below == 0 ? std::string(ui.say("Alles tonen", "Show all"))
                   : ui.say({"Minder dan {0} personen: verbergen", "Fewer than {0} people: hide"},
                            {static_cast<std::int64_t>(below)});
    if (!menu_entry(ui, "hide-below/" + std::to_string(below), words)) continue;
    query.hide_below = below;
    actions.push(ChooseFrequencies{query});
  }
  end_menu();
}

}  // namespace app
