#include <gtest/gtest.h>

#include "exports/refi/codebook.h"
#include "tests/support/codebook_text.h"
#include "tests/support/random_codebook.h"
#include "tests/support/spoken.h"
#include "transcripts/import.h"

namespace {

using coding::Study;
using exports::refi::read_codebook;
using exports::refi::write_codebook;

Study read(const std::string& xml, Study study) {
  study.change(read_codebook(study, xml, "in.qdc").group);
  return study;
}

TEST(CodebookRoundTrip, AnEmptyStudyGetsTheSameCodebookFieldByField) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    const Study study = tests::random_codebook(seed);
    const std::string xml = write_codebook(study);
    const auto import = read_codebook({}, xml, "in.qdc");
    Study back;
    back.change(import.group);
    ASSERT_EQ(tests::codebook_text(back), tests::codebook_text(study)) << "seed " << seed << xml;
    ASSERT_TRUE(import.warnings.empty()) << import.warnings.front().en << " seed " << seed;
    ASSERT_EQ(import.codes, study.codes().size());
  }
}

TEST(CodebookRoundTrip, ReadingTheOwnExportChangesNothing) {
  for (unsigned seed = 0; seed < 100; ++seed) {
    const Study study = tests::random_codebook(seed);
    const auto import = read_codebook(study, write_codebook(study), "in.qdc");
    ASSERT_TRUE(import.group.edits.empty()) << "seed " << seed;
    ASSERT_EQ(import.codes + import.changed, 0U);
  }
}

// Over a study that an earlier careless file left, so that codes move, trade names and clash.
TEST(CodebookRoundTrip, ReadingAnyFileTwiceChangesNothingTheSecondTime) {
  for (unsigned seed = 0; seed < 1'000; ++seed) {
    const Study before = read(tests::careless_qdc(2 * seed), {});
    const std::string xml = tests::careless_qdc(2 * seed + 1);
    const Study once = read(xml, before);
    const auto again = read_codebook(once, xml, "in.qdc");
    ASSERT_TRUE(again.group.edits.empty()) << "seed " << seed << "\n"
                                           << xml << "\nbefore:\n"
                                           << tests::codebook_text(before) << "once:\n"
                                           << tests::codebook_text(once) << "twice:\n"
                                           << tests::codebook_text(read(xml, once));
  }
}

TEST(CodebookRoundTrip, SamplesComeBackThroughOurOwnForm) {
  for (const char* name : {"qualcoder-3.8.2-codebook.qdc", "taguette-1.4.1-codebook.qdc",
                           "refi-qda-annex-a1.qdc", "refi-qda-annex-a2.qde"}) {
    const auto path = tests::sample(name);
    if (path.empty()) GTEST_SKIP() << "needs the sample files beside the repository";
    const Study study = read(transcripts::read_file(path, 1'000'000), {});
    EXPECT_EQ(tests::codebook_text(read(write_codebook(study), {})), tests::codebook_text(study));
  }
}

}  // namespace
