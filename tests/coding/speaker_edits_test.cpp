#include "coding/speaker_edits.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "coding/project.h"
#include "tests/support/corrected.h"
#include "tests/support/study_builder.h"

namespace {

using namespace coding;
using tests::Corrected;
using tests::StudyBuilder;

TEST(SpeakerEdits, SpeakersAreCorrectedWithoutTouchingAWord) {
  Corrected corrected;
  corrected.apply(give_words(corrected.study(), corrected.id(), corrected.span_of("valt tegen."),
                             "Docent", {}));
  EXPECT_EQ(corrected.turns(),
            "R1:Jan de Boer stopt ermee.|R2:Dat|Docent:valt tegen.|R1:Zo is het.|");
  EXPECT_EQ(corrected.codings(), "Jan de Boer|valt tegen|");
  corrected.apply(
      give_words(corrected.study(), corrected.id(), corrected.span_of("Dat"), "r1", {}));
  EXPECT_EQ(corrected.turns(),
            "R1:Jan de Boer stopt ermee.|R1:Dat|Docent:valt tegen.|R1:Zo is het.|");
  EXPECT_EQ(corrected.study().text(corrected.id()).speakers(),
            (std::vector<std::string>{"R1", "Docent"}))
      << "a label that says nothing any more goes";
  corrected.apply(
      join_with_before(corrected.study(), corrected.id(), corrected.span_of("valt").begin, {}));
  EXPECT_EQ(corrected.turns(), "R1:Jan de Boer stopt ermee.|R1:Dat\nvalt tegen.|R1:Zo is het.|");
  EXPECT_TRUE(corrected.study().broken_rules().empty());
  EXPECT_TRUE(corrected.undone());
}

TEST(SpeakerEdits, TheMiddleOfATurnGivenAwayLeavesBothItsEnds) {
  Corrected corrected;
  corrected.apply(
      give_words(corrected.study(), corrected.id(), corrected.span_of("de Boer"), "R2", {}));
  EXPECT_EQ(corrected.turns(),
            "R1:Jan|R2:de Boer|R1:stopt ermee.|R2:Dat valt tegen.|R1:Zo is het.|");
  corrected.apply(
      give_words(corrected.study(), corrected.id(), corrected.span_of("de Boer"), "", {}));
  EXPECT_EQ(corrected.turns(), "R1:Jan|R1:stopt ermee.|R2:Dat valt tegen.|R1:Zo is het.|");
  EXPECT_TRUE(corrected.undone());
}

TEST(SpeakerEdits, TheMappingOfASpeakerWhoSaysNothingAnyMoreGoesAndComesBack) {
  StudyBuilder builder;
  builder.transcript("G1", "R1", "Ja.").transcript("G1", "R22", "Nee.").person("G1", "R22", "Jo");
  Study study = builder.study();
  const std::string start = state_hash(study);
  const TranscriptId id = transcript_named(study, "G1").id;
  const EditGroup back =
      study.change(give_words(study, id, study.text(id).turns()[1].span, "R1", {}));
  EXPECT_EQ(study.speakers().size(), 0U);
  study.change(back);
  EXPECT_EQ(state_hash(study), start);
}

}  // namespace
