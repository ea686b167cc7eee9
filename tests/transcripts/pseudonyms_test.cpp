#include "transcripts/pseudonyms.h"

#include <gtest/gtest.h>

namespace {

using transcripts::Pseudonym;
using transcripts::PseudonymTable;

std::string replaced(std::string_view text, std::vector<Pseudonym> rows) {
  return PseudonymTable(std::move(rows)).replace(text);
}

TEST(Pseudonyms, TheLongestNameGoesFirst) {
  EXPECT_EQ(replaced("Christina M en Christina en M.",
                     {{"Christina", "A"}, {"Christina M", "B"}, {"M", "C"}}),
            "B en A en C.");
}

TEST(Pseudonyms, HalfADoubleNameIsSomebodyElse) {
  EXPECT_EQ(replaced("Dirk-Jan, Dirk, Anne-Dirk en de Dirk-methode", {{"Dirk", "Kim"}}),
            "Dirk-Jan, Kim, Anne-Dirk en de Kim-methode");
}

TEST(Pseudonyms, OnlyWholeWordsAreNames) {
  EXPECT_EQ(replaced("Jan woont in Januari, met Janneke en Jan-Piet.", {{"Jan", "Kim"}}),
            "Kim woont in Januari, met Janneke en Jan-Piet.");
}

TEST(Pseudonyms, AGenitiveStaysAGenitive) {
  EXPECT_EQ(replaced("Jans fiets, Jan's fiets, Jan’s fiets, Jansens huis.",
                     {{"Jan", "Kim"}, {"Jansen", "Bos"}}),
            "Kims fiets, Kim's fiets, Kim's fiets, Boss huis.");
  EXPECT_EQ(replaced("Jans fiets", {{"Jan", "P-017"}}), "P-017's fiets");
}

TEST(Pseudonyms, ADiminutiveBecomesThePseudonym) {
  EXPECT_EQ(replaced("Jantje, Tommetje, Roosje, Annaatje en Jantjes fiets",
                     {{"Jan", "A"}, {"Tom", "B"}, {"Roos", "C"}, {"Anna", "D"}}),
            "A, B, C, D en A fiets");
}

TEST(Pseudonyms, CapitalsAreNeededWhereTheNameHasThem) {
  const std::vector<Pseudonym> rows = {{"De Wit", "Kim"}, {"Boon", "Bo"}};
  EXPECT_EQ(replaced("de Wit at een boon bij de witte muur, wit en Boon", rows),
            "Kim at een boon bij de witte muur, wit en Bo");
  EXPECT_EQ(PseudonymTable(rows).find("een boon", PseudonymTable::Capitals::Any).size(), 1U);
}

TEST(Pseudonyms, ANameInCapitalsGetsOneInCapitals) {
  EXPECT_EQ(replaced("JAN! Laçin, LACIN", {{"Jan", "Kim"}, {"Laçin", "Ömer"}}), "KIM! Ömer, ÖMER");
}

TEST(Pseudonyms, AccentsWhiteSpaceAndLineEndsWithinANameDoNotMatter) {
  EXPECT_EQ(replaced("Van\nEijs, VAN  EIJS en Van Eĳs; Zoe en Zoë",
                     {{"Van Eijs", "Bos"}, {"Zoë", "Kim"}}),
            "Bos, BOS en Bos; Kim en Kim");
}

TEST(Pseudonyms, InitialsAreMetWithAndWithoutPoints) {
  EXPECT_EQ(replaced("J.P. de Wit, J. P. de Wit en J P de Wit", {{"J.P. de Wit", "Kim"}}),
            "Kim, Kim en Kim");
}

TEST(Pseudonyms, IdentifiersAreMetInEveryWayOfWriting) {
  EXPECT_EQ(replaced("Bel +31 6 12345678 of 06-12 34 56 78.", {{"0612345678", "[telefoon]"}}),
            "Bel [telefoon] of [telefoon].");
}

TEST(Pseudonyms, OddRowsDoNoHarm) {
  EXPECT_EQ(replaced("niets", {{"", "x"}, {" ", "x"}, {"!", "x"}, {"'", "x"}}), "niets");
  EXPECT_EQ(replaced("", {{"Jan", "x"}}), "");
}

TEST(Pseudonyms, WhatTheyReplaceIsNotLookedAtAgain) {
  EXPECT_EQ(replaced("Jan en Kim", {{"Jan", "Kim"}, {"Kim", "Jan"}}), "Kim en Jan");
}

}  // namespace
