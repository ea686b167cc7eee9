// What the control words of Rich Text Format mean to a reader of its text (specification 1.9.1).
#pragma once

#include <string_view>

namespace transcripts {

enum class RtfMeaning {
  None,        // layout, and words unknown
  Characters,  // `characters` are part of the text
  Paragraph,   // the end of one
  RowBegin,
  Cell,  // the end of one
  Row,   // the end of one
  // Destinations: what their group holds.
  Skipped,    // no text
  Suspended,  // no text, but in the groups within it that are Resumed
  Resumed,
  Footnote,
  Annotation,
  FontTable,
  // Properties of what follows in the group.
  Font,
  FontCharset,
  FontCodePage,
  DefaultFont,
  CodePage,
  NamedCodePage,  // `number`: \mac and the like
  UnicodeSkip,
  Hidden,
  Deleted,
  Plain,
  // \u8364
  Unicode,
  EndnoteMark,
};

struct RtfWord {
  RtfMeaning meaning = RtfMeaning::None;
  std::string_view characters;  // UTF-8
  int number = 0;
};

RtfWord meaning_of(std::string_view word);
// Of a symbol: \~ and the like.
RtfWord meaning_of(char symbol);

// The code page of a font's \fcharset; 0 where it is the document's.
int code_page_of_charset(int charset);
// Of charset 2, symbols instead of letters.
inline constexpr int kSymbolCodePage = -1;

}  // namespace transcripts
