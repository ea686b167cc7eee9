#include "transcripts/turn_taking.h"

#include <gtest/gtest.h>

namespace {

using transcripts::odds_of_speaker;
using transcripts::TakenTurn;
using transcripts::Takings;
using transcripts::takings_of;

constexpr double kQuestions = 0.2;

// One letter a turn: "abx"; a question mark stands before a turn behind a question.
std::vector<Takings> takings(std::string_view turns, std::string_view names,
                             std::string_view left_out = "") {
  std::vector<TakenTurn> taken;
  bool question = false;
  for (const char c : turns) {
    if (c != '?') taken.push_back({names.find(c), question});
    question = c == '?';
  }
  std::vector<bool> out;
  for (const char c : names) out.push_back(left_out.find(c) != std::string_view::npos);
  return takings_of(taken, out);
}

TEST(TurnTaking, WhoAnswersStandsBetweenTwoTurnsOfAnother) {
  const auto found = takings("abaca", "abc");
  EXPECT_EQ(found[1].between, 1U);
  EXPECT_EQ(found[2].between, 1U);
  EXPECT_EQ(found[0].turns, 1U);
  EXPECT_EQ(found[0].between, 0U);
}

TEST(TurnTaking, BehindAQuestionAndAskingOneCountToo) {
  const auto found = takings("ab?cab", "abc");
  EXPECT_EQ(found[1].questions, 1U);
  EXPECT_EQ(found[2].questions, 1U);
}

TEST(TurnTaking, LabelsOfOneNameInARowAreOneTurn) {
  EXPECT_EQ(takings("abba", "ab")[1].turns, 1U);
  EXPECT_EQ(takings("abba", "ab")[1].between, 1U);
}

TEST(TurnTaking, WhatIsLeftOutIsText) {
  EXPECT_EQ(takings("abxa", "abx")[1].between, 0U);
  EXPECT_EQ(takings("abxa", "abx", "x")[1].between, 1U);
}

TEST(TurnTaking, WhatOnlyOpensParagraphsIsUnlikelyToSpeak) {
  const auto found = takings("abababxababxab", "abx");
  auto others = found[0];
  others.add(found[1]);
  EXPECT_LT(odds_of_speaker(found[2], others, kQuestions), -1);
  EXPECT_GT(odds_of_speaker(found[0], found[1], kQuestions), 1);
}

TEST(TurnTaking, FewTurnsSayNothing) {
  EXPECT_EQ(odds_of_speaker({2, 0, 0}, {3, 3, 0}, kQuestions), 0);
}

}  // namespace
