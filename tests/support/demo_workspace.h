// A workspace on the demo project, with what a view asks for carried out between frames, as the
// window does.
#pragma once

#include <functional>
#include <vector>

#include "app/workspace.h"
#include "tests/support/headless_ui.h"
#include "tests/support/temp_folder.h"

namespace tests {

class DemoWorkspace {
 public:
  DemoWorkspace();
  app::Workspace& operator*() { return workspace_; }
  app::Workspace* operator->() { return &workspace_; }
  const coding::Study& study() const { return workspace_.study(); }
  std::filesystem::path file(const std::string& name) const { return folder_ / name; }

  // A draw function for HeadlessUi that runs `view` and keeps what it asks for. Work that this
  // begins is done before the next frame.
  template <class View>
  std::function<void(app::Ui&)> draws(View& view) {
    return [this, &view](app::Ui& ui) {
      app::Actions actions;
      view.draw(workspace_, actions, ui);
      for (app::Action& action : actions.take()) {
        workspace_.run(action);
        workspace_.finish_work();
        asked_.push_back(std::move(action));
      }
    };
  }
  // The last action of a kind that was asked for; null where there was none.
  template <class What>
  const What* asked() const {
    for (auto at = asked_.rbegin(); at != asked_.rend(); ++at) {
      if constexpr (std::is_constructible_v<app::Change, What>) {
        const auto* change = std::get_if<app::Change>(&*at);
        const auto* what = change == nullptr ? nullptr : std::get_if<What>(change);
        if (what != nullptr) return what;
      } else {
        if (const auto* what = std::get_if<What>(&*at)) return what;
      }
    }
    return nullptr;
  }

  coding::TranscriptId transcript(const std::string& name) const;
  coding::CodeId code(const std::string& name) const;
  void choose_coder();  // AV, who codes in the demo project

 private:
  TempFolder folder_;
  app::Workspace workspace_;
  std::vector<app::Action> asked_;
};

}  // namespace tests
