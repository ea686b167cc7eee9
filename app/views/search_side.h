// What a search found, beside its hits: the forms, each of which can be left out; how often in each
// conversation and PPS, where a click narrows the search to it.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class SearchSide {
 public:
  // Changes `query` where the user did.
  void draw(const Workspace& workspace, coding::StudyQuery& query, Ui& ui);

 private:
  enum class Shown { Forms, Transcripts, Pps };
  void draw_tabs(Ui& ui);
  void draw_forms(const Workspace& workspace, coding::StudyQuery& query, Ui& ui) const;
  template <class Id>
  void draw_counts(const std::vector<std::pair<Id, std::string>>& names,
                   const std::map<Id, std::size_t>& counts, std::vector<Id>& only, Ui& ui) const;

  Shown shown_ = Shown::Forms;
};

}  // namespace app
