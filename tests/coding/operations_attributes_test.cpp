#include "coding/operations_attributes.h"

#include <gtest/gtest.h>

#include "coding/cases.h"
#include "coding/lookup.h"
#include "coding/name_lists.h"
#include "tests/support/study_builder.h"

namespace tests {
namespace {

using namespace coding;
using Field = CellChange::Field;

class Attributes : public testing::Test {
 protected:
  Attributes() {
    study.transcript("G1", "R1", "Ja.").transcript("G2", "R1", "Nee.");
    study.pps("Maakcampus").pps("ZorgLab");
    study.person("G1", "R1", "Anna").person("G2", "R1", "Bram");
    study.set("Anna", "fte", "3,5").set("Bram", "fte", "2");
  }
  const Attribute& attribute(const char* name) { return attribute_named(study.study(), name); }
  Guid person(const char* name) { return participant_named(study.study(), name).id.guid; }
  std::string value(const char* who, const char* name) {
    const std::string* found = value_of(study.study(), attribute(name).id, person(who));
    return found == nullptr ? "" : *found;
  }
  std::string refusal(const std::vector<CellChange>& cells) {
    Study tried = study.study();
    try {
      tried.change(change_cells(tried, OwnerKind::Participant, cells));
    } catch (const EditError& error) {
      return error.message().nl;
    }
    study.apply(change_cells(study.study(), OwnerKind::Participant, cells));
    return "";
  }

  StudyBuilder study;
};

TEST_F(Attributes, ATypeIsChangedWithItsValues) {
  study.apply(retype_attribute(study.study(), attribute("fte").id, AttributeType::Number));
  EXPECT_EQ(value("Anna", "fte"), "3.5");
  EXPECT_EQ(attribute("fte").type, AttributeType::Number);
}

TEST_F(Attributes, ATypeThatDoesNotFitSaysHowManyValuesStandInTheWay) {
  study.set("Bram", "fte", "veel");
  try {
    retype_attribute(study.study(), attribute("fte").id, AttributeType::Number);
    FAIL() << "took it";
  } catch (const EditError& error) {
    EXPECT_EQ(error.message().nl,
              "1 waarde van fte is geen getal, zoals \"veel\". Verbeter die eerst.");
  }
}

TEST_F(Attributes, DeletingOneTakesItsValuesAlongAndUndoBringsThemBack) {
  Study before = study.study();
  const EditGroup group = delete_attribute(before, attribute("fte").id);
  EXPECT_EQ(group.title.nl, "Kenmerk fte verwijderd, met 2 waarden");
  EXPECT_EQ(count_values(before, attribute("fte").id), 2U);
  const EditGroup back = before.change(group);
  EXPECT_EQ(before.attributes().size(), 0U);
  before.change(back);
  EXPECT_EQ(count_values(before, attribute("fte").id), 2U);
}

TEST_F(Attributes, ANameIsKeptInEnglishWhereTheProgramKnowsIt) {
  study.apply(rename_attribute(study.study(), attribute("fte").id, "Organisatie"));
  EXPECT_EQ(attribute("organisation").name, "organisation");
  study.apply(
      add_attribute(study.study(), OwnerKind::Participant, "leeftijd", AttributeType::Number));
  EXPECT_EQ(attribute("leeftijd").type, AttributeType::Number);
  EXPECT_THROW(study.apply(add_attribute(study.study(), OwnerKind::Participant, "Leeftijd",
                                         AttributeType::Text)),
               EditError);
}

TEST_F(Attributes, ABlockOfCellsIsOneCommand) {
  const AttributeId fte = attribute("fte").id;
  const Guid fresh = Guid::make();
  const EditGroup group = change_cells(study.study(), OwnerKind::Participant,
                                       {{person("Anna"), Field::Name, {}, "Anna de Wit"},
                                        {person("Anna"), Field::Pps, {}, "zorglab; Maakcampus"},
                                        {person("Bram"), Field::Attribute, fte, ""},
                                        {fresh, Field::Name, {}, "Carla"},
                                        {fresh, Field::Attribute, fte, "4"}});
  EXPECT_EQ(group.title.nl, "5 cellen gewijzigd");
  study.apply(group);
  EXPECT_EQ(pps_of(study.study(), ParticipantId{person("Anna de Wit")}).size(), 2U);
  EXPECT_EQ(value("Bram", "fte"), "");
  EXPECT_EQ(value("Carla", "fte"), "4");
}

TEST_F(Attributes, AWrongCellIsNamedWithItsRowAndColumnAndNothingChanges) {
  study.set("Anna", "datum van aanstelling", "x");
  study.apply(change_cells(
      study.study(), OwnerKind::Participant,
      {{person("Anna"), Field::Attribute, attribute("datum van aanstelling").id, ""}}));
  study.apply(
      retype_attribute(study.study(), attribute("datum van aanstelling").id, AttributeType::Date));
  const AttributeId date = attribute("datum van aanstelling").id;
  EXPECT_EQ(refusal({{person("Bram"), Field::Attribute, date, "gisteren"}}),
            "Bram, datum van aanstelling: \"gisteren\" is geen datum.");
  EXPECT_NE(refusal({{person("Bram"), Field::Pps, {}, "ZorgLap"}}).find("ZorgLab"),
            std::string::npos);
  EXPECT_NE(refusal({{person("Bram"), Field::Name, {}, "anna"}}), "") << "the name is taken";
  EXPECT_EQ(refusal({{person("Bram"), Field::Attribute, date, "24 november 2025"}}), "");
  EXPECT_EQ(value("Bram", "datum van aanstelling"), "2025-11-24");
}

TEST_F(Attributes, WhatIsSoAlreadyIsNoChange) {
  EXPECT_TRUE(change_cells(study.study(), OwnerKind::Participant,
                           {{person("Bram"), Field::Attribute, attribute("fte").id, "2"},
                            {person("Bram"), Field::Name, {}, "Bram"}})
                  .edits.empty());
}

TEST(NameLists, NamesWithASemicolonComeBackAsTheyWere) {
  const std::vector<std::string> names = {"a", "b; c", "\"De Bron\"", "d"};
  EXPECT_EQ(split_names(join_names(names)), names);
  EXPECT_EQ(split_names("Anna;  Bram ;;"), (std::vector<std::string>{"Anna", "Bram"}));
  EXPECT_EQ(split_names("\"De Bron\" Zaandam; x"),
            (std::vector<std::string>{"\"De Bron\" Zaandam", "x"}));
}

}  // namespace
}  // namespace tests
