#include "coding/codebook.h"

#include <set>

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "tests/support/study_builder.h"

namespace {

using namespace coding;
using tests::StudyBuilder;

StudyBuilder small_codebook() {
  StudyBuilder study;
  study.code("Verduurzaming").code("Regie").code("Valley of death", "Verduurzaming");
  study.code("Pilot", "Valley of death").code("Geld", "Verduurzaming");
  return study;
}

// One line: "Verduurzaming( Geld ) Regie".
std::string tree(const Study& study) {
  std::string out;
  for (const CodebookEntry& entry : in_order(study))
    out += std::string(static_cast<std::size_t>(entry.depth), '.') + entry.code->name + " ";
  return out;
}

CodeId id_of(const StudyBuilder& study, std::string_view code) {
  return code_named(study.study(), code).id;
}

TEST(Codebook, ComesEachCodeBeforeItsChildren) {
  EXPECT_EQ(tree(small_codebook().study()), "Verduurzaming .Valley of death ..Pilot .Geld Regie ");
}

TEST(Codebook, PathAndDescendants) {
  const StudyBuilder study = small_codebook();
  EXPECT_EQ(path_of(study.study(), id_of(study, "Pilot")),
            "Verduurzaming > Valley of death > Pilot");
  EXPECT_EQ(with_descendants(study.study(), id_of(study, "Verduurzaming")).size(), 4U);
}

TEST(Codebook, MovingPutsACodeBeforeASiblingOrLast) {
  StudyBuilder study = small_codebook();
  study.apply(move_code(study.study(), id_of(study, "Regie"), id_of(study, "Verduurzaming"),
                        id_of(study, "Geld")));
  EXPECT_EQ(tree(study.study()), "Verduurzaming .Valley of death ..Pilot .Regie .Geld ");
  study.apply(move_code(study.study(), id_of(study, "Valley of death"), {}, {}));
  EXPECT_EQ(tree(study.study()), "Verduurzaming .Regie .Geld Valley of death .Pilot ");
  EXPECT_THROW(move_code(study.study(), id_of(study, "Valley of death"), id_of(study, "Pilot"), {}),
               EditError);
}

TEST(Codebook, NewCodesGetColoursThatDiffer) {
  StudyBuilder study;
  std::set<std::uint32_t> colours;
  for (int i = 0; i < 12; ++i) study.code("code " + std::to_string(i));
  for (const auto& [id, code] : study.study().codes()) colours.insert(code.colour.rgb);
  EXPECT_EQ(colours.size(), 12U);
}

}  // namespace
