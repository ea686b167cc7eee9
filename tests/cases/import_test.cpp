#include <gtest/gtest.h>

#include "tests/support/run_program.h"
#include "tests/support/small_project.h"
#include "tests/support/spoken.h"

namespace {

using tests::SmallStudy;
using tests::write_bytes;
using tests::zwerm_data;

TEST(Import, JsonHasOneRowAFileWithTheKeysThatScriptsLeanOn) {
  const SmallStudy study;
  write_bytes(study.folder / "twee.txt", "R1: Hé 😀.\n\nR2: Ja.\n\nR1: Ja ja.\n");
  write_bytes(study.folder / "leeg.txt", "");
  const auto ran = zwerm_data(study.folder, "import p.zwerm ./twee.txt leeg.txt --json");
  EXPECT_EQ(ran.status, 1);
  const auto rows = nlohmann::json::parse(ran.output);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows.at(0), nlohmann::json({{"file", "./twee.txt"},
                                        {"ok", true},
                                        {"error", nullptr},
                                        {"transcript", "twee"},
                                        {"characters", 16},
                                        {"words", 4},
                                        {"turns", 3},
                                        {"speakers", {"R1", "R2"}},
                                        {"format", "txt"},
                                        {"layout", "colon"},
                                        {"labels",
                                         {{{"label", "R1"}, {"count", 2}, {"interviewer", false}},
                                          {{"label", "R2"}, {"count", 1}, {"interviewer", false}}}},
                                        {"doubtful", nlohmann::json::array()},
                                        {"warnings", nlohmann::json::array()}}));
  EXPECT_FALSE(rows.at(1).at("ok"));
  EXPECT_TRUE(rows.at(1).at("error").is_string());
  EXPECT_TRUE(rows.at(1).at("transcript").is_null());
}

TEST(Import, WhatMayBeASpeakerIsNamedAndCanBeMadeOne) {
  const SmallStudy study;
  write_bytes(study.folder / "drie.txt",
              "Interviewer: Wat vindt u?\nR1: Twee dingen.\nBrons: Dat weet ik niet.\n"
              "Interviewer: Hoezo?\nR1: Nou ja.\nWij wachten af.\n");
  const std::string import = "import p.zwerm drie.txt --json ";
  auto row = nlohmann::json::parse(zwerm_data(study.folder, import).output).at(0);
  EXPECT_EQ(row.at("speakers"), (nlohmann::json{"Interviewer", "R1"}));
  EXPECT_EQ(row.at("doubtful"),
            (nlohmann::json{
                {{"label", "Brons"}, {"count", 1}, {"example", "Brons: Dat weet ik niet."}}}));
  EXPECT_EQ(row.at("warnings").size(), 1U);
  study.run("undo", "");
  row = nlohmann::json::parse(zwerm_data(study.folder, import + "--a-speaker brons").output).at(0);
  EXPECT_EQ(row.at("speakers"), (nlohmann::json{"Interviewer", "R1", "Brons"}));
  EXPECT_EQ(row.at("warnings").size(), 0U);
}

TEST(Import, TheSpeakersAreFoundAsTheUserSays) {
  const SmallStudy study;
  write_bytes(study.folder / "twee.txt", "anna - Hoe?\nbob - Zo.\nnoot - Niets.\n");
  const auto ran = zwerm_data(study.folder,
                              "import p.zwerm twee.txt --json --pattern '{naam} - {tekst}' "
                              "--not-a-speaker noot --interviewer anna --pps ZorgLab");
  ASSERT_EQ(ran.status, 0) << ran.output;
  const auto row = nlohmann::json::parse(ran.output).at(0);
  EXPECT_EQ(row.at("layout"), "pattern");
  EXPECT_EQ(row.at("speakers"), (nlohmann::json{"anna", "bob"}));
  EXPECT_EQ(row.at("labels").at(0),
            (nlohmann::json{{"label", "anna"}, {"count", 1}, {"interviewer", true}}));
  EXPECT_TRUE(study.run("text", "twee").says("noot - Niets."));
  EXPECT_EQ(study.count("pps"), 1);
}

