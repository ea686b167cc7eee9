#include "tests/window/window_test.h"

namespace {

using namespace tests;

const std::string kSentence = "Ik sta drie dagen voor de klas en één dag hier, in theorie.";
const std::string kCell = "Leercultuur × Techniekhuis IJmond";

class WholeWay : public WindowTest {
 protected:
  void SetUp() override {
    WindowTest::SetUp();
    if (IsSkipped()) return;
    ASSERT_EQ(zwerm(folder_, "demo demo.zwerm").status, 0);
    text_ = zwerm(folder_, "text demo.zwerm '01 Techniekhuis IJmond'").output;
  }
  int cell(RealWindow& window) {
    window.key("ctrl+2");
    return std::stoi(window.labelled("cell/", kCell).value);
  }

  TempFolder folder_;
  std::string text_;
};

TEST_F(WholeWay, ACodedSentenceIsThereAfterARestartAndCounts) {
  const TextRange sentence = range_of(kSentence, text_);
  int before = 0;
  std::uint32_t plain = 0;
  {
    RealWindow window(folder_, {"demo.zwerm"});
    before = cell(window);
    window.key("ctrl+1");
    window.click("coder");
    window.click(window.labelled("coder/", "AV"));
    plain = window.ground_of(sentence);
    window.click_text(sentence, 3);
    ASSERT_EQ(window.selected(), kSentence);
    window.key("c");
    window.type("leercul");
    window.key("Return");
    EXPECT_TRUE(window.shows_labelled("stripe-name/", "Leercultuur"));
    EXPECT_EQ(window.close(), 0);
  }
  const Codings codings = codings_of(folder_, "demo.zwerm");
  EXPECT_EQ(std::count(codings.begin(), codings.end(), "Leercultuur: " + kSentence), 1);

  RealWindow again(folder_, {"demo.zwerm"});
  EXPECT_TRUE(again.shows_labelled("stripe-name/", "Leercultuur"));
  EXPECT_NE(again.ground_of(sentence), plain) << "the coded words are not tinted";
  EXPECT_EQ(cell(again), before + 1);
  again.click(again.labelled("cell/", kCell));
  again.click(again.labelled("quotation/", "“" + kSentence + "”"));
  EXPECT_EQ(again.selected(), kSentence) << "the quotation does not lead to its place in the text";
}

}  // namespace
