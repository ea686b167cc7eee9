// Walks the body of a WordprocessingML document: paragraphs in reading order, tracked changes
// accepted. Element names after ECMA-376 part 1, clause 17.
#pragma once

#include <pugixml.hpp>

#include "transcripts/formats/docx_styles.h"
#include "transcripts/formats/left_out.h"
#include "transcripts/formats/paragraph_builder.h"

namespace transcripts {

// Adds the paragraphs to `builder`. `document` is the root, w:document, nested no deeper than
// XmlDocument allows.
LeftOut walk_docx(pugi::xml_node document, const DocxStyles& styles, ParagraphBuilder& builder);

}  // namespace transcripts
