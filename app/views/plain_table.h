// A table of exports (exports/table.h) to read: texts at the left of their column, numbers at the
// right. A click on a head pushes SortFigures: the order is the workspace's, for what is saved has
// it too. Draws what is in sight.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/actions.h"
#include "app/figures_job.h"
#include "app/window/ui.h"

namespace app {

// What a cell has beside its words.
struct CellLook {
  bool marked = false;      // bold, and a number with a dot before it
  std::string action = {};  // what a click on it does, as a sentence; empty: nothing
};

// Places in the table, whatever the order.
struct CellPlace {
  std::size_t row = 0;
  std::size_t column = 0;
};

// The dot of a marked number.
void draw_mark(ImDrawList* list, ImVec2 centre, const Ui& ui);

class PlainTable {
 public:
  using Order = std::optional<exports::TableOrder>;
  using LookOf = std::function<CellLook(CellPlace)>;
  // At the cursor, over the whole width, as tall as it takes. Gives what was clicked: a cell whose
  // look has an action, or a row that has forms.
  std::optional<CellPlace> draw(const std::shared_ptr<const FiguresMade>& made, const Order& order,
                                const LookOf& look_of, Actions& actions, Ui& ui);

  float width(const Ui& ui) const;  // of all columns

 private:
  void lay_out(const exports::Table& table, const Ui& ui, float room);
  void draw_heads(const exports::Table& table, Actions& actions, Ui& ui);
  std::optional<CellPlace> draw_row(const FiguresMade& made, std::size_t row, const LookOf& look_of,
                                    ImVec2 at, Ui& ui) const;
  // True when clicked.
  bool draw_cell(const exports::Table& table, CellPlace place, const CellLook& look, ImVec2 at,
                 Ui& ui) const;
  std::shared_ptr<const FiguresMade> of_;
  float room_ = 0;
  std::vector<float> widths_;
  std::vector<bool> numbers_;  // by column
  Order order_;                // of rows_
  std::vector<std::uint32_t> rows_;
};

}  // namespace app
