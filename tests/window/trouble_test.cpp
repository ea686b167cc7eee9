// The project's file goes away while it is open in the real window.
#include <csignal>
#include <filesystem>

#include "tests/window/window_test.h"

namespace {

using namespace tests;
namespace fs = std::filesystem;

class TroubleInTheWindow : public WindowTest {
 protected:
  // Codes these words in the window.
  void code(RealWindow& window, const std::string& words) {
    window.click_text(project_.words(words), 2);
    window.key("c");
    window.type("Valley");
    window.key("Return");
  }
  static void open_memo(RealWindow& window) {
    window.key("ctrl+k");
    window.type("Memo bij het project");
    window.key("Return");
  }
  InterviewProject project_;
};

TEST_F(TroubleInTheWindow, AFileThatIsGoneIsToldAndTheWorkGoesOnInACopy) {
  RealWindow window(project_.folder(), project_.arguments());
  fs::remove(project_.folder() / "p.zwerm");
  code(window, "docenten");
  ASSERT_TRUE(window.shows("trouble"));
  EXPECT_NE(window.control("trouble").label.find("er niet meer"), std::string::npos);
  window.click("trouble/copy");
  window.key("Return");
  EXPECT_FALSE(window.shows("trouble"));
  code(window, "docenten");
  EXPECT_EQ(window.close(), 0);
  EXPECT_EQ(codings_of(project_.folder(), "p (kopie).zwerm"), Codings{"Valley of death: docenten"});
}

TEST_F(TroubleInTheWindow, AFileThatWasMovedIsGoneOnWith) {
  RealWindow window(project_.folder(), project_.arguments());
  fs::rename(project_.folder() / "p.zwerm", project_.folder() / "q.zwerm");
  code(window, "docenten");
  window.click("trouble/there");
  code(window, "docenten");
  EXPECT_EQ(window.close(), 0);
  EXPECT_EQ(codings_of(project_.folder(), "q.zwerm"), Codings{"Valley of death: docenten"});
  EXPECT_FALSE(fs::exists(project_.folder() / "p.zwerm"));
}

TEST_F(TroubleInTheWindow, TheBannerGoesByItselfOnceTheFileIsBack) {
  RealWindow window(project_.folder(), project_.arguments());
  fs::rename(project_.folder() / "p.zwerm", project_.folder() / "q.zwerm");
  code(window, "docenten");
  ASSERT_TRUE(window.shows("trouble"));
  fs::rename(project_.folder() / "q.zwerm", project_.folder() / "p.zwerm");
  window.wait_for("trouble", false);
  EXPECT_EQ(window.close(), 0);
}

TEST_F(TroubleInTheWindow, AProjectThatCannotBeOpenedIsAFailure) {
  RealWindow window(project_.folder(), {"nergens.zwerm"});
  EXPECT_TRUE(window.shows("start/open"));
  EXPECT_NE(window.control("status").label.find("nergens.zwerm"), std::string::npos);
  EXPECT_EQ(window.close(), 1);
}

// Killed, it writes nothing more.
TEST_F(TroubleInTheWindow, TheProjectThatWasOpenIsKnownAfterACrash) {
  {
    RealWindow window(project_.folder(), project_.arguments());
    window.kill();
  }
  RealWindow again(project_.folder(), {});
  EXPECT_FALSE(again.shows("start/open"));
  EXPECT_EQ(again.close(), 0);
}

// As at the end of the user's session, or by Ctrl+C in a terminal.
TEST_F(TroubleInTheWindow, ASignalToEndClosesItWithWhatIsHalfTyped) {
  for (const int signal : {SIGTERM, SIGHUP, SIGINT}) {
    const std::string words = "half " + std::to_string(signal);
    {
      RealWindow window(project_.folder(), project_.arguments());
      open_memo(window);
      ASSERT_TRUE(window.shows("field/memo"));
      window.key("ctrl+a");
      window.type(words);
      EXPECT_EQ(window.end(signal), 0);
    }
    EXPECT_FALSE(fs::exists(project_.folder() / "p.zwerm.lock"));
    EXPECT_FALSE(fs::exists(project_.folder() / "p.zwerm-journal"));
    RealWindow again(project_.folder(), project_.arguments());
    open_memo(again);
    EXPECT_EQ(again.control("field/memo").value, words);
    EXPECT_EQ(again.close(), 0);
  }
}

// Right after the last key: half-typed text goes to the drafts once in some seconds only.
TEST_F(TroubleInTheWindow, ClosingItKeepsWhatIsHalfTyped) {
  {
    RealWindow window(project_.folder(), project_.arguments());
    open_memo(window);
    window.type("half een woord");
    EXPECT_EQ(window.close(), 0);
  }
  RealWindow again(project_.folder(), project_.arguments());
  open_memo(again);
  EXPECT_EQ(again.control("field/memo").value, "half een woord");
  EXPECT_EQ(again.close(), 0);
}

}  // namespace
