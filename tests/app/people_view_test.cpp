#include "app/views/people_view.h"

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "coding/cases.h"
#include "coding/lookup.h"
#include "tests/support/demo_workspace.h"

namespace tests {
namespace {

class PeopleView : public testing::Test {
 protected:
  PeopleView() : screen(demo.draws(view)) {
    demo.choose_coder();
    screen.settle();
  }
  const coding::Attribute& attribute(const char* name) {
    return attribute_named(demo.study(), name);
  }
  std::string cell(const char* who, const std::string& column) {
    return "cell/" + participant_named(demo.study(), who).id.to_string() + "/" + column;
  }
  std::string value(const char* who, const char* name) {
    const auto* found = coding::value_of(demo.study(), attribute(name).id,
                                         participant_named(demo.study(), who).id.guid);
    return found == nullptr ? "" : *found;
  }

  DemoWorkspace demo;
  app::PeopleView view;
  HeadlessUi screen;
};

TEST_F(PeopleView, OnlyRowsInSightAreDrawn) {
  std::size_t cells = 0;
  for (const auto& control : screen.controls()) cells += control.kind == "cell" ? 1 : 0;
  EXPECT_GT(cells, 100U);
  EXPECT_LT(cells, 300U);
  EXPECT_EQ(screen.label("people/participants"), "Personen (73)");
}

TEST_F(PeopleView, ACellIsTypedIntoAndEnteredAsOneStep) {
  const std::string place = cell("Anouk Ubels", attribute("functie").id.to_string());
  screen.click(place);
  screen.type("directeur");
  EXPECT_EQ(screen.value("cell/edit"), "directeur");
  screen.press(GLFW_KEY_ENTER);
  EXPECT_EQ(value("Anouk Ubels", "functie"), "directeur");
  EXPECT_EQ(screen.find("cell/edit"), nullptr);
  demo->run(app::Undo{});
  EXPECT_EQ(value("Anouk Ubels", "functie"), "docent techniek");
}

TEST_F(PeopleView, EscapeLeavesTheCellAsItWas) {
  const auto revision = demo->revision();
  screen.click(cell("Anouk Ubels", "name"));
  screen.type("X");
  screen.press(GLFW_KEY_ESCAPE);
  EXPECT_EQ(screen.find("cell/edit"), nullptr);
  EXPECT_EQ(demo->revision(), revision);
}

TEST_F(PeopleView, ABlockOfASpreadsheetIsPastedAsOneStep) {
  const std::string place = cell("Anouk Ubels", attribute("organisatie").id.to_string());
  screen.click(place);
  screen.clipboard = "ROC\tdecaan\nVan Dril\thr\n";
  screen.press('V', true);
  EXPECT_EQ(value("Anouk Ubels", "organisatie"), "ROC");
  EXPECT_EQ(value("Anouk Ubels", "functie"), "decaan");
  demo->run(app::Undo{});
  EXPECT_EQ(value("Anouk Ubels", "functie"), "docent techniek");
}

TEST_F(PeopleView, PpsAreTicked) {
  screen.click(cell("Anouk Ubels", "pps"));
  screen.press(GLFW_KEY_ENTER);
  screen.click("choice/1");
  screen.click("choice/done");
  EXPECT_EQ(coding::pps_of(demo.study(), participant_named(demo.study(), "Anouk Ubels").id).size(),
            2U);
}

TEST_F(PeopleView, TheYearsOfTheStudiesAreOfferedAndOthersCanBeTyped) {
  const auto* info = coding::transcripts_in_order(demo.study()).front();
  const auto& year = *coding::find_attribute(demo.study(), coding::OwnerKind::Transcript, "year");
  const std::string place = "cell/" + info->id.to_string() + "/" + year.id.to_string();
  screen.click("people/transcripts");
  screen.click(place);
  screen.press(GLFW_KEY_ENTER);
  EXPECT_EQ(screen.label("choice/0"), "2017");
  screen.click("choice/0");
  EXPECT_EQ(screen.value(place), "2017");
  screen.type("2023");
  screen.press(GLFW_KEY_ENTER);
  EXPECT_EQ(screen.value(place), "2023");
}

TEST_F(PeopleView, AHeaderSortsAndTheFilterNarrows) {
  const std::string header = "header/" + attribute("organisatie").id.to_string();
  screen.click(header);
  EXPECT_EQ(screen.value(header), "up");
  screen.click("people/filter");
  screen.type("ubels");
  std::size_t cells = 0;
  for (const auto& control : screen.controls()) cells += control.kind == "cell" ? 1 : 0;
  EXPECT_EQ(cells, 5U) << "one row of five columns";
}

TEST_F(PeopleView, DeletingAnAttributeSaysHowManyValuesGo) {
  screen.right_click("header/" + attribute("functie").id.to_string());
  screen.click("header/delete");
  EXPECT_NE(screen.label("question/what").find("verdwijnen 73 waarden"), std::string::npos)
      << screen.label("question/what");
  screen.click("question/ok");
  EXPECT_EQ(coding::find_attribute(demo.study(), coding::OwnerKind::Participant, "functie"),
            nullptr);
}

TEST_F(PeopleView, ANewRowAndANewAttributeAreNamed) {
  screen.click("people/pps");
  screen.click("people/new");
  screen.type("Nieuwe PPS");
  screen.click("question/ok");
  EXPECT_NE(coding::find_pps(demo.study(), "Nieuwe PPS"), nullptr);
  screen.click("people/new-attribute");
  screen.type("budget");
  screen.click("question/type/number");
  screen.click("question/ok");
  EXPECT_EQ(attribute("budget").type, coding::AttributeType::Number);
}

}  // namespace
}  // namespace tests
