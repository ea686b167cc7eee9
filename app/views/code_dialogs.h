// Making a code; deleting, merging and moving those that are chosen.
#pragma once

#include "app/cached.h"
#include "app/views/dialog_frame.h"
#include "coding/operations_codes.h"

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

// Of the chosen codes: says what goes with them.
class DeleteCodeDialog {
 public:
  explicit DeleteCodeDialog(const Workspace& workspace) : codes_(workspace.codes()) {}
  void draw(DialogCall& call);

 private:
  std::vector<coding::CodeId> codes_;
  Cached<coding::DeletedWithCode, std::uint64_t> goes_;
};

// Codes to choose one from, found by typing.
class CodeList {
 public:
  // Without those in `without`.
  CodeList(const coding::Study& study, const std::vector<coding::CodeId>& without);
  // `height` of the list itself, in pixels; 0: as high as is usual. True where the keyboard is in
  // its field.
  bool draw(Ui& ui, const std::string& ids, bool fresh, float height = 0);
  const std::optional<coding::CodeId>& chosen() const { return chosen_; }
  void choose(std::optional<coding::CodeId> code) { chosen_ = code; }

 private:
  struct Target {
    coding::CodeId id;
    std::string path;
    std::string folded;
    coding::Colour colour;
  };
  std::vector<Target> targets_;  // in the codebook's order
  std::string filter_;
  std::optional<coding::CodeId> chosen_;
};

// The chosen codes into one other, or into one of themselves.
class MergeCodeDialog {
 public:
  explicit MergeCodeDialog(const Workspace& workspace);
  void draw(DialogCall& call);

 private:
  std::string told(const coding::Study& study, Ui& ui, const coding::MergedInto& merged) const;

  std::vector<coding::CodeId> codes_;
  CodeList list_;
  using Key = std::pair<std::uint64_t, coding::CodeId>;
  Cached<coding::MergedInto, Key> merged_;
};

// The chosen codes under another, or to the top.
class MoveCodeDialog {
 public:
  explicit MoveCodeDialog(const Workspace& workspace);
  void draw(DialogCall& call);

 private:
  std::vector<coding::CodeId> codes_;
  CodeList list_;
  bool top_ = false;
  Cached<coding::DeletedWithCode, std::uint64_t> along_;
};

// "Gat" or "3 codes".
std::string codes_called(const coding::Study& study, const Ui& ui,
                         const std::vector<coding::CodeId>& codes);

// A line for a code to choose: swatch and words.
bool code_choice(Ui& ui, std::string_view id, std::string_view words, ImU32 colour, bool chosen);

}  // namespace app
