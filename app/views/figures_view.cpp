#include "app/views/figures_view.h"

#include <algorithm>
#include <cmath>

#include "app/commands.h"
#include "app/views/figures_words.h"
#include "app/window/controls.h"

namespace app {
namespace {

constexpr float kPanel = 340;
constexpr float kFoot = 28;
constexpr float kMargin = 20;
constexpr float kPictureShare = 0.36F;   // of the height, below the matrix
constexpr float kLeastForPicture = 520;  // of the height, so that both can be read

// A line over the whole width, at the cursor.
void rule(const Ui& ui) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::GetWindowDrawList()->AddLine(at, {at.x + ImGui::GetWindowWidth(), at.y}, ui.theme.line);
}

// What keeps the matrix from saying anything, and what to do about it; empty where nothing does.
std::string what_is_missing(const FiguresTable& table, const Workspace& workspace, const Ui& ui) {
  if (table.refusal) return ui.say(*table.refusal);
  if (table.figures.rows.empty() && workspace.study().codes().empty())
    return ui.say("Er zijn nog geen codes. Maak ze in Coderen, of lees een codeboek in.",
                  "There are no codes yet. Make them in Coding, or import a codebook.");
  if (workspace.study().transcripts().empty())
    return ui.say("Er zijn nog geen gesprekken. Lees ze eerst in: Project > Bestanden inlezen",
                  "There are no transcripts yet. Import them first: Project > Import files") +
           key_hint(Command::Import, workspace) + ".";
  if (table.figures.rows.empty() && table.figures.query.without_empty)
    return ui.say("Alle codes zijn hier nul. Zet zonder lege rijen uit om ze te zien.",
                  "All codes are zero here. Turn off without empty rows to see them.");
  if (table.total() > 0) return {};
  if (!table.figures.query.filter.empty())
    return ui.say("Niets komt door de filters. Haal er een weg om kolommen te zien.",
                  "Nothing passes the filters. Remove one to see columns.");
  if (table.figures.query.by == coding::GroupBy::Pps)
    return ui.say("Er zijn nog geen PPS. Geef gesprekken hun PPS in Coderen, of lees een tabel in.",
                  "There are no PPS yet. Give transcripts their PPS in Coding, or import a table.");
  return ui.say("Er is nog niets om naar in te delen. Kies iets anders bij Per.",
                "There is nothing to divide by yet. Choose something else at By.");
}

std::string dimension_name(const std::vector<Dimension>& all, const coding::ColumnsBy& columns) {
  for (const Dimension& dimension : all)
    if (dimension.by == columns.by && dimension.attribute == columns.attribute)
      return dimension.name;
  return {};
}

std::string dimension_name(const std::vector<Dimension>& all, const coding::FrequencyQuery& query,
                           const Ui& ui) {
  const std::string inner = dimension_name(all, {query.by, query.attribute});
  if (!query.within) return inner;
  return inner + ui.say(" binnen ", " within ") + dimension_name(all, *query.within);
}

}  // namespace

void FiguresView::draw_matrix(const Workspace& workspace, const FiguresTable& table,
                              Actions& actions, Ui& ui) {
  const std::string missing = what_is_missing(table, workspace, ui);
  if (!missing.empty()) {
    ImGui::Dummy({0, ui.px(10)});
    ImGui::Indent(ui.px(kMargin));
    wrapped(ui, ui.fonts.ui, ui.theme.muted, missing);
    describe_item(ui, "figures/missing", missing, "text");
    ImGui::Unindent(ui.px(kMargin));
    ImGui::Dummy({0, ui.px(6)});
  }
  if (!table.figures.rows.empty()) matrix_.draw(workspace, table, actions, ui);
}

