#include "app/views/figures_matrix.h"

#include <algorithm>
#include <cmath>

#include "app/views/figures_heat_map.h"
#include "app/views/figures_words.h"
#include "app/window/controls.h"
#include "coding/reach.h"

namespace app {

using Hit = FiguresGrid::Hit;
using Part = FiguresGrid::Part;

struct FiguresMatrix::Frame {
  const Workspace& workspace;
  const FiguresTable& table;
  const FiguresGrid& grid;
  std::optional<Hit> chosen;
  Hit hovered;
  bool clicked = false;
  Ui& ui;
  // Behind a row's name, where columns are sorted.
  bool on_arrow() const {
    return hovered.part == Part::Names && hovered.row < grid.rows() &&
           ImGui::GetMousePos().x > grid.body_min().x - sort_width(ui);
  }
};

namespace {

// The chosen cell, where its row is shown.
std::optional<Hit> chosen_cell(const Workspace& workspace, const FiguresTable& table) {
  if (!workspace.cell()) return std::nullopt;
  const auto row = find_row(table, workspace.cell()->code);
  const auto column = find_column(table, workspace.cell()->column);
  if (!row || !column) return std::nullopt;
  return Hit{Part::Cells, *row, *column};
}

// The column that rows are sorted by.
std::optional<std::size_t> sorted_by(const FiguresTable& table) {
  const coding::FigureOrder& order = table.figures.query.order;
  if (!order.rows) return std::nullopt;
  return find_column(table, order.rows_by).value_or(table.total());
}

// The shown row that columns are sorted by.
std::optional<std::size_t> columns_sorted_by(const FiguresTable& table) {
  const coding::FigureOrder& order = table.figures.query.order;
  return order.columns_by ? find_row(table, *order.columns_by) : std::nullopt;
}

bool pressed(ImGuiKey key) {
  return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key));
}

bool is_of_pps(const coding::FrequencyQuery& query) {
  return query.by == coding::GroupBy::Pps ||
         (query.within && query.within->by == coding::GroupBy::Pps);
}

// Of which PPS the cell is said, out of those that speak in the column. Nothing where the column is
// a PPS itself, or what has no value.
PpsReach pps_reach(const coding::Study& study, const FiguresTable& table, std::size_t row,
                   std::size_t column) {
  const coding::FrequencyQuery& query = table.figures.query;
  coding::Filter filter = query.filter;
  const auto of = table.column(column);
  if (of &&
      (is_of_pps(query) || of->name == coding::kWithoutValue || of->outer == coding::kWithoutValue))
    return {};
  if (of) narrow_to(study, query, *of, filter);
  const auto found =
      coding::behind_cell(study, query, table.figures.rows[row].code, of ? &*of : nullptr);
  return {coding::reach_of(found).pps, coding::reach_of_all(study, filter).pps};
}

// A tooltip: a name, and what there is to say of it.
void tell(const Ui& ui, const std::string& name, const std::string& more) {
  ImGui::BeginTooltip();
  ImGui::PushTextWrapPos(ui.px(380));
  ImGui::PushFont(ui.fonts.small_strong);
  ImGui::TextUnformatted(name.data(), name.data() + name.size());
  ImGui::PopFont();
  if (!more.empty()) {
    ImGui::PushFont(ui.fonts.small);
    ImGui::TextUnformatted(more.data(), more.data() + more.size());
    ImGui::PopFont();
  }
  ImGui::PopTextWrapPos();
  ImGui::EndTooltip();
}

}  // namespace

GridMeasures FiguresMatrix::measures(const Workspace& workspace, const FiguresTable& table,
                                     ImVec2 room, const Ui& ui) {
  const FiguresKey key(workspace.revision(), table.figures.query);
  const Widths& widths = widths_.get({key, ui.scale, ui.language}, [&] {
    Widths made;
    made.names = width_of(ui.fonts.ui, base_label(table.figures.query, ui.language)) + ui.px(40);
    for (const auto& code : table.codes) made.names = std::max(made.names, name_width(code, ui));
    for (std::size_t column = 0; column < table.total(); ++column)
      made.columns =
          std::max(made.columns, width_of(ui.fonts.small, table.name(column, ui.language)));
    return made;
  });
  GridMeasures all;
  all.names =
      std::floor(std::min({widths.names, ui.px(360), std::max(room.x * 0.36F, ui.px(180))}));
  // As wide as there is room for, but no wider than a name in one line or the mock-up's columns.
  const auto columns = static_cast<float>(table.total() + 1);
  const float spare = (room.x - all.names - ui.px(14)) / columns;
  const float widest = std::max(ui.px(88), std::min(ui.px(116), widths.columns + ui.px(14)));
  all.column = std::floor(std::clamp(spare, ui.px(72), widest));
  all.row = std::floor(ui.px(32));
  const int lines = widths.columns + ui.px(8) > all.column ? 2 : 1;
  all.header =
      std::floor(static_cast<float>(lines) * (ui.fonts.small->FontSize + ui.px(1)) + ui.px(20)) +
      outer_height(table, ui);
  return all;
}

// A click on what is sorted by ends that.
void FiguresMatrix::sort(const Frame& frame, Actions& actions) {
  const Hit& hit = frame.hovered;
  coding::FrequencyQuery query = frame.table.figures.query;
  coding::FigureOrder& order = query.order;
  if (hit.part == Part::Corner) order = {};
  if (hit.part == Part::Header) {
    const auto by = frame.table.column(hit.column);
    order.rows = !(order.rows && order.rows_by == by);
    order.rows_by = by;
  }
  if (hit.part == Part::Names) {
    const coding::CodeId code = frame.table.figures.rows[hit.row].code;
    order.columns_by = order.columns_by == code ? std::nullopt : std::optional(code);
  }
  actions.push(ChooseFrequencies{std::move(query)});
}

