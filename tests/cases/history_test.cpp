// The history by command line: what was done, undoing back to an entry, the study as it was.
#include <gtest/gtest.h>

#include "tests/support/run_program.h"

namespace {

using tests::Ran;
using tests::SmallStudy;

class History : public testing::Test {
 protected:
  History() {
    before_ = last();
    state_ = study.state();
    study.code(12, 15, "Gat");
    study.code(21, 24, "Gat", "JB");
    study.run("edit", "g1 12 15 gaatje");
  }
  int last() const { return study.json("history").back().at("number"); }
  std::string to(int number) const { return std::to_string(number); }

  SmallStudy study;
  int before_ = 0;
  std::string state_;
};

TEST_F(History, IsNarrowedToACoderAndToDays) {
  const auto all = study.json("history");
  const auto of_jb = study.json("history", "--coder JB");
  ASSERT_FALSE(of_jb.empty());
  EXPECT_LT(of_jb.size(), all.size());
  for (const auto& entry : of_jb) EXPECT_EQ(entry.at("coder"), "JB");
  EXPECT_EQ(study.json("history", "--since 2000-01-01 --until 2999-12-31").size(), all.size());
  EXPECT_TRUE(study.json("history", "--until 2000-01-01").empty());
  EXPECT_EQ(study.run("history", "--since gisteren").status, 2);
}

TEST_F(History, UndoesEverythingAfterAnEntryInOneGo) {
  const std::string end = study.state();
  const int steps = last() - before_;
  const Ran ran = study.run("undo", "--to " + to(before_));
  EXPECT_EQ(ran.status, 0) << ran.output;
  EXPECT_EQ(study.state(), state_);
  EXPECT_EQ(study.run("undo", "--to " + to(before_)).status, 1) << "nothing is left";
  EXPECT_EQ(study.run("undo", "--to 9999").status, 1);
  EXPECT_EQ(study.run("redo", to(steps)).status, 0);
  EXPECT_EQ(study.state(), end);
}

TEST_F(History, ReadingCommandsShowTheStudyAsItWas) {
  const std::string then = " --as-of " + to(before_);
  EXPECT_EQ(study.json("info", then).at("state"), state_);
  EXPECT_TRUE(study.json("quotes", then).empty());
  EXPECT_TRUE(study.run("text", "g1" + then).says("Een gat."));
  EXPECT_TRUE(study.run("text", "g1").says("Een gaatje."));
  EXPECT_EQ(study.run("codebook", "show" + then).status, 0);
  EXPECT_EQ(study.run("frequencies", then).status, 0);
  EXPECT_EQ(study.json("info", "--as-of 2999-01-01").at("state"), study.state());
}

TEST_F(History, WhatIsNoEntryAndNoDateIsTold) {
  EXPECT_EQ(study.run("info", "--as-of 9999").status, 1);
  EXPECT_EQ(study.run("info", "--as-of gisteren").status, 2);
  EXPECT_EQ(study.run("info", "--as-of 2026-02-31").status, 2);
  EXPECT_EQ(study.run("info", "--as-of 2996-02-29").status, 0);
  EXPECT_EQ(study.run("info", "--as-of 2000-01-01").status, 1);
}

TEST(Memos, AreListedSearchedAndExported) {
  const SmallStudy study;
  ASSERT_EQ(study.run("memo", "code Gat \"Wat is een gat?\"").status, 0);
  ASSERT_EQ(study.run("memo", "gesprek g1 \"Rustig gesprek\"").status, 0);
  EXPECT_EQ(study.json("memos").size(), 2U);
  const auto found = study.json("memos", "--search RUSTIG");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].at("kind"), "transcript");
  EXPECT_EQ(found[0].at("on"), "g1");
  EXPECT_EQ(study.json("memos", "--kind code").size(), 1U);
  for (const char* name : {"m.csv", "m.xlsx", "m.md", "m.html"})
    EXPECT_EQ(study.run("export", std::string("--as memos ") + name).status, 0) << name;
  EXPECT_EQ(study.run("export", "--as memos m.qdc").status, 1);
}

}  // namespace
