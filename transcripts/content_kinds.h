// What kind of file some bytes are, by the signs with which such files begin, whatever their name
// says.
#pragma once

#include <string_view>

#include "transcripts/message.h"

namespace transcripts {

enum class ContentKind {
  Text,
  WebVtt,
  SubRip,
  Docx,  // a zip archive, which a Word document is
  Odt,   // OpenDocument: a zip archive, or one XML file
  Html,
  Markdown,  // by the name alone
  Rtf,
  Pdf,
  WhisperJson,
  WhisperTsv,
  Other,
};

// The name breaks the tie between text and captions, and says what a text claims to be.
ContentKind kind_of_content(std::string_view bytes, std::string_view file_name);

// A Word document or workbook that was saved with a password.
bool is_locked_office_file(std::string_view bytes);

// Why a file of kind Other is not read, and what to do.
Message why_not_read(std::string_view bytes, std::string_view file_name);

}  // namespace transcripts
