// Correcting who speaks: the whole turn or the selected words of it to another speaker, or the turn
// joined with the one before.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/actions.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class TurnMenu {
 public:
  // `turn` is its number in the transcript of the pane.
  void open(const Workspace& workspace, const Pane& pane, std::uint32_t turn);
  // Call it with the same ImGui id stack wherever it is opened.
  void draw(const Workspace& workspace, const Pane& pane, Actions& actions, Ui& ui);

 private:
  void give(Actions& actions, const std::string& label);

  coding::TranscriptId transcript_;
  std::uint64_t revision_ = 0;
  std::uint32_t turn_ = 0;
  std::vector<std::uint32_t> speakers_;  // in the order in which they are offered
  coding::Span words_;                   // that are given: the selected ones, or the whole turn
  bool selected_ = false;                // words_ are selected ones
  std::string typed_;
  bool opening_ = false;
};

}  // namespace app
