#include "app/starter_codebook.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "exports/refi/codebook.h"

namespace {

using coding::Study;

Study started() {
  Study study;
  study.change(app::pps_codebook(study));
  return study;
}

TEST(StarterCodebook, TwoProjectsThatBeganWithItExchangeTheirCodebooksWithoutDoubles) {
  Study theirs = started();
  coding::Code code = coding::code_named(theirs, "Valley of death");
  code.name = "Financieringskloof";
  theirs.change(coding::change_code(theirs, code, {}));

  Study ours = started();
  const std::size_t codes = ours.codes().size();
  const auto import = exports::refi::read_codebook(ours, exports::refi::write_codebook(theirs),
                                                   "van-een-collega.qdc");
  ours.change(import.group);
  EXPECT_EQ(ours.codes().size(), codes);
  EXPECT_EQ(import.codes, 0U);
  EXPECT_EQ(coding::code_named(ours, "Financieringskloof").id, code.id);
}

TEST(StarterCodebook, ItsCodesStandUnderTheirGroups) {
  const Study study = started();
  const coding::Code& code = coding::code_named(study, "Valley of death");
  ASSERT_TRUE(code.parent);
  EXPECT_EQ(study.codes().find(*code.parent)->name, "Verduurzaming");
}

}  // namespace
