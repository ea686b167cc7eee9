#include "app/demo_project.h"

#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "app/embedded_files.h"
#include "coding/cases.h"
#include "coding/codebook.h"
#include "coding/lookup.h"
#include "coding/retrieval.h"
#include "tests/support/temp_folder.h"

namespace {

using coding::OwnerKind;
using coding::Project;
using coding::Study;
using tests::TempFolder;

class Demo : public testing::Test {
 protected:
  TempFolder folder;
  Project project = app::make_demo(folder / "demo.zwerm");
  const Study& study = project.study();
};

// How many rows of the embedded demo/NN.codings.csv there are, by a count of their own: lines that
// begin with a coder.
std::size_t codings_in_files() {
  std::size_t count = 0;
  for (const app::EmbeddedFile& file : app::embedded_files()) {
    if (!file.name.ends_with(".codings.csv")) continue;
    std::string_view rest = file.bytes;
    while (!rest.empty()) {
      count += rest.starts_with("AV,") || rest.starts_with("JB,") ? 1 : 0;
      const std::size_t end = rest.find('\n');
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
  }
  return count;
}

TEST_F(Demo, HasSixteenConversationsWithSeventyThreePeopleOfEightPps) {
  EXPECT_EQ(study.transcripts().size(), 16U);
  EXPECT_EQ(study.participants().size(), 73U);
  EXPECT_EQ(study.pps().size(), 8U);
  EXPECT_EQ(study.coders().size(), 2U);
}

TEST_F(Demo, EveryQuotationIsACodingOnWhatSomebodySaid) {
  EXPECT_EQ(study.codings().size(), codings_in_files());
  EXPECT_GE(study.codings().size(), 400U);
  for (const auto& [id, list] : study.codings().by_transcript()) {
    const coding::SpeakerRoles roles(study, id);
    for (const coding::Coding& coding : *list) {
      const auto owner = coding::owner_of(study.text(id), roles, coding.span);
      EXPECT_TRUE(owner.participant || owner.interviewer_only)
          << study.transcripts().find(id)->name << ": " << study.text(id).slice(coding.span);
    }
  }
}

TEST_F(Demo, EverySpeakerIsAParticipantOrAnInterviewer) {
  for (const auto& [id, text] : study.table<coding::Text>())
    for (const std::string& label : text.content->speakers())
      EXPECT_TRUE(study.speakers().contains({id, label}))
          << study.transcripts().find(id)->name << ": " << label;
}

TEST_F(Demo, EveryParticipantSpeaksAndHasARoleAndAPps) {
  std::set<coding::ParticipantId> speaking;
  for (const auto& [key, speaker] : study.speakers())
    if (speaker.participant) speaking.insert(*speaker.participant);
  const coding::AttributeId role = coding::attribute_named(study, "participant.role").id;
  for (const auto& [id, participant] : study.participants()) {
    EXPECT_TRUE(speaking.contains(id)) << participant.name;
    EXPECT_NE(coding::value_of(study, role, id.guid), nullptr) << participant.name;
    EXPECT_FALSE(coding::pps_of(study, id).empty()) << participant.name;
  }
}

TEST_F(Demo, TheCodersAgreeOnSomePassagesAndNotOnOthers) {
  std::map<coding::CoderId, std::set<std::pair<coding::TranscriptId, coding::CodeId>>> coded;
  for (const auto& [id, list] : study.codings().by_transcript())
    for (const coding::Coding& coding : *list) coded[coding.coder].insert({id, coding.code});
  ASSERT_EQ(coded.size(), 2U);
  const auto& one = coded.begin()->second;
  const auto& other = coded.rbegin()->second;
  std::vector<std::pair<coding::TranscriptId, coding::CodeId>> both;
  std::set_intersection(one.begin(), one.end(), other.begin(), other.end(),
                        std::back_inserter(both));
  EXPECT_GT(both.size(), 0U);
  EXPECT_LT(both.size(), std::min(one.size(), other.size()));
}

TEST_F(Demo, SaysWhereverItIsMetThatItIsFictional) {
  EXPECT_NE(study.info().name.find("fictief"), std::string::npos);
  EXPECT_NE(coding::memo_text(study, OwnerKind::Project, study.info().id).find("verzonnen"),
            std::string::npos);
  for (const auto& [id, text] : study.table<coding::Text>())
    EXPECT_TRUE(text.content->text().starts_with("Fictief gesprek"))
        << study.transcripts().find(id)->name;
  for (const auto& [id, memo] : study.memos()) {
    if (memo.owner_kind != OwnerKind::Transcript) continue;
    EXPECT_NE(memo.text.find("Fictief"), std::string::npos) << memo.text;
  }
}

TEST_F(Demo, IsSoundAndUndoneToNothing) {
  EXPECT_TRUE(project.check().empty());
  while (project.undo({})) {
  }
  EXPECT_TRUE(study.transcripts().empty());
  EXPECT_TRUE(study.codes().empty());
  EXPECT_TRUE(study.coders().empty());
}

// Without GUIDs: who coded which words as what, and when.
std::vector<std::string> contents(const Study& study) {
  std::vector<std::string> lines;
  for (const auto& [id, list] : study.codings().by_transcript())
    for (const coding::Coding& coding : *list)
      lines.push_back(
          fmt::format("{}|{}|{}|{}|{}", study.transcripts().find(id)->name,
                      study.text(id).slice(coding.span), coding::path_of(study, coding.code),
                      study.coders().find(coding.coder)->name, coding.made.milliseconds));
  std::sort(lines.begin(), lines.end());
  return lines;
}

TEST_F(Demo, IsTheSameEveryTime) {
  EXPECT_EQ(contents(study), contents(app::make_demo(folder / "again.zwerm").study()));
}

TEST_F(Demo, IsNotMadeOverAnotherFile) {
  EXPECT_THROW(app::make_demo(folder / "demo.zwerm"), coding::ProjectError);
}

}  // namespace
