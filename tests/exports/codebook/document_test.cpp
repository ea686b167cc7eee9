#include "exports/codebook/document.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "coding/operations.h"
#include "exports/codebook/pages.h"
#include "tests/support/study_builder.h"
#include "transcripts/formats/docx.h"

namespace {

using exports::codebook::Document;
using exports::codebook::document_of;
using tests::StudyBuilder;
using transcripts::Language;

constexpr std::string_view kShort = "Ja, dat.";
constexpr std::string_view kClear = "Na de subsidie blijft het gewoon op de plank liggen.";
constexpr std::string_view kOther = "Niemand betaalt de stap van proef naar echte productie hier.";
constexpr std::string_view kLonger =
    "Wij hebben het toen nog een jaar zelf betaald, maar daarna was het geld ook bij ons op.";

StudyBuilder study() {
  StudyBuilder study;
  study.transcript("03 geheim.docx", "R1", std::string(kShort))
      .transcript("03 geheim.docx", "R1", std::string(kClear))
      .transcript("03 geheim.docx", "R1", std::string(kLonger))
      .transcript("03 geheim.docx", "R2", std::string(kOther))
      .transcript("03 geheim.docx", "I", "En dan gebeurt er dus helemaal niets meer mee daarna?")
      .interviewer("03 geheim.docx", "I")
      .person("03 geheim.docx", "R1", "Anna")
      .person("03 geheim.docx", "R2", "Bram")
      .set("Anna", "role", "werkveld")
      .pps("Maakcampus", {"Anna"})
      .code("Geld")
      .code("Gat", "Geld");
  for (const auto words : {kShort, kClear, kLonger, kOther})
    study.coding("03 geheim.docx", words, "Gat", "AV");
  study.coding("03 geheim.docx", "dus helemaal niets meer mee", "Gat", "AV");
  return study;
}

const exports::codebook::DocumentCode& code(const Document& document, const std::string& name) {
  for (const auto& one : document.codes)
    if (one.code->name == name) return one;
  throw std::runtime_error("no such code");
}

std::vector<std::string> examples(const Document& document, const std::string& name) {
  std::vector<std::string> all;
  for (const auto& example : code(document, name).examples)
    all.push_back((example.good ? "* " : "") + example.words + " | " + example.source);
  return all;
}

using Lines = std::vector<std::string>;

TEST(CodebookDocument, ExamplesAreShortClearAndOfSeveralPeopleAndNameNoFile) {
  const StudyBuilder built = study();
  const Document document = document_of(built.study(), {Language::Dutch, "", 2});
  EXPECT_EQ(examples(document, "Gat"),
            (Lines{std::string(kClear) + " | Anna (werkveld), Maakcampus",
                   std::string(kOther) + " | Bram"}));
  EXPECT_EQ(examples(document, "Geld"), Lines());
}

TEST(CodebookDocument, AGoodQuoteGoesFirstThoughItIsLong) {
  StudyBuilder built = study();
  for (const auto& [id, codings] : built.study().codings().by_transcript())
    for (const coding::Coding& coding : *codings)
      if (tests::words_of(built.study(), coding) == kLonger) {
        built.apply(coding::set_good_quotes(built.study(), {coding.id}, true));
        break;
      }
  const Document document = document_of(built.study(), {Language::Dutch, "", 2});
  EXPECT_EQ(examples(document, "Gat"),
            (Lines{"* " + std::string(kLonger) + " | Anna (werkveld), Maakcampus",
                   std::string(kOther) + " | Bram"}));
  EXPECT_EQ(examples(document_of(built.study(), {Language::Dutch, "", 9}), "Gat").size(), 4U)
      << "all that participants said, and not what the interviewer did";
  EXPECT_EQ(examples(document_of(built.study(), {Language::Dutch, "", 0}), "Gat"), Lines());
}

TEST(CodebookDocument, TheSameWordsOfTwoCodersAreOneExample) {
  StudyBuilder built = study();
  built.coding("03 geheim.docx", kClear, "Gat", "MB");
  const Document document = document_of(built.study(), {Language::Dutch, "", 9});
  EXPECT_EQ(examples(document, "Gat").size(), 4U);
  EXPECT_EQ(code(document, "Gat").extent.codings, 6U);
}

TEST(CodebookDocument, SaysHowOftenByHowManyOutOfHowMany) {
  StudyBuilder built = study();
  built.coding("03 geheim.docx", "Na de subsidie", "Gat", "MB");
  const Document document = document_of(built.study(), {Language::Dutch, "2026-11-29", 2});
  EXPECT_EQ(exports::codebook::extent_in_words(document, code(document, "Gat").extent),
            "6 coderingen, 5 passages · 2 van 2 personen, 1 van 1 gesprek, 1 van 1 PPS");
  EXPECT_EQ(exports::codebook::extent_in_words(document, code(document, "Geld").extent),
            "nog geen coderingen");
  EXPECT_EQ(code(document, "Gat").number, "1.1");
  ASSERT_GE(document.about.size(), 3U);
  EXPECT_EQ(document.about[0], "29 november 2026");
  EXPECT_EQ(document.about[1], "Codeurs: AV, MB.");
}

TEST(CodebookDocument, NamesTheVersionAndHowFarTheCodebookIsFromIt) {
  StudyBuilder built = study();
  const auto version = [&] { return document_of(built.study(), {}).about.front(); };
  built.apply(coding::name_codebook_version(built.study(), "na ronde 1",
                                            {built.study().coders().begin()->first, {}}));
  EXPECT_EQ(version(), "Versie: na ronde 1.");
  built.code("Nieuw");
  EXPECT_EQ(version(), "Versie: na ronde 1, met sindsdien 1 gewijzigde code.");
}

TEST(CodebookPages, EachFormatHasFieldsCountsAndQuotationsAndNoFileName) {
  StudyBuilder built = study();
  coding::Code gat = *code(document_of(built.study(), {}), "Gat").code;
  gat.definition = "Wat <blijft> liggen & *stopt*";
  built.apply(coding::change_code(built.study(), gat, {}));
  const Document document = document_of(built.study(), {});
  const std::string docx = to_docx(document, "c.docx");
  transcripts::Warnings warnings;
  std::string text;
  for (const auto& line : transcripts::read_docx(docx, "c.docx", warnings)) text += line + "\n";
  const std::string html = to_html(document);
  const std::string markdown = to_markdown(document);
  for (const std::string& page : {text, html, markdown}) {
    EXPECT_EQ(page.find("geheim"), std::string::npos) << page;
    EXPECT_NE(page.find("Anna"), std::string::npos) << page;
    EXPECT_NE(page.find("5 coderingen, 5 passages"), std::string::npos) << page;
  }
  EXPECT_NE(text.find("\nDefinitie\tWat <blijft> liggen & *stopt*\n"), std::string::npos) << text;
  EXPECT_NE(text.find("Inhoud\n1\tGeld\n1.1\tGat\n"), std::string::npos)
      << "the contents are there without being updated: " << text;
  EXPECT_NE(html.find("<dd>Wat &lt;blijft&gt; liggen &amp; *stopt*</dd>"), std::string::npos);
  EXPECT_NE(html.find("<h3>1.1 Gat</h3>"), std::string::npos) << html;
  EXPECT_NE(markdown.find("### 1\\.1 Gat"), std::string::npos) << markdown;
}

TEST(CodebookDocument, TellsNoFiguresOfFewPeopleNorWhatWouldGiveThemAway) {
  StudyBuilder builder = study();
  builder.coding("03 geheim.docx", kShort, "Geld", "AV");
  const Document document = document_of(builder.study(), {.examples = 0, .hide_below = 2});
  EXPECT_TRUE(code(document, "Geld").extent.hidden) << "Anna alone";
  EXPECT_EQ(code(document, "Geld").extent.codings, 0U);
  EXPECT_EQ(extent_in_words(document, code(document, "Geld").extent),
            "van minder dan 2 personen: niet getoond");
  EXPECT_FALSE(code(document, "Gat").extent.hidden) << "Anna and Bram";
  EXPECT_EQ(code(document, "Gat").extent.codings, 5U);
  for (const std::string& line : document.about)
    EXPECT_EQ(line.find("codering"), std::string::npos) << line;
  const exports::Table table = exports::codebook::to_table(document);
  const auto column = std::find(table.header.begin(), table.header.end(), "personen");
  ASSERT_NE(column, table.header.end());
  EXPECT_EQ(
      exports::text_of(table.rows[0][static_cast<std::size_t>(column - table.header.begin())]),
      "<2");
}

TEST(CodebookDocument, ShortensExamples) {
  const StudyBuilder builder = study();
  const Document document = document_of(builder.study(), {.examples = 1, .most_words = 3});
  ASSERT_EQ(code(document, "Gat").examples.size(), 1U);
  EXPECT_TRUE(code(document, "Gat").examples[0].words.ends_with(" …"))
      << code(document, "Gat").examples[0].words;
}

}  // namespace
