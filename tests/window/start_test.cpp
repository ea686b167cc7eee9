#include "tests/support/small_project.h"
#include "tests/window/window_test.h"

namespace {

using namespace tests;

class StartOfTheWindow : public WindowTest {};

TEST_F(StartOfTheWindow, ConversationsAreImportedBeforeThereIsAProject) {
  TempFolder folder;
  std::filesystem::create_directory(folder / "Interviews");
  write_bytes(folder / "Interviews/gesprek.txt", "R1: Dit is nieuw.\n");
  RealWindow window(folder, {});
  window.click("start/import");
  window.type("Interviews/gesprek.txt");
  window.key("Return");
  window.click("field/coder");
  window.type("AV");
  window.click("dialog/ok");
  window.wait_for("import-file/0");
  window.click("dialog/ok");
  EXPECT_TRUE(window.shows_labelled("transcript/", "gesprek"));
  EXPECT_TRUE(std::filesystem::exists(folder / "Interviews/Interviews.zwerm"));
}

}  // namespace
