#include "exports/memos_out.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "coding/memo_list.h"
#include "exports/csv.h"
#include "tests/support/study_builder.h"

namespace {

using coding::OwnerKind;
using exports::Cell;
using transcripts::Language;

class MemosOut : public testing::Test {
 protected:
  MemosOut() {
    builder.transcript("G1", "R1", "Dat is één gat.").code("Gat");
    builder.coding("G1", "gat", "Gat", "AV");
  }
  void memo(OwnerKind kind, const coding::Guid& owner, const std::string& text, std::int64_t when) {
    const coding::By by{coding::coder_named(study(), "AV").id, {when}};
    builder.apply(coding::set_memo(study(), kind, owner, text, by));
  }
  const coding::Study& study() { return builder.study(); }
  coding::Guid code() { return coding::code_named(study(), "Gat").id.guid; }
  coding::Guid first_coding() {
    return study().codings().by_transcript().begin()->second->front().id.guid;
  }
  tests::StudyBuilder builder;
};

std::string text_at(const exports::Table& table, std::size_t row, std::size_t column) {
  return std::get<std::string>(table.rows.at(row).at(column));
}

TEST_F(MemosOut, TheTableSaysOnWhatAndWhereInCodePointsTheLastChangedFirst) {
  memo(OwnerKind::Code, code(), "Over de code", 1'000'000);
  memo(OwnerKind::Coding, first_coding(), "Over de codering", 2'000'000);
  const auto table = exports::memos_table(study(), Language::Dutch);
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(text_at(table, 0, 0), "codering");
  EXPECT_EQ(text_at(table, 0, 1), "Gat");
  EXPECT_EQ(text_at(table, 0, 2), "G1");
  EXPECT_EQ(text_at(table, 0, 5), "gat");
  EXPECT_EQ(std::get<double>(table.rows[0][3]), 11);
  EXPECT_EQ(std::get<double>(table.rows[0][4]), 14);
  EXPECT_EQ(text_at(table, 0, 6), "AV");
  EXPECT_EQ(text_at(table, 0, 8), "Over de codering");
  EXPECT_EQ(text_at(table, 1, 8), "Over de code");
}

TEST_F(MemosOut, NothingThatIsWrittenIsAFormulaOrMarkup) {
  memo(OwnerKind::Code, code(), "=1+1 <script>x</script> [klik](http://x) # *vet*", 1);
  EXPECT_NE(exports::to_csv(exports::memos_table(study(), Language::Dutch)).find("'=1+1"),
            std::string::npos);
  const std::string html = exports::memos_html(study(), Language::Dutch);
  EXPECT_EQ(html.find("<script>"), std::string::npos);
  EXPECT_NE(html.find("Content-Security-Policy"), std::string::npos);
  const std::string markdown = exports::memos_markdown(study(), Language::Dutch);
  EXPECT_EQ(markdown.find("](http"), std::string::npos) << markdown;
  EXPECT_NE(markdown.find("\\# \\*vet\\*"), std::string::npos) << markdown;
}

}  // namespace
