// A table before it goes into the project: what it is taken for, what each column becomes, and what
// becomes of each row.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
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
  // Which rows are listed; none: all.
  struct Shown {
    std::optional<exports::RowResult::What> what;
    const char* id;
  };
  static constexpr std::array<Shown, 5> kShown = {{{std::nullopt, "all"},
                                                   {exports::RowResult::What::New, "new"},
                                                   {exports::RowResult::What::Changed, "changed"},
                                                   {exports::RowResult::What::Same, "same"},
                                                   {exports::RowResult::What::Wrong, "wrong"}}};
  // A row of the plan, and which of its errors or odd cells says what is wrong with it; null where
  // all is well.
  struct Line {
    std::size_t row = 0;
    const transcripts::Message* wrong = nullptr;
  };

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
  // Those of one result, or all; a row with an odd cell is among those that do not fit too.
  static std::vector<Line> lines_of(const exports::TableImport& import,
                                    std::optional<exports::RowResult::What> shown);
  void row_line(DialogCall& call, const Line& at);
  void tell(DialogCall& call) const;

  std::filesystem::path path_;  // of the table that the choices below are for
  std::optional<exports::RowResult::What> shown_;
  std::size_t column_ = 0;  // whose menu is open
  std::string year_;
  bool keys_taken_ = false;  // in the frame before, by a menu or a field
  Cached<std::array<std::size_t, kShown.size()>, std::uint64_t> counts_;
  using LinesKey = std::tuple<std::uint64_t, std::optional<exports::RowResult::What>>;
  Cached<std::vector<Line>, LinesKey> lines_;
};

}  // namespace app
