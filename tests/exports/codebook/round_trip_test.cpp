// What is written and read back differs in nothing, in each format that comes back.
#include <functional>

#include <gtest/gtest.h>

#include "exports/codebook/pages.h"
#include "exports/codebook/review.h"
#include "exports/csv.h"
#include "exports/refi/codebook.h"
#include "exports/xlsx.h"
#include "tests/support/codebook_text.h"
#include "tests/support/random_codebook.h"
#include "tests/support/temp_folder.h"
#include "transcripts/import.h"

namespace {

using coding::Study;
using namespace exports::codebook;
using transcripts::Language;

std::string as_xlsx(const exports::Table& table) {
  const tests::TempFolder folder;
  exports::write_xlsx(folder / "c.xlsx", table, "codeboek", Language::Dutch);
  return transcripts::read_file(folder / "c.xlsx", 10'000'000);
}

std::string written(const Study& study, const std::string& ending, Language language) {
  if (ending == "qdc") return exports::refi::write_codebook(study);
  const Document document = document_of(study, {language, "2026-11-29", 2});
  if (ending == "docx") return to_docx(document, "c.docx");
  if (ending == "csv") return exports::to_csv(to_table(document));
  return as_xlsx(to_table(document));
}

Review read_back(const Study& study, const std::string& bytes, const std::string& ending) {
  const std::string name = "c." + ending;
  return review_codebook(study, read_codebook_file(bytes, name), name);
}

std::string told(const Review& review) {
  std::string all;
  for (const auto& difference : review.differences) {
    all += difference.path_after + ":";
    for (const auto field : difference.changed)
      all += " " + std::to_string(static_cast<int>(field));
    all += "\n";
  }
  for (const auto& path : review.missing) all += "missing " + path + "\n";
  for (const auto& note : review.notes) all += note.en + "\n";
  return all;
}

class CodebookRoundTrips : public testing::TestWithParam<std::string> {};

TEST_P(CodebookRoundTrips, TheStudyItselfSeesNoDifference) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    const Study study = tests::random_codebook(seed);
    const Language language = seed % 2 == 0 ? Language::Dutch : Language::English;
    const Review review = read_back(study, written(study, GetParam(), language), GetParam());
    ASSERT_EQ(told(review), "") << "seed " << seed << "\n" << tests::codebook_text(study);
    ASSERT_TRUE(review.changes.empty());
  }
}

// Into a study without codes, where everything is new: what comes differs from what was written in
// no more than white space at the ends of texts, which the first study would not see.
TEST_P(CodebookRoundTrips, AnEmptyStudyTakesAllOver) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    const Study study = tests::random_codebook(seed);
    const std::string bytes = written(study, GetParam(), Language::Dutch);
    Study empty;
    const Review review = read_back(empty, bytes, GetParam());
    std::set<std::size_t> all;
    for (std::size_t i = 0; i < review.changes.size(); ++i) all.insert(i);
    empty.change(take_changes(empty, review, all, std::nullopt, {}));
    ASSERT_EQ(tests::code_names(empty), tests::code_names(study)) << "seed " << seed;
    ASSERT_EQ(told(read_back(empty, bytes, GetParam())), "") << "seed " << seed;
    ASSERT_EQ(told(read_back(study, written(empty, GetParam(), Language::Dutch), GetParam())), "")
        << "seed " << seed;
  }
}

INSTANTIATE_TEST_SUITE_P(Formats, CodebookRoundTrips, testing::Values("docx", "xlsx", "csv", "qdc"),
                         [](const auto& format) { return format.param; });

}  // namespace
