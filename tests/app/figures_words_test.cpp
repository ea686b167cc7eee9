#include "app/views/figures_words.h"

#include <gtest/gtest.h>

namespace tests {
namespace {

using app::Language;
using coding::CountOf;
using coding::ShownAs;

TEST(FiguresWords, FiguresAreWrittenAsTheLanguageDoes) {
  EXPECT_EQ(app::figure(1234567, ShownAs::Absolute, Language::Dutch), "1.234.567");
  EXPECT_EQ(app::figure(1234, ShownAs::Absolute, Language::English), "1,234");
  EXPECT_EQ(app::figure(999, ShownAs::Absolute, Language::Dutch), "999");
  EXPECT_EQ(app::figure(12.5, ShownAs::Percent, Language::Dutch), "12,5 %");
  EXPECT_EQ(app::figure(12.5, ShownAs::Percent, Language::English), "12.5%");
  EXPECT_EQ(app::figure(100, ShownAs::Percent, Language::Dutch), "100,0 %");
  EXPECT_EQ(app::figure(1234.567, ShownAs::Per1000, Language::Dutch), "1.234,57");
  EXPECT_EQ(app::figure(0, ShownAs::Percent, Language::Dutch), "0");
}

TEST(FiguresWords, ACellSaysHowManyOfHowMany) {
  const coding::Base base{73, 16, 24000};
  EXPECT_EQ(app::cell_sentence({31, 31, 11}, CountOf::Participants, base, Language::Dutch),
            "31 van 73 personen, 11 van 16 gesprekken");
  EXPECT_EQ(app::cell_sentence({1, 1, 1}, CountOf::Passages, {1, 1, 100}, Language::Dutch),
            "1 passage · 1 van 1 persoon, 1 van 1 gesprek");
  EXPECT_EQ(app::cell_sentence({1204, 3, 2}, CountOf::Words, base, Language::English),
            "1,204 words · 3 of 73 participants, 2 of 16 transcripts");
}

TEST(FiguresWords, NamesTheCodersUpToFour) {
  EXPECT_EQ(app::origin({412, {"AV", "JB"}}, Language::Dutch),
            "Berekend uit 412 coderingen van AV en JB");
  EXPECT_EQ(app::origin({1, {"AV"}}, Language::Dutch), "Berekend uit 1 codering van AV");
  EXPECT_EQ(app::origin({2412, {"A", "B", "C"}}, Language::English),
            "Worked out from 2,412 codings by A, B and C");
  EXPECT_EQ(app::origin({9, {"A", "B", "C", "D", "E"}}, Language::Dutch),
            "Berekend uit 9 coderingen van 5 codeurs");
}

}  // namespace
}  // namespace tests
