#include "app/word_differences.h"

#include <gtest/gtest.h>

namespace {

// [Marks] what differs.
std::string marked(const app::WordRuns& runs) {
  std::string text;
  for (const auto& run : runs)
    text += run.differs ? "[" + std::string(run.words) + "]" : std::string(run.words);
  return text;
}

std::pair<std::string, std::string> differences(std::string_view before, std::string_view after) {
  const auto [old_runs, new_runs] = app::word_differences(before, after);
  return {marked(old_runs), marked(new_runs)};
}
using Sides = std::pair<std::string, std::string>;

TEST(WordDifferences, MarksTheWordsThatWentAndCame) {
  EXPECT_EQ(differences("het project is klaar", "het netwerk is bijna klaar"),
            (Sides{"het [project ]is klaar", "het [netwerk ]is [bijna ]klaar"}));
}

TEST(WordDifferences, EqualTextsDifferInNothing) {
  EXPECT_EQ(differences("een\n twee", "een\n twee"), (Sides{"een\n twee", "een\n twee"}));
}

TEST(WordDifferences, AllOfATextThatWasEmptyIsNew) {
  EXPECT_EQ(differences("", "een gat"), (Sides{"", "[een gat]"}));
}

TEST(WordDifferences, TextsTooLongToCompareDifferAsAWhole) {
  std::string longer;
  for (int i = 0; i < 2000; ++i) longer += "woord ";
  EXPECT_EQ(app::word_differences(longer, longer).first.size(), 1U);
  EXPECT_TRUE(app::word_differences(longer, longer).first[0].differs);
}

}  // namespace
