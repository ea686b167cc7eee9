// Word documents as people leave them: made by hand after what Word and LibreOffice write.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "exports/codebook/pages.h"
#include "exports/codebook/reviewed.h"
#include "exports/safe_file.h"
#include "tests/support/zip_builder.h"
#include "transcripts/import.h"

namespace {

using exports::codebook::read_codebook_file;
using exports::codebook::ReviewedCodebook;
using tests::paragraph;
using tests::run;

constexpr const char* kGuid = "0192f0c1-7b1e-7c3a-9d51-0a4c8e2b6f10";

// Styles as a Dutch Word names them: ids of its own, names in English.
constexpr std::string_view kStyles =
    R"(<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
    R"(<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="MijnKop"><w:name w:val="Mijn kop"/><w:basedOn w:val="Kop2"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Citaat"><w:name w:val="Quote"/></w:style>)"
    R"(</w:styles>)";
constexpr std::string_view kRelations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>)"
    R"(<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>)"
    R"(</Relationships>)";

std::string document(std::string_view body, std::string_view comments = {}) {
  std::vector<tests::ZipPart> parts = {{"[Content_Types].xml", "<Types/>"},
                                       {"word/document.xml", tests::document_xml(body)},
                                       {"word/styles.xml", std::string(kStyles)},
                                       {"word/_rels/document.xml.rels", std::string(kRelations)}};
  if (!comments.empty())
    parts.push_back(
        {"word/comments.xml",
         fmt::format(
             R"(<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{}</w:comments>)",
             comments)});
  return tests::zip_of(parts);
}

std::string styled(std::string_view style, std::string_view content) {
  return fmt::format(R"(<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr>{}</w:p>)", style, content);
}
std::string heading(std::string_view name, std::string_view style = "Kop1") {
  return styled(style, run(name));
}
// A row whose second cell holds these paragraphs.
std::string row(std::string_view label, std::string_view paragraphs) {
  return fmt::format("<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>", paragraph(label),
                     paragraphs);
}

ReviewedCodebook read(std::string_view body, std::string_view comments = {}) {
  return read_codebook_file(document(body, comments), "codeboek.docx");
}

std::string text_of(const ReviewedCodebook& book, std::size_t code,
                    std::string coding::Code::*member) {
  for (const auto& [which, text] : book.codes.at(code).texts)
    if (which == member) return text;
  return "(not told)";
}

TEST(ReviewedDocx, HeadingsAreCodesWhateverTheirStyleIsCalled) {
  const auto book = read(paragraph("Codeboek") + heading("Geld") + heading("Gat", "MijnKop") +
                         heading("Markt", "Kop2") + heading(" ") + heading("Regie"));
  std::vector<std::string> told;
  for (const auto& code : book.codes)
    told.push_back((code.parent ? book.codes[*code.parent].name + " > " : "") + code.name);
  EXPECT_EQ(told, (std::vector<std::string>{"Geld", "Geld > Gat", "Geld > Markt", "Regie"}));
  EXPECT_TRUE(book.ordered);
}

TEST(ReviewedDocx, ACodeIsKnownByTheBookmarkAtItsHeadingThoughItsNameIsAnother) {
  const coding::CodeId id{*coding::Guid::parse(kGuid)};
  const std::string bookmark = exports::codebook::bookmark_of(id);
  EXPECT_LE(bookmark.size(), 40U) << "Word cuts longer names";
  const auto book = read(styled(
      "Kop1", fmt::format(R"(<w:bookmarkStart w:id="0" w:name="_Toc12"/>)"
                          R"(<w:bookmarkStart w:id="1" w:name="{}"/>{}<w:bookmarkEnd w:id="1"/>)",
                          bookmark, run("Kloof"))));
  EXPECT_EQ(book.codes.at(0).id, id);
  EXPECT_EQ(book.codes.at(0).name, "Kloof");
}

TEST(ReviewedDocx, SplitRunsAreOneTextAndTrackedChangesAreAccepted) {
  const auto book = read(
      heading("Gat") +
      row("Definitie", "<w:p>" + run("Wat ") + R"(<w:proofErr w:type="spellStart"/>)" +
                           run("blijft lig") + run("gen ") + R"(<w:ins w:id="1" w:author="Anna">)" +
                           run("op de plank ") + "</w:ins>" +
                           R"(<w:del w:id="2" w:author="Anna"><w:r><w:delText>ergens </w:delText>)"
                           "</w:r></w:del>" +
                           run("na de proef.") + "</w:p>") +
      row("Wel coderen:", paragraph("Eerst.") + paragraph("Dan.")));
  EXPECT_EQ(text_of(book, 0, &coding::Code::definition),
            "Wat blijft liggen op de plank na de proef.");
  EXPECT_EQ(text_of(book, 0, &coding::Code::when_to_use), "Eerst.\nDan.");
  EXPECT_EQ(text_of(book, 0, &coding::Code::example), "(not told)");
}

TEST(ReviewedDocx, AHeadingThatWasDeletedAsATrackedChangeIsNoCode) {
  const auto book = read(
      heading("Geld") +
      R"(<w:p><w:pPr><w:pStyle w:val="Kop1"/><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2">)"
      R"(<w:r><w:delText>Gat</w:delText></w:r></w:del></w:p>)" +
      heading("Regie"));
  ASSERT_EQ(book.codes.size(), 2U);
  EXPECT_EQ(book.codes[1].name, "Regie");
}

