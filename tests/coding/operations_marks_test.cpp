#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "coding/operations.h"
#include "coding/project.h"
#include "tests/support/study_builder.h"

namespace {

using namespace coding;
using tests::StudyBuilder;
using transcripts::make_span;

// One conversation of 40 letters, and AV who marks it.
class Marks : public testing::Test {
 protected:
  void SetUp() override {
    study.transcript("G1", "R1", "abcdefghijklmnopqrstuvwxyzabcdefghijklmn").code("Gat");
    study.coding("G1", "xyz", "Gat", "AV");
  }
  TranscriptId g1() const { return transcript_named(study.study(), "G1").id; }
  By av() const { return {coder_named(study.study(), "AV").id, {5}}; }
  void mark(std::uint32_t begin, std::uint32_t end, MarkKind kind = MarkKind::Read) {
    study.apply(mark_text(study.study(), kind, g1(), make_span(begin, end), av()));
  }
  void unmark(std::uint32_t begin, std::uint32_t end) {
    study.apply(unmark_text(study.study(), MarkKind::Read, g1(), make_span(begin, end), av()));
  }
  void replace(std::uint32_t begin, std::uint32_t end, const std::string& text) {
    study.apply({"edit", {}, {}, {ChangeText{g1(), {{make_span(begin, end), text}}, {}, {}}}});
  }
  // "0-5 8-12": what is marked so.
  std::string marks(MarkKind kind = MarkKind::Read) const {
    std::string out;
    for (const Mark* mark : marks_of(study.study(), g1(), kind, av().coder))
      out +=
          std::to_string(mark->span.begin.value) + "-" + std::to_string(mark->span.end.value) + " ";
    return out;
  }
  StudyBuilder study;
};

TEST_F(Marks, WhatIsReadNeverOverlaps) {
  mark(0, 5), mark(10, 15), mark(20, 25);
  EXPECT_EQ(marks(), "0-5 10-15 20-25 ");
  mark(5, 12);
  EXPECT_EQ(marks(), "0-15 20-25 ");
  mark(3, 4);
  EXPECT_EQ(marks(), "0-15 20-25 ");
  mark(0, 40);
  EXPECT_EQ(marks(), "0-40 ");
}

TEST_F(Marks, AStretchCanBeTakenOutOfWhatIsRead) {
  mark(0, 20);
  unmark(5, 10);
  EXPECT_EQ(marks(), "0-5 10-20 ");
  unmark(8, 30);
  EXPECT_EQ(marks(), "0-5 ");
  unmark(0, 2);
  EXPECT_EQ(marks(), "2-5 ");
  unmark(0, 5);
  EXPECT_EQ(marks(), "");
}

TEST_F(Marks, ReadAndNothingHereAreApart) {
  mark(0, 5);
  mark(3, 9, MarkKind::NothingHere);
  EXPECT_EQ(marks(), "0-5 ");
  EXPECT_EQ(marks(MarkKind::NothingHere), "3-9 ");
}

TEST_F(Marks, MoveWithTheirWordsAndComeBackExactly) {
  mark(5, 10);
  const Study before = study.study();
  Study after = before;
  const EditGroup inverse =
      after.change({"edit", {}, {}, {ChangeText{g1(), {{make_span(0, 7), "erg lang"}}, {}, {}}}});
  const auto moved = marks_of(after, g1(), MarkKind::Read, av().coder);
  ASSERT_EQ(moved.size(), 1U);
  EXPECT_EQ(moved.front()->span, make_span(0, 11));
  after.change(inverse);
  EXPECT_EQ(state_hash(after), state_hash(before));
}

TEST_F(Marks, ABookmarkWithoutWordsGoesWithItsMemoAndUndoBringsBothBack) {
  study.apply(add_bookmark(study.study(), g1(), make_span(2, 4), "terugkomen", av()));
  const MarkId id = study.study().table<Mark>().begin()->first;
  study.apply(set_memo(study.study(), OwnerKind::Mark, id.guid, "navragen", av()));
  const Study before = study.study();
  Study after = before;
  const EditGroup inverse =
      after.change({"edit", {}, {}, {ChangeText{g1(), {{make_span(1, 6), ""}}, {}, {}}}});
  EXPECT_TRUE(after.table<Mark>().empty());
  EXPECT_TRUE(after.memos().empty());
  after.change(inverse);
  EXPECT_EQ(state_hash(after), state_hash(before));
}

TEST_F(Marks, OutsideTheTextAreRefused) {
  EXPECT_THROW(mark(30, 50), EditError);
  EXPECT_THROW(study.apply(add_bookmark(study.study(), g1(), {}, "", av())), EditError);
}

TEST_F(Marks, GoWithTheirConversation) {
  mark(0, 5);
  study.apply(add_bookmark(study.study(), g1(), make_span(2, 4), "", av()));
  const MarkId id = study.study().table<Mark>().begin()->first;
  study.apply(set_memo(study.study(), OwnerKind::Mark, id.guid, "navragen", av()));
  study.apply(delete_transcript(study.study(), g1()));
  EXPECT_TRUE(study.study().table<Mark>().empty());
  EXPECT_TRUE(study.study().memos().empty());
}

}  // namespace
