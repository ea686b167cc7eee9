#include "app/views/code_tree.h"

#include <algorithm>

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "app/commands.h"
#include "app/views/codebook_view.h"
#include "coding/codebook.h"
#include "coding/lookup.h"
#include "coding/operations_codes.h"
#include "tests/support/demo_workspace.h"

namespace tests {
namespace {

using Names = std::vector<std::string>;

class CodeTree : public testing::Test {
 protected:
  explicit CodeTree(Screen size = {.width = 340, .height = 2600}) : screen(demo.draws(view), size) {
    demo.choose_coder();
    screen.settle();
  }
  std::string row(const std::string& name) const { return "code/" + demo.code(name).to_string(); }
  Names below(const std::string& parent) const {
    Names names;
    for (const auto* code : coding::children(demo.study(), demo.code(parent)))
      names.push_back(code->name);
    return names;
  }
  // The chosen codes, in the codebook's order.
  Names chosen() {
    const auto codes = demo->codes();
    Names names;
    for (const auto& entry : coding::in_order(demo.study()))
      if (std::find(codes.begin(), codes.end(), entry.code->id) != codes.end())
        names.push_back(entry.code->name);
    return names;
  }
  void key(int code, bool shift = false, bool alt = false) {
    EXPECT_TRUE(view.take_key({.code = code, .shift = shift, .alt = alt}));
    screen.settle();
  }
  // A new definition now: all codings of the code are older.
  void define_anew(const std::string& name) {
    coding::Code code = *demo.study().codes().find(demo.code(name));
    code.definition += " Anders.";
    demo->run(app::Change(app::ChangeCode{code}));
    screen.settle();
  }

