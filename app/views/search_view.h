// Searching: the box in the top bar, and below the text a panel with how to search, the hits as a
// keyword-in-context list, and what was found.
#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "app/actions.h"
#include "app/cached.h"
#include "app/views/figures_filters.h"
#include "app/views/search_hits.h"
#include "app/views/search_side.h"
#include "app/views/search_speakers.h"
#include "app/window/controls.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class SearchView {
 public:
  // The box, at the cursor.
  void draw_box(const Workspace& workspace, Actions& actions, Ui& ui, float width);
  // The panel, over the window that was begun for it. Only while shown().
  void draw_panel(const Workspace& workspace, Actions& actions, Ui& ui);
  // Something is searched for, and the view that the user is in shows text.
  bool shown(const Workspace& workspace) const {
    return open_ && !wanted_.query.query.text.empty() && workspace.has_project() &&
           workspace.view() == View::Coding;
  }
  void close() { open_ = false; }

 private:
  void search(const Workspace& workspace, Actions& actions);
  void step(const Workspace& workspace, Actions& actions, const Field& field);
  void draw_ways(Ui& ui, coding::StudyQuery& query);
  void draw_whose(Ui& ui, const Workspace& workspace, coding::StudyQuery& query);
  void draw_narrowing(const Workspace& workspace, Ui& ui);
  void draw_summary(const Workspace& workspace, Actions& actions, Ui& ui);

  coding::Guid project_;  // what is chosen is chosen in this one
  SearchWanted wanted_;   // what is typed and chosen
  SearchWanted asked_;    // what was last asked for
  std::uint64_t asked_revision_ = 0;
  std::uint64_t focused_ = 0;
  bool active_ = false;
  bool open_ = false;
  bool again_ = false;  // keeps the keyboard, so that Enter goes on to the next hit
  SearchHits hits_;
  SearchSide side_;
  SearchSpeakers speakers_;
  FiguresFilters filters_;
  Cached<std::vector<Dimension>, std::tuple<std::uint64_t, Language>> dimensions_;
};

}  // namespace app
