#include "transcripts/formats/caption_repeats.h"

#include <gtest/gtest.h>

namespace {

using transcripts::Cue;

std::vector<Cue> cues(const std::vector<std::vector<std::string>>& lines) {
  std::vector<Cue> all;
  for (const auto& of_cue : lines) {
    Cue cue;
    cue.lines = of_cue;
    all.push_back(cue);
  }
  return all;
}

TEST(CaptionRepeats, WhatIsSaidTwiceByOneVoiceIsTakenOutOnce) {
  auto all = cues({{"<v Anna>Dat vind ik ook echt."}, {"<v Anna>Dat vind ik ook echt."}});
  EXPECT_EQ(take_repeats_out(all).lines.size(), 1U);
  EXPECT_TRUE(all[1].lines.empty());
}

TEST(CaptionRepeats, AnotherWhoSaysTheSameKeepsTheirWords) {
  auto all = cues({{"<v Anna>Dat vind ik ook echt."}, {"<v Bert>Dat vind ik ook echt."}});
  EXPECT_TRUE(take_repeats_out(all).lines.empty());
  EXPECT_EQ(all[1].lines, std::vector<std::string>{"<v Bert>Dat vind ik ook echt."});
}

TEST(CaptionRepeats, RollingLinesOfAnotherVoiceStay) {
  auto all = cues({{"<v Anna>En toen kwam"},
                   {"<v Anna>En toen kwam", "<v Anna>de subsidie"},
                   {"<v Anna>de subsidie", "<v Anna>van het rijk"},
                   {"<v Anna>van het rijk", "<v Anna>en de regio"},
                   {"<v Bert>en de regio", "<v Bert>betaalde ook"}});
  EXPECT_TRUE(take_repeats_out(all).rolling);
  EXPECT_EQ(all[3].lines, std::vector<std::string>{"<v Anna>en de regio"});
  EXPECT_EQ(all[4].lines.size(), 2U);
}

}  // namespace
