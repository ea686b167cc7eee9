// What the page Course of Cijfers shows: which conversation, which code, as lines or as tiles.
#pragma once

#include "app/cached.h"
#include "app/figures_job.h"
#include "app/views/pick_menu.h"
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
  PickMenu transcripts_{"course/transcript/search"};
  PickMenu codes_{"course/code/search"};
  Cached<std::vector<PickName>, std::uint64_t> transcript_names_;  // by revision
  Cached<std::vector<PickName>, std::uint64_t> code_names_;
};

}  // namespace app
