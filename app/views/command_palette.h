// The palette of commands, over whichever view: type to find a command, a code, a transcript or a
// person; Enter does it or goes there. What cannot be done is grey and says why.
#pragma once

#include <string>
#include <vector>

#include "app/cached.h"
#include "app/palette_entries.h"
#include "app/views/palette_frame.h"
#include "app/window/ui.h"

namespace app {

class CommandPalette {
 public:
  // Only while Workspace::palette() is Palette::Commands; else close().
  void draw(const Workspace& workspace, Actions& actions, Ui& ui);
  void close() { open_ = false; }

 private:
  void draw_rows(const Workspace& workspace, Actions& actions, Ui& ui,
                 const std::vector<PaletteEntry>& entries);
  void draw_row(const Workspace& workspace, Ui& ui, const PaletteEntry& entry, std::size_t number,
                bool& clicked) const;
  void choose(const Workspace& workspace, Actions& actions, const PaletteEntry& entry);

  bool open_ = false;
  bool focus_ = false;  // Enter lets go of the field
  std::string typed_;
  PaletteMark mark_;
  struct Key {
    std::uint64_t revision = 0;
    Language language = Language::Dutch;
    std::string typed;
    friend bool operator==(const Key&, const Key&) = default;
  };
  Cached<std::vector<PaletteEntry>, Key> entries_;
};

}  // namespace app
