// The elements of WordprocessingML by what a walk does with them.
#pragma once

#include <string_view>

namespace transcripts {

enum class DocxElement {
  Container,  // what is in it counts: w:ins, w:hyperlink, w:sdtContent, mc:Choice ...
  Skipped,
  Paragraph,
  Row,
  Cell,
  TextBox,
  Alternatives,
  Run,
  Text,
  Tab,
  Break,
  NoBreakHyphen,
  Symbol,
  FieldMark,
  Deletion,
  Comment,
  CommentBegin,
  CommentEnd,
  Bookmark,
  Footnote,
  Endnote,
  Embedded,
};

// By its name without a prefix. One that is not known is a container.
DocxElement docx_element(std::string_view name);

}  // namespace transcripts
