#include "exports/refi/first_words.h"

#include <gtest/gtest.h>

#include "transcripts/unicode.h"

namespace {

using exports::refi::first_words;

TEST(FirstWords, AreAllWhereTheyFitOnOneLine) {
  EXPECT_EQ(first_words("  Dat is\n\n een\tgat. "), "Dat is een gat.");
  EXPECT_EQ(first_words(" \n"), "");
  const std::string seventy(70, 'a');
  EXPECT_EQ(first_words(seventy + "  "), seventy);
}

TEST(FirstWords, AreSeventyCharactersOfMore) {
  EXPECT_EQ(first_words(std::string(40'000, 'a')), std::string(70, 'a'));
  std::string text;
  std::string expected;
  for (int i = 0; i < 100; ++i) text += "é";
  for (int i = 0; i < 70; ++i) expected += "é";
  EXPECT_EQ(first_words(text), expected);
  EXPECT_EQ(first_words(std::string(69, 'a') + " bc"), std::string(69, 'a'));
}

TEST(FirstWords, CutNoLetterFromItsAccentAndNoFamilyInTwo) {
  EXPECT_EQ(first_words(std::string(69, 'a') + "x\xCC\xA3y"), std::string(69, 'a'));
  EXPECT_EQ(first_words(std::string(68, 'a') + "👩‍👩‍👧 ja"), std::string(68, 'a'));
}

}  // namespace
