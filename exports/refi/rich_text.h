// The text of a source that a file holds only as a Word document, although the standard (8.3) asks
// for a plain text beside it. Positions count in a plain text that nobody has, so that they are
// believed only where the file names the words.
#pragma once

#include <optional>
#include <string>

#include "exports/refi/project_reading.h"

namespace exports::refi {

// Of the part that richTextPath names, by the reader of Word documents; nothing where there is no
// such part. What is wrong with one is told.
std::optional<std::string> rich_text_of(ProjectReading& reading, const pugi::xml_node& node);

}  // namespace exports::refi
