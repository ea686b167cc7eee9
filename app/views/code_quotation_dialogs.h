// Dialogs that show the quotations of the code at hand: to take one as its example, or to choose
// those that go to a new code beside it.
#pragma once

#include <optional>
#include <string>

#include "app/views/dialog_frame.h"
#include "app/views/quotation_list.h"

namespace app {

class ExampleDialog {
 public:
  explicit ExampleDialog(const Workspace& workspace) : code_(*workspace.code()) {}
  void draw(DialogCall& call);

 private:
  coding::CodeId code_;
  std::optional<QuotationList> list_;
};

class SplitCodeDialog {
 public:
  explicit SplitCodeDialog(const Workspace& workspace) : code_(*workspace.code()) {}
  void draw(DialogCall& call);

 private:
  void tick_buttons(const coding::Study& study, Ui& ui);

  coding::CodeId code_;
  std::string name_;
  std::optional<QuotationList> list_;
};

}  // namespace app
