#include <gtest/gtest.h>

#include "tests/support/run_program.h"
#include "tests/support/small_project.h"

namespace {

using tests::Ran;
using tests::SmallStudy;
using tests::write_bytes;

std::string words_of_first(const SmallStudy& study) {
  return study.json("quotes").at(0).at("text");
}

TEST(Edit, AWordIsCorrectedAndTheCodingStaysWithIt) {
  const SmallStudy study;
  study.code(12, 15, "Gat");  // "gat"
  EXPECT_EQ(study.run("edit", "g1 12 15 gaatje").status, 0);
  EXPECT_EQ(words_of_first(study), "gaatje");
  EXPECT_EQ(study.run("undo").status, 0);
  EXPECT_EQ(words_of_first(study), "gat");
}

TEST(Edit, TextComesFromStandardInputToo) {
  const SmallStudy study;
  write_bytes(study.folder / "in", "’n gat\n");
  EXPECT_EQ(study.run("edit", "g1 8 15 - <in").status, 0);
  EXPECT_TRUE(study.run("text", "g1").says("’n gat."));
}

TEST(Edit, WhatWouldSwallowACodingIsRefusedUntilYes) {
  const SmallStudy study;
  study.code(12, 15, "Gat");
  const std::string before = study.state();
  const Ran refused = study.run("edit", "g1 11 15 \"\"");
  EXPECT_EQ(refused.status, 1);
  EXPECT_TRUE(refused.says("Verdwijnt: codering Gat op \"gat\".")) << refused.output;
  EXPECT_EQ(study.state(), before);
  EXPECT_EQ(study.run("edit", "g1 11 15 \"\" --yes").status, 0);
  EXPECT_EQ(study.count("codings"), 0);
  EXPECT_EQ(study.run("undo").status, 0);
  EXPECT_EQ(study.state(), before);
}

TEST(Edit, ReplacesInAllTranscriptsAsOneStep) {
  const SmallStudy study;
  const std::string before = study.state();
  const auto dry = study.json("edit", "--replace gat kloof --all-transcripts --dry-run");
  EXPECT_EQ(dry.at("replacements"), 2);
  EXPECT_EQ(study.state(), before);
  EXPECT_EQ(study.run("edit", "--replace gat kloof --all-transcripts").status, 0);
  EXPECT_TRUE(study.run("text", "g1").says("Een kloof.\nOok een kloof."));
  EXPECT_EQ(study.run("undo").status, 0);
  EXPECT_EQ(study.state(), before);
}

TEST(Edit, AWrongSpeakerIsCorrected) {
  const SmallStudy study;
  EXPECT_EQ(study.run("edit", "g1 12 --speaker R2").status, 0);
  EXPECT_EQ(study.json("turns", "g1").at(1).at("speaker"), "R2");
  EXPECT_EQ(study.run("edit", "g1 21 29 --speaker R3").status, 0);
  EXPECT_EQ(study.json("turns", "g1").at(3).at("speaker"), "R3");
  EXPECT_EQ(study.run("edit", "g1 21 --join").status, 0);
  EXPECT_EQ(study.json("turns", "g1").size(), 3U);
}

TEST(Edit, ANewVersionListsTheCodingsWhoseWordsChanged) {
  const SmallStudy study;
  const std::string id = study.code(12, 15, "Gat");
  study.code(21, 28, "Regie");  // "een gat"
  write_bytes(study.folder / "nieuw.txt",
              "Interviewer: En dan?\nR1: Een gaatje, zeg.\nR2: Ook een gat.\n");
  const auto shown = study.json("edit", "g1 --new-version nieuw.txt --dry-run");
  ASSERT_EQ(shown.at("review").size(), 1U) << shown;
  EXPECT_EQ(shown.at("review").at(0).at("id"), id);
  EXPECT_EQ(shown.at("review").at(0).at("text"), "gat");
  EXPECT_EQ(shown.at("review").at(0).at("fate"), "changed");
  EXPECT_EQ(shown.at("unchanged"), 1);
  EXPECT_EQ(study.run("edit", "g1 --new-version nieuw.txt").status, 1)
      << "nobody has looked at the guess yet";
  EXPECT_FALSE(study.run("text", "g1").says("gaatje"));
  EXPECT_EQ(study.run("edit", "g1 --new-version nieuw.txt --yes").status, 0);
  EXPECT_TRUE(study.run("text", "g1").says("Een gaatje, zeg."));
  EXPECT_EQ(study.run("check").status, 0);
}

TEST(Edit, ACodingThatBecomesTheDoubleOfAnotherIsToldBefore) {
  const SmallStudy study;
  study.code(12, 15, "Gat");
  study.code(16, 20, "Gat");
  const auto shown = study.json("edit", "g1 11 22 X --dry-run");
  EXPECT_EQ(shown.at("swallowed").size(), 1U) << shown;
  EXPECT_EQ(study.run("edit", "g1 11 22 X").status, 1);
}

TEST(Edit, AMemoOnABookmarkWhoseWordsGoIsToldBefore) {
  const SmallStudy study;
  ASSERT_EQ(study.run("mark", "g1 8 16 --bookmark Hier --coder AV").status, 0);
  const std::string id = study.json("marks").at(0).at("id");
  ASSERT_EQ(study.run("memo", "bookmark " + id + " 'Navragen' --coder AV").status, 0);
  const auto refused = study.run("edit", "g1 8 16 ''");
  EXPECT_EQ(refused.status, 1);
  EXPECT_TRUE(refused.says("1 memo")) << refused.output;
  EXPECT_EQ(study.json("memos").size(), 1U);
  EXPECT_EQ(study.json("edit", "g1 8 16 '' --dry-run").at("memos"), 1);
  EXPECT_EQ(study.run("edit", "g1 8 16 '' --yes").status, 0);
  EXPECT_EQ(study.json("memos").size(), 0U);
}

TEST(Edit, WrongUsageAndPlacesThatAreNotThereAreTold) {
  const SmallStudy study;
  EXPECT_EQ(study.run("edit", "g1 1").status, 2);
  EXPECT_EQ(study.run("edit", "g1 a b c").status, 2);
  EXPECT_EQ(study.run("edit", "g1 5 9999 x").status, 1);
  const auto turned_round = study.run("edit", "g1 9 8 x");
  EXPECT_EQ(turned_round.status, 1);
  EXPECT_TRUE(turned_round.says("(9)") && turned_round.says("(8)")) << turned_round.output;
  EXPECT_EQ(study.run("edit", "g9 1 2 x").status, 1);
}

}  // namespace