  DemoWorkspace demo;
  app::CodebookView view;
  HeadlessUi screen;
};

TEST_F(CodeTree, CtrlClickChoosesSeveralAndShiftClickARange) {
  const Names all = below("Verduurzaming");
  ASSERT_GE(all.size(), 3U);
  screen.click(row(all[0]));
  screen.click_with(row(all[2]), true, false);
  EXPECT_EQ(chosen(), (Names{all[0], all[2]}));
  EXPECT_NE(screen.find("chosen-codes"), nullptr);
  screen.click_with(row(all[0]), true, false);
  EXPECT_EQ(chosen(), Names{all[2]});
  screen.click(row(all[0]));
  screen.click_with(row(all[2]), false, true);
  EXPECT_EQ(chosen(), (Names{all[0], all[1], all[2]}));
  screen.click(row(all[1]));
  EXPECT_EQ(chosen(), Names{all[1]});
}

TEST_F(CodeTree, SeveralChosenCodesTakeOneColourInOneStep) {
  const Names all = below("Verduurzaming");
  screen.click(row(all[0]));
  screen.click_with(row(all[1]), true, false);
  const auto revision = demo->revision();
  screen.click("chosen/colour/#0072B2");
  EXPECT_EQ(demo->revision(), revision + 1);
  for (const auto& name : {all[0], all[1]})
    EXPECT_EQ(demo.study().codes().find(demo.code(name))->colour.rgb, 0x0072B2U);
}

TEST_F(CodeTree, SeveralChosenCodesAreDraggedTogether) {
  const Names all = below("Verduurzaming");
  screen.click(row(all[0]));
  screen.click_with(row(all[1]), true, false);
  screen.drag(screen.place_of(row(all[0])), screen.place_of(row("Learning communities")));
  EXPECT_EQ(below("Learning communities"), (Names{all[0], all[1]}));
}

TEST_F(CodeTree, DraggingTellsWhatItWouldDo) {
  const std::string name = "Valley of death";
  const auto codings = coding::deleted_with(demo.study(), {demo.code(name)}).codings;
  screen.press_mouse(screen.place_of(row(name)));
  screen.move_to(screen.place_of(row("Learning communities")));
  EXPECT_TRUE(screen.label("codebook/dragged")
                  .starts_with(name + " naar Learning communities, " + std::to_string(codings) +
                               " coderingen"))
      << screen.label("codebook/dragged");
  screen.release_mouse();
}

TEST_F(CodeTree, ArrowsGoFromCodeToCodeAndShiftChoosesThem) {
  const Names all = below("Verduurzaming");
  screen.click(row(all[0]));
  EXPECT_TRUE(demo->codebook_focus());
  key(GLFW_KEY_DOWN);
  EXPECT_EQ(chosen(), Names{all[1]});
  key(GLFW_KEY_DOWN, true);
  EXPECT_EQ(chosen(), (Names{all[1], all[2]}));
  key(GLFW_KEY_UP);
  EXPECT_EQ(chosen(), Names{all[1]});
  key(GLFW_KEY_LEFT);
  EXPECT_EQ(chosen(), Names{"Verduurzaming"});
  key(GLFW_KEY_LEFT);
  EXPECT_EQ(screen.find(row(all[0])), nullptr) << "Left closes the group";
  key(GLFW_KEY_RIGHT);
  EXPECT_NE(screen.find(row(all[0])), nullptr);
  key(GLFW_KEY_ESCAPE);
  EXPECT_FALSE(demo->codebook_focus());
}

TEST_F(CodeTree, AltAndArrowsArrangeTheCodes) {
  const Names all = below("Verduurzaming");
  screen.click(row(all[1]));
  key(GLFW_KEY_UP, false, true);
  EXPECT_EQ(below("Verduurzaming")[0], all[1]);
  key(GLFW_KEY_DOWN, false, true);
  EXPECT_EQ(below("Verduurzaming"), all);
  key(GLFW_KEY_RIGHT, false, true);
  EXPECT_EQ(below(all[0]), Names{all[1]});
  key(GLFW_KEY_LEFT, false, true);
  EXPECT_EQ(below("Verduurzaming"), all);
}

TEST_F(CodeTree, DeleteInTheTreeAsksAboutTheCodes) {
  screen.click(row("Valley of death"));
  key(GLFW_KEY_DELETE);
  EXPECT_EQ(demo->dialog(), app::Dialog::DeleteCode);
}

TEST_F(CodeTree, EnterInTheTreeCodesTheSelection) {
  screen.click(row("Valley of death"));
  demo->run(app::SelectText{{{0}, {20}}, false, {}});
  key(GLFW_KEY_ENTER);
  const auto* added = demo.asked<app::AddCoding>();
  ASSERT_NE(added, nullptr);
  EXPECT_EQ(added->code, demo.code("Valley of death"));
}

TEST_F(CodeTree, CountsAreOfAllCodersOrOfTheChosenOneAndThatIsRemembered) {
  const auto count = [&](const std::string& coder) {
    std::size_t sum = 0;
    for (const auto& [transcript, list] : demo.study().codings().by_transcript())
      for (const auto& coding : *list)
        if (coding.code == demo.code("Valley of death") &&
            (coder.empty() || coding.coder == coding::coder_named(demo.study(), coder).id))
          ++sum;
    return std::to_string(sum);
  };
  ASSERT_NE(count("AV"), count(""));
  EXPECT_EQ(screen.value(row("Valley of death")), count(""));
  screen.click("codebook/counts");
  EXPECT_EQ(screen.value(row("Valley of death")), count("AV"));
  EXPECT_TRUE(app::load_config().count_own);
  screen.click("codebook/counts");
  EXPECT_EQ(screen.value(row("Valley of death")), count(""));
}

TEST_F(CodeTree, CodesWithOlderCodingsAreMarked) {
  const std::string mark = "older/" + demo.code("Valley of death").to_string();
  EXPECT_EQ(screen.find(mark), nullptr);
  const auto codings = coding::deleted_with(demo.study(), {demo.code("Valley of death")}).codings;
  define_anew("Valley of death");
  EXPECT_EQ(screen.value(mark), std::to_string(codings));
}

TEST_F(CodeTree, OlderCodingsAreGoneThroughOneByOne) {
  const coding::CodeId code = demo.code("Valley of death");
  define_anew("Valley of death");
  demo->run(app::SelectCode{code});
  screen.settle();
  const auto older = [&] { return coding::older_codings(demo.study(), code); };
  const auto all = older();
  ASSERT_GE(all.size(), 4U);
  const std::vector<coding::CodingId> ids = {all[0]->id, all[1]->id, all[2]->id, all[3]->id};
  screen.click("older/review");
  EXPECT_EQ(demo->codings(), std::vector{ids[0]});
  screen.click("older/keep");
  EXPECT_EQ(demo->codings(), std::vector{ids[1]}) << "the next comes by itself";
  EXPECT_EQ(older().size(), all.size() - 1);
  screen.click("older/remove");
  EXPECT_EQ(demo->codings(), std::vector{ids[2]});
  screen.click("older/next");
  EXPECT_EQ(demo->codings(), std::vector{ids[3]}) << "this one is left as it is";
  demo->run(app::Change(app::Recode{ids[3], demo.code("Learning communities")}));
  screen.settle();
  EXPECT_EQ(demo->code(), code) << "the review goes on";
  screen.click("older/stop");
  EXPECT_FALSE(demo->review().has_value());
  EXPECT_EQ(older().size(), all.size() - 3);
}

TEST_F(CodeTree, FieldsAreEditedInPlace) {
  demo->run(app::SelectCode{demo.code("Valley of death")});
  screen.settle();
  screen.click("code-field/definition");
  screen.settle();
  screen.press(GLFW_KEY_END, true);
  screen.type(" Ook de herinnering eraan.");
  const auto revision = demo->revision();
  screen.click("panel/save");
  screen.settle();
  EXPECT_EQ(demo->revision(), revision + 1);
  EXPECT_TRUE(demo.study()
                  .codes()
                  .find(demo.code("Valley of death"))
                  ->definition.ends_with(" Ook de herinnering eraan."));
  EXPECT_EQ(screen.find("panel/save"), nullptr) << "it can be read again";
  EXPECT_EQ(
      demo->project().draft("code/" + demo.code("Valley of death").to_string() + "/definition"),
      std::nullopt);
}

TEST_F(CodeTree, WhatIsHalfTypedComesBackWithItsCode) {
  demo->run(app::SelectCode{demo.code("Valley of death")});
  screen.settle();
  screen.click("code-field/definition");
  screen.press(GLFW_KEY_END, true);
  screen.type(" Half getypt");
  demo->run(app::SelectCode{demo.code("Learning communities")});
  screen.settle();
  demo->run(app::SelectCode{demo.code("Valley of death")});
  screen.settle();
  screen.click("code/edit");
  EXPECT_TRUE(screen.value("panel/definition").ends_with(" Half getypt"));
}

TEST_F(CodeTree, AnUndoneChangeOfAnotherFieldStaysUndoneWhenTheFormIsSaved) {
  const coding::CodeId id = demo.code("Valley of death");
  demo->run(app::Change(app::RecolourCodes{{id}, {0x123456}}));
  demo->run(app::SelectCode{id});
  screen.settle();
  screen.click("code-field/definition");
  screen.press(GLFW_KEY_END, true);
  screen.type("!");
  demo->run(app::Undo{});
  screen.settle();
  screen.click("panel/save");
  EXPECT_NE(demo.study().codes().find(id)->colour.rgb, 0x123456U);
  EXPECT_TRUE(demo.study().codes().find(id)->definition.ends_with("!"));
}

TEST_F(CodeTree, AClashOfShortcutsIsToldInTheForm) {
  coding::Code other = *demo.study().codes().find(demo.code("Learning communities"));
  other.shortcut = "k";
  demo->run(app::Change(app::ChangeCode{other}));
  demo->run(app::SelectCode{demo.code("Valley of death")});
  screen.settle();
  screen.click("code/edit");
  screen.click("panel/shortcut");
  screen.press(GLFW_KEY_A, true);
  screen.type("K");
  EXPECT_NE(screen.label("panel/shortcut-told").find("Learning communities"), std::string::npos);
  EXPECT_FALSE(screen.control("panel/save").enabled);
}

TEST_F(CodeTree, AltAndTheShortcutCodeTheSelection) {
  coding::Code code = *demo.study().codes().find(demo.code("Valley of death"));
  code.shortcut = "k";
  demo->run(app::Change(app::ChangeCode{code}));
  app::Actions actions;
  const app::Key alt_k{.code = 'K', .alt = true};
  EXPECT_TRUE(app::press(alt_k, false, *demo, actions));
  EXPECT_TRUE(std::holds_alternative<app::Tell>(actions.take().front())) << "nothing is selected";
  demo->run(app::SelectText{{{0}, {20}}, false, {}});
  EXPECT_TRUE(app::press(alt_k, false, *demo, actions));
  const auto asked = actions.take();
  ASSERT_EQ(asked.size(), 1U);
  EXPECT_EQ(std::get<app::AddCoding>(std::get<app::Change>(asked.front())).code, code.id);
  EXPECT_FALSE(app::press({.code = 'J', .alt = true}, false, *demo, actions));
}

// At 200 % in a narrow panel: whole names, on as many lines as they take.
class NarrowCodeTree : public CodeTree {
 protected:
  NarrowCodeTree() : CodeTree({.width = 340, .height = 6000, .scale = 2}) {}
};

// The name had one letter a line beside its count and shortcut.
TEST_F(NarrowCodeTree, MarksThatLeaveNoRoomForTheNameStandBelowIt) {
  const std::string row = "code/" + demo.code("Leercultuur").to_string();
  const auto height = [&] { return screen.control(row).max.y - screen.control(row).min.y; };
  coding::Code code = *demo.study().codes().find(demo.code("Leercultuur"));
  code.shortcut = "k";
  demo->run(app::Change(app::ChangeCode{code}));
  define_anew("Leercultuur");
  EXPECT_LT(height(), 130) << "a line for the name, one for the marks";
}

TEST_F(NarrowCodeTree, ALongNameTakesMoreLines) {
  coding::Code code = *demo.study().codes().find(demo.code("Valley of death"));
  code.name = "Een naam die veel te lang is voor een enkele regel in dit paneel";
  demo->run(app::Change(app::ChangeCode{code}));
  screen.settle();
  const auto& line = screen.control("code/" + code.id.to_string());
  EXPECT_GT(line.max.y - line.min.y, 100) << "three lines at least";
  for (const auto& control : screen.controls()) EXPECT_LE(control.max.x, 340) << control.id;
}

}  // namespace
}  // namespace tests
