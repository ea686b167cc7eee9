#include "app/views/transcript_panes.h"

#include <algorithm>
#include <set>

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "app/commands.h"
#include "tests/support/demo_workspace.h"

namespace tests {
namespace {

using app::Side;
using coding::Span;

constexpr const char* kLeft = "03 Maakcampus Zaan";
constexpr const char* kRight = "05 Logistiek Lelystad";
constexpr app::Key kTwo{.code = GLFW_KEY_F8, .shift = true};
constexpr app::Key kOther{.code = GLFW_KEY_F8};

// The middle of Coderen with two conversations, the left one active.
class TranscriptPanes : public testing::Test {
 protected:
  explicit TranscriptPanes(const Screen& size = {.width = 1300, .parts = true})
      : screen([this](app::Ui& ui) { draw(ui); }, size) {
    demo.choose_coder();
    demo->run(app::SelectTranscript{left()});
    demo->run(app::ShowBeside{right()});
    screen.frames(6);
  }
  void draw(app::Ui& ui) {
    app::Actions actions;
    panes.draw(*demo, actions, ui, {0, 0}, ImGui::GetIO().DisplaySize);
    for (const app::Action& action : actions.take()) demo->run(action);
  }
  coding::TranscriptId left() const { return demo.transcript(kLeft); }
  coding::TranscriptId right() const { return demo.transcript(kRight); }
  const transcripts::Transcript& text(const coding::TranscriptId& id) const {
    return demo.study().text(id);
  }
  void press(const app::Key& key) {
    app::Actions actions;
    EXPECT_TRUE(app::press(key, false, *demo, actions));
    for (const app::Action& action : actions.take()) demo->run(action);
    screen.settle();
  }
  // So many words on, of those that are on the screen.
  const app::VisibleWord& word(Side side, std::size_t number) const {
    for (const auto& word : screen.describe().words())
      if (word.beside == (side == Side::Right) && number-- == 0) return word;
    ADD_FAILURE() << "not so many words on the screen";
    static const app::VisibleWord kNone;
    return kNone;
  }
  std::size_t words(Side side) const {
    const auto& all = screen.describe().words();
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const auto& one) {
      return one.beside == (side == Side::Right);
    }));
  }
  static ImVec2 begin_of(const app::VisibleWord& word) {
    return {word.min.x + 1, (word.min.y + word.max.y) / 2};
  }
  static ImVec2 end_of(const app::VisibleWord& word) {
    return {word.max.x - 1, (word.min.y + word.max.y) / 2};
  }
  Span span_of(const coding::TranscriptId& id, const app::VisibleWord& from,
               const app::VisibleWord& to) const {
    const auto& units = text(id).units();
    return {units.to_bytes(transcripts::CodePointOffset{from.start}),
            units.to_bytes(transcripts::CodePointOffset{to.end})};
  }
  void scroll(Side side, float notches) {
    screen.move_to({side == Side::Left ? 300.0F : 950.0F, 500});
    screen.wheel(notches);
  }

  DemoWorkspace demo;
  app::TranscriptPanes panes;
  HeadlessUi screen;
};

TEST_F(TranscriptPanes, BothShowTheirConversationBelowItsName) {
  EXPECT_EQ(screen.label("pane/left"), kLeft);
  EXPECT_EQ(screen.label("pane/right"), kRight);
  EXPECT_EQ(screen.value("pane/left"), "active");
  EXPECT_EQ(screen.value("pane/right"), "");
  EXPECT_GT(words(Side::Left), 50U);
  EXPECT_GT(words(Side::Right), 50U);
}

TEST_F(TranscriptPanes, NoTwoControlsHaveTheSameId) {
  demo->run(app::ShowBeside{left()});
  demo->run(app::SelectText{{{10}, {40}}, true, {}});
  demo->run(app::Change(app::AddCoding{demo.code("Valley of death")}));
  demo->run(app::FilterText{{{}, {*demo->coder()}, {}}});
  screen.settle();
  std::set<std::string> ids;
  for (const auto& control : screen.controls())
    EXPECT_TRUE(ids.insert(control.id).second) << control.id;
}

TEST_F(TranscriptPanes, ADragInTheOtherSelectsThereAtOnce) {
  const auto from = word(Side::Right, 20);
  const auto to = word(Side::Right, 22);
  screen.drag(begin_of(from), end_of(to));
  EXPECT_EQ(demo->side(), Side::Right);
  EXPECT_EQ(demo->transcript(), right());
  EXPECT_EQ(demo->selection().span(), span_of(right(), from, to));
  EXPECT_EQ(screen.value("pane/right"), "active");
}

