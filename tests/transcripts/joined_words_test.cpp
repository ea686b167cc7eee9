#include "transcripts/joined_words.h"

#include <random>

#include <gtest/gtest.h>

#include "transcripts/unicode.h"

namespace {

using namespace transcripts;

// The words of a text, with | between them.
std::string joined(std::string_view text) {
  std::vector<Span> words;
  add_joined_words(text, word_starts(text), make_span(0, text.size()), words);
  std::string all;
  for (const Span& word : words)
    all.append(all.empty() ? "" : "|").append(text.substr(word.begin.value, word.size()));
  return all;
}

TEST(JoinedWords, AHyphenBetweenTwoWordsMakesThemOne) {
  EXPECT_EQ(joined("De mbo-hbo co‑creatie, 2017–2021."), "De|mbo-hbo|co‑creatie|2017–2021");
  EXPECT_EQ(joined("publiek-private-samenwerking"), "publiek-private-samenwerking");
  EXPECT_EQ(joined("in- en uitstroom - dus -zo- ja--nee"), "in|en|uitstroom|dus|zo|ja|nee");
}

TEST(JoinedWords, ApostrophesBelongToTheirWords) {
  EXPECT_EQ(joined("zo'n auto’s 's avonds in ’t A'dam"), "zo'n|auto’s|'s|avonds|in|’t|A'dam");
  EXPECT_EQ(joined("'s-Hertogenbosch"), "'s-Hertogenbosch");
  EXPECT_EQ(joined("'mooi' 'a' b't'"), "mooi|a|b't");
}

TEST(JoinedWords, MarksAroundAWordAreNoPartOfIt) {
  EXPECT_EQ(joined("(lacht) \"één\" ĳs… 💡 €5 [naam]; 3,5%"), "lacht|één|ĳs|5|naam|3,5");
  EXPECT_EQ(joined(""), "");
}

TEST(JoinedWords, AreThoseOfTheStretchAlone) {
  const std::string text = "een mbo-hbo twee";
  std::vector<Span> words;
  add_joined_words(text, word_starts(text), make_span(4, 7), words);
  EXPECT_EQ(words, (std::vector<Span>{make_span(4, 7)}));
}

TEST(JoinedWords, TheFirstLetterStandsAfterTheApostrophe) {
  EXPECT_EQ(first_letter("in 't huis", make_span(3, 5)).value, 4U);
  EXPECT_EQ(first_letter("in ’t huis", make_span(3, 7)).value, 6U);
  EXPECT_EQ(first_letter("huis", make_span(0, 4)).value, 0U);
}

TEST(JoinedWords, WithoutHyphensTheyAreIcusWords) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (const char* piece : {"zo'n", "één", "ĳs", "3,5", "A'dam", "n.v.t", "💡", "ß", "x", "😀"})
      for (unsigned i = random() % 3; i > 0; --i)
        text += std::string(piece) + (random() % 2 == 0 ? ", " : "\n");
    std::vector<Span> words;
    add_joined_words(text, word_starts(text), make_span(0, text.size()), words);
    EXPECT_EQ(words, transcripts::words(text)) << text;
  }
}

}  // namespace
