#include "transcripts/unicode.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace {

using namespace std::string_literals;
using transcripts::decode;
using transcripts::fold;

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> found;
  for (const auto& word : transcripts::words(text))
    found.emplace_back(text.substr(word.begin.value, word.size()));
  return found;
}

std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<std::string> found;
  for (const auto& sentence : transcripts::sentences(text))
    found.emplace_back(text.substr(sentence.begin.value, sentence.size()));
  return found;
}

TEST(Fold, CaseAndAccentsDoNotMatter) {
  EXPECT_EQ(fold("Coördinator"), "coordinator");
  EXPECT_EQ(fold("coo\u0308rdinator"), "coordinator");
  EXPECT_EQ(fold("ĲSLAND"), "ijsland");
}

TEST(Fold, ApostrophesAndHyphensAreOne) {
  EXPECT_EQ(fold("zo’n"), "zo'n");
  EXPECT_EQ(fold("zo´n"), "zo'n");
  EXPECT_EQ(fold("co‑creatie"), "co-creatie");
}

TEST(Fold, WhiteSpaceIsOneSpaceAndSoftHyphensGo) {
  EXPECT_EQ(fold("valley\n of\u00A0death"), "valley of death");
  EXPECT_EQ(fold("samen\u00ADwerking"), "samenwerking");
}

TEST(Fold, EachFoldedPieceKnowsWhereItComesFrom) {
  const auto folded = transcripts::fold_with_origin("Één…");
  EXPECT_EQ(folded.text, "een...");
  EXPECT_EQ(folded.original(transcripts::make_span(0, 3)), transcripts::make_span(0, 5));
  EXPECT_EQ(folded.original(transcripts::make_span(1, 2)), transcripts::make_span(2, 4));
  EXPECT_EQ(folded.original(transcripts::make_span(3, 6)), transcripts::make_span(5, 8));
  EXPECT_EQ(folded.original(transcripts::make_span(3, 4)), std::nullopt)
      << "a third of an ellipsis";
}

TEST(Words, DutchCliticsAreOneWord) {
  EXPECT_EQ(words_of("Zo'n auto's van A'dam (lacht)."),
            (std::vector<std::string>{"Zo'n", "auto's", "van", "A'dam", "lacht"}));
}

TEST(Sentences, AbbreviationsDoNotEndOne) {
  EXPECT_EQ(sentences_of("Dhr. De Vries zei dat. Nou ja."),
            (std::vector<std::string>{"Dhr. De Vries zei dat.", "Nou ja."}));
}

TEST(Sentences, ALineEndAlwaysEndsOne) {
  EXPECT_EQ(sentences_of("geen punt\nverder"), (std::vector<std::string>{"geen punt", "verder"}));
}

TEST(Graphemes, AFamilyOfEmojiIsOne) {
  const std::string family = "a👩‍👩‍👧b";
  EXPECT_EQ(transcripts::next_grapheme(family, {1}).value, family.size() - 1);
  EXPECT_FALSE(transcripts::is_grapheme_boundary(family, {5}));
}

TEST(Decode, TheSameTextFromEveryEncoding) {
  const std::string text = "één “kop” €5\nja";
  EXPECT_EQ(decode("\xEF\xBB\xBF" + text).text, text);
  EXPECT_EQ(decode("\xE9\xE9n \x93kop\x94 \x80"s + "5\r\nja").text, text);
  EXPECT_EQ(decode("\xFF\xFE"
                   "j\0a\0"s)
                .text,
            "ja");
  EXPECT_EQ(decode("\xFE\xFF\0j\0a"s).text, "ja");
}

TEST(Decode, ANulIsCountedAndTheTextAfterItStays) {
  const auto decoded = decode("voor\0na"s);
  EXPECT_EQ(decoded.text, "voor\uFFFDna");
  EXPECT_EQ(decoded.replaced, 1U);
}

TEST(Names, SortAsADutchReaderExpects) {
  EXPECT_LT(transcripts::compare_names("Çelik", "Dekker"), 0);
  EXPECT_LT(transcripts::compare_names("gesprek 2", "gesprek 10"), 0);
  EXPECT_EQ(transcripts::capitalised("ijsland"), "IJsland");
}

}  // namespace