TEST(Import, AFileOnWhichThePatternGivesUpIsAnErrorAndTheOthersComeIn) {
  const SmallStudy study;
  write_bytes(study.folder / "zwaar.txt", std::string(60, 'a') + "!\n");
  write_bytes(study.folder / "licht.txt", "aaa\nJa.\n");
  const auto ran = zwerm_data(study.folder,
                              "import p.zwerm zwaar.txt licht.txt --json "
                              "--pattern '(?<naam>(a+)+)$'");
  EXPECT_EQ(ran.status, 1);
  const auto rows = nlohmann::json::parse(ran.output);
  EXPECT_FALSE(rows.at(0).at("ok"));
  const std::string error = rows.at(0).at("error");
  EXPECT_TRUE(error.starts_with("zwaar.txt: ")) << error;
  EXPECT_TRUE(rows.at(1).at("ok"));
  EXPECT_EQ(study.count("transcripts"), 2);
}

TEST(Import, ALayoutOrPatternThatIsNoneIsRefusedBeforeAnythingIsRead) {
  const SmallStudy study;
  EXPECT_EQ(study.run("import", "g1.txt --layout woordenboek").status, 2);
  const auto ran = study.run("import", "g1.txt --pattern 'naam: tekst'");
  EXPECT_EQ(ran.status, 1);
  EXPECT_TRUE(ran.says("{naam}")) << ran.output;
}

TEST(Import, AFolderIsTheFilesInItAndInItsFoldersButNoLinkOutOfIt) {
  const SmallStudy study;
  std::filesystem::create_directories(study.folder / "map/dieper");
  std::filesystem::create_directories(study.folder / "map/.verborgen");
  write_bytes(study.folder / "buiten.txt", "R1: Buiten.\n");
  write_bytes(study.folder / "map/een.txt", "R1: Ja.\n");
  write_bytes(study.folder / "map/dieper/twee.txt", "R1: Nee.\n");
  write_bytes(study.folder / "map/.verborgen/drie.txt", "R1: Stil.\n");
  write_bytes(study.folder / "map/opname.mp3", "geluid");
  std::filesystem::create_symlink(study.folder / "buiten.txt", study.folder / "map/link.txt");
  std::filesystem::create_directory_symlink("..", study.folder / "map/lus");
  const auto ran = study.run("import", "map");
  EXPECT_EQ(ran.status, 0) << ran.output;
  EXPECT_EQ(study.count("transcripts"), 3);
}

TEST(Import, AFolderSaysHowManyFilesOfWhichEndingsItSkips) {
  const SmallStudy study;
  std::filesystem::create_directories(study.folder / "map");
  for (const char* name : {"een.txt", "a.jpg", "b.jpg", "c.mp3", "README"})
    write_bytes(study.folder / ("map/" + std::string(name)), "R1: Ja.\n");
  const auto ran = study.run("import", "map");
  EXPECT_EQ(ran.status, 0);
  EXPECT_TRUE(ran.says("4 bestanden overgeslagen: 2 .jpg, 1 zonder extensie, 1 .mp3"))
      << ran.output;
  study.run("undo");
  const auto json = study.json("import", "map");
  ASSERT_EQ(json.size(), 2U);
  EXPECT_EQ(json.at(1).at("file"), "map");
  EXPECT_EQ(json.at(1).at("ok"), true);
  EXPECT_TRUE(json.at(1).at("transcript").is_null());
  EXPECT_EQ(json.at(1).at("skipped"), nlohmann::json({{".jpg", 2}, {".mp3", 1}, {"", 1}}));
}

TEST(Import, AFileThatIsInTheProjectAlreadyIsRefusedByTheNameOfItsTranscript) {
  const SmallStudy study;
  study.run("set", "gesprek g1 'naam=Eerste gesprek'");
  std::filesystem::copy_file(study.folder / "g1.txt", study.folder / "anders.txt");
  const auto ran = study.run("import", "anders.txt");
  EXPECT_EQ(ran.status, 1);
  EXPECT_TRUE(ran.says("anders.txt")) << ran.output;
  EXPECT_TRUE(ran.says("Eerste gesprek")) << ran.output;
  EXPECT_EQ(study.count("transcripts"), 1);
}

