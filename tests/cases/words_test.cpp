#include <gtest/gtest.h>

#include "tests/support/run_program.h"
#include "tests/support/small_project.h"

namespace {

using nlohmann::json;
using tests::Ran;
using tests::TempFolder;
using tests::zwerm;

// The project p.zwerm: Anna of onderwijs and Bram of werkveld, with an interviewer.
class Words : public testing::Test {
 protected:
  Words() {
    tests::write_bytes(folder / "g1.txt",
                       "Interviewer: Wat is een netwerk?\n\n"
                       "R1: Studenten werken in een netwerk. Studenten leren, eigenlijk.\n\n"
                       "R2: Netwerken kosten geld. Geld en nog eens geld!\n");
    for (const char* arguments :
         {"new p.zwerm --coder AV", "import p.zwerm g1.txt",
          "set p.zwerm participant Anna role=onderwijs --new",
          "set p.zwerm participant Bram role=werkveld --new",
          "speaker p.zwerm g1 Interviewer --interviewer", "speaker p.zwerm g1 R1 Anna",
          "speaker p.zwerm g1 R2 Bram", "codebook p.zwerm add Geld"})
      zwerm(folder, arguments);
  }
  json read(const std::string& arguments) const {
    const Ran ran = tests::zwerm_data(folder, arguments + " --json");
    EXPECT_EQ(ran.status, 0) << ran.output;
    return json::parse(ran.output);
  }
  // "geld 3, netwerk 2": the words and their counts.
  std::string list(const std::string& arguments = {}) const {
    std::string all;
    const json found = read("words p.zwerm " + arguments);
    for (const json& word : found.at("words"))
      all += (all.empty() ? "" : ", ") + word.at("word").get<std::string>() + " " +
             std::to_string(word.at("count").get<int>());
    return all;
  }
  const TempFolder folder;
};

TEST_F(Words, AreListedWithThePeopleWhoSayThem) {
  const json found = read("words p.zwerm --top 2");
  EXPECT_EQ(found.at("base"),
            json::parse(R"({"words":16,"participants":2,"transcripts":1,"pps":0})"));
  EXPECT_EQ(found.at("words").size(), 2U);
  const json& first = found.at("words").at(0);
  EXPECT_EQ(first.at("word"), "geld");
  EXPECT_EQ(first.at("count"), 3);
  EXPECT_EQ(first.at("participants"), 1);
  EXPECT_NEAR(first.at("per_1000").get<double>(), 3000.0 / 16, 1e-9);
}

TEST_F(Words, OfASelectionAsFormsWithStopWordsAndInterviewers) {
  EXPECT_EQ(list("--least 2"), "geld 3, netwerk 2, Studenten 2");
  EXPECT_EQ(list("--filter rol=onderwijs --least 2"), "Studenten 2");
  EXPECT_EQ(list("--forms --filter rol=werkveld"), "geld 3, kosten 1, Netwerken 1");
  EXPECT_EQ(list("--with-stop-words --filter rol=werkveld --least 1 --top 2"), "geld 3, eens 1");
  EXPECT_EQ(list("--with-interviewers --without geld --least 2"), "netwerk 3, Studenten 2");
  EXPECT_EQ(zwerm(folder, "words p.zwerm --stems --forms").status, 2);
}

TEST_F(Words, OfACode) {
  ASSERT_EQ(zwerm(folder, "code p.zwerm g1 81 102 Geld").status, 0);
  EXPECT_EQ(list("--code Geld"), "geld 1, kosten 1, Netwerken 1");
  EXPECT_EQ(zwerm(folder, "words p.zwerm --code Regie").status, 1);
  const json key = read("keyness p.zwerm --code Geld --least 1");
  EXPECT_EQ(key.at("of").at("words"), 3);
  EXPECT_EQ(key.at("against").at("words"), 13);
}

TEST_F(Words, AsATableForOthers) {
  const Ran ran = tests::zwerm_data(folder, "words p.zwerm --least 2 --csv");
  EXPECT_TRUE(ran.says("woord,aantal,\"per 1.000 woorden\",personen") ||
              ran.says("woord,aantal,per 1.000 woorden,personen"))
      << ran.output;
  EXPECT_TRUE(ran.says("netwerk,2,125,2,1,0,\"netwerk (1); netwerken (1)\"")) << ran.output;
  EXPECT_TRUE(ran.says("(basis),16,1000,2,1,0,")) << ran.output;
}

TEST_F(Words, KeynessSaysWhatAGroupSaysMore) {
  const json found = read("keyness p.zwerm --of rol=werkveld --against rol=onderwijs --least 2");
  const json& first = found.at("words").at(0);
  EXPECT_EQ(first.at("word"), "geld");
  EXPECT_EQ(first.at("over_used"), true);
  EXPECT_EQ(first.at("of").at("count"), 3);
  EXPECT_EQ(first.at("against").at("participants"), 0);
  EXPECT_EQ(read("keyness p.zwerm --of rol=werkveld --least 2").at("words"), found.at("words"));
  const Ran shown = zwerm(folder, "keyness p.zwerm --of rol=werkveld --least 2");
  EXPECT_TRUE(shown.says("1 van 1 tegen 0 van 1\tgeld")) << shown.output;
  EXPECT_TRUE(zwerm(folder, "keyness p.zwerm --of rol=werkveld --csv").says("log ratio"));
}

TEST_F(Words, KeynessWithoutAGroupIsWrongUsageAndWithAnEmptyOneFails) {
  EXPECT_EQ(zwerm(folder, "keyness p.zwerm").status, 2);
  const Ran ran = zwerm(folder, "keyness p.zwerm --of rol=werkveld --against persoon=Bram");
  EXPECT_EQ(ran.status, 1);
  EXPECT_TRUE(ran.says("Er is niets om mee te vergelijken")) << ran.output;
}

TEST_F(Words, AConcordanceShowsAWordInItsContext) {
  const json found = read("concordance p.zwerm netwerk --stem --sort right");
  EXPECT_EQ(found.at("count"), 2);
  EXPECT_EQ(found.at("participants"), 2);
  EXPECT_EQ(found.at("lines").at(0).at("right"), " kosten geld. Geld en nog eens geld!");
  EXPECT_EQ(found.at("lines").at(1).at("left"), "Studenten werken in een ");
  EXPECT_EQ(found.at("lines").at(1).at("speaker"), "R1");
  EXPECT_EQ(read("concordance p.zwerm netwerk --with-interviewers").at("count"), 2);
  EXPECT_EQ(read("concordance p.zwerm 'netwerk*' --with-interviewers").at("count"), 3);
  const Ran shown = zwerm(folder, "concordance p.zwerm leren --width 12");
  EXPECT_TRUE(shown.says("Studenten [leren], eigenlijk.\tg1\t")) << shown.output;
  EXPECT_TRUE(zwerm(folder, "concordance p.zwerm leren --csv").says("gesprek,begin,eind"));
}

TEST_F(Words, HelpShowsAnExample) {
  for (const char* command : {"words", "keyness", "concordance"})
    EXPECT_TRUE(zwerm(folder, std::string(command) + " --help")
                    .says("zwerm " + std::string(command) + " studie.zwerm"))
        << command;
}

}  // namespace
