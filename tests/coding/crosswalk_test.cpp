#include "coding/crosswalk.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "coding/operations.h"
#include "tests/support/study_builder.h"

namespace {

using namespace coding;
using tests::StudyBuilder;

StudyBuilder codes() {
  StudyBuilder study;
  for (const char* name : {"Geld", "Subsidie", "Financiering", "Gat"}) study.code(name);
  return study;
}

void link(StudyBuilder& study, const char* older, const char* newer, Comparability comparability) {
  study.apply(set_crosswalk(study.study(), code_named(study.study(), older).id,
                            code_named(study.study(), newer).id, comparability, "omdat"));
}

// "Geld limited, Subsidie comparable"
std::string told(const Study& study, const char* code) {
  std::string out;
  for (const Forerunner& one : forerunners(study, code_named(study, code).id))
    out += (out.empty() ? "" : ", ") + study.codes().find(one.code)->name + " " +
           words_for(one.comparability).en;
  return out;
}

TEST(Crosswalk, FollowsForerunnersThroughEachOther) {
  StudyBuilder study = codes();
  link(study, "Geld", "Subsidie", Comparability::Limited);
  link(study, "Subsidie", "Financiering", Comparability::Comparable);
  link(study, "Gat", "Financiering", Comparability::Not);
  EXPECT_EQ(told(study.study(), "Subsidie"), "Geld limited");
  EXPECT_EQ(told(study.study(), "Financiering"), "Subsidie comparable, Gat not, Geld limited");
  link(study, "Geld", "Financiering", Comparability::Comparable);  // the better way counts
  EXPECT_EQ(told(study.study(), "Financiering"), "Geld comparable, Subsidie comparable, Gat not");
}

TEST(Crosswalk, ACodeIsNotItsOwnForerunner) {
  StudyBuilder study = codes();
  EXPECT_THROW(link(study, "Geld", "Geld", Comparability::Comparable), EditError);
  link(study, "Geld", "Subsidie", Comparability::Comparable);
  link(study, "Subsidie", "Gat", Comparability::Comparable);
  EXPECT_THROW(study.apply(set_crosswalk(study.study(), code_named(study.study(), "Gat").id,
                                         code_named(study.study(), "Geld").id,
                                         Comparability::Comparable, "")),
               EditError);
}

TEST(Crosswalk, AMergeThatWouldCloseACircleDropsTheLink) {
  StudyBuilder study = codes();
  link(study, "Geld", "Subsidie", Comparability::Comparable);
  link(study, "Subsidie", "Gat", Comparability::Comparable);
  study.apply(merge_codes(study.study(), code_named(study.study(), "Gat").id,
                          code_named(study.study(), "Geld").id));
  EXPECT_TRUE(study.study().broken_rules().empty());
}

TEST(Crosswalk, CodesThatAreLinkedToEachOtherGoTogether) {
  StudyBuilder study = codes();
  study.code("Oud", "Geld").code("Nieuw", "Geld");
  link(study, "Oud", "Nieuw", Comparability::Comparable);
  study.apply(delete_code(study.study(), code_named(study.study(), "Geld").id));
  EXPECT_TRUE(study.study().table<Crosswalk>().empty());
}

TEST(Crosswalk, GoesWithItsCodesAndFollowsAMerge) {
  StudyBuilder study = codes();
  link(study, "Geld", "Subsidie", Comparability::Limited);
  study.apply(merge_codes(study.study(), code_named(study.study(), "Geld").id,
                          code_named(study.study(), "Gat").id));
  EXPECT_EQ(told(study.study(), "Subsidie"), "Gat limited");
  study.apply(delete_code(study.study(), code_named(study.study(), "Gat").id));
  EXPECT_EQ(told(study.study(), "Subsidie"), "");
  EXPECT_TRUE(study.study().table<Crosswalk>().empty());
}

TEST(Crosswalk, IsTakenAwayAgain) {
  StudyBuilder study = codes();
  link(study, "Geld", "Subsidie", Comparability::Limited);
  const auto remove = [&] {
    study.apply(remove_crosswalk(study.study(), code_named(study.study(), "Geld").id,
                                 code_named(study.study(), "Subsidie").id));
  };
  remove();
  EXPECT_EQ(told(study.study(), "Subsidie"), "");
  EXPECT_THROW(remove(), EditError);
}

}  // namespace
