// What all dialogs share: the title, the buttons with their keys, and what becomes of an OK.
//
// A dialog that asked for a change stays until the change is made; where it fails, it shows why and
// keeps what was typed. While work goes on, views/work_panel.h is shown in its place.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>

#include "app/actions.h"
#include "app/window/controls.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

struct DialogCall {
  const Workspace& workspace;
  Actions& actions;
  Ui& ui;
  bool fresh;            // just opened: its first field takes the keyboard
  bool failed;           // the last OK could not be carried out; Workspace::status() says why
  bool submitted;        // set by submit()
  bool looking = false;  // set by look()

  // Asks for what OK means.
  template <class What>
  void submit(What what) {
    actions.push(std::move(what));
    submitted = true;
  }
  // Asks for what a Look... action finds; the dialog stays, and Awaited gives it.
  template <class What>
  void look(What what) {
    actions.push(std::move(what));
    looking = true;
  }
};

// What a dialog looked for.
template <class What>
class Awaited {
 public:
  explicit Awaited(const Workspace& workspace) : number_(workspace.found_number()) {}
  // Once, when it has been found.
  const What* arrived(const Workspace& workspace) {
    const What* found = workspace.found<What>();
    if (found == nullptr || number_ == workspace.found_number()) return nullptr;
    number_ = workspace.found_number();
    return found;
  }

 private:
  std::uint64_t number_;
};

// Enter was pressed, and is neither a control's that has the keyboard nor of a field of several
// lines.
bool enter_pressed(const Ui& ui);

void dialog_title(Ui& ui, std::string_view title);
// The words above a field.
void field_label(Ui& ui, std::string_view words);
void dialog_gap(Ui& ui);
// How high a list in a dialog is: as wanted, or what the window leaves beside `rest`, the height of
// all else in the dialog; both before scaling.
float list_height(const Ui& ui, float wanted, float rest);

struct OkButton {
  std::string_view label;
  Look look = Look::Primary;
  const char* why_not = nullptr;
  bool keys = true;  // Enter and Esc are the dialog's, not those of a menu in it
};
// At the end of a dialog: what went wrong, Cancel and OK. True where OK was clicked or Enter
// pressed outside a field of several lines (there Ctrl+Enter); one of Look::Danger takes Enter only
// where the button itself has the keyboard, which Cancel has at first. Cancel and Esc push
// ShowDialog.
bool dialog_buttons(DialogCall& call, const OkButton& ok);
// For dialogs that only tell something. Enter and Esc close it, but where `keys` are a field's.
void close_button(DialogCall& call, bool keys = true);

}  // namespace app
