#include "transcripts/formats/docx_elements.h"

#include <unordered_map>

namespace transcripts {

DocxElement docx_element(std::string_view name) {
  static const std::unordered_map<std::string_view, DocxElement> by_element{
      {"p", DocxElement::Paragraph},
      {"tr", DocxElement::Row},
      {"tc", DocxElement::Cell},
      {"txbxContent", DocxElement::TextBox},
      {"r", DocxElement::Run},
      {"t", DocxElement::Text},
      {"tab", DocxElement::Tab},
      {"ptab", DocxElement::Tab},
      {"br", DocxElement::Break},
      {"cr", DocxElement::Break},
      {"noBreakHyphen", DocxElement::NoBreakHyphen},
      {"sym", DocxElement::Symbol},
      {"fldChar", DocxElement::FieldMark},
      {"del", DocxElement::Deletion},
      {"commentReference", DocxElement::Comment},
      {"commentRangeStart", DocxElement::CommentBegin},
      {"commentRangeEnd", DocxElement::CommentEnd},
      {"bookmarkStart", DocxElement::Bookmark},
      {"footnoteReference", DocxElement::Footnote},
      {"endnoteReference", DocxElement::Endnote},
      {"altChunk", DocxElement::Embedded},
      {"object", DocxElement::Embedded},
      {"moveFrom", DocxElement::Skipped},  // its text stands elsewhere in w:moveTo
      {"instrText", DocxElement::Skipped},
      {"delText", DocxElement::Skipped},
      {"delInstrText", DocxElement::Skipped},
      {"rt", DocxElement::Skipped},  // the reading aid above a ruby's base text
      {"pPr", DocxElement::Skipped},
      {"rPr", DocxElement::Skipped},
      {"tblPr", DocxElement::Skipped},
      {"tblPrEx", DocxElement::Skipped},
      {"trPr", DocxElement::Skipped},
      {"tcPr", DocxElement::Skipped},
      {"sdtPr", DocxElement::Skipped},
      {"sectPr", DocxElement::Skipped},
  };
  const auto found = by_element.find(name);
  return found == by_element.end() ? DocxElement::Container : found->second;
}

}  // namespace transcripts
