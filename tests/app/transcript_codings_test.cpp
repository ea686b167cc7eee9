#include <algorithm>

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "app/commands.h"
#include "app/views/transcript_view.h"
#include "tests/support/demo_workspace.h"
#include "tests/support/study_builder.h"

namespace {

using app::Key;
using coding::ByteOffset;
using coding::Coding;
using coding::Span;

// A conversation of the demo project in the reading column, with AV at work. The first coding by AV
// in it that shares no words with another is picked out.
class TranscriptCodings : public testing::Test {
 protected:
  TranscriptCodings() : screen(demo.draws(view)) {
    demo.choose_coder();
    demo->run(app::SelectTranscript{demo.transcript("03 Maakcampus Zaan")});
    for (const Coding& coding : codings())
      if (coding.coder == *demo->coder() && alone(coding)) {
        id_ = coding.id;
        break;
      }
    demo->run(app::GoTo{*demo->transcript(), picked().span});
    demo->run(app::SelectCodings{{id_}});
    screen.frames(6);
  }
  std::span<const Coding> codings() { return demo.study().codings().of(*demo->transcript()); }
  bool alone(const Coding& coding) {
    const auto all = codings();
    return std::none_of(all.begin(), all.end(), [&](const Coding& other) {
      return other.id != coding.id && other.span.overlaps(coding.span);
    });
  }
  const Coding& picked() { return *demo.study().codings().find({*demo->transcript(), id_}); }
  const transcripts::Transcript& text() { return demo.study().text(*demo->transcript()); }
  std::string words(const Span& span) { return std::string(text().slice(span)); }
  std::size_t entries() { return demo->project().history().size(); }
  void press(const Key& key) {
    app::Actions actions;
    EXPECT_TRUE(app::press(key, false, *demo, actions));
    for (const app::Action& action : actions.take()) demo->run(action);
    screen.frames(4);
  }
  void caret_at(std::uint32_t place) {
    demo->run(app::SelectText{{{place}, {place}}, false, {}});
    screen.settle();
  }
  // The middle of the word that the place is in.
  ImVec2 word_at(std::uint32_t place) {
    const auto at = text().units().to_code_points(coding::ByteOffset{place}).value;
    for (const auto& word : screen.describe().words())
      if (word.start <= at && at < word.end)
        return {(word.min.x + word.max.x) / 2, (word.min.y + word.max.y) / 2};
    ADD_FAILURE() << "no word on the screen at " << at;
    return {};
  }
  std::vector<std::pair<std::uint32_t, float>> places_of_words() {
    std::vector<std::pair<std::uint32_t, float>> places;
    for (const auto& word : screen.describe().words()) places.emplace_back(word.start, word.min.y);
    return places;
  }
  std::size_t stripes() {
    return static_cast<std::size_t>(
        std::count_if(screen.controls().begin(), screen.controls().end(),
                      [](const auto& control) { return control.id.starts_with("stripe/"); }));
  }
  // Another code on the same words, by AV.
  coding::CodingId code_too(const std::string& code) {
    demo->run(app::Change(app::AddCoding{demo.code(code)}));
    for (const Coding& coding : codings())
      if (coding.code == demo.code(code) && coding.span == picked().span) return coding.id;
    ADD_FAILURE() << "not coded";
    return {};
  }

