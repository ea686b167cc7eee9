#include "coding/study.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "coding/project.h"
#include "tests/support/study_builder.h"

namespace {

using namespace coding;
using tests::StudyBuilder;

StudyBuilder small_study() {
  StudyBuilder study;
  study.transcript("G1", "R1", "Dan valt er een gat.")
      .transcript("G1", "R2", "De coördinator stopt.");
  study.code("Verduurzaming").code("Valley of death", "Verduurzaming").code("Regie");
  study.coding("G1", "een gat", "Valley of death", "AV").coding("G1", "coördinator", "Regie", "JB");
  return study;
}

TEST(Study, TheInverseGivesTheStartBack) {
  const StudyBuilder builder = small_study();
  Study study = builder.study();
  const std::string start = state_hash(study);
  const EditGroup inverse = study.change(delete_code(study, code_named(study, "Verduurzaming").id));
  EXPECT_EQ(study.codings().size(), 1U) << "the coding under the subcode goes too";
  const EditGroup again = study.change(inverse);
  EXPECT_EQ(state_hash(study), start);
  study.change(again);
  EXPECT_EQ(study.codes().size(), 1U);
}

TEST(Study, ACopyStaysAsItWas) {
  const StudyBuilder builder = small_study();
  Study changed = builder.study();
  changed.change(delete_transcript(changed, transcript_named(changed, "G1").id));
  EXPECT_EQ(builder.study().codings().size(), 2U);
  EXPECT_EQ(changed.codings().size(), 0U);
}

TEST(Study, ACodingNeverCutsALetter) {
  Study study = small_study().study();
  Coding coding = study.codings().of(transcript_named(study, "G1").id)[1];
  coding.span.end = {coding.span.begin.value + 3};  // inside the ö
  EXPECT_THROW(study.change({"code", {}, {}, {Put<Coding>{coding}}}), EditError);
}

TEST(Study, TheSameCodeByTheSameCoderOnTheSameWordsIsOneCoding) {
  Study study = small_study().study();
  const Coding coding = study.codings().of(transcript_named(study, "G1").id)[0];
  EXPECT_TRUE(add_coding(study, coding.transcript, coding.span, coding.code, {coding.coder, {}})
                  .edits.empty());
  Coding twice = coding;
  twice.id = CodingId::make();
  EXPECT_THROW(study.change({"code", {}, {}, {Put<Coding>{twice}}}), EditError);
}

TEST(Study, NamesOfSiblingsDifferByMoreThanCase) {
  const StudyBuilder builder = small_study();
  Study study = builder.study();
  Code code;
  code.name = "régie";
  EXPECT_THROW(study.change(add_code(study, code)), EditError);
}

TEST(Study, ACodeThatIsUsedCannotGoAlone) {
  Study study = small_study().study();
  EXPECT_THROW(study.change({"x", {}, {}, {Erase<Code>{code_named(study, "Regie").id}}}),
               EditError);
}

TEST(Study, ACodeCannotLieBelowItself) {
  Study study = small_study().study();
  Code code = code_named(study, "Verduurzaming");
  code.parent = code_named(study, "Valley of death").id;
  EXPECT_THROW(study.change({"x", {}, {}, {Put<Code>{code}}}), EditError);
}

TEST(Study, AnAttributeTakesOnlyWhatFitsIt) {
  Study study = small_study().study();
  const Guid g1 = transcript_named(study, "G1").id.guid;
  study.change(set_attribute(study, OwnerKind::Transcript, g1, "datum", "24-11-2025"));
  EXPECT_EQ(study.attribute_values().begin()->second.value, "2025-11-24");
  EXPECT_THROW(study.change(set_attribute(study, OwnerKind::Transcript, g1, "jaar", "ooit")),
               EditError);
}

TEST(Merge, DoublesCollapseAndSubcodesMove) {
  StudyBuilder builder = small_study();
  builder.code("Gat").coding("G1", "een gat", "Gat", "AV").coding("G1", "valt", "Gat", "AV");
  builder.code("Onder", "Gat");
  Study study = builder.study();
  study.change(
      merge_codes(study, code_named(study, "Gat").id, code_named(study, "Valley of death").id));
  EXPECT_EQ(study.codings().size(), 3U) << "een gat once, valt, coördinator";
  EXPECT_EQ(code_named(study, "Verduurzaming > Valley of death > Onder").name, "Onder");
}

TEST(Lookup, AnUnknownNameListsTheNearest) {
  const StudyBuilder builder = small_study();
  EXPECT_EQ(code_named(builder.study(), "VALLEY OF DEATH").name, "Valley of death");
  try {
    code_named(builder.study(), "valey of death");
    FAIL() << "found what is not there";
  } catch (const EditError& error) {
    EXPECT_NE(error.message().nl.find("Valley of death"), std::string::npos) << error.message().nl;
  }
}

}  // namespace
