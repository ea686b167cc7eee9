// How strongly something is said in the coding at hand: a number from 0 to 100, or none.
#pragma once

#include "app/views/dialog_frame.h"

namespace app {

class WeightDialog {
 public:
  explicit WeightDialog(const Workspace& workspace);
  void draw(DialogCall& call);

 private:
  coding::CodingId coding_;
  std::string code_;
  std::string typed_;
};

}  // namespace app
