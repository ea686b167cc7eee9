// The columns of the table that TableImportView shows.
#include <utility>

#include "app/table_words.h"
#include "app/views/menu.h"
#include "app/views/table_import_view.h"

namespace app {
namespace {

using exports::SurveyUse;

constexpr const char* kUses = "##uses";
constexpr float kColumn = 64;

}  // namespace

void TableImportView::choose_use(DialogCall& call) {
  Ui& ui = call.ui;
  if (!begin_menu(ui, kUses, ui.px(240))) return;
  keys_taken_ = true;
  for (const auto& [use, id] :
       {std::pair(SurveyUse::Open, "open"), std::pair(SurveyUse::Attribute, "attribute"),
        std::pair(SurveyUse::Name, "name"), std::pair(SurveyUse::Pps, "pps"),
        std::pair(SurveyUse::Completed, "date"), std::pair(SurveyUse::LeftOut, "left-out")}) {
    if (!menu_entry(ui, std::string("use/") + id, ui.say(words_for(use)))) continue;
    TableRequest other = call.workspace.table().request;
    // One column is the name, the PPS, the date: the one chosen last.
    if (use == SurveyUse::Name || use == SurveyUse::Pps || use == SurveyUse::Completed)
      std::erase_if(other.survey.uses, [use = use](const auto& of) { return of.second == use; });
    other.survey.uses[column_] = use;
    look_again(call, std::move(other));
  }
  end_menu();
}

// Its header and how many cells are filled; below it what it becomes and an example; below that
// why.
void TableImportView::column(DialogCall& call, std::size_t place) {
  Ui& ui = call.ui;
  const TableLook& look = call.workspace.table();
  const PlannedTable& plan = *look.plan;
  const exports::ColumnUse& use = plan.import.columns[place];
  const std::string id = std::to_string(place);
  const std::string words = column_words(plan, place, ui.language);
  const Row line = row(ui, "table-column/" + id, use.header, false, ui.px(kColumn), words);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float left = line.min.x + ui.px(8);
  const std::string filled =
      ui.say({"{0} gevuld", "{0} filled"}, {static_cast<std::int64_t>(use.filled)});
  const float right = line.max.x - ui.px(8) - width_of(ui.fonts.small, filled);
  const bool left_out = use.as == exports::ColumnUse::As::LeftOut;
  draw_cut(list, ui.fonts.strong, {left, line.min.y + ui.px(4)},
           left_out ? ui.theme.muted : ui.theme.text,
           use.header.empty() ? ui.say("(zonder kop)", "(no header)") : use.header,
           right - left - ui.px(10));
  draw_text(list, ui.fonts.small, {right, line.min.y + ui.px(6)}, ui.theme.muted, filled);
  const std::string becomes = "→ " + words + (plan.survey.empty() ? "" : "…");
  const float half = (line.max.x - line.min.x) * 0.55F;
  draw_cut(list, ui.fonts.small, {left, line.min.y + ui.px(25)},
           left_out ? ui.theme.muted : ui.theme.accent, becomes, half - ui.px(16));
  if (place < look.examples.size())
    draw_cut(list, ui.fonts.small, {line.min.x + half, line.min.y + ui.px(25)}, ui.theme.muted,
             look.examples[place], line.max.x - line.min.x - half - ui.px(8));
  if (const std::string& why = ui.say(use.why); !why.empty()) {
    const ImVec2 at = {left, line.min.y + ui.px(43)};
    draw_cut(list, ui.fonts.small, at, ui.theme.muted, why, line.max.x - left - ui.px(8));
    ui.describe.add({"table-why/" + id, why, "text", at, line.max, true, {}, false});
  }
  if (plan.survey.empty() || use.header.empty()) return;
  if (line.hovered) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    tooltip(ui, ui.say("Klik om te kiezen wat deze kolom wordt.",
                       "Click to choose what this column becomes."));
  }
  if (!line.clicked || call.workspace.reading_table()) return;
  column_ = place;
  ImGui::OpenPopup(kUses);
}

void TableImportView::columns(DialogCall& call, ImVec2 size) {
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGui::BeginChild("columns", size, true);
  const std::size_t count = call.workspace.table().plan->import.columns.size();
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(count), call.ui.px(kColumn));
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
      column(call, static_cast<std::size_t>(i));
  choose_use(call);
  ImGui::EndChild();
  ImGui::PopStyleVar();
}

}  // namespace app
