// "Geschiedenis": who did what when, the newest first; what the chosen entry did; going back to it,
// by undoing or to look.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/actions.h"
#include "app/cached.h"
#include "app/history_list.h"
#include "app/views/palette_frame.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class HistoryView {
 public:
  // Fills the current ImGui window. Only with a project.
  void draw(const Workspace& workspace, Actions& actions, Ui& ui);

 private:
  struct Choices {
    std::vector<std::string> kinds;
    std::vector<coding::CoderId> coders;
  };
  void draw_filters(const Workspace& workspace, Ui& ui);
  void draw_coders(const Workspace& workspace, Ui& ui, const Choices& choices);
  void draw_kinds(Ui& ui, const Choices& choices);
  void take_keys(const Workspace& workspace, Actions& actions, const Ui& ui,
                 const std::vector<std::uint32_t>& places);
  void draw_list(const Workspace& workspace, Actions& actions, Ui& ui,
                 const std::vector<std::uint32_t>& places);
  void draw_entry(const Workspace& workspace, Actions& actions, Ui& ui,
                  const coding::HistoryEntry& entry);
  void draw_chosen(const Workspace& workspace, Actions& actions, Ui& ui);
  void draw_told(const Workspace& workspace, Ui& ui, const coding::HistoryEntry& entry);

  HistoryFilter filter_;
  HistoryList list_;
  PaletteMark mark_;  // among the entries shown
  float coder_width_ = 0;
  struct Key {
    std::uint64_t revision = 0;
    std::uint64_t history = 0;
    HistoryFilter filter;
    Language language = Language::Dutch;
    friend bool operator==(const Key&, const Key&) = default;
  };
  Cached<std::vector<std::uint32_t>, Key> shown_;
  Cached<Choices, std::uint64_t> choices_;
};

}  // namespace app
