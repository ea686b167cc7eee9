#include "coding/cases.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "tests/support/study_builder.h"

namespace {

using namespace coding;
using tests::StudyBuilder;

// Anna says much, Bram little, both in G1; the interviewer asks; R3 is not known.
StudyBuilder talk() {
  StudyBuilder study;
  study.transcript("G1", "I", "En dan?")
      .transcript("G1", "R1", "Dan valt er een gat.")
      .transcript("G1", "R2", "Ja.")
      .transcript("G1", "R3", "Nee.")
      .transcript("G1", "Anna", "Dus.");
  study.interviewer("G1", "I").person("G1", "R1", "Anna").person("G1", "R2", "Bram");
  study.person("G1", "Anna", "Anna");
  return study;
}

// Whose words between the first letter of `from` and the last of `to` are: a participant's name,
// else a label, else "interviewers" or "nobody".
std::string owner(const Study& study, std::string_view from, std::string_view to) {
  const TranscriptId id = transcript_named(study, "G1").id;
  const transcripts::Transcript& text = study.text(id);
  const std::size_t begin = text.text().find(from);
  const std::size_t end = text.text().find(to, begin) + to.size();
  const Ownership owner =
      owner_of(text, SpeakerRoles(study, id), transcripts::make_span(begin, end));
  if (owner.participant) return study.participants().find(*owner.participant)->name;
  if (owner.speaker) return text.speakers()[*owner.speaker];
  return owner.interviewer_only ? "interviewers" : "nobody";
}

TEST(OwnerOf, ACodingBelongsToWhoSaysMostOfIt) {
  const StudyBuilder study = talk();
  EXPECT_EQ(owner(study.study(), "gat", "Ja."), "Anna");
  EXPECT_EQ(owner(study.study(), "t.", "Ja."), "Bram");
  EXPECT_EQ(owner(study.study(), "Ja.", "Nee."), "R3");
}

TEST(OwnerOf, InterviewersWeighNothing) {
  const StudyBuilder study = talk();
  EXPECT_EQ(owner(study.study(), "En dan", "D"), "Anna");
  EXPECT_EQ(owner(study.study(), "En", "dan?"), "interviewers");
}

TEST(OwnerOf, TheFirstWinsATie) {
  const StudyBuilder study = talk();
  EXPECT_EQ(owner(study.study(), "at.", "Ja."), "Anna");
  EXPECT_EQ(owner(study.study(), "Ja.", "Nee"), "Bram");
}

TEST(OwnerOf, TwoLabelsOfOnePersonWeighTogether) {
  const StudyBuilder study = talk();
  EXPECT_EQ(owner(study.study(), "t.", "Dus."), "Anna");
}

TEST(OwnerOf, LettersAreWeighedNotBytes) {
  StudyBuilder study;
  study.transcript("G1", "R1", "ééé").transcript("G1", "R2", "vier");
  EXPECT_EQ(owner(study.study(), "ééé", "vier"), "R2") << "three letters of two bytes, and four";
  EXPECT_EQ(owner(study.study(), "éé", "vi"), "R1");
}

TEST(PpsOfSpeech, IsTheParticipantsElseTheTranscripts) {
  StudyBuilder study = talk();
  study.pps("Hout", {"Anna"}).pps("Zorg", {"G1"});
  const TranscriptId g1 = transcript_named(study.study(), "G1").id;
  const auto names = [&](const std::optional<ParticipantId>& person) {
    std::string out;
    for (const PpsId& id : pps_of_speech(study.study(), g1, person))
      out += study.study().pps().find(id)->name;
    return out;
  };
  EXPECT_EQ(names(participant_named(study.study(), "Anna").id), "Hout");
  EXPECT_EQ(names(participant_named(study.study(), "Bram").id), "Zorg") << "has none of his own";
  EXPECT_EQ(names(std::nullopt), "Zorg");
}

TEST(CodedShare, IsOfParticipantsWordsUnderTheChosenCoders) {
  StudyBuilder study = talk();
  study.code("Gat")
      .coding("G1", "En dan?\nDan valt", "Gat", "AV")
      .coding("G1", "valt er", "Gat", "JB");
  const TranscriptId g1 = transcript_named(study.study(), "G1").id;
  EXPECT_DOUBLE_EQ(coded_share(study.study(), g1, {}), 3.0 / 8);
  EXPECT_DOUBLE_EQ(coded_share(study.study(), g1, {coder_named(study.study(), "AV").id}), 2.0 / 8);
}

TEST(United, JoinsWhatOverlapsOrTouches) {
  using transcripts::make_span;
  EXPECT_EQ(united({make_span(5, 8), make_span(0, 2), make_span(2, 3), make_span(6, 9)}),
            (std::vector{make_span(0, 3), make_span(5, 9)}));
}

TEST(InOrder, NamesSortAsADutchReaderSorts) {
  StudyBuilder study = talk();
  study.person("G1", "R3", "émile").person("G1", "R3", "Zoë");
  std::string names;
  for (const Participant* person : participants_in_order(study.study()))
    names += person->name + " ";
  EXPECT_EQ(names, "Anna Bram émile Zoë ");
}

}  // namespace
