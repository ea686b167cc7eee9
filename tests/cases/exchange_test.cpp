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

}  // namespace
