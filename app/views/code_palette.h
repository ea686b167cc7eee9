// The palette at the selection: type to find a code, Enter puts it on the text, Ctrl+Enter makes a
// new one of that name, the last entry codes in vivo. With Shift+Enter or a Ctrl+click it stays
// open for another code on the same words.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "app/actions.h"
#include "app/cached.h"
#include "app/views/palette_frame.h"
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
  enum class Then { Close, GoOn };
  void choose(const Workspace& workspace, Actions& actions, const coding::CodeId& code, Then then);
  void draw_match(const Workspace& workspace, Actions& actions, Ui& ui, const PaletteMatch& match,
                  bool marked);
  void take_enter(const Workspace& workspace, Actions& actions,
                  const std::vector<PaletteMatch>& matches);
  const std::set<coding::CodeId>& there_already(const Workspace& workspace);

  bool open_ = false;
  std::string typed_;
  PaletteMark mark_;
  std::size_t rows_ = 0;  // that are shown at most
  float rest_ = 0;        // how high all else in it was at the most since it opened
  bool refocus_ = false;  // the field has let go of the keyboard, and should have it
  struct ThereKey {
    std::uint64_t revision;
    coding::Span selection;
    std::optional<coding::CoderId> coder;
    friend bool operator==(const ThereKey&, const ThereKey&) = default;
  };
  Cached<std::set<coding::CodeId>, ThereKey> there_;
};

}  // namespace app
