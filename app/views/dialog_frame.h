// What all dialogs share: the title, the buttons with their keys, and what becomes of an OK.
//
// A dialog that asked for a change stays until the change is made; where it fails, it shows why and
// keeps what was typed.
#pragma once

#include <string_view>

#include "app/actions.h"
#include "app/window/controls.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

struct DialogCall {
  const Workspace& workspace;
  Actions& actions;
  Ui& ui;
  bool fresh;      // just opened: its first field takes the keyboard
  bool failed;     // the last OK could not be carried out; Workspace::status() says why
  bool submitted;  // set by submit()

  // Asks for what OK means.
  template <class What>
  void submit(What what) {
    actions.push(std::move(what));
    submitted = true;
  }
};

void dialog_title(Ui& ui, std::string_view title);
// The words above a field.
void field_label(Ui& ui, std::string_view words);
void dialog_gap(Ui& ui);

struct OkButton {
  std::string_view label;
  Look look = Look::Primary;
  const char* why_not = nullptr;
  bool keys = true;  // Enter and Esc are the dialog's, not those of a menu in it
};
// At the end of a dialog: what went wrong, Cancel and OK. True where OK was clicked or Enter
// pressed outside a field of several lines (there Ctrl+Enter). Cancel and Esc push ShowDialog.
bool dialog_buttons(DialogCall& call, const OkButton& ok);
// For dialogs that only tell something.
void close_button(DialogCall& call);

}  // namespace app
