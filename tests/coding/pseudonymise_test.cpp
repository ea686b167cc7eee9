#include "coding/pseudonymise.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "coding/project.h"
#include "tests/support/small_project.h"
#include "tests/support/study_builder.h"
#include "tests/support/temp_folder.h"
#include "transcripts/unicode.h"

namespace tests {
namespace {

using namespace coding;
using transcripts::PseudonymTable;

Study replaced(const Study& study, const std::vector<Pseudonym>& rows) {
  Study after = study;
  after.change(pseudonymise(study, PseudonymTable(rows), {}).group);
  return after;
}

std::string text_of(const Study& study, const std::string& transcript) {
  return std::string(study.text(transcript_named(study, transcript).id).text());
}

TEST(Pseudonymise, NamesGoFromEveryPlaceWhereTheyStand) {
  StudyBuilder study;
  study.transcript("Gesprek met Ömer", "Ömer Vos", "Ik ben Ömer Vos.")
      .person("Gesprek met Ömer", "Ömer Vos", "Ömer Vos")
      .set("Ömer Vos", "organisation", "Bakkerij Vos")
      .code("Wat Ömer zegt");
  const Study after =
      replaced(study.study(), {{"Ömer Vos", "P-017"}, {"Ömer", "P-017"}, {"Vos", "P-017"}});
  EXPECT_EQ(text_of(after, "Gesprek met P-017"), "Ik ben P-017.");
  const TranscriptId id = transcript_named(after, "Gesprek met P-017").id;
  EXPECT_EQ(after.text(id).speakers(), std::vector<std::string>{"P-017"});
  EXPECT_EQ(after.text(id).turns()[0].cut, "P-017: ");
  EXPECT_EQ(after.transcripts().find(id)->file_name, "Gesprek met P-017.txt");
  EXPECT_EQ(after.participants().begin()->second.name, "P-017");
  EXPECT_EQ(after.speakers().begin()->second.label, "P-017");
  EXPECT_EQ(after.attribute_values().begin()->second.value, "Bakkerij P-017");
  EXPECT_EQ(after.codes().begin()->second.name, "Wat P-017 zegt");
}

// T54: forty names, each the beginning of the next, with codings across them.
TEST(Pseudonymise, FortyOverlappingNamesKeepTheirCodings) {
  std::vector<Pseudonym> rows;
  std::string words = "Toen zei";
  std::string name;
  for (int i = 0; i < 40; ++i) {
    name += (i == 0 ? "" : " ") + std::string(i % 3 == 0 ? "Jan" : i % 3 == 1 ? "de" : "Wit");
    if (i % 3 == 1) continue;
    rows.push_back({name, "P-" + std::to_string(100 + i)});
    words += " " + name + " iets;";
  }
  StudyBuilder study;
  study.transcript("G", "R1", words);
  std::vector<std::string> expected;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string code = "C" + std::to_string(i);
    study.code(code).coding("G", rows[i].name + " iets;", code, "AV");
  }
  const Study& before = study.study();
  const Study after = replaced(before, rows);
  const PseudonymTable table(rows);
  ASSERT_EQ(after.codings().size(), rows.size());
  for (const auto& [id, list] : before.codings().by_transcript())
    for (const Coding& coding : *list) {
      const std::string now = words_of(after, *after.codings().find(coding.key()));
      EXPECT_TRUE(now.ends_with(" iets;")) << now;
      EXPECT_EQ(now.find("Jan"), std::string::npos) << now;
    }
  EXPECT_EQ(text_of(after, "G").find("Wit"), std::string::npos);
}

TEST(Pseudonymise, UndoBringsBackEveryByteAndAnotherRunDoesTheSame) {
  StudyBuilder study;
  study.transcript("G", "Jan", "Ik ben Jan, zei Jantje.").transcript("G", "R2", "Jans huis.");
  study.code("A").coding("G", "ben Jan", "A", "AV").coding("G", "Jantje", "A", "JB");
  const std::vector<Pseudonym> rows = {{"Jan", "P-204"}};
  Study after = study.study();
  const EditGroup inverse = after.change(pseudonymise(after, PseudonymTable(rows), {}).group);
  const std::string once = state_hash(after);
  EXPECT_TRUE(pseudonymise(after, PseudonymTable(rows), {}).group.edits.empty());
  after.change(inverse);
  EXPECT_EQ(state_hash(after), state_hash(study.study()));
  EXPECT_EQ(state_hash(replaced(after, rows)), once);
}

TEST(Pseudonymise, TwoOfOneNameGetDifferentOnes) {
  StudyBuilder study;
  study.transcript("G", "Jan Vos", "Ja.").transcript("G", "Vos", "Nee.");
  study.person("G", "Jan Vos", "Jan Vos").person("G", "Vos", "Vos");
  const Study after = replaced(study.study(), {{"Jan Vos", "P-1"}, {"Vos", "P-1"}});
  std::set<std::string> names;
  for (const auto& [id, person] : after.participants()) names.insert(person.name);
  EXPECT_EQ(names, (std::set<std::string>{"P-1", "P-1 (2)"}));
  EXPECT_TRUE(after.broken_rules().empty());
}

TEST(Pseudonymise, CodersKeepTheirNameAndThatIsTold) {
  StudyBuilder study;
  study.transcript("G", "R1", "Vos.").code("A").coding("G", "Vos", "A", "Vos");
  const auto made =
      pseudonymise(study.study(), PseudonymTable(std::vector<Pseudonym>{{"Vos", "P-1"}}), {});
  EXPECT_EQ(made.counts.coders, std::vector<std::string>{"Vos"});
}

TEST(ProposePseudonyms, OnePersonHasOneAndTheKeyIsFollowed) {
  StudyBuilder study;
  study.transcript("G", "R1", "Dat is Anna de Wit, zeg maar Anna. En toen kwam Bas.")
      .person("G", "R1", "Anna de Wit");
  const NamesInStudy found = names_in(study.study());
  const auto pseudonym = [&](const std::string& name, const std::vector<Pseudonym>& key) {
    const auto proposed = propose_pseudonyms(study.study(), found.names, key);
    for (std::size_t i = 0; i < found.names.size(); ++i)
      if (found.names[i].name == name) return proposed[i];
    return std::string("not found");
  };
  const std::vector<Pseudonym> key = {{"Anna", "P-900"}, {"Bas", "Kees"}};
  EXPECT_EQ(pseudonym("Anna de Wit", key), "P-900");
  EXPECT_EQ(pseudonym("Anna", key), "P-900");
  EXPECT_EQ(pseudonym("Bas", key), "Kees");
  EXPECT_TRUE(pseudonym("Bas", {}).starts_with("P-"));
}

StudyBuilder two_people() {
  StudyBuilder study;
  study.transcript("G", "I", "Dag Ömer.")
      .transcript("G", "R1", "Ik zeg wat.")
      .transcript("G", "Brecht", "Zoals Zwartkruis zegt.")
      .transcript("G", "R1", "Precies.");
  study.person("G", "R1", "Ömer Zwartkruis").person("G", "Brecht", "Brecht Vonk");
  study.code("A").code("B");
  study.coding("G", "zeg wat", "A", "AV").coding("G", "wat.\nZoals Zwartkruis", "B", "AV");
  return study;
}

TEST(EraseParticipant, TakesTheWordsAndLeavesThoseOfOthers) {
  const StudyBuilder study = two_people();
  const ParticipantId id = participant_named(study.study(), "Ömer Zwartkruis").id;
  const Erasure erasure = erase_participant(study.study(), id, {});
  EXPECT_EQ(erasure.turns, 2U);
  EXPECT_EQ(erasure.codings, 1U);
  EXPECT_EQ(erasure.shortened, 1U);
  Study after = study.study();
  after.change(erasure.group);
  EXPECT_EQ(text_of(after, "G"), "Dag [deelnemer].\nZoals [deelnemer] zegt.");
  const auto& text = after.text(transcript_named(after, "G").id);
  EXPECT_EQ(text.speakers(), (std::vector<std::string>{"I", "Brecht"}));
  EXPECT_EQ(text.turns().size(), 2U);
  ASSERT_EQ(after.codings().size(), 1U);
  EXPECT_EQ(words_of(after, after.codings().by_transcript().begin()->second->front()),
            "Zoals [deelnemer]");
  EXPECT_EQ(after.participants().size(), 1U);
  EXPECT_TRUE(after.broken_rules().empty());
}

// Nobody else's words or labels change: other respondents, others with the first name, the number.
TEST(EraseParticipant, LeavesThoseWhoAreCalledAlmostTheSame) {
  StudyBuilder study;
  study.transcript("G", "Respondent 12", "Wij zijn met 12 scholen begonnen.")
      .transcript("G", "Respondent 2",
                  "Er waren 12 scholen, zegt Respondent 12. De Respondent weet.")
      .transcript("G", "Jan Bos", "Jan zei dat ook.")
      .person("G", "Respondent 12", "Respondent 12");
  const ParticipantId id = participant_named(study.study(), "Respondent 12").id;
  Study after = study.study();
  after.change(erase_participant(after, id, {}).group);
  EXPECT_EQ(text_of(after, "G"),
            "Er waren 12 scholen, zegt [deelnemer]. De Respondent weet.\nJan zei dat ook.");
  EXPECT_EQ(after.text(transcript_named(after, "G").id).speakers(),
            (std::vector<std::string>{"Respondent 2", "Jan Bos"}));

  study.transcript("H", "Jan de Wit", "Ik ben het.").person("H", "Jan de Wit", "Jan de Wit");
  after = study.study();
  after.change(erase_participant(after, participant_named(after, "Jan de Wit").id, {}).group);
  EXPECT_EQ(after.text(transcript_named(after, "G").id).speakers().back(), "Jan Bos");
  EXPECT_NE(text_of(after, "G").find("Jan zei dat ook."), std::string::npos);
}

// "Wil" in what others said stayed behind uncounted, where another Wil is known.
TEST(EraseParticipant, TellsWhereAFirstNameIsLeftInTheWordsOfOthers) {
  StudyBuilder study;
  study.transcript("G", "Wil Bos", "Ik ben Wil.")
      .transcript("G", "R2", "Wil zei dat, en Wils plan ook. Wil Vos niet, en ik wil niet.")
      .transcript("H", "Wil Vos", "Dat was Wil.")
      .person("G", "Wil Bos", "Wil Bos")
      .person("H", "Wil Vos", "Wil Vos");
  const Erasure erasure =
      erase_participant(study.study(), participant_named(study.study(), "Wil Bos").id, {});
  ASSERT_EQ(erasure.left.size(), 1U);
  EXPECT_EQ(erasure.left[0].name, "Wil");
  EXPECT_EQ(erasure.left[0].places, 3U) << "not in Wil Vos, nor the verb";
  ASSERT_EQ(erasure.left[0].transcripts.size(), 2U);
  EXPECT_EQ(erasure.left[0].transcripts[0].transcript, "G");
  EXPECT_EQ(erasure.left[0].transcripts[0].places, 2U);
  EXPECT_EQ(erasure.left[0].transcripts[1].transcript, "H");
}

TEST(EraseParticipant, WhatBecomesTheParticipantIsNotLeft) {
  StudyBuilder study;
  study.transcript("G", "Brecht Bos", "Ja.").transcript("G", "R2", "Brecht zei dat.");
  study.person("G", "Brecht Bos", "Brecht Bos");
  const auto id = participant_named(study.study(), "Brecht Bos").id;
  EXPECT_TRUE(erase_participant(study.study(), id, {}).left.empty());
}

TEST(EraseParticipant, WaitsWhereTheSameNameSpeaksElsewhereUnknown) {
  StudyBuilder study;
  study.transcript("G", "Wil Bos", "Dag.").person("G", "Wil Bos", "Wil Bos");
  study.transcript("H", "Wil Bos", "Geheim.");
  const ParticipantId id = participant_named(study.study(), "Wil Bos").id;
  ASSERT_TRUE(erase_participant(study.study(), id, {}).why_not.has_value());
  EXPECT_NE(erase_participant(study.study(), id, {}).why_not->nl.find("In H"), std::string::npos);
  study.person("H", "Wil Bos", "Wil Bos");
  EXPECT_FALSE(erase_participant(study.study(), id, {}).why_not.has_value());
}

// Everything that a name could be found by: each long word of it, as it is, folded, and in UTF-16.
bool holds(const std::string& bytes, const std::string& name) {
  std::vector<std::string> words = {name, transcripts::fold(name)};
  for (const auto& span : transcripts::words(name)) {
    const std::string word = name.substr(span.begin.value, span.size());
    if (word.size() > 3) words.push_back(word), words.push_back(transcripts::fold(word));
  }
  for (const std::string& word : words) {
    std::string wide;
    for (const char c : word) wide += c, wide += '\0';
    if (bytes.find(word) != std::string::npos || bytes.find(wide) != std::string::npos) return true;
  }
  return false;
}

TEST(Forget, NoByteOfTheFileHoldsAnOriginalAndUndoEndsThere) {
  const TempFolder folder;
  const auto path = folder / "p.zwerm";
  const std::vector<Pseudonym> rows = {{"Özgür Zwartkruis", "P-1"}, {"Brechtje", "P-2"}};
  {
    Project project = Project::create(path, "AV");
    project.apply(
        add_transcripts(
            project.study(),
            {{"Gesprek Brechtje",
              "Brechtje.txt",
              {},
              conversation({{"Brechtje", "Özgür Zwartkruis kwam."}, {"R2", "Wie is Brechtje?"}}),
              {}}})
            .first);
    project.apply(add_participant(project.study(), "Özgür Zwartkruis"));
    project.save_draft("memo", "over Brechtje");
    project.apply(pseudonymise(project.study(), PseudonymTable(rows), {}).group);
  }
  ASSERT_TRUE(holds(bytes_of(path), "Brechtje")) << "history keeps it until it is forgotten";
  {
    Project project = Project::open(path, Access::Write, "AV");
    project.forget({kForget, say("Vergeten", "Forgotten"), {}, {}});
    EXPECT_EQ(project.next_undo(), nullptr);
    EXPECT_FALSE(project.undo({}));
    EXPECT_TRUE(project.check().empty());
  }
  for (const Pseudonym& row : rows) EXPECT_FALSE(holds(bytes_of(path), row.name)) << row.name;
  EXPECT_FALSE(std::filesystem::exists(path.string() + "-journal"));
  Project again = Project::open(path, Access::Write, "AV");
  EXPECT_EQ(again.history().back().kind, kForget);
  EXPECT_EQ(again.history().front().kind, "new");
  EXPECT_EQ(again.next_undo(), nullptr);
  EXPECT_GT(again.apply(add_participant(again.study(), "Kees")), 0);
  EXPECT_TRUE(again.undo({})) << "work goes on";
}

TEST(Forget, WhatWasCutShortIsFinishedAtTheNextOpening) {
  const TempFolder folder;
  const auto path = folder / "p.zwerm";
  {
    Project project = Project::create(path, "AV");
    project.apply(add_participant(project.study(), "Özgür Zwartkruis"));
    const auto id = project.study().participants().begin()->first;
    project.apply(rename_participant(project.study(), id, "P-1"));
    // As Project::forget() does before it drops anything.
    project.apply(
        {kForget, say("Vergeten", "Forgotten"), {}, {Put<ProjectInfo>{project.study().info()}}});
  }
  ASSERT_TRUE(holds(bytes_of(path), "Zwartkruis"));
  Project::open(path, Access::Write, "AV");
  EXPECT_FALSE(holds(bytes_of(path), "Zwartkruis"));
}

TEST(Forget, AnErasedPersonIsGoneFromTheFileAndToldOfWhenComingBack) {
  const TempFolder folder;
  const auto path = folder / "p.zwerm";
  Project project = Project::create(path, "AV");
  const auto import = [&](const std::string& name) {
    project.apply(
        add_transcripts(
            project.study(),
            {{name,
              name + ".txt",
              "abc123",
              conversation({{"Zwartkruis", "Wonderlijk gezegd."}, {"R2", "Ja, Zwartkruis."}}),
              {}}})
            .first);
  };
  import("Eerste");
  project.apply(map_speaker_to_new(project.study(), transcript_named(project.study(), "Eerste").id,
                                   "Zwartkruis", "Brechtje Zwartkruis"));
  const Erasure erasure =
      erase_participant(project.study(), project.study().participants().begin()->first, {});
  project.forget(erasure.group, erasure.withdrawn);
  const std::string bytes = bytes_of(path);
  EXPECT_FALSE(holds(bytes, "Brechtje Zwartkruis"));
  EXPECT_FALSE(holds(bytes, "Wonderlijk gezegd"));
  const std::size_t told = project.notices().size();
  import("Tweede");
  EXPECT_EQ(project.notices().size(), told + 2) << "the label and the file";
  project.apply(add_participant(project.study(), "brechtje zwartkruis"));
  EXPECT_EQ(project.notices().size(), told + 3);
  project.apply(add_participant(project.study(), "Iemand anders"));
  EXPECT_EQ(project.notices().size(), told + 3);
}

}  // namespace
}  // namespace tests
