#include "app/text_filter.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "tests/support/study_builder.h"

namespace {

using app::ShownCodings;
using app::TextFilter;

class TextFilters : public testing::Test {
 protected:
  TextFilters() {
    study.transcript("G1", "R1", "Er is een gat in de regie.").transcript("G1", "R2", "Bij ons.");
    study.code("Groep").code("Gat", "Groep").code("Regie");
    study.coding("G1", "een gat", "Gat", "AV").coding("G1", "gat in de regie", "Regie", "JB");
    study.coding("G1", "Bij", "Regie", "AV");
  }
  coding::TranscriptId g1() const { return coding::transcript_named(study.study(), "G1").id; }
  coding::CodeId code(const std::string& name) const {
    return coding::code_named(study.study(), name).id;
  }
  std::string words(const std::vector<const coding::Coding*>& codings) const {
    std::string out;
    for (const auto* coding : codings)
      out += (out.empty() ? "" : "|") + tests::words_of(study.study(), *coding);
    return out;
  }
  std::string shown(const TextFilter& filter) const {
    const ShownCodings codings(study.study(), g1(), filter);
    return words(codings.on(transcripts::make_span(0, 100)));
  }
  std::string on(std::size_t begin, std::size_t end) const {
    const ShownCodings codings(study.study(), g1(), {});
    return words(codings.on(transcripts::make_span(begin, end)));
  }
  tests::StudyBuilder study;
};

TEST_F(TextFilters, WithoutAFilterAllAreShown) {
  EXPECT_EQ(shown({}), "een gat|gat in de regie|Bij");
}

TEST_F(TextFilters, ACodeTakesThoseBelowItAlong) {
  EXPECT_EQ(shown({{code("Groep")}, {}, {}}), "een gat");
  EXPECT_EQ(shown({{code("Regie")}, {}, {}}), "gat in de regie|Bij");
}

TEST_F(TextFilters, CodesCodersAndSpeakersNarrowTogether) {
  const auto jb = coding::coder_named(study.study(), "JB").id;
  EXPECT_EQ(shown({{}, {jb}, {}}), "gat in de regie");
  EXPECT_EQ(shown({{}, {}, {"R2"}}), "Bij");
  EXPECT_EQ(shown({{code("Regie")}, {jb}, {"R2"}}), "");
}

TEST_F(TextFilters, WordsOfSpeakersWhoAreNotChosenAreFaint) {
  EXPECT_EQ(app::faint_speakers(study.study(), g1(), {{}, {}, {"R2"}}),
            (std::vector<bool>{true, false}));
  EXPECT_TRUE(app::faint_speakers(study.study(), g1(), {}).empty());
}

TEST_F(TextFilters, WhatIsGoneIsNotFilteredByAnyMore) {
  TextFilter filter{{code("Gat")}, {}, {"R2", "Niemand"}};
  study.apply(coding::delete_code(study.study(), code("Gat")));
  app::keep_valid(filter, study.study(), g1());
  EXPECT_EQ(filter, (TextFilter{{}, {}, {"R2"}}));
}

TEST_F(TextFilters, APlaceHasTheCodingsOfTheLetterBehindIt) {
  EXPECT_EQ(on(6, 6), "een gat");
  EXPECT_EQ(on(10, 10), "een gat|gat in de regie");
  EXPECT_EQ(on(13, 13), "gat in de regie") << "behind the last letter of \"een gat\"";
  EXPECT_EQ(on(3, 3), "");
  EXPECT_EQ(on(0, 7), "een gat");
  EXPECT_EQ(on(0, 6), "") << "they touch";
}

}  // namespace
