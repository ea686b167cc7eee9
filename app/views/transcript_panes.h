// The middle of Coderen: one conversation, or two side by side below their names. Where there is no
// room for two, the active one alone is shown below both names, which then say so.
#pragma once

#include <array>
#include <memory>
#include <optional>

#include "app/actions.h"
#include "app/views/transcript_view.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class TranscriptPanes {
 public:
  TranscriptPanes();
  // Fills the window between two corners. Only with a project.
  void draw(const Workspace& workspace, Actions& actions, Ui& ui, ImVec2 min, ImVec2 max);
  // The width that it would like to have, where there is so much at most.
  static float wanted_width(const Workspace& workspace, const Ui& ui, float most);

  TranscriptView& active(const Workspace& workspace) { return on(workspace.side()); }
  TranscriptView& on(Side side) { return *views_[side == Side::Left ? left_ : 1 - left_]; }
  const TranscriptView& on(Side side) const {
    return *views_[side == Side::Left ? left_ : 1 - left_];
  }
  bool has_unkept_typing() const { return views_.front()->has_unkept_typing(); }
  // Shows something soon, though nothing happens.
  bool waits() const { return views_.front()->waits() || views_.back()->waits(); }

 private:
  void draw_pane(const Workspace& workspace, Side side, Actions& actions, Ui& ui, ImVec2 min,
                 ImVec2 max);
  // Gives its height.
  float draw_names(const Workspace& workspace, Actions& actions, Ui& ui, ImVec2 min, float right,
                   bool room);
  void draw_name(const Workspace& workspace, Side side, Actions& actions, Ui& ui, ImVec2 min,
                 ImVec2 max) const;
  void move_over(const Workspace& workspace);

  std::array<std::unique_ptr<TranscriptView>, 2> views_;
  std::size_t left_ = 0;  // which of them stands at the left
  bool two_ = false;      // in the frame before
};

}  // namespace app
