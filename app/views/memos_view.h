// "Memo's": all memos of the project, the one that changed last first; found by words, kind and
// coder. A click opens one, Enter or a double click goes to what it is on.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/actions.h"
#include "app/cached.h"
#include "app/views/palette_frame.h"
#include "app/window/ui.h"
#include "app/workspace.h"
#include "coding/memo_list.h"

namespace app {

struct MemoFilter {
  std::string text = {};  // stands in the memo, or in the name of what it is on
  std::optional<coding::OwnerKind> kind = {};
  std::optional<coding::CoderId> coder = {};
  friend bool operator==(const MemoFilter&, const MemoFilter&) = default;
};
// Which of these it leaves.
std::vector<std::size_t> memos_shown(const std::vector<coding::ListedMemo>& memos,
                                     const MemoFilter& filter);

class MemosView {
 public:
  // Fills the current ImGui window. Only with a project.
  void draw(const Workspace& workspace, Actions& actions, Ui& ui);

 private:
  void draw_filters(const Workspace& workspace, Actions& actions, Ui& ui);
  void draw_kinds(Ui& ui);
  void draw_coders(const Workspace& workspace, Ui& ui);
  void take_keys(const Workspace& workspace, Actions& actions, const Ui& ui,
                 const std::vector<coding::ListedMemo>& memos,
                 const std::vector<std::size_t>& shown);
  void draw_list(const Workspace& workspace, Actions& actions, Ui& ui,
                 const std::vector<coding::ListedMemo>& memos,
                 const std::vector<std::size_t>& shown);
  bool draw_memo(Ui& ui, const coding::ListedMemo& listed, bool chosen, bool& double_clicked) const;
  void draw_chosen(const Workspace& workspace, Actions& actions, Ui& ui,
                   const coding::ListedMemo& listed) const;

  MemoFilter filter_;
  bool entered_ = false;  // Enter was pressed in the filter
  std::optional<coding::MemoId> chosen_;
  PaletteMark mark_;  // the chosen one, among those shown
  struct Key {
    std::uint64_t revision = 0;
    MemoFilter filter;
    friend bool operator==(const Key&, const Key&) = default;
  };
  // Pointing into the study of that revision.
  Cached<std::vector<coding::ListedMemo>, std::uint64_t> listed_;
  Cached<std::vector<std::size_t>, Key> shown_;
};

}  // namespace app
