// From the hits of a search to codings: which code, how much around each hit, and the passages that
// will be coded, each of which can be left out.
#pragma once

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

  // So many hits are looked through while the window waits; more go by `zwerm autocode`.
  static constexpr std::size_t kMostHits = 5'000;

 private:
  struct Target {
    coding::CodeId id;
    std::string path;
    std::string folded;
    coding::Colour colour;
  };
  void choose_code(Ui& ui, bool fresh);
  void choose_unit(const Workspace& workspace, Ui& ui);
  void look_around(const Workspace& workspace);
  void draw_places(const Workspace& workspace, Ui& ui);
  std::vector<coding::StudyHit> chosen() const;

  std::vector<coding::StudyHit> hits_;
  bool too_many_ = false;
  std::vector<Target> codes_;
  std::string filter_;
  std::optional<coding::CodeId> code_;
  coding::CodingUnit unit_ = coding::CodingUnit::Sentence;
  std::vector<coding::StudyHit> places_;  // by unit_
  std::vector<bool> wanted_;              // which of them
};

}  // namespace app
