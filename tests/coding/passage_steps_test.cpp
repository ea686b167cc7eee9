#include "coding/passage_steps.h"

#include <set>

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "tests/support/study_builder.h"

namespace {

using namespace coding;
using tests::StudyBuilder;

// One conversation: an interviewer's question, then two participants.
class PassageSteps : public testing::Test {
 protected:
  void SetUp() override {
    study.transcript("G1", "I", "Hoe gaat het nu?")
        .transcript("G1", "R1", "Het gaat goed. Er is wel een gat.")
        .transcript("G1", "R2", "Bij ons ook.")
        .interviewer("G1", "I")
        .code("Gat")
        .code("Regie");
  }
  TranscriptId g1() const { return transcript_named(study.study(), "G1").id; }
  CoderId coder(const std::string& name) const { return coder_named(study.study(), name).id; }
  std::string words(const std::vector<Span>& spans) const {
    std::string out;
    for (const Span& span : spans)
      out += (out.empty() ? "" : "|") + std::string(study.study().text(g1()).slice(span));
    return out;
  }
  std::string coded() const { return words(coded_passages(study.study().codings().of(g1()))); }
  std::string uncoded(const std::optional<CoderId>& by) const {
    return words(uncoded_stretches(study.study(), g1(), by));
  }
  // "Gat: een gat (AV, not JB)" each.
  std::string disagreed() const {
    const auto names = [this](const std::vector<CoderId>& ids) {
      std::set<std::string> in_order;
      for (const CoderId& id : ids) in_order.insert(study.study().coders().find(id)->name);
      std::string out;
      for (const std::string& name : in_order) out += (out.empty() ? "" : " ") + name;
      return out;
    };
    std::string out;
    for (const Disagreement& one : disagreements(study.study(), g1()))
      out += (out.empty() ? "" : "|") + study.study().codes().find(one.code)->name + ": " +
             std::string(study.study().text(g1()).slice(one.span)) + " (" + names(one.with) +
             ", not " + names(one.without) + ")";
    return out;
  }
  void mark_nothing(const std::string& by, std::string_view at) {
    const auto from = study.study().text(g1()).text().find(at);
    study.apply(mark_text(study.study(), MarkKind::NothingHere, g1(),
                          transcripts::make_span(from, from + at.size()), {coder(by), {}}));
  }
  StudyBuilder study;
};

TEST_F(PassageSteps, APassageIsWhatTheCodingsOfOneCodeCoverTogether) {
  study.coding("G1", "een gat", "Gat", "AV").coding("G1", "gat.", "Gat", "JB");
  EXPECT_EQ(coded(), "een gat.");
}

TEST_F(PassageSteps, ARangeOfSeveralCodesIsOnePlaceToGoTo) {
  study.coding("G1", "een gat", "Gat", "AV").coding("G1", "een gat", "Regie", "AV");
  study.coding("G1", "gat", "Regie", "JB");
  EXPECT_EQ(coded(), "een gat");
}

TEST_F(PassageSteps, TheLongerOfTwoThatBeginTogetherComesFirst) {
  study.coding("G1", "Het", "Gat", "AV").coding("G1", "Het gaat goed.", "Regie", "AV");
  EXPECT_EQ(coded(), "Het gaat goed.|Het");
}

TEST_F(PassageSteps, WhatAnInterviewerSaysNeedsNoCoding) {
  study.coding("G1", "Bij ons ook.", "Gat", "AV");
  EXPECT_EQ(uncoded(coder("AV")), "Het gaat goed. Er is wel een gat.");
}

TEST_F(PassageSteps, ACodingInATurnLeavesItsBothSides) {
  study.coding("G1", "goed. Er is", "Gat", "AV");
  EXPECT_EQ(uncoded(coder("AV")), "Het gaat|wel een gat.|Bij ons ook.");
}

TEST_F(PassageSteps, ACodersOwnCodingsCount) {
  study.coding("G1", "Bij ons ook.", "Gat", "AV");
  study.coding("G1", "Het gaat goed. Er is wel een gat.", "Gat", "JB");
  EXPECT_EQ(uncoded(coder("JB")), "Bij ons ook.");
  EXPECT_EQ(uncoded(std::nullopt), "");
}

TEST_F(PassageSteps, AFullStopAloneIsNotUncoded) {
  study.coding("G1", "Bij ons ook", "Gat", "AV")
      .coding("G1", "Het gaat goed. Er is wel een gat", "Gat", "AV");
  EXPECT_EQ(uncoded(coder("AV")), "");
}

TEST_F(PassageSteps, WhatWasJudgedToHoldNothingIsDoneForWhoJudgedIt) {
  study.coding("G1", "Bij ons ook.", "Gat", "AV").coding("G1", "Bij ons ook.", "Gat", "JB");
  mark_nothing("AV", "Het gaat goed.");
  EXPECT_EQ(uncoded(coder("AV")), "Er is wel een gat.");
  EXPECT_EQ(uncoded(coder("JB")), "Het gaat goed. Er is wel een gat.");
}

TEST_F(PassageSteps, LinesCountAsTurnsWhereThereAreNone) {
  StudyBuilder plain;
  const auto text = std::make_shared<transcripts::Transcript>(
      "Een regel.\n\nNog een.", std::vector<transcripts::Turn>{}, std::vector<std::string>{});
  plain.apply(add_transcripts(plain.study(), {{"G2", "g2.txt", {}, text, {}}}).first);
  const TranscriptId id = transcript_named(plain.study(), "G2").id;
  EXPECT_EQ(uncoded_stretches(plain.study(), id, std::nullopt).size(), 2U);
}

TEST_F(PassageSteps, CodersDisagreeWhereNotAllGaveTheCode) {
  study.coding("G1", "is wel een gat", "Gat", "AV").coding("G1", "een gat", "Gat", "JB");
  EXPECT_EQ(disagreed(), "Gat: is wel (AV, not JB)");
}

TEST_F(PassageSteps, TheSameWordsUnderTheSameCodeAreNoDisagreement) {
  study.coding("G1", "een gat", "Gat", "AV").coding("G1", "een gat.", "Gat", "JB");
  EXPECT_EQ(disagreed(), "") << "a full stop more is none either";
}

TEST_F(PassageSteps, ACodeThatTheOtherNeverUsedIsADisagreement) {
  study.coding("G1", "Bij ons", "Gat", "AV").coding("G1", "goed", "Regie", "JB");
  EXPECT_EQ(disagreed(), "Regie: goed (JB, not AV)|Gat: Bij ons (AV, not JB)");
}

TEST_F(PassageSteps, OneCoderAloneDisagreesWithNobody) {
  study.coding("G1", "een gat", "Gat", "AV").transcript("G2", "R1", "Iets anders.");
  study.coding("G2", "anders", "Gat", "JB");
  EXPECT_EQ(disagreed(), "") << "JB did not code in G1";
}

TEST_F(PassageSteps, OfThreeCodersEachChangeOfWhoGaveItIsAPlaceOfItsOwn) {
  study.coding("G1", "Er is wel een gat", "Gat", "AV");
  study.coding("G1", "wel een gat", "Gat", "JB");
  study.coding("G1", "een gat", "Gat", "KL");
  EXPECT_EQ(disagreed(), "Gat: Er is (AV, not JB KL)|Gat: wel (AV JB, not KL)");
}

TEST(Step, GoesFromWhatIsSelectedInReadingOrder) {
  using transcripts::make_span;
  const std::vector<Span> all = {make_span(0, 9), make_span(0, 4), make_span(10, 12)};
  const auto forward = [&](std::size_t begin, std::size_t end) {
    return step(all, make_span(begin, end), Direction::Forward);
  };
  const auto back = [&](std::size_t begin, std::size_t end) {
    return step(all, make_span(begin, end), Direction::Back);
  };
  EXPECT_EQ(forward(0, 0), 0U) << "the caret in front of the first";
  EXPECT_EQ(forward(0, 9), 1U);
  EXPECT_EQ(forward(0, 4), 2U);
  EXPECT_EQ(forward(3, 3), 2U) << "the caret within one";
  EXPECT_EQ(forward(10, 12), std::nullopt);
  EXPECT_EQ(back(10, 12), 1U);
  EXPECT_EQ(back(11, 11), 2U) << "the one that the caret is in";
  EXPECT_EQ(back(0, 9), std::nullopt);
  EXPECT_EQ(back(0, 0), std::nullopt);
}

}  // namespace