TEST_F(TranscriptPanes, WhatIsSelectedInTheOneStaysWhileTheOtherIsCoded) {
  const auto here = word(Side::Left, 12);
  screen.drag(begin_of(here), end_of(here));
  const auto there = word(Side::Right, 12);
  screen.drag(begin_of(there), end_of(there));
  demo->run(app::Change(app::AddCoding{demo.code("Valley of death")}));
  const auto codings = demo.study().codings().of(right());
  EXPECT_TRUE(std::any_of(codings.begin(), codings.end(), [&](const auto& coding) {
    return coding.span == span_of(right(), there, there) &&
           coding.code == demo.code("Valley of death");
  }));
  press(kOther);
  EXPECT_EQ(demo->transcript(), left());
  EXPECT_EQ(demo->selection().span(), span_of(left(), here, here));
}

TEST_F(TranscriptPanes, AClickOnCodedWordsOfTheOtherPicksTheirCodings) {
  const auto there = word(Side::Right, 30);
  demo->run(app::ChoosePane{Side::Right});
  demo->run(app::SelectText{
      {span_of(right(), there, there).begin, span_of(right(), there, there).end}, false, {}});
  demo->run(app::Change(app::AddCoding{demo.code("Valley of death")}));
  demo->run(app::SelectCodings{});
  demo->run(app::SelectText{{{0}, {0}}, false, {}});
  demo->run(app::ChoosePane{Side::Left});
  screen.settle();
  screen.click_at({(there.min.x + there.max.x) / 2, (there.min.y + there.max.y) / 2});
  EXPECT_EQ(demo->side(), Side::Right);
  ASSERT_TRUE(demo->coding());
  EXPECT_EQ(demo.study().codings().find({right(), *demo->coding()})->span,
            span_of(right(), there, there));
}

TEST_F(TranscriptPanes, AStripeInTheOtherIsPickedByOneClick) {
  demo->run(app::ChoosePane{Side::Right});
  demo->run(app::GoTo{right(), demo.study().codings().of(right()).front().span});
  demo->run(app::ChoosePane{Side::Left});
  screen.settle();
  const auto& all = screen.controls();
  const auto stripe = std::find_if(all.begin(), all.end(), [](const auto& control) {
    return control.id.starts_with("beside/stripe/");
  });
  ASSERT_NE(stripe, all.end());
  screen.click(std::string(stripe->id));
  EXPECT_EQ(demo->side(), Side::Right);
  EXPECT_FALSE(demo->codings().empty());
}

TEST_F(TranscriptPanes, TheListOpensInTheActiveOneAlone) {
  demo->run(app::SelectTranscript{demo.transcript("04 AgroNext Flevoland")});
  screen.settle();
  EXPECT_EQ(screen.label("pane/left"), "04 AgroNext Flevoland");
  EXPECT_EQ(screen.label("pane/right"), kRight);
  demo->run(app::ChoosePane{Side::Right});
  demo->run(app::SelectTranscript{left()});
  screen.settle();
  EXPECT_EQ(screen.label("pane/left"), "04 AgroNext Flevoland");
  EXPECT_EQ(screen.label("pane/right"), kLeft);
}

TEST_F(TranscriptPanes, EachIsScrolledByItself) {
  const auto other = word(Side::Right, 0).start;
  const auto start = word(Side::Left, 0).start;
  scroll(Side::Left, 10);
  EXPECT_GT(word(Side::Left, 0).start, start);
  EXPECT_EQ(word(Side::Right, 0).start, other);
  EXPECT_EQ(demo->side(), Side::Left);
  scroll(Side::Right, 10);
  EXPECT_GT(word(Side::Right, 0).start, other);
  EXPECT_EQ(demo->side(), Side::Left) << "scrolling is only looking";
}

TEST_F(TranscriptPanes, GoingToAPassageMovesTheActiveOneOnly) {
  const auto before = word(Side::Right, 0).start;
  const auto size = static_cast<std::uint32_t>(text(left()).text().size());
  demo->run(app::GoTo{left(), {{size - 20}, {size - 10}}});
  screen.settle();
  EXPECT_GT(word(Side::Left, 0).start, 500U);
  EXPECT_EQ(word(Side::Right, 0).start, before);
}

