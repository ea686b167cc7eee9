#include "app/typing.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "coding/project.h"
#include "tests/support/study_builder.h"

namespace {

using app::Typing;
using transcripts::ByteOffset;
using transcripts::make_span;

// Types one character after the other, the caret moving along; \b takes the one before away.
class Typist {
 public:
  explicit Typist(const std::string& words) {
    builder_.transcript("G1", "R1", words).code("Gat").coding("G1", "gat", "Gat", "AV");
    typing_.emplace(builder_.study(), coding::transcript_named(builder_.study(), "G1").id,
                    std::nullopt);
  }
  Typist& at(std::size_t caret) {
    caret_ = {static_cast<std::uint32_t>(caret)};
    return *this;
  }
  Typist& type(std::string_view characters) {
    for (const char c : characters) {
      if (c == '\b') {
        caret_ = typing_->type(make_span(caret_.value - 1, caret_.value), "");
      } else {
        caret_ = typing_->type({caret_, caret_}, std::string(1, c));
      }
    }
    return *this;
  }
  std::string text() const {
    return std::string(typing_->shown().text(typing_->transcript()).text());
  }
  std::string coded() const {
    return tests::words_of(typing_->shown(),
                           typing_->shown().codings().of(typing_->transcript())[0]);
  }
  Typing& typing() { return *typing_; }
  const coding::Study& start() const { return builder_.study(); }
  ByteOffset caret() const { return caret_; }

 private:
  tests::StudyBuilder builder_;
  std::optional<Typing> typing_;
  ByteOffset caret_;
};

TEST(Typing, CharactersBecomeOneChangeThatUndoesAsOne) {
  Typist typist("Een gat.");
  typist.at(5).type("ro\b\b\b");  // "Een g|at" -> "Een |at"
  EXPECT_EQ(typist.text(), "Een at.");
  typist.type("g");
  EXPECT_EQ(typist.text(), "Een gat.");
  typist.type("ro");
  EXPECT_EQ(typist.text(), "Een groat.");
  EXPECT_EQ(typist.typing().group().edits.size(), 1U);
  coding::Study study = typist.start();
  const std::string before = coding::state_hash(study);
  const coding::EditGroup back = study.change(typist.typing().group());
  EXPECT_EQ(coding::state_hash(study), coding::state_hash(typist.typing().shown()));
  study.change(back);
  EXPECT_EQ(coding::state_hash(study), before);
}

TEST(Typing, WhatIsTypedBackIsNoChange) {
  Typist typist("Een gat.");
  typist.at(8).type("x\b");
  EXPECT_EQ(typist.text(), "Een gat.");
  EXPECT_TRUE(typist.typing().group().edits.empty());
  typist.type("!");
  EXPECT_EQ(typist.text(), "Een gat.!");
}

TEST(Typing, SomewhereElseIsAnotherChange) {
  Typist typist("Een gat, en nog een.");
  typist.at(3).type("!");
  EXPECT_TRUE(typist.typing().goes_on_at(make_span(4, 4)));
  EXPECT_TRUE(typist.typing().goes_on_at(make_span(2, 3)));
  EXPECT_FALSE(typist.typing().goes_on_at(make_span(12, 12)));
}

TEST(Typing, TheCaretStaysBehindALetterThatTakesAnAccent) {
  Typist typist("Een gat.");
  typist.at(1);
  const auto caret = typist.typing().type(make_span(1, 1), "e");
  const auto after = typist.typing().type({caret, caret}, "\u0301");
  EXPECT_EQ(typist.text(), "Eéen gat.");
  EXPECT_EQ(after, ByteOffset{3});
}

TEST(Typing, TellsWhichCodingLosesItsLastLetter) {
  Typist typist("Een gat.");
  typist.at(7).type("\b\b");
  EXPECT_TRUE(typist.typing().swallowed().empty());
  EXPECT_EQ(typist.coded(), "g");
  Typing next = typist.typing();
  next.type(make_span(4, 5), "");
  EXPECT_EQ(next.swallowed().codings.size(), 1U);
}

}  // namespace
