// What the page Course of Cijfers shows: which conversation, which code, as lines or as tiles.
#pragma once

#include "app/figures_job.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class CourseChoice {
 public:
  const CourseWanted& wanted() const { return wanted_; }
  // At the cursor, over the whole width.
  void draw(const Workspace& workspace, Ui& ui);

 private:
  void choose_transcript(const Workspace& workspace, Ui& ui);
  void choose_code(const Workspace& workspace, Ui& ui);
  void choose_look(Ui& ui);

  CourseWanted wanted_;
};

}  // namespace app
