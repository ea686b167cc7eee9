// Walks the body of a WordprocessingML document: paragraphs in reading order, tracked changes
// accepted. Element names after ECMA-376 part 1, clause 17.
#pragma once

#include <string_view>

#include <pugixml.hpp>

#include "transcripts/formats/docx_styles.h"
#include "transcripts/formats/left_out.h"
#include "transcripts/formats/paragraph_builder.h"

namespace transcripts {

// What the walk meets. Paragraphs follow each other; those of a table stand in the cells of its
// rows. Comments and bookmarks are named by their ids and names, wherever they stand.
class DocxSink {
 public:
  virtual ~DocxSink() = default;
  // Once more without an end of the one before where that goes on in this one, whose style (a
  // styleId, empty for the usual) then holds for both.
  virtual void begin_paragraph(std::string_view style) = 0;
  virtual void add(std::string_view text) = 0;  // \n is a line break
  // Nothing was added since the last paragraph or cell began.
  virtual bool empty() const = 0;
  virtual void end_paragraph() = 0;
  virtual void begin_row() = 0;
  virtual void begin_cell() = 0;
  virtual void end_row() = 0;
  virtual void bookmark(std::string_view /*name*/) {}
  virtual void begin_comment(std::string_view /*id*/) {}  // what it is about
  virtual void end_comment(std::string_view /*id*/) {}
  virtual void comment(std::string_view /*id*/) {}  // where its mark stands
};

// `document` is the root, w:document, or another element with paragraphs in it, nested no deeper
// than XmlDocument allows.
LeftOut walk_docx(pugi::xml_node document, const DocxStyles& styles, DocxSink& sink);
// Adds the paragraphs to `builder`.
LeftOut walk_docx(pugi::xml_node document, const DocxStyles& styles, ParagraphBuilder& builder);

}  // namespace transcripts
