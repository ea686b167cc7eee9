#include "exports/codebook/review.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "coding/operations_codes.h"
#include "exports/codebook/pages.h"
#include "exports/codebook_differences.h"
#include "exports/csv.h"
#include "exports/refi/codebook.h"
#include "exports/safe_file.h"
#include "exports/xlsx.h"
#include "tests/support/codebook_text.h"
#include "tests/support/study_builder.h"
#include "tests/support/temp_folder.h"
#include "tests/support/zip_builder.h"
#include "transcripts/formats/zip_reader.h"
#include "transcripts/import.h"

namespace {

using namespace exports::codebook;
using coding::Code;
using coding::Study;
using tests::StudyBuilder;
using transcripts::Language;

constexpr coding::Timestamp kNow{1'700'000'000'000};

const Code& code(const Study& study, const std::string& name) {
  return coding::code_named(study, name);
}

StudyBuilder study() {
  StudyBuilder study;
  study.code("Geld").code("Gat", "Geld").code("Markt", "Geld").code("Regie");
  Code gat = code(study.study(), "Gat");
  gat.definition = "Wat blijft liggen.";
  gat.when_to_use = "Als iemand het zegt.";
  study.apply(coding::change_code(study.study(), gat, {}));
  return study;
}

// "Geld > Gat definition: Wat blijft liggen. → Wat stopt."
std::vector<std::string> told(const Review& review) {
  using What = ReviewChange::What;
  std::vector<std::string> all;
  for (const ReviewChange& change : review.changes) {
    if (change.what == What::Memo) {
      const auto& memo = review.memos[change.which];
      all.push_back("memo " + memo.path + ": " + memo.text);
      continue;
    }
    const auto& difference = review.differences[change.which];
    if (change.what == What::NewCode) {
      all.push_back("new " + difference.path_after);
      continue;
    }
    const auto sides = exports::side_of(difference, change.field);
    all.push_back(difference.path_before + " " + exports::key_for(change.field) + ": " +
                  sides.before.en + " → " + sides.after.en);
  }
  return all;
}
using Lines = std::vector<std::string>;

// The study after these changes of the review, by their numbers from 1.
Study after(const Study& study, const Review& review, const std::set<std::size_t>& numbers) {
  std::set<std::size_t> taken;
  for (const std::size_t number : numbers) taken.insert(number - 1);
  Study changed = study;
  changed.change(take_changes(study, review, taken, std::nullopt, kNow));
  return changed;
}

Review of_table(const Study& study, const exports::Table& table) {
  return review_codebook(study, from_table(table, "c.csv"), "c.csv");
}
Review of_csv(const Study& study, const std::string& csv) {
  return of_table(study, exports::parse_csv(csv, "c.csv"));
}
exports::Table table_of(const Study& study) {
  // What is read back is texts alone.
  return exports::parse_csv(exports::to_csv(to_table(document_of(study, {}))), "c.csv");
}
exports::Cell& cell(exports::Table& table, std::size_t row, const std::string& column) {
  const auto at = std::find(table.header.begin(), table.header.end(), column);
  return table.rows.at(row).at(static_cast<std::size_t>(at - table.header.begin()));
}

// One part of an archive with each `from` made `to`, which must be there.
std::string edited(const std::string& archive, const std::string& part, const std::string& from,
                   const std::string& to) {
  transcripts::ZipReader zip(archive, "c");
  std::vector<tests::ZipPart> parts;
  for (const std::string& name : zip.names()) {
    std::string bytes = zip.read(name);
    if (name == part) {
      EXPECT_NE(bytes.find(from), std::string::npos) << from << "\n" << bytes;
      for (std::size_t at = 0; (at = bytes.find(from, at)) != std::string::npos; at += to.size())
        bytes.replace(at, from.size(), to);
    }
    parts.push_back({name, bytes});
  }
  return tests::zip_of(parts);
}

Review of_file(const Study& study, const std::string& bytes, const std::string& name) {
  return review_codebook(study, read_codebook_file(bytes, name), name);
}

TEST(CodebookReview, AnEditedFileOfEachFormatDiffersWhereItWasEdited) {
  const StudyBuilder built = study();
  const Document document = document_of(built.study(), {});
  const Lines expected = {"Geld > Gat definition: Wat blijft liggen. → Wat stopt."};
  EXPECT_EQ(told(of_file(built.study(),
                         edited(to_docx(document, "c.docx"), "word/document.xml",
                                "Wat blijft liggen.", "Wat stopt."),
                         "c.docx")),
            expected);
  const tests::TempFolder folder;
  exports::write_xlsx(folder / "c.xlsx", to_table(document), "c", Language::Dutch);
  EXPECT_EQ(told(of_file(built.study(),
                         edited(transcripts::read_file(folder / "c.xlsx", 1'000'000),
                                "xl/sharedStrings.xml", "Wat blijft liggen.", "Wat stopt."),
                         "c.xlsx")),
            expected);
  std::string csv = exports::to_csv(to_table(document));
  csv.replace(csv.find("Wat blijft liggen."), 18, "Wat stopt.");
  EXPECT_EQ(told(of_file(built.study(), csv, "c.csv")), expected);
  std::string qdc = exports::refi::write_codebook(built.study());
  qdc.replace(qdc.find("Wat blijft liggen."), 18, "Wat stopt.");
  EXPECT_EQ(told(of_file(built.study(), qdc, "c.qdc")), expected);
}

TEST(CodebookReview, EachDifferenceIsTakenApartAndMarksTheMeaningAsChanged) {
  const StudyBuilder built = study();
  exports::Table table = table_of(built.study());
  cell(table, 1, "definitie") = "Wat stopt.";
  cell(table, 1, "wel coderen") = std::string();
  cell(table, 1, "naam") = "Kloof";
  cell(table, 3, "kleur") = "#010203";
  const Review review = of_table(built.study(), table);
  EXPECT_EQ(
      told(review),
      (Lines{"Geld > Gat name: Gat → Kloof",
             "Geld > Gat definition: Wat blijft liggen. → Wat stopt.",
             "Geld > Gat when_to_use: Als iemand het zegt. → ",
             "Regie colour: " +
                 exports::value_of(code(built.study(), "Regie"), "Regie", coding::CodeField::Colour)
                     .en +
                 " → #010203"}));
  const Study some = after(built.study(), review, {2, 4});
  EXPECT_EQ(code(some, "Gat").definition, "Wat stopt.");
  EXPECT_EQ(code(some, "Gat").when_to_use, "Als iemand het zegt.");
  EXPECT_EQ(code(some, "Gat").defined, kNow);
  EXPECT_EQ(code(some, "Regie").colour, coding::Colour{0x010203});
  EXPECT_EQ(code(some, "Regie").defined, coding::Timestamp{}) << "a colour is no meaning";
  EXPECT_EQ(
      told(of_table(some, table)),
      (Lines{"Geld > Gat name: Gat → Kloof", "Geld > Gat when_to_use: Als iemand het zegt. → "}));
  EXPECT_EQ(told(of_table(after(built.study(), review, {1, 2, 3, 4}), table)), Lines());
  EXPECT_TRUE(take_changes(built.study(), review, {}, {}, kNow).edits.empty());
}

TEST(CodebookReview, ACodeIsFoundByItsGuidThenItsPathThenItsName) {
  const StudyBuilder built = study();
  const std::string guid = code(built.study(), "Markt").id.to_string();
  EXPECT_EQ(told(of_csv(built.study(), "id,naam\n" + guid + ",Handel\n")),
            Lines{"Geld > Markt name: Markt → Handel"});
  EXPECT_EQ(told(of_csv(built.study(), "naam,ouder,definitie\ngat,GELD,Wat blijft liggen.\n")),
            Lines{"Geld > Gat name: Gat → gat"});
  EXPECT_EQ(told(of_csv(built.study(), "naam,ouder\nGat,Regie\n")),
            Lines{"Geld > Gat parent: Geld → Regie"})
      << "the only one of its name";
  EXPECT_EQ(told(of_csv(built.study(), "naam\nGat\n")), Lines()) << "says nothing but the name";
}

TEST(CodebookReview, WhatTheFileDoesNotHaveIsToldAndStays) {
  const StudyBuilder built = study();
  const Review review = of_csv(built.study(), "naam,ouder\nGat,Geld\nNieuw,Geld\n");
  EXPECT_EQ(review.missing, (Lines{"Geld", "Geld > Markt", "Regie"}));
  EXPECT_EQ(told(review), Lines{"new Geld > Nieuw"});
  const Study changed = after(built.study(), review, {1});
  EXPECT_EQ(tests::code_names(changed), "Geld\n  Gat\n  Markt\n  Nieuw\nRegie\n");
}

TEST(CodebookReview, ANewCodeUnderOneThatIsLeftLiesUnderTheNearestThatIsThere) {
  const StudyBuilder built = study();
  const Review review = of_csv(built.study(), "naam,ouder\nA,Geld\nB,Geld > A\nC,B\n");
  EXPECT_EQ(told(review), (Lines{"new Geld > A", "new Geld > A > B", "new Geld > A > B > C"}));
  EXPECT_EQ(tests::code_names(after(built.study(), review, {3})),
            "Geld\n  Gat\n  Markt\n  C\nRegie\n");
  EXPECT_EQ(tests::code_names(after(built.study(), review, {1, 2, 3})),
            "Geld\n  Gat\n  Markt\n  A\n    B\n      C\nRegie\n");
}

TEST(CodebookReview, TwoCodesMayTradeNamesButOneAloneMayNotTakeTheOthers) {
  const StudyBuilder built = study();
  exports::Table table = table_of(built.study());
  std::swap(cell(table, 1, "naam"), cell(table, 2, "naam"));
  const Review review = of_table(built.study(), table);
  ASSERT_EQ(told(review),
            (Lines{"Geld > Gat name: Gat → Markt", "Geld > Markt name: Markt → Gat"}));
  EXPECT_EQ(tests::code_names(after(built.study(), review, {1, 2})),
            "Geld\n  Markt\n  Gat\nRegie\n");
  EXPECT_THROW(take_changes(built.study(), review, {0}, {}, kNow), coding::EditError);
}

TEST(CodebookReview, ASortedSheetIsNoOtherOrder) {
  const StudyBuilder built = study();
  exports::Table table = table_of(built.study());
  std::reverse(table.rows.begin(), table.rows.end());
  EXPECT_EQ(told(of_table(built.study(), table)), Lines());
}

TEST(CodebookReview, CodesThatWouldLieBelowEachOtherAreToldAndHarmNothing) {
  const StudyBuilder built = study();
  const Review review = of_csv(built.study(), "naam,ouder\nA,B\nB,A\nGeld,Gat\n");
  EXPECT_FALSE(review.notes.empty());
  std::set<std::size_t> all;
  for (std::size_t i = 1; i <= review.changes.size(); ++i) all.insert(i);
  EXPECT_NO_THROW(after(built.study(), review, all));
}

TEST(CodebookReview, ARowThatStandsThereTwiceIsReadOnce) {
  const StudyBuilder built = study();
  const Review review = of_csv(built.study(), "naam,ouder\nNieuw,Geld\nNieuw,Geld\n");
  EXPECT_EQ(told(review), Lines{"new Geld > Nieuw"});
  EXPECT_EQ(review.notes.size(), 1U);
}

// Moves the heading of Markt, with what is below it, before that of Gat.
std::string with_markt_first(const std::string& docx, const Study& study) {
  transcripts::ZipReader zip(docx, "c.docx");
  const std::string xml = zip.read("word/document.xml");
  const auto heading = [&](const std::string& name) {
    const auto bookmark = xml.find("w:name=\"" + bookmark_of(code(study, name).id) + "\"");
    return xml.rfind("<w:p>", bookmark);
  };
  const std::size_t gat = heading("Gat");
  const std::size_t markt = heading("Markt");
  const std::size_t regie = heading("Regie");
  const std::string moved = xml.substr(markt, regie - markt);
  return edited(docx, "word/document.xml", xml.substr(gat, regie - gat),
                moved + xml.substr(gat, markt - gat));
}

TEST(CodebookReview, AHeadingThatWasMovedIsAnotherPlaceAmongItsSiblings) {
  const StudyBuilder built = study();
  const std::string docx = to_docx(document_of(built.study(), {}), "c.docx");
  const Review review = of_file(built.study(), with_markt_first(docx, built.study()), "c.docx");
  ASSERT_EQ(review.changes.size(), 1U);
  EXPECT_EQ(review.changes[0].field, coding::CodeField::Order);
  EXPECT_EQ(tests::code_names(after(built.study(), review, {1})), "Geld\n  Markt\n  Gat\nRegie\n");
}

TEST(CodebookReview, CommentsComeInAsMemosOnceAndSayWhoMadeThem) {
  StudyBuilder built = study();
  ReviewedCodebook file;
  file.codes = {{std::nullopt, "Geld"}, {std::nullopt, "Gat"}, {std::nullopt, "Nieuw"}};
  file.codes[2].parent_path = "";
  file.comments = {{std::nullopt, "Anna", "", "Mooi."},
                   {1, "Bram", "blijft liggen", "Hoe lang?"},
                   {1, "Bram", "blijft liggen", "Hoe lang?"},
                   {2, "", "", "Nodig?"}};
  const Review review = review_codebook(built.study(), file, "c.docx");
  EXPECT_EQ(told(review),
            (Lines{"new Nieuw", "memo : Anna: Mooi.",
                   "memo Geld > Gat: Bram, “blijft liggen”: Hoe lang?", "memo Nieuw: Nodig?"}));
  const Study changed = after(built.study(), review, {2, 3, 4});
  std::vector<std::string> memos;
  for (const auto& [id, memo] : changed.memos()) {
    const bool on_code = memo.owner_kind == coding::OwnerKind::Code;
    memos.push_back((on_code ? changed.codes().find({memo.owner})->name : "project") + ": " +
                    memo.text);
    EXPECT_FALSE(memo.coder) << "of nobody in the study";
  }
  std::sort(memos.begin(), memos.end());
  EXPECT_EQ(memos, (Lines{"Gat: Bram, “blijft liggen”: Hoe lang?", "project: Anna: Mooi.",
                          "project: Nieuw\nNodig?"}))
      << "the new code was left, what was said of it was not";
  EXPECT_EQ(told(review_codebook(changed, file, "c.docx")),
            (Lines{"new Nieuw", "memo Nieuw: Nodig?"}));
}

}  // namespace
