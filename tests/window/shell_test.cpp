#include <fstream>
#include <iterator>

#include "tests/window/window_test.h"

namespace {

using namespace tests;
namespace fs = std::filesystem;

class ShellOfTheWindow : public WindowTest {
 protected:
  RealWindow open(std::vector<std::string> more = {}) const {
    std::vector<std::string> arguments = project_.arguments();
    arguments.insert(arguments.end(), more.begin(), more.end());
    return RealWindow(project_.folder(), arguments);
  }
  TextRange words(const std::string& words) const { return project_.words(words); }
  std::string bytes(const std::string& name) const {
    std::ifstream in(project_.folder() / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  InterviewProject project_;
};

TEST_F(ShellOfTheWindow, SearchFindsWithoutAccentsAndEnterGoesThere) {
  RealWindow window = open();
  window.key("ctrl+f");
  window.type("COORDINATOR");
  EXPECT_TRUE(window.shows_labelled("hit/", "coördinator"));
  window.key("Return");
  EXPECT_EQ(window.selected(), "coördinator");
  EXPECT_NO_THROW(window.ground_of(words("coördinator"))) << "not scrolled into sight";
}

// The user saw another command's dialog, and the search without its first letters.
TEST_F(ShellOfTheWindow, WhatIsTypedRightAfterTheKeyOfAFieldIsInTheField) {
  RealWindow window = open();
  window.keys_at_once({"ctrl+f", "e", "x", "r", "1"});
  EXPECT_EQ(window.control("search").value, "exr1");
  EXPECT_FALSE(window.shows("dialog/ok"));
  window.keys_at_once({"Escape", "ctrl+k", "c", "i", "j", "f", "e", "r", "s", "Return"});
  EXPECT_TRUE(window.screen().words.empty()) << "not in the figures";
}

// The user saw a palette stay open, and a code deleted by the Enter after an Escape.
TEST_F(ShellOfTheWindow, AKeyThatIsPressedAndReleasedBeforeTheWindowLooksCounts) {
  RealWindow window = open();
  window.key("ctrl+k");
  ASSERT_TRUE(window.shows("commands"));
  window.keys_at_once({"Escape"});
  EXPECT_FALSE(window.shows("commands"));
  window.keys_at_once({"ctrl+k", "Escape", "ctrl+2"});
  EXPECT_FALSE(window.shows("commands"));
  EXPECT_TRUE(window.screen().words.empty()) << "not in the figures";
}

TEST_F(ShellOfTheWindow, EnterAgainGoesToTheNextHit) {
  RealWindow window = open();
  window.key("ctrl+f");
  window.type("opmerking");
  window.key("Return");
  const std::string first = window.control("selected-words").value;
  window.key("Return");
  EXPECT_EQ(window.selected(), "opmerking");
  EXPECT_NE(window.control("selected-words").value, first);
}

TEST_F(ShellOfTheWindow, HitsDoNotCoverAnotherView) {
  RealWindow window = open();
  window.key("ctrl+f");
  window.type("opmerking");
  ASSERT_TRUE(window.shows("hit/0"));
  window.key("ctrl+2");
  EXPECT_FALSE(window.shows("hit/0"));
}

TEST_F(ShellOfTheWindow, AClickOnAnotherMenuOpensThatOne) {
  RealWindow window = open();
  window.click(window.labelled("menu/", "Project"));
  window.click(window.labelled("menu/", "Beeld"));
  EXPECT_TRUE(window.shows_labelled("menu/", "In English"));
  EXPECT_FALSE(window.shows_labelled("menu/", "Back-up maken"));
}

TEST_F(ShellOfTheWindow, EscapeClosesAMenuAndKeepsTheSelection) {
  RealWindow window = open();
  window.click_text(words("docenten"), 2);
  window.click(window.labelled("menu/", "Project"));
  window.key("Escape");
  EXPECT_FALSE(window.shows_labelled("menu/", "Back-up maken"));
  EXPECT_EQ(window.selected(), "docenten");
}

TEST_F(ShellOfTheWindow, InANarrowWindowTheTabsAndTheWholeTextStayInSight) {
  RealWindow window = open({"--scale", "2"});
  const ShownControl& tab = window.control("tab/figures");
  EXPECT_LE(tab.place.x + tab.place.width, window.control("search").place.x);
  const float right = window.control("codebook/filter").place.x;
  for (const ShownWord& word : window.screen().words)
    EXPECT_LT(word.place.x + word.place.width, right);
}

TEST_F(ShellOfTheWindow, AFileIsImportedByItsNameInTheDialog) {
  std::ofstream(project_.folder() / "tweede.txt") << "R1: Dit is nieuw.\n";
  RealWindow window = open();
  window.key("ctrl+i");
  window.type("tweede.txt");
  window.key("Return");
  EXPECT_FALSE(window.shows_labelled("transcript/", "tweede")) << "only shown as yet";
  window.click("dialog/ok");
  EXPECT_FALSE(window.shows("dialog/ok"));
  EXPECT_TRUE(window.shows_labelled("transcript/", "tweede"));
  window.key("j");
  EXPECT_EQ(window.selected(), "Dit is nieuw.");
}

TEST_F(ShellOfTheWindow, AFileThatCannotBeReadIsNamedAndTheOthersComeIn) {
  std::ofstream(project_.folder() / "goed.txt") << "R1: Dit is nieuw.\n";
  std::ofstream(project_.folder() / "stuk.docx") << "geen docx";
  RealWindow window = open();
  window.key("ctrl+i");
  window.click("file/goed.txt");
  window.ctrl_click("file/stuk.docx");
  window.click("dialog/ok");
  EXPECT_EQ(window.control("import-file/0").value.find("geen Word-document"), std::string::npos);
  EXPECT_NE(window.control("import-file/1").value.find("geen Word-document"), std::string::npos);
  window.click("dialog/ok");
  EXPECT_TRUE(window.shows_labelled("transcript/", "goed"));
  EXPECT_FALSE(window.shows_labelled("transcript/", "stuk"));
}

TEST_F(ShellOfTheWindow, KeysAndTabsSwitchViews) {
  RealWindow window = open();
  window.key("ctrl+2");
  EXPECT_TRUE(window.shows_labelled("row/", "Valley of death"));
  EXPECT_TRUE(window.screen().words.empty());
  window.click("tab/coding");
  EXPECT_FALSE(window.screen().words.empty());
  window.click("tab/figures");
  EXPECT_TRUE(window.shows_labelled("row/", "Valley of death"));
}

TEST_F(ShellOfTheWindow, ChosenLanguageIsBackAfterARestart) {
  {
    RealWindow window = open();
    EXPECT_EQ(window.control("tab/coding").label, "Coderen");
    window.click(window.labelled("menu/", "Beeld"));
    window.click(window.labelled("menu/", "In English"));
    EXPECT_EQ(window.control("tab/coding").label, "Coding");
    EXPECT_EQ(window.close(), 0);
  }
  EXPECT_EQ(open().control("tab/coding").label, "Coding");
}

TEST_F(ShellOfTheWindow, ChosenThemeIsBackAfterARestart) {
  const auto is_dark = [](std::uint32_t colour) { return (colour >> 8 & 0xFFU) < 0x60U; };
  {
    RealWindow window = open();
    EXPECT_FALSE(is_dark(window.ground_of(words("docenten"))));
    window.key("ctrl+d");
    EXPECT_TRUE(is_dark(window.ground_of(words("docenten"))));
    EXPECT_EQ(window.close(), 0);
  }
  EXPECT_TRUE(is_dark(open().ground_of(words("docenten"))));
}

TEST_F(ShellOfTheWindow, AWindowThatWasLargerThanTheScreenFitsOnIt) {
  fs::create_directories(project_.folder() / "zwerm");
  std::ofstream(project_.folder() / "zwerm/places.json")
      << R"({"opened": [], "projects": [],)"
      << R"( "window": {"x": 0, "y": 0, "width": 4000, "height": 3000, "maximised": false}})";
  RealWindow window = open();
  const Place coder = window.control("coder").place;
  EXPECT_LT(coder.x + coder.width, 1600);
  const Place below = window.control("transcript-pps").place;
  EXPECT_LT(below.y + below.height, 1000);
}

TEST_F(ShellOfTheWindow, ASecondWindowOnAProjectOnlyReadsAndSaysWhoHasIt) {
  RealWindow first = open();
  RealWindow second = open();
  EXPECT_NE(second.control("status").label.find("AV"), std::string::npos)
      << second.control("status").label;
  second.click_text(words("docenten"), 2);
  second.key("v");
  EXPECT_EQ(project_.codings(), Codings{});
}

TEST_F(ShellOfTheWindow, AFileThatIsNoProjectIsALineAndStatusOne) {
  std::ofstream(project_.folder() / "brief.zwerm") << "Geachte mevrouw,";
  const Ran ran =
      zwerm(project_.folder(), "brief.zwerm --describe-ui screen.json --screenshot p.png");
  EXPECT_EQ(ran.status, 1);
  EXPECT_NE(ran.output.find("brief.zwerm"), std::string::npos) << ran.output;
  EXPECT_EQ(std::count(ran.output.begin(), ran.output.end(), '\n'), 1) << ran.output;
  EXPECT_EQ(bytes("brief.zwerm"), "Geachte mevrouw,");
}

TEST_F(ShellOfTheWindow, AScreenshotIsAPngOfTheWindowsSize) {
  ASSERT_EQ(zwerm(project_.folder(), "p.zwerm --screenshot p.png").status, 0);
  const std::string png = bytes("p.png");
  ASSERT_GT(png.size(), 33U);
  EXPECT_EQ(png.substr(0, 8), "\x89PNG\r\n\x1a\n");
  const auto number = [&png](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i)
      value = value << 8U | static_cast<unsigned char>(png[i]);
    return value;
  };
  EXPECT_EQ(number(16), 1600U);
  EXPECT_EQ(number(20), 1000U);
}

}  // namespace
