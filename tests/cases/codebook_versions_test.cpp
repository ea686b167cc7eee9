#include <gtest/gtest.h>

#include "tests/support/run_program.h"

namespace {

using tests::Ran;
using tests::SmallStudy;

TEST(CodebookVersions, AStateIsNamedListedRenamedAndDeleted) {
  const SmallStudy study;
  EXPECT_EQ(study.run("codebook", "version 'na ronde 1' --coder AV").status, 0);
  auto versions = study.json("codebook", "versions");
  ASSERT_EQ(versions.size(), 1U);
  EXPECT_EQ(versions[0].at("name"), "na ronde 1");
  EXPECT_EQ(versions[0].at("coder"), "AV");
  EXPECT_EQ(versions[0].at("codes"), 3);
  EXPECT_EQ(study.run("codebook", "version 'Na ronde 1'").status, 1) << "the name is taken";
  EXPECT_EQ(study.run("codebook", "rename-version 'na ronde 1' 2026").status, 0);
  EXPECT_EQ(study.json("codebook", "versions").at(0).at("name"), "2026");
  EXPECT_EQ(study.run("codebook", "delete-version 2026").status, 0);
  EXPECT_EQ(study.json("codebook", "versions").size(), 0U);
  const Ran unknown = study.run("codebook", "compare 2026");
  EXPECT_EQ(unknown.status, 1);
  EXPECT_TRUE(unknown.says("Er is geen versie van het codeboek \"2026\"")) << unknown.output;
}

TEST(CodebookVersions, TwoStatesAreComparedFieldByField) {
  const SmallStudy study;
  study.run("codebook", "version een --coder AV");
  study.run("codebook", "set Gat --definition 'Een gat in de tijd.'");
  study.run("codebook", "move Netwerk --parent Gat");
  study.run("codebook", "delete Regie");
  study.run("codebook", "add Tijd --short kort");
  const auto differences = study.json("codebook", "compare een");
  std::vector<std::string> told;
  for (const auto& one : differences) {
    told.push_back(std::string(one.at("change")) + " " + std::string(one.at("path")));
    for (const auto& field : one.at("fields"))
      told.back() += " " + std::string(field.at("field")) + "=" + std::string(field.at("before")) +
                     ">" + std::string(field.at("after"));
  }
  EXPECT_EQ(told, (std::vector<std::string>{
                      "changed Gat definition=>Een gat in de tijd.",
                      "went Regie kind=theme> origin=inductive>",
                      "changed Gat > Netwerk parent=Regie>Gat",
                      "came Tijd short_definition=>kort kind=>theme origin=>inductive"}));
  study.run("codebook", "version twee");
  study.run("codebook", "delete Tijd");
  EXPECT_EQ(study.json("codebook", "compare een twee"), differences);
  const Ran text = study.run("codebook", "compare een twee");
  EXPECT_TRUE(text.says("~ Gat > Netwerk")) << text.output;
  EXPECT_TRUE(text.says("    - Regie\n    + Gat")) << text.output;
}

TEST(CodebookReview, CodingsUnderAnOlderDefinitionAreListedUntilConfirmed) {
  const SmallStudy study;
  const std::string first = study.code(8, 16, "Gat");
  const std::string second = study.code(17, 29, "Gat");
  EXPECT_EQ(study.json("codebook", "older Gat").size(), 0U);
  study.run("codebook", "set Gat --definition nieuw");
  const auto older = study.json("codebook", "older Gat");
  ASSERT_EQ(older.size(), 2U);
  EXPECT_EQ(older[0].at("id"), first);
  EXPECT_EQ(older[0].at("text"), "Een gat.");
  EXPECT_EQ(older[0].at("start"), 8);
  EXPECT_EQ(study.run("codebook", "confirm " + first).status, 0);
  ASSERT_EQ(study.json("codebook", "older Gat").size(), 1U);
  EXPECT_EQ(study.json("codebook", "older Gat").at(0).at("id"), second);
  EXPECT_EQ(study.run("codebook", "confirm nonsens").status, 1);
}

TEST(CodebookReview, ACodeTellsWhatHappenedToIt) {
  const SmallStudy study;
  study.code(8, 16, "Regie");
  study.run("codebook", "set Gat --name Kloof --coder AV");
  study.run("codebook", "merge Regie Kloof");
  const auto events = study.json("codebook", "history Kloof");
  ASSERT_EQ(events.size(), 3U);
  EXPECT_EQ(events[1].at("coder"), "AV");
  EXPECT_EQ(events[1].at("fields").at(0).at("before"), "Gat");
  EXPECT_EQ(events[1].at("fields").at(0).at("after"), "Kloof");
  EXPECT_EQ(events[2].at("codings_from").at(0).at("code"), "Regie");
  EXPECT_EQ(events[2].at("codings_from").at(0).at("codings"), 1);
  EXPECT_TRUE(study.run("codebook", "history Kloof").says("Naam: Gat → Kloof"));
}

TEST(Codebook, SeveralCodesAreMovedMergedAndDeletedAsOneStep) {
  const SmallStudy study;
  study.run("codebook", "add A");
  study.run("codebook", "add B");
  EXPECT_TRUE(study.run("codebook", "move A B --parent Gat").says("2 codes verplaatst naar Gat"));
  EXPECT_EQ(study.json("codebook", "show B").at(0).at("path"), "Gat > B");
  study.run("undo");
  EXPECT_EQ(study.json("codebook", "show B").at(0).at("path"), "B");
  EXPECT_EQ(study.run("codebook", "merge A B Gat").status, 0);
  EXPECT_EQ(study.count("codes"), 3);
  EXPECT_EQ(study.run("codebook", "merge Gat").status, 2);
  EXPECT_EQ(study.run("codebook", "delete Gat Regie").status, 0);
  EXPECT_EQ(study.count("codes"), 0);
}

TEST(Codebook, AShortcutBelongsToOneCode) {
  const SmallStudy study;
  study.run("codebook", "set Gat --shortcut g");
  const Ran taken = study.run("codebook", "set Regie --shortcut G");
  EXPECT_EQ(taken.status, 1);
  EXPECT_TRUE(taken.says("al van de code Gat")) << taken.output;
}

}  // namespace
