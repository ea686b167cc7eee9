#include "coding/study_rules.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "coding/operations.h"
#include "coding/project.h"
#include "tests/support/random_user.h"
#include "tests/support/study_builder.h"

namespace {

using namespace coding;
using tests::StudyBuilder;

class StudyRules : public testing::Test {
 protected:
  StudyRules() {
    builder.transcript("G1", "R1", "Dan valt er een gat.").transcript("G2", "R1", "Niemand bouwt.");
    builder.code("Verduurzaming").code("Gat", "Verduurzaming").code("Regie");
    builder.coding("G1", "een gat", "Gat", "AV").person("G1", "R1", "Els").pps("Techport", {"Els"});
    builder.set("Els", "rol", "werkveld").set("G1", "jaar", "2025");
    study = builder.study();
    given = study.codings().of(g1())[0];
  }
  TranscriptId g1() const { return transcript_named(study, "G1").id; }
  // True where the study takes these edits; it stays as it is.
  template <class... Edits>
  bool takes(Edits... edits) const {
    Study copy = study;
    try {
      copy.change({"x", {}, {}, {Edit(std::move(edits))...}});
      return true;
    } catch (const EditError&) {
      return false;
    }
  }
  Attribute attribute(OwnerKind owner, const char* name) const {
    return *find_attribute(study, owner, name);
  }
  AttributeValue value(const char* attribute_name, const char* text) const {
    return {attribute(OwnerKind::Transcript, attribute_name).id, g1().guid, text};
  }

