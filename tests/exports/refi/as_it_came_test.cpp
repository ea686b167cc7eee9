// What another program wrote goes out again as it wrote it, where Zwerm has another form for it.
#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "exports/refi/description.h"
#include "tests/support/dialect.h"
#include "tests/support/project_file.h"
#include "tests/support/refi_project.h"
#include "tests/support/study_builder.h"

namespace {

using namespace tests;
using coding::Study;

const std::string kQde = project_qde(
    "<CodeBook><Codes>" +
    code_element(1, "Gat", "<Description>Een kloof tussen\nonderzoek en bedrijf</Description>") +
    code_element(2, "Geld") + "</Codes></CodeBook><Variables>" +
    element("Variable", "guid=\"" + guid(60) + "\" name=\"Rol\" typeOfVariable=\"Text\"") +
    "</Variables><Cases>" +
    element("Case", "guid=\"" + guid(50) + "\" name=\"Anja\"",
            "<VariableValue><VariableRef targetGUID=\"" + guid(60) +
                "\"/><TextValue>bewoner</TextValue></VariableValue>") +
    "</Cases>");

Study with(const Study& before, const coding::Edit& edit) {
  Study after = before;
  after.change({"edit", {}, {}, {edit}});
  return after;
}

std::string description(const Study& study, int code) {
  return ProjectFile(study).element(guid(code)).child_value("Description");
}

TEST(AsItCame, ADescriptionGoesOutWithoutLabels) {
  const Study study = read_qde(kQde).study;
  EXPECT_EQ(description(study, 1), "Een kloof tussen\nonderzoek en bedrijf");
  EXPECT_EQ(description(study, 2), "");
  EXPECT_EQ(lost_on_the_way(study), "");
}

TEST(AsItCame, ACodeThatSaysMoreHereIsLabelled) {
  const Study study = read_qde(kQde).study;
  coding::Code code = coding::code_named(study, "Gat");
  code.example = "blijft liggen";
  const Study more = with(study, coding::Put<coding::Code>{code});
  EXPECT_EQ(description(more, 1), exports::refi::description_of(code));
  EXPECT_EQ(lost_on_the_way(more), "");
}

TEST(AsItCame, ADefinitionThatLooksLabelledIsLabelled) {
  coding::Code code;
  code.definition = "Voorbeeld: dit is geen voorbeeld";
  EXPECT_EQ(exports::refi::bare_description_of(code), exports::refi::description_of(code));
}

// A colleague's copy has an example that was taken out here.
TEST(AsItCame, FieldsThatAreEmptyHereBecomeEmptyInAnotherCopy) {
  const Study study = read_qde(kQde).study;
  coding::Code code = coding::code_named(study, "Gat");
  code.example = "blijft liggen";
  code.origin = coding::Origin::InVivo;
  const Study copy = with(study, coding::Put<coding::Code>{code});
  const Study after = read_qde(ProjectFile(study).bytes(), copy).study;
  EXPECT_EQ(coding::code_named(after, "Gat").example, "");
  EXPECT_EQ(coding::code_named(after, "Gat").origin, coding::Origin::Inductive);
}

TEST(AsItCame, AnAttributeThatZwermKnowsIsCalledAsItWas) {
  const Study study = read_qde(kQde).study;
  EXPECT_EQ(values_of(study), "Anja role=bewoner\n");
  EXPECT_EQ(ProjectFile(study).element(guid(60)).attribute("name").value(), std::string("Rol"));
}

TEST(AsItCame, AnAttributeThatWasRenamedHereHasItsNewName) {
  const Study study = read_qde(kQde).study;
  coding::Attribute attribute = study.attributes().begin()->second;
  attribute.name = "taak";
  const Study renamed = with(study, coding::Put<coding::Attribute>{attribute});
  EXPECT_EQ(ProjectFile(renamed).element(guid(60)).attribute("name").value(), std::string("taak"));
}

// People and sources have values of one variable, as REFI-QDA allows: two attributes here.
class OneVariableOfTwo : public ::testing::Test {
 protected:
  static std::string value(const std::string& text) {
    return "<VariableValue><VariableRef targetGUID=\"" + guid(60) + "\"/><TextValue>" + text +
           "</TextValue></VariableValue>";
  }
  // The variables that go out, and those that values in it name.
  static std::string variables(const Study& study) {
    const ProjectFile file(study);
    std::string found;
    for (const auto& one : file.all("Variable"))
      found += one.attribute("guid").value() + std::string(" ");
    for (const auto& one : file.all("VariableValue"))
      found += std::string("| ") + one.child("VariableRef").attribute("targetGUID").value() + " " +
               one.child_value("TextValue");
    return found;
  }
  const Study study =
      read_qde(
          project_qde("<Variables>" +
                      element("Variable",
                              "guid=\"" + guid(60) + "\" name=\"Streek\" typeOfVariable=\"Text\"") +
                      "</Variables><Cases>" +
                      element("Case", "guid=\"" + guid(50) + "\" name=\"Anja\"",
                              value("Twente") + "<SelectionRef targetGUID=\"" + guid(30) + "\"/>") +
                      "</Cases><Sources>" +
                      text_source(10, "Gesprek", "Een kloof.",
                                  selection(30, 0, 10, {}) + value("Achterhoek")) +
                      "</Sources>"))
          .study;
};

TEST_F(OneVariableOfTwo, GoesOutAsOneAgain) {
  EXPECT_EQ(study.attributes().size(), 2U);
  EXPECT_EQ(variables(study), guid(60) + " | " + guid(60) + " Twente| " + guid(60) + " Achterhoek");
  EXPECT_EQ(lost_on_the_way(study), "");
}

TEST_F(OneVariableOfTwo, ReadOnceMoreChangesNothing) {
  const Study again = read_qde(ProjectFile(study).bytes(), study).study;
  EXPECT_EQ(again.attributes().size(), 2U);
  EXPECT_EQ(values_of(again), values_of(study));
}

TEST_F(OneVariableOfTwo, IsTwoWhereOneWasRenamedOrHasNoValues) {
  for (const auto& [id, attribute] : study.attributes()) {
    coding::Attribute renamed = attribute;
    renamed.name = "Regio";
    const Study after = with(study, coding::Put<coding::Attribute>{renamed});
    EXPECT_EQ(ProjectFile(after).all("Variable").size(), 2U);
    EXPECT_EQ(lost_on_the_way(after), "");
  }
  for (const auto& [key, value] : study.attribute_values()) {
    const Study after = with(study, coding::Erase<coding::AttributeValue>{key});
    EXPECT_EQ(lost_on_the_way(after), "");
  }
}

}  // namespace
