// Reads Markdown (.md; CommonMark with tables and strike-through) as people write transcripts in
// it:
// "**Naam:** tekst", headings, quotes, lists, escapes. Marks go, words stay.
//
// Left out with a warning: front matter (--- at the top), and the numbers and bullets of lists.
// What only looks like Markdown stays: [R1]: ja (by the letter a link's address), 2019. (a list
// that begins there), <lacht> (an element that HTML does not have), indented lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "transcripts/import.h"

namespace transcripts {

// A line end within a paragraph is one in the text, as most who write transcripts mean it, unless
// the whole file is wrapped at the width of a page and the next line begins with no label or time.
// Throws ImportError where the text is too long.
std::vector<std::string> read_markdown(std::string_view bytes, std::string_view file_name,
                                       Warnings& warnings);

}  // namespace transcripts
