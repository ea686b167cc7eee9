// Pictures by command line.
#include <gtest/gtest.h>
#include <pugixml.hpp>

#include "tests/support/run_program.h"
#include "tests/support/small_project.h"

namespace {

using tests::bytes_of;
using tests::Ran;
using tests::SmallStudy;

class ChartCommand : public testing::Test {
 protected:
  ChartCommand() {
    study.code(12, 15, "Gat");
    study.code(25, 28, "Gat");
    study.run("set", "pps Techniekhuis --new");
    study.run("set", "gesprek g1 pps=techniekhuis");
  }
  SmallStudy study;
};

TEST_F(ChartCommand, DrawsEachKindInEachFormat) {
  for (const std::string kind :
       {"heatmap", "bars", "grouped", "stacked", "slope", "portrait", "codeline"}) {
    if (kind == "slope") study.run("set", "gesprek g1 jaar=2025");
    const std::string asked = "--kind " + kind + " --transcript g1 ";
    for (const std::string ending : {"svg", "png", "pdf"}) {
      const Ran ran = study.run("chart", asked + kind + "." + ending);
      EXPECT_EQ(ran.status, 0) << ran.output;
      EXPECT_EQ(ran.output, "");
    }
    pugi::xml_document document;
    EXPECT_TRUE(document.load_file((study.folder / (kind + ".svg")).c_str()));
    EXPECT_NE(bytes_of(study.folder / (kind + ".svg")).find("Gat"), std::string::npos) << kind;
    EXPECT_TRUE(bytes_of(study.folder / (kind + ".png")).starts_with("\x89PNG"));
    EXPECT_TRUE(bytes_of(study.folder / (kind + ".pdf")).starts_with("%PDF-"));
  }
}

TEST_F(ChartCommand, APdfHoldsItsTextAsText) {
  ASSERT_EQ(study.run("chart", "--kind bars --code Gat --title 'Het gat' gat.pdf").status, 0);
  ASSERT_EQ(study.run("import", "gat.pdf").status, 0);
  const Ran text = study.run("text", "gat");
  EXPECT_TRUE(text.says("Het gat")) << text.output;
  EXPECT_TRUE(text.says("Techniekhuis")) << text.output;
  EXPECT_TRUE(text.says("Berekend met Zwerm")) << text.output;
}

TEST_F(ChartCommand, IsAsWideAsAskedAndInTheLanguageAsked) {
  ASSERT_EQ(study.run("chart", "--kind heatmap --width 100 --lang en a.svg").status, 0);
  const std::string svg = bytes_of(study.folder / "a.svg");
  EXPECT_NE(svg.find("width=\"283.46pt\""), std::string::npos);
  EXPECT_NE(svg.find("Worked out with Zwerm."), std::string::npos);
}

TEST_F(ChartCommand, ShowsTheStudyAsItWas) {
  const std::string before = study.json("history").at(0).at("number").dump();
  ASSERT_EQ(study.run("chart", "--kind bars --as-of " + before + " a.svg").status, 0);
  const std::string svg = bytes_of(study.folder / "a.svg");
  EXPECT_NE(svg.find("Hier is niets te tonen"), std::string::npos);
  EXPECT_NE(svg.find("Zoals het project was: " + before), std::string::npos);
}

TEST_F(ChartCommand, TheSlopeHasTheFiguresOfYears) {
  study.run("set", "gesprek g1 jaar=2025");
  ASSERT_EQ(study.run("crosswalk", "Gat Netwerk").status, 0);
  const auto years = study.json("years", "--count passages --as percent --code Netwerk");
  ASSERT_EQ(years.at("rows").at(0).at("values").at(0), 100.0);
  ASSERT_EQ(study.run("chart", "--kind slope --as percent --code Netwerk a.svg").status, 0);
  EXPECT_NE(bytes_of(study.folder / "a.svg").find("100,0 %"), std::string::npos);
}

TEST_F(ChartCommand, SetsTheWordsOfTwoGroupsBesideEachOther) {
  study.run("set", "participant Anna role=werkveld --new");
  study.run("speaker", "g1 R1 Anna");
  ASSERT_EQ(study.run("chart", "--kind keyness --of rol=werkveld a.svg").status, 0);
  const std::string svg = bytes_of(study.folder / "a.svg");
  EXPECT_NE(svg.find("rol = werkveld tegen de rest"), std::string::npos);
  EXPECT_EQ(study.run("chart", "--kind keyness a.svg").status, 2);
  EXPECT_EQ(study.run("chart", "--kind bars --of rol=werkveld a.svg").status, 2);
}

TEST_F(ChartCommand, SaysWhatIsWrong) {
  EXPECT_EQ(study.run("chart", "--kind taart a.svg").status, 2);
  EXPECT_EQ(study.run("chart", "--kind portrait a.svg").status, 2);
  EXPECT_EQ(study.run("chart", "--kind heatmap --interval a.svg").status, 2);
  EXPECT_EQ(study.run("chart", "--kind bars --by-length a.svg").status, 2);
  EXPECT_EQ(study.run("chart", "--kind slope a.svg").status, 1) << "nothing has a year";
  EXPECT_EQ(study.run("chart", "--kind bars --code Kat a.svg").status, 1);
  const Ran ending = study.run("chart", "--kind bars a.xlsx");
  EXPECT_EQ(ending.status, 1);
  EXPECT_TRUE(ending.says(".svg, .png of .pdf")) << ending.output;
  const Ran interval = study.run("chart", "--kind bars --interval a.svg");
  EXPECT_EQ(interval.status, 1);
  EXPECT_TRUE(interval.says("Tel personen of gesprekken")) << interval.output;
  EXPECT_FALSE(std::filesystem::exists(study.folder / "a.svg"));
}

}  // namespace
