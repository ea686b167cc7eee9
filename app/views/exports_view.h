// "Exporteren": what goes to others, for whom, without what, as what; beside it what the file would
// hold. What is chosen is remembered in the user's settings.
#pragma once

#include <memory>

#include "app/actions.h"
#include "app/views/sample_table.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class ExportsView {
 public:
  // Fills the current ImGui window. Only with a project.
  void draw(const Workspace& workspace, Actions& actions, Ui& ui);

 private:
  static void choose_kind(ExportChoice& choice, Ui& ui);
  static void choose_redaction(ExportChoice& choice, Ui& ui);
  static void choose_limits(ExportChoice& choice, Ui& ui);
  static void choose_format(ExportChoice& choice, Ui& ui);
  static void choose_details(ExportChoice& choice, Ui& ui);
  void draw_outgoing(const Workspace& workspace, Actions& actions, Ui& ui);

  SampleTable sample_;
};

}  // namespace app
