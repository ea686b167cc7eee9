// Charts of what was counted: every figure is on them, and the caption says what was counted.
#include "exports/chart/charts_of.h"

#include <set>

#include <gtest/gtest.h>

#include "coding/codebook.h"
#include "coding/edit.h"
#include "coding/lookup.h"
#include "exports/chart/cairo.h"
#include "exports/chart/words.h"
#include "tests/support/study_builder.h"
#include "tests/support/study_by_chance.h"

namespace {

using namespace exports::chart;
using coding::CountOf;
using coding::Frequencies;
using coding::FrequencyQuery;
using coding::ShownAs;
using coding::Study;
using tests::StudyBuilder;

const ChartWords kWords{Language::Dutch, {}, "2026-11-29"};

std::multiset<std::string> texts_of(const Drawing& drawing) {
  std::multiset<std::string> texts;
  for (const Shape& shape : drawing.shapes)
    if (const auto* line = std::get_if<TextLine>(&shape.what)) texts.insert(line->text);
  return texts;
}

std::multiset<std::string> texts_of(const Chart& chart) {
  return texts_of(draw(chart, {482, 0}, cairo_measure()));
}

std::string all_tips(const Chart& chart) {
  std::string tips;
  for (const Shape& shape : draw(chart, {482, 0}, cairo_measure()).shapes)
    if (tips.find(shape.tip + "\n") == std::string::npos) tips += shape.tip + "\n";
  return tips;
}

std::string caption_of(const Chart& chart) {
  std::string all;
  for (const std::string& line : chart.caption) all += line + "\n";
  return all;
}

FrequencyQuery counting(CountOf count, ShownAs as = ShownAs::Absolute) {
  FrequencyQuery query;
  query.count = count;
  query.as = as;
  return query;
}

// Anna and Bram of Hout, Cor of Metaal; Geld is said by Anna and Cor, Gat by Anna.
StudyBuilder three_people() {
  StudyBuilder study;
  study.transcript("G1", "R1", "Dan valt er een gat en is er geen geld.")
      .transcript("G1", "R2", "Dat klopt.")
      .transcript("G2", "R1", "Bij ons is er geld genoeg.");
  study.person("G1", "R1", "Anna").person("G1", "R2", "Bram").person("G2", "R1", "Cor");
  study.pps("Hout", {"Anna", "Bram"}).pps("Metaal", {"Cor"});
  study.code("Geld").code("Gat", "Geld");
  study.coding("G1", "geen geld", "Geld", "AV").coding("G2", "geld genoeg", "Geld", "AV");
  study.coding("G1", "een gat", "Gat", "AV");
  return study;
}

// Every query of the kinds that are shown, on small studies by chance.
template <class Check>
void with_queries(Check check) {
  for (unsigned seed = 1; seed <= 6; ++seed) {
    const Study study = tests::study_by_chance(seed);
    for (const CountOf count : {CountOf::Passages, CountOf::Participants, CountOf::Words})
      for (const ShownAs as : {ShownAs::Absolute, ShownAs::Percent})
        check(study, coding::frequencies(study, counting(count, as)));
  }
}

TEST(HeatMapOf, ShowsEveryFigureOfTheMatrixAndItsBases) {
  with_queries([](const Study& study, const Frequencies& counted) {
    std::multiset<std::string> expected;
    const auto expect = [&](double value) {
      expected.insert(figure_text(value, counted.query.as, Language::Dutch));
    };
    for (const auto& row : counted.rows) {
      for (const double value : row.values) expect(value);
      expect(row.total);
    }
    const auto shown = texts_of(heat_map_of(study, counted, {}, kWords));
    // Percentages stand there without their sign, and headings without their zeros.
    for (const std::string& text : expected) {
      const std::string figure = text.substr(0, text.find(' '));
      if (text == "0") continue;
      EXPECT_GE(shown.count(figure), expected.count(text)) << text;
    }
    for (const auto& column : counted.columns) {
      EXPECT_TRUE(shown.contains(column.name));
      EXPECT_TRUE(shown.contains(
          figure_text(base_of(counted.query, column.base), ShownAs::Absolute, Language::Dutch)));
    }
  });
}

TEST(SeriesOf, GroupedBarsShowEveryFigure) {
  with_queries([](const Study& study, const Frequencies& counted) {
    std::vector<coding::CodeId> codes;
    for (const auto& row : counted.rows) codes.push_back(row.code);
    const auto shown =
        texts_of(series_of(study, counted, codes, Bars::Arrangement::Grouped, kWords));
    for (const auto& row : counted.rows)
      for (const double value : row.values)
        EXPECT_TRUE(shown.contains(figure_text(value, counted.query.as, Language::Dutch)));
  });
}

TEST(HeatMapOf, ATipSaysHowManyOfHowMany) {
  const StudyBuilder study = three_people();
  const auto counted = coding::frequencies(study.study(), counting(CountOf::Participants));
  const std::string tips = all_tips(heat_map_of(study.study(), counted, {}, kWords));
  EXPECT_NE(tips.find("Gat × Hout: 1 van 2 personen\n"), std::string::npos) << tips;
  EXPECT_NE(tips.find("Geld × Metaal: 1 van 1 persoon\n"), std::string::npos) << tips;
  EXPECT_NE(tips.find("Geld: 2 van 3 personen\n"), std::string::npos) << tips;
}

TEST(CaptionOf, SaysWhatIsCountedOfHowManyBehindWhichFilterAndWhen) {
  const StudyBuilder study = three_people();
  FrequencyQuery query = counting(CountOf::Participants, ShownAs::Percent);
  coding::add_filter(study.study(), "pps=Hout", query.filter);
  const auto counted = coding::frequencies(study.study(), query);
  const std::string caption = caption_of(heat_map_of(study.study(), counted, {}, kWords));
  EXPECT_NE(caption.find("In % van de personen die spraken, per PPS."), std::string::npos)
      << caption;
  EXPECT_NE(caption.find("n = 2 personen, 1 gesprek, 12 woorden."), std::string::npos) << caption;
  EXPECT_NE(caption.find("Filter: PPS = Hout."), std::string::npos) << caption;
  EXPECT_NE(caption.find("29 november 2026 · Berekend met Zwerm."), std::string::npos) << caption;
  const std::string english =
      caption_of(heat_map_of(study.study(), counted, {}, {Language::English, {}, "2026-11-29"}));
  EXPECT_NE(english.find("In % of the participants who spoke, by PPS."), std::string::npos)
      << english;
  EXPECT_NE(english.find("29 November 2026 · Worked out with Zwerm."), std::string::npos);
}

TEST(BarsOf, OneCodeHasABarAColumnWithItsN) {
  const StudyBuilder study = three_people();
  const auto counted = coding::frequencies(study.study(), counting(CountOf::Participants));
  const auto code = coding::code_named(study.study(), "Geld").id;
  const auto shown = texts_of(bars_of(study.study(), counted, {code}, false, kWords));
  for (const char* text : {"Geld per PPS", "Hout", "Metaal", "n = 2", "n = 1"})
    EXPECT_TRUE(shown.contains(text)) << text;
}

TEST(BarsOf, AnIntervalIsWilsonsAndSaysThatThisIsNoSample) {
  const StudyBuilder study = three_people();
  const auto code = coding::code_named(study.study(), "Geld").id;
  for (const ShownAs as : {ShownAs::Percent, ShownAs::Absolute}) {
    const auto counted = coding::frequencies(study.study(), counting(CountOf::Participants, as));
    const Chart chart = bars_of(study.study(), counted, {code}, true, kWords);
    const auto& bars = std::get<Bars>(chart.body);
    const double unit = as == ShownAs::Percent ? 100 : 2;
    // R: prop.test(1, 2, correct = FALSE)$conf.int
    EXPECT_NEAR(bars.groups[0].bars[0].interval->first, 0.0945312 * unit, 1e-5 * unit);
    EXPECT_NEAR(bars.groups[0].bars[0].interval->second, 0.9054688 * unit, 1e-5 * unit);
    EXPECT_NE(caption_of(chart).find("geen aselecte steekproef"), std::string::npos);
  }
}

TEST(BarsOf, NoIntervalForWhatHangsTogether) {
  const StudyBuilder study = three_people();
  for (const CountOf count : {CountOf::Passages, CountOf::Codings, CountOf::Words}) {
    const auto counted = coding::frequencies(study.study(), counting(count));
    EXPECT_THROW(bars_of(study.study(), counted, {}, true, kWords), coding::EditError);
  }
}

TEST(SlopeOf, LeavesOutTheColumnOfWhatHasNoYear) {
  StudyBuilder study = three_people();
  study.set("G1", "year", "2021");
  FrequencyQuery query = counting(CountOf::Participants);
  query.by = coding::GroupBy::Attribute;
  query.attribute = coding::attribute_named(study.study(), "transcript.year").id;
  const Chart chart =
      slope_of(study.study(), coding::frequencies(study.study(), query), {}, kWords);
  EXPECT_EQ(std::get<Slope>(chart.body).moments, std::vector<std::string>{"2021"});
}

TEST(CodeLineOf, StripesLieWhereTheCodingsDo) {
  const StudyBuilder study = three_people();
  const auto transcript = coding::transcript_named(study.study(), "G2").id;
  const auto line = std::get<CodeLine>(code_line_of(study.study(), transcript, {}, kWords).body);
  ASSERT_EQ(line.lanes.size(), 1U);
  EXPECT_EQ(line.lanes[0].length, 26);
  ASSERT_EQ(line.lanes[0].stripes.size(), 1U);
  EXPECT_EQ(line.lanes[0].stripes[0].begin, 14);
  EXPECT_EQ(line.lanes[0].stripes[0].end, 25);
}

TEST(CodeLineOf, AFilterNarrowsWhatIsShown) {
  const StudyBuilder study = three_people();
  const auto transcript = coding::transcript_named(study.study(), "G1").id;
  CodedBy coded;
  coding::add_filter(study.study(), "persoon=Anna", coded.filter);
  const Chart anna = code_line_of(study.study(), transcript, coded, kWords);
  EXPECT_EQ(std::get<CodeLine>(anna.body).lanes.size(), 2U);
  EXPECT_NE(caption_of(anna).find("Filter: persoon = Anna."), std::string::npos);
  coded.filter = {};
  coding::add_filter(study.study(), "persoon=Bram", coded.filter);
  const Chart bram = code_line_of(study.study(), transcript, coded, kWords);
  EXPECT_TRUE(std::get<CodeLine>(bram.body).lanes.empty());
}

TEST(CodeLinesOf, StandardisedEachIsAsLong) {
  const StudyBuilder study = three_people();
  std::vector<coding::TranscriptId> all;
  for (const auto& [id, info] : study.study().transcripts()) all.push_back(id);
  const Chart chart = code_lines_of(study.study(), all, {}, true, kWords);
  for (const auto& lane : std::get<CodeLine>(chart.body).lanes) {
    EXPECT_EQ(lane.length, 1);
    for (const auto& stripe : lane.stripes) EXPECT_LE(stripe.end, 1);
  }
}

TEST(PortraitOf, ATileHasTheCodeThatCoversMostOfIt) {
  const StudyBuilder study = three_people();
  const auto transcript = coding::transcript_named(study.study(), "G2").id;
  const auto portrait = std::get<Portrait>(portrait_of(study.study(), transcript, {}, kWords).body);
  ASSERT_EQ(portrait.tiles.size(), 26U) << "a tile a character in so short a text";
  for (std::size_t i = 0; i < portrait.tiles.size(); ++i)
    EXPECT_EQ(portrait.tiles[i], i >= 14 && i < 25 ? 0 : Portrait::kNone) << i;
}

TEST(Charts, OfAnEmptyStudySayThatThereIsNothing) {
  StudyBuilder study;
  study.transcript("G1", "R1", "Dat klopt.");
  const auto transcript = coding::transcript_named(study.study(), "G1").id;
  const auto counted = coding::frequencies(study.study(), {});
  for (const Chart& chart :
       {heat_map_of(study.study(), counted, {}, kWords),
        bars_of(study.study(), counted, {}, false, kWords),
        series_of(study.study(), counted, {}, Bars::Arrangement::Stacked, kWords),
        slope_of(study.study(), counted, {}, kWords),
        portrait_of(study.study(), transcript, {}, kWords),
        code_line_of(study.study(), transcript, {}, kWords)}) {
    std::string all;
    for (const std::string& text : texts_of(chart)) all += text + " ";
    EXPECT_NE(all.find("Hier is niets te tonen"), std::string::npos) << chart.title << ": " << all;
  }
}

}  // namespace
