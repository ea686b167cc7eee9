#include "app/views/search_view.h"

#include <thread>

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "app/views/dialogs.h"
#include "coding/autocode.h"
#include "tests/support/demo_workspace.h"
#include "tests/support/small_project.h"

namespace tests {
namespace {

// The box and the panel, as the shell draws them.
struct Search {
  app::SearchView view;
  void draw(const app::Workspace& workspace, app::Actions& actions, app::Ui& ui) {
    view.draw_box(workspace, actions, ui, 300);
    if (view.shown(workspace)) view.draw_panel(workspace, actions, ui);
  }
};

class SearchView : public testing::Test {
 protected:
  SearchView() : screen(demo.draws(search)) { demo.choose_coder(); }

  void wait() {
    screen.settle();
    while (demo->searching()) {
      demo->collect();
      std::this_thread::yield();
    }
    screen.settle();
  }
  void type(const std::string& words) {
    screen.click("search");
    screen.type(words);
    wait();
  }
  void type_anew(const std::string& words) {
    screen.click("search");
    screen.press(GLFW_KEY_A, true);
    screen.type(words);
    wait();
  }
  void click(const std::string& id) {
    screen.click(id);
    wait();
  }
  std::size_t count() const { return demo_().search().found.count; }
  std::string summary() const { return screen.label("search/summary"); }
  const app::Workspace& demo_() const { return *const_cast<DemoWorkspace&>(demo); }

