#include "transcripts/unicode.h"

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/random_text.h"

namespace {

using namespace std::string_literals;
using transcripts::ByteOffset;
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

// The piece of `text` that the first `part` of the folded text comes from.
std::string unfolded(std::string_view text, std::string_view part) {
  const auto folded = transcripts::fold_with_origin(text);
  const std::size_t at = folded.text.find(part);
  const auto span = folded.original(transcripts::make_span(at, at + part.size()));
  return span ? std::string(text.substr(span->begin.value, span->size())) : "cut";
}

TEST(Fold, ALetterThatBecameTwoIsTakenWhole) {
  EXPECT_EQ(unfolded("ĳs, straßen", "ij"), "ĳ");
  EXPECT_EQ(unfolded("ĳs, straßen", "ss"), "ß");
  EXPECT_EQ(unfolded("de ﬁets", "fiets"), "ﬁets");
  EXPECT_EQ(unfolded("ĳs", "js"), "cut");
}

TEST(Fold, WhatIsDroppedAtAnEndStaysOutside) {
  EXPECT_EQ(unfolded("samen\u00ADwerking", "samenwerking"), "samen\u00ADwerking");
  EXPECT_EQ(unfolded("samen\u00AD", "samen"), "samen");
  EXPECT_EQ(unfolded("valley \n of", "y o"), "y \n o");
}

// Blocks of 16 plain bytes take another way through fold() than shorter stretches.
TEST(Fold, IsTheSameForAWholeTextAndItsParts) {
  tests::RandomText random(5);
  for (int round = 0; round < 10'000; ++round) {
    const std::string text = random.text(30);
    std::string in_parts;
    std::string part;
    for (const char byte : text) {
      if (byte >= 'a' && byte <= 'z') in_parts += fold(std::exchange(part, ""));
      part += byte;
    }
    in_parts += fold(part);
    ASSERT_EQ(fold(text), in_parts) << text;
    ASSERT_EQ(transcripts::fold_with_origin(text).text, in_parts) << text;
  }
}

TEST(Fold, WhatAPieceComesFromFoldsToThatPiece) {
  tests::RandomText random(6);
  for (int round = 0; round < 10'000; ++round) {
    const std::string text = random.text(20) + "x";
    const auto folded = transcripts::fold_with_origin(text);
    const std::size_t begin = random.up_to(folded.text.size() - 1);
    const std::size_t end = begin + 1 + random.up_to(folded.text.size() - begin - 1);
    const std::string piece = folded.text.substr(begin, end - begin);
    if (!transcripts::is_utf8(piece)) continue;
    const auto span = folded.original(transcripts::make_span(begin, end));
    if (!span) continue;
    ASSERT_EQ(fold(text.substr(span->begin.value, span->size())), piece) << text;
  }
}

TEST(Words, DutchCliticsAreOneWord) {
  EXPECT_EQ(words_of("Zo'n auto's van A'dam (lacht)."),
            (std::vector<std::string>{"Zo'n", "auto's", "van", "A'dam", "lacht"}));
}

TEST(Words, LooseApostrophesHyphensAndPointsAreNoPart) {
  EXPECT_EQ(words_of("'s ochtends, co-creatie; 3,5 fte n.v.t."),
            (std::vector<std::string>{"s", "ochtends", "co", "creatie", "3,5", "fte", "n.v.t"}));
  EXPECT_EQ(words_of("____ @ …"), std::vector<std::string>{});
}

TEST(Sentences, AbbreviationsDoNotEndOne) {
  EXPECT_EQ(sentences_of("Dhr. De Vries zei dat. Nou ja."),
            (std::vector<std::string>{"Dhr. De Vries zei dat.", "Nou ja."}));
}

TEST(Sentences, AnAbbreviationBeforeANoBreakSpaceDoesNotEndOneEither) {
  EXPECT_EQ(sentences_of("Met dhr.\u00A0De Vries.\u00A0 Ja."),
            (std::vector<std::string>{"Met dhr.\u00A0De Vries.", "Ja."}));
}

TEST(Sentences, ALineEndAlwaysEndsOne) {
  EXPECT_EQ(sentences_of("geen punt\nverder"), (std::vector<std::string>{"geen punt", "verder"}));
}

TEST(Graphemes, AFamilyOfEmojiIsOne) {
  const std::string family = "a👩‍👩‍👧b";
  EXPECT_EQ(transcripts::next_grapheme(family, {1}).value, family.size() - 1);
  EXPECT_FALSE(transcripts::is_grapheme_boundary(family, {5}));
}

TEST(Graphemes, AFlagAndALetterWithItsAccentAreOne) {
  const std::string text = "e\u0301🇳🇱🇧🇪x";
  std::vector<std::uint32_t> begins;
  for (ByteOffset at{0}; at.value < text.size(); at = transcripts::next_grapheme(text, at))
    begins.push_back(at.value);
  EXPECT_EQ(begins, (std::vector<std::uint32_t>{0, 3, 11, 19}));
}

TEST(Graphemes, OneStepBackUndoesOneForward) {
  tests::RandomText random(9);
  for (int round = 0; round < 10'000; ++round) {
    const std::string text = random.text(12);
    ByteOffset at;
    while (at.value < text.size()) {
      const ByteOffset next = transcripts::next_grapheme(text, at);
      ASSERT_TRUE(transcripts::is_grapheme_boundary(text, next)) << text;
      ASSERT_EQ(transcripts::previous_grapheme(text, next), at) << text;
      for (ByteOffset inside{at.value + 1}; inside < next; ++inside.value)
        ASSERT_FALSE(transcripts::is_grapheme_boundary(text, inside)) << text;
      at = next;
    }
  }
}

// Megabytes of accents or flags: each question looks at its surroundings only, or this takes hours.
TEST(Graphemes, AHostileTextWithoutLettersIsLookedAtInPieces) {
  for (const std::string piece : {"\u0301", "\u200D", "🇳🇱"}) {
    std::string text = "a";
    while (text.size() < 4'000'000) text += piece;
    std::size_t boundaries = 0;
    for (std::uint32_t at = 1; at < text.size(); at += 397)
      boundaries += transcripts::is_grapheme_boundary(text, {at}) ? 1 : 0;
    EXPECT_EQ(boundaries > 0, piece == "🇳🇱") << piece;
  }
}

TEST(Graphemes, AVeryLongOneIsStillOne) {
  std::string text = "xe";
  while (text.size() < 100'000) text += "\u0301";
  const auto end = static_cast<std::uint32_t>(text.size());
  text += "y";
  EXPECT_EQ(transcripts::next_grapheme(text, {1}).value, end);
  EXPECT_EQ(transcripts::previous_grapheme(text, {end}).value, 1U);
}

TEST(Graphemes, FromWithinACharacterTheOneBeforeIsItsStart) {
  std::string replaced;
  for (int i = 0; i < 60; ++i) replaced += "\uFFFD";
  EXPECT_EQ(transcripts::previous_grapheme(replaced, {80}).value, 78u);
  EXPECT_EQ(transcripts::previous_grapheme("één", {1}).value, 0u);
}

// 400 kB of marks took 15 s, a hostile file of 16 MB more than a minute (the test's own limit is
// ctest's).
TEST(NormalForm, ARowOfMarksIsBounded) {
  std::string marks = "a";
  for (int i = 0; i < 500'000; ++i) marks += i % 2 == 0 ? "\u0316" : "\u0301";
  const std::string normal = transcripts::to_nfc(marks);
  EXPECT_EQ(normal.size(), marks.size() - 1) << "one accent joins its letter";
  EXPECT_TRUE(normal.starts_with("á\u0316"));
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

TEST(Decode, AWrongByteOrHalfAPairDoesNotMakeUtf8AnotherEncoding) {
  const auto decoded = decode("coördinator één \xED\xA0\x80 \xFF.");
  EXPECT_EQ(decoded.text, "coördinator één \uFFFD\uFFFD\uFFFD \uFFFD.");
  EXPECT_EQ(decoded.replaced, 4U);
  EXPECT_EQ(decode("caf\xE9 \x93ja\x94").text, "café “ja”");
}

TEST(Decode, AToldEncodingIsReadAndAnUnknownOneIsWindows1252) {
  EXPECT_EQ(transcripts::decode_as("\xB9\xE6", "windows-1250").text, "ąć");
  EXPECT_EQ(transcripts::decode_as("\xE9", "bestaat-niet").text, "é");
  EXPECT_EQ(transcripts::decode_as("a\0b"s, "windows-1250").replaced, 1U);
}

TEST(Names, OnOneLineHaveNothingThatSteersATerminal) {
  EXPECT_EQ(transcripts::on_one_line("één\ntwee\x1B[31m\u202Etxt\xFF\u2028.x"),
            "één twee [31m txt\uFFFD .x");
}

TEST(Names, SortAsADutchReaderExpects) {
  EXPECT_LT(transcripts::compare_names("Çelik", "Dekker"), 0);
  EXPECT_LT(transcripts::compare_names("gesprek 2", "gesprek 10"), 0);
  EXPECT_EQ(transcripts::capitalised("ijsland"), "IJsland");
}

}  // namespace
