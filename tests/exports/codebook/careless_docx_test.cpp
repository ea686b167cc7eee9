// Word documents as no program should write them: headings that jump, bookmarks and names twice,
// comments that never end, rows in rows. What comes in of one is taken over, and then it differs in
// nothing.
#include <array>
#include <random>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "exports/codebook/pages.h"
#include "exports/codebook/review.h"
#include "exports/safe_file.h"
#include "tests/support/codebook_text.h"
#include "tests/support/zip_builder.h"
#include "transcripts/import.h"

namespace {

using namespace exports::codebook;
using coding::Study;

class CarelessDocument {
 public:
  explicit CarelessDocument(unsigned seed) : random_(seed) {
    for (int left = 3 + up_to(25); left > 0; --left) body_ += piece();
  }
  std::string bytes() const { return tests::docx_of(body_); }

 private:
  int up_to(int most) { return std::uniform_int_distribution(0, most)(random_); }

  std::string name() {
    static constexpr std::array kNames = {"Regie", "regie", "Régie ", "Mkb", "A > B", "B", ""};
    return kNames[static_cast<std::size_t>(up_to(kNames.size() - 1))];
  }
  std::string field() {
    static constexpr std::array kFields = {"Definitie", "Ligt onder", "Kleur",  "Herkomst",
                                           "Voorbeeld", "Naam",       "Onzin:", ""};
    return kFields[static_cast<std::size_t>(up_to(kFields.size() - 1))];
  }
  std::string bookmark() {
    if (up_to(2) > 0) return {};
    const auto guid =
        coding::Guid::parse(fmt::format("01890000-0000-7000-8000-0000000000{:02x}", up_to(4)));
    return fmt::format(R"(<w:bookmarkStart w:id="1" w:name="{}"/>)", bookmark_of({*guid}));
  }
  std::string heading() {
    return fmt::format(R"(<w:p><w:pPr><w:pStyle w:val="Heading{}"/></w:pPr>{}{}</w:p>)",
                       1 + up_to(8), bookmark(), tests::run(name()));
  }
  std::string row() {
    return fmt::format("<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}{}</w:tc></w:tr></w:tbl>",
                       tests::paragraph(field()), tests::paragraph(name()),
                       up_to(4) == 0 ? row() : std::string());
  }
  std::string piece() {
    switch (up_to(6)) {
      case 0:
        return row();
      case 1:
        return tests::paragraph(field() + ": " + name());
      case 2:
        return fmt::format(R"(<w:commentRangeStart w:id="{}"/>)", up_to(3));
      case 3:
        return bookmark();
      default:
        return heading();
    }
  }

  std::mt19937 random_;
  std::string body_;
};

TEST(CarelessDocx, WhatIsReadIsTakenOverAndThenDiffersInNothing) {
  int taken_over = 0;
  for (unsigned seed = 0; seed < 1'500; ++seed) {
    Study study;
    study.change({"new", {}, {}, {coding::Put<coding::ProjectInfo>{{coding::Guid::make(), "x"}}}});
    ReviewedCodebook file;
    try {
      file = read_codebook_file(CarelessDocument(seed).bytes(), "c.docx");
    } catch (const exports::ExportError&) {
      continue;  // without a code
    }
    const Review review = review_codebook(study, file, "c.docx");
    std::set<std::size_t> all;
    for (std::size_t i = 0; i < review.changes.size(); ++i) all.insert(i);
    study.change(take_changes(study, review, all, {}, {}));
    ++taken_over;
    const Review again = review_codebook(study, file, "c.docx");
    ASSERT_TRUE(again.changes.empty()) << "seed " << seed << ": " << again.changes.size() << "\n"
                                       << tests::codebook_text(study) << "theirs\n"
                                       << tests::codebook_text(again.theirs);
  }
  EXPECT_GT(taken_over, 1'000);
}

}  // namespace
