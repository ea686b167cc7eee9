#include "transcripts/formats/docx.h"

#include <gtest/gtest.h>

#include "tests/support/spoken.h"
#include "tests/support/zip_builder.h"

namespace {

using tests::document_xml;
using tests::docx_of;
using tests::paragraph;
using tests::refusal;
using tests::run;
using tests::warnings_of;
using tests::zip_of;

constexpr const char* kName = "gesprek.docx";

// The paragraphs of a body, one a line.
std::string text_of(const std::string& body) {
  transcripts::Warnings warnings;
  std::string out;
  for (const auto& line : transcripts::read_docx(docx_of(body), kName, warnings))
    out += line + "\n";
  return out;
}

std::string in_paragraph(const std::string& runs) {
  return text_of("<w:p>" + runs + "</w:p>");
}

TEST(Docx, TextIsReadAsItStandsOnThePage) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {run("een ") + run(" ") + run("twee"), "een  twee\n"},
      {run("een") + "<w:r><w:tab/></w:r>" + run("twee"), "een\ttwee\n"},
      {run("een") + "<w:r><w:br/></w:r>" + run("twee"), "een\ntwee\n"},
      {run("een") + "<w:r><w:br w:type=\"page\"/></w:r>", "een\n"},
      {run("co") + "<w:r><w:noBreakHyphen/></w:r>" + run("creatie"), "co\u2011creatie\n"},
      {run("samen") + "<w:r><w:softHyphen/></w:r>" + run("wer\u00ADking"), "samenwerking\n"},
      {run("e\u0301\u00AD\u0301n &amp; &lt;"), "é\u0301n & <\n"},
      {"<w:r><w:sym w:font=\"Wingdings\" w:char=\"F04A\"/></w:r>", "\u263A\n"},
      {"<w:smartTag>" + run("Zwolle") + "</w:smartTag><w:moveTo>" + run("!") + "</w:moveTo>",
       "Zwolle!\n"},
      {"<w:r><w:ruby><w:rt>" + run("kan") + "</w:rt><w:rubyBase>" + run("漢") +
           "</w:rubyBase></w:ruby></w:r>",
       "漢\n"},
      {"<w:hyperlink>" + run("site") + "</w:hyperlink>", "site\n"},
      {"<w:sdt><w:sdtPr/><w:sdtContent>" + run("veld") + "</w:sdtContent></w:sdt>", "veld\n"},
  };
  for (const auto& [runs, expected] : cases) EXPECT_EQ(in_paragraph(runs), expected);
}

TEST(Docx, AFieldShowsItsResult) {
  const auto mark = [](const std::string& type) {
    return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
  };
  const std::string code = "<w:r><w:instrText> PAGEREF plan </w:instrText></w:r>";
  EXPECT_EQ(in_paragraph(run("blz. ") + mark("begin") + code + run("weg") + mark("separate") +
                         run("3") + mark("end") + run(".")),
            "blz. 3.\n");
  EXPECT_EQ(text_of("<w:p>" + mark("begin") + code + "</w:p>" + paragraph("daarna")), "\ndaarna\n");
}

TEST(Docx, TrackedChangesAreAccepted) {
  EXPECT_EQ(in_paragraph(run("een ") + "<w:del><w:r><w:delText>Geertje </w:delText></w:r></w:del>" +
                         "<w:ins>" + run("twee") + "</w:ins><w:moveFrom>" + run("weg") +
                         "</w:moveFrom><w:moveTo>" + run(" drie") + "</w:moveTo>"),
            "een twee drie\n");
}

TEST(Docx, ADeletedParagraphMarkJoinsTwoParagraphs) {
  EXPECT_EQ(text_of("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("een") + "</w:p>" +
                    paragraph(" twee")),
            "een twee\n");
}

TEST(Docx, ARowOfATableIsALineWithTabs) {
  const auto cell = [](const std::string& text) { return "<w:tc>" + text + "</w:tc>"; };
  const auto deleted = "<w:tr><w:trPr><w:del/></w:trPr>" + cell(paragraph("weg")) + "</w:tr>";
  EXPECT_EQ(text_of("<w:tbl><w:tr>" + cell(paragraph("R1")) +
                    cell(paragraph("Ja.") + paragraph("Verder.")) + "</w:tr>" + deleted + "<w:tr>" +
                    cell(paragraph("R2")) + cell(paragraph("Nee.")) + "</w:tr></w:tbl>"),
            "R1\tJa.\nVerder.\nR2\tNee.\n");
}

TEST(Docx, ATableOfSpeakersAndWordsHasTurns) {
  const auto row = [](const std::string& who, const std::string& words) {
    return "<w:tr><w:tc>" + paragraph(who) + "</w:tc><w:tc>" + paragraph(words) + "</w:tc></w:tr>";
  };
  EXPECT_EQ(
      tests::imported(docx_of("<w:tbl>" + row("I", "Hoe?") + row("R1", "Zo.") + "</w:tbl>"), kName),
      "I||Hoe?\nR1||Zo.\n");
}