  StudyBuilder builder;
  Study study;
  Coding given;
};

TEST_F(StudyRules, WhatOthersReferToCannotGoAlone) {
  EXPECT_FALSE(takes(Erase<Code>{code_named(study, "Gat").id}));
  EXPECT_FALSE(takes(Erase<Code>{code_named(study, "Verduurzaming").id}));
  EXPECT_FALSE(takes(Erase<Coder>{given.coder}));
  EXPECT_FALSE(takes(Erase<TranscriptInfo>{g1()}));
  EXPECT_FALSE(takes(Erase<Text>{g1()}));
  EXPECT_FALSE(takes(Erase<Participant>{participant_named(study, "Els").id}));
  EXPECT_FALSE(takes(Erase<Pps>{pps_named(study, "Techport").id}));
  EXPECT_FALSE(takes(Erase<Attribute>{attribute(OwnerKind::Participant, "role").id}));
}

TEST_F(StudyRules, TheOrderInsideAGroupIsFree) {
  const CodeId gat = code_named(study, "Gat").id;
  EXPECT_TRUE(takes(Erase<Code>{gat}, Erase<Coding>{given.key()}));
  EXPECT_TRUE(takes(Erase<Coding>{given.key()}, Erase<Code>{gat}));
}

TEST_F(StudyRules, WhatIsNotThereCannotBeErased) {
  EXPECT_FALSE(takes(Erase<Coding>{{g1(), CodingId::make()}}));
  EXPECT_FALSE(takes(Erase<Code>{CodeId::make()}));
}

TEST_F(StudyRules, ACodingRefersToWhatIsThere) {
  const auto with = [this](auto change) {
    Coding coding = given;
    coding.id = CodingId::make();
    coding.span.begin.value = 0;
    change(coding);
    return takes(Put<Coding>{coding});
  };
  EXPECT_TRUE(with([](Coding&) {}));
  EXPECT_FALSE(with([](Coding& c) { c.code = CodeId::make(); }));
  EXPECT_FALSE(with([](Coding& c) { c.coder = CoderId::make(); }));
  EXPECT_FALSE(with([](Coding& c) { c.transcript = TranscriptId::make(); }));
  EXPECT_FALSE(with([](Coding& c) { c.span.end = c.span.begin; }));
  EXPECT_FALSE(with([](Coding& c) { c.span.end.value = 4000; }));
}

TEST_F(StudyRules, ManyCodingsAreCheckedAsOneIs) {
  std::vector<Edit> edits;
  for (std::uint32_t i = 0; i < 10; ++i)
    for (std::uint32_t j = 0; j < i; ++j)
      edits.emplace_back(Put<Coding>{
          {CodingId::make(), g1(), transcripts::make_span(j, i), given.code, given.coder, {}}});
  Study whole = study;
  const std::string start = state_hash(study);
  const EditGroup inverse = whole.change({"x", {}, {}, edits});
  Study one_by_one = study;
  for (const Edit& edit : edits) one_by_one.change({"x", {}, {}, {edit}});
  EXPECT_EQ(state_hash(whole), state_hash(one_by_one));
  whole.change(inverse);
  EXPECT_EQ(state_hash(whole), start);

  Coding twice = std::get<Put<Coding>>(edits[7]).row;
  twice.id = CodingId::make();
  edits.emplace_back(Put<Coding>{twice});
  EXPECT_THROW(whole.change({"x", {}, {}, edits}), EditError);
}

TEST_F(StudyRules, ANewTextMustStillHoldItsCodingsAndSpeakers) {
  const auto text = [this](const char* speaker, const char* words) {
    return Put<Text>{{g1(), tests::conversation({{speaker, words}})}};
  };
  EXPECT_TRUE(takes(text("R1", "Dan valt er een gat, zei ze.")));
  EXPECT_FALSE(takes(text("R1", "Dan valt er")));
  EXPECT_FALSE(takes(text("R9", "Dan valt er een gat.")));
  EXPECT_FALSE(takes(Put<Text>{{g1(), nullptr}}));
}

TEST_F(StudyRules, ANameIsUniqueButForCaseAndAccents) {
  EXPECT_FALSE(takes(Put<Pps>{{PpsId::make(), 1, "TECHPORT"}}));
  EXPECT_FALSE(takes(Put<Participant>{{ParticipantId::make(), "Éls"}}));
  EXPECT_FALSE(takes(Put<Coder>{{CoderId::make(), "av"}}));
  EXPECT_FALSE(takes(Put<Coder>{{CoderId::make(), "  "}}));
  EXPECT_TRUE(takes(Put<Coder>{{CoderId::make(), "JB"}}));
}

TEST_F(StudyRules, TwoCodesMayShareANameUnderDifferentParents) {
  Code code;
  code.id = CodeId::make();
  code.name = "gat";
  EXPECT_TRUE(takes(Put<Code>{code}));
  code.parent = code_named(study, "Verduurzaming").id;
  EXPECT_FALSE(takes(Put<Code>{code}));
}

TEST_F(StudyRules, TwoCodesCanSwapTheirNamesInOneGroup) {
  Code gat = code_named(study, "Regie");
  Code regie = code_named(study, "Verduurzaming");
  std::swap(gat.name, regie.name);
  EXPECT_TRUE(takes(Put<Code>{gat}, Put<Code>{regie}));
}

TEST_F(StudyRules, ATreeDeeperThan64LevelsIsRefusedAlsoWhereABranchIsMovedDown) {
  std::optional<CodeId> parent;
  std::vector<Code> chain(65);
  for (Code& code : chain) {
    code.id = CodeId::make();
    code.name = "diep";
    code.parent = parent;
    parent = code.id;
  }
  EditGroup group{"x", {}, {}, {}};
  for (const Code& code : chain) group.edits.emplace_back(Put<Code>{code});
  study.change(group);
  Code top = chain.front();
  top.parent = code_named(study, "Regie").id;
  EXPECT_FALSE(takes(Put<Code>{top}));
}

TEST_F(StudyRules, AValueFitsItsAttribute) {
  EXPECT_TRUE(takes(Put<AttributeValue>{value("year", "2025")}));
  EXPECT_TRUE(takes(Put<AttributeValue>{value("year", "-1.5")}));
  for (const char* wrong : {"ooit", "inf", "nan", "1e3", "0x10", ".5", "5.", "", " 5", "1 000"})
    EXPECT_FALSE(takes(Put<AttributeValue>{value("year", wrong)})) << wrong;
}

TEST_F(StudyRules, AnAttributeCannotBecomeATypeThatItsValuesDoNotFit) {
  Attribute role = attribute(OwnerKind::Participant, "role");
  role.type = AttributeType::Number;
  EXPECT_FALSE(takes(Put<Attribute>{role}));
  role.type = AttributeType::Choice;
  EXPECT_TRUE(takes(Put<Attribute>{role}));
}

TEST_F(StudyRules, ADateIsOneOfTheCalendar) {
  Attribute year = attribute(OwnerKind::Transcript, "year");
  year.type = AttributeType::Date;
  const auto date = [&](const char* text) {
    return takes(Put<Attribute>{year}, Put<AttributeValue>{value("year", text)});
  };
  EXPECT_TRUE(date("2024-02-29"));
  for (const char* wrong : {"2025-02-29", "2025-13-01", "2025-1-1", "20251124", "2025-11-2x"})
    EXPECT_FALSE(date(wrong)) << wrong;
}

TEST_F(StudyRules, AMemoBelongsToSomething) {
  const auto memo = [this](OwnerKind kind, const Guid& owner) {
    return takes(Put<Memo>{{MemoId::make(), kind, owner, {}, {}, "let op"}});
  };
  EXPECT_TRUE(memo(OwnerKind::Coding, given.id.guid));
  EXPECT_TRUE(memo(OwnerKind::Project, {}));
  EXPECT_FALSE(memo(OwnerKind::Coding, Guid::make()));
  EXPECT_FALSE(memo(OwnerKind::Code, given.id.guid));
}

TEST_F(StudyRules, ACodingWithAMemoGoesOnlyTogetherWithIt) {
  const Memo memo{MemoId::make(), OwnerKind::Coding, given.id.guid, {}, {}, "let op"};
  study.change({"x", {}, {}, {Put<Memo>{memo}}});
  EXPECT_FALSE(takes(Erase<Coding>{given.key()}));
  EXPECT_TRUE(takes(Erase<Coding>{given.key()}, Erase<Memo>{memo.id}));
}

TEST_F(StudyRules, AMarkWithAMemoGoesOnlyTogetherWithIt) {
  const Mark mark{MarkId::make(), g1(), given.span, MarkKind::Bookmark, given.coder, "hier", {}};
  const Memo memo{MemoId::make(), OwnerKind::Mark, mark.id.guid, {}, {}, "let op"};
  study.change({"x", {}, {}, {Put<Mark>{mark}, Put<Memo>{memo}}});
  EXPECT_FALSE(takes(Erase<Mark>{mark.id}));
  EXPECT_TRUE(takes(Erase<Mark>{mark.id}, Erase<Memo>{memo.id}));
}

TEST_F(StudyRules, AVersionOfTheCodebookGoesOnlyTogetherWithItsCodes) {
  study.change(name_codebook_version(study, "na ronde 1", {given.coder, {}}));
  const CodebookVersionId id = study.table<CodebookVersion>().begin()->first;
  EXPECT_FALSE(takes(Erase<CodebookVersion>{id}));
  study.change(delete_codebook_version(study, id));
  EXPECT_TRUE(study.table<VersionedCode>().empty());
}

TEST_F(StudyRules, OnlyALabelOfTheTextIsASpeaker) {
  EXPECT_FALSE(takes(Put<Speaker>{{g1(), "R7", {}}}));
  EXPECT_TRUE(takes(Put<Speaker>{{g1(), "R1", {}}}));
}

TEST_F(StudyRules, TextThatIsNotUtf8IsRefused) {
  EXPECT_FALSE(takes(Put<Coder>{{CoderId::make(), "a\xff"}}));
}

TEST_F(StudyRules, AStudyMadeByAnyUserHoldsThemAllAndEveryCommandHasAnExactInverse) {
  for (const unsigned seed : {1U, 2U, 3U, 4U}) {
    tests::RandomUser user(seed);
    Study study = StudyBuilder().study();
    std::vector<std::pair<std::string, EditGroup>> back;
    for (int i = 0; i < 250; ++i) {
      std::string before = state_hash(study);
      back.emplace_back(std::move(before), study.change(user.next(study)));
      ASSERT_TRUE(study.broken_rules().empty()) << study.broken_rules().front().en;
    }
    for (; !back.empty(); back.pop_back()) {
      study.change(back.back().second);
      ASSERT_EQ(state_hash(study), back.back().first) << "seed " << seed << ", " << back.size();
    }
  }
}

TEST_F(StudyRules, WhatBreaksThemIsLeftOutUntilTheyHold) {
  Study broken;
  broken.load(ProjectInfo{Guid::make(), "proef"});
  broken.load(*study.transcripts().find(g1()));  // without its text
  broken.load(Speaker{g1(), "R1", {}});
  broken.load(Memo{MemoId::make(), OwnerKind::Transcript, g1().guid, {}, {}, "memo"});
  broken.load_codings({given});
  EXPECT_EQ(broken.broken_rules().size(), 3U) << "transcript, speaker, coding";
  broken.leave_out_broken_rows();
  EXPECT_TRUE(broken.broken_rules().empty());
  EXPECT_EQ(broken.memos().size(), 0U) << "its transcript is left out";
}

}  // namespace
