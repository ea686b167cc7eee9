// The left panel of Coderen: the conversations with their coded and read share, and the speakers of
// the chosen one with who they are.
#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include "app/actions.h"
#include "app/cached.h"
#include "app/conversation_groups.h"
#include "app/views/speakers_view.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class ConversationsView {
 public:
  // Fills the current ImGui window. Only with a project.
  void draw(const Workspace& workspace, Actions& actions, Ui& ui);

 private:
  // What a row shows beside the name; worked out when it comes in sight.
  struct Figures {
    std::size_t people = 0;  // participants, and speakers who are not known yet
    double coded = 0;        // share, of all coders
    double read = 0;         // share, of the chosen coder
  };
  void list(const Workspace& workspace, Actions& actions, Ui& ui, float height);
  void line(const Workspace& workspace, Actions& actions, Ui& ui,
            const coding::TranscriptInfo& transcript);
  void menu(const Workspace& workspace, Actions& actions, Ui& ui);
  void group_menu(const Workspace& workspace, Actions& actions, Ui& ui);
  void group_heading(Ui& ui, const std::string& words) const;
  const Figures& figures(const Workspace& workspace, const coding::TranscriptId& id);

  struct RowsKey {
    std::uint64_t revision;
    Grouping grouping;
    Language language;
    friend bool operator==(const RowsKey&, const RowsKey&) = default;
  };
  Cached<std::vector<ConversationRow>, RowsKey> all_rows_;
  const std::vector<ConversationRow>* rows_ = nullptr;  // of this frame
  std::unordered_map<coding::TranscriptId, Figures, coding::GuidHash> figures_;
  // The revision that figures_ is about; while somebody types, the one before.
  std::uint64_t figures_of_ = 0;
  std::optional<coding::CoderId> figures_by_;  // who has read
  std::optional<coding::TranscriptId> menu_of_;
  bool menu_asked_ = false;                       // for it, in this frame
  std::optional<coding::TranscriptId> in_sight_;  // the chosen one that was scrolled to
  SpeakersView speakers_;
};

}  // namespace app