  DemoWorkspace demo;
  Search search;
  HeadlessUi screen;
};

TEST_F(SearchView, TellsHowManyHitsInHowManyConversationsByHowManyPeople) {
  type("student");
  EXPECT_GT(count(), 1U);
  const auto& found = demo->search().found;
  EXPECT_EQ(summary(), std::to_string(found.count) + " treffers in " +
                           std::to_string(found.in_transcript.size()) + " gesprekken, " +
                           std::to_string(found.participants) + " personen");
}

TEST_F(SearchView, IsNarrowedToOneSpeakerByTheLabel) {
  type("de");
  const std::size_t all = count();
  click("search/speakers");
  click("speaker/R1");
  ASSERT_GT(count(), 0U);
  EXPECT_LT(count(), all);
  for (const auto& hit : demo->search().found.hits) {
    const auto& text = demo.study().text(hit.transcript);
    EXPECT_EQ(text.speakers()[text.turn_at(hit.span.begin)->speaker], "R1");
  }
  screen.press(GLFW_KEY_ESCAPE);
  EXPECT_EQ(screen.label("search/speakers"), "spreker = R1");
}

TEST_F(SearchView, AClickOnAHitGoesToItsPlace) {
  type("student");
  const auto hit = demo->search().found.hits[1];
  screen.click("hit/1");
  EXPECT_EQ(demo->transcript(), hit.transcript);
  EXPECT_EQ(demo->selection().span(), hit.span);
}

TEST_F(SearchView, DownAndEnterGoToAHit) {
  type("student");
  screen.press(GLFW_KEY_DOWN);
  screen.press(GLFW_KEY_DOWN);
  screen.press(GLFW_KEY_ENTER);
  EXPECT_EQ(demo->selection().span(), demo->search().found.hits[2].span);
}

TEST_F(SearchView, OtherFormsAndCompoundsAreFoundWhenAskedForAndCanBeLeftOut) {
  type("student");
  click("search/whole");
  const std::size_t one = count();
  click("search/forms");
  const std::size_t forms = count();
  EXPECT_GT(forms, one);
  const auto first = demo->search().found.forms.front();
  EXPECT_EQ(screen.value("form/" + first.form), "on");
  click("form/" + first.form);
  EXPECT_EQ(count(), forms - first.count);
  EXPECT_EQ(screen.value("form/" + first.form), "off");
}

TEST_F(SearchView, AWrongPatternSaysWhatIsWrong) {
  type("(leer");
  click("search/regex");
  EXPECT_NE(summary().find("haakje"), std::string::npos) << summary();
}

TEST_F(SearchView, QuotesMeanAPhraseAndAStarAnyLetters) {
  type("valley of death");
  const std::size_t phrase = count();
  ASSERT_GT(phrase, 0U);
  type_anew("\"valley of death\"");
  EXPECT_EQ(count(), phrase);
  type_anew("v*y of d*th");
  EXPECT_EQ(count(), phrase);
  type_anew("\"death of valley\"");
  EXPECT_EQ(count(), 0U);
  EXPECT_NE(screen.label("search/hint").find("gem*schap"), std::string::npos);
}

TEST_F(SearchView, APatternThatIsTooHeavyNamesTheTranscriptThatIsLeftOut) {
  write_bytes(demo.file("zwaar.txt"), "R1: " + std::string(60, 'a') + "!\n");
  demo->run(app::ImportFiles{{demo.file("zwaar.txt")}});
  demo->finish_work();
  demo->run(app::FinishImport{});
  demo->finish_work();
  type("(a+)+(nders|$)");
  click("search/regex");
  EXPECT_GT(count(), 0U);
  EXPECT_NE(screen.label("search/cut-short").find("zwaar"), std::string::npos);
}

TEST_F(SearchView, IsNarrowedToWhoSpeaksAndToAConversation) {
  type("student");
  const std::size_t all = count();
  click("search/whose");
  click("whose/only");
  const std::size_t interviewers = count();
  EXPECT_EQ(demo->search().found.on_interviewers, interviewers);
  click("search/whose");
  click("whose/without");
  EXPECT_EQ(count(), all - interviewers);
  click("found/transcripts");
  const auto [transcript, here] = *demo->search().found.in_transcript.begin();
  click("count/" + transcript.to_string());
  EXPECT_EQ(count(), here);
}

TEST_F(SearchView, IsRightAfterAnEdit) {
  type("student");
  const auto [transcript, here] = *demo->search().found.in_transcript.begin();
  const std::size_t before = count();
  demo->run(app::Change(app::DeleteTranscript{transcript}));
  wait();
  EXPECT_EQ(count(), before - here);
}

TEST_F(SearchView, CanBeSortedByTheWordAfter) {
  type("student");
  const auto reading = demo->search().found.hits;
  click("search/order");
  click("order/after");
  const auto sorted = demo->search().found.hits;
  EXPECT_EQ(sorted.size(), reading.size());
  EXPECT_NE(sorted, reading);
}

TEST_F(SearchView, SaysThatThereIsNothingToSearchYet) {
  std::vector<coding::TranscriptId> all;
  for (const auto& [id, row] : demo.study().transcripts()) all.push_back(id);
  for (const auto& id : all) demo->run(app::Change(app::DeleteTranscript{id}));
  type("student");
  EXPECT_EQ(summary(), "Er zijn nog geen gesprekken om in te zoeken.");
}

class CodeHits : public testing::Test {
 protected:
  CodeHits() : screen(demo.draws(dialogs)) {
    demo.choose_coder();
    demo->run(app::Search{{{.query = {.text = "student"}}}});
    while (demo->searching()) {
      demo->collect();
      std::this_thread::yield();
    }
    demo->run(app::ShowDialog{app::Dialog::CodeHits});
    screen.frames(6);
  }
  DemoWorkspace demo;
  app::Dialogs dialogs;
  HeadlessUi screen;
};

TEST_F(CodeHits, ThePassagesThatAreTickedAreCodedInOneStep) {
  const std::size_t before = demo.study().codings().size();
  const auto places =
      coding::places_to_code(demo.study(), demo->search().found.hits, coding::CodingUnit::Turn);
  screen.click("unit/turn");
  screen.click("code-hits/filter");
  screen.type("Proeftuin der dwaling");
  screen.click("place/0");
  screen.click("dialog/ok");
  EXPECT_EQ(demo->dialog(), app::Dialog::None) << demo->status().message.nl;
  EXPECT_EQ(demo.study().codings().size(), before + places.size() - 1);
  demo->run(app::Undo{});
  demo->finish_work();
  EXPECT_EQ(demo.study().codings().size(), before);
}

}  // namespace
}  // namespace tests
