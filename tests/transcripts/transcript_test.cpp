#include "transcripts/transcript.h"

#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "transcripts/message.h"

namespace {

using transcripts::ByteOffset;
using transcripts::make_span;
using transcripts::Transcript;
using transcripts::Turn;

Turn turn(std::size_t begin, std::size_t end, std::uint32_t speaker = 0) {
  return {make_span(begin, end), speaker, {}, {}};
}

// "een" and "twee" by speaker 0 and 1, with a heading that nobody speaks between them.
Transcript conversation() {
  return {"een\nkop\ntwee", {turn(0, 3), turn(8, 12, 1)}, {"R1", "R2"}};
}

const std::string* speaker_at(const Transcript& transcript, std::uint32_t at) {
  const Turn* found = transcript.turn_at({at});
  return found == nullptr ? nullptr : &transcript.speakers()[found->speaker];
}

TEST(Transcript, ATurnIsFoundUpToAndWithItsEnd) {
  const Transcript transcript = conversation();
  EXPECT_EQ(*speaker_at(transcript, 0), "R1");
  EXPECT_EQ(*speaker_at(transcript, 3), "R1");
  EXPECT_EQ(*speaker_at(transcript, 8), "R2");
  EXPECT_EQ(*speaker_at(transcript, 12), "R2");
}

TEST(Transcript, AHeadingIsInNoTurn) {
  EXPECT_EQ(conversation().turn_at({5}), nullptr);
}

TEST(Transcript, WhereTurnsTouchTheSecondOneHoldsThePlace) {
  const Transcript transcript("janee", {turn(0, 2), turn(2, 5, 1)}, {"R1", "R2"});
  EXPECT_EQ(*speaker_at(transcript, 2), "R2");
}

TEST(Transcript, TheFirstTurnAfterAPlaceEndsBehindIt) {
  const Transcript transcript = conversation();
  EXPECT_EQ(transcript.first_turn_after({0}), 0U);
  EXPECT_EQ(transcript.first_turn_after({3}), 1U);
  EXPECT_EQ(transcript.first_turn_after({12}), 2U);
}

TEST(Transcript, AWordCountsWhereItsFirstLetterLies) {
  const Transcript transcript("een twee drie", {}, {});
  EXPECT_EQ(transcript.words_in(make_span(0, 6)), 2U);
  EXPECT_EQ(transcript.words_in(make_span(6, 13)), 1U);
  EXPECT_EQ(transcript.words_in(make_span(5, 5)), 0U);
}

TEST(Transcript, TwoThreadsMayAskForTheWordsAtOnce) {
  const Transcript transcript("een twee drie", {}, {});
  std::uint32_t there = 0;
  std::jthread other([&] { there = transcript.words_in(make_span(0, 13)); });
  EXPECT_EQ(transcript.words_in(make_span(0, 13)), 3U);
  other.join();
  EXPECT_EQ(there, 3U);
}

TEST(Transcript, RefusesTurnsThatDoNotLieInTheText) {
  const std::vector<std::vector<Turn>> unsound = {
      {turn(0, 9)},              // past the end
      {turn(2, 2)},              // empty
      {turn(3, 1)},              // backwards
      {turn(0, 3), turn(2, 4)},  // over each other
      {turn(2, 4), turn(0, 2)},  // out of order
      {turn(0, 2, 1)},           // a speaker who is not there
      {turn(0, 5)},              // within the é of "caféd"
  };
  for (std::size_t i = 0; i < unsound.size(); ++i)
    EXPECT_THROW(Transcript("cafe\u0301d", unsound[i], {"R1"}), transcripts::Error) << "case " << i;
}

TEST(Transcript, RefusesATextThatIsNotUtf8) {
  EXPECT_THROW(Transcript("caf\xE9", {}, {}), transcripts::Error);
}

}  // namespace
