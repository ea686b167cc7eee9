#include "app/views/conversations_view.h"

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "tests/support/demo_workspace.h"

namespace tests {
namespace {

class ConversationsView : public testing::Test {
 protected:
  ConversationsView() : screen(demo.draws(view), {.width = 300, .height = 1000}) {
    demo.choose_coder();
    demo->run(app::SelectTranscript{demo.transcript("03 Maakcampus Zaan")});
    screen.settle();
  }
  std::string row(const std::string& name) const {
    return "transcript/" + demo.transcript(name).to_string();
  }

  DemoWorkspace demo;
  app::ConversationsView view;
  HeadlessUi screen;
};

TEST_F(ConversationsView, AClickChoosesTheConversation) {
  screen.click(row("05 Logistiek Lelystad"));
  EXPECT_EQ(demo->transcript(), demo.transcript("05 Logistiek Lelystad"));
}

TEST_F(ConversationsView, ARowShowsHowMuchIsCoded) {
  const std::string before = screen.value(row("03 Maakcampus Zaan"));
  EXPECT_NE(before, "0%");
  std::vector<coding::CodingId> all;
  for (const auto& coding : demo.study().codings().of(demo.transcript("03 Maakcampus Zaan")))
    all.push_back(coding.id);
  demo->run(app::Change(app::RemoveCodings{all}));
  screen.settle();
  EXPECT_EQ(screen.value(row("03 Maakcampus Zaan")), "0%");
}

TEST_F(ConversationsView, ARowShowsHowMuchTheCoderHasRead) {
  const auto id = demo.transcript("03 Maakcampus Zaan");
  const std::string read = "read/" + id.to_string();
  EXPECT_EQ(screen.find(read), nullptr);
  const auto size = static_cast<std::uint32_t>(demo.study().text(id).text().size());
  demo->run(app::SelectText{{{0}, {size}}, false, {}});
  demo->run(app::Change(app::ReadUpTo{}));
  screen.settle();
  EXPECT_EQ(screen.value(read), "100%");
  for (const auto& [other, coder] : demo.study().coders())
    if (coder.name != "AV") demo->run(app::SelectCoder{other});
  screen.settle();
  EXPECT_EQ(screen.find(read), nullptr) << "another coder has not";
}

TEST_F(ConversationsView, OpenBesidePutsItInTheOtherPane) {
  screen.right_click(row("05 Logistiek Lelystad"));
  screen.click("transcript/beside");
  EXPECT_EQ(demo->transcript(), demo.transcript("03 Maakcampus Zaan"));
  ASSERT_TRUE(demo->beside());
  EXPECT_EQ(demo->beside()->transcript, demo.transcript("05 Logistiek Lelystad"));
}

TEST_F(ConversationsView, TheMenuOfARowIsAboutThatRow) {
  screen.right_click(row("05 Logistiek Lelystad"));
  screen.click("transcript/rename");
  EXPECT_EQ(demo->transcript(), demo.transcript("05 Logistiek Lelystad"));
  EXPECT_EQ(demo->dialog(), app::Dialog::RenameTranscript);
}

TEST_F(ConversationsView, ASpeakerIsFoundByTypingPartOfTheName) {
  ASSERT_NE(screen.value("speaker/R1"), "");
  screen.click("speaker/R1");
  screen.click("speaker-menu/unmap");
  EXPECT_EQ(screen.value("speaker/R1"), "");
  const coding::Participant& someone = demo.study().participants().begin()->second;
  screen.click("speaker/R1");
  screen.type(someone.name.substr(0, someone.name.size() - 1));
  screen.press(GLFW_KEY_ENTER);
  const auto* mapped = demo.asked<app::MapSpeaker>();
  ASSERT_NE(mapped, nullptr);
  EXPECT_EQ(mapped->label, "R1");
  EXPECT_EQ(mapped->participant, someone.id);
  EXPECT_EQ(screen.value("speaker/R1"), someone.name);
}

TEST_F(ConversationsView, ASpeakerCanBeSomeoneNew) {
  screen.click("speaker/R2");
  screen.type("Tjeerd Nieuwkomer");
  screen.click("speaker-menu/new");
  EXPECT_EQ(screen.value("speaker/R2"), "Tjeerd Nieuwkomer");
}

TEST_F(ConversationsView, ASpeakerCanBeTheInterviewer) {
  screen.click("speaker/R2");
  screen.click("speaker-menu/interviewer");
  EXPECT_EQ(screen.value("speaker/R2"), "interviewer");
}

TEST_F(ConversationsView, PeopleOfTheConversationsPpsComeFirst) {
  screen.click("speaker/R1");
  std::vector<std::string> pps;
  for (const auto& control : screen.controls())
    if (control.id.starts_with("participant/")) pps.push_back(control.value);
  ASSERT_FALSE(pps.empty());
  EXPECT_EQ(pps.front(), screen.value("transcript-pps"));
}

TEST_F(ConversationsView, ThePpsOfTheConversationLeadToTheirDialog) {
  screen.click("transcript-pps");
  EXPECT_EQ(demo->dialog(), app::Dialog::TranscriptPps);
}

}  // namespace
}  // namespace tests
