// By command line: csv with either separator, tables for SPSS and R, conversations with their codes
// in the margin.
#include <gtest/gtest.h>

#include "exports/csv.h"
#include "tests/support/run_program.h"
#include "tests/support/small_project.h"

namespace {

using tests::bytes_of;
using tests::Ran;

// R1's "Een gat." and R2's "Ook een gat." under Gat, a part of the second under Regie by JB; R1 is
// Anna, of the PPS Hout; Bram was never spoken to.
class ExportCoded : public testing::Test {
 protected:
  ExportCoded() {
    study.code(8, 16, "Gat");
    study.code(17, 29, "Gat");
    study.code(21, 29, "Regie", "JB");
    study.run("set", "participant Anna role=werkveld --new");
    study.run("set", "participant Bram role=onderwijs --new");
    study.run("set", "pps Hout --new");
    study.run("set", "participant Anna pps=Hout");
    study.run("speaker", "g1 R1 Anna");
    study.run("speaker", "g1 Interviewer --interviewer");
  }
  std::string exported(const std::string& arguments, const std::string& name) const {
    const Ran ran = study.run("export", arguments + " " + name);
    EXPECT_EQ(ran.status, 0) << ran.output;
    return bytes_of(study.folder / name);
  }
  const tests::SmallStudy study;
};

constexpr const char* kUnits =
    "unit,pps,a01_role,words,transcripts,v001_gat,v002_regie,v003_netwerk\r\n"
    "Anna,Hout,werkveld,2,1,1,0,0\r\nBram,,onderwijs,0,0,,,\r\n";

TEST_F(ExportCoded, EveryCsvHasTheSeparatorThatWasAskedFor) {
  EXPECT_TRUE(exported("--as quotations --separator semicolon", "q.csv")
                  .starts_with("\xEF\xBB\xBFid;gesprek;start;"));
  EXPECT_TRUE(exported("--as quotations --separator comma", "q.csv")
                  .starts_with("\xEF\xBB\xBFid,gesprek,start,"));
  EXPECT_TRUE(exported("--as participants --separator semicolon", "p.csv")
                  .starts_with("\xEF\xBB\xBFnaam;pps;rol;"));
  EXPECT_TRUE(study.run("quotes", "--csv --separator semicolon").says("id;gesprek;start;"));
  EXPECT_TRUE(study.run("frequencies", "--as percent --csv --separator semicolon")
                  .says("\r\nGat;Gat;100;"));
  ASSERT_EQ(study.run("set", "transcript g1 year=2025 source=interview").status, 0);
  for (const char* command : {"cooccurrence", "saturation", "years", "triangulation", "words"})
    EXPECT_TRUE(study.run(command, "--csv --separator semicolon").says(";")) << command;
  EXPECT_EQ(study.run("quotes", "--separator semicolon").status, 2);
  EXPECT_EQ(study.run("quotes", "--csv --separator tab").status, 2);
  EXPECT_EQ(study.run("export", "--as quotations --separator semicolon q.xlsx").status, 2);
}

// What is exported by semicolons, with the attributes beside it, is a table of codings still.
TEST_F(ExportCoded, QuotationsBySemicolonsComeBackAsCodings) {
  exported("--as quotations --separator semicolon", "q.csv");
  const Ran ran = study.run("import", "q.csv --as codings --coder AV");
  EXPECT_EQ(ran.status, 0) << ran.output;
  EXPECT_EQ(study.count("codings"), 3);
}

TEST_F(ExportCoded, UnitsGoWithTheirLabelsAndScripts) {
  EXPECT_EQ(exported("--as units --unit participant", "u.csv"),
            std::string("\xEF\xBB\xBF") + kUnits);
  const std::string labels = bytes_of(study.folder / "u.labels.csv");
  EXPECT_NE(labels.find("\r\nv003_netwerk,Regie > Netwerk,code,number,"), std::string::npos);
  EXPECT_NE(bytes_of(study.folder / "u.sps").find("/FILE='u.csv'"), std::string::npos);
  EXPECT_NE(bytes_of(study.folder / "u.R").find("read.csv(\"u.csv\""), std::string::npos);
  EXPECT_NE(exported("--as units --unit pps --count words", "w.csv").find("\r\nHout,2,1,1,2,0,0"),
            std::string::npos);
  EXPECT_NE(exported("--as units --unit turn --code Gat", "t.csv").find("\r\ng1,3,17,29,"),
            std::string::npos);
}

TEST_F(ExportCoded, UnitsRefuseWhatTheyHaveNoUseFor) {
  for (const char* wrong :
       {"--as units u.csv", "--as units --unit turn --count words u.csv",
        "--as units --unit pps --by coder u.csv", "--as units --unit pps --hide-below 3 u.csv",
        "--as units --unit pps --shown-as percent u.csv", "--as codebook --unit pps u.csv",
        "--as units --unit pps --good u.csv", "--as units --unit passage u.csv"})
    EXPECT_EQ(study.run("export", wrong).status, 2) << wrong;
  const Ran xlsx = study.run("export", "--as units --unit pps u.xlsx");
  EXPECT_EQ(xlsx.status, 1);
  EXPECT_TRUE(xlsx.says(".csv")) << xlsx.output;
}

// As R itself reads it, by the script beside it: the sums are those of the matrix, and a person
// without a word is no 0.
TEST_F(ExportCoded, RReadsTheTableWithItsScript) {
  if (tests::run_other(study.folder, "Rscript", "--version").status != 0)
    GTEST_SKIP() << "R is not installed";
  tests::write_bytes(
      study.folder / "check.R",
      "source('u.R')\n"
      "codes <- units[labels$variable[labels$kind == 'code']]\n"
      "cat(colSums(codes, na.rm = TRUE), colSums(is.na(codes)), class(units$unit),\n"
      "    attr(units$v003_netwerk, 'label'), mean(units$v001_gat, na.rm = TRUE), '\\n')\n");
  for (const char* separator : {"comma", "semicolon"}) {
    exported(std::string("--as units --unit participant --separator ") + separator, "u.csv");
    const Ran ran = tests::run_other(study.folder, "LC_ALL=C.UTF-8 Rscript", "--vanilla check.R");
    EXPECT_EQ(ran.status, 0) << ran.output;
    EXPECT_TRUE(ran.says("1 0 0 1 1 1 character Regie > Netwerk 1 ")) << ran.output;
  }
}

TEST_F(ExportCoded, TranscriptsHaveTheirCodesInTheMargin) {
  const std::string page = exported("--as transcript", "t.html");
  EXPECT_NE(page.find("Codeurs: AV, JB."), std::string::npos);
  EXPECT_NE(page.find("<span class=\"s\">Anna</span> <b>[1\u00A0</b>"), std::string::npos) << page;
  EXPECT_EQ(page.find("g1.txt"), std::string::npos);
  const std::string one =
      exported("--as transcript --transcript all --coder JB --code Regie", "o.html");
  EXPECT_NE(one.find("1 codering in 1 gesprek."), std::string::npos);
  EXPECT_EQ(one.find("[2"), std::string::npos);
  EXPECT_EQ(study.run("export", "--as transcript --transcript niets t.html").status, 1);
  EXPECT_EQ(study.run("export", "--as transcript t.csv").status, 1);
  EXPECT_EQ(study.run("export", "--as transcript --count words t.html").status, 2);
  EXPECT_EQ(study.run("export", "--as codebook --transcript g1 c.html").status, 2);
}

TEST_F(ExportCoded, TranscriptsInWordAreReadBack) {
  const std::string bytes = exported("--as transcript", "t.docx");
  EXPECT_EQ(exported("--as transcript", "t2.docx"), bytes);
  ASSERT_EQ(study.run("import", "t.docx").status, 0);
  const Ran text = study.run("text", "t");
  EXPECT_TRUE(text.says("Anna [1\u00A0Een gat.\u00A01]")) << text.output;
  EXPECT_TRUE(text.says("R2 [2\u00A0Ook [3\u00A0een gat.\u00A03]\u00A02]")) << text.output;
}

}  // namespace
