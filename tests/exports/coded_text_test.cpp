#include "exports/coded_text.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "tests/support/study_builder.h"
#include "tests/support/study_by_chance.h"

namespace {

using namespace coding;
using exports::coded_text;
using exports::CodedConversation;
using exports::CodedPart;
using tests::StudyBuilder;

// "Anna: Dan [1 een gat 1]. +1" a paragraph: with what begins in it behind + and goes on behind ~.
std::string shown(const CodedConversation& conversation) {
  std::string out;
  for (const auto& paragraph : conversation.paragraphs) {
    if (!paragraph.speaker.empty()) out += paragraph.speaker + ": ";
    for (const CodedPart& part : paragraph.parts) {
      const std::string number = part.passage ? std::to_string(*part.passage + 1) : "";
      if (part.kind == CodedPart::Kind::Begin) out += "[" + number + " ";
      if (part.kind == CodedPart::Kind::End) out += " " + number + "]";
      if (part.kind == CodedPart::Kind::Words) out += part.words;
    }
    for (const std::size_t passage : paragraph.begin) out += " +" + std::to_string(passage + 1);
    for (const std::size_t passage : paragraph.goes_on) out += " ~" + std::to_string(passage + 1);
    out += "\n";
  }
  return out;
}

StudyBuilder talk() {
  StudyBuilder study;
  study.transcript("G", "R1", "Dan valt er een gat van jaren.")
      .transcript("G", "I", "En dan?")
      .transcript("G", "R2", "Geld is er genoeg.");
  study.person("G", "R1", "Anna").interviewer("G", "I");
  return study.code("Gat").code("Geld");
}

std::string first(const StudyBuilder& study) {
  return shown(coded_text(study.study(), {}).at(0));
}

TEST(CodedText, HasABracketWithTheSameNumberAtBothEndsOfAPassage) {
  StudyBuilder study = talk();
  study.coding("G", "een gat", "Gat", "AV").coding("G", "Geld is er genoeg.", "Geld", "AV");
  EXPECT_EQ(first(study),
            "Anna: Dan valt er [1 een gat 1] van jaren. +1\nI: En dan?\n"
            "R2: [2 Geld is er genoeg. 2] +2\n");
}

TEST(CodedText, TellsApartWhatOverlapsAndWhatTouches) {
  StudyBuilder study = talk();
  study.coding("G", "valt er een gat", "Gat", "AV").coding("G", "er een gat", "Geld", "AV");
  study.coding("G", "gat van", "Geld", "AV").coding("G", " van", "Gat", "AV");
  EXPECT_EQ(first(study),
            "Anna: Dan [1 valt [2 er een [3 gat 2] 1][4  van 4] 3] jaren. +1 +2 +3 +4\n"
            "I: En dan?\nR2: Geld is er genoeg.\n");
}

TEST(CodedText, APassageOverParagraphsSaysThatItGoesOnAndEndsWithItsLastWords) {
  StudyBuilder study = talk();
  study.coding("G", "\nEn dan?\nGeld is er", "Geld", "AV");
  study.coding("G", "van jaren.\n", "Gat", "AV");
  EXPECT_EQ(first(study),
            "Anna: Dan valt er een gat [1 van jaren. 1] +1\nI: [2 En dan? +2\n"
            "R2: Geld is er 2] genoeg. ~2\n");
}

TEST(CodedText, OneCodeByTwoCodersOnTheSameWordsStandsOnce) {
  StudyBuilder study = talk();
  study.coding("G", "een gat", "Gat", "AV").coding("G", "een gat", "Gat", "JB");
  study.coding("G", "gat", "Gat", "JB");
  const auto conversation = coded_text(study.study(), {}).at(0);
  EXPECT_EQ(conversation.codings, 3U);
  ASSERT_EQ(conversation.passages.size(), 2U);
  EXPECT_EQ(conversation.passages[0].coders.size(), 2U);
  EXPECT_EQ(conversation.passages[1].coders.size(), 1U);
}

TEST(CodedText, IsOfTheChosenConversationsCodesAndCoders) {
  StudyBuilder study = talk();
  study.transcript("H", "R1", "Niets.").transcript("J", "R1", "Ook een gat.");
  study.coding("G", "een gat", "Gat", "AV").coding("J", "gat", "Gat", "JB");
  const Study& of = study.study();
  EXPECT_EQ(coded_text(of, {}).size(), 3U);
  exports::CodedTextQuery query;
  add_filter(of, "coder=JB", query.filter);
  ASSERT_EQ(coded_text(of, query).size(), 1U);
  EXPECT_EQ(shown(coded_text(of, query)[0]), "R1: Ook een [1 gat 1]. +1\n");
  query.transcripts = {transcript_named(of, "G").id};
  ASSERT_EQ(coded_text(of, query).size(), 1U);
  EXPECT_TRUE(coded_text(of, query)[0].passages.empty());
  query = {{}, {code_named(of, "Geld").id}, {}};
  EXPECT_TRUE(coded_text(of, query).empty());
}

// All words, in their order, and each bracket that opens closes.
TEST(CodedText, LeavesNoWordOutOnStudiesByChance) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    const Study study = tests::study_by_chance(seed);
    SCOPED_TRACE(seed);
    for (const CodedConversation& conversation : coded_text(study, {})) {
      std::string words;
      std::vector<std::string> under(conversation.passages.size());
      std::vector<int> seen(conversation.passages.size());
      for (const auto& paragraph : conversation.paragraphs) {
        words += words.empty() ? "" : "\n";
        for (const CodedPart& part : paragraph.parts) {
          words += part.words;
          for (std::size_t i = 0; i < seen.size(); ++i)
            if (seen[i] == 1) under[i] += part.words;
          if (part.kind != CodedPart::Kind::Words) ++seen[*part.passage];
        }
      }
      EXPECT_EQ(words, study.text(conversation.transcript).text());
      for (std::size_t i = 0; i < seen.size(); ++i) {
        EXPECT_EQ(seen[i], 2);
        std::string wanted(
            study.text(conversation.transcript).slice(conversation.passages[i].span));
        std::erase(wanted, '\n');
        EXPECT_EQ(under[i], wanted);
      }
    }
  }
}

}  // namespace
