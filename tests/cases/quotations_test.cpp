// Quotations by command line: in groups and orders, to each format, of codings and of queries.
#include <gtest/gtest.h>

#include "tests/support/run_program.h"
#include "tests/support/small_project.h"

namespace {

using nlohmann::json;
using tests::bytes_of;
using tests::Ran;

// R1's "Een gat." and R2's "Ook een gat." under Gat, a part of the second under Regie by JB; R1 is
// Anna, of the PPS Hout.
class Quotations : public testing::Test {
 protected:
  Quotations() {
    study.code(8, 16, "Gat");
    good = study.code(17, 29, "Gat");
    study.code(21, 29, "Regie", "JB");
    study.run("coding", good + " --good yes");
    study.run("set", "participant Anna role=werkveld --new");
    study.run("set", "pps Hout --new");
    study.run("set", "participant Anna pps=Hout");
    study.run("speaker", "g1 R1 Anna");
  }
  // The exported file, of which the arguments are but its name.
  std::string exported(const std::string& arguments, const std::string& name) const {
    const Ran ran = study.run("export", "--as quotations " + arguments + " " + name);
    EXPECT_EQ(ran.status, 0) << ran.output;
    return bytes_of(study.folder / name);
  }
  // "Anna: Een gat.|–: Ook een gat.|…" of quotes.
  std::string grouped(const std::string& arguments) const {
    std::string out;
    for (const json& row : study.json("quotes", arguments))
      out += row.value("group", "") + ": " + row.at("text").get<std::string>() + "|";
    return out;
  }
  const tests::SmallStudy study;
  std::string good;
};

TEST_F(Quotations, AreShownInGroupsAndInAnOrder) {
  EXPECT_EQ(grouped(""), ": Een gat.|: Ook een gat.|: een gat.|");
  EXPECT_EQ(grouped("--group-by none --order good"), ": Ook een gat.|: Een gat.|: een gat.|");
  EXPECT_EQ(grouped("--group-by persoon"), "Anna: Een gat.|–: Ook een gat.|–: een gat.|");
  EXPECT_EQ(grouped("--group-by ROLE --order shortest --code Gat"),
            "werkveld: Een gat.|–: Ook een gat.|");
  EXPECT_EQ(grouped("--group-by coder --order langste"),
            "AV: Ook een gat.|AV: Een gat.|JB: een gat.|");
  EXPECT_TRUE(study.run("quotes", "--group-by pps").says("Hout\tg1\tGat\tEen gat.\n"));
  EXPECT_TRUE(study.run("quotes", "--group-by pps --csv").says("groep (PPS),id,gesprek,"));
  study.run("set", "transcript g1 source=survey");
  EXPECT_TRUE(study.run("quotes", "--group-by bron").says("enquête\tg1\tGat\tEen gat.\n"));
  EXPECT_EQ(study.run("quotes", "--order oudste").status, 2);
  EXPECT_EQ(study.run("quotes", "--group-by kleur").status, 1);
}

TEST_F(Quotations, GoToEachFormatByCodeToReadAndAsOneListInATable) {
  EXPECT_TRUE(exported("", "q.html").find("<h2>Gat</h2>") != std::string::npos);
  EXPECT_TRUE(exported("", "q.md").find("## Gat") != std::string::npos);
  EXPECT_TRUE(exported("", "q.csv").starts_with("\xEF\xBB\xBFid,gesprek,"));
  EXPECT_TRUE(exported("--group-by persoon", "q.xlsx").starts_with("PK"));
  EXPECT_TRUE(exported("--group-by none", "q.html").find("<h2>") == std::string::npos);
  EXPECT_TRUE(exported("--group-by coder", "c.csv").find("\nJB,") != std::string::npos);
  const Ran pdf = study.run("export", "--as quotations q.pdf");
  EXPECT_EQ(pdf.status, 1);
  EXPECT_TRUE(pdf.says(".docx")) << pdf.output;
}

// What goes to Word comes back as a conversation of the same words.
TEST_F(Quotations, InWordAreReadBack) {
  const std::string bytes = exported("--group-by persoon", "q.docx");
  EXPECT_EQ(exported("--group-by persoon", "q2.docx"), bytes);
  ASSERT_EQ(study.run("import", "q.docx").status, 0);
  const Ran text = study.run("text", "q");
  EXPECT_TRUE(
      text.says("Anna\n1 citaat · 1 van 1 persoon, 1 van 1 gesprek, 1 van 1 PPS\n"
                "Een gat.\ng1, R1 (Anna, werkveld) · Gat\n"))
      << text.output;
  EXPECT_TRUE(text.says("★ Ook een gat.\n")) << text.output;
  EXPECT_FALSE(text.says("AV")) << text.output;
}

TEST_F(Quotations, AreThoseThatWereChosen) {
  const auto lines = [](const std::string& csv) {
    return std::count(csv.begin(), csv.end(), '\n');
  };
  EXPECT_EQ(lines(exported("", "q.csv")), 4);
  EXPECT_EQ(lines(exported("--good", "q.csv")), 2);
  EXPECT_EQ(lines(exported("--code Regie", "q.csv")), 2);
  EXPECT_EQ(lines(exported("--filter persoon=Anna", "q.csv")), 2);
  EXPECT_EQ(study.run("export", "--as codebook --good q.csv").status, 2);
  EXPECT_EQ(study.run("export", "--as codebook --order good q.csv").status, 2);
  for (const char* figures : {"--top 2", "--by coder", "--count words", "--hide-below 3",
                              "--groups", "--shown-as percent", "--sort total"})
    EXPECT_EQ(study.run("export", std::string("--as quotations q.csv ") + figures).status, 2)
        << figures;
}

TEST_F(Quotations, OfInterviewersAreLeftOutOfWhatIsReadUnlessAskedFor) {
  study.code(0, 7, "Netwerk");  // "En dan?"
  study.run("speaker", "g1 Interviewer --interviewer");
  EXPECT_EQ(exported("", "q.html").find("Netwerk"), std::string::npos);
  EXPECT_NE(exported("--with-interviewers", "q.html").find("0 van 1 persoon, 0 van 1 gesprek"),
            std::string::npos);
  EXPECT_NE(exported("", "q.csv").find("Netwerk"), std::string::npos);
}

TEST_F(Quotations, WhatAQueryFindsIsExportedAlike) {
  EXPECT_EQ(exported("--query 'Gat EN Regie'", "q.csv"),
            "\xEF\xBB\xBFgesprek,start,einde,citaat,spreker,persoon,pps,tijd,persoon.rol\r\n"
            "g1,21,29,een gat.,R2,,,,\r\n");
  study.run("query", "'Gat NIET Regie' --keep zonder --coder AV");
  // Where nothing is found the columns are the same.
  EXPECT_EQ(exported("--query Netwerk", "q.csv"),
            "\xEF\xBB\xBFgesprek,start,einde,citaat,spreker,persoon,pps,tijd,persoon.rol\r\n");
  EXPECT_EQ(exported("--named zonder", "q.html").find("<h2>"), std::string::npos);
  const std::string page = exported("--named zonder --group-by pps", "q.html");
  EXPECT_NE(page.find("<h2>Hout</h2>"), std::string::npos);
  EXPECT_NE(page.find("<blockquote style=\"border-color:#a0a0a0\">Een gat.</blockquote>"),
            std::string::npos);
  EXPECT_EQ(study.run("export", "--as quotations --query Gat --good q.csv").status, 2);
  EXPECT_EQ(study.run("export", "--as quotations --query 'Gat EN' q.csv").status, 1);
}

TEST_F(Quotations, AreFilteredByTheDayOfCodingWhichEveryCaptionSays) {
  EXPECT_EQ(study.json("quotes", "--where 'coded>=2020-01-01'").size(), 3U);
  EXPECT_EQ(study.json("quotes", "--where 'gecodeerd<=2020-01-01'").size(), 0U);
  EXPECT_EQ(study.json("query", "Gat --filter 'coded<=2020-01-01'").at("count"), 0);
  EXPECT_EQ(study.json("frequencies", "--filter 'coded<=2020-01-01' --code Gat")
                .at("rows")
                .at(0)
                .at("total"),
            0);
  ASSERT_EQ(study.run("export", "--as frequencies --filter 'gecodeerd>=2020-01-31' c.html").status,
            0);
  EXPECT_NE(bytes_of(study.folder / "c.html").find("Filter: gecodeerd ≥ 31 januari 2020."),
            std::string::npos);
  study.run("query", "Gat --filter 'coded<=2020-01-01' --keep vroeg --coder AV");
  EXPECT_EQ(study.json("query", "--named vroeg").at("count"), 0);
  EXPECT_EQ(study.run("quotes", "--where 'coded>=ooit'").status, 1);
}

}  // namespace
