// The dialogs: whichever Workspace::dialog() says, drawn over everything else.
//
// A dialog is made when it opens and holds what is half typed in it; what it asks for is carried
// out after the frame, and it closes in the next if that went well.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "app/actions.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class Dialogs {
 public:
  Dialogs();
  ~Dialogs();
  // Projects that were opened before, the last one first.
  void offer(const std::vector<std::filesystem::path>& projects);
  const std::vector<std::filesystem::path>& opened() const { return opened_; }
  // Also without a project (open, new, keys).
  void draw(const Workspace& workspace, Actions& actions, Ui& ui);
  // What is half typed goes to the drafts now.
  void keep_typed(Actions& actions);
  // A key that was pressed while Dialog::Keys is open, which may wait for one.
  void take_key(const Key& key);

 private:
  struct Current;  // the dialog on the screen
  void open(const Workspace& workspace);
  void finish(const Workspace& workspace, Actions& actions);
  void show(const Workspace& workspace, Actions& actions, Ui& ui);

  std::unique_ptr<Current> current_;
  std::uint64_t number_ = 0;  // Workspace::dialog_number() of the current one
  int frames_ = 0;            // that it has been drawn
  bool submitted_ = false;    // its OK is carried out after the last frame, or by work
  bool looking_ = false;      // what it looks for is being found
  bool failed_ = false;
  // Where files were chosen last, and not merely looked for; backups and keys lie elsewhere.
  std::filesystem::path folder_;
  std::vector<std::filesystem::path> opened_;
};

}  // namespace app
