#include <gtest/gtest.h>

#include "tests/support/run_program.h"
#include "tests/support/small_project.h"

namespace {

using tests::bytes_of;
using tests::Ran;
using tests::SmallStudy;
using tests::zwerm;
using tests::zwerm_data;

// The paths of all codes in the codebook's order.
std::vector<std::string> paths(const SmallStudy& study) {
  std::vector<std::string> paths;
  for (const auto& code : study.json("codebook", "show")) paths.push_back(code.at("path"));
  return paths;
}
using Paths = std::vector<std::string>;

TEST(Codebook, ACodeIsMadeWithEveryFieldAndShown) {
  const SmallStudy study;
  ASSERT_EQ(study
                .run("codebook",
                     "add Vraagsturing --parent regie --colour '#d9703a' --kind onderwerp "
                     "--short kort --definition lang --when wel --when-not niet "
                     "--example 'zo dan' --origin 'in vivo' --shortcut v --codable false")
                .status,
            0);
  auto code = study.json("codebook", "show vraagsturing").at(0);
  EXPECT_TRUE(code.at("id").is_string());
  code.erase("id");
  EXPECT_EQ(code, nlohmann::json({{"name", "Vraagsturing"},
                                  {"path", "Regie > Vraagsturing"},
                                  {"parent", "Regie"},
                                  {"colour", "#d9703a"},
                                  {"kind", "topic"},
                                  {"short_definition", "kort"},
                                  {"definition", "lang"},
                                  {"when_to_use", "wel"},
                                  {"when_not_to_use", "niet"},
                                  {"example", "zo dan"},
                                  {"origin", "in vivo"},
                                  {"shortcut", "v"},
                                  {"codable", false},
                                  {"codings", 0}}));
}

TEST(Codebook, SetChangesWhatIsGivenAndKeepsTheRest) {
  const SmallStudy study;
  study.run("codebook", "set Gat --short kort --example 'zo dan'");
  study.run("codebook", "set gat --name Kloof --example ''");
  const auto code = study.json("codebook", "show Kloof").at(0);
  EXPECT_EQ(code.at("short_definition"), "kort");
  EXPECT_EQ(code.at("example"), "") << "an empty text empties the field";
  EXPECT_EQ(study.run("codebook", "set Kloof --colour lila").status, 2);
  EXPECT_EQ(study.run("codebook", "set Kloof --kind koe").status, 2);
}

TEST(Codebook, CodesMoveInTheTree) {
  const SmallStudy study;
  EXPECT_EQ(paths(study), (Paths{"Gat", "Regie", "Regie > Netwerk"}));
  study.run("codebook", "move Gat --parent Regie --before Netwerk");
  EXPECT_EQ(paths(study), (Paths{"Regie", "Regie > Gat", "Regie > Netwerk"}));
  study.run("codebook", "move Netwerk --before Gat");
  EXPECT_EQ(paths(study), (Paths{"Regie", "Regie > Netwerk", "Regie > Gat"}));
  study.run("codebook", "move Gat --top");
  EXPECT_EQ(paths(study), (Paths{"Regie", "Regie > Netwerk", "Gat"}));
  const Ran below_itself = study.run("codebook", "move Regie --parent Netwerk");
  EXPECT_EQ(below_itself.status, 1);
  EXPECT_EQ(study.run("codebook", "move Gat --top --parent Regie").status, 2);
  EXPECT_EQ(study.run("codebook", "move Gat --top --before Netwerk").status, 2);
}

TEST(Codebook, MergingMovesTheCodingsAndSubcodes) {
  const SmallStudy study;
  study.code(8, 16, "Regie");
  EXPECT_EQ(study.run("codebook", "merge Regie Gat").status, 0);
  EXPECT_EQ(paths(study), (Paths{"Gat", "Gat > Netwerk"}));
  EXPECT_EQ(study.json("quotes").at(0).at("code"), "Gat");
}

TEST(Codebook, SplittingMovesTheChosenCodingsOnly) {
  const SmallStudy study;
  const std::string chosen = study.code(8, 16, "Gat");
  const std::string other = study.code(17, 29, "Regie");
  study.code(0, 7, "Gat");
  EXPECT_EQ(study.run("codebook", "split Gat Kloof " + other).status, 1) << "it is another code's";
  EXPECT_EQ(study.run("codebook", "split Gat Kloof " + chosen).status, 0);
  EXPECT_EQ(study.json("quotes", "--code Kloof").at(0).at("id"), chosen);
  EXPECT_EQ(study.json("quotes", "--code Gat").size(), 1U);
}

TEST(Codebook, DeletingSaysHowManyCodingsGoAndCanBeUndone) {
  const SmallStudy study;
  study.code(8, 16, "Netwerk");
  const std::string before = study.state();
  const Ran ran = study.run("codebook", "delete Regie");
  EXPECT_TRUE(ran.says("1 codering")) << ran.output;
  EXPECT_EQ(paths(study), (Paths{"Gat"}));
  study.run("undo");
  EXPECT_EQ(study.state(), before);
}

TEST(Codebook, AnAmbiguousNameAsksForThePath) {
  const SmallStudy study;
  study.run("codebook", "add Netwerk");
  const Ran ran = study.run("codebook", "set Netwerk --short kort");
  EXPECT_EQ(ran.status, 1);
  EXPECT_TRUE(ran.says("Regie > Netwerk")) << ran.output;
  EXPECT_TRUE(ran.says("> Netwerk; ")) << ran.output;
  EXPECT_EQ(study.run("codebook", "set 'regie > netwerk' --short kort").status, 0);
  EXPECT_EQ(study.run("codebook", "set '> netwerk' --short bovenaan").status, 0);
  for (const auto& code : study.json("codebook", "show"))
    if (code.at("path") == "Netwerk") {
      EXPECT_EQ(code.at("short_definition"), "bovenaan");
    }
}

TEST(Codebook, GoesOutAsQdcAndBackWithoutLosingAField) {
  const SmallStudy study;
  study.run("codebook",
            "set Gat --short kort --when 'als het past' --origin deductief --kind topic");
  ASSERT_EQ(study.run("export", "--as codebook uit.qdc").status, 0);
  ASSERT_EQ(zwerm(study.folder, "new q.zwerm --codebook uit.qdc").status, 0);
  EXPECT_EQ(zwerm_data(study.folder, "codebook q.zwerm show --json").output,
            zwerm_data(study.folder, "codebook p.zwerm show --json").output);
}

TEST(Codebook, ThePpsCodebookStartsAProjectWithEveryFieldFilled) {
  const tests::TempFolder folder;
  ASSERT_EQ(zwerm(folder, "new p.zwerm --codebook pps").status, 0);
  const auto codes =
      nlohmann::json::parse(zwerm_data(folder, "codebook p.zwerm show --json").output);
  EXPECT_GE(codes.size(), 30U);
  for (const auto& code : codes)
    for (const char* field :
         {"short_definition", "definition", "when_to_use", "when_not_to_use", "example"})
      EXPECT_NE(code.at(field), "") << code.at("name") << " " << field;
}

TEST(Codebook, AFileThatIsNoCodebookLeavesNoProjectBehind) {
  const tests::TempFolder folder;
  tests::write_bytes(folder / "stuk.csv", "naam,soort\nGat,koe\n");
  const Ran ran = zwerm(folder, "new p.zwerm --codebook stuk.csv");
  EXPECT_EQ(ran.status, 1);
  EXPECT_TRUE(ran.says("rij 2")) << ran.output;
  EXPECT_FALSE(std::filesystem::exists(folder / "p.zwerm"));
  EXPECT_EQ(zwerm(folder, "new p.zwerm --codebook weg.qdc").status, 1);
}

TEST(Export, AnEndingWithoutAFormatNamesThoseThereAre) {
  const SmallStudy study;
  const Ran ran = study.run("export", "--as codebook uit.rtf");
  EXPECT_EQ(ran.status, 1);
  EXPECT_TRUE(ran.says(".docx, .html, .md, .xlsx, .csv of .qdc")) << ran.output;
  EXPECT_EQ(study.run("export", "--as frequencies uit.docx").status, 1);
  EXPECT_EQ(study.run("export", "--as codebook map/die/er/niet/is.csv").status, 1);
  EXPECT_EQ(study.run("export", "--as codebook UIT.HTML").status, 0);
  EXPECT_NE(bytes_of(study.folder / "UIT.HTML").find("Netwerk"), std::string::npos);
}

}  // namespace
