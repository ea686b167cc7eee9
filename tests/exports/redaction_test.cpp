#include "exports/redaction.h"

#include <map>
#include <set>

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "coding/project.h"
#include "exports/refi/project.h"
#include "tests/support/full_study.h"
#include "tests/support/study_builder.h"
#include "transcripts/formats/zip_reader.h"

namespace {

using coding::Put;
using coding::Study;
using exports::redacted;
using exports::Redaction;

// What anybody finds who opens every part of the .qdpx.
std::string everything_in(const Study& study) {
  const std::string bytes = exports::refi::write_project(study, "uit.qdpx").bytes;
  transcripts::ZipReader zip(bytes, "uit.qdpx");
  std::string all;
  for (const std::string& name : zip.names()) all += name + "\n" + zip.read(name);
  return all;
}

// Anja de Wit says her own name and number; Bert codes, and notes it.
Study interview() {
  tests::StudyBuilder builder;
  builder.transcript("Gesprek met Anja de Wit", "Anja de Wit", "Ik ben Anja de Wit, 06-12345678.")
      .transcript("Gesprek met Anja de Wit", "R2", "Dag Anja, er is een gat.")
      .person("Gesprek met Anja de Wit", "Anja de Wit", "Anja de Wit")
      .pps("Groen Gas", {"Anja de Wit"})
      .code("Gat")
      .coding("Gesprek met Anja de Wit", "een gat", "Gat", "Bert Bos");
  const Study& study = builder.study();
  const coding::TranscriptInfo& info = study.transcripts().begin()->second;
  coding::TranscriptInfo with_file = info;
  with_file.file_name = "anja.docx";
  coding::Coding coding = study.codings().of(info.id)[0];
  coding.made = {1'793'534'400'000};
  builder.apply({"test",
                 {},
                 {},
                 {Put<coding::TranscriptInfo>{with_file}, Put<coding::Coding>{coding},
                  Put<coding::Memo>{{coding::MemoId::make(),
                                     coding::OwnerKind::Coding,
                                     coding.id.guid,
                                     coding.coder,
                                     {},
                                     "Let op Anja"}},
                  Put<coding::KeptElement>{{coding::KeptElementId::make(), study.info().id, 0,
                                            "<Link name=\"anja\"/>"}}}});
  return builder.study();
}

bool holds(const std::string& all, const std::string& words) {
  return all.find(words) != std::string::npos;
}

TEST(Redaction, WithoutAnyNothingChanges) {
  const Study study = tests::full_study(1);
  EXPECT_EQ(coding::state_hash(redacted(study, {})), coding::state_hash(study));
}

TEST(Redaction, PseudonymsStandInEveryPartForWhoSpeaks) {
  const std::string all = everything_in(redacted(interview(), {.pseudonyms = true}));
  for (const char* gone : {"Anja", "Wit", "12345678", "anja"})
    EXPECT_FALSE(holds(all, gone)) << gone;
  for (const char* stays : {"Groen Gas", "er is een gat", "Bert Bos", "R2"})
    EXPECT_TRUE(holds(all, stays)) << stays;
}

TEST(Redaction, CodersMemosAndTimesGoEachByItself) {
  const std::string before = everything_in(interview());
  for (const char* there : {"Bert Bos", "Let op", "2026-11-01", "anja.docx"})
    EXPECT_TRUE(holds(before, there)) << there;
  const std::string coders = everything_in(redacted(interview(), {.no_coders = true}));
  EXPECT_FALSE(holds(coders, "Bert"));
  EXPECT_TRUE(holds(coders, "Codeur 1") && holds(coders, "Let op"));
  const std::string memos = everything_in(redacted(interview(), {.no_memos = true}));
  EXPECT_FALSE(holds(memos, "Let op"));
  EXPECT_TRUE(holds(memos, "Bert Bos"));
  const std::string times = everything_in(redacted(interview(), {.no_times = true}));
  EXPECT_FALSE(holds(times, "2026-11-01") || holds(times, "1793534400000"));
}

TEST(Redaction, DropsNamesOfFilesAndWhatOtherProgramsLeft) {
  const std::string all = everything_in(redacted(interview(), {.no_memos = true}));
  EXPECT_FALSE(holds(all, "anja.docx"));
  EXPECT_FALSE(holds(all, "<Link"));
}

TEST(Redaction, EveryCodingStaysOnItsWords) {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    const Study study = tests::full_study(seed);
    const Study without = redacted(study, {false, true, true, true});
    EXPECT_TRUE(without.broken_rules().empty());
    ASSERT_EQ(without.codings().size(), study.codings().size());
    for (const auto& [transcript, list] : study.codings().by_transcript())
      for (const coding::Coding& coding : *list)
        EXPECT_EQ(tests::words_of(without, *without.codings().find(coding.key())),
                  tests::words_of(study, coding));
  }
}

TEST(Redaction, TellsWhatLeaves) {
  std::string told;
  for (const auto& line : exports::what_leaves(interview())) told += line.nl + "\n";
  EXPECT_TRUE(holds(told, "1 persoon: Anja de Wit")) << told;
  EXPECT_TRUE(holds(told, "1 codeur: Bert Bos"));
  EXPECT_TRUE(holds(told, "1 memo"));
}

TEST(Redaction, CallsAPersonTheSameInEachFileAlsoWhenOthersJoin) {
  tests::StudyBuilder builder;
  builder.transcript("G1", "R1", "Ja.").transcript("G1", "R2", "Nee.");
  for (int i = 0; i < 120; ++i)
    builder.transcript("G2", "S" + std::to_string(i), "Zo.")
        .person("G2", "S" + std::to_string(i), "Iemand de Vries" + std::to_string(i));
  const auto names = [](const Study& study) {
    std::map<coding::ParticipantId, std::string> all;
    const Study leaving = redacted(study, {.pseudonyms = true});
    for (const auto& [id, person] : leaving.participants()) all[id] = person.name;
    return all;
  };
  const auto before = names(builder.study());
  EXPECT_EQ(names(builder.study()), before);
  std::set<std::string> different;
  for (const auto& [id, name] : before) {
    EXPECT_TRUE(name.starts_with("P-")) << name;
    different.insert(name);
  }
  EXPECT_EQ(different.size(), before.size());
  builder.person("G1", "R1", "Nieuw van der Berg");
  for (const auto& [id, name] : names(builder.study()))
    if (before.contains(id)) EXPECT_EQ(name, before.at(id));
}

}  // namespace
