#include <fstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/run_program.h"
#include "tests/support/small_project.h"

namespace {

using tests::TempFolder;
using tests::zwerm;

std::string state_of(const TempFolder& folder) {
  return nlohmann::json::parse(zwerm(folder, "info p.zwerm --json").output).at("state");
}

void write(const TempFolder& folder, const std::string& name, const std::string& text) {
  std::ofstream(folder / name, std::ios::binary) << text;
}

TEST(CommandLine, InfoGivesTheKeysThatScriptsLeanOn) {
  const TempFolder folder;
  ASSERT_EQ(zwerm(folder, "new p.zwerm --coder AV").status, 0);
  const auto info = nlohmann::json::parse(zwerm(folder, "info p.zwerm --json").output);
  for (const char* key : {"transcripts", "participants", "pps", "codes", "codings", "passages",
                          "coders", "memos", "findings", "words", "characters", "schema", "state"})
    EXPECT_TRUE(info.contains(key)) << key;
  EXPECT_EQ(info.at("coders"), 1);
}

TEST(CommandLine, NewRefusesToOverwrite) {
  const TempFolder folder;
  zwerm(folder, "new p.zwerm");
  const auto again = zwerm(folder, "new p.zwerm");
  EXPECT_EQ(again.status, 1);
  EXPECT_NE(again.output.find("bestaat al"), std::string::npos) << again.output;
}

TEST(CommandLine, WrongUsageIsStatusTwo) {
  const TempFolder folder;
  EXPECT_EQ(zwerm(folder, "info").status, 2);
  EXPECT_EQ(zwerm(folder, "nietbestaand").status, 2);
}

TEST(CommandLine, AMissingProjectIsNamed) {
  const TempFolder folder;
  const auto ran = zwerm(folder, "info weg.zwerm");
  EXPECT_EQ(ran.status, 1);
  EXPECT_NE(ran.output.find("weg.zwerm"), std::string::npos);
}

TEST(CommandLine, ACodebookGoesInAndOutAgainTheSame) {
  const TempFolder folder;
  zwerm(folder, "new p.zwerm --coder AV");
  write(folder, "in.csv",
        "naam;ouder;kleur;soort;korte definitie;herkomst\n"
        "Verduurzaming;;#d9703a;thema;\"Wat blijft; en hoe\";deductief\n"
        "Valley of death;Verduurzaming;#67a055;onderwerp;Het gat;in vivo\n");
  ASSERT_EQ(zwerm(folder, "import p.zwerm --as codebook in.csv").status, 0);
  ASSERT_EQ(zwerm(folder, "export p.zwerm --as codebook een.csv").status, 0);
  zwerm(folder, "new q.zwerm --coder AV");
  const auto back = zwerm(folder, "import q.zwerm --as codebook een.csv");
  ASSERT_EQ(back.status, 0) << back.output;
  zwerm(folder, "export q.zwerm --as codebook twee.csv");
  const auto bytes = [&folder](const char* name) {
    std::ifstream in(folder / name, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  };
  EXPECT_NE(bytes("een.csv").find("Wat blijft; en hoe"), std::string::npos);
  EXPECT_EQ(bytes("een.csv"), bytes("twee.csv"));
}

TEST(CommandLine, ABadRowIsNamedAndTheOthersGoIn) {
  const TempFolder folder;
  zwerm(folder, "new p.zwerm");
  write(folder, "pps.csv", "naam,startjaar\nTechniekhuis,2019\nZorgLab,ooit\n");
  const auto ran = zwerm(folder, "import p.zwerm --as pps pps.csv");
  EXPECT_EQ(ran.status, 1);
  EXPECT_NE(ran.output.find("rij 3"), std::string::npos) << ran.output;
  EXPECT_EQ(nlohmann::json::parse(zwerm(folder, "info p.zwerm --json").output).at("pps"), 1);
}

TEST(CommandLine, UndoingEverythingGivesTheStartingStateBack) {
  const TempFolder folder;
  zwerm(folder, "new p.zwerm");
  const std::string start = state_of(folder);
  write(folder, "pps.csv", "naam,provincie\nTechniekhuis,Noord-Holland\n");
  write(folder, "codes.csv", "naam,ouder\nA,\nB,A\n");
  zwerm(folder, "import p.zwerm --as pps pps.csv");
  zwerm(folder, "import p.zwerm --as codebook codes.csv");
  EXPECT_NE(state_of(folder), start);
  EXPECT_EQ(zwerm(folder, "undo p.zwerm 2").status, 0);
  EXPECT_EQ(state_of(folder), start);
  EXPECT_EQ(zwerm(folder, "undo p.zwerm").status, 1) << "there is nothing left";
  EXPECT_EQ(zwerm(folder, "check p.zwerm").status, 0);
}

TEST(CommandLine, AConversationIsImportedSearchedCodedAndUncoded) {
  const TempFolder folder;
  zwerm(folder, "new p.zwerm --coder AV");
  write(folder, "g1.txt", "Interviewer: En dan?\n\nR1: De 😀 coördinator stopt.\n\nR2: Precies.\n");
  write(folder, "c.csv", "naam\nRegie\n");
  ASSERT_EQ(zwerm(folder, "import p.zwerm g1.txt").status, 0);
  zwerm(folder, "import p.zwerm --as codebook c.csv");
  EXPECT_EQ(zwerm(folder, "text p.zwerm g1").output,
            "En dan?\nDe 😀 coördinator stopt.\nPrecies.\n");
  const auto found =
      nlohmann::json::parse(zwerm(folder, "search p.zwerm coordinator --json").output);
  ASSERT_EQ(found.at("count"), 1);
  const auto& hit = found.at("hits").at(0);
  EXPECT_EQ(hit.at("start"), 13) << "code points: the emoji counts one";
  EXPECT_EQ(hit.at("speaker"), "R1");
  const auto coded = zwerm(folder, "code p.zwerm g1 13 24 regie");
  ASSERT_EQ(coded.output.size(), 37U) << coded.output;
  EXPECT_EQ(zwerm(folder, "code p.zwerm g1 13 24 Regie").output, coded.output)
      << "the same again is the same coding";
  EXPECT_EQ(zwerm(folder, "uncode p.zwerm " + coded.output).status, 0);
  EXPECT_EQ(nlohmann::json::parse(zwerm(folder, "info p.zwerm --json").output).at("codings"), 0);
}

TEST(CommandLine, FrequenciesCountPeopleOfEachPps) {
  const TempFolder folder;
  zwerm(folder, "new p.zwerm --coder AV");
  write(folder, "g1.txt", "R1: Een gat.\n\nR2: Ook een gat.\n\nR3: Niets.\n");
  write(folder, "c.csv", "naam\nGat\n");
  write(folder, "mensen.csv",
        "naam,pps,gesprek,spreker\nAnna,Techniekhuis,g1,R1\nBram,Techniekhuis,g1,R2\n"
        "Cem,ZorgLab,g1,R3\n");
  zwerm(folder, "import p.zwerm g1.txt");
  zwerm(folder, "import p.zwerm --as codebook c.csv");
  ASSERT_EQ(zwerm(folder, "import p.zwerm --as participants mensen.csv").status, 0);
  zwerm(folder, "code p.zwerm g1 0 7 Gat");
  zwerm(folder, "code p.zwerm g1 13 20 Gat");
  const auto counted = nlohmann::json::parse(
      zwerm(folder, "frequencies p.zwerm --by pps --count participants --as percent --json")
          .output);
  EXPECT_EQ(counted.at("columns").at(0).at("name"), "Techniekhuis");
  EXPECT_EQ(counted.at("columns").at(0).at("base").at("participants"), 2);
  EXPECT_EQ(counted.at("rows").at(0).at("values"), (std::vector<double>{100, 0}));
  EXPECT_NEAR(counted.at("rows").at(0).at("total").get<double>(), 66.67, 0.01);
  const auto quotes =
      nlohmann::json::parse(zwerm(folder, "quotes p.zwerm --pps zorglab --json").output);
  EXPECT_TRUE(quotes.empty());
  const auto all = nlohmann::json::parse(zwerm(folder, "quotes p.zwerm --code gat --json").output);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all.at(0).at("participant"), "Anna");
  EXPECT_EQ(zwerm(folder, "frequencies p.zwerm --count participants --as per1000").status, 1);
  EXPECT_EQ(zwerm(folder, "export p.zwerm --as quotations --filter persoon=Anna q.csv").status, 0);
  std::ifstream exported(folder / "q.csv");
  const std::string csv{std::istreambuf_iterator<char>(exported), {}};
  EXPECT_NE(csv.find("Anna"), std::string::npos);
  EXPECT_EQ(csv.find("Bram"), std::string::npos) << "the filter holds for exports too";
}

TEST(CommandLine, AnUnknownCodeListsTheNearest) {
  const TempFolder folder;
  zwerm(folder, "new p.zwerm --coder AV");
  write(folder, "g1.txt", "R1: Ja.\n");
  write(folder, "c.csv", "naam\nValley of death\n");
  zwerm(folder, "import p.zwerm g1.txt");
  zwerm(folder, "import p.zwerm --as codebook c.csv");
  const auto ran = zwerm(folder, "code p.zwerm g1 0 2 'valey of death'");
  EXPECT_EQ(ran.status, 1);
  EXPECT_NE(ran.output.find("Valley of death"), std::string::npos) << ran.output;
}

TEST(CommandLine, ABadFileIsToldOfAndTheOthersGoIn) {
  const TempFolder folder;
  zwerm(folder, "new p.zwerm");
  write(folder, "goed.txt", "R1: Ja.\n");
  write(folder, "leeg.txt", "");
  const auto ran = zwerm(folder, "import p.zwerm leeg.txt goed.txt");
  EXPECT_EQ(ran.status, 1);
  EXPECT_NE(ran.output.find("leeg.txt is leeg"), std::string::npos) << ran.output;
  EXPECT_EQ(nlohmann::json::parse(zwerm(folder, "info p.zwerm --json").output).at("transcripts"),
            1);
}

TEST(CommandLine, AReaderThatHasSeenEnoughIsNoFailure) {
  const tests::SmallStudy study;
  write(study.folder, "lang.txt", "R1: " + std::string(500'000, 'a') + "\n");
  ASSERT_EQ(study.run("import", "lang.txt").status, 0);
  const auto ran = zwerm(study.folder, "text p.zwerm lang 2>gezegd | head -c 1; cat gezegd");
  EXPECT_EQ(ran.output, "a");
}

TEST(CommandLine, OfAMuchDamagedProjectTheFirstFewSentencesAreTold) {
  const tests::SmallStudy study;
  for (int code = 0; code < 8; ++code) study.run("codebook", "add Code" + std::to_string(code));
  tests::sql(study.folder / "p.zwerm", "UPDATE code SET parent = id WHERE name LIKE 'Code%'");
  const auto ran = study.run("info");
  EXPECT_EQ(ran.status, 0);
  EXPECT_TRUE(ran.says("En nog 3. \"zwerm check\" toont alles.")) << ran.output;
  EXPECT_FALSE(ran.says("Code7"));
}

}  // namespace
