#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "app/shell.h"
#include "tests/support/demo_workspace.h"

namespace tests {
namespace {

// Each control of the bar by its id, in their order.
std::vector<app::Control> bar(DemoWorkspace& demo, float width, app::Language language) {
  app::Shell shell;
  HeadlessUi screen(
      [&](app::Ui& ui) {
        app::Actions actions;
        shell.draw(*demo, actions, ui);
      },
      {.width = width, .language = language, .parts = true});
  screen.frames(4);
  constexpr float kHigh = 40;
  std::vector<app::Control> controls;
  for (const app::Control& control : screen.controls())
    if (control.min.y < kHigh) controls.push_back(control);
  std::sort(controls.begin(), controls.end(),
            [](const auto& a, const auto& b) { return a.min.x < b.min.x; });
  return controls;
}

// At 150 and 200 % of a screen 1,600 wide too.
TEST(TopBar, NothingLiesOverAnotherHoweverNarrowTheWindow) {
  DemoWorkspace demo;
  demo.choose_coder();
  demo->run(app::ShowView{app::View::Exports});
  for (const app::Language language : {app::Language::Dutch, app::Language::English})
    for (const float width : {1600.F, 1280.F, 1067.F, 1000.F, 900.F, 800.F}) {
      const auto controls = bar(demo, width, language);
      const auto has = [&](const std::string& id) {
        return std::any_of(controls.begin(), controls.end(),
                           [&](const auto& one) { return one.id == id; });
      };
      EXPECT_TRUE(has("tab/exports") && has("search") && has("coder")) << width;
      for (std::size_t i = 0; i + 1 < controls.size(); ++i)
        EXPECT_LE(controls[i].max.x, controls[i + 1].min.x)
            << controls[i].id << " and " << controls[i + 1].id << " at " << width;
      EXPECT_LE(controls.back().max.x, width);
    }
}

}  // namespace
}  // namespace tests
