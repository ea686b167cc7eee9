#include <gtest/gtest.h>

#include "tests/support/run_program.h"
#include "tests/support/small_project.h"

namespace {

using tests::Ran;
using tests::SmallStudy;

// The attributes that are there, with type and number of values.
nlohmann::json attributes(const SmallStudy& study) {
  return study.json("attribute", "show");
}
nlohmann::json one(const char* name, const char* type, int values) {
  return {{{"attribute", name}, {"type", type}, {"values", values}}};
}

TEST(Attribute, IsMadeWithItsTypeAndShown) {
  const SmallStudy study;
  EXPECT_EQ(study.run("attribute", "add persoon.leeftijd --type getal").status, 0);
  EXPECT_EQ(attributes(study), one("participant.leeftijd", "number", 0));
  EXPECT_TRUE(study.run("attribute", "show").says("persoon.leeftijd\tgetal\t0"));
  EXPECT_EQ(study.run("attribute", "add persoon.Leeftijd").status, 1) << "there is one already";
}

TEST(Attribute, ANewOneNeedsItsOwner) {
  const SmallStudy study;
  const Ran ran = study.run("attribute", "add leeftijd");
  EXPECT_EQ(ran.status, 2);
  EXPECT_TRUE(ran.says("persoon.leeftijd")) << ran.output;
  EXPECT_EQ(study.run("attribute", "add code.leeftijd").status, 2);
}

TEST(Attribute, KeepsItsValuesWhenItIsRenamed) {
  const SmallStudy study;
  study.run("set", "persoon Anna --new leeftijd=41");
  const Ran ran = study.run("attribute", "rename leeftijd jaren");
  EXPECT_EQ(ran.status, 0);
  EXPECT_TRUE(ran.says("Kenmerk leeftijd hernoemd naar jaren")) << ran.output;
  EXPECT_EQ(attributes(study), one("participant.jaren", "text", 1));
}

TEST(Attribute, TakesAnotherTypeWhereAllValuesFit) {
  const SmallStudy study;
  study.run("set", "persoon Anna --new leeftijd=41,5");
  study.run("set", "persoon Bram --new leeftijd=oud");
  const std::string before = study.state();
  const Ran refused = study.run("attribute", "retype leeftijd getal");
  EXPECT_EQ(refused.status, 1);
  EXPECT_TRUE(refused.says("oud")) << "the value that does not fit: " << refused.output;
  EXPECT_EQ(study.state(), before);
  study.run("set", "persoon Bram leeftijd=50");
  EXPECT_EQ(study.run("attribute", "retype leeftijd number").status, 0);
  EXPECT_EQ(attributes(study), one("participant.leeftijd", "number", 2));
  EXPECT_EQ(study.run("attribute", "retype leeftijd koe").status, 2);
}

TEST(Attribute, GoesWithItsValuesAndComesBackByUndo) {
  const SmallStudy study;
  study.run("set", "persoon Anna --new leeftijd=41");
  const std::string before = study.state();
  const Ran ran = study.run("attribute", "delete persoon.leeftijd");
  EXPECT_TRUE(ran.says("met 1 waarde")) << ran.output;
  EXPECT_TRUE(attributes(study).empty());
  study.run("undo");
  EXPECT_EQ(study.state(), before);
}

TEST(Attribute, AnUnknownOneNamesTheNearest) {
  const SmallStudy study;
  study.run("set", "persoon Anna --new leeftijd=41");
  const Ran ran = study.run("attribute", "delete leeftyd");
  EXPECT_EQ(ran.status, 1);
  EXPECT_TRUE(ran.says("leeftijd")) << ran.output;
}

}  // namespace
