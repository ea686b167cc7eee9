#include <string>

#include <gtest/gtest.h>

#include "coding/operations.h"
#include "coding/project.h"
#include "coding/pseudonymise.h"
#include "tests/support/small_project.h"
#include "tests/support/temp_folder.h"

namespace {

using namespace coding;
using tests::TempFolder;

// A transcript with one coding; of both something is kept from another program's file.
class KeptElements : public testing::Test {
 protected:
  void SetUp() override {
    tests::code_words(project, "coördinator");
    const auto& lists = project.study().codings().by_transcript();
    transcript = lists.begin()->first;
    coding = lists.begin()->second->front().id;
    project.apply(
        {"import",
         say("Ingelezen", "Imported"),
         {},
         {Put<KeptElement>{{KeptElementId::make(), coding.guid, 0,
                            "<PlainTextSelection name=\"coördinator Anja de Wit\"/>"}},
          Put<KeptFile>{{KeptFileId::make(), transcript.guid, "bron.pdf", bytes("%PDF\0é")}},
          Put<KeptElement>{{KeptElementId::make(), project.study().info().id, 0,
                            "<Link name=\"Wit &amp; de Wit\"/>"}}}});
  }
  template <std::size_t size>
  static Bytes bytes(const char (&text)[size]) {
    return std::make_shared<const std::string>(text, size - 1);
  }
  std::size_t elements() const { return project.study().table<KeptElement>().size(); }
  std::size_t files() const { return project.study().table<KeptFile>().size(); }
  std::string all_xml() const {
    std::string all;
    for (const auto& [id, kept] : project.study().table<KeptElement>()) all += kept.xml;
    return all;
  }
  void pseudonymise_as(const std::string& name, const std::string& pseudonym) {
    const transcripts::PseudonymTable table({{name, pseudonym}});
    project.apply(pseudonymise(project.study(), table, {}).group);
  }

  TempFolder folder;
  std::filesystem::path path = folder / "p.zwerm";
  Project project = tests::small_project(path);
  TranscriptId transcript;
  CodingId coding;
};

TEST_F(KeptElements, AreThereWhenTheFileIsOpenedAgain) {
  const std::string before = state_hash(project.study());
  { const Project closed = std::move(project); }
  project = Project::open(path, Access::Write, "AV");
  EXPECT_EQ(state_hash(project.study()), before);
  EXPECT_EQ(*project.study().table<KeptFile>().begin()->second.bytes, std::string("%PDF\0é", 7));
}

TEST_F(KeptElements, GoWithWhatTheyBelongToAndComeBackWithIt) {
  const std::string before = state_hash(project.study());
  project.apply(remove_coding(project.study(), coding));
  EXPECT_EQ(elements(), 1U);
  project.apply(delete_transcript(project.study(), transcript));
  EXPECT_EQ(files(), 0U);
  EXPECT_EQ(elements(), 1U);
  project.undo({}), project.undo({});
  EXPECT_EQ(state_hash(project.study()), before);
}

TEST_F(KeptElements, AreUndoneAndRedoneWithTheirImport) {
  const std::string before = state_hash(project.study());
  project.undo({});
  EXPECT_EQ(elements() + files(), 0U);
  project.redo({});
  EXPECT_EQ(state_hash(project.study()), before);
}

TEST_F(KeptElements, LoseNamesThatArePseudonymisedAndStayXml) {
  pseudonymise_as("Anja de Wit", "P<1> & Co");
  EXPECT_NE(all_xml().find("coördinator P&lt;1> &amp; Co\""), std::string::npos) << all_xml();
  pseudonymise_as("Link", "P-2");
  EXPECT_NE(all_xml().find("<Link name"), std::string::npos) << all_xml();
}

// The pdf of a conversation shows its words as they were before.
TEST_F(KeptElements, FilesGoWhereTheWordsOfTheirTranscriptGetPseudonyms) {
  pseudonymise_as("Zeker niemand", "P-1");
  EXPECT_EQ(files(), 1U);
  const std::string text(project.study().text(transcript).text());
  std::string word = text.substr(text.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
  word = word.substr(0, word.find_first_of(" .,:\n"));
  pseudonymise_as(word, "P-1");
  EXPECT_NE(std::string(project.study().text(transcript).text()), text);
  EXPECT_EQ(files(), 0U);
}

}  // namespace
