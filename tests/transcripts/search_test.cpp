#include "transcripts/search.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace {

using transcripts::Matching;
using transcripts::Words;

std::vector<std::string> hits(std::string_view text, std::string_view query,
                              Matching matching = Matching::Folded, Words words = Words::Any) {
  std::vector<std::string> found;
  for (const auto& hit : transcripts::find(text, {query, matching, words}))
    found.emplace_back(text.substr(hit.begin.value, hit.size()));
  return found;
}

using Found = std::vector<std::string>;

TEST(Search, FindsWhateverTheAccentsAndCase) {
  EXPECT_EQ(hits("De Coördinator en coordinatoren", "coordinator"),
            (Found{"Coördinator", "coordinator"}));
  EXPECT_EQ(hits("zo’n en zo'n", "zo'n"), (Found{"zo’n", "zo'n"}));
}

TEST(Search, WhiteSpaceInTheQueryMeetsALineEnd) {
  EXPECT_EQ(hits("de valley\nof death", "valley of"), (Found{"valley\nof"}));
}

TEST(Search, ExactMeansLetterForLetter) {
  EXPECT_EQ(hits("Één één een", "één", Matching::Exact), (Found{"één"}));
}

TEST(Search, AWholeWordIsNotAPartOfOne) {
  EXPECT_EQ(hits("Kinderen, een kind", "kind", Matching::Folded, Words::Whole), (Found{"kind"}));
}

TEST(Search, AHitNeverCutsALetter) {
  EXPECT_EQ(hits("… is drie", "."), Found{}) << "one point of an ellipsis is no hit";
  EXPECT_EQ(hits("ideee\u0308n", "ideeen"), (Found{"ideee\u0308n"}));
}

TEST(Search, AnEmptyQueryFindsNothing) {
  EXPECT_EQ(hits("tekst", ""), Found{});
}

}  // namespace