void FiguresView::draw_foot(const Workspace& workspace, const FiguresTable& table,
                            const std::vector<Dimension>& all, Ui& ui) {
  const coding::FrequencyQuery& query = workspace.frequency_query();
  const Sources& sources = sources_.get({workspace.revision(), query},
                                        [&] { return sources_of(workspace.study(), query); });
  const std::string left = extent(table, dimension_name(all, query, ui), ui.language);
  const std::string right = origin(sources, ui.language);
  rule(ui);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetWindowWidth();
  ImFont* font = ui.fonts.small;
  const float y = std::floor(at.y + (ui.px(kFoot) - font->FontSize) / 2);
  const auto put = [&](const char* id, const std::string& words, float x) {
    ImGui::SetCursorScreenPos({x, y});
    text(ui, font, ui.theme.muted, words);
    describe_item(ui, id, words, "text");
  };
  put("figures/extent", left, at.x + ui.px(kMargin));
  put("figures/origin", right, at.x + width - ui.px(kMargin) - width_of(font, right));
}

void FiguresView::draw(const Workspace& workspace, Actions& actions, Ui& ui) {
  const FiguresKey key(workspace.revision(), workspace.frequency_query());
  const FiguresTable& table =
      table_.get(key, [&] { return make_figures_table(workspace.study(), key.second); });
  const std::vector<Dimension>& all = dimensions_.get({workspace.revision(), ui.language}, [&] {
    return dimensions(workspace.study(), ui.language);
  });

  // From edge to edge, whatever the window keeps free.
  const ImVec2 corner = ImGui::GetWindowPos();
  const ImVec2 size = ImGui::GetWindowSize();
  ImGui::PushClipRect(corner, {corner.x + size.x, corner.y + size.y}, false);
  ImGui::SetCursorPos({ui.px(kMargin), ui.px(8)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(6)});
  pages_.draw_tabs(workspace, actions, ui);
  ImGui::SetCursorPosX(ui.px(kMargin));
  choices_.draw(workspace, all, workspace.figures_page(), actions, ui);
  ImGui::Dummy({0, ui.px(2)});
  ImGui::PopStyleVar();
  ImGui::SetCursorPosX(0);
  rule(ui);

  const float height = std::max(ui.px(60), size.y - ImGui::GetCursorPosY() - ui.px(kFoot));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  if (workspace.figures_page() == FiguresPage::Matrix) {
    draw_table_page(workspace, table, {size.x, height}, actions, ui);
  } else {
    // With the flag ImGui takes what was drawn before for the room that there is.
    ImGui::BeginChild("figures/page", {size.x, height}, false,
                      pages_.wide() ? ImGuiWindowFlags_HorizontalScrollbar : 0);
    pages_.draw(workspace, all, actions, ui);
    ImGui::EndChild();
  }
  ImGui::SetCursorPosX(0);
  draw_foot(workspace, table, all, ui);
  ImGui::PopStyleVar();
  ImGui::PopClipRect();
}

void FiguresView::draw_table_page(const Workspace& workspace, const FiguresTable& table,
                                  ImVec2 size, Actions& actions, Ui& ui) {
  const float panel = std::floor(std::min(ui.px(kPanel), size.x * 0.34F));
  const float left = size.x - panel;
  const bool picture = workspace.cell().has_value() && size.y > ui.px(kLeastForPicture);
  const float below = picture ? std::floor(size.y * kPictureShare) : 0;
  ImGui::BeginGroup();
  ImGui::BeginChild("figures", {left, size.y - below});
  draw_matrix(workspace, table, actions, ui);
  ImGui::EndChild();
  if (picture) {
    const ImVec2 line = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddLine(line, {line.x + left, line.y}, ui.theme.line);
    ImGui::BeginChild("figures/picture", {left, below});
    pages_.draw_picture_of_code(workspace, actions, ui);
    ImGui::EndChild();
  }
  ImGui::EndGroup();
  ImGui::SameLine(0, 0);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + panel, at.y + size.y}, ui.theme.panel);
  ImGui::GetWindowDrawList()->AddLine(at, {at.x, at.y + size.y}, ui.theme.line);
  ImGui::BeginChild("figures/quotations", {panel, size.y});
  quotations_.draw(workspace, table, actions, ui);
  ImGui::EndChild();
}

}  // namespace app
