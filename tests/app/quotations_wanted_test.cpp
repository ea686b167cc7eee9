#include "app/quotations_wanted.h"

#include <gtest/gtest.h>

#include "app/views/figures_dimensions.h"
#include "coding/frequencies.h"
#include "coding/kept_queries.h"
#include "coding/lookup.h"
#include "coding/operations_codes.h"
#include "tests/support/demo_workspace.h"
#include "tests/support/study_builder.h"

namespace tests {
namespace {

using namespace coding;

// Every cell of a code against what Citaten shows for it.
void expect_the_same(const Study& study, const FrequencyQuery& query, const CodeId& code) {
  const Frequencies figures = frequencies(study, query);
  // The last column of an attribute is of what has no value, which no filter lets through alone.
  const std::size_t columns = figures.columns.size() - (query.attribute ? 1 : 0);
  for (std::size_t at = 0; at < columns; ++at) {
    const auto& column = figures.columns[at];
    EXPECT_EQ(
        app::quotations_found(study, app::wanted_behind_cell(study, query, code, &column)).size(),
        behind_cell(study, query, code, &column).size())
        << column.name;
  }
  EXPECT_EQ(
      app::quotations_found(study, app::wanted_behind_cell(study, query, code, nullptr)).size(),
      behind_cell(study, query, code, nullptr).size());
}

TEST(QuotationsWanted, ACellOfCijfersHasTheSameQuotationsByAnyDimension) {
  DemoWorkspace demo;
  const Study& study = demo.study();
  for (const app::Dimension& dimension : app::dimensions(study, transcripts::Language::Dutch)) {
    SCOPED_TRACE(dimension.id);
    FrequencyQuery query;
    query.by = dimension.by;
    query.attribute = dimension.attribute;
    expect_the_same(study, query, demo.code("Leercultuur"));
    query.with_interviewers = query.with_subcodes = true;
    add_filter(study, "rol=werkveld", query.filter);
    expect_the_same(study, query, demo.code("Valley of death"));
  }
}

TEST(QuotationsWanted, AKeptQueryThatNamesWhatIsGoneSaysSo) {
  StudyBuilder study;
  study.transcript("G", "R1", "Het geld is op.").code("Geld").code("Tijd");
  study.coding("G", "geld is op", "Geld", "AV");
  PassageQuery query;
  query.expression = read_expression(study.study(), "Geld");
  const By by{find_coder(study.study(), "AV")->id, {}};
  study.apply(keep_query(study.study(), "Over geld", query, by));
  const KeptQueryId id = kept_queries(study.study()).front()->id;
  EXPECT_EQ(app::read_kept_query(study.study(), id).query, query);
  study.apply(delete_codes(study.study(), {code_named(study.study(), "Geld").id}));
  const app::QueryRead read = app::read_kept_query(study.study(), id);
  EXPECT_FALSE(read.query);
  EXPECT_TRUE(read.error);
}

TEST(QuotationsWanted, CountsAllThoughALongGroupIsCutShort) {
  StudyBuilder study;
  std::string words;
  for (std::size_t at = 0; at < app::kMostInGroup + 5; ++at)
    words += "woord" + std::to_string(at) + " ";
  study.transcript("G", "R1", words).person("G", "R1", "Anna").code("Woord");
  for (std::size_t at = 0; at < app::kMostInGroup + 5; ++at)
    study.coding("G", "woord" + std::to_string(at) + " ", "Woord", "AV");
  const app::QuotationsMade made = app::make_quotations(study.study(), {}, 1);
  EXPECT_EQ(made.count, app::kMostInGroup + 5);
  ASSERT_EQ(made.groups.size(), 1U);
  EXPECT_EQ(made.groups[0].count, made.count);
  EXPECT_EQ(made.groups[0].group.quotations.size(), app::kMostInGroup);
  EXPECT_EQ(made.groups[0].reach.participants, 1U);
}

}  // namespace
}  // namespace tests
