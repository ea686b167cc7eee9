// Reads a text file of unknown encoding (UTF-8, UTF-16 with a byte order mark, Windows-1252) as its
// lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "transcripts/import.h"

namespace transcripts {

// The lines of decoded_text(). Blank lines stay, as empty strings, but several in a row are one.
std::vector<std::string> read_plain_text(std::string_view bytes, std::string_view file_name,
                                         Warnings& warnings);

// The text of a file whose content is text. Adds a warning where the encoding is a guess or a
// character could not be read. Throws ImportError where the text is too long.
std::string decoded_text(std::string_view bytes, std::string_view file_name, Warnings& warnings);

}  // namespace transcripts
