// The demo project in the view Cijfers, drawn without a window; what is clicked there is carried
// out.
//
//   DemoFigures figures;
//   figures.click("count/words");
//   expect_figures(figures);
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "app/views/figures_view.h"
#include "app/workspace.h"
#include "tests/support/headless_ui.h"
#include "tests/support/temp_folder.h"

namespace tests {

class DemoFigures {
 public:
  explicit DemoFigures(const Screen& screen = {});

  HeadlessUi& screen() { return screen_; }
  app::Workspace& workspace() { return workspace_; }
  const coding::Study& study() const { return workspace_.study(); }
  const coding::FrequencyQuery& query() const { return workspace_.frequency_query(); }
  DemoFigures& click(std::string_view id);
  // Until what the page asks for is made.
  DemoFigures& wait();
  DemoFigures& ask(const coding::FrequencyQuery& query);
  // What was asked for since the last click.
  const std::vector<app::Action>& pushed() const { return pushed_; }
  template <class What>
  const What& only() const {
    EXPECT_EQ(pushed_.size(), 1U);
    return std::get<What>(pushed_.at(0));
  }

  coding::CodeId code(std::string_view name) const;
  // The ids of a code's cells.
  std::string cell(std::string_view code_name, std::size_t column) const;
  std::string total(std::string_view code_name) const;
  // The codes whose names are on the screen, from top to bottom.
  std::vector<std::string> names() const;

 private:
  void draw(app::Ui& ui);

  TempFolder folder_;
  app::Workspace workspace_;
  app::FiguresView view_;
  std::vector<app::Action> pushed_;
  HeadlessUi screen_;
};

// Every cell on the screen against coding::frequencies.
void expect_figures(DemoFigures& figures);

}  // namespace tests
