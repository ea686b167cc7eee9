#include "app/import_files.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
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
