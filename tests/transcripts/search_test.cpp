#include "transcripts/search.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/random_text.h"
#include "transcripts/unicode_regex.h"

namespace {

using transcripts::Matching;
using transcripts::Words;

std::vector<std::string> hits(std::string_view text, std::string_view query,
                              Matching matching = Matching::Folded, Words words = Words::Any) {
  std::vector<std::string> found;
  for (const auto& hit : transcripts::find(text, {std::string(query), matching, words}))
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

// The line end before " ja" belongs to the turn before it.
TEST(Search, ASpaceAtTheEndsOfAQueryTakesNoLineEndAlong) {
  EXPECT_EQ(hits("Dat gaat.\nja dat klopt, ja", " ja"), (Found{"ja", " ja"}));
  EXPECT_EQ(hits("ja\nnee", "ja "), (Found{"ja"}));
  EXPECT_EQ(hits("a\nb", " "), Found{});
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
    const std::vector<transcripts::Span> found = transcripts::find(text, {.text = query});
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

TEST(Search, AHyphenWithinAWordMayBeMissing) {
  EXPECT_EQ(hits("de mkb-er en de mkber", "mkber"), (Found{"mkb-er", "mkber"}));
  EXPECT_EQ(hits("de mkb‑er en de mkber", "mkb-er"), (Found{"mkb‑er", "mkber"}));
  EXPECT_EQ(hits("de mkb-er", "mkb", Matching::Folded, Words::Whole), (Found{"mkb"}));
  EXPECT_EQ(hits("co-\u00ADcreatie", "cocreatie"), (Found{"co-\u00ADcreatie"}));
  EXPECT_EQ(hits("2017-2018 en 20172018", "20172018"), (Found{"20172018"}));
}

TEST(Search, AHyphenAtTheEndOfAQueryIsLookedForItself) {
  EXPECT_EQ(hits("in-/uitstroom, inzicht", "in-"), (Found{"in-"}));
  EXPECT_EQ(hits("mkb-er, er", "-er"), (Found{"-er"}));
}

TEST(Search, AWordThatBeginsWithAnApostropheIsAWhole) {
  const auto whole = [](std::string_view text, std::string_view query) {
    return hits(text, query, Matching::Folded, Words::Whole);
  };
  EXPECT_EQ(whole("Ik zag ’t niet, 't kan", "'t"), (Found{"’t", "'t"}));
  EXPECT_EQ(whole("'s avonds, auto's", "'s"), (Found{"'s"}));
}

TEST(Search, AStarStandsForTheRestOfAWord) {
  EXPECT_EQ(hits("zorg, Zorgverlener, thuiszorg; zorg-app", "zorg*"),
            (Found{"zorg", "Zorgverlener", "zorg-app"}));
  EXPECT_EQ(hits("leergemeenschap, gemeenschap, gemeenschappen", "*gemeenschap"),
            (Found{"leergemeenschap", "gemeenschap"}));
  EXPECT_EQ(hits("de valley of death, valleien of dalen", "vall* of d*"),
            (Found{"valley of death", "valleien of dalen"}));
  EXPECT_EQ(hits("publiek-private samenwerking", "privat*"), (Found{"private"}));
  EXPECT_EQ(hits("ĳsland", "*jsland"), (Found{"ĳsland"}));
  EXPECT_EQ(hits("2 * 3", "*", Matching::Exact), (Found{"*"}));
}

TEST(Search, AStarWithinAWordStandsForAnyLetters) {
  EXPECT_EQ(hits("gemeenschap, Gemeenteschap; gemeen schap, gemschap, gemeenschappen", "gem*schap"),
            (Found{"gemeenschap", "Gemeenteschap", "gemschap"}));
  EXPECT_EQ(hits("leergemeenschap en gemeenschapsgeld", "*ge*schap*"),
            (Found{"leergemeenschap", "gemeenschapsgeld"}));
  EXPECT_EQ(hits("coördinator", "coord*or"), (Found{"coördinator"}));
}

TEST(Search, APhraseInQuotesMeansItsWords) {
  const auto meant = [](std::string_view typed, Matching matching = Matching::Folded) {
    return transcripts::without_quotes({std::string(typed), matching, Words::Any}).text;
  };
  EXPECT_EQ(meant("\"leren van elkaar\""), "leren van elkaar");
  EXPECT_EQ(meant(" “leren van elkaar” "), "leren van elkaar");
  EXPECT_EQ(meant("„gem*schap\"", Matching::Inflected), "gem*schap");
  EXPECT_EQ(meant("\"\""), "");
  for (const char* as_typed : {"\"", "zei \"ja\"", "\"ja", "\"ja\" en \"nee\"", "'s avonds", ""})
    EXPECT_EQ(meant(as_typed), as_typed);
  EXPECT_EQ(meant("\"ja\"", Matching::Exact), "\"ja\"");
  EXPECT_EQ(meant("\"ja\"", Matching::Regex), "\"ja\"");
}

TEST(Search, APatternThatIsTooHeavyForOneTextStillSearchesTheNext) {
  transcripts::Search search({"(a+)+$", Matching::Regex, Words::Any});
  const std::string heavy = "gewoon\n" + std::string(60, 'a') + "!";
  for (int i = 0; i < 3; ++i)
    EXPECT_THROW(search.in(transcripts::SearchableText(heavy)), transcripts::RegexTooHeavy);
  EXPECT_EQ(search.in(transcripts::SearchableText("aaa")).size(), 1U);
}

TEST(Search, FindsAWordInItsOtherForms) {
  const auto forms = [](std::string_view text, std::string_view query) {
    return hits(text, query, Matching::Inflected);
  };
  EXPECT_EQ(forms("Leergemeenschappen en de leergemeenschap; gemeenschap", "leergemeenschap"),
            (Found{"Leergemeenschappen", "leergemeenschap"}));
  EXPECT_EQ(forms("een leergemeenschap", "leergemeenschappen"), (Found{"leergemeenschap"}));
  EXPECT_EQ(forms("de auto, auto’s", "auto's"), (Found{"auto", "auto’s"}));
  EXPECT_EQ(forms("brood en broden", "brood"), (Found{"brood", "broden"}));
  EXPECT_EQ(forms("de eenheden, eenheid", "eenheid"), (Found{"eenheden", "eenheid"}));
  EXPECT_EQ(forms("lerende\ngemeenschappen, lerende, gemeenschap", "lerende gemeenschap"),
            (Found{"lerende\ngemeenschappen"}));
}

TEST(Search, FindsCompoundsByTheirParts) {
  const auto compounds = [](std::string_view text, std::string_view query) {
    return hits(text, query, Matching::Compounds);
  };
  EXPECT_EQ(
      compounds("leergemeenschap, leergemeenschappen, gemeenschapsgeld, gemeen", "gemeenschap"),
      (Found{"leergemeenschap", "leergemeenschappen", "gemeenschapsgeld"}));
  EXPECT_EQ(compounds("een projectplan", "projecten"), (Found{"projectplan"}));
}

TEST(Search, FindsARegularExpressionLineByLine) {
  const auto found = [](std::string_view text, std::string_view query) {
    return hits(text, query, Matching::Regex);
  };
  EXPECT_EQ(found("Zorgplan\nen zorg-\nverlener", "zorg\\S*"), (Found{"Zorgplan", "zorg-"}));
  EXPECT_EQ(found("een\ntwee", "^\\w+$"), (Found{"een", "twee"}));
  EXPECT_EQ(found("een hele kaas", "x*"), Found{}) << "an empty match is no hit";
  EXPECT_EQ(found("👨‍👩‍👧 en ik", "👨"), (Found{"👨‍👩‍👧"}))
      << "not a part of a picture";
  EXPECT_EQ(found("leergemeenschap, werkgemeenschap", "(leer|werk)gemeenschap"),
            (Found{"leergemeenschap", "werkgemeenschap"}));
  EXPECT_EQ(hits("zorgen en zorg", "zorg", Matching::Regex, Words::Whole), (Found{"zorg"}));
}

TEST(Search, AQueryWithoutAnythingToLookForSaysSo) {
  const auto refused = [](std::string_view query, Matching matching) {
    try {
      const transcripts::Search search({std::string(query), matching, Words::Any});
    } catch (const transcripts::QueryError& error) {
      return error.message().nl;
    }
    return std::string();
  };
  EXPECT_EQ(refused("", Matching::Folded), "Typ eerst wat je zoekt.");
  EXPECT_EQ(refused(" \u00AD", Matching::Regex), "Typ eerst wat je zoekt.");
  EXPECT_EQ(refused("zorg *", Matching::Folded),
            "Typ naast * een deel van het woord, als in zorg*.");
  EXPECT_EQ(refused("plan", Matching::Compounds), "");
  EXPECT_NE(refused("pps", Matching::Compounds), "");
  EXPECT_EQ(hits("tekst", ""), Found{});
}

}  // namespace
