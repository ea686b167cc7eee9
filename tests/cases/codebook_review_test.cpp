#include <gtest/gtest.h>

#include "tests/support/run_program.h"
#include "tests/support/small_project.h"

namespace {

using tests::Ran;
using tests::SmallStudy;

TEST(CodebookFiles, ACodebookGoesOutInEachFormatAndComesBackWithoutADifference) {
  const SmallStudy study;
  study.run("codebook", "set Gat --definition 'Wat blijft liggen.'");
  study.code(8, 16, "Gat");
  for (const char* name : {"b.docx", "b.xlsx", "b.csv", "b.qdc"}) {
    const Ran out = study.run("export", std::string("--as codebook ") + name);
    ASSERT_EQ(out.status, 0) << out.output;
    EXPECT_EQ(study.json("codebook", std::string("review ") + name).at("changes").size(), 0U)
        << name;
  }
  for (const char* name : {"b.html", "b.md"}) {
    EXPECT_EQ(study.run("export", std::string("--as codebook ") + name).status, 0);
    const std::string page = tests::bytes_of(study.folder / name);
    EXPECT_NE(page.find("1 codering"), std::string::npos) << page;
    EXPECT_NE(page.find("Een gat"), std::string::npos) << "a quotation: " << page;
    EXPECT_EQ(study.run("codebook", std::string("review ") + name).status, 1);
  }
  EXPECT_EQ(study.run("export", "--as codebook --examples 0 b.md").status, 0);
  EXPECT_EQ(tests::bytes_of(study.folder / "b.md").find("Een gat"), std::string::npos);
  EXPECT_EQ(study.run("export", "--as memos --examples 0 m.md").status, 2);
  EXPECT_EQ(study.run("export", "--as codebook b.txt").status, 1);
}

TEST(CodebookFiles, DifferencesAreListedWithNumbersAndTakenByThem) {
  const SmallStudy study;
  tests::write_bytes(study.folder / "b.csv",
                     "naam,definitie,kleur\nGat,Wat stopt.,#010203\nNieuw,Iets.,\n");
  const auto review = study.json("codebook", "review b.csv");
  const auto& changes = review.at("changes");
  ASSERT_EQ(changes.size(), 3U);
  EXPECT_EQ(changes[0].at("number"), 1);
  EXPECT_EQ(changes[0].at("path"), "Gat");
  EXPECT_EQ(changes[0].at("field"), "definition");
  EXPECT_EQ(changes[0].at("ours"), "");
  EXPECT_EQ(changes[0].at("theirs"), "Wat stopt.");
  EXPECT_EQ(changes[2].at("what"), "code");
  EXPECT_EQ(changes[2].at("fields").at("definition"), "Iets.");
  EXPECT_EQ(review.at("missing").size(), 2U);
  const Ran text = study.run("codebook", "review b.csv");
  EXPECT_TRUE(text.says("~ Gat\n    1. Definitie\n        - \n        + Wat stopt.\n"))
      << text.output;
  const std::string before = study.state();
  EXPECT_EQ(study.run("codebook", "review b.csv --take 4").status, 2);
  EXPECT_EQ(study.run("codebook", "review b.csv --take 1,").status, 0) << "a comma too many";
  EXPECT_EQ(study.json("codebook", "review b.csv").at("changes").size(), 2U);
  EXPECT_EQ(study.run("undo", "").status, 0);
  EXPECT_EQ(study.state(), before);
  EXPECT_TRUE(
      study.run("codebook", "review b.csv --take all").says("3 wijzigingen overgenomen uit b.csv"));
  EXPECT_EQ(study.json("codebook", "review b.csv").at("changes").size(), 0U);
  EXPECT_EQ(study.json("codebook", "show Nieuw").at(0).at("definition"), "Iets.");
  EXPECT_EQ(study.run("undo", "").status, 0);
  EXPECT_EQ(study.state(), before) << "one step";
}

}  // namespace
