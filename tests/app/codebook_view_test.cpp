#include "app/views/codebook_view.h"

#include <gtest/gtest.h>

#include "coding/codebook.h"
#include "tests/support/demo_workspace.h"

namespace tests {
namespace {

class CodebookView : public testing::Test {
 protected:
  CodebookView() : screen(demo.draws(view), {.width = 340, .height = 2400}) {
    demo.choose_coder();
    screen.settle();
  }
  std::string row(const std::string& name) const { return "code/" + demo.code(name).to_string(); }
  std::vector<std::string> below(const std::string& parent) const {
    std::vector<std::string> names;
    for (const auto* code : coding::children(demo.study(), demo.code(parent)))
      names.push_back(code->name);
    return names;
  }
  std::size_t codings_of(const std::string& name) const {
    std::size_t count = 0;
    for (const auto& code : coding::with_descendants(demo.study(), demo.code(name)))
      for (const auto& [transcript, list] : demo.study().codings().by_transcript())
        for (const auto& coding : *list) count += coding.code == code ? 1 : 0;
    return count;
  }

  DemoWorkspace demo;
  app::CodebookView view;
  HeadlessUi screen;
};

TEST_F(CodebookView, AParentCountsTheCodingsBelowIt) {
  ASSERT_GT(codings_of("Valley of death"), 0U);
  EXPECT_EQ(screen.value(row("Valley of death")), std::to_string(codings_of("Valley of death")));
  EXPECT_EQ(screen.value(row("Verduurzaming")), std::to_string(codings_of("Verduurzaming")));
}

TEST_F(CodebookView, CountsFollowACodingThatGoes) {
  const std::size_t before = codings_of("Verduurzaming");
  for (const auto& [transcript, list] : demo.study().codings().by_transcript())
    for (const auto& coding : *list)
      if (coding.code == demo.code("Valley of death")) {
        demo->run(app::Change(app::RemoveCodings{{coding.id}}));
        screen.settle();
        EXPECT_EQ(screen.value(row("Verduurzaming")), std::to_string(before - 1));
        return;
      }
}

TEST_F(CodebookView, ATriangleClosesAndOpensTheCodesBelow) {
  const std::string triangle = "open/" + demo.code("Verduurzaming").to_string();
  screen.click(triangle);
  EXPECT_EQ(screen.find(row("Valley of death")), nullptr);
  screen.click(triangle);
  EXPECT_NE(screen.find(row("Valley of death")), nullptr);
}

TEST_F(CodebookView, TheFilterKeepsWhatFitsAndWhatIsAboveIt) {
  screen.click("codebook/filter");
  screen.type("VALLEY");
  EXPECT_NE(screen.find(row("Valley of death")), nullptr);
  EXPECT_NE(screen.find(row("Verduurzaming")), nullptr);
  EXPECT_EQ(screen.find(row("Learning communities")), nullptr);
}

TEST_F(CodebookView, ADoubleClickCodesTheSelectedText) {
  demo->run(app::SelectText{{{0}, {20}}, false, {}});
  screen.double_click(row("Valley of death"));
  const auto* added = demo.asked<app::AddCoding>();
  ASSERT_NE(added, nullptr);
  EXPECT_EQ(added->code, demo.code("Valley of death"));
}

TEST_F(CodebookView, ACodeDraggedOntoAnotherGoesUnderIt) {
  screen.drag(screen.place_of(row("Valley of death")),
              screen.place_of(row("Learning communities")));
  EXPECT_EQ(below("Learning communities"), std::vector<std::string>{"Valley of death"});
}

TEST_F(CodebookView, ACodeDraggedBetweenTwoGoesBetweenThem) {
  const std::vector<std::string> before = below("Verduurzaming");
  ASSERT_GE(before.size(), 3U);
  ImVec2 edge = screen.place_of(row(before[2]));
  edge.y = screen.control(row(before[2])).min.y + 2;
  screen.drag(screen.place_of(row(before[0])), edge);
  const std::vector<std::string> after = below("Verduurzaming");
  EXPECT_EQ((std::vector<std::string>{after[0], after[1], after[2]}),
            (std::vector<std::string>{before[1], before[0], before[2]}));
}

TEST_F(CodebookView, ACodeDraggedToTheEndGoesToTheTop) {
  // The list's end has to be in sight.
  for (const auto* top : coding::children(demo.study(), std::nullopt))
    if (top->name != "Verduurzaming" && screen.find("open/" + top->id.to_string()) != nullptr)
      screen.click("open/" + top->id.to_string());
  screen.drag(screen.place_of(row("Valley of death")), screen.place_of("codebook/end"));
  EXPECT_EQ(coding::children(demo.study(), std::nullopt).back()->name, "Valley of death");
}

TEST_F(CodebookView, TheMenuMovesACodeDown) {
  const std::vector<std::string> before = below("Verduurzaming");
  screen.right_click(row(before[0]));
  screen.click("code-menu/down");
  EXPECT_EQ(below("Verduurzaming")[1], before[0]);
  screen.right_click(row(before[0]));
  screen.click("code-menu/up");
  EXPECT_EQ(below("Verduurzaming"), before);
}

TEST_F(CodebookView, AChosenCodingCanBeRemoved) {
  const auto codings = demo.study().codings().of(*demo->transcript());
  ASSERT_FALSE(codings.empty());
  const coding::CodingId id = codings.front().id;
  demo->run(app::SelectCodings{{id}});
  screen.settle();
  screen.click("coding/" + id.to_string() + "/remove");
  EXPECT_EQ(demo.study().codings().find(id), nullptr);
}

}  // namespace
}  // namespace tests
