// Walks the body of an OpenDocument text: paragraphs in reading order. Element names after ODF 1.3
// part 3, under the prefixes that every program writes (text:, table:, draw:, office:).
#pragma once

#include <pugixml.hpp>

#include "transcripts/formats/left_out.h"
#include "transcripts/formats/odt_styles.h"
#include "transcripts/formats/paragraph_builder.h"

namespace transcripts {

// Adds the paragraphs to `builder`. `text` is office:text, parsed with all its white space and
// nested no deeper than XmlDocument allows.
LeftOut walk_odt(pugi::xml_node text, const HiddenStyles& styles, ParagraphBuilder& builder);

}  // namespace transcripts
