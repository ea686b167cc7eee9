#include "exports/quotations_page.h"

#include <gtest/gtest.h>

#include "coding/operations.h"
#include "tests/support/study_builder.h"

namespace {

using namespace coding;
using tests::StudyBuilder;

StudyBuilder talk() {
  StudyBuilder study;
  study.transcript("03 <Hout>", "R1", "Dan valt er een *gat* van jaren.");
  study.person("03 <Hout>", "R1", "Anna").set("Anna", "rol", "werkveld");
  study.code("Geld").code("Gat & kloof").code("Leeg");
  study.coding("03 <Hout>", "een *gat*", "Gat & kloof", "AV");
  study.coding("03 <Hout>", "jaren", "Geld", "AV");
  const CodingId good = quotations(study.study(), {}).front().coding->id;
  return study.apply(set_good_quotes(study.study(), {good}, true));
}

TEST(QuotationsPage, StandByCodeWithWhoSaidItWhereAndByHowMany) {
  const StudyBuilder study = talk();
  const std::string page = exports::quotations_html(study.study(), quotations(study.study(), {}),
                                                    transcripts::Language::Dutch);
  EXPECT_LT(page.find("<h2>Geld</h2>"), page.find("<h2>Gat &amp; kloof</h2>"));
  EXPECT_EQ(page.find("Leeg"), std::string::npos);
  EXPECT_NE(page.find("★ een *gat*</blockquote>"), std::string::npos);
  EXPECT_EQ(page.find("★ jaren"), std::string::npos);
  EXPECT_NE(page.find("03 &lt;Hout&gt;, R1 (Anna, werkveld)"), std::string::npos);
  EXPECT_NE(page.find("1 citaat · 1 van 1 persoon, 1 van 1 gesprek, 0 van 0 PPS"),
            std::string::npos);
  EXPECT_NE(page.find("default-src 'none'"), std::string::npos);
}

TEST(QuotationsPage, InMarkdownWordsStayAsTheyAre) {
  const StudyBuilder study = talk();
  const std::string page = exports::quotations_markdown(
      study.study(), quotations(study.study(), {}), transcripts::Language::English);
  EXPECT_NE(page.find("> een \\*gat\\*"), std::string::npos);
  EXPECT_NE(page.find("1 of 1 participant,"), std::string::npos);
}

}  // namespace
