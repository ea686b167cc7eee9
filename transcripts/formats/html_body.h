// Walks the tree of a web page: paragraphs as a browser shows them.
#pragma once

#include <gumbo.h>

#include "transcripts/formats/left_out.h"
#include "transcripts/formats/paragraph_builder.h"

namespace transcripts {

// Adds the paragraphs below `root` to `builder`. Does not recurse, however deep the tree.
LeftOut walk_html(const GumboNode* root, ParagraphBuilder& builder);

}  // namespace transcripts
