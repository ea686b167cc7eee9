#include "coding/reading.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "coding/project.h"
#include "tests/support/study_builder.h"

namespace {

using namespace coding;
using tests::StudyBuilder;
using transcripts::make_span;

class Reading : public testing::Test {
 protected:
  void SetUp() override {
    study.transcript("G1", "R1", "Een twee. Drie vier.").transcript("G1", "R2", "Vijf zes.");
    study.code("Gat").coding("G1", "Een", "Gat", "AV");
  }
  TranscriptId g1() const { return transcript_named(study.study(), "G1").id; }
  By av() const { return {coder_named(study.study(), "AV").id, {5}}; }
  // The caret before these words, or these words selected.
  Span caret(std::string_view at) const {
    const auto from = study.study().text(g1()).text().find(at);
    return make_span(from, from);
  }
  Span selected(std::string_view at) const {
    const auto from = study.study().text(g1()).text().find(at);
    return make_span(from, from + at.size());
  }
  std::string marked(MarkKind kind) const {
    std::string out;
    for (const Mark* mark : marks_of(study.study(), g1(), kind, av().coder))
      out += (out.empty() ? "" : "|") + std::string(study.study().text(g1()).slice(mark->span));
    return out;
  }
  void read(const Span& at) { study.apply(read_up_to(study.study(), g1(), at, av())); }
  void nothing(const Span& at) { study.apply(toggle_nothing_here(study.study(), g1(), at, av())); }
  void bookmark(const Span& at) { study.apply(toggle_bookmark(study.study(), g1(), at, av())); }
  StudyBuilder study;
};

TEST_F(Reading, IsFromTheBeginToTheEndOfTheSentenceAtTheCaret) {
  read(caret("twee"));
  EXPECT_EQ(marked(MarkKind::Read), "Een twee.");
  read(caret("Vijf"));
  EXPECT_EQ(marked(MarkKind::Read), "Een twee. Drie vier.\nVijf zes.");
}

TEST_F(Reading, IsToTheEndOfWhatIsSelected) {
  read(selected("Drie"));
  EXPECT_EQ(marked(MarkKind::Read), "Een twee. Drie");
}

TEST_F(Reading, WhatIsReadAlreadyChangesNothing) {
  read(caret("Vijf"));
  EXPECT_TRUE(read_up_to(study.study(), g1(), caret("twee"), av()).edits.empty());
}

TEST_F(Reading, ATurnCanBeUnread) {
  read(caret("Vijf"));
  study.apply(not_read(study.study(), g1(), caret("Drie"), av()));
  EXPECT_EQ(marked(MarkKind::Read), "\nVijf zes.");
}

TEST_F(Reading, NothingHereIsOfTheTurnAndIsTakenBack) {
  nothing(caret("Drie"));
  EXPECT_EQ(marked(MarkKind::NothingHere), "Een twee. Drie vier.");
  nothing(selected("Drie"));
  EXPECT_EQ(marked(MarkKind::NothingHere), "Een twee. | vier.");
}

TEST_F(Reading, ABookmarkStandsOnTheSentenceAndIsTakenAwayThere) {
  bookmark(caret("vier"));
  EXPECT_EQ(marked(MarkKind::Bookmark), "Drie vier.");
  bookmark(caret("Een"));
  EXPECT_EQ(marked(MarkKind::Bookmark), "Een twee.|Drie vier.");
  bookmark(caret("Drie"));
  EXPECT_EQ(marked(MarkKind::Bookmark), "Een twee.");
}

TEST_F(Reading, ShareCountsWordsThatAreReadOrJudged) {
  EXPECT_EQ(read_share(study.study(), g1(), av().coder), 0);
  read(caret("Een"));
  EXPECT_DOUBLE_EQ(read_share(study.study(), g1(), av().coder), 2.0 / 6);
  nothing(caret("Een"));
  EXPECT_DOUBLE_EQ(read_share(study.study(), g1(), av().coder), 4.0 / 6);
}

TEST_F(Reading, BookmarksComeByTranscriptAndPlace) {
  study.transcript("G0", "R1", "Later.");
  const TranscriptId later = transcript_named(study.study(), "G0").id;
  study.apply(toggle_bookmark(study.study(), later, make_span(0, 0), av()));
  bookmark(caret("Vijf")), bookmark(caret("Een"));
  std::string out;
  for (const Mark* mark : bookmarks_in_order(study.study()))
    out += std::string(study.study().text(mark->transcript).slice(mark->span)) + "|";
  EXPECT_EQ(out, "Een twee.|Vijf zes.|Later.|");
}

TEST_F(Reading, UndoBringsExactlyBackWhatWasMarked) {
  read(caret("Drie"));
  Study after = study.study();
  const EditGroup inverse = after.change(read_up_to(after, g1(), caret("Vijf"), av()));
  after.change(inverse);
  EXPECT_EQ(state_hash(after), state_hash(study.study()));
}

}  // namespace
