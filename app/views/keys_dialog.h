// All commands with their keys: F1. A command is found by typing; its key is set by choosing it and
// pressing another.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/commands.h"
#include "app/views/dialog_frame.h"
#include "app/views/palette_frame.h"

namespace app {

class KeysDialog {
 public:
  void draw(DialogCall& call);
  // What was pressed; it counts while a key is waited for.
  void take_key(const Key& key);

 private:
  // A key that is another command's.
  struct Clash {
    Command command;
    Key key;
    Command owner;
  };

  std::vector<const CommandInfo*> found(const Workspace& workspace) const;
  void take_pressed(DialogCall& call);
  void set(DialogCall& call, Command command, const Key& key);
  void give_over(DialogCall& call);
  void draw_field(DialogCall& call, const std::vector<const CommandInfo*>& commands);
  void draw_list(DialogCall& call, const std::vector<const CommandInfo*>& commands);
  void draw_command(DialogCall& call, const CommandInfo& info, bool marked);
  void draw_change(DialogCall& call, const CommandInfo* marked);
  void draw_clash(DialogCall& call);

  std::string filter_;
  PaletteMark mark_;
  bool focus_ = true;               // the field takes the keyboard
  std::optional<Command> waiting_;  // for the key that it gets
  std::optional<Key> pressed_;
  std::optional<Clash> clash_;
  std::optional<transcripts::Message> told_;  // why a key was not taken
};

}  // namespace app
