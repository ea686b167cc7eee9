// What becomes of the query of Citaten: kept under a name, or what it finds as a new code.
#pragma once

#include <string>

#include "app/views/dialog_frame.h"

namespace app {

class KeepQueryDialog {
 public:
  explicit KeepQueryDialog(const Workspace&) {}
  void draw(DialogCall& call);

 private:
  std::string name_;
};

class CodePassagesDialog {
 public:
  explicit CodePassagesDialog(const Workspace&) {}
  void draw(DialogCall& call);

 private:
  std::string name_;
};

}  // namespace app
