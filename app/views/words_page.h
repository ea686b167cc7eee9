// The page Words of Cijfers: what is asked of it, and a concordance, each hit below the others in
// the middle of what is said around it. A click on a line goes to its place in the text.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/actions.h"
#include "app/cached.h"
#include "app/views/figures_filters.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class WordsPage {
 public:
  // What is asked for, without what the shown part of the page does not look at.
  WordsWanted wanted() const;
  void draw_choices(const Workspace& workspace, const std::vector<Dimension>& all, Ui& ui);
  // Shows a word of a list in context: each place where one of its forms is said.
  void look_at(std::string word, std::vector<std::string> forms);
  // The places of `made`, at the cursor.
  void draw_lines(const std::shared_ptr<const FiguresMade>& made, Actions& actions, Ui& ui) const;

 private:
  void draw_parts(Ui& ui);
  void draw_switches(Ui& ui);
  void draw_groups(const Workspace& workspace, const std::vector<Dimension>& all, Ui& ui);
  void draw_word(Ui& ui);

  coding::Guid project_;  // what is chosen is chosen in this one
  WordsWanted words_;
  bool other_ = false;  // against another group, not the rest
  FiguresFilters group_{"group", {"+ groep", "+ group"}};
  FiguresFilters against_{"against", {"+ groep", "+ group"}};
  Cached<std::vector<Dimension>, std::pair<std::uint64_t, Language>> dimensions_;
};

}  // namespace app
