#include "transcripts/search.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/random_text.h"

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

TEST(Search, AWholeWordEndsAtPunctuationToo) {
  const auto whole = [](std::string_view text, std::string_view query) {
    return hits(text, query, Matching::Folded, Words::Whole);
  };
  EXPECT_EQ(whole("(de), “de”; de. Ode", "de"), (Found{"de", "de", "de"}));
  EXPECT_EQ(whole("zo'n zon, zo", "zo"), (Found{"zo"})) << "zo'n is one word";
  EXPECT_EQ(whole("een co-creatie en co-creaties", "co-creatie"), (Found{"co-creatie"}));
  EXPECT_EQ(whole("de Valley of\nDeath, valley of deaths", "valley of death"),
            (Found{"Valley of\nDeath"}));
  EXPECT_EQ(whole("samen\u00AD werken", "samen"), (Found{"samen"}));
}

TEST(Search, ASignBetweenWordsIsNoWholeWord) {
  EXPECT_EQ(hits("ja, nee", ",", Matching::Folded, Words::Whole), Found{});
}

TEST(Search, HitsDoNotOverlap) {
  EXPECT_EQ(hits("hahaha", "haha"), (Found{"haha"}));
}

TEST(Search, AHitEndsBeforeTheWhiteSpaceAndTheSoftHyphenAfterIt) {
  EXPECT_EQ(hits("samen \n werken", "samen"), (Found{"samen"}));
  EXPECT_EQ(hits("samen\u00AD werken", "samen"), (Found{"samen"}));
}

TEST(Search, AHitNeverCutsALetter) {
  EXPECT_EQ(hits("… is drie", "."), Found{}) << "one point of an ellipsis is no hit";
  EXPECT_EQ(hits("ideee\u0308n", "ideeen"), (Found{"ideee\u0308n"}));
}

TEST(Search, WhatStandsInTheTextIsFound) {
  tests::RandomText random(4);
  for (int round = 0; round < 10'000; ++round) {
    const std::string before = random.text(8) + " ";
    const std::string query = "qx" + random.text(4) + "y";
    const std::string text = before + query + " " + random.text(8);
    const std::vector<transcripts::Span> found = transcripts::find(text, {query});
    const auto here = transcripts::make_span(before.size(), before.size() + query.size());
    ASSERT_EQ(std::count(found.begin(), found.end(), here), 1) << text;
  }
}

TEST(Search, HitsAreInOrderAndNeverCutALetter) {
  tests::RandomText random(8);
  for (int round = 0; round < 10'000; ++round) {
    const std::string text = random.text(25);
    const transcripts::Query query{random.up_to(1) == 0 ? "e" : "n.", Matching::Folded,
                                   random.up_to(1) == 0 ? Words::Any : Words::Whole};
    transcripts::ByteOffset before;
    for (const auto& hit : transcripts::find(text, query)) {
      ASSERT_LE(before, hit.begin) << text;
      ASSERT_TRUE(transcripts::is_grapheme_boundary(text, hit.begin)) << text;
      ASSERT_TRUE(transcripts::is_grapheme_boundary(text, hit.end)) << text;
      before = hit.end;
    }
  }
}

TEST(Search, AnEmptyQueryFindsNothing) {
  EXPECT_EQ(hits("tekst", ""), Found{});
}

}  // namespace