TEST(Docx, ATextBoxIsReadOnceAndAfterItsParagraph) {
  const auto box = "<w:txbxContent>" + paragraph("Kader") + "</w:txbxContent>";
  EXPECT_EQ(in_paragraph(run("een ") + "<w:r><mc:AlternateContent><mc:Choice>" + box +
                         "</mc:Choice><mc:Fallback>" + box +
                         "</mc:Fallback></mc:AlternateContent></w:r>" + run("twee")),
            "een twee\nKader\n");
}

TEST(Docx, WhatIsLeftOutIsCounted) {
  const auto body = "<w:p>" + run("Ja.") +
                    "<w:del><w:r><w:delText>Geertje</w:delText></w:r></w:del>" +
                    "<w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r>" +
                    "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t> Nee.</w:t></w:r>" +
                    "<w:r><w:commentReference w:id=\"0\"/><w:commentReference w:id=\"1\"/></w:r>" +
                    "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:endnoteReference "
                    "w:id=\"2\"/></w:r></w:p>";
  EXPECT_EQ(text_of(body), "Ja. Nee.\n");
  EXPECT_EQ(warnings_of(docx_of(body), kName).substr(0, 300),
            "gesprek.docx: 1 verwijderd stuk (bijgehouden wijziging) weggelaten.\n"
            "gesprek.docx: 1 verborgen stuk tekst weggelaten.\n"
            "gesprek.docx: 2 opmerkingen weggelaten.\n"
            "gesprek.docx: 1 voetnoot weggelaten.\n"
            "gesprek.docx: 1 eindnoot weggelaten.\n");
}

std::string docx_with_styles(const std::string& body, const std::string& styles) {
  return zip_of({{"[Content_Types].xml", "<Types/>"},
                 {"word/document.xml", document_xml(body)},
                 {"word/styles.xml", "<w:styles>" + styles + "</w:styles>"}});
}

TEST(Docx, TextHiddenByItsStyleIsLeftOutAndCounted) {
  const std::string styles =
      "<w:style w:type=\"character\" w:styleId=\"Geheim\"><w:rPr><w:vanish/></w:rPr></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"Naam\"><w:basedOn w:val=\"Geheim\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Intern\"><w:rPr><w:vanish/></w:rPr></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"A\"><w:basedOn w:val=\"A\"/></w:style>";
  const auto styled = [](const std::string& style, const std::string& more,
                         const std::string& text) {
    return "<w:r><w:rPr><w:rStyle w:val=\"" + style + "\"/>" + more + "</w:rPr><w:t>" + text +
           "</w:t></w:r>";
  };
  const auto body = "<w:p>" + run("Ja.") + styled("Naam", "", "geheim") +
                    styled("Naam", "<w:vanish w:val=\"false\"/>", " Nee.") +
                    styled("A", "", " Toch.") +
                    "</w:p><w:p><w:pPr><w:pStyle w:val=\"Intern\"/></w:pPr>" + run("intern") +
                    // Hidden twice is shown: ECMA-376 part 1, 17.7.3.
                    styled("Geheim", "", "R2: Zeker.") + "</w:p>" + paragraph(" En wij.");
  const auto file = docx_with_styles(body, styles);
  EXPECT_EQ(tests::imported(file, kName), "-||Ja. Nee. Toch.\nR2||Zeker. En wij.\n");
  EXPECT_EQ(warnings_of(file, kName).substr(0, 51),
            "gesprek.docx: 2 verborgen stukken tekst weggelaten.");
}

TEST(Docx, TheMarksOfListsAreLeftOutAndCounted) {
  const auto item = [](const std::string& properties) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + run("punt") + "</w:p>";
  };
  const auto number = [](const std::string& id) {
    return "<w:numPr><w:numId w:val=\"" + id + "\"/></w:numPr>";
  };
  const auto style =
      "<w:style w:type=\"paragraph\" w:styleId=\"L\"><w:pPr>" + number("3") + "</w:pPr></w:style>";
  const auto file =
      docx_with_styles(item(number("1")) + item(number("0")) + item("<w:pStyle w:val=\"L\"/>") +
                           item("<w:pStyle w:val=\"L\"/>" + number("0")),
                       style);
  EXPECT_NE(warnings_of(file, kName).find("2 nummers of opsommingstekens van lijsten weggelaten."),
            std::string::npos);
}

TEST(Docx, TheStrictFormAndOtherPrefixesAreRead) {
  const std::string relations =
      R"(<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument")"
      R"( Target="word/tekst.xml"/></Relationships>)";
  const auto with = [&](const std::string& xml) {
    return tests::imported(zip_of({{"_rels/.rels", relations}, {"word/tekst.xml", xml}}), kName);
  };
  EXPECT_EQ(with("<document xmlns=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><body><p><r>"
                 "<t>R1: Ja.</t></r></p></body></document>"),
            "R1||Ja.\n");
  EXPECT_EQ(with("<x:document><x:body><x:p><x:r><x:t>R1: Ja.</x:t></x:r></x:p></x:body>"
                 "</x:document>"),
            "R1||Ja.\n");
}

