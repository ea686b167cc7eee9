#include <gtest/gtest.h>

#include "tests/support/run_program.h"

namespace {

using nlohmann::json;

// R1's "Een gat." and R2's "Ook een gat." under Gat, a part of the second under Regie too.
class Relations : public testing::Test {
 protected:
  Relations() {
    study.code(8, 16, "Gat");
    study.code(17, 29, "Gat", "JB");
    study.code(21, 29, "Regie");
    study.run("set", "participant Anna role=werkveld --new");
    study.run("speaker", "g1 R1 Anna");
  }
  const tests::SmallStudy study;
};

TEST_F(Relations, CodesThatGoTogether) {
  const json made = study.json("cooccurrence");
  EXPECT_EQ(made.at("codes"), json::parse(R"(["Gat","Regie","Netwerk"])"));
  EXPECT_EQ(made.at("matrix"), json::parse("[[2,1,0],[1,1,0],[0,0,0]]"));
  EXPECT_NEAR(made.at("jaccard").at(0).at(1).get<double>(), 2.0 / 5, 1e-9);
  EXPECT_TRUE(made.at("lift").at(0).at(2).is_null());
  EXPECT_EQ(
      study.json("cooccurrence", "--within 1 --code Gat --code Regie").at("matrix").at(0).at(1),
      2);  // "Ook" lies between the first and Regie
  EXPECT_EQ(study.json("cooccurrence", "--within beurt").at("matrix").at(0).at(1), 1);
  EXPECT_EQ(study.json("cooccurrence", "--within sequence").at("matrix"),
            json::parse("[[0,1,0],[0,0,0],[0,0,0]]"));
  EXPECT_TRUE(study.run("cooccurrence", "--csv").says("Gat,2,1,0"));
  EXPECT_TRUE(study.run("cooccurrence").says("Regie"));
  EXPECT_EQ(study.run("cooccurrence", "--within iets").status, 2);
}

TEST_F(Relations, NewCodesPerConversation) {
  const json made = study.json("saturation", "--base 1 --run 1");
  EXPECT_EQ(made.at("transcripts").at(0).at("new"), 2);
  EXPECT_EQ(made.at("undated"), 1);
  EXPECT_TRUE(study.run("saturation").says("te weinig"));
  EXPECT_EQ(study.run("saturation", "--base 0").status, 1);
}

TEST_F(Relations, PassagesAreAskedForKeptAndCoded) {
  const json made = study.json("query", "\"Gat EN Regie\"");
  EXPECT_EQ(made.at("count"), 1);
  EXPECT_EQ(made.at("passages").at(0).at("text"), "een gat.");
  EXPECT_EQ(made.at("of").at("participants"), 1);
  EXPECT_EQ(study.json("query", "\"Gat @ AV\"").at("reach").at("participants"), 1);
  EXPECT_TRUE(study.run("query", "Gat").says("1 van 1 persoon, 1 van 1 gesprek, 0 van 0 PPS"));

  ASSERT_EQ(study.run("query", "\"Gat NIET Regie\" --keep \"zonder regie\" --coder AV").status, 0);
  EXPECT_EQ(study.json("query", "--named \"Zonder regie\"").at("count"), 1);
  EXPECT_TRUE(study.run("query", "--list").says("zonder regie\tGat NIET Regie"));
  ASSERT_EQ(study.run("query", "--named \"zonder regie\" --as-code Alleen --coder AV").status, 0);
  EXPECT_EQ(study.json("quotes", "--code Alleen").at(0).at("text"), "Een gat.");
  ASSERT_EQ(study.run("undo", "2").status, 0);
  EXPECT_EQ(study.run("query", "--named \"zonder regie\"").status, 1);
  EXPECT_EQ(study.run("query", "Gat --named x").status, 2);
  EXPECT_EQ(study.run("query", "\"Gat EN\"").status, 1);
}

TEST_F(Relations, GoodQuotesAreMarkedAndFound) {
  const std::string id = study.json("quotes", "--code Regie").at(0).at("id");
  EXPECT_EQ(study.json("quotes", "--good").size(), 0U);
  ASSERT_EQ(study.run("coding", id + " --good yes").status, 0);
  EXPECT_EQ(study.json("quotes", "--good").at(0).at("id"), id);
  EXPECT_EQ(study.json("quotes", "--good").at(0).at("good"), true);
  ASSERT_EQ(study.run("coding", id + " --good no").status, 0);
  EXPECT_EQ(study.json("quotes", "--good").size(), 0U);
}

TEST_F(Relations, YearsAreHeldSideBySide) {
  EXPECT_TRUE(study.run("years").says("jaar"));  // transcripts have none yet
  ASSERT_EQ(study.run("set", "transcript g1 year=2017").status, 0);
  EXPECT_EQ(study.run("crosswalk", "Gat").status, 2);
  ASSERT_EQ(study.run("crosswalk", "Gat Netwerk --label beperkt --note \"andere naam\"").status, 0);
  const json link = study.json("crosswalk").at(0);
  EXPECT_EQ(link.at("label"), "limited");
  EXPECT_EQ(link.at("note"), "andere naam");
  const json made = study.json("years", "--count codings --as absolute --code Netwerk");
  EXPECT_EQ(made.at("years").at(0).at("year"), "2017");
  EXPECT_EQ(made.at("rows").at(0).at("values"), json::parse("[2.0]"));
  EXPECT_EQ(made.at("rows").at(0).at("forerunners").at(0).at("path"), "Gat");
  ASSERT_EQ(study.run("crosswalk", "Gat Netwerk --remove").status, 0);
  EXPECT_EQ(study.run("crosswalk", "Gat Netwerk --remove").status, 1);
  EXPECT_EQ(study.run("crosswalk", "Gat Netwerk --label half").status, 2);
}

TEST_F(Relations, SourcesAreHeldAgainstEachOther) {
  ASSERT_EQ(study.run("set", "transcript g1 source=interview").status, 0);
  const json made = study.json("triangulation");
  EXPECT_EQ(made.at("sources").at(0).at("source"), "interview");
  EXPECT_EQ(made.at("rows").at(0).at("verdict"), "one source");
  EXPECT_EQ(made.at("rows").at(1).at("verdict"), "silent");
}

TEST_F(Relations, FiguresAsSharesOfARowYesOrNoAndWhatDominates) {
  const auto row = [&](const std::string& as) {
    return study.json("frequencies", "--by coder --count codings --code Gat --as " + as)
        .at("rows")
        .at(0);
  };
  EXPECT_EQ(row("row-percent").at("values"), json::parse("[50.0,50.0]"));
  EXPECT_EQ(row("binary").at("total"), 2);
  EXPECT_EQ(row("binary").at("asked"), json::parse("[null,null]"));
  EXPECT_EQ(study.json("frequencies", "--top 1").at("rows").size(), 1U);
  EXPECT_EQ(study.json("frequencies", "--groups").at("rows").size(), 2U);
  EXPECT_EQ(study.run("frequencies", "--dominance --outer pps").status, 2);
  EXPECT_EQ(study.json("frequencies").at("rows").size(), 3U);
  EXPECT_EQ(study.json("frequencies", "--without-empty").at("rows").size(), 2U);
  EXPECT_EQ(study.run("export", "--as quotations --without-empty q.csv").status, 2);
  const json dominant = study.json("frequencies", "--dominance").at(0);
  EXPECT_EQ(dominant.at("transcript").at("name"), "g1");
  EXPECT_EQ(dominant.at("transcript").at("share"), 1.0);
  EXPECT_TRUE(dominant.at("pps").is_null());
}

}  // namespace
