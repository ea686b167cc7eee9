#include "transcripts/word_family.h"

#include <map>
#include <sstream>

#include <gtest/gtest.h>

#include "transcripts/unicode.h"

namespace {

// The words in their families: those of one with a + between them, in the order of their first.
std::string families(const std::string& words) {
  const transcripts::WordFamilies known;
  std::map<std::string, std::size_t> place;
  std::vector<std::string> groups;
  std::istringstream in(words);
  for (std::string word; in >> word;) {
    const auto folded = transcripts::fold(word, transcripts::InnerHyphens::Dropped);
    const auto [found, is_new] = place.try_emplace(known.family(folded), groups.size());
    if (is_new)
      groups.push_back(word);
    else
      groups[found->second] += "+" + word;
  }
  std::string all;
  for (const std::string& group : groups) all += (all.empty() ? "" : " ") + group;
  return all;
}

TEST(WordFamilies, PluralsAndEndingsAreOneWord) {
  EXPECT_EQ(families("student studenten netwerk netwerken leergemeenschap leergemeenschappen"),
            "student+studenten netwerk+netwerken leergemeenschap+leergemeenschappen");
  EXPECT_EQ(families("school scholen jaar jaren groot grote"),
            "school+scholen jaar+jaren groot+grote");
  EXPECT_EQ(families("samenwerken samenwerking samenwerkingen"),
            "samenwerken+samenwerking+samenwerkingen");
}

TEST(WordFamilies, TheSpellingOfTheLastSoundDoesNotPartThem) {
  EXPECT_EQ(families("bedrijf bedrijven huis huizen advies adviezen grens grenzen"),
            "bedrijf+bedrijven huis+huizen advies+adviezen grens+grenzen");
}

TEST(WordFamilies, TheLengthOfTheVowelTellsWordsApart) {
  EXPECT_EQ(families("vak vakken vaak"), "vak+vakken vaak");
  EXPECT_EQ(families("tak takken taak taken"), "tak+takken taak+taken");
  EXPECT_EQ(families("wet wetten weet weten"), "wet+wetten weet+weten");
  EXPECT_EQ(families("les lessen lees lezen"), "les+lessen lees+lezen");
  EXPECT_EQ(families("man mannen maan manen"), "man+mannen maan+manen");
}

TEST(WordFamilies, SomeVowelsGrowLongInThePlural) {
  EXPECT_EQ(families("dag dagen weg wegen slag slagen"), "dag+dagen weg+wegen slag+slagen");
  EXPECT_EQ(families("lid leden bestuursleden kind kinderen stad steden uur uren"),
            "lid+leden bestuursleden kind+kinderen stad+steden uur+uren");
  EXPECT_EQ(families("besteden verleden geleden"), "besteden verleden geleden");
}

TEST(WordFamilies, PluralsInSAfterAVowel) {
  EXPECT_EQ(
      families("stage stages provincie provincies subsidie subsidies gemeente gemeenten gemeentes"),
      "stage+stages provincie+provincies subsidie+subsidies gemeente+gemeenten+gemeentes");
  EXPECT_EQ(families("idee ideeën categorie categorieën regio regio's auto auto’s"),
            "idee+ideeën categorie+categorieën regio+regio's auto+auto’s");
  EXPECT_EQ(families("proces processen succes successen precies"),
            "proces+processen succes+successen precies");
}

TEST(WordFamilies, OnlyAnEndingIsTakenOff) {
  EXPECT_EQ(families("kan kans kansen"), "kan kans+kansen");
  EXPECT_EQ(families("men mens mensen"), "men mens+mensen");
  EXPECT_EQ(families("land landelijk landelijke"), "land landelijk+landelijke");
  EXPECT_EQ(families("natuur natuurlijk"), "natuur natuurlijk");
  EXPECT_EQ(families("betalen betaalbaar betaalbare betaalbaarheid openbaar openbare"),
            "betalen betaalbaar+betaalbare+betaalbaarheid openbaar+openbare");
  EXPECT_EQ(families("if iv"), "if iv");
}

TEST(WordFamilies, HyphensAndApostrophesBeforeAnEndingDoNotMatter) {
  EXPECT_EQ(families("mkb'er mkb-er co-creatie cocreatie pps-en pps'en"),
            "mkb'er+mkb-er co-creatie+cocreatie pps-en+pps'en");
  EXPECT_EQ(families("zo'n zon"), "zo'n zon");
}

TEST(WordFamilies, WordsWithoutLettersOfTheirOwnStay) {
  EXPECT_EQ(families("a ij 2025 5 š é"), "a ij 2025 5 š é");
}

}  // namespace
