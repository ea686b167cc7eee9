#include "coding/codebook_versions.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "tests/support/study_builder.h"

namespace {

using namespace coding;
using tests::StudyBuilder;
using Lines = std::vector<std::string>;

const char* word_of(CodeField field) {
  constexpr const char* kWords[] = {"name",   "parent",  "order",   "short", "definition",
                                    "when",   "not",     "example", "kind",  "origin",
                                    "colour", "codable", "shortcut"};
  return kWords[static_cast<int>(field)];
}

// The codes Gat, Regie > Netwerk, Regie > Coördinator; "then" is a version of these.
class Comparing : public testing::Test {
 protected:
  void SetUp() override {
    study.transcript("G1", "R1", "Dan valt er een gat.").code("Gat");
    study.coding("G1", "een gat", "Gat", "AV")
        .code("Regie")
        .code("Netwerk", "Regie")
        .code("Coördinator", "Regie");
    study.apply(name_codebook_version(study.study(), "then", by()));
  }
  By by() const { return {study.study().coders().begin()->first, {1}}; }
  CodeId id(const std::string& name) const { return code_named(study.study(), name).id; }
  template <class Change>
  void change(const std::string& name, Change make) {
    Code code = *study.study().codes().find(id(name));
    make(code);
    study.apply(change_code(study.study(), code, {2}));
  }
  // "+ path", "- path", "~ path: fields".
  Lines differences() const {
    Lines lines;
    const CodebookVersionId version = study.study().table<CodebookVersion>().begin()->first;
    for (const auto& one : compare_codebooks(codebook_at(study.study(), version), study.study())) {
      std::string line = (!one.before  ? "+ "
                          : !one.after ? "- "
                                       : "~ ") +
                         (one.after ? one.path_after : one.path_before);
      for (const CodeField field : one.changed) line += std::string(" ") + word_of(field);
      lines.push_back(line);
    }
    return lines;
  }
  StudyBuilder study;
};

TEST_F(Comparing, TwoEqualStatesDifferInNothing) {
  EXPECT_EQ(differences(), Lines{});
}

TEST_F(Comparing, WhatCameAndWentIsTold) {
  study.apply(delete_code(study.study(), id("Netwerk")));
  study.code("Tijd");
  EXPECT_EQ(differences(), (Lines{"- Regie > Netwerk", "+ Tijd"}));
}

TEST_F(Comparing, EachChangedFieldIsTold) {
  change("Gat", [](Code& code) {
    code.name = "Kloof";
    code.definition = "Een gat in de financiering.";
    code.origin = Origin::Deductive;
    code.colour = {0x112233};
  });
  EXPECT_EQ(differences(), Lines{"~ Kloof name definition origin colour"});
}

TEST_F(Comparing, ACodeUnderAnotherParentHasMovedAndNoOtherHas) {
  study.apply(move_code(study.study(), id("Netwerk"), id("Gat"), std::nullopt));
  EXPECT_EQ(differences(), Lines{"~ Gat > Netwerk parent"});
}

TEST_F(Comparing, OnlyTheCodeThatWasMovedAmongItsSiblingsIsTold) {
  study.code("A", "Regie").code("B", "Regie");
  study.apply(name_codebook_version(study.study(), "now", by()));
  const auto* now = versions_in_order(study.study()).back();
  const Study before = codebook_at(study.study(), now->id);
  study.apply(move_code(study.study(), id("B"), id("Regie"), id("Netwerk")));
  const auto found = compare_codebooks(before, study.study());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].path_after, "Regie > B");
  EXPECT_EQ(found[0].changed, std::vector<CodeField>{CodeField::Order});
}

TEST_F(Comparing, VersionsAreCountedAndInTheOrderOfTheirNaming) {
  study.code("Tijd");
  By later = by();
  later.when = {0};
  study.apply(name_codebook_version(study.study(), "earlier", later));
  const auto versions = versions_in_order(study.study());
  ASSERT_EQ(versions.size(), 2U);
  EXPECT_EQ(versions[0]->name, "earlier");
  EXPECT_EQ(codes_in(study.study(), versions[0]->id), 5U);
  EXPECT_EQ(codes_in(study.study(), versions[1]->id), 4U);
}

// Somebody else's file may hold a version whose codes lie below each other.
TEST(CodebookAt, ATreeThatIsBrokenIsReadAllTheSame) {
  Study hostile;
  const CodebookVersion version{CodebookVersionId::make(), "v", std::nullopt, {1}};
  hostile.load(version);
  const auto code = [](const CodeId& id, const CodeId& parent, const char* name) {
    Code made;
    made.id = id;
    made.parent = parent;
    made.name = name;
    return made;
  };
  const CodeId first = CodeId::make();
  const CodeId second = CodeId::make();
  const Code a = code(first, second, "A");
  const Code b = code(second, first, "B");
  const Code c = code(CodeId::make(), CodeId::make(), "C");
  for (const Code& one : {a, b, c}) hostile.load(VersionedCode{version.id, one});
  EXPECT_EQ(compare_codebooks(Study(), codebook_at(hostile, version.id)).size(), 3U);
}

}  // namespace
