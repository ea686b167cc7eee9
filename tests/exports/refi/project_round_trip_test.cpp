// A study goes out as .qdpx and comes back as it was.
#include <gtest/gtest.h>

#include "coding/project.h"
#include "coding/store/edit_codec.h"
#include "exports/refi/project.h"
#include "tests/support/full_study.h"
#include "tests/support/refi_project.h"
#include "tests/support/study_builder.h"

namespace {

using coding::Study;
using exports::refi::write_project;

Study named_as(const Study& study) {
  Study empty;
  empty.change({"new", {}, {}, {coding::Put<coding::ProjectInfo>{study.info()}}});
  return empty;
}

template <class... Rows>
struct Compare {
  static void all(const Study& was, const Study& is) { (each<Rows>(was, is), ...); }
  template <class Row>
  static std::string bytes(const Row& row) {
    return coding::store::encode({coding::Put<Row>{row}});
  }
  template <class Row>
  static void each(const Study& was, const Study& is) {
    if constexpr (std::is_same_v<Row, coding::Coding>) {
      EXPECT_EQ(was.codings().size(), is.codings().size());
      for (const auto& [transcript, list] : was.codings().by_transcript())
        for (const coding::Coding& coding : *list) {
          const auto* back = is.codings().find(coding.key());
          ASSERT_NE(back, nullptr) << tests::words_of(was, coding);
          EXPECT_EQ(bytes(coding), bytes(*back)) << tests::words_of(was, coding);
        }
    } else {
      EXPECT_EQ(was.table<Row>().size(), is.table<Row>().size()) << Row::kTable;
      for (const auto& [key, row] : was.table<Row>()) {
        const Row* back = is.table<Row>().find(key);
        EXPECT_NE(back, nullptr) << Row::kTable;
        if (back == nullptr) continue;
        EXPECT_EQ(bytes(row), bytes(*back)) << Row::kTable;
      }
    }
  }
};

TEST(ProjectRoundTrip, EveryRowOfAStudyComesBack) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    const Study study = tests::full_study(seed);
    const std::string file = write_project(study, "uit.qdpx").bytes;
    const auto read = tests::read_qde(file, named_as(study));
    coding::ForAllRows<Compare>::all(study, read.study);
    EXPECT_EQ(coding::state_hash(read.study), coding::state_hash(study)) << "seed " << seed;
    for (const auto& [id, kept] : read.study.table<coding::KeptElement>())
      ADD_FAILURE() << "kept: " << kept.xml;
    if (HasFailure()) FAIL() << "seed " << seed << "\n" << read.warnings;
    EXPECT_EQ(write_project(read.study, "uit.qdpx").bytes, file) << "seed " << seed;
    EXPECT_TRUE(tests::read_qde(file, read.study).study.broken_rules().empty());
  }
}

}  // namespace
