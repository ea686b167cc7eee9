#include "transcripts/beginning.h"

#include <gtest/gtest.h>

namespace {

using transcripts::beginning_of;

TEST(Beginning, IsAllWhereItFitsAndElseWholeLetters) {
  EXPECT_EQ(beginning_of("leren", 5), "leren");
  EXPECT_EQ(beginning_of("leren", 4), "ler") << "fewer than asked for";
  EXPECT_EQ(beginning_of("", 0), "");
  EXPECT_EQ(beginning_of("aé", 2), "a") << "half an é is none";
  EXPECT_EQ(beginning_of("a👍🏽b", 6), "a") << "a hand keeps its colour";
}

}  // namespace
