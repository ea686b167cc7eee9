#include "tests/support/xlsx_builder.h"

#include "tests/support/zip_builder.h"

namespace tests {
namespace {

constexpr const char* kMain =
    " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
constexpr const char* kRelation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string relation(const char* id, const std::string& type, const char* target) {
  return std::string("<Relationship Id=\"") + id + "\" Type=\"" + kRelation + "/" + type +
         "\" Target=\"" + target + "\"/>";
}

std::string relations(const std::string& all) {
  return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
         all + "</Relationships>";
}

}  // namespace

std::string xlsx_of(std::string_view rows, const XlsxParts& parts) {
  const std::string main = kMain;
  return zip_of(
      {{"_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))},
       {"xl/workbook.xml", "<workbook" + main + ">" + parts.workbook_properties + "<sheets>" +
                               parts.more_sheets +
                               "<sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
                               "</workbook>"},
       {"xl/_rels/workbook.xml.rels",
        relations(relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                  relation("rId2", "sharedStrings", "/xl/sharedStrings.xml") +
                  relation("rId3", "styles", "styles.xml") +
                  relation("rId4", "worksheet", "worksheets/sheet2.xml"))},
       {"xl/sharedStrings.xml", "<sst" + main + ">" + parts.strings + "</sst>"},
       {"xl/styles.xml", "<styleSheet" + main + "><numFmts>" + parts.formats +
                             "</numFmts><cellXfs>" + parts.styles + "</cellXfs></styleSheet>"},
       {"xl/worksheets/sheet2.xml", "<worksheet" + main + "><sheetData>" + text_row(1, {"naam"}) +
                                        text_row(2, {"Bram"}) + "</sheetData></worksheet>"},
       {"xl/worksheets/sheet1.xml",
        "<worksheet" + main + "><dimension ref=\"A1:XFD1048576\"/><sheetData>" + std::string(rows) +
            "</sheetData>" + parts.behind + "</worksheet>"}});
}

std::string text_row(int number, std::initializer_list<std::string_view> cells) {
  std::string row = "<row r=\"" + std::to_string(number) + "\">";
  for (const std::string_view cell : cells)
    row +=
        cell.empty() ? "<c/>" : "<c t=\"inlineStr\"><is><t>" + std::string(cell) + "</t></is></c>";
  return row + "</row>";
}

}  // namespace tests
