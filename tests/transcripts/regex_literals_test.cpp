#include "transcripts/regex_literals.h"

#include <gtest/gtest.h>

namespace {

std::string literals(std::string_view pattern) {
  std::string joined;
  for (const std::string& literal : transcripts::required_literals(pattern))
    joined += (joined.empty() ? "" : "|") + literal;
  return joined;
}

TEST(RegexLiterals, TheLongestThatEveryMatchHolds) {
  EXPECT_EQ(literals("zorg"), "zorg");
  EXPECT_EQ(literals("\\bZorg\\w*"), "zorg");
  EXPECT_EQ(literals("leer.*gemeenschap(pen)?"), "gemeenschap");
  EXPECT_EQ(literals("valley of d"), "valley of d");
  EXPECT_EQ(literals("coördinator"), "coordinator");
  EXPECT_EQ(literals("(?<wat>zorg)plannen"), "plannen");
  EXPECT_EQ(literals("\\b(leergemeenschap)\\b"), "leergemeenschap");
}

TEST(RegexLiterals, EachAlternativeHasOneOrNoneCounts) {
  EXPECT_EQ(literals("zorg\\w*|(leer|werk)gemeenschap"), "gemeenschap|zorg");
  EXPECT_EQ(literals("(zorg|welzijn)"), "welzijn|zorg");
  EXPECT_EQ(literals("zorg|\\d+"), "");
  EXPECT_EQ(literals("zorg|"), "");
}

TEST(RegexLiterals, WhatMayBeMissingIsNoPart) {
  EXPECT_EQ(literals("zorgt?en"), "zorg");
  EXPECT_EQ(literals("zor(gen)*"), "zor");
  EXPECT_EQ(literals("ab{0,3}cde"), "cde");
  EXPECT_EQ(literals("a+b"), "");
  EXPECT_EQ(literals("mkb-er"), "mkb");
  EXPECT_EQ(literals("(?=zorg)x"), "");
}

TEST(RegexLiterals, NothingIsSaidOfWhatIsNotUnderstood) {
  for (const char* pattern : {"(?i)zorg", "(?x) zorg # ja", "\\Qzorg\\E", "[]a]zorg", "zorg)",
                              "(zorg", "\\x41zorg", "[zorg", "*zorg", "\\"})
    EXPECT_EQ(literals(pattern), "") << pattern;
  EXPECT_EQ(literals("[^a-z]zorg[[:alpha:]]"), "zorg");
}

}  // namespace
