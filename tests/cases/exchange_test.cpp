#include <gtest/gtest.h>

#include "tests/support/run_program.h"
#include "tests/support/small_project.h"
#include "tests/support/xml_schema.h"
#include "transcripts/formats/zip_reader.h"

namespace {

using tests::bytes_of;
using tests::Ran;
using tests::SmallStudy;

TEST(ExportProject, GoesOutAsQdpxWithItsTextsAndEveryCoding) {
  const SmallStudy study;
  const std::string id = study.code(0, 3, "Gat");
  const Ran ran = study.run("export", "--as project uit.qdpx");
  ASSERT_EQ(ran.status, 0) << ran.output;
  const std::string bytes = bytes_of(study.folder / "uit.qdpx");
  transcripts::ZipReader zip(bytes, "uit.qdpx");
  const std::string qde = zip.read("project.qde");
  EXPECT_NE(qde.find("<Coding guid=\"" + id + "\""), std::string::npos) << qde;
  std::size_t texts = 0;
  for (const std::string& part : zip.names()) texts += part.starts_with("sources/");
  EXPECT_EQ(static_cast<int>(texts), study.count("transcripts"));
  EXPECT_EQ(tests::against_schema("Project.xsd", {qde}).value_or(""), "");
}

TEST(ExportProject, TwiceGivesTheSameFile) {
  const SmallStudy study;
  ASSERT_EQ(study.run("export", "--as project een.qdpx").status, 0);
  ASSERT_EQ(study.run("export", "--as project twee.qdpx").status, 0);
  EXPECT_EQ(bytes_of(study.folder / "een.qdpx"), bytes_of(study.folder / "twee.qdpx"));
}

TEST(ExportProject, WhatItCannotDoIsSaid) {
  const SmallStudy study;
  const Ran ending = study.run("export", "--as project uit.zip");
  EXPECT_EQ(ending.status, 1);
  EXPECT_TRUE(ending.says(".qdpx")) << ending.output;
  EXPECT_EQ(study.run("export", "--as project --code Gat uit.qdpx").status, 2);
}

// A project beside p.zwerm that has all that came of a file.
struct Other {
  explicit Other(const SmallStudy& given, const std::string& file) : study(given) {
    EXPECT_EQ(tests::zwerm(study.folder, "new ander.zwerm --coder AV").status, 0);
    ran = tests::zwerm(study.folder, "import ander.zwerm " + file);
  }
  nlohmann::json json(const std::string& command, const std::string& arguments = {}) const {
    return nlohmann::json::parse(
        tests::zwerm_data(study.folder, command + " ander.zwerm " + arguments + " --json").output);
  }
  const SmallStudy& study;
  Ran ran;
};

TEST(ImportProject, TheDemoComesBackAsItWas) {
  const SmallStudy study;
  ASSERT_EQ(tests::zwerm(study.folder, "demo demo.zwerm").status, 0);
  ASSERT_EQ(tests::zwerm(study.folder, "export demo.zwerm --as project demo.qdpx").status, 0);
  const Other other(study, "demo.qdpx");
  ASSERT_EQ(other.ran.status, 0) << other.ran.output;
  const auto of_demo = [&](const std::string& command, const std::string& more = {}) {
    return nlohmann::json::parse(
        tests::zwerm_data(study.folder, command + " demo.zwerm " + more + " --json").output);
  };
  auto was = of_demo("info");
  auto is = other.json("info");
  was.erase("state"), is.erase("state");  // which counts the project's own id in
  EXPECT_EQ(is, was);
  EXPECT_EQ(other.json("quotes"), of_demo("quotes"));
  EXPECT_EQ(other.json("codebook", "show"), of_demo("codebook", "show"));
  const auto memos = [](nlohmann::json all) {
    for (auto& memo : all)
      if (memo.at("kind") == "project") memo.erase("on"), memo.erase("owner");  // another project
    return all;
  };
  EXPECT_EQ(memos(other.json("memos")), memos(of_demo("memos")));
  for (const char* by : {"pps", "role", "participant", "transcript", "coder"})
    EXPECT_EQ(other.json("frequencies", std::string("--count participants --by ") + by),
              of_demo("frequencies", std::string("--count participants --by ") + by))
        << by;
  EXPECT_EQ(tests::zwerm(study.folder, "check ander.zwerm").status, 0);
  EXPECT_EQ(tests::zwerm(study.folder, "export ander.zwerm --as project weer.qdpx").status, 0);
}

TEST(ImportProject, IsOneStepThatIsUndone) {
  const SmallStudy study;
  study.code(0, 3, "Gat");
  ASSERT_EQ(study.run("export", "--as project uit.qdpx").status, 0);
  const Other other(study, "uit.qdpx");
  EXPECT_TRUE(other.ran.says("project, 1 gesprek")) << other.ran.output;
  EXPECT_EQ(other.json("info").at("codings"), 1);
  ASSERT_EQ(tests::zwerm(study.folder, "undo ander.zwerm").status, 0);
  EXPECT_EQ(other.json("info").at("codes"), 0);
}

TEST(ImportProject, OneThatIsNoneIsToldAndTheOthersGoIn) {
  const SmallStudy study;
  ASSERT_EQ(study.run("export", "--as project uit.qdpx").status, 0);
  tests::write_bytes(study.folder / "stuk.qdpx", "PK\x03\x04 dat is geen archief");
  const Other other(study, "stuk.qdpx uit.qdpx");
  EXPECT_EQ(other.ran.status, 1);
  EXPECT_TRUE(other.ran.says("stuk.qdpx")) << other.ran.output;
  EXPECT_EQ(other.json("info").at("transcripts"), 1);
}

TEST(ExportRedacted, LeavesOutWhatIsAskedAndTellsBefore) {
  const SmallStudy study;
  study.code(0, 3, "Gat");
  const Ran preview = study.run("export", "--as project --no-coders --preview uit.qdpx");
  EXPECT_EQ(preview.status, 0);
  EXPECT_TRUE(preview.says("1 codeur: Codeur 1")) << preview.output;
  EXPECT_FALSE(std::filesystem::exists(study.folder / "uit.qdpx"));
  ASSERT_EQ(study.run("export", "--as transcript --coder AV --no-coders uit.html").status, 0);
  EXPECT_EQ(bytes_of(study.folder / "uit.html").find("AV"), std::string::npos);
  ASSERT_EQ(study.run("export", "--as quotations --no-coders uit.csv").status, 0);
  const std::string table = bytes_of(study.folder / "uit.csv");
  EXPECT_NE(table.find("Codeur 1"), std::string::npos) << table;
  EXPECT_EQ(table.find("AV"), std::string::npos) << table;
}

}  // namespace
