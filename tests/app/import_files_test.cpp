#include "app/import_files.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "tests/support/foreign_projects.h"
#include "tests/support/refi_project.h"
#include "tests/support/small_project.h"
#include "tests/support/study_builder.h"
#include "tests/support/temp_folder.h"

namespace {

using tests::write_bytes;

app::ReadFiles read(const std::vector<std::filesystem::path>& paths) {
  app::Progress progress;
  return app::read_files(paths, {}, progress);
}

TEST(ReadFiles, StopsWhenAskedTo) {
  const tests::TempFolder folder;
  write_bytes(folder / "a.txt", "R1: Ja.\n");
  std::stop_source stop;
  app::Progress progress(stop.get_token());
  stop.request_stop();
  EXPECT_THROW(app::read_files({folder / "a.txt"}, {}, progress), transcripts::Stopped);
  EXPECT_EQ(progress.done(), 0U);
}

TEST(ReadFiles, CountsEachFileWhetherItIsSoundOrNot) {
  const tests::TempFolder folder;
  write_bytes(folder / "a.txt", "R1: Ja.\n");
  app::Progress progress;
  const auto files = app::read_files({folder / "a.txt", folder / "weg.txt"}, {}, progress);
  EXPECT_EQ(progress.done(), 2U);
  ASSERT_EQ(files.size(), 2U);
  EXPECT_EQ(files[0].sha256, "a672ca919ff65c793ba1aa9455605daf39d571f986dafd231425bbd1a49379ad");
  EXPECT_TRUE(std::holds_alternative<transcripts::Message>(files[1].content));
}

TEST(ImportFiles, KeepsTheChecksumByWhichAFileIsKnownAgain) {
  const tests::TempFolder folder;
  write_bytes(folder / "a.txt", "R1: Ja.\n");
  tests::StudyBuilder study;
  const auto first = app::import_files(study.study(), read({folder / "a.txt"}));
  ASSERT_FALSE(first.results.at(0).error);
  study.apply(first.group);
  const auto again = app::import_files(study.study(), read({folder / "a.txt"}));
  EXPECT_TRUE(again.group.edits.empty());
  ASSERT_TRUE(again.results.at(0).error);
  EXPECT_NE(again.results.at(0).error->nl.find("\"a\""), std::string::npos);
}

TEST(ImportFiles, ResultsStandInTheOrderOfTheFiles) {
  const tests::TempFolder folder;
  write_bytes(folder / "a.txt", "R1: Ja.\n");
  write_bytes(folder / "c.txt", "R1: Nee.\n");
  tests::StudyBuilder study;
  const auto import = app::import_files(
      study.study(), read({folder / "c.txt", folder / "b.txt", folder / "a.txt"}));
  study.apply(import.group);
  ASSERT_EQ(import.results.size(), 3U);
  EXPECT_EQ(import.results[0].transcript, coding::transcript_named(study.study(), "c").id);
  EXPECT_TRUE(import.results[1].error);
  EXPECT_EQ(import.results[2].transcript, coding::transcript_named(study.study(), "a").id);
}

TEST(ReadFiles, OfAProjectFolderOfQualCoderOnlyItsTablesAreTaken) {
  const tests::TempFolder folder;
  std::filesystem::create_directories(folder / "in/Wijken.qda/documents");
  write_bytes(folder / "in/Wijken.qda/documents/a.txt", "R1: Ja.\n");
  write_bytes(folder / "in/Wijken.qda/data.qda", "x");
  write_bytes(folder / "in/los.txt", "R1: Nee.\n");
  const std::vector<std::filesystem::path> both = {folder / "in/Wijken.qda/data.qda",
                                                   folder / "in/los.txt"};
  EXPECT_EQ(app::with_folders_opened({folder / "in"}).paths, both);
  EXPECT_EQ(app::with_folders_opened({folder / "in/Wijken.qda"}).paths,
            std::vector<std::filesystem::path>{folder / "in/Wijken.qda/data.qda"});
}

TEST(ImportFiles, AProjectOfQualCoderComesInUnderItsFoldersName) {
  const tests::TempFolder folder;
  std::filesystem::create_directory(folder / "Wijken.qda");
  tests::QualCoderFile made;
  made.source(1, "Gesprek", "Er is een gat.").code(1, "gat").coding(1, 1, 6, 13, "een gat");
  write_bytes(folder / "Wijken.qda/data.qda", made.bytes());
  tests::StudyBuilder study;
  const auto import = app::import_files(study.study(), read({folder / "Wijken.qda/data.qda"}));
  study.apply(import.group);
  EXPECT_EQ(import.results.at(0).project->codings.made, 1U);
  EXPECT_EQ(import.group.title.nl, "Project ingelezen: Wijken.qda");
  EXPECT_EQ(tests::coded(study.study()), "gat: een gat");
}

TEST(ImportFiles, AProjectOfTaguetteIsKnownByItsContentWhateverItsName) {
  const tests::TempFolder folder;
  tests::TaguetteFile made;
  made.document(1, "Gesprek", "<p>Een gat</p>").tag(1, "gat").highlight(1, 1, 4, 7, {1});
  write_bytes(folder / "export.txt", made.bytes());
  tests::StudyBuilder study;
  study.apply(app::import_files(study.study(), read({folder / "export.txt"})).group);
  EXPECT_EQ(tests::coded(study.study()), "gat: gat");
}

TEST(ImportFiles, ASqliteFileThatIsNoneIsRefusedAndHoldsNoOtherBack) {
  const tests::TempFolder folder;
  write_bytes(folder / "a.sqlite3", "versleuteld");
  write_bytes(folder / "b.txt", "R1: Ja.\n");
  tests::StudyBuilder study;
  const auto import =
      app::import_files(study.study(), read({folder / "a.sqlite3", folder / "b.txt"}));
  study.apply(import.group);
  ASSERT_TRUE(import.results.at(0).error);
  EXPECT_EQ(import.results[0].error->nl,
            "a.sqlite3 is geen SQLite-bestand, is versleuteld of is beschadigd.");
  EXPECT_NE(coding::find_transcript(study.study(), "b"), nullptr);
}

TEST(ImportFiles, AFileWhoseNameIsNoTextHoldsNoOtherBack) {
  const tests::TempFolder folder;
  write_bytes(folder / "\xFF.txt", "R1: Ja.\n");
  write_bytes(folder / " .txt", "R1: Nee.\n");
  write_bytes(folder / "goed.txt", "R1: Goed.\n");
  tests::StudyBuilder study;
  const auto import = app::import_files(
      study.study(), read({folder / "\xFF.txt", folder / " .txt", folder / "goed.txt"}));
  study.apply(import.group);
  EXPECT_EQ(study.study().transcripts().size(), 3U);
  EXPECT_NE(coding::find_transcript(study.study(), "goed"), nullptr);
}

TEST(ImportFiles, WhoCallsHimselfInterviewerIsMarkedSo) {
  const tests::TempFolder folder;
  write_bytes(folder / "a.txt", "Interviewer: En?\n\nR1: Ja.\n");
  tests::StudyBuilder study;
  const auto import = app::import_files(study.study(), read({folder / "a.txt"}));
  study.apply(import.group);
  const auto* speaker =
      study.study().speakers().find({*import.results[0].transcript, "Interviewer"});
  ASSERT_NE(speaker, nullptr);
  EXPECT_TRUE(speaker->interviewer());
}

}  // namespace
