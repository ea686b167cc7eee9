#include <gtest/gtest.h>

#include "tests/support/run_program.h"

namespace {

using tests::Ran;
using tests::SmallStudy;

TEST(Coding, IsStretchedToOtherWords) {
  const SmallStudy study;
  const std::string id = study.code(8, 16, "Gat");
  EXPECT_EQ(study.run("coding", id + " --span 12 16").output, id + "\n");
  EXPECT_EQ(study.json("quotes").at(0).at("text"), "gat.");
  study.run("undo");
  EXPECT_EQ(study.json("quotes").at(0).at("text"), "Een gat.");
}

TEST(Coding, BecomesTheOneThatStoodThereAlready) {
  const SmallStudy study;
  const std::string id = study.code(8, 16, "Gat");
  const std::string other = study.code(12, 16, "Gat");
  EXPECT_EQ(study.run("coding", id + " --span 12 16").output, other + "\n");
  EXPECT_EQ(study.count("codings"), 1);
}

TEST(Coding, IsSplitWithoutTheSpaceBetween) {
  const SmallStudy study;
  const std::string id = study.code(17, 29, "Gat");
  const Ran split = study.run("coding", id + " --split 21");
  EXPECT_EQ(split.status, 0) << split.output;
  EXPECT_TRUE(split.output.starts_with(id + "\n"));
  const auto quotes = study.json("quotes");
  ASSERT_EQ(quotes.size(), 2U);
  EXPECT_EQ(quotes.at(0).at("text"), "Ook");
  EXPECT_EQ(quotes.at(1).at("text"), "een gat.");
  EXPECT_EQ(study.run("coding", id + " --split 25").status, 1) << "past its end";
}

TEST(Coding, IsWeighedAndShown) {
  const SmallStudy study;
  const std::string id = study.code(8, 16, "Gat");
  EXPECT_EQ(study.run("coding", id + " --weight 75").status, 0);
  const auto shown = study.json("coding", id);
  EXPECT_EQ(shown.at("weight"), 75);
  EXPECT_EQ(shown.at("text"), "Een gat.");
  EXPECT_EQ(shown.at("coder"), "AV");
  EXPECT_EQ(study.run("coding", id + " --weight 101").status, 2);
  EXPECT_EQ(study.run("coding", id + " --weight none").status, 0);
  EXPECT_TRUE(study.json("coding", id).at("weight").is_null());
}

TEST(Coding, OneChangeAtATime) {
  const SmallStudy study;
  const std::string id = study.code(8, 16, "Gat");
  EXPECT_EQ(study.run("coding", id + " --weight 75 --split 12").status, 2);
  EXPECT_EQ(study.run("coding", "0192f0c1-7b1e-7c3a-9d51-0a4c8e2b6f10 --weight 75").status, 1);
}

TEST(Mark, WhatIsReadIsOneStretch) {
  const SmallStudy study;
  study.run("mark", "g1 0 8 --read");
  study.run("mark", "g1 8 16 --read");
  auto marks = study.json("marks", "g1");
  ASSERT_EQ(marks.size(), 1U);
  EXPECT_EQ(marks.at(0).at("kind"), "read");
  EXPECT_EQ(marks.at(0).at("start"), 0);
  EXPECT_EQ(marks.at(0).at("end"), 16);
  study.run("mark", "g1 0 8 --read --remove");
  EXPECT_EQ(study.json("marks").at(0).at("start"), 8);
}

TEST(Mark, IsACodersOwn) {
  const SmallStudy study;
  study.run("mark", "g1 0 8 --nothing --coder AV");
  study.run("mark", "g1 8 16 --nothing --coder JB");
  EXPECT_EQ(study.json("marks").size(), 2U);
  const auto marks = study.json("marks", "--coder JB");
  ASSERT_EQ(marks.size(), 1U);
  EXPECT_EQ(marks.at(0).at("kind"), "nothing");
  EXPECT_EQ(marks.at(0).at("text"), "Een gat.");
}

TEST(Mark, ABookmarkIsPutShownNotedAndRemoved) {
  const SmallStudy study;
  EXPECT_EQ(study.run("mark", "g1 8 16 --bookmark Navragen").status, 0);
  EXPECT_TRUE(study.run("marks").says("g1\t8\t16\tbookmark\tAV\tNavragen"));
  EXPECT_EQ(study.run("memo", "bladwijzer navragen 'Bij R1'").status, 0);
  EXPECT_EQ(study.run("mark", "g1 0 3 --bookmark Navragen --remove").status, 1) << "not there";
  EXPECT_EQ(study.run("mark", "g1 8 9 --bookmark Navragen --remove").status, 0);
  EXPECT_TRUE(study.json("marks").empty());
  EXPECT_EQ(study.count("memos"), 0);
}

TEST(Mark, SaysWhatIsMissing) {
  const SmallStudy study;
  EXPECT_EQ(study.run("mark", "g1 0 8").status, 2);
  EXPECT_EQ(study.run("mark", "g1 0 8 --read --nothing").status, 2);
  EXPECT_EQ(study.run("mark", "g1 0 999 --read").status, 1);
}

}  // namespace
