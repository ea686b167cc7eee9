#include "exports/quotations_page.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "coding/operations.h"
#include "coding/operations_attributes.h"
#include "exports/tables_out.h"
#include "tests/support/study_builder.h"
#include "transcripts/formats/docx.h"

namespace {

using namespace coding;
using tests::StudyBuilder;
using transcripts::Language;

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

// As the window and the command line make them.
exports::ExportedQuotations made(const Study& study, QuotationsBy by) {
  const QuotationArrangement arrangement{by, std::nullopt, {}};
  return {grouped(study, as_passages(quotations(study, {})), arrangement), arrangement};
}

bool holds(const std::string& page, const std::string& words) {
  return page.find(words) != std::string::npos;
}

TEST(QuotationsPage, StandByCodeWithWhoSaidItWhereAndByHowMany) {
  const StudyBuilder study = talk();
  const std::string page =
      exports::quotations_html({study.study(), made(study.study(), QuotationsBy::Code)});
  EXPECT_LT(page.find("<h2>Geld</h2>"), page.find("<h2>Gat &amp; kloof</h2>"));
  EXPECT_FALSE(holds(page, "Leeg"));
  EXPECT_TRUE(holds(page, "★ een *gat*</blockquote>"));
  EXPECT_FALSE(holds(page, "★ jaren"));
  EXPECT_TRUE(holds(page, ">03 &lt;Hout&gt;, R1 (Anna, werkveld)</p>"));
  EXPECT_TRUE(holds(page, "1 citaat · 1 van 1 persoon, 1 van 1 gesprek, 0 van 0 PPS"));
  EXPECT_TRUE(holds(page, "default-src 'none'"));
}

TEST(QuotationsPage, InOtherGroupsEachLineSaysItsCode) {
  const StudyBuilder study = talk();
  const std::string page =
      exports::quotations_html({study.study(), made(study.study(), QuotationsBy::Participant)});
  EXPECT_TRUE(holds(page, "<h2>Anna</h2>"));
  EXPECT_TRUE(holds(page, "R1 (Anna, werkveld) · Gat &amp; kloof</p>"));
  EXPECT_TRUE(holds(page, "2 citaten · 1 van 1 persoon"));
  const std::string flat =
      exports::quotations_html({study.study(), made(study.study(), QuotationsBy::Nothing)});
  EXPECT_FALSE(holds(flat, "<h2>"));
  EXPECT_TRUE(holds(flat, "2 citaten · 1 van 1 persoon"));
}

TEST(QuotationsPage, InMarkdownWordsStayAsTheyAre) {
  const StudyBuilder study = talk();
  const std::string page = exports::quotations_markdown(
      {study.study(), made(study.study(), QuotationsBy::Code), Language::English});
  EXPECT_TRUE(holds(page, "> een \\*gat\\*"));
  EXPECT_TRUE(holds(page, "1 of 1 participant,"));
}

TEST(QuotationsPage, InWordTheyStandBelowATableOfTheirGroups) {
  const StudyBuilder study = talk();
  const std::string bytes =
      exports::quotations_docx({study.study(), made(study.study(), QuotationsBy::Code)}, "d.docx");
  transcripts::Warnings warnings;
  std::string text;
  for (const std::string& line : transcripts::read_docx(bytes, "d.docx", warnings))
    text += line + "\n";
  EXPECT_EQ(text,
            "Citaten – proef\ncode\tcitaten\tpersonen\tgesprekken\tPPS\nGeld\t1\t1\t1\t0\n"
            "Gat & kloof\t1\t1\t1\t0\n\n"
            "Van 1 persoon, 1 gesprek en 0 PPS. Een citaat van twee groepen telt in beide.\n"
            "Geld\n1 citaat · 1 van 1 persoon, 1 van 1 gesprek, 0 van 0 PPS\njaren\n"
            "03 <Hout>, R1 (Anna, werkveld)\n"
            "Gat & kloof\n1 citaat · 1 van 1 persoon, 1 van 1 gesprek, 0 van 0 PPS\n"
            "★ een *gat*\n03 <Hout>, R1 (Anna, werkveld)\n");
}

TEST(QuotationsPage, PassagesOfAQueryHaveNoCodeAndNothingSaysSo) {
  const StudyBuilder study = talk();
  PassageQuery query;
  query.expression = read_expression(study.study(), "ALL");
  const QuotationArrangement arrangement{QuotationsBy::Participant, std::nullopt, {}};
  const exports::ExportedQuotations found{
      grouped(study.study(), find_passages(study.study(), query), arrangement),
      arrangement,
      {},
      true};
  const std::string page = exports::quotations_html({study.study(), found});
  EXPECT_TRUE(holds(page, ">een *gat*</blockquote>"));
  EXPECT_TRUE(holds(page, ">03 &lt;Hout&gt;, R1 (Anna, werkveld)</p>"));
  EXPECT_TRUE(holds(exports::quotations_html({study.study(), {}}), "Er zijn geen citaten."));
}

TEST(QuotationsPage, ReachIsHeldAgainstWhatPassesTheFilterWhichIsSaid) {
  StudyBuilder study = talk();
  study.transcript("04", "R1", "Nee.").person("04", "R1", "Bram").set("Bram", "rol", "onderwijs");
  exports::ExportedQuotations werkveld = made(study.study(), QuotationsBy::Nothing);
  EXPECT_TRUE(
      holds(exports::quotations_html({study.study(), werkveld}), "1 van 2 personen, 1 van 2"));
  add_filter(study.study(), "rol=werkveld", werkveld.filter);
  const exports::QuotationsPage page{study.study(), werkveld};
  EXPECT_TRUE(holds(exports::quotations_html(page), "1 van 1 persoon, 1 van 1 gesprek"));
  EXPECT_TRUE(holds(exports::quotations_html(page), "<p class=\"n\">Filter: rol = werkveld.</p>"));
  EXPECT_TRUE(holds(exports::quotations_markdown(page), "rol \\= werkveld"));
  transcripts::Warnings warnings;
  EXPECT_EQ(transcripts::read_docx(exports::quotations_docx(page, "d.docx"), "d.docx", warnings)[1],
            "Filter: rol = werkveld.");
}

TEST(QuotationsTable, HasTheGroupFirstAndOfPassagesOnlyWhatTheyHave) {
  const StudyBuilder study = talk();
  const exports::Table table = exports::quotations_table(
      study.study(), made(study.study(), QuotationsBy::Participant), Language::Dutch);
  EXPECT_EQ(table.header.at(0), "groep (persoon)");
  EXPECT_EQ(table.header.at(1), "id");
  EXPECT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(std::get<std::string>(table.rows.at(0).at(0)), "Anna");
  EXPECT_EQ(std::get<double>(table.rows.at(0).at(3)), 12);
  EXPECT_EQ(table.header.at(15), "goed citaat");
  EXPECT_EQ(std::get<std::string>(table.rows.at(0).at(15)), "ja");
  PassageQuery query;
  query.expression = read_expression(study.study(), "Geld");
  const auto passages = grouped(study.study(), find_passages(study.study(), query), {});
  const exports::Table found =
      exports::quotations_table(study.study(), {passages, {}, {}, true}, Language::English);
  const exports::Table none =
      exports::quotations_table(study.study(), {{}, {}, {}, true}, Language::English);
  EXPECT_EQ(none.header, found.header);
  EXPECT_EQ(found.header,
            (std::vector<std::string>{"transcript", "start", "end", "text", "speaker",
                                      "participant", "pps", "time", "participant.role"}));
  EXPECT_EQ(std::get<std::string>(found.rows.at(0).at(3)), "jaren");
}

// Whoever counts in a spreadsheet wants them beside the words; numbers and days as such.
TEST(QuotationsTable, HasTheAttributesOfWhoSaidItWhereAndForWhichPpsAndAllItsMemos) {
  StudyBuilder study = talk();
  study.set("03 <Hout>", "bron", "survey").set("Anna", "leeftijd", "41");
  study.pps("Hout; Bouw", {"Anna"}).pps("Zorg", {"Anna"}).set("Zorg", "type", "HIP");
  study.apply(retype_attribute(study.study(), attribute_named(study.study(), "leeftijd").id,
                               AttributeType::Number));
  study.coding("03 <Hout>", "van", "Geld", "JB");
  const CodingId id = quotations(study.study(), {}).front().coding->id;
  for (const char* coder : {"AV", "JB"})
    study.apply(set_memo(study.study(), OwnerKind::Coding, id.guid, std::string("=") + coder,
                         {coder_named(study.study(), coder).id, {}}));
  const exports::Table table = exports::quotations_table(
      study.study(), made(study.study(), QuotationsBy::Nothing), Language::Dutch);
  std::map<std::string, exports::Cell> cells;
  for (std::size_t i = 0; i < table.header.size(); ++i)
    cells[table.header[i]] = table.rows.at(0).at(i);
  EXPECT_EQ(cells.at("gesprek.bron"), exports::Cell("enquête"));
  EXPECT_EQ(cells.at("persoon.rol"), exports::Cell("werkveld"));
  EXPECT_EQ(cells.at("persoon.leeftijd"), exports::Cell(41.0));
  EXPECT_EQ(cells.at("pps"), exports::Cell("\"Hout; Bouw\"; Zorg"));
  EXPECT_EQ(cells.at("pps.type"), exports::Cell("–; HIP"));
  const std::string memo = std::get<std::string>(cells.at("memo"));
  EXPECT_TRUE(memo == "=AV\n\n=JB" || memo == "=JB\n\n=AV") << memo;
}

}  // namespace
