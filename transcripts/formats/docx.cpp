#include "transcripts/formats/docx.h"

#include "transcripts/formats/docx_body.h"
#include "transcripts/formats/docx_package.h"
#include "transcripts/formats/left_out.h"

namespace transcripts {

std::vector<std::string> read_docx(std::string_view bytes, std::string_view file_name,
                                   Warnings& warnings) {
  const DocxPackage package(bytes, file_name);
  ParagraphBuilder builder(file_name);
  const auto left_out = walk_docx(package.document(), package.styles(), builder);
  auto paragraphs = builder.finish(warnings);
  warn_of_left_out(left_out, file_name, warnings);
  return paragraphs;
}

}  // namespace transcripts
