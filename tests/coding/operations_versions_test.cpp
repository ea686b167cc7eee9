#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "coding/operations.h"
#include "tests/support/study_builder.h"

namespace {

using namespace coding;
using tests::StudyBuilder;

class Versions : public testing::Test {
 protected:
  void SetUp() override {
    study.transcript("G1", "R1", "Dan valt er een gat.").code("Gat").code("Regie");
    study.coding("G1", "een gat", "Gat", "AV");
  }
  CodeId gat() const { return code_named(study.study(), "Gat").id; }
  By av(std::int64_t when) const { return {coder_named(study.study(), "AV").id, {when}}; }
  void define(const std::string& definition, std::int64_t when) {
    Code code = *study.study().codes().find(gat());
    code.definition = definition;
    study.apply(change_code(study.study(), code, {when}));
  }
  StudyBuilder study;
};

TEST_F(Versions, ACodingIsOlderThanADefinitionThatChangedAfterIt) {
  EXPECT_TRUE(older_codings(study.study(), gat()).empty());
  define("Een gat in de financiering.", 1'000);
  ASSERT_EQ(older_codings(study.study(), gat()).size(), 1U);
  const CodingId old = older_codings(study.study(), gat()).front()->id;
  study.apply(check_codings(study.study(), {old}, av(1'001)));
  EXPECT_TRUE(older_codings(study.study(), gat()).empty());
  define("Een gat in de tijd.", 2'000);
  EXPECT_EQ(older_codings(study.study(), gat()).size(), 1U);
}

TEST_F(Versions, AnotherNameOrColourMakesNoCodingOlder) {
  Code code = *study.study().codes().find(gat());
  code.name = "Kloof";
  code.colour = {0x112233};
  study.apply(change_code(study.study(), code, {1'000}));
  EXPECT_TRUE(older_codings(study.study(), code.id).empty());
}

TEST_F(Versions, ANamedStateStaysWhenTheCodebookGoesOn) {
  study.apply(name_codebook_version(study.study(), "na ronde 1", av(1)));
  define("anders", 2);
  study.apply(delete_code(study.study(), gat()));
  const auto& kept = study.study().table<VersionedCode>();
  ASSERT_EQ(kept.size(), 2U);
  EXPECT_EQ(kept.begin()->second.code.name, "Gat");
  EXPECT_EQ(kept.begin()->second.code.definition, "");
  Study copy = study.study();
  EXPECT_THROW(copy.change(name_codebook_version(copy, "Na ronde 1", av(1))), EditError);
  const CodebookVersionId id = study.study().table<CodebookVersion>().begin()->first;
  study.apply(rename_codebook_version(study.study(), id, "na ronde 2"));
  study.apply(delete_codebook_version(study.study(), id));
  EXPECT_TRUE(kept.empty());
}

}  // namespace
