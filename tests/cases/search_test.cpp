#include <gtest/gtest.h>

#include "tests/support/run_program.h"
#include "tests/support/small_project.h"

namespace {

using tests::Ran;
using tests::SmallStudy;
using tests::TempFolder;
using tests::zwerm;

std::vector<std::string> texts(const nlohmann::json& found) {
  std::vector<std::string> all;
  for (const auto& hit : found.at("hits")) all.push_back(hit.at("text"));
  return all;
}

using Texts = std::vector<std::string>;

TEST(Search, GivesTheHitsInReadingOrderWithWhatStandsBeside) {
  const SmallStudy study;
  const auto found = study.json("search", "GAT");
  EXPECT_EQ(found.at("count"), 2);
  EXPECT_EQ(found.at("transcripts"), 1);
  const auto& hit = found.at("hits").at(1);
  EXPECT_EQ(hit.at("transcript"), "g1");
  EXPECT_EQ(hit.at("start"), 25);
  EXPECT_EQ(hit.at("end"), 28);
  EXPECT_EQ(hit.at("text"), "gat");
  EXPECT_EQ(hit.at("before"), "En dan?\nEen gat.\nOok een ");
  EXPECT_EQ(hit.at("after"), ".");
  EXPECT_EQ(hit.at("speaker"), "R2");
  EXPECT_FALSE(found.contains("forms"));
}

TEST(Search, CanBeNarrowedToSpeakersAndToWhatIsNotCoded) {
  const SmallStudy study;
  EXPECT_EQ(study.json("search", "gat --speaker r1").at("count"), 1);
  EXPECT_EQ(study.json("search", "en --only-interviewers").at("count"), 1);
  EXPECT_EQ(texts(study.json("search", "'*e*' --without-interviewers")), (Texts{"Een", "een"}));
  study.code(8, 16, "Gat");
  EXPECT_EQ(study.json("search", "gat --uncoded").at("hits").at(0).at("speaker"), "R2");
  EXPECT_EQ(study.json("search", "gat --code Gat").at("hits").at(0).at("speaker"), "R1");
  EXPECT_EQ(study.json("search", "gat --code Regie").at("count"), 0);
  EXPECT_EQ(study.json("search", "gat --uncoded --code Regie").at("count"), 2);
  const Ran unknown = study.run("search", "gat --speaker R7");
  EXPECT_EQ(unknown.status, 1);
  EXPECT_TRUE(unknown.says("R1, R2")) << unknown.output;
}

TEST(Search, TellsTheFormsItFound) {
  const SmallStudy study;
  const auto found = study.json("search", "'(een|ook)' --regex --forms");
  EXPECT_EQ(found.at("forms"),
            nlohmann::json::parse(R"([{"form":"een","count":2},{"form":"ook","count":1}])"));
}

TEST(Search, AQuotedPhraseAndAStarWithinAWordAreUnderstood) {
  const SmallStudy study;
  EXPECT_EQ(texts(study.json("search", "'\"een gat\"'")), (Texts{"Een gat", "een gat"}));
  EXPECT_EQ(texts(study.json("search", "'\"gat een\"'")), Texts{});
  EXPECT_EQ(texts(study.json("search", "'g*t'")), (Texts{"gat", "gat"}));
  EXPECT_TRUE(study.run("search", "--help").says("gem*schap"));
}

TEST(Search, ATranscriptThatIsTooHeavyIsLeftOutByNameAndTheOthersAreSearched) {
  const SmallStudy study;
  tests::write_bytes(study.folder / "zwaar.txt", "R1: " + std::string(60, 'g') + "!\n");
  study.run("import", "zwaar.txt");
  const Ran told = study.run("search", "'(g+)+(at)?[.]?$' --regex");
  EXPECT_EQ(told.status, 1);
  EXPECT_TRUE(told.says("daar is niet gezocht: zwaar.")) << told.output;
  EXPECT_TRUE(told.says("2 treffers in 1 gesprek")) << told.output;
  const auto data = nlohmann::json::parse(
      tests::zwerm_data(study.folder, "search p.zwerm '(g+)+(at)?[.]?$' --regex --json").output);
  EXPECT_EQ(data.at("left_out"), nlohmann::json::array({"zwaar"}));
  EXPECT_EQ(texts(data), (Texts{"gat.", "gat."}));
  EXPECT_EQ(study.json("search", "gat").at("left_out"), nlohmann::json::array());
  const Ran coded = study.run("autocode", "--code Gat --regex '(g+)+(at)?[.]?$' --unit match");
  EXPECT_EQ(coded.status, 1);
  EXPECT_TRUE(coded.says("daar is niet gezocht: zwaar.")) << coded.output;
  EXPECT_EQ(study.count("codings"), 2);
}

TEST(Search, SaysWhatIsWrongWithAQuery) {
  const SmallStudy study;
  for (const auto& [query, words] : std::vector<std::pair<std::string, std::string>>{
           {"''", "Typ eerst wat je zoekt."},
           {"'(gat' --regex", "haakje"},
           {"gat --compound", "te kort voor samenstellingen"}}) {
    const Ran ran = study.run("search", query);
    EXPECT_EQ(ran.status, 1) << query;
    EXPECT_TRUE(ran.says(words)) << ran.output;
  }
  EXPECT_EQ(study.run("search", "gat --regex --stem").status, 2);
}

TEST(Search, FindsTheDemosStudentsAsFormsAndInCompounds) {
  const TempFolder folder;
  ASSERT_EQ(zwerm(folder, "demo p.zwerm").status, 0);
  const auto count = [&](const std::string& arguments) {
    const Ran ran = tests::zwerm_data(folder, "search p.zwerm " + arguments + " --json");
    return nlohmann::json::parse(ran.output).at("count").get<int>();
  };
  const int one = count("student --word");
  const int forms = count("student --stem");
  const int parts = count("student --compound");
  EXPECT_GT(one, 0);
  EXPECT_GT(forms, one);
  EXPECT_GE(parts, forms);
  EXPECT_LT(count("student --stem --where role=werkveld"), forms);
}

TEST(Autocode, CodesEverySentenceWithAHitAsOneCommand) {
  const SmallStudy study;
  const std::string before = study.state();
  const Ran dry = study.run("autocode", "--code Gat --search gat --coder AV --dry-run");
  EXPECT_EQ(dry.status, 0) << dry.output;
  EXPECT_TRUE(dry.says("Te coderen: 2 passages in 1 gesprek")) << dry.output;
  EXPECT_EQ(study.state(), before);
  const Ran ran = study.run("autocode", "--code Gat --search gat --coder AV");
  EXPECT_EQ(ran.status, 0) << ran.output;
  const auto quotes = study.json("quotes");
  ASSERT_EQ(quotes.size(), 2U);
  EXPECT_EQ(quotes.at(0).at("text"), "Een gat.");
  EXPECT_EQ(quotes.at(1).at("text"), "Ook een gat.");
  const Ran again = study.run("autocode", "--code Gat --search gat --coder AV");
  EXPECT_TRUE(again.says("2 stond")) << again.output;
  EXPECT_EQ(study.count("codings"), 2);
  EXPECT_EQ(study.run("undo").status, 0);
  EXPECT_EQ(study.count("codings"), 0);
}

TEST(Autocode, CodesAsMuchAroundAHitAsAskedFor) {
  const SmallStudy study;
  study.run("autocode", "--code Gat --search ga --unit match --speaker R1");
  study.run("autocode", "--code Regie --search ga --unit word --speaker R1");
  study.run("autocode", "--code Netwerk --search ga --unit turn --speaker R2");
  const auto quotes = study.json("quotes");
  ASSERT_EQ(quotes.size(), 3U);
  EXPECT_EQ(quotes.at(0).at("text"), "gat");
  EXPECT_EQ(quotes.at(1).at("text"), "ga");
  EXPECT_EQ(quotes.at(2).at("text"), "Ook een gat.");
}

TEST(Autocode, ACodeThatIsNotThereIsMadeOnlyWhenAskedFor) {
  const SmallStudy study;
  const Ran refused = study.run("autocode", "--code Gatt --search gat");
  EXPECT_EQ(refused.status, 1);
  EXPECT_TRUE(refused.says("Gat") && refused.says("--new")) << refused.output;
  EXPECT_EQ(study.run("autocode", "--code Gaten --search gat --new").status, 0);
  EXPECT_EQ(study.count("codings"), 2);
  EXPECT_EQ(study.run("autocode", "--code Gat").status, 2);
  EXPECT_EQ(study.run("autocode", "--code Gat --search a --regex b").status, 2);
}

}  // namespace
