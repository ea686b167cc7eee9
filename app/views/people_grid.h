// The editable table of people, PPS or transcripts: rows and columns that scroll under a header and
// beside their names; a block of cells that the keyboard moves; a field in the cell that is edited.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "app/actions.h"
#include "app/cached.h"
#include "app/views/cell_editor.h"
#include "app/views/people_table.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class PeopleGrid {
 public:
  // What of the table is shown, and in which order.
  PeopleOrder order;

  // In what is left of the ImGui window.
  void draw(const Workspace& workspace, const PeopleTable& table,
            const std::vector<std::uint32_t>& shown, Actions& actions, Ui& ui);
  bool in_cell() const { return editor_.typed().has_value(); }
  // The row of the cursor; none where nothing is shown.
  std::optional<coding::Guid> row(const PeopleTable& table,
                                  const std::vector<std::uint32_t>& shown) const;
  // The column whose header was right-clicked in this frame.
  std::optional<std::size_t> header_menu() const { return header_menu_; }
  // Another table: nothing is edited, the cursor is at the start.
  void reset();

 private:
  struct Frame;
  struct Place {
    std::size_t row = 0;  // of those shown
    std::size_t column = 0;
  };
  CellBlock block() const;
  void measure(const Frame& frame);
  void draw_cells(const Frame& frame) const;
  void draw_header(const Frame& frame) const;
  void cell(const Frame& frame, std::size_t row, std::size_t column, ImVec2 min, ImVec2 max) const;
  void take_mouse(const Frame& frame);
  void take_keys(const Frame& frame);
  void move(const Frame& frame, int rows, int columns, bool extend);
  void begin_editing(const Frame& frame, std::string text);
  void draw_editor(const Frame& frame);
  void commit(const Frame& frame, std::string text);
  void clear_block(const Frame& frame);
  void paste(const Frame& frame);
  void reveal(const Frame& frame);
  float left_of(std::size_t column) const;

  Place cursor_;
  Place anchor_;       // of the block
  CellEditor editor_;  // in the cell at the cursor
  bool reveal_ = false;
  std::optional<std::size_t> header_menu_;
  Cached<std::vector<float>, std::tuple<std::uint64_t, coding::OwnerKind, float, Language>> widths_;
  const std::vector<float>* columns_ = nullptr;
  ImVec2 scroll_{0, 0};
};

}  // namespace app
