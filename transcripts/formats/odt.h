// Reads an OpenDocument text (.odt, and .fodt, which is the same in one XML file; ODF 1.3 part 3)
// as its paragraphs: the text as it stands when every tracked change is accepted.
//
// Left out, each kind with a warning that counts it: deleted text, hidden text (by itself, by its
// style or its section), comments, foot- and endnotes, the numbers and bullets of lists, embedded
// documents. Headers and footers are left out without a word. Nothing the document points to is
// opened.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "transcripts/import.h"

namespace transcripts {

// Paragraphs as ParagraphBuilder makes them; an empty one stays, as a blank line. A text box comes
// after the paragraph it stands in. Throws ImportError where `bytes` is no sound OpenDocument text,
// or has a password.
std::vector<std::string> read_odt(std::string_view bytes, std::string_view file_name,
                                  Warnings& warnings);

}  // namespace transcripts
