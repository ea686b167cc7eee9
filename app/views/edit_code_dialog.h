// All fields of a code, as one change. Half-typed text is kept as a draft.
#pragma once

#include "app/views/code_form.h"
#include "app/views/dialog_frame.h"

namespace app {

class EditCodeDialog {
 public:
  explicit EditCodeDialog(const Workspace& workspace);
  void draw(DialogCall& call);
  // After OK and Cancel: the drafts go.
  void closing(Actions& actions) { form_.drop(actions); }
  void keep_typed(Actions& actions) { form_.keep_now(actions); }

 private:
  CodeForm form_;
};

}  // namespace app