TEST(Import, AFileGivenTwiceComesInOnce) {
  const SmallStudy study;
  write_bytes(study.folder / "twee.txt", "Anna: Nee.\n");
  const auto ran = study.run("import", "twee.txt twee.txt");
  EXPECT_EQ(ran.status, 1);
  EXPECT_TRUE(ran.says("hetzelfde als twee.txt")) << ran.output;
  EXPECT_EQ(study.count("transcripts"), 2);
}

TEST(Import, ATranscriptThatWasDeletedMayComeInAgain) {
  const SmallStudy study;
  study.run("delete", "gesprek g1");
  EXPECT_EQ(study.run("import", "g1.txt").status, 0);
  EXPECT_EQ(study.count("transcripts"), 1);
}

TEST(Import, AllFilesOfOneCallAreOneStepOfHistory) {
  const SmallStudy study;
  const std::string before = study.state();
  write_bytes(study.folder / "twee.txt", "Anna: Nee.\n");
  write_bytes(study.folder / "drie.txt", "Bram: Ook niet.\n");
  study.run("import", "twee.txt drie.txt");
  EXPECT_EQ(study.count("transcripts"), 3);
  study.run("undo");
  EXPECT_EQ(study.state(), before);
}

TEST(Import, CaptionsAndWordDocumentsComeInByTheirContent) {
  const std::string word = tests::sample("tk-humanitas.docx");
  if (word.empty()) GTEST_SKIP() << "the sample files are not beside the repository";
  const SmallStudy study;
  const auto ran = study.run("import", word + " " + tests::sample("voice-tags.vtt"));
  EXPECT_EQ(ran.status, 0) << ran.output;
  EXPECT_EQ(study.count("transcripts"), 3);
  EXPECT_GT(study.json("turns", "tk-humanitas").size(), 50U);
}

TEST(Import, ACodebookOfAnotherProgramComesInBesideATranscript) {
  const std::string codebook = tests::sample("qualcoder-3.8.2-codebook.qdc");
  if (codebook.empty()) GTEST_SKIP() << "the sample files are not beside the repository";
  const SmallStudy study;
  const std::string before = study.state();
  write_bytes(study.folder / "twee.txt", "Anna: Nee.\n");
  const auto ran = study.run("import", "twee.txt " + codebook);
  EXPECT_EQ(ran.status, 0) << ran.output;
  EXPECT_EQ(study.count("transcripts"), 2);
  EXPECT_GT(study.count("codes"), 3);
  study.run("undo");
  EXPECT_EQ(study.state(), before);
}

TEST(Import, ABrokenCodebookIsToldOfAndTheTranscriptBesideItComesIn) {
  const SmallStudy study;
  write_bytes(study.folder / "stuk.qdc", "<CodeBook><Codes>");
  write_bytes(study.folder / "twee.txt", "Anna: Nee.\n");
  const auto ran = study.run("import", "stuk.qdc twee.txt");
  EXPECT_EQ(ran.status, 1);
  EXPECT_TRUE(ran.says("stuk.qdc")) << ran.output;
  EXPECT_EQ(study.count("transcripts"), 2);
  EXPECT_EQ(study.count("codes"), 3);
}

