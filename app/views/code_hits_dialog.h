// From the hits of a search to codings: which code, how much around each hit, and the passages that
// will be coded, each of which can be left out.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/views/dialog_frame.h"
#include "coding/autocode.h"

namespace app {

class CodeHitsDialog {
 public:
  explicit CodeHitsDialog(const Workspace& workspace);
  void draw(DialogCall& call);

 private:
  struct Target {
    coding::CodeId id;
    std::string path;
    std::string folded;
    coding::Colour colour;
  };
  void choose_code(Ui& ui, bool fresh);
  void choose_unit(DialogCall& call);
  void look_around(DialogCall& call);
  void draw_places(const Workspace& workspace, Ui& ui);
  std::vector<coding::StudyHit> chosen() const;

  std::shared_ptr<const std::vector<coding::StudyHit>> hits_;
  bool too_many_ = false;  // more than the search shows; these go by `zwerm autocode`
  bool looked_ = false;
  Awaited<FoundPassages> awaited_;
  std::vector<Target> codes_;
  std::string filter_;
  std::optional<coding::CodeId> code_;
  coding::CodingUnit unit_ = coding::CodingUnit::Sentence;
  std::vector<coding::StudyHit> places_;  // by unit_; none until they are found
  std::vector<bool> wanted_;              // which of them
};

}  // namespace app
