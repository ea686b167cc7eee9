// All fields of a code, as one change. Half-typed text is kept as a draft.
#pragma once

#include <vector>

#include "app/views/dialog_frame.h"
#include "app/views/draft.h"

namespace app {

class EditCodeDialog {
 public:
  explicit EditCodeDialog(const Workspace& workspace);
  void draw(DialogCall& call);
  // After OK and Cancel: the drafts go.
  void closing(Actions& actions);

 private:
  void names(DialogCall& call);
  void colours(Ui& ui);
  void choices(Ui& ui);
  void texts(DialogCall& call);
  coding::Code typed() const;

  coding::Code code_;  // as it was, with what is chosen here; the texts are in texts_
  std::string hex_;
  std::vector<Draft> texts_;  // as kTexts names them
  bool restored_ = false;
};

}  // namespace app