// 20,000 rows took a minute, 200,000 hours.
TEST(Import, ATableOfFiftyThousandRowsComesInAtOnceAndAgainChangesNothing) {
  const SmallStudy study;
  std::string table = "naam,rol,pps,geboren\n";
  for (int row = 0; row < 50'000; ++row)
    table +=
        "P" + std::to_string(row) + ",werkveld,PPS " + std::to_string(row % 8) + ",24-11-1980\n";
  write_bytes(study.folder / "veel.csv", table);
  EXPECT_EQ(study.run("import", "--as participants veel.csv").status, 0);
  EXPECT_EQ(study.count("participants"), 50'000);
  EXPECT_EQ(study.count("pps"), 8);
  const std::string state = study.state();
  EXPECT_TRUE(study.run("import", "--as participants veel.csv").says("50000 al zo"));
  EXPECT_EQ(study.state(), state);
}

TEST(Import, ADryRunChangesNothingAndSaysWhatWouldChange) {
  const SmallStudy study;
  study.run("set", "persoon Anna --new rol=werkveld");
  write_bytes(study.folder / "eerst.csv", "naam,in dienst\nDirk,2020-01-01\n");
  study.run("import", "--as participants eerst.csv");
  const std::string before = study.state();
  write_bytes(study.folder / "p.csv",
              "naam;rol;in dienst;vraag\nanna;onderwijs;24 november 2025;\n"
              "Bram;werkveld;1-2-2024;x\nCarla;;gisteren;\n;;;\nAnna;;;\n");
  const auto ran = study.run("import", "--as participants p.csv --dry-run");
  EXPECT_EQ(ran.status, 1);
  EXPECT_TRUE(ran.says("3 rijen in te lezen (1 nieuw, 1 gewijzigd, 1 al zo)")) << ran.output;
  EXPECT_TRUE(ran.says("p.csv, rij 4, kolom in dienst")) << ran.output;
  EXPECT_EQ(study.state(), before);
}

TEST(Import, TheJsonOfATableTellsItsColumnsAndRows) {
  const SmallStudy study;
  write_bytes(study.folder / "p.csv", "naam;in dienst\nAnna;24 november 2025\n\nBram;1-2-2024\n");
  const auto json = study.json("import", "--as participants p.csv --dry-run");
  EXPECT_EQ(json.at("new"), 2);
  EXPECT_FALSE(json.at("applied"));
  EXPECT_EQ(json.at("columns").at(1), nlohmann::json({{"header", "in dienst"},
                                                      {"as", "attribute"},
                                                      {"filled", 2},
                                                      {"attribute", "in dienst"},
                                                      {"type", "date"},
                                                      {"new", true},
                                                      {"why", "elke waarde is een datum (2)"}}));
  EXPECT_EQ(json.at("rows").at(1),
            nlohmann::json({{"row", 4}, {"name", "Bram"}, {"result", "new"}}));
}

TEST(Import, ATableTellsWhichTypeItTookAndWhichCellsDoNotFit) {
  const SmallStudy study;
  std::string csv = "naam;uren\n";
  for (int i = 0; i < 20; ++i)
    csv += "P" + std::to_string(i) + ";" + (i == 4 ? "veel" : i == 5 ? "nvt" : "8") + "\n";
  write_bytes(study.folder / "p.csv", csv);
  const auto dry = study.run("import", "--as participants p.csv --dry-run");
  EXPECT_EQ(dry.status, 1);
  EXPECT_TRUE(dry.says("uren\tkenmerk, getal (nieuw)\t18 van de 19 waarden zijn getallen"))
      << dry.output;
  EXPECT_TRUE(dry.says("p.csv, rij 6, kolom uren: \"veel\" is geen getal; alleen deze cel"))
      << dry.output;
  EXPECT_TRUE(dry.says("p.csv, kolom uren: 1 cel met \"nvt\" als leeg genomen.")) << dry.output;
  const auto ran = study.run("import", "--as participants p.csv");
  EXPECT_EQ(ran.status, 1);
  EXPECT_TRUE(ran.says("20 rijen ingelezen")) << ran.output;
  EXPECT_EQ(study.count("participants"), 20);
}

TEST(Import, AShortAnswerBelowAQuestionIsAnOpenOneUnlessTheUserSaysOtherwise) {
  const SmallStudy study;
  write_bytes(study.folder / "e.csv", "Naam;Wat kan beter?\nA;tijd\nB;geld\nC;rooster\n");
  const auto dry = study.run("import", "--as survey e.csv --dry-run");
  EXPECT_TRUE(dry.says("Wat kan beter?\topen antwoord\tde kop is een vraag")) << dry.output;
  study.run("import", "--as survey e.csv --attribute 'Wat kan beter?'");
  EXPECT_EQ(study.count("transcripts"), 1);
}

TEST(Import, CodingsThatNameTheirCodersNeedNone) {
  const SmallStudy study;
  study.run("set", "pps Maakcampus --new");
  write_bytes(study.folder / "c.csv",
              "gesprek,begin,einde,code,codeur\ng1,8,16,Gat,AV\ng1,17,29,Gat,JB\n");
  const auto ran = study.run("import", "--as codings c.csv");
  EXPECT_EQ(ran.status, 0) << ran.output;
  EXPECT_EQ(study.count("coders"), 2);
  write_bytes(study.folder / "d.csv", "gesprek,begin,einde,code,codeur\ng1,0,3,Gat,\n");
  EXPECT_EQ(study.run("import", "--as codings d.csv").status, 2) << "there are two";
  EXPECT_EQ(study.run("import", "--as codings d.csv --coder JB").status, 0);
}

TEST(Import, ASurveyBecomesTranscriptsAndComesInOnce) {
  const SmallStudy study;
  const std::string before = study.state();
  write_bytes(study.folder / "e.csv",
              "Tijdstempel;Rol;Wat kan beter?\n24-11-2025 14:30:05;docent;\"Meer uren voor de "
              "docenten, want nu doen we het er allemaal bij.\"\n25-11-2025 9:00:00;bedrijf;\"De "
              "regie ontbrak en niemand wist wie er over de planning ging.\"\n");
  const auto ran = study.run("import", "--as survey e.csv --year 2025");
  EXPECT_EQ(ran.status, 0) << ran.output;
  EXPECT_EQ(study.count("transcripts"), 3);
  EXPECT_EQ(study.json("turns", "'Respondent 2'").at(0).at("participant"), "Respondent 2");
  EXPECT_EQ(study.run("import", "--as survey e.csv").status, 1);
  EXPECT_EQ(study.run("check").status, 0);
  study.run("undo");
  EXPECT_EQ(study.state(), before);
}

TEST(Export, PeopleThatAreReadBackChangeNothing) {
  const SmallStudy study;
  study.run("set", "persoon Anna --new rol=werkveld 'pps=ZorgLab; Techniekhuis' fte=0,8");
  study.run("speaker", "g1 R1 Anna");
  study.run("speaker", "g1 R2 Anna");
  study.run("set", "gesprek g1 bron=enquête jaar=2025 datum=24-11-2025");
  study.run("set", "pps ZorgLab startjaar=2021");
  const std::string before = study.state();
  for (const char* kind : {"transcripts", "participants", "pps"})
    for (const char* ending : {"csv", "xlsx"}) {
      const std::string file = std::string(kind) + "." + ending;
      EXPECT_EQ(study.run("export", std::string("--as ") + kind + " " + file).status, 0);
      const auto back = study.run("import", std::string("--as ") + kind + " " + file);
      EXPECT_TRUE(back.says("0 nieuw, 0 gewijzigd")) << file << back.output;
    }
  EXPECT_EQ(study.state(), before);
}

TEST(Import, AnEmptyTableIsCalledEmpty) {
  const SmallStudy study;
  write_bytes(study.folder / "leeg.csv", "");
  const auto ran = study.run("import", "--as participants leeg.csv");
  EXPECT_EQ(ran.status, 1);
  EXPECT_TRUE(ran.says("leeg.csv is leeg")) << ran.output;
}

TEST(Import, AMessageIsOneLineWhateverTheFileIsCalled) {
  const SmallStudy study;
  write_bytes(study.folder / "een\ntwee\x1b[31m.txt", "");
  const auto ran = study.run("import", "een*");
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(ran.output.find('\n'), ran.output.size() - 1) << ran.output;
  EXPECT_FALSE(ran.says("\x1b"));
}

}  // namespace
