// Text that is typed into a field of the study: until OK it goes to the project's drafts, so that
// a crash loses no more than a few seconds of it.
#pragma once

#include <string>

#include "app/actions.h"
#include "app/workspace.h"

namespace app {

class Draft {
 public:
  // `saved` is what the study holds. What was half typed the last time comes instead.
  Draft(const Workspace& workspace, std::string field, std::string saved);

  std::string text;
  bool restored() const { return restored_; }

  // Call it each frame; `changed` where a key was typed, `now` in seconds.
  void keep(bool changed, double now, Actions& actions);
  // Now, since the field may go: OK may lead to another dialog first.
  void keep_now(Actions& actions);
  // The field is done with: OK or Cancel.
  void drop(Actions& actions);

 private:
  std::string field_;
  bool restored_ = false;
  bool in_file_ = false;
  bool waiting_ = false;
  double kept_at_ = -1e9;
};

}  // namespace app
