// The whole of the window: top bar, view, status bar, what lies over them; and where keys go.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/actions.h"
#include "app/commands.h"
#include "app/views/code_palette.h"
#include "app/views/codebook_view.h"
#include "app/views/command_palette.h"
#include "app/views/conversations_view.h"
#include "app/views/dialogs.h"
#include "app/views/exports_view.h"
#include "app/views/figures_view.h"
#include "app/views/history_view.h"
#include "app/views/memos_view.h"
#include "app/views/people_view.h"
#include "app/views/quotations_view.h"
#include "app/views/search_view.h"
#include "app/views/status_bar.h"
#include "app/views/transcript_panes.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class Shell {
 public:
  // Key presses become commands. True where one did something.
  bool take_keys(const std::vector<Key>& keys, const Workspace& workspace, Actions& actions);
  void draw(const Workspace& workspace, Actions& actions, Ui& ui);
  // The table of people goes from cell to cell by Tab.
  bool takes_tab(const Workspace& workspace) const {
    return workspace.has_project() && workspace.view() == View::People &&
           workspace.dialog() == Dialog::None && (!typing_ || people_.in_cell());
  }
  // A text field has the keyboard.
  bool typing() const { return typing_; }
  // What is half typed in fields goes to the drafts now.
  void keep_typed(Actions& actions);
  bool has_unkept_typing() const { return panes_.has_unkept_typing(); }
  // Shows something soon, though nothing happens.
  bool waits(const Workspace& workspace) const {
    return workspace.has_project() && workspace.view() == View::Coding && panes_.waits();
  }
  // What of the conversation on a side is in sight first, none where it was not drawn there yet;
  // and having it there.
  std::optional<transcripts::ByteOffset> top(Side side,
                                             const coding::TranscriptId& transcript) const {
    return panes_.on(side).top_of(transcript);
  }
  void begin_at(Side side, const coding::TranscriptId& transcript, transcripts::ByteOffset place) {
    panes_.on(side).begin_at(transcript, place);
  }
  std::string title(const Workspace& workspace) const;
  // Projects that were opened before, to open again.
  void offer(const std::vector<std::filesystem::path>& projects) { dialogs_.offer(projects); }

 private:
  void draw_top_bar(const Workspace& workspace, Actions& actions, Ui& ui);
  void draw_menus(const Workspace& workspace, Actions& actions, Ui& ui);
  void draw_tabs(const Workspace& workspace, Actions& actions, Ui& ui) const;
  void draw_coder(const Workspace& workspace, Actions& actions, Ui& ui) const;
  void draw_coding(const Workspace& workspace, Actions& actions, Ui& ui, ImVec2 min, ImVec2 max);
  void draw_search(const Workspace& workspace, Actions& actions, Ui& ui, ImVec2 min, ImVec2 max);
  void draw_view(const Workspace& workspace, Actions& actions, Ui& ui, ImVec2 min, ImVec2 max);
  // Of a project as it was. Gives its height.
  float draw_banner(const Workspace& workspace, Actions& actions, Ui& ui, float top) const;
  void draw_start(Actions& actions, Ui& ui) const;

  ConversationsView conversations_;
  TranscriptPanes panes_;
  CodebookView codebook_;
  FiguresView figures_;
  QuotationsView quotations_;
  PeopleView people_;
  ExportsView exports_;
  HistoryView history_;
  MemosView memos_;
  CodePalette palette_;
  CommandPalette command_palette_;
  SearchView search_;
  StatusBar status_bar_;
  Dialogs dialogs_;
  bool typing_ = false;
  std::vector<Key> waiting_;  // pressed, and not yet taken up
  std::optional<Menu> menu_to_open_;
};

}  // namespace app
