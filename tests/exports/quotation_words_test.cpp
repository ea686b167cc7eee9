#include "exports/quotation_words.h"

#include <gtest/gtest.h>

namespace {

using exports::first_words_of;

TEST(FirstWords, EndWithTheLastThatIsKeptAndADotsSignWhereThereAreMore) {
  EXPECT_EQ(first_words_of("Eerst zien, dan – nou ja – geloven.", 0),
            "Eerst zien, dan – nou ja – geloven.");
  EXPECT_EQ(first_words_of("Eerst zien, dan geloven.", 2), "Eerst zien …");
  EXPECT_EQ(first_words_of("Eerst zien, dan geloven.", 4), "Eerst zien, dan geloven.");
  EXPECT_EQ(first_words_of("Eerst zien, dan geloven.", 3), "Eerst zien, dan …");
  EXPECT_EQ(first_words_of("’t Coördinerend mkb-overleg en zo", 2), "’t Coördinerend …");
  EXPECT_EQ(first_words_of("…!", 1), "…!") << "no words at all";
  EXPECT_EQ(first_words_of("", 3), "");
}

}  // namespace
