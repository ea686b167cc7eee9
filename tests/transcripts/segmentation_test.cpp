#include "transcripts/segmentation.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/random_text.h"
#include "transcripts/unicode.h"

namespace {

using transcripts::ByteOffset;
using transcripts::make_span;
using transcripts::Span;
using transcripts::Transcript;

// The unit at the place that | marks.
template <class Unit>
std::string at_mark(Unit unit, std::string marked) {
  const std::size_t place = marked.find('|');
  marked.erase(place, 1);
  const Transcript transcript(marked, {}, {});
  return std::string(transcript.slice(unit(transcript, {static_cast<std::uint32_t>(place)})));
}
std::string word(std::string marked) {
  return at_mark(transcripts::word_at, std::move(marked));
}
std::string sentence(std::string marked) {
  return at_mark(transcripts::sentence_at, std::move(marked));
}

TEST(WordAt, IsTheWordThatHoldsThePlace) {
  EXPECT_EQ(word("we doen z|o'n pilot"), "zo'n");
  EXPECT_EQ(word("twee au|to's"), "auto's");
  EXPECT_EQ(word("een\ntw|ee\ndrie"), "twee");
}

TEST(WordAt, BetweenTwoWordsIsTheOneBefore) {
  EXPECT_EQ(word("ja | nee"), "ja");
  EXPECT_EQ(word("ja, nee.|"), "nee");
}

TEST(WordAt, IsEmptyWhereTheLineHasNoWord) {
  EXPECT_EQ(word("ja\n…|\nnee"), "");
  EXPECT_EQ(word("|"), "");
}

TEST(SentenceAt, HasNoWhiteSpaceAroundIt) {
  EXPECT_EQ(sentence("Ja. Dat we|rkt goed.  Dus."), "Dat werkt goed.");
  EXPECT_EQ(sentence("Ja. |  Nee."), "Ja.");
}

TEST(SentenceAt, DutchAbbreviationsAndTimesDoNotEndIt) {
  EXPECT_EQ(sentence("Ja. D|hr. De Vries kwam om 14.02 uur, n.v.t. dus. Nee."),
            "Dhr. De Vries kwam om 14.02 uur, n.v.t. dus.");
}

TEST(SentenceAt, AnEllipsisDoesNotEndIt) {
  EXPECT_EQ(sentence("Nou… dat w|eet ik niet… denk ik. Toch?"), "Nou… dat weet ik niet… denk ik.");
}

TEST(SentenceAt, ALineEndEndsIt) {
  EXPECT_EQ(sentence("zonder punt\nver|der"), "verder");
  EXPECT_EQ(sentence("een\n|\ntwee"), "");
}

TEST(SentenceAt, TheEndOfATurnWithinALineEndsIt) {
  const Transcript transcript("[R1] ja en [R2] toen",
                              {{make_span(5, 10), 0, {}, {}}, {make_span(16, 20), 1, {}, {}}},
                              {"R1", "R2"});
  EXPECT_EQ(transcripts::sentence_at(transcript, {7}), make_span(5, 10));
  EXPECT_EQ(transcripts::sentence_at(transcript, {17}), make_span(16, 20));
}

TEST(ParagraphAt, IsTheLineWithoutItsEnd) {
  EXPECT_EQ(at_mark(transcripts::paragraph_at, "een\ntw|ee drie\nvier"), "twee drie");
}

TEST(NextSentence, GoesOverEmptyLines) {
  EXPECT_EQ(at_mark(transcripts::next_sentence, "E|en.\n\nTwee."), "Twee.");
  EXPECT_EQ(at_mark(transcripts::next_sentence, "Een.\n|\nTwee."), "Twee.");
  EXPECT_EQ(at_mark(transcripts::previous_sentence, "Een.\n\nTw|ee."), "Een.");
}

TEST(NextSentence, AtTheEdgeOfTheTextStays) {
  EXPECT_EQ(at_mark(transcripts::next_sentence, "Een. Tw|ee."), "Twee.");
  EXPECT_EQ(at_mark(transcripts::previous_sentence, "Ee|n. Twee."), "Een.");
}

TEST(NextSentence, WalksThroughAllSentencesAndBack) {
  tests::RandomText random(3);
  for (int round = 0; round < 500; ++round) {
    const Transcript transcript(random.text(30), {}, {});
    const std::vector<Span> all = transcripts::sentences_of(transcript);
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
      ASSERT_EQ(transcripts::next_sentence(transcript, all[i].begin), all[i + 1]);
      ASSERT_EQ(transcripts::previous_sentence(transcript, all[i + 1].begin), all[i]);
    }
  }
}

// In order, apart, within the text, no letter cut: what a coding made of a unit needs.
void expect_sound(std::string_view text, const std::vector<Span>& units) {
  ByteOffset before;
  for (const Span& unit : units) {
    ASSERT_LE(before, unit.begin) << text;
    ASSERT_LT(unit.begin, unit.end) << text;
    ASSERT_LE(unit.end.value, text.size()) << text;
    ASSERT_TRUE(transcripts::is_grapheme_boundary(text, unit.begin)) << text;
    ASSERT_TRUE(transcripts::is_grapheme_boundary(text, unit.end)) << text;
    before = unit.end;
  }
}

TEST(Units, AreSoundInTextsByChance) {
  tests::RandomText random(11);
  for (int round = 0; round < 10'000; ++round) {
    const std::string text = random.text(25);
    expect_sound(text, transcripts::words(text));
    expect_sound(text, transcripts::sentences(text));
    if (HasFatalFailure()) FAIL() << "round " << round;
  }
}

TEST(Units, TheOneAtAPlaceIsTheOneOfTheWholeText) {
  tests::RandomText random(12);
  for (int round = 0; round < 2'000; ++round) {
    const Transcript transcript(random.text(25), {}, {});
    for (const Span& unit : transcripts::words(transcript.text()))
      ASSERT_EQ(transcripts::word_at(transcript, unit.begin), unit) << transcript.text();
    for (const Span& unit : transcripts::sentences(transcript.text()))
      ASSERT_EQ(transcripts::sentence_at(transcript, unit.begin), unit) << transcript.text();
  }
}

}  // namespace
