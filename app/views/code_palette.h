// The palette at the selection: type to find a code, Enter puts it on the text, Ctrl+Enter makes a
// new one of that name, the last entry codes in vivo.
#pragma once

#include <string>
#include <vector>

#include "app/actions.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

// A code that fits what was typed; `first` and `size` say which bytes of its name did, for showing.
struct PaletteMatch {
  const coding::Code* code = nullptr;
  std::uint32_t first = 0;
  std::uint32_t size = 0;
};

// What fits, best first: the whole shortcut, the name's beginning, a word's beginning, anywhere in
// the name, in the definition. Without anything typed: `recent`, then the codebook's order. Case
// and accents do not matter. Codes that are mere headings are left out.
std::vector<PaletteMatch> palette_matches(const coding::Study& study, std::string_view typed,
                                          const std::vector<coding::CodeId>& recent);

class CodePalette {
 public:
  // Draws it below `place` (or above, where there is no room). Only while it is open.
  void draw(const Workspace& workspace, Actions& actions, Ui& ui, ImVec2 place);
  void close() { open_ = false; }

 private:
  void draw_matches(const Workspace& workspace, Actions& actions, Ui& ui,
                    const std::vector<PaletteMatch>& matches);
  void draw_meaning(Ui& ui, const coding::Code& code) const;
  void draw_more(const Workspace& workspace, Actions& actions, Ui& ui) const;
  void choose(const Workspace& workspace, Actions& actions, const coding::CodeId& code) const;

  bool open_ = false;
  std::string typed_;
  std::size_t marked_ = 0;  // the match that Enter takes
  bool scroll_ = false;
};

}  // namespace app
