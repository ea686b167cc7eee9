// A table before it goes into the project: what it is taken for, what each column becomes, and what
// becomes of each row.
#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "app/cached.h"
#include "app/views/dialog_frame.h"

namespace app {

class TableImportView {
 public:
  explicit TableImportView(const Workspace&) {}
  void draw(DialogCall& call);

 private:
  enum class Shown { All, New, Changed, Same, Wrong };

  // Asks for the same table by another wish.
  static void look_again(DialogCall& call, TableRequest request);
  void choose_kind(DialogCall& call);
  void choose_sheet(DialogCall& call);
  void choose_year(DialogCall& call);
  void columns(DialogCall& call, ImVec2 size);
  void column(DialogCall& call, std::size_t place);
  void choose_use(DialogCall& call);
  void rows(DialogCall& call, ImVec2 size);
  void choose_rows(DialogCall& call);

  Shown shown_ = Shown::All;
  std::size_t column_ = 0;  // whose menu is open
  std::string year_;
  bool menu_open_ = false;  // in the frame before
  // A row of the plan, and which of its errors says why it does not fit.
  struct Line {
    std::size_t row = 0;
    std::size_t error = 0;
  };
  std::vector<Line> lines_of(const exports::TableImport& import) const;
  Cached<std::vector<Line>, std::tuple<std::uint64_t, Shown>> lines_;
};

}  // namespace app