TEST_F(TranscriptPanes, ACodingShowsInBothPlacesOfOneConversation) {
  demo->run(app::ShowBeside{left()});
  demo->run(app::SelectText{{{10}, {40}}, false, {}});
  demo->run(app::Change(app::AddCoding{demo.code("Valley of death")}));
  screen.settle();
  const auto shown = [&](std::string_view begin) {
    return std::count_if(screen.controls().begin(), screen.controls().end(), [&](const auto& one) {
      return one.id.starts_with(begin) && one.label == "Valley of death";
    });
  };
  EXPECT_EQ(shown("stripe/"), 1);
  EXPECT_EQ(shown("beside/stripe/"), 1);
  demo->run(app::Undo{});
  screen.settle();
  EXPECT_EQ(shown("stripe/") + shown("beside/stripe/"), 0);
}

TEST_F(TranscriptPanes, TypingShowsInBothAndLeavesTheOthersSelectionOnItsWords) {
  demo->run(app::ShowBeside{left()});
  demo->run(app::ChoosePane{Side::Right});
  const std::size_t at = text(left()).text().find("school", 400);
  ASSERT_NE(at, std::string::npos);
  demo->run(app::SelectText{
      {{static_cast<std::uint32_t>(at)}, {static_cast<std::uint32_t>(at + 6)}}, false, {}});
  demo->run(app::ChoosePane{Side::Left});
  const Span first = text(left()).turns().front().span;
  demo->run(app::SelectText{{first.end, first.end}, false, {}});
  demo->run(app::SetEditing{true});
  screen.settle();
  for (const char letter : std::string(" en zo")) {
    panes.active(*demo).type(static_cast<char32_t>(letter));
    screen.settle();
  }
  EXPECT_TRUE(demo->typing());
  EXPECT_EQ(text(left()).slice(demo->beside()->selection.span()), "school");
  const auto lefts = word(Side::Left, 0);
  EXPECT_EQ(word(Side::Right, 0).start, lefts.start);
}

TEST_F(TranscriptPanes, GoingToTheOtherWritesWhatWasTypedAndEndsEditing) {
  demo->run(app::SelectText{{{0}, {0}}, false, {}});
  const Span first = text(left()).turns().front().span;
  demo->run(app::SelectText{{first.end, first.end}, false, {}});
  demo->run(app::SetEditing{true});
  screen.settle();
  panes.active(*demo).type(U'x');
  const std::string before(text(right()).text());
  const auto there = word(Side::Right, 20);
  screen.press_mouse(begin_of(there));
  screen.release_mouse();
  EXPECT_FALSE(demo->editing());
  EXPECT_FALSE(demo->typing());
  EXPECT_EQ(text(left()).text()[first.end.value], 'x');
  EXPECT_EQ(text(right()).text(), before);
  EXPECT_EQ(screen.find("edit-mode"), nullptr);
  EXPECT_EQ(screen.find("beside/edit-mode"), nullptr);
}

TEST_F(TranscriptPanes, EachConversationKeepsTheSpeakersOfItsFilter) {
  const std::string speaker = text(left()).speakers().front();
  demo->run(app::FilterText{{{}, {*demo->coder()}, {speaker}}});
  press(kOther);
  EXPECT_TRUE(demo->filter().speakers.empty());
  EXPECT_EQ(demo->filter().coders, std::vector{*demo->coder()});
  press(kOther);
  EXPECT_EQ(demo->filter().speakers, std::vector{speaker});
}

TEST_F(TranscriptPanes, TheSameKeyClosesTheRightOneAndBringsItBackAsItWas) {
  demo->run(app::ChoosePane{Side::Right});
  demo->run(app::SelectText{{{30}, {60}}, false, {}});
  scroll(Side::Right, 10);
  const auto seen = word(Side::Right, 0).start;
  press(kTwo);
  EXPECT_EQ(screen.find("pane/right"), nullptr);
  EXPECT_EQ(words(Side::Right), 0U);
  EXPECT_EQ(demo->transcript(), left());
  press(kTwo);
  EXPECT_EQ(demo->transcript(), right());
  EXPECT_EQ(demo->selection().span(), (Span{{30}, {60}}));
  EXPECT_EQ(word(Side::Right, 0).start, seen);
}

