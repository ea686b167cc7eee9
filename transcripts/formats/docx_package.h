// The parts of a Word document (.docx, ECMA-376 part 2): its text, its styles, and what else it
// points to within itself. Nothing outside it is opened.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "transcripts/formats/docx_styles.h"
#include "transcripts/formats/xml_reader.h"
#include "transcripts/formats/zip_reader.h"

namespace transcripts {

class DocxPackage {
 public:
  // `bytes` must outlive it. Throws ImportError where it is no sound archive, or holds no text of
  // Word.
  DocxPackage(std::string_view bytes, std::string_view file_name);

  // w:document, under whatever prefix.
  pugi::xml_node document() const { return document_->root(); }
  const DocxStyles& styles() const { return styles_; }
  // The name of the part that the text points to by a type with this ending ("/comments"); empty
  // where there is none.
  std::string related(std::string_view type);
  // Throws ImportError where it is no sound XML.
  XmlDocument read(const std::string& part) { return {zip_.read(part), part, file_name_}; }

 private:
  std::string related_part(const std::string& relations, std::string_view type,
                           std::string_view folder);
  std::string find_main_part();

  std::string file_name_;
  ZipReader zip_;
  std::string main_part_;  // "word/document.xml"
  std::optional<XmlDocument> document_;
  DocxStyles styles_;
};

}  // namespace transcripts
