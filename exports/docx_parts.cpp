#include "exports/docx_parts.h"

#include <algorithm>

#include <fmt/format.h>

#include "exports/docx.h"
#include "exports/markup.h"

namespace exports {
namespace {

using transcripts::Language;

constexpr std::string_view kHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kMain =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

constexpr std::string_view kContentTypes = R"(
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>
<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>
)";

constexpr std::string_view kRelations = R"(
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
</Relationships>
)";

constexpr std::string_view kDocumentRelations = R"(
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>
<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>
<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>
</Relationships>
)";

// The order of elements is the schema's (CT_PPrBase, CT_RPr): Word refuses another.
constexpr std::string_view kStyles = R"(
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="0" w:after="240" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="44"/><w:szCs w:val="44"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/><w:next w:val="Caption"/><w:qFormat/><w:pPr><w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="A0A0A0"/></w:pBdr><w:spacing w:before="200" w:after="40"/><w:ind w:left="284"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="160" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:color w:val="6B6B6F"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="FieldName"><w:name w:val="Field Name"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:color w:val="6B6B6F"/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="FieldText"><w:name w:val="Field Text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="40" w:after="40" w:line="252" w:lineRule="auto"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="TOCHeading"><w:name w:val="TOC Heading"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="360" w:after="80"/></w:pPr><w:rPr><w:b/><w:sz w:val="30"/><w:szCs w:val="30"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:color w:val="6B6B6F"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="A0A0A0"/><w:left w:val="single" w:sz="4" w:space="0" w:color="A0A0A0"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="A0A0A0"/><w:right w:val="single" w:sz="4" w:space="0" w:color="A0A0A0"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="A0A0A0"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="A0A0A0"/></w:tblBorders></w:tblPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="Fields"><w:name w:val="Fields"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="D9D5CF"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="D9D5CF"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="D9D5CF"/></w:tblBorders></w:tblPr></w:style>
)";

constexpr int kHeadingLevels = 9;

// Half points, and twentieths of a point above it.
struct HeadingLook {
  int size;
  int before;
};
constexpr HeadingLook kHeadingLooks[] = {{30, 360}, {26, 280}, {22, 200}};

std::string heading_style(int level, DocxHeadings headings) {
  const HeadingLook look = kHeadingLooks[std::min(level, 3) - 1];
  const std::string numbers =
      headings == DocxHeadings::Plain
          ? ""
          : fmt::format("<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"1\"/></w:numPr>",
                        level - 1);
  return fmt::format(
      "<w:style w:type=\"paragraph\" w:styleId=\"Heading{0}\"><w:name w:val=\"heading {0}\"/>"
      "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/>"
      "<w:keepLines/>{1}<w:spacing w:before=\"{2}\" w:after=\"80\"/><w:outlineLvl w:val=\"{3}\"/>"
      "</w:pPr><w:rPr><w:b/><w:sz w:val=\"{4}\"/><w:szCs w:val=\"{4}\"/></w:rPr></w:style>\n",
      level, numbers, look.before, level - 1, look.size);
}

// With the number in a column of its own, and room for a page number at the right.
std::string contents_style(int level) {
  const int left = 280 * (level - 1);
  return fmt::format(
      "<w:style w:type=\"paragraph\" w:styleId=\"TOC{0}\"><w:name w:val=\"toc {0}\"/><w:basedOn "
      "w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:pPr><w:tabs><w:tab w:val=\"left\" "
      "w:pos=\"{1}\"/><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9016\"/></w:tabs><w:spacing "
      "w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:left=\"{1}\" "
      "w:hanging=\"{2}\"/></w:pPr></w:style>\n",
      level, left + 480 + 90 * (level - 1), 480 + 90 * (level - 1));
}

// "1", "1.1", "1.1.1" before headings, as one list whose levels belong to their styles.
std::string numbering(DocxHeadings headings) {
  std::string levels;
  std::string text;
  for (int level = 1; level <= kHeadingLevels; ++level) {
    const std::string style = headings == DocxHeadings::Plain
                                  ? ""
                                  : fmt::format("<w:pStyle w:val=\"Heading{}\"/>", level);
    text += fmt::format("{}%{}", level == 1 ? "" : ".", level);
    levels += fmt::format(
        "<w:lvl w:ilvl=\"{}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>{}<w:suff "
        "w:val=\"space\"/><w:lvlText w:val=\"{}\"/><w:lvlJc "
        "w:val=\"left\"/></w:lvl>",
        level - 1, style, text);
  }
  return fmt::format(
      "{}<w:numbering {}><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType "
      "w:val=\"multilevel\"/>{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
      "w:val=\"0\"/></w:num></w:numbering>\n",
      kHead, kMain, levels);
}

// What is measured and written by: the language is Word's spelling checker's.
std::string styles(Language language, DocxHeadings headings) {
  std::string out = fmt::format(
      "{}<w:styles {}>\n<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" "
      "w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"22\"/>"
      "<w:szCs w:val=\"22\"/><w:lang w:val=\"{}\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
      "<w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>"
      "</w:docDefaults>{}",
      kHead, kMain, language == Language::Dutch ? "nl-NL" : "en-GB", kStyles);
  for (int level = 1; level <= kHeadingLevels; ++level)
    out += heading_style(level, headings) + contents_style(level);
  return out + "</w:styles>\n";
}

// Without a mode of its own Word takes a document for one of 2007 and says so in its title bar.
std::string settings() {
  return fmt::format(
      "{}<w:settings {}><w:compat><w:compatSetting w:name=\"compatibilityMode\" "
      "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>\n",
      kHead, kMain);
}

std::string footer() {
  return fmt::format(
      "{}<w:ftr {}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:fldSimple w:instr=\" PAGE "
      "\"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>\n",
      kHead, kMain);
}

std::string properties(std::string_view title) {
  return fmt::format(
      "{}<cp:coreProperties "
      "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title>"
      "</cp:coreProperties>\n",
      kHead, escaped(title));
}

std::string with_head(std::string_view part) {
  return std::string(kHead).append(part.substr(1));
}

}  // namespace

std::vector<ArchivePart> docx_parts(std::string_view title, Language language,
                                    DocxHeadings headings) {
  return {{"[Content_Types].xml", with_head(kContentTypes)},
          {"_rels/.rels", with_head(kRelations)},
          {"docProps/core.xml", properties(title)},
          {"word/_rels/document.xml.rels", with_head(kDocumentRelations)},
          {"word/styles.xml", styles(language, headings)},
          {"word/numbering.xml", numbering(headings)},
          {"word/settings.xml", settings()},
          {"word/footer1.xml", footer()}};
}

std::string docx_document(std::string_view body) {
  return fmt::format(
      "{}<w:document {}><w:body>\n{}<w:sectPr><w:footerReference w:type=\"default\" "
      "r:id=\"rId3\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" "
      "w:right=\"1440\" "
      "w:bottom=\"1440\" w:left=\"1440\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/>"
      "</w:sectPr></w:body></w:document>\n",
      kHead, kMain, body);
}

}  // namespace exports
