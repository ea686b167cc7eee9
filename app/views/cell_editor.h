// What is open in one cell of the table of people: a field to type in, or a list to choose from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/people_table.h"
#include "app/window/ui.h"

namespace app {

class CellEditor {
 public:
  // The cell on the screen: its column, and where it is.
  struct Cell {
    const PeopleColumn& column;
    const std::string& text;
    ImVec2 min;
    float width = 0;
    float height = 0;
  };
  // What the cell becomes, and where the user goes on.
  struct Entered {
    std::string text;
    int rows = 0;
    int columns = 0;
  };

  void type(std::string text);
  void choose(std::vector<std::string> choices);
  void choose_several(std::vector<std::string> choices, std::vector<std::string> ticked);
  void close() { text_.reset(); }
  // What is typed; none where no field is open.
  const std::optional<std::string>& typed() const { return text_; }

  std::optional<Entered> draw(const Cell& cell, Ui& ui);

 private:
  std::optional<Entered> draw_field(const Cell& cell, Ui& ui);
  std::optional<Entered> draw_list(const Cell& cell, Ui& ui);
  std::optional<Entered> draw_entries(Ui& ui);

  std::optional<std::string> text_;
  bool focus_ = false;
  bool active_ = false;
  std::vector<ImWchar> waiting_;  // typed before the field has the keyboard
  bool open_list_ = false;
  bool several_ = false;
  std::vector<std::string> choices_;
  std::vector<std::string> ticked_;
};

}  // namespace app
