#include "coding/stop_words.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "transcripts/unicode.h"

namespace {

using namespace coding;

bool is_either(std::string_view word) {
  return is_stop_word(StopWords::Written, word) || is_stop_word(StopWords::Spoken, word);
}

TEST(StopWords, AreSnowballsAndWhatSpokenDutchAdds) {
  EXPECT_TRUE(is_stop_word(StopWords::Written, "het"));
  EXPECT_FALSE(is_stop_word(StopWords::Spoken, "het"));
  EXPECT_TRUE(is_stop_word(StopWords::Spoken, "eigenlijk"));
  for (const char* word : {"nou", "uh", "euh", "he", "gewoon", "zo'n", "'t", "datie", "wij"})
    EXPECT_TRUE(is_either(word)) << word;
}

TEST(StopWords, LeaveOutNothingThatAConversationMayBeAbout) {
  for (const char* word : {"samen", "goed", "eigen", "regie", "netwerk", "student", "tijd", "geld"})
    EXPECT_FALSE(is_either(word)) << word;
}

TEST(StopWords, AreShownEachOnceInOneOfTheSets) {
  std::vector<std::string> all;
  for (const StopWords set : {StopWords::Written, StopWords::Spoken})
    for (const std::string_view word : stop_words(set)) {
      EXPECT_TRUE(is_stop_word(set, transcripts::fold(word, transcripts::InnerHyphens::Dropped)))
          << word;
      all.emplace_back(word);
    }
  std::sort(all.begin(), all.end());
  EXPECT_EQ(std::adjacent_find(all.begin(), all.end()), all.end());
  EXPECT_GT(all.size(), 400U);
}

}  // namespace