void FiguresMatrix::act(const Frame& frame, Actions& actions) {
  const Hit& hit = frame.hovered;
  if (!frame.clicked) return;
  if (hit.part == Part::Corner || hit.part == Part::Header || frame.on_arrow())
    return sort(frame, actions);
  if (hit.part == Part::Cells && hit.row < frame.grid.rows())
    actions.push(
        SelectCell{frame.table.figures.rows[hit.row].code, frame.table.column(hit.column)});
  if (hit.part == Part::Names && hit.row < frame.grid.rows())
    actions.push(SelectCell{frame.table.figures.rows[hit.row].code, std::nullopt});
}

void FiguresMatrix::move_with_keys(const Frame& frame, Actions& actions) {
  if (!frame.chosen || !ImGui::IsWindowFocused() || ImGui::GetIO().WantTextInput) return;
  Hit to = *frame.chosen;
  if (pressed(ImGuiKey_UpArrow) && to.row > 0) --to.row;
  if (pressed(ImGuiKey_DownArrow) && to.row + 1 < frame.grid.rows()) ++to.row;
  if (pressed(ImGuiKey_LeftArrow) && to.column > 0) --to.column;
  if (pressed(ImGuiKey_RightArrow) && to.column < frame.table.total()) ++to.column;
  if (to.row == frame.chosen->row && to.column == frame.chosen->column) return;
  actions.push(SelectCell{frame.table.figures.rows[to.row].code, frame.table.column(to.column)});
  const ImVec2 by = frame.grid.scroll_to(to.row, to.column);
  ImGui::SetScrollX(ImGui::GetScrollX() + by.x);
  ImGui::SetScrollY(ImGui::GetScrollY() + by.y);
}

void FiguresMatrix::explain(const Frame& frame) {
  const Ui& ui = frame.ui;
  const Hit& hit = frame.hovered;
  const FiguresTable& table = frame.table;
  const coding::FrequencyQuery& query = table.figures.query;
  const coding::Study& study = frame.workspace.study();
  if (hit.part == Part::None || hit.part == Part::Corner) return;
  const bool total = hit.column == table.total();
  const std::string column =
      total ? ui.say("totaal", "total") : table.whole_name(hit.column, ui.language);
  if (hit.part == Part::Header || hit.part == Part::BaseRow) {
    std::string more = base_sentence(table.base(hit.column), ui.language);
    if (hit.part == Part::Header)
      more += ui.say("\nKlik: van meest naar minst", "\nClick: from most to least");
    tell(ui, column, more);
    return;
  }
  if (hit.row >= frame.grid.rows()) return;
  const std::size_t row = hit.row;
  const coding::Code& code = *table.codes[row].code;
  if (hit.part == Part::Names) {
    tell(ui, coding::path_of(study, code.id),
         frame.on_arrow()
             ? ui.say("Klik: kolommen van meest naar minst", "Click: columns from most to least")
             : code.short_definition);
    return;
  }
  const FiguresKey key(frame.workspace.revision(), query);
  const auto count = [&](coding::CountOf of) {
    return beside_.value(study, key, of, table, {row, hit.column});
  };
  const PpsReach& pps = pps_.get({key, code.id, hit.column},
                                 [&] { return pps_reach(study, table, row, hit.column); });
  const CellCounts counts{count(query.count), count(coding::CountOf::Participants),
                          count(coding::CountOf::Transcripts), pps.with, pps.all};
  std::string more = cell_sentence(counts, query.count, table.base(hit.column), ui.language);
  if (table.figures.rows[row].hides(hit.column))
    more = ui.say("Verborgen: er zijn weinig personen.", "Hidden: there are few participants.");
  if (table.not_asked(row, hit.column))
    more += ui.say("\nDe vraag is hier niet gesteld.", "\nThe question was not asked here.");
  tell(ui, code.name + " × " + column, more);
}

void FiguresMatrix::draw(const Workspace& workspace, const FiguresTable& table, Actions& actions,
                         Ui& ui) {
  const ImVec2 room = ImGui::GetContentRegionAvail();
  const std::size_t rows = table.figures.rows.size();
  const GridMeasures sizes = measures(workspace, table, room, ui);
  const FiguresGrid whole(sizes, rows, table.total(), {}, {}, {});
  ImGui::SetNextWindowContentSize(whole.size());
  ImGui::BeginChild("figures/matrix", room, false, ImGuiWindowFlags_HorizontalScrollbar);
  const ImVec2 min = ImGui::GetWindowDrawList()->GetClipRectMin();
  const ImVec2 max = ImGui::GetWindowDrawList()->GetClipRectMax();
  const FiguresGrid grid(sizes, rows, table.total(), min, max,
                         {ImGui::GetScrollX(), ImGui::GetScrollY()});
  ImGui::SetCursorScreenPos(min);
  const bool clicked = ImGui::InvisibleButton(
      "##matrix", {std::max(1.0F, max.x - min.x), std::max(1.0F, max.y - min.y)});
  Frame frame{workspace, table, grid, chosen_cell(workspace, table), {}, clicked, ui};
  if (ImGui::IsItemHovered()) frame.hovered = grid.at(ImGui::GetMousePos());
  draw_heat_map(
      {table, grid, sorted_by(table), columns_sorted_by(table), frame.chosen, frame.hovered}, ui);
  explain(frame);
  act(frame, actions);
  move_with_keys(frame, actions);
  ImGui::EndChild();
}

}  // namespace app
