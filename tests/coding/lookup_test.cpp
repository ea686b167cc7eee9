#include "coding/lookup.h"

#include <gtest/gtest.h>

#include "coding/codebook.h"
#include "tests/support/study_builder.h"

namespace {

using namespace coding;
using tests::StudyBuilder;

StudyBuilder names() {
  StudyBuilder study;
  study.transcript("Gesprek 1", "R1", "Ja.").person("Gesprek 1", "R1", "Zoë Vermeer");
  study.pps("Maakcampus").pps("Maritiem").pps("Zorgtechniek");
  study.code("Verduurzaming").code("Geld", "Verduurzaming").code("Regie").code("Geld", "Regie");
  study.set("Maakcampus", "type", "HIP").set("Zoë Vermeer", "type", "docent");
  study.set("Zoë Vermeer", "rol", "werkveld").set("Maakcampus", "nr. leden", "3");
  return study;
}

std::string refusal(auto look) {
  try {
    look();
  } catch (const EditError& error) {
    return error.message().nl;
  }
  return "not refused";
}

TEST(Lookup, CaseAndAccentsDoNotMatter) {
  const StudyBuilder study = names();
  EXPECT_EQ(participant_named(study.study(), "zoe vermeer").name, "Zoë Vermeer");
  EXPECT_EQ(transcript_named(study.study(), "GESPREK 1").name, "Gesprek 1");
  EXPECT_EQ(find_pps(study.study(), "Maak"), nullptr);
}

TEST(Lookup, AnAmbiguousCodeListsItsPaths) {
  const StudyBuilder study = names();
  const std::string message = refusal([&] { code_named(study.study(), "geld"); });
  EXPECT_NE(message.find("Verduurzaming > Geld"), std::string::npos) << message;
  EXPECT_NE(message.find("Regie > Geld"), std::string::npos) << message;
}

TEST(Lookup, APathNamesOneCode) {
  const StudyBuilder study = names();
  for (const char* path : {"Regie > Geld", "regie>geld", "Regie  >  Geld"})
    EXPECT_EQ(path_of(study.study(), code_named(study.study(), path).id), "Regie > Geld") << path;
}

TEST(Lookup, TheNearestComeFirst) {
  const StudyBuilder study = names();
  EXPECT_NE(refusal([&] { pps_named(study.study(), "maakcmpus"); }).find(": Maakcampus"),
            std::string::npos);
  EXPECT_NE(refusal([&] { pps_named(study.study(), "techniek"); }).find(": Zorgtechniek"),
            std::string::npos);
}

TEST(Lookup, AnEmptyListSaysSo) {
  EXPECT_NE(refusal([] { pps_named(Study(), "x"); }).find("nog geen"), std::string::npos);
}

TEST(Lookup, AttributesInDutchEnglishAndWithTheirOwner) {
  const StudyBuilder study = names();
  for (const char* name : {"rol", "role", "persoon.rol", "participant.Role"})
    EXPECT_EQ(attribute_named(study.study(), name).name, "role") << name;
  EXPECT_EQ(attribute_named(study.study(), "pps.type").owner, OwnerKind::Pps);
  EXPECT_EQ(attribute_named(study.study(), "nr. leden").owner, OwnerKind::Pps);
  EXPECT_NE(refusal([&] { attribute_named(study.study(), "type"); }).find("pps.type"),
            std::string::npos);
  EXPECT_NE(refusal([&] { attribute_named(study.study(), "roll"); }).find(": rol, "),
            std::string::npos);
}

TEST(Lookup, ACodingByItsId) {
  StudyBuilder study = names();
  study.coding("Gesprek 1", "Ja", "Regie", "AV");
  const Coding& coding =
      study.study().codings().of(transcript_named(study.study(), "Gesprek 1").id)[0];
  EXPECT_EQ(coding_with_id(study.study(), coding.id.to_string()).id, coding.id);
  EXPECT_NE(refusal([&] { coding_with_id(study.study(), "1"); }), "not refused");
}

}  // namespace
