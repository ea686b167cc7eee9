#include <sstream>

#include <gtest/gtest.h>

#include "tests/support/run_program.h"
#include "tests/support/small_project.h"

namespace {

using tests::Ran;
using tests::SmallStudy;
using tests::write_bytes;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

TEST(Code, EachLineOfStandardInputBecomesACodingAndPrintsItsId) {
  const SmallStudy study;
  write_bytes(study.folder / "in", "g1\t8\t16\tGat\n\ng1\t17\t29\tRegie > Netwerk\r\n");
  const Ran coded = study.run("code", "- <in");
  EXPECT_EQ(coded.status, 0) << coded.output;
  const auto quotes = study.json("quotes");
  const auto ids = lines_of(coded.output);
  ASSERT_EQ(ids.size(), 2U);
  ASSERT_EQ(quotes.size(), 2U);
  EXPECT_EQ(quotes.at(0).at("id"), ids.at(0));
  EXPECT_EQ(quotes.at(0).at("text"), "Een gat.");
  EXPECT_EQ(quotes.at(1).at("id"), ids.at(1));
  EXPECT_EQ(quotes.at(1).at("path"), "Regie > Netwerk");
}

TEST(Code, ABadLineIsToldByItsNumberAndTheOthersGoIn) {
  const SmallStudy study;
  write_bytes(study.folder / "in",
              "rommel\ng1\t8\t16\tGat\ng1\t8\t999\tGat\ng1\tx\t9\tGat\ng1\t9\t8\tGat\n"
              "g1\t8\t16\tGatt\ng9\t8\t16\tGat\ng1\t8\t16\tGat\tte veel\ng1\t0\t3\tGat");
  const Ran ran = study.run("code", "- --coder AV <in");
  EXPECT_EQ(ran.status, 1);
  for (const char* line :
       {"Regel 1:", "Regel 3:", "Regel 4:", "Regel 5:", "Regel 6:", "Regel 7:", "Regel 8:"})
    EXPECT_TRUE(ran.says(line)) << line << " in " << ran.output;
  EXPECT_FALSE(ran.says("Regel 2:"));
  EXPECT_FALSE(ran.says("Regel 9:")) << "a last line needs no end";
  EXPECT_EQ(study.count("codings"), 2);
}

TEST(Code, WhatIsMissingIsWrongUsage) {
  const SmallStudy study;
  study.code(0, 3, "Gat", "JB");
  EXPECT_EQ(study.run("code", "g1 8 16 Gat").status, 2) << "who is coding, AV or JB?";
  EXPECT_EQ(study.run("code", "g1 8 16").status, 2);
  EXPECT_EQ(study.run("code", "").status, 2);
}

TEST(Code, TheSameCodingAgainIsTheSameCoding) {
  const SmallStudy study;
  const std::string id = study.code(8, 16, "Gat");
  EXPECT_EQ(study.code(8, 16, "gat"), id);
  EXPECT_NE(study.code(8, 16, "Gat", "JB"), id) << "another coder's is another one";
  EXPECT_EQ(study.count("codings"), 2);
}

TEST(Recode, ChangesTheCodeAndKeepsTheId) {
  const SmallStudy study;
  const std::string id = study.code(8, 16, "Gat");
  const Ran ran = study.run("recode", id + " netwerk");
  EXPECT_EQ(ran.output, id + "\n");
  EXPECT_EQ(study.json("quotes").at(0).at("code"), "Netwerk");
}

TEST(Recode, ADoubleCollapsesIntoTheOneThatStoodThere) {
  const SmallStudy study;
  const std::string gat = study.code(8, 16, "Gat");
  const std::string regie = study.code(8, 16, "Regie");
  EXPECT_EQ(study.run("recode", gat + " Regie").output, regie + "\n");
  EXPECT_EQ(study.count("codings"), 1);
}

TEST(Uncode, SeveralIdsAreOneStepAndAnUnknownOneRemovesNone) {
  const SmallStudy study;
  const std::string gat = study.code(8, 16, "Gat");
  const std::string regie = study.code(17, 29, "Regie");
  const std::string both = study.state();
  EXPECT_EQ(study.run("uncode", gat + " 0192f0c1-7b1e-7c3a-9d51-0a4c8e2b6f10").status, 1);
  EXPECT_EQ(study.state(), both);
  EXPECT_EQ(study.run("uncode", gat + " " + regie).status, 0);
  EXPECT_EQ(study.count("codings"), 0);
  study.run("undo");
  EXPECT_EQ(study.state(), both);
}

TEST(Memo, IsWrittenShownChangedAndRemovedByEachCoder) {
  const SmallStudy study;
  study.run("memo", "code Gat 'Van AV' --coder AV");
  write_bytes(study.folder / "lang", "Van JB,\nop twee regels.\n");
  study.run("memo", "code gat - --coder JB <lang");
  auto memos = study.json("memo", "code Gat");
  ASSERT_EQ(memos.size(), 2U);
  EXPECT_EQ(memos.at(0).at("coder"), "AV");
  EXPECT_EQ(memos.at(1).at("text"), "Van JB,\nop twee regels.");
  study.run("memo", "code Gat 'Anders' --coder AV");
  EXPECT_EQ(study.json("memo", "code Gat --coder AV").at(0).at("text"), "Anders");
  study.run("memo", "code Gat '' --coder AV");
  memos = study.json("memo", "code Gat");
  ASSERT_EQ(memos.size(), 1U);
  EXPECT_EQ(memos.at(0).at("coder"), "JB");
}

TEST(Memo, CanLieOnEveryKindOfThing) {
  const SmallStudy study;
  const std::string id = study.code(8, 16, "Gat");
  study.run("set", "persoon Anna --new pps=Techniekhuis");
  for (const std::string thing : {"project", "gesprek g1", "transcript g1",
                                  "code 'Regie > Netwerk'", "persoon anna", "pps techniekhuis"}) {
    EXPECT_EQ(study.run("memo", thing + " 'Let op' --coder AV").status, 0) << thing;
    EXPECT_TRUE(study.run("memo", thing).says("Let op")) << thing;
  }
  EXPECT_EQ(study.run("memo", "codering " + id + " 'Let op' --coder AV").status, 0);
  EXPECT_EQ(study.count("memos"), 6) << "gesprek and transcript are the same";
  EXPECT_EQ(study.run("memo", "code Onbekend tekst --coder AV").status, 1);
  EXPECT_EQ(study.run("memo", "koe Gat tekst --coder AV").status, 2);
}

}  // namespace
