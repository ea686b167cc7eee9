// The chosen coder's memo on something, beside what other coders wrote on it; and saying who codes.
#pragma once

#include "app/views/dialog_frame.h"
#include "app/views/draft.h"

namespace app {

class MemoDialog {
 public:
  explicit MemoDialog(const Workspace& workspace);
  void draw(DialogCall& call);
  void closing(Actions& actions) { text_.drop(actions); }
  void keep_typed(Actions& actions) { text_.keep_now(actions); }

 private:
  struct Other {
    std::string coder;
    std::string text;
  };
  MemoSubject subject_;
  transcripts::Message about_;  // "Memo bij code Valley of death"
  Draft text_;
  std::vector<Other> others_;
};

class NewCoderDialog {
 public:
  explicit NewCoderDialog(const Workspace& workspace);
  void draw(DialogCall& call);

 private:
  void known(DialogCall& call) const;
  std::string name_;
};

}  // namespace app