TEST_F(TranscriptPanes, TheCrossClosesTheRightOne) {
  screen.click("pane/close");
  EXPECT_FALSE(demo->beside());
  EXPECT_EQ(screen.find("pane/left"), nullptr) << "one alone needs no name above it";
}

TEST_F(TranscriptPanes, ANameIsReachedByKeysAndMakesItsPaneActive) {
  for (int i = 0; i < 50 && demo->side() == Side::Left; ++i) {
    screen.focus_key({GLFW_KEY_TAB});
    if (i == 1) screen.focus_key({GLFW_KEY_ENTER});
  }
  EXPECT_EQ(demo->side(), Side::Right);
}

TEST_F(TranscriptPanes, WithoutASecondOneTheKeySaysHowToGetOne) {
  press(kTwo);
  press(kOther);
  EXPECT_NE(demo->status().message.nl.find("Shift+F8"), std::string::npos)
      << demo->status().message.nl;
}

TEST_F(TranscriptPanes, ADeletedConversationLeavesTheOtherAsItWasInSight) {
  scroll(Side::Right, 10);
  const auto seen = word(Side::Right, 0).start;
  ASSERT_GT(seen, 50U);
  demo->run(app::Change(app::DeleteTranscript{left()}));
  screen.frames(6);
  EXPECT_FALSE(demo->beside());
  EXPECT_EQ(demo->transcript(), right());
  EXPECT_NEAR(word(Side::Left, 0).start, seen, 200) << "the column is wider now";
}

TEST_F(TranscriptPanes, InTheProjectAsItWasAConversationThatWasNotThereCloses) {
  demo->run(app::ShowPast{demo->project().history().front().number});
  demo->finish_work();
  screen.settle();
  EXPECT_FALSE(demo->beside());
  demo->run(app::ShowPresent{});
  demo->run(app::ShowBeside{right()});
  demo->run(app::ShowPast{demo->project().history().back().number});
  demo->finish_work();
  screen.settle();
  EXPECT_EQ(screen.label("pane/right"), kRight);
}

class NarrowTranscriptPanes : public TranscriptPanes {
 protected:
  NarrowTranscriptPanes()
      : TranscriptPanes({.width = 1100, .scale = 2, .dark = true, .parts = true}) {}
};

TEST_F(NarrowTranscriptPanes, ShowTheActiveOneAloneAndSayWhy) {
  EXPECT_NE(screen.find("pane/no-room"), nullptr);
  EXPECT_GT(words(Side::Left), 0U);
  EXPECT_EQ(words(Side::Right), 0U);
  press(kOther);
  EXPECT_EQ(words(Side::Left), 0U);
  EXPECT_GT(words(Side::Right), 0U);
  screen.click("pane/left");
  EXPECT_GT(words(Side::Left), 0U);
  for (const auto& control : screen.controls())
    EXPECT_FALSE(control.clipped && control.id.starts_with("pane/")) << control.id;
}

TEST_F(TranscriptPanes, TheWordsOfTheOneNeverReachIntoTheOther) {
  const float middle = screen.control("pane/left").max.x;
  for (const auto& word : screen.describe().words())
    EXPECT_TRUE(word.beside ? word.min.x > middle : word.max.x < middle);
}

// Two panes, and a project with one conversation.
TEST(OneConversation, StandsBesideItself) {
  DemoWorkspace demo;
  std::vector<coding::TranscriptId> all;
  for (const auto& [id, info] : demo.study().transcripts()) all.push_back(id);
  demo.choose_coder();
  for (const auto& id : all)
    if (id != *demo->transcript()) demo->run(app::Change(app::DeleteTranscript{id}));
  demo->run(app::ShowTwo{});
  ASSERT_TRUE(demo->beside());
  EXPECT_EQ(demo->beside()->transcript, demo->transcript());
  EXPECT_EQ(demo->side(), Side::Right);
}

TEST(SecondConversation, IsTheNextOfTheListUntilAnotherIsChosen) {
  DemoWorkspace demo;
  const auto first = *demo->transcript();
  demo->run(app::ShowTwo{});
  EXPECT_NE(demo->transcript(), first);
  EXPECT_EQ(demo->beside()->transcript, first);
  demo->run(app::SelectTranscript{demo.transcript(kRight)});
  demo->run(app::ShowTwo{false});
  EXPECT_EQ(demo->transcript(), first);
  demo->run(app::ShowTwo{});
  EXPECT_EQ(demo->transcript(), demo.transcript(kRight));
}

}  // namespace
}  // namespace tests
