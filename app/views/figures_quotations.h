// The right panel of Cijfers: the quotations behind the chosen cell, in reading order. A click goes
// to the place in the transcript. Lays long lists out once and draws what is in sight.
#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "app/actions.h"
#include "app/cached.h"
#include "app/views/figures_table.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class FiguresQuotations {
 public:
  // Fills the current window.
  void draw(const Workspace& workspace, const FiguresTable& table, Actions& actions, Ui& ui);

 private:
  struct Laid {
    const coding::Coding* coding = nullptr;  // good while the study is unchanged
    std::string words;                       // in quotation marks; a very long one cut
    std::string where;                       // transcript, speaker and role, time, coder
    float top = 0;
    float words_height = 0;
    float height = 0;
  };
  struct List {
    std::string heading;
    std::string figures;  // "4 personen, 5 citaten"
    std::vector<Laid> quotations;
    std::size_t left_out = 0;                // of a list too long to read
    std::optional<QuotationsWanted> wanted;  // the same in Citaten; none where no filter says it
    float height = 0;
  };
  List lay_out(const Workspace& workspace, const FiguresTable& table, float width, const Ui& ui);
  void draw_quotation(const Workspace& workspace, const Laid& laid, Actions& actions, Ui& ui);
  void draw_list(const Workspace& workspace, const List& list, Actions& actions, Ui& ui);

  static void draw_link(const List& list, Actions& actions, Ui& ui);

  using CellKey = std::tuple<FiguresKey, coding::CodeId, std::size_t, Language, float, float>;
  Cached<List, CellKey> list_;
};

}  // namespace app
