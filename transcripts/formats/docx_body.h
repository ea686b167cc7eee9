// Walks the body of a WordprocessingML document: paragraphs in reading order, tracked changes
// accepted. Element names after ECMA-376 part 1, clause 17.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <pugixml.hpp>

#include "transcripts/formats/left_out.h"

namespace transcripts {

struct DocxBody {
  std::vector<std::string> paragraphs;  // UTF-8, NFC, no \n
  LeftOut left_out;
  std::uint32_t replaced = 0;  // bytes that were no UTF-8
};

// `document` is the root, w:document, nested no deeper than XmlDocument allows.
DocxBody read_body(pugi::xml_node document);

}  // namespace transcripts
