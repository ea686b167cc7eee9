#include "tests/support/small_project.h"
#include "tests/window/window_test.h"

namespace {

using namespace tests;

class Importing : public WindowTest {
 protected:
  void SetUp() override {
    WindowTest::SetUp();
    if (IsSkipped()) return;
    ASSERT_EQ(zwerm(folder_, "new studie.zwerm").status, 0);
    std::filesystem::create_directory(folder_ / "in");
    write_bytes(folder_ / "in/gesprek.txt",
                "I: Hoe ging het?\nAnna: Goed.\nPlan: Meer leren.\nAnna: En toen?\nPlan: Klaar.\n");
  }
  TempFolder folder_;
};

TEST_F(Importing, ALabelIsSetRightAndTheFileComesInAsItWasShown) {
  {
    RealWindow window(folder_, {"studie.zwerm"});
    window.key("ctrl+i");
    window.click("file/path");
    window.type("in/gesprek.txt");
    window.click("dialog/ok");
    ASSERT_EQ(window.control("import-label/Plan").value, "on");
    window.click("import-label/Plan");
    window.click("import-who/Anna");
    window.click("import-person/new");
    window.click("dialog/ok");
    EXPECT_EQ(window.close(), 0);
  }
  const auto text = zwerm(folder_, "text studie.zwerm gesprek").output;
  EXPECT_NE(text.find("Plan: Meer leren."), std::string::npos) << text;
  EXPECT_EQ(text.find("Anna:"), std::string::npos) << text;
  EXPECT_EQ(zwerm(folder_, "undo studie.zwerm").status, 0);
  EXPECT_NE(zwerm(folder_, "text studie.zwerm gesprek").status, 0);
}

}  // namespace
