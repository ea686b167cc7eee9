#include "coding/operations_codes.h"

#include <gtest/gtest.h>

#include "coding/codebook.h"
#include "coding/lookup.h"
#include "tests/support/study_builder.h"

namespace {

using namespace coding;
using tests::StudyBuilder;
using Names = std::vector<std::string>;

// Geld > Subsidie, Geld > Gat; Mensen > Regie; Tijd. AV and JB coded "een gat" as Gat, AV also as
// Subsidie, and "niemand" as Regie.
class SeveralCodes : public testing::Test {
 protected:
  void SetUp() override {
    study.transcript("G1", "R1", "Dan valt er een gat en niemand heeft de regie.");
    study.code("Geld").code("Subsidie", "Geld").code("Gat", "Geld");
    study.code("Mensen").code("Regie", "Mensen").code("Tijd");
    study.coding("G1", "een gat", "Gat", "AV").coding("G1", "een gat", "Gat", "JB");
    study.coding("G1", "een gat", "Subsidie", "AV").coding("G1", "niemand", "Regie", "AV");
  }
  CodeId id(const std::string& name) const { return code_named(study.study(), name).id; }
  std::vector<CodeId> ids(const Names& names) const {
    std::vector<CodeId> all;
    for (const auto& name : names) all.push_back(id(name));
    return all;
  }
  Names paths() const {
    Names all;
    for (const auto& entry : in_order(study.study()))
      all.push_back(path_of(study.study(), entry.code->id));
    return all;
  }
  std::size_t codings() const { return study.study().codings().size(); }
  // Applies the group and then its inverse, which must restore all.
  Names after(const EditGroup& group) {
    Study changed = study.study();
    const EditGroup inverse = changed.change(group);
    const Names found = [&] {
      Names all;
      for (const auto& entry : in_order(changed)) all.push_back(path_of(changed, entry.code->id));
      return all;
    }();
    changed.change(inverse);
    EXPECT_EQ(changed.codings().size(), codings());
    Names restored;
    for (const auto& entry : in_order(changed))
      restored.push_back(path_of(changed, entry.code->id));
    EXPECT_EQ(restored, paths());
    return found;
  }
  StudyBuilder study;
};

TEST_F(SeveralCodes, AreMovedInTheirOrder) {
  EXPECT_EQ(after(move_codes(study.study(), ids({"Regie", "Gat"}), id("Tijd"), std::nullopt)),
            (Names{"Geld", "Geld > Subsidie", "Mensen", "Tijd", "Tijd > Gat", "Tijd > Regie"}));
}

TEST_F(SeveralCodes, AChosenCodeBelowAChosenOneMovesAlong) {
  EXPECT_EQ(after(move_codes(study.study(), ids({"Gat", "Geld"}), id("Tijd"), std::nullopt)),
            (Names{"Mensen", "Mensen > Regie", "Tijd", "Tijd > Geld", "Tijd > Geld > Subsidie",
                   "Tijd > Geld > Gat"}));
}

TEST_F(SeveralCodes, CanGoBeforeOneOfThemselves) {
  EXPECT_EQ(after(move_codes(study.study(), ids({"Geld", "Mensen"}), std::nullopt, id("Geld"))),
            paths());
}

TEST_F(SeveralCodes, DoNotGoBelowThemselves) {
  EXPECT_THROW(move_codes(study.study(), ids({"Geld", "Tijd"}), id("Gat"), std::nullopt),
               EditError);
}

TEST_F(SeveralCodes, MergeIntoOneAndToldIsWhatHappens) {
  const auto told = merged_into(study.study(), ids({"Gat", "Subsidie", "Regie"}), id("Gat"));
  EXPECT_EQ(told.codings, 1U) << "that of Regie";
  EXPECT_EQ(told.doubles, 1U) << "AV has Gat on those words already";
  EXPECT_EQ(after(merge_codes(study.study(), ids({"Gat", "Subsidie", "Regie"}), id("Gat"))),
            (Names{"Geld", "Geld > Gat", "Mensen", "Tijd"}));
}

TEST_F(SeveralCodes, MergingTellsOfSubcodes) {
  EXPECT_EQ(merged_into(study.study(), ids({"Geld", "Mensen"}), id("Tijd")).subcodes, 3U);
}

TEST_F(SeveralCodes, AreDeletedWithWhatTheyHold) {
  const auto goes = deleted_with(study.study(), ids({"Gat", "Geld", "Tijd"}));
  EXPECT_EQ(goes.codes, 4U);
  EXPECT_EQ(goes.codings, 3U);
  EXPECT_EQ(goes.transcripts, 1U);
  EXPECT_EQ(after(delete_codes(study.study(), ids({"Gat", "Geld", "Tijd"}))),
            (Names{"Mensen", "Mensen > Regie"}));
}

TEST_F(SeveralCodes, TakeAnotherColourInOneStep) {
  const auto group = recolour_codes(study.study(), ids({"Gat", "Tijd"}), {0x123456});
  EXPECT_EQ(group.title.en, "2 codes have another colour");
  study.apply(group);
  EXPECT_EQ(study.study().codes().find(id("Gat"))->colour.rgb, 0x123456U);
  EXPECT_TRUE(recolour_codes(study.study(), ids({"Gat"}), {0x123456}).edits.empty());
}

TEST_F(SeveralCodes, NoTwoCodesAreGivenOneShortcut) {
  Code gat = *study.study().codes().find(id("Gat"));
  gat.shortcut = "k";
  study.apply(change_code(study.study(), gat, {1}));
  Code regie = *study.study().codes().find(id("Regie"));
  regie.shortcut = "K";
  EXPECT_THROW(change_code(study.study(), regie, {1}), EditError);
  regie.shortcut = "r";
  EXPECT_NO_THROW(change_code(study.study(), regie, {1}));
}

}  // namespace
