// All fields of a code under each other, to be typed in and chosen: in the dialog, and beside the
// text. Saving is one change. Half-typed text is kept as a draft.
//
// What somebody changes in the code meanwhile (undo, an example that was chosen) comes in, but for
// the fields that were changed here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/actions.h"
#include "app/views/draft.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class CodeForm {
 public:
  // `ids` begins the controls' ids: "field/". The code must be there.
  CodeForm(const Workspace& workspace, const coding::CodeId& code, std::string ids);
  // In the width that is left. The text field called `focus` ("name", "definition") takes the
  // keyboard; true where Enter (in a field of several lines Ctrl+Enter) was pressed in one.
  bool draw(const Workspace& workspace, Actions& actions, Ui& ui, std::string_view focus);

  const coding::CodeId& code() const { return was_.id; }
  // What was half typed the last time came back.
  bool restored() const { return restored_; }
  bool changed() const;
  // Why it cannot be saved, as a sentence for the user; null where it can.
  const char* why_not(const Workspace& workspace, Ui& ui) const;
  // The code as it is now, with what was changed here.
  coding::Code typed(const coding::Study& study) const;
  void keep_now(Actions& actions);
  void drop(Actions& actions);  // the drafts, after saving or giving up

 private:
  void follow(const Workspace& workspace);
  bool text(Actions& actions, Ui& ui, std::size_t at, bool focus);
  void colours(Ui& ui);
  void choices(const Workspace& workspace, Ui& ui);

  std::string ids_;
  std::uint64_t revision_;
  coding::Code was_;     // as the study has it
  coding::Code chosen_;  // with what is chosen here; the texts are in texts_
  std::string hex_;
  std::vector<Draft> texts_;  // as kTexts names them
  bool restored_ = false;
  mutable std::string clash_;  // what why_not() gives
};

// The palette as squares to click, on as many lines as it takes; the one that was clicked.
std::optional<coding::Colour> colour_choice(Ui& ui, std::string_view ids,
                                            std::optional<coding::Colour> chosen);

}  // namespace app
