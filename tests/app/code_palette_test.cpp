#include "app/views/code_palette.h"

#include <algorithm>

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "tests/support/demo_workspace.h"

namespace tests {
namespace {

// The palette, open on the first words of a conversation, by AV.
class CodePalette : public testing::Test {
 protected:
  struct AtTheTop {
    app::CodePalette palette;
    void draw(const app::Workspace& workspace, app::Actions& actions, app::Ui& ui) {
      if (workspace.palette() == app::Palette::Closed)
        palette.close();
      else
        palette.draw(workspace, actions, ui, place);
    }
    ImVec2 place{200, 100};
  };
  CodePalette() : screen(demo.draws(view)) {
    demo.choose_coder();
    demo->run(app::SelectText{{{0}, {12}}, false, {}});
    demo->run(app::ShowPalette{app::Palette::Code});
    screen.frames(6);
  }
  std::string row(const std::string& code) const {
    return "palette/" + demo.code(code).to_string();
  }
  std::vector<std::string> coded() const {
    std::vector<std::string> names;
    for (const auto& coding : demo.study().codings().of(demo.transcript("01 Techniekhuis IJmond")))
      if (coding.span == transcripts::make_span(0, 12))
        names.push_back(demo.study().codes().find(coding.code)->name);
    std::sort(names.begin(), names.end());
    return names;
  }
  DemoWorkspace demo;
  AtTheTop view;
  HeadlessUi screen;
};

TEST_F(CodePalette, EnterCodesAndCloses) {
  screen.type("leercul");
  screen.press(GLFW_KEY_ENTER);
  EXPECT_EQ(coded(), std::vector<std::string>{"Leercultuur"});
  EXPECT_EQ(demo->palette(), app::Palette::Closed);
}

TEST_F(CodePalette, ShiftEnterCodesAndGoesOnWithAnother) {
  screen.type("leercul");
  screen.press(GLFW_KEY_ENTER, false, true);
  EXPECT_EQ(demo->palette(), app::Palette::Code);
  EXPECT_EQ(screen.value("palette"), "") << "ready to find another";
  EXPECT_EQ(screen.value(row("Leercultuur")), "there");
  screen.type("valley");
  screen.press(GLFW_KEY_ENTER);
  EXPECT_EQ(coded(), (std::vector<std::string>{"Leercultuur", "Valley of death"}));
  EXPECT_EQ(demo->palette(), app::Palette::Closed);
}

// The user could not read the hint below it.
TEST_F(CodePalette, IsOnTheScreenAsAWholeWhereverTheWordsStand) {
  view.place = {200, 980};
  for (const float height : {1000.0F, 420.0F}) {
    HeadlessUi low(demo.draws(view), {.height = height});
    demo->run(app::ShowPalette{app::Palette::Closed});
    low.settle();
    demo->run(app::ShowPalette{app::Palette::Code});
    low.frames(6);
    EXPECT_LT(low.control("palette/foot").max.y, height);
    low.type("l");
    ASSERT_NE(low.find("palette/new"), nullptr);
    EXPECT_LT(low.control("palette/foot").max.y, height);
    for (int i = 0; i < 6; ++i) {
      low.press(GLFW_KEY_DOWN);
      EXPECT_LT(low.control("palette/foot").max.y, height) << "with a long meaning";
    }
    EXPECT_GE(low.control("palette").min.y, 0);
  }
}

TEST_F(CodePalette, ItsFootTellsHow) {
  EXPECT_NE(screen.find("palette/foot"), nullptr);
}

}  // namespace
}  // namespace tests
