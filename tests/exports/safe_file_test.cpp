// Whatever goes wrong while a file is written, the older one is as it was and nothing lies beside
// it.
#include "exports/safe_file.h"

#include <functional>

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "exports/xlsx.h"
#include "tests/support/full_disk.h"
#include "tests/support/small_project.h"
#include "tests/support/temp_folder.h"

namespace {

namespace fs = std::filesystem;
using exports::write_file;
using tests::bytes_of;
using tests::TempFolder;
using tests::write_bytes;

constexpr const char* kOlder = "het bestand van vorig jaar";

void write_sheet(const fs::path& path, int rows = 1) {
  exports::Table table{{"kop"}, {}};
  for (int i = 0; i < rows; ++i)
    table.rows.push_back({std::string("cel ") + std::to_string(i * 7919)});
  exports::write_xlsx(path, table, "Blad", transcripts::Language::Dutch);
}

// What is said, in Dutch, where writing fails.
std::string refusal(const std::function<void()>& write) {
  try {
    write();
  } catch (const exports::ExportError& error) {
    return error.message().nl;
  }
  return "geschreven";
}

std::ptrdiff_t files_in(const fs::path& folder) {
  return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

TEST(SafeFile, TheNewFileTakesThePlaceOfTheOlder) {
  const TempFolder folder;
  write_bytes(folder / "t.csv", kOlder);
  write_file(folder / "t.csv", "nieuw");
  EXPECT_EQ(bytes_of(folder / "t.csv"), "nieuw");
  write_sheet(folder / "t.csv");
  EXPECT_TRUE(bytes_of(folder / "t.csv").starts_with("PK"));
  EXPECT_EQ(files_in(folder / ""), 1);
}

// By kill -9, or Ctrl+C on the command line.
TEST(SafeFile, WhatAnEndedProgramLeftIsRemoved) {
  const TempFolder folder;
  const auto old = fs::file_time_type::clock::now() - std::chrono::hours(1);
  for (const char* name : {".zwerm-aB3xYz", ".zwerm-eigen-map", "zwerm-aB3xYz"}) {
    write_bytes(folder / name, "half");
    fs::last_write_time(folder / name, old);
  }
  write_bytes(folder / ".zwerm-nEw000", "of this moment");
  exports::TemporaryFile busy(folder / "t.csv");
  fs::last_write_time(busy.path(), old);
  write_file(folder / "u.csv", "nieuw");
  EXPECT_FALSE(fs::exists(folder / ".zwerm-aB3xYz"));
  EXPECT_TRUE(fs::exists(busy.path())) << "it is being written";
  EXPECT_EQ(files_in(folder / ""), 5);
}

TEST(SafeFile, NobodyElseMayReadIt) {
  const TempFolder folder;
  write_file(folder / "t.csv", "namen");
  write_sheet(folder / "t.xlsx");
  for (const char* name : {"t.csv", "t.xlsx"})
    EXPECT_EQ(fs::status(folder / name).permissions(), fs::perms(0600)) << name;
}

TEST(SafeFile, OnAFullDiskTheOlderFileStays) {
  const TempFolder folder;
  write_bytes(folder / "t.xlsx", kOlder);
  // Room for nothing, for half of the archive, for all of it but not for the sheet before it is
  // packed, which libxlsxwriter does not notice.
  for (const rlim_t room : {0, 1'000, 30'000, 60'000, 120'000, 300'000}) {
    const tests::FullDisk full(room);
    EXPECT_NE(refusal([&] { write_sheet(folder / "t.xlsx", 20'000); }).find("schijf"),
              std::string::npos)
        << room;
    EXPECT_NE(refusal([&] {
                write_file(folder / "t.xlsx", std::string(400'000, 'a'));
              }).find("de schijf is vol"),
              std::string::npos);
  }
  EXPECT_EQ(bytes_of(folder / "t.xlsx"), kOlder);
  EXPECT_EQ(files_in(folder / ""), 1);
}

// It gathers the words of all cells first, and does not notice where the disk is full then. Signs
// that take more room in xml than in the table pass our own look at the room.
TEST(SafeFile, ADiskThatIsFullHalfwayIsNoticed) {
  const TempFolder folder;
  exports::Table table{{"kop"}, {}};
  for (int i = 0; i < 20; ++i) table.rows.push_back({std::string(30'000, '&') + std::to_string(i)});
  const tests::FullDisk full(1'000'000);
  EXPECT_NE(refusal([&] {
              exports::write_xlsx(folder / "t.xlsx", table, "Blad", transcripts::Language::Dutch);
            }).find("schijf"),
            std::string::npos);
  EXPECT_EQ(files_in(folder / ""), 0);
}

// libxlsxwriter wrote "[ERROR] workbook_close()" among our own words.
TEST(SafeFile, AFullDiskIsToldByUsAlone) {
  const TempFolder folder;
  testing::internal::CaptureStderr();
  {
    const tests::FullDisk full(1'000);
    refusal([&] { write_sheet(folder / "t.xlsx", 20'000); });
  }
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

// An older file was emptied where no file could be made beside it.
TEST(SafeFile, WhereNothingCanBeMadeBesideItTheOlderFileStays) {
  const TempFolder folder;
  write_bytes(folder / "t.xlsx", kOlder);
  write_bytes(folder / "map", kOlder);
  const std::string longest = std::string(250, 'n') + ".xlsx";
  write_bytes(folder / longest, kOlder);
  const auto both = [](const fs::path& path) {
    return refusal([&] { write_file(path, "x"); }) + " " + refusal([&] { write_sheet(path); });
  };
  const auto twice = [](const std::string& said, std::string_view words) {
    const std::size_t first = said.find(words);
    return first != std::string::npos && said.find(words, first + 1) != std::string::npos;
  };
  EXPECT_PRED2(twice, both(folder / "weg/t.xlsx"), "de map bestaat niet");
  EXPECT_PRED2(twice, both(folder / "map/t.xlsx"), "de map bestaat niet");
  EXPECT_PRED2(twice, both(folder / (longest + "x")), "de naam is te lang");
  EXPECT_PRED2(twice, both(folder / ""), "is een map");
  EXPECT_EQ(bytes_of(folder / "map"), kOlder);
  EXPECT_EQ(bytes_of(folder / longest), kOlder);
  EXPECT_EQ(files_in(folder / ""), 3);
}

TEST(SafeFile, ANameMayHaveAllTheBytesThatANameCanHave) {
  const TempFolder folder;
  const fs::path path = folder / (std::string(250, 'n') + ".xlsx");
  write_file(path, "x");
  write_sheet(path);
  EXPECT_TRUE(bytes_of(path).starts_with("PK"));
}

TEST(SafeFile, APipeKeepsItsPlace) {
  const TempFolder folder;
  ASSERT_EQ(mkfifo((folder / "pijp").c_str(), 0600), 0);
  EXPECT_NE(refusal([&] { write_file(folder / "pijp", "x"); }).find("geen gewoon bestand"),
            std::string::npos);
  EXPECT_TRUE(fs::is_fifo(folder / "pijp"));
}

}  // namespace