TEST(ReviewedDocx, FieldsHoldWhatTheirWordsSayInEitherLanguage) {
  const auto book =
      read(heading("Gat") + row("Kind", paragraph("onderwerp")) +
           row("Herkomst", paragraph("In Vivo")) + row("Kleur", paragraph("■ #d9703a")) +
           row("Er wordt mee gecodeerd", paragraph("nee")) + paragraph("Example: „Het stopt.”"));
  const auto& code = book.codes.at(0);
  EXPECT_EQ(code.kind, coding::CodeKind::Topic);
  EXPECT_EQ(code.origin, coding::Origin::InVivo);
  EXPECT_EQ(code.colour, coding::Colour{0xD9703A});
  EXPECT_EQ(code.codable, false);
  EXPECT_EQ(text_of(book, 0, &coding::Code::example), "„Het stopt.”");
  EXPECT_TRUE(book.notes.empty());
}

TEST(ReviewedDocx, WhatIsNoFieldIsToldAndQuotationsAreNot) {
  const auto book = read(paragraph("Inleiding") + heading("Gat") + paragraph("Vraag: waarom?") +
                         styled("Citaat", run("„Het stopt.”")) + row("Bron", paragraph("Jan")) +
                         row("Herkomst", paragraph("geen idee")));
  ASSERT_EQ(book.notes.size(), 3U);
  EXPECT_NE(book.notes[0].en.find("1 (the first: Vraag: waarom?)"), std::string::npos);
  EXPECT_NE(book.notes[1].en.find("(the first: Bron)"), std::string::npos);
  EXPECT_NE(book.notes[2].en.find("(the first: geen idee)"), std::string::npos);
}

std::string comment(int id, std::string_view author, std::string_view text) {
  return fmt::format(R"(<w:comment w:id="{}" w:author="{}">{}</w:comment>)", id, author,
                     paragraph(text));
}
std::string on(int id, std::string_view content) {
  return fmt::format(
      R"(<w:commentRangeStart w:id="{0}"/>{1}<w:commentRangeEnd w:id="{0}"/><w:r><w:commentReference w:id="{0}"/></w:r>)",
      id, content);
}

TEST(ReviewedDocx, ACommentBelongsToTheCodeUnderWhoseHeadingItStandsAlsoWhenOnTheHeading) {
  const auto book =
      read("<w:p>" + on(5, run("Inleiding")) + "</w:p>" + heading("Geld") +
               styled("Kop1", on(0, run("Gat"))) +
               row("Definitie", "<w:p>" + run("Wat ") + on(1, run("blijft liggen")) + "</w:p>") +
               row("Wel coderen",
                   "<w:p>" + run("Altijd.") + R"(<w:r><w:commentReference w:id="2"/></w:r></w:p>)"),
           comment(0, "Anna", "Kan dit Kloof heten?") + comment(1, "Bram de Wit", "Hoe lang?") +
               comment(2, "", "Echt?") + comment(3, "Anna", " ") + comment(5, "Anna", "Mooi."));
  std::vector<std::string> told;
  for (const auto& one : book.comments)
    told.push_back((one.code ? book.codes[*one.code].name : "-") + "|" + one.author + "|" +
                   one.about + "|" + one.text);
  EXPECT_EQ(told,
            (std::vector<std::string>{"-|Anna|Inleiding|Mooi.", "Gat|Anna|Gat|Kan dit Kloof heten?",
                                      "Gat|Bram de Wit|blijft liggen|Hoe lang?", "Gat|||Echt?"}));
  EXPECT_TRUE(book.notes.empty()) << "comments are not left out";
}

TEST(ReviewedDocx, OtherFilesAreRefusedInOneSentenceWithTheirName) {
  const auto why = [](const std::string& bytes, const std::string& name) -> std::string {
    try {
      read_codebook_file(bytes, name);
    } catch (const transcripts::Error& error) {
      return error.message().nl;
    }
    return "(read)";
  };
  EXPECT_EQ(why(document(paragraph("Zomaar een brief.")), "brief.docx"),
            "brief.docx bevat geen codes, dus er is niets te vergelijken. Kies een codeboek dat "
            "Zwerm heeft geschreven, of een met een naam per code.");
  EXPECT_NE(why("geen zip", "x.docx").find("x.docx"), std::string::npos);
  EXPECT_EQ(why("tekst", "x.txt"),
            "x.txt: een codeboek wordt gelezen uit .docx, .xlsx, .csv of .qdc.");
  EXPECT_NE(why("a;b\n1;2\n", "x.csv").find("geen kolom \"naam\""), std::string::npos);
  EXPECT_NE(why(document(heading(std::string(501, 'x'))), "x.docx").find("te lang"),
            std::string::npos);
  std::string many;
  for (int i = 0; i < 10'001; ++i) many += heading("C" + std::to_string(i));
  EXPECT_NE(why(document(many), "x.docx").find("meer dan 10000 codes"), std::string::npos);
}

}  // namespace