  tests::DemoWorkspace demo;
  app::TranscriptView view;
  tests::HeadlessUi screen;
  coding::CodingId id_;
};

TEST_F(TranscriptCodings, AnEndThatIsDraggedGoesToAWordAndIsOneStepBack) {
  const Span before = picked().span;
  const std::size_t steps = entries();
  const auto target = static_cast<std::uint32_t>(before.begin.value + before.size() / 2);
  const Span word =
      transcripts::make_span(text().text().rfind(' ', target) + 1, text().text().find(' ', target));
  screen.drag(screen.place_of("handle/end"), word_at(word.begin.value));
  EXPECT_EQ(picked().span.begin, before.begin);
  EXPECT_LT(picked().span.end, before.end);
  EXPECT_NE(words(picked().span).back(), ' ') << words(picked().span);
  EXPECT_EQ(entries(), steps + 1);
  demo->run(app::Undo{});
  EXPECT_EQ(picked().span, before);
}

// The frame before still had the mouse on another control.
TEST_F(TranscriptCodings, ATapOnTheTextIsTakenAlsoFromAnotherControl) {
  const ByteOffset place{picked().span.begin.value + 1};
  screen.hover("handle/begin");
  screen.tap(word_at(place.value));
  EXPECT_TRUE(demo->selection().span().empty());
  EXPECT_TRUE(picked().span.contains(demo->selection().caret));
}

TEST_F(TranscriptCodings, AClickOnAHandleChangesNothing) {
  const std::size_t steps = entries();
  screen.click("handle/begin");
  screen.click("handle/end");
  EXPECT_EQ(entries(), steps);
}

TEST_F(TranscriptCodings, KeysMoveTheEndsByAWordAndTheTextStays) {
  const auto places = places_of_words();
  const Span before = picked().span;
  press({.code = GLFW_KEY_LEFT, .alt = true});
  EXPECT_LT(picked().span.end, before.end);
  press({.code = GLFW_KEY_RIGHT, .alt = true});
  EXPECT_EQ(picked().span, before);
  press({.code = GLFW_KEY_RIGHT, .shift = true, .alt = true});
  EXPECT_GT(picked().span.begin, before.begin);
  press({.code = GLFW_KEY_LEFT, .shift = true, .alt = true});
  EXPECT_EQ(picked().span, before);
  EXPECT_EQ(places_of_words(), places);
}

TEST_F(TranscriptCodings, TheSelectionGoesAlongWithTheEnds) {
  ASSERT_EQ(demo->selection().span(), picked().span);
  press({.code = GLFW_KEY_LEFT, .alt = true});
  EXPECT_EQ(demo->selection().span(), picked().span);
}

TEST_F(TranscriptCodings, SSplitsAtTheCaretWithinTheChosenCoding) {
  const Span whole = picked().span;
  const auto space = text().text().find(' ', whole.begin.value + whole.size() / 2);
  caret_at(static_cast<std::uint32_t>(space));
  ASSERT_EQ(demo->coding(), id_) << "the caret within it leaves it chosen";
  const std::size_t before = codings().size();
  press({'S'});
  EXPECT_EQ(codings().size(), before + 1);
  EXPECT_EQ(picked().span, (Span{whole.begin, {static_cast<std::uint32_t>(space)}}));
}

TEST_F(TranscriptCodings, SWithinAWordSplitsBesideIt) {
  const Span whole = picked().span;
  const std::size_t space = text().text().find(' ', whole.begin.value + whole.size() / 2);
  caret_at(static_cast<std::uint32_t>(space + 2));
  press({'S'});
  EXPECT_EQ(picked().span, (Span{whole.begin, {static_cast<std::uint32_t>(space)}}))
      << words(picked().span);
}

TEST_F(TranscriptCodings, SWithTheCaretElsewhereSaysWhereToPutIt) {
  press({'S'});
  EXPECT_EQ(demo->status().message.nl,
            "Zet de cursor in de codering, waar die gesplitst moet worden.");
}

TEST_F(TranscriptCodings, OGoesThroughTheCodingsAtThePlace) {
  const coding::CodingId other = code_too("Valley of death");
  caret_at(picked().span.begin.value + 1);
  demo->run(app::SelectCodings{});
  caret_at(picked().span.begin.value + 1);
  ASSERT_EQ(demo->coding(), std::nullopt);
  press({'O'});
  ASSERT_GE(demo->codings().size(), 2U);
  std::vector<coding::CodingId> seen;
  for (std::size_t i = 0; i < demo->codings().size(); ++i) {
    seen.push_back(*demo->coding());
    press({'O'});
  }
  EXPECT_EQ(seen.front(), *demo->coding()) << "round again";
  EXPECT_NE(std::find(seen.begin(), seen.end(), other), seen.end());
  EXPECT_NE(std::find(seen.begin(), seen.end(), id_), seen.end());
}

TEST_F(TranscriptCodings, DeleteTakesOnlyTheCodingAtHand) {
  code_too("Valley of death");
  demo->run(app::SelectCodings{});
  caret_at(picked().span.begin.value + 1);
  press({'O'});
  const coding::CodingId at_hand = *demo->coding();
  const std::size_t before = codings().size();
  press({GLFW_KEY_DELETE});
  EXPECT_EQ(codings().size(), before - 1);
  EXPECT_EQ(demo.study().codings().find({*demo->transcript(), at_hand}), nullptr);
}

TEST_F(TranscriptCodings, RestingOnCodedWordsTellsWhatLiesThere) {
  demo->run(app::Change(app::SetWeight{id_, 75}));
  code_too("Valley of death");
  screen.move_to({2, 2});  // a mouse that was nowhere has not moved yet
  screen.move_to(word_at(picked().span.begin.value));
  EXPECT_EQ(screen.find("hover/" + picked().code.to_string()), nullptr) << "not at once";
  EXPECT_TRUE(view.waits());
  screen.frames(40);
  EXPECT_FALSE(view.waits());
  EXPECT_NE(screen.value("hover/" + picked().code.to_string()).find("AV · gewicht 75"),
            std::string::npos);
  EXPECT_NE(screen.find("hover/" + demo.code("Valley of death").to_string()), nullptr);
  screen.move_to({2, 2});
  EXPECT_EQ(screen.find("hover/" + picked().code.to_string()), nullptr);
}

TEST_F(TranscriptCodings, AFilterByCodeHidesOtherStripesUntilItIsCleared) {
  code_too("Valley of death");
  screen.settle();
  const std::size_t all = stripes();
  const auto places = places_of_words();
  demo->run(app::FilterText{{{demo.code("Valley of death")}, {}, {}}});
  screen.settle();
  EXPECT_LT(stripes(), all);
  EXPECT_NE(screen.label("filter").find("Valley of death"), std::string::npos);
  auto filtered = places_of_words();
  EXPECT_EQ(filtered, places) << "nothing moves";
  screen.click("filter/clear");
  EXPECT_EQ(stripes(), all);
  EXPECT_EQ(screen.find("filter"), nullptr);
}

TEST_F(TranscriptCodings, AFilterBySpeakerMakesTheOthersFaint) {
  const auto& turn = *text().turn_at(picked().span.begin);
  demo->run(app::FilterText{{{}, {}, {text().speakers()[turn.speaker]}}});
  screen.settle();
  std::size_t faint = 0;
  for (const auto& control : screen.controls())
    if (control.id.starts_with("turn/") && control.value == "faint") ++faint;
  EXPECT_GT(faint, 0U);
  const auto own = text().units().to_code_points(turn.span.begin).value;
  if (const auto* label = screen.find("turn/" + std::to_string(own))) {
    EXPECT_EQ(label->value, "");
  }
}

TEST_F(TranscriptCodings, AnotherConversationHasOtherSpeakers) {
  demo->run(app::FilterText{{{}, {}, {text().speakers().front()}}});
  demo->run(app::SelectTranscript{demo.transcript("05 Logistiek Lelystad")});
  EXPECT_FALSE(demo->filter().on());
}

TEST_F(TranscriptCodings, NGoesFromPassageToPassageWithItsCodings) {
  const Span here = picked().span;
  press({'N'});
  const Span next = demo->selection().span();
  EXPECT_GT(next.begin, here.begin);
  ASSERT_TRUE(demo->coding());
  press({.code = 'N', .shift = true});
  EXPECT_EQ(demo->selection().span(), here);
  EXPECT_EQ(demo->coding(), id_);
}

TEST_F(TranscriptCodings, WithAFilterNGoesThroughWhatIsShown) {
  demo->run(app::FilterText{{{picked().code}, {}, {}}});
  caret_at(0);
  press({'N'});
  ASSERT_TRUE(demo->coding());
  EXPECT_EQ(demo.study().codings().find({*demo->transcript(), *demo->coding()})->code,
            picked().code);
}

TEST_F(TranscriptCodings, UFindsParticipantsWordsWithoutACodingOfTheCoder) {
  caret_at(0);
  press({'U'});
  const Span found = demo->selection().span();
  ASSERT_FALSE(found.empty());
  for (const Coding& coding : codings())
    if (coding.coder == *demo->coder()) {
      EXPECT_FALSE(coding.span.overlaps(found));
    }
  press({'X'});
  caret_at(0);
  press({'U'});
  EXPECT_NE(demo->selection().span(), found) << "judged to hold nothing";
}

TEST_F(TranscriptCodings, DFindsWhereCodersDifferAndSaysHow) {
  caret_at(0);
  press({'D'});
  EXPECT_FALSE(demo->selection().span().empty());
  EXPECT_NE(demo->status().message.nl.find(" wel, "), std::string::npos)
      << demo->status().message.nl;
}

TEST_F(TranscriptCodings, AtTheLastOneNSaysSo) {
  const auto end = static_cast<std::uint32_t>(text().text().size());
  caret_at(end);
  press({'N'});
  EXPECT_EQ(demo->status().message.nl, "Er is verderop geen gecodeerde passage in dit gesprek.");
}

TEST_F(TranscriptCodings, ABookmarkStandsInTheGutterAndGoesAgain) {
  const auto places = places_of_words();
  press({.code = 'B', .shift = true});
  const auto& marks = demo.study().table<coding::Mark>();
  ASSERT_EQ(marks.size(), 1U);
  const std::string id = "bookmark/" + marks.begin()->first.to_string();
  EXPECT_EQ(screen.label(id), "Bladwijzer · AV");
  demo->run(app::Change(app::LabelBookmark{marks.begin()->first, "navragen"}));
  screen.settle();
  EXPECT_EQ(screen.label(id), "Bladwijzer: navragen · AV");
  press({.code = 'B', .shift = true});
  EXPECT_EQ(screen.find(id), nullptr);
  EXPECT_EQ(places_of_words(), places);
}

TEST_F(TranscriptCodings, GGoesToBookmarksAlsoInOtherConversations) {
  press({.code = 'B', .shift = true});
  const coding::TranscriptId first = *demo->transcript();
  demo->run(app::SelectTranscript{demo.transcript("05 Logistiek Lelystad")});
  caret_at(200);
  press({.code = 'B', .shift = true});
  caret_at(0);
  press({.code = 'G', .shift = true});
  EXPECT_EQ(demo->transcript(), first);
  press({'G'});
  EXPECT_EQ(demo->transcript(), demo.transcript("05 Logistiek Lelystad"));
  press({'G'});
  EXPECT_EQ(demo->status().message.nl, "Er is verderop geen bladwijzer.");
}

TEST_F(TranscriptCodings, RMarksUpToHereAsReadAndUndoTakesItBack) {
  press({'R'});
  const auto end = text().units().to_code_points(picked().span.end).value;
  EXPECT_EQ(screen.value("read"), "0 " + std::to_string(end));
  demo->run(app::Undo{});
  screen.settle();
  EXPECT_EQ(screen.find("read"), nullptr);
}

TEST_F(TranscriptCodings, XSaysThatNothingIsHereAndTakesItBack) {
  press({'X'});
  EXPECT_NE(screen.find("nothing-here"), nullptr);
  press({'X'});
  EXPECT_EQ(screen.find("nothing-here"), nullptr);
}

TEST_F(TranscriptCodings, MarksAreNotMadeOutOfSight) {
  demo->run(app::ShowView{app::View::Figures});
  app::Actions actions;
  app::press({'R'}, false, *demo, actions);
  for (const app::Action& action : actions.take()) demo->run(action);
  EXPECT_TRUE(demo.study().table<coding::Mark>().empty());
  EXPECT_EQ(demo->status().message.nl, "Dat kan in het beeld Coderen (Ctrl+1).");
}

}  // namespace
