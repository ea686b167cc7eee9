// The right panel of Coderen: the tree of codes with their counts, and the fields of the code at
// hand.
#pragma once

#include <string>

#include "app/actions.h"
#include "app/views/code_details.h"
#include "app/views/code_tree.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class CodebookView {
 public:
  // Fills the current ImGui window. Only with a project.
  void draw(const Workspace& workspace, Actions& actions, Ui& ui);
  // While the tree has the keyboard (Workspace::codebook_focus()); false where the key is not its.
  bool take_key(const Key& key) { return tree_.take_key(key); }
  void keep_typed(Actions& actions) { details_.keep_typed(actions); }

 private:
  void draw_first_steps(const Workspace& workspace, Actions& actions, Ui& ui) const;
  void draw_counts(const Workspace& workspace, Actions& actions, Ui& ui) const;

  std::string filter_;
  CodeTree tree_;
  CodeDetails details_;
};

}  // namespace app
