// A table of exports (exports/table.h) to read: texts at the left of their column, numbers at the
// right. A click on a head sorts. Draws what is in sight.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "app/figures_job.h"
#include "app/window/ui.h"

namespace app {

class PlainTable {
 public:
  // At the cursor, over the whole width, as tall as it takes. Rows that have forms can be clicked:
  // gives the one that was, by its place in the table.
  std::optional<std::size_t> draw(const std::shared_ptr<const FiguresMade>& made, Ui& ui);

 private:
  void lay_out(const exports::Table& table, const Ui& ui, float room);
  void sort(const exports::Table& table);
  void draw_heads(const exports::Table& table, Ui& ui);
  void draw_cells(const exports::Table& table, std::size_t row, ImVec2 at, Ui& ui) const;
  float width(const Ui& ui) const;  // of all columns

  std::shared_ptr<const FiguresMade> of_;
  float room_ = 0;
  std::vector<float> widths_;
  std::vector<bool> numbers_;  // by column
  std::vector<std::uint32_t> rows_;
  struct Sorting {
    std::size_t column = 0;
    bool down = true;
  };
  std::optional<Sorting> sorting_;  // none: as the table has them
};

}  // namespace app
