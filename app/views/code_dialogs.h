// Making a code, deleting one, merging it into another.
#pragma once

#include "app/cached.h"
#include "app/views/dialog_frame.h"
#include "coding/operations.h"

namespace app {

// The new code lies where the dialog is told: under the chosen code's parent, or at the top.
class NewCodeDialog {
 public:
  explicit NewCodeDialog(const Workspace& workspace);
  void draw(DialogCall& call);

 private:
  std::string name_;
  std::optional<coding::CodeId> beside_;  // the parent of the selected code
  std::optional<coding::CodeId> under_;   // the selected code
  std::optional<coding::CodeId> parent_;
};

class DeleteCodeDialog {
 public:
  explicit DeleteCodeDialog(const Workspace& workspace);
  void draw(DialogCall& call);

 private:
  coding::CodeId code_;
  Cached<coding::DeletedWithCode, std::uint64_t> goes_;
};

class MergeCodeDialog {
 public:
  explicit MergeCodeDialog(const Workspace& workspace);
  void draw(DialogCall& call);

 private:
  struct Target {
    coding::CodeId id;
    std::string path;
    std::string folded;
    coding::Colour colour;
  };
  void choose(Ui& ui, bool fresh);

  coding::CodeId code_;
  std::vector<Target> targets_;  // in the codebook's order; not the code itself or those below
  std::size_t codings_ = 0;      // of the code itself: what moves
  std::string filter_;
  std::optional<coding::CodeId> into_;
};

// A line for a code to choose: swatch and words.
bool code_choice(Ui& ui, std::string_view id, std::string_view words, ImU32 colour, bool chosen);

}  // namespace app
