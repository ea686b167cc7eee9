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
                                        {"warnings", nlohmann::json::array()}}));
  EXPECT_FALSE(rows.at(1).at("ok"));
  EXPECT_TRUE(rows.at(1).at("error").is_string());
  EXPECT_TRUE(rows.at(1).at("transcript").is_null());
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

// 200,000 rows kept the program busy for hours.
TEST(Import, ATableTooLargeToTryRowByRowIsRefusedAtOnce) {
  const SmallStudy study;
  std::string table = "naam,rol\n";
  for (int row = 0; row < 20'000; ++row) table += "P" + std::to_string(row) + ",werkveld\n";
  write_bytes(study.folder / "veel.csv", table);
  const auto ran = study.run("import", "--as participants veel.csv");
  EXPECT_EQ(ran.status, 1);
  EXPECT_TRUE(ran.says("veel.csv heeft 20000 rijen en 2 kolommen")) << ran.output;
  EXPECT_EQ(study.count("participants"), 0);
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