TEST(Docx, OfTwoDocumentsTheOneThatWordOpensIsRead) {
  const std::string relations =
      R"(<Relationships><Relationship Type="http://x/officeDocument" Target="word/document2.xml"/></Relationships>)";
  EXPECT_EQ(tests::imported(zip_of({{"_rels/.rels", relations},
                                    {"word/document.xml", document_xml(paragraph("R1: Oud."))},
                                    {"word/document2.xml", document_xml(paragraph("R1: Nieuw."))}}),
                            kName),
            "R1||Nieuw.\n");
}

TEST(Docx, TheMainPartMayHaveAnotherName) {
  const std::string relations =
      R"(<Relationships><Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>)";
  EXPECT_EQ(tests::imported(zip_of({{"_rels/.rels", relations},
                                    {"word/document2.xml", document_xml(paragraph("R1: Ja."))}}),
                            kName),
            "R1||Ja.\n");
}

TEST(Docx, ADocumentInUtf16IsRead) {
  std::string wide = "\xFF\xFE";
  for (const char c : document_xml(paragraph("R1: Ja."))) wide += {c, '\0'};
  EXPECT_EQ(tests::imported(zip_of({{"word/document.xml", wide}}), kName), "R1||Ja.\n");
}

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

TEST(Docx, HostileAndBrokenDocumentsAreRefusedWithTheReason) {
  const auto with_part = [](const std::string& xml) {
    return zip_of({{"word/document.xml", xml}});
  };
  const auto sound = docx_of(paragraph("R1: Ja."));
  const auto two = zip_of({{"word/document.xml", document_xml(paragraph("een"))},
                           {"word/documenT.xml", document_xml(paragraph("twee"))}});
  const std::vector<std::pair<std::string, std::string>> cases = {
      {sound.substr(0, sound.size() / 2), "beschadigd"},
      {with_part(document_xml(paragraph("een")).substr(0, 260)), "beschadigd"},
      {zip_of({{"mimetype", "odt"}, {"content.xml", "<x/>"}}), "geen Word-document"},
      {with_part("<x/>"), "geen Word-document"},
      {zip_of({{"_rels/.rels", R"(<R><R Type="x/officeDocument" Target="xl/workbook.xml"/></R>)"},
               {"xl/workbook.xml", "<workbook/>"}}),
       "werkmap van Excel"},
      {tests::replaced(two, "documenT", "document"), "beschadigd"},
      {with_part("<!DOCTYPE x [<!ENTITY a \"b\">]>" + document_xml("").substr(38)), "DOCTYPE"},
      {with_part("<w:document>" + repeated("<w:p>", 50'000) + repeated("</w:p>", 50'000) +
                 "</w:document>"),
       "niveaus diep"},
      {with_part(document_xml(repeated("<a/>", 4'000'001))), "uitgepakt te groot"},
      {with_part(document_xml(paragraph(std::string(70'000'000, 'a')))), "uitgepakt te groot"},
      {docx_of(""), "is leeg"},
  };
  for (const auto& [bytes, expected] : cases) {
    const auto message = refusal(bytes, kName);
    EXPECT_NE(message.nl.find(expected), std::string::npos) << expected << ": " << message.nl;
    EXPECT_NE(message.en.find(kName), std::string::npos) << message.en;
  }
}

TEST(Docx, ADebateHasTheTurnsThatPeopleCounted) {
  const auto path = tests::sample("tk-humanitas.docx");
  if (path.empty()) GTEST_SKIP() << "needs the sample files beside the repository";
  const auto found = transcripts::import_transcript(
      transcripts::read_file(path, transcripts::kMaxFileBytes), kName);
  EXPECT_EQ(found.transcript->turns().size(), 95U);
  EXPECT_EQ(found.transcript->speakers().size(), 9U);
  EXPECT_TRUE(tests::spoken(*found.transcript).starts_with("-||125 miljoen euro voor"));
}

TEST(Docx, AnEditedConversationReadsAsItsAcceptedText) {
  const auto path = tests::sample("gesprek-met-wijzigingen.docx");
  if (path.empty()) GTEST_SKIP() << "needs the sample files beside the repository";
  const auto read = [](const std::string& file) {
    return transcripts::read_file(file, transcripts::kMaxFileBytes);
  };
  auto accepted = read(tests::sample("gesprek-met-wijzigingen.accepted.txt"));
  for (auto at = accepted.find("\u00AD"); at != std::string::npos; at = accepted.find("\u00AD")) {
    accepted.erase(at, 2);
  }
  EXPECT_EQ(tests::imported(read(path), kName), tests::imported(accepted, "gesprek.txt"));
}

}  // namespace
