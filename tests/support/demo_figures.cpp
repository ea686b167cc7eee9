#include "tests/support/demo_figures.h"

#include <chrono>
#include <thread>

#include "app/demo_project.h"
#include "app/views/figures_words.h"
#include "coding/lookup.h"

namespace tests {
namespace {

app::Config in_dutch() {
  app::Config config;
  config.language = app::Language::Dutch;
  return config;
}

// Made once, since that takes longer than a test.
const std::filesystem::path& demo() {
  static const TempFolder folder;
  static const std::filesystem::path path = [] {
    app::make_demo(folder / "demo.zwerm");
    return folder / "demo.zwerm";
  }();
  return path;
}

}  // namespace

DemoFigures::DemoFigures(const Screen& screen)
    : workspace_(in_dutch(), [] {}), screen_([this](app::Ui& ui) { draw(ui); }, screen) {
  std::filesystem::copy_file(demo(), folder_ / "demo.zwerm");
  workspace_.run(app::OpenProject{folder_ / "demo.zwerm"});
  workspace_.finish_work();
  workspace_.run(app::ShowView{app::View::Figures});
  screen_.settle();
}

DemoFigures& DemoFigures::click(std::string_view id) {
  pushed_.clear();
  screen_.click(id);
  return *this;
}

DemoFigures& DemoFigures::wait() {
  screen_.settle();
  // What was being made when the page changed comes first.
  for (int i = 0; i < 3000 && workspace_.making_figures(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    if (workspace_.collect()) screen_.settle();
  }
  screen_.settle();
  return *this;
}

DemoFigures& DemoFigures::ask(const coding::FrequencyQuery& query) {
  workspace_.run(app::ChooseFrequencies{query});
  screen_.settle();
  return *this;
}

coding::CodeId DemoFigures::code(std::string_view name) const {
  return coding::code_named(study(), name).id;
}

std::string DemoFigures::cell(std::string_view code_name, std::size_t column) const {
  return "cell/" + code(code_name).to_string() + "/" + std::to_string(column);
}

std::string DemoFigures::total(std::string_view code_name) const {
  return "cell/" + code(code_name).to_string() + "/total";
}

std::vector<std::string> DemoFigures::names() const {
  std::vector<std::string> names;
  for (const auto& control : screen_.controls())
    if (control.id.starts_with("row/")) names.push_back(control.label);
  return names;
}

void DemoFigures::draw(app::Ui& ui) {
  if (!workspace_.has_project()) return;
  app::Actions actions;
  view_.draw(workspace_, actions, ui);
  for (app::Action& action : actions.take()) {
    workspace_.run(action);
    // What a page is made of it asks for by itself.
    if (!std::holds_alternative<app::MakeFigures>(action)) pushed_.push_back(std::move(action));
  }
}

void expect_figures(DemoFigures& figures) {
  const coding::Frequencies counted = frequencies(figures.study(), figures.query());
  std::size_t seen = 0;
  for (const auto& row : counted.rows) {
    for (std::size_t column = 0; column < counted.columns.size(); ++column) {
      const auto* cell =
          figures.screen().find("cell/" + row.code.to_string() + "/" + std::to_string(column));
      if (cell == nullptr) continue;
      ++seen;
      EXPECT_EQ(cell->value,
                app::figure(row.values[column], figures.query().as, app::Language::Dutch));
    }
    const auto* total = figures.screen().find("cell/" + row.code.to_string() + "/total");
    if (total == nullptr) continue;
    EXPECT_EQ(total->value, app::figure(row.total, figures.query().as, app::Language::Dutch));
  }
  EXPECT_GT(seen, 50U);
}

}  // namespace tests
