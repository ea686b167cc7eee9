// What of the transcript is shown: codes, coders and speakers to tick; none of a kind means all.
#pragma once

#include <set>

#include "app/views/dialog_frame.h"

namespace app {

class FilterDialog {
 public:
  explicit FilterDialog(const Workspace& workspace);
  void draw(DialogCall& call);

 private:
  struct Choice {
    std::string id;  // as of a control
    std::string label;
    std::string folded;
    float indent = 0;  // levels of the tree
    bool ticked = false;
  };
  struct CodeChoice : Choice {
    coding::CodeId code;
  };
  struct CoderChoice : Choice {
    coding::CoderId coder;
  };
  void codes(DialogCall& call, float width, float height);
  void others(DialogCall& call, float width, float height);
  TextFilter filter() const;

  std::vector<CodeChoice> codes_;
  std::vector<CoderChoice> coders_;
  std::vector<Choice> speakers_;
  std::string typed_;
};

}  // namespace app
